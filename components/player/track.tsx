'use client';

import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { BeatEvent, Fault } from '@/lib/trace';
import { timeText } from './controls';
import { type Session, useSession, useSessionValue } from './session';

/** The timeline: round beats, diamond questions, faults as bars, and a playhead to drag. */
export function Track() {
  const session = useSession();
  const bar = useRef<HTMLDivElement>(null);
  const version = useSessionValue((each) => each.run.version);
  const share = useSessionValue(shareOf);
  const { timeline, pacing } = session.run;
  const duration = Math.max(1, pacing.duration);

  const seek = (event: PointerEvent) => {
    const box = bar.current?.getBoundingClientRect();
    if (box) session.clock.seek(((event.clientX - box.left) / box.width) * pacing.duration);
  };
  return (
    <div
      ref={bar}
      role="slider"
      tabIndex={0}
      aria-label="Timeline"
      aria-valuemin={0}
      aria-valuemax={Math.round((timeline?.duration ?? 0) / 1000)}
      aria-valuenow={Math.round(session.time / 1000)}
      aria-valuetext={timeText(Math.floor(session.time / 1000))}
      data-version={version}
      className="relative h-11 grow cursor-pointer touch-none"
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
      <div className="absolute inset-x-0 top-1/2 h-1 -translate-y-1/2 rounded bg-rule" />
      <div
        className="absolute top-1/2 left-0 h-1 -translate-y-1/2 rounded bg-ink"
        style={{ width: `${share * 100}%` }}
      />
      {timeline?.header.input.faults.map((fault, i) => (
        <FaultBar
          key={`${fault.kind}:${fault.target}@${fault.at}`}
          fault={fault}
          index={i}
          session={session}
        />
      ))}
      {timeline?.beats.map((beat) => (
        <BeatMark key={beat.seq} beat={beat} place={pacing.screenOf(beat.seq) / duration} />
      ))}
      <div
        className="absolute top-1/2 h-6 w-1 -translate-x-1/2 -translate-y-1/2 rounded bg-accent"
        data-playhead
        style={{ left: `${share * 100}%` }}
      />
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
      className={`absolute top-1/2 size-3 -translate-x-1/2 -translate-y-1/2 border-2 border-stroke bg-paper ${
        beat.question ? 'rotate-45 rounded-[2px]' : 'rounded-full'
      }`}
      style={{ left: `${place * 100}%` }}
    />
  );
}

function FaultBar({
  fault,
  index,
  session,
}: {
  readonly fault: Fault;
  readonly index: number;
  readonly session: Session;
}) {
  const { timeline, pacing } = session.run;
  const events = timeline?.faults.filter((event) => event.fault === index) ?? [];
  const begin = events.find((event) => event.phase === 'begin');
  if (!begin) return null;
  const heal = events.find((event) => event.phase === 'heal');
  const duration = Math.max(1, pacing.duration);
  const start = pacing.screenOf(begin.seq);
  const end = heal ? pacing.screenOf(heal.seq) : fault.until === null ? start : pacing.duration;
  return (
    <span
      data-fault={fault.kind}
      title={`${fault.kind} of ${fault.target}`}
      className="absolute top-0.5 h-2.5 min-w-2.5 rounded-sm border-2 border-accent bg-accent/25"
      style={{ left: `${(start / duration) * 100}%`, width: `${((end - start) / duration) * 100}%` }}
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
