'use client';

import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { BeatEvent } from '@/lib/trace';
import { useSize } from '../ui/use-size';
import { FaultBars } from './fault-bars';
import { LoopBand } from './loop-band';
import { type Session, useSession, useSessionValue } from './session';
import { Ticks } from './ticks';
import { timeText } from './time-text';
import { Traffic } from './traffic';

/** The timeline: traffic, beats (round) and questions (diamonds), faults, what repeats, seconds, and a playhead to drag. */
export function Track() {
  const session = useSession();
  const bar = useRef<HTMLDivElement>(null);
  const [room, size] = useSize<HTMLDivElement>();
  const version = useSessionValue((each) => each.run.version);
  const share = useSessionValue(shareOf);
  const loading = useSessionValue((each) => each.run.status === 'loading');
  const { timeline, pacing } = session.run;
  const duration = Math.max(1, pacing.duration);

  const seek = (event: PointerEvent) => {
    const box = bar.current?.getBoundingClientRect();
    if (box) session.clock.seek(((event.clientX - box.left) / box.width) * pacing.duration);
  };
  return (
    <div ref={room} className="relative h-[52px]" data-version={version}>
      <div
        ref={bar}
        role="slider"
        aria-busy={loading}
        tabIndex={0}
        aria-label="Timeline"
        aria-valuemin={0}
        aria-valuemax={Math.round((timeline?.duration ?? 0) / 1000)}
        aria-valuenow={Math.round(session.time / 1000)}
        aria-valuetext={timeText(Math.floor(session.time / 1000))}
        className="absolute inset-0 cursor-pointer touch-none"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          session.clock.pause();
          seek(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) seek(event);
        }}
        onKeyDown={(event) => stepByKey(event, session)}
      >
        <Traffic session={session} version={version} />
        <div className="absolute inset-x-0 top-6 h-1 -translate-y-1/2 rounded bg-rule" />
        <div
          className="absolute top-6 left-0 h-1 -translate-y-1/2 rounded bg-ink"
          style={{ width: `${share * 100}%` }}
        />
        {timeline?.beats.map((beat) => (
          <BeatMark key={beat.seq} beat={beat} place={pacing.screenOf(beat.seq) / duration} />
        ))}
        <Ticks session={session} version={version} width={size?.width ?? 0} />
        <div
          className="absolute top-6 h-6 w-1 -translate-x-1/2 -translate-y-1/2 rounded bg-playhead"
          data-playhead
          style={{ left: `${share * 100}%` }}
        />
      </div>
      <LoopBand />
      <FaultBars />
    </div>
  );
}

function shareOf(session: Session): number {
  return session.run.pacing.duration === 0 ? 0 : session.clock.position / session.run.pacing.duration;
}

function BeatMark({ beat, place }: { readonly beat: BeatEvent; readonly place: number }) {
  return (
    <span
      title={beat.text}
      data-beat={beat.beat}
      className={`absolute top-6 size-3 -translate-x-1/2 -translate-y-1/2 border-2 border-line bg-paper ${
        beat.question ? 'rotate-45 rounded-[2px]' : 'rounded-full'
      }`}
      style={{ left: `${place * 100}%` }}
    />
  );
}

/** The keys of a slider, each a step that means something here: events, beginning and end. */
function stepByKey(event: KeyboardEvent, session: Session): void {
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      session.stepEvent(-1);
      break;
    case 'ArrowRight':
    case 'ArrowUp':
      session.stepEvent(1);
      break;
    case 'Home':
      session.clock.seek(0);
      break;
    case 'End':
      session.clock.seek(session.run.pacing.duration);
      break;
    default:
      return;
  }
  event.preventDefault();
  event.stopPropagation();
}
