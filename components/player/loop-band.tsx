'use client';

import type { KeyboardEvent, PointerEvent } from 'react';
import { type Session, useSession, useSessionValue } from './session';
import { timeText } from './time-text';

type End = 'from' | 'to';

/** The ends come no nearer to each other, in ms on screen. */
const least = 300;
/** An arrow key moves an end by as much. */
const keyStep = 200;

/** What is played again and again, over the timeline: its ends are dragged, or moved by keys. */
export function LoopBand() {
  const session = useSession();
  const loop = useSessionValue((each) => each.clock.loop);
  const version = useSessionValue((each) => each.run.version);
  if (!loop) return null;
  const duration = Math.max(1, session.run.pacing.duration);
  const percent = (place: number) => `${(place / duration) * 100}%`;
  return (
    <div className="pointer-events-none absolute inset-0" data-version={version}>
      <div
        data-loop
        className="absolute top-1 bottom-5 bg-ink/10"
        style={{ left: percent(loop.from), width: percent(loop.to - loop.from) }}
      />
      <Handle end="from" name="Beginning of what repeats" left={percent(loop.from)} />
      <Handle end="to" name="End of what repeats" left={percent(loop.to)} />
    </div>
  );
}

function Handle({ end, name, left }: { readonly end: End; readonly name: string; readonly left: string }) {
  const session = useSession();
  const { pacing, timeline } = session.run;
  const place = session.clock.loop?.[end] ?? 0;
  const time = Math.floor(pacing.timeAt(place) / 1000);
  const drag = (event: PointerEvent) => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    move(session, end, ((event.clientX - box.left) / box.width) * pacing.duration);
  };
  const onKey = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -keyStep, ArrowDown: -keyStep, ArrowRight: keyStep, ArrowUp: keyStep }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(session, end, place + by);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={name}
      title={name}
      aria-valuemin={0}
      aria-valuemax={Math.round((timeline?.duration ?? 0) / 1000)}
      aria-valuenow={time}
      aria-valuetext={timeText(time)}
      className="pointer-events-auto absolute top-1 bottom-5 w-3 -translate-x-1/2 cursor-ew-resize touch-none after:absolute after:inset-y-0 after:left-1/2 after:w-0.5 after:-translate-x-1/2 after:bg-ink pointer-coarse:w-6"
      style={{ left }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={onKey}
    />
  );
}

/** One end goes to `place`, in ms on screen, as far as the other end and the run allow. */
function move({ clock, run }: Session, end: End, place: number): void {
  const { loop } = clock;
  if (!loop) return;
  clock.setLoop(
    end === 'from'
      ? { from: Math.max(0, Math.min(place, loop.to - least)), to: loop.to }
      : { from: loop.from, to: Math.min(run.pacing.duration, Math.max(place, loop.from + least)) },
  );
}
