'use client';

import { Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { type PointerEvent, useMemo, useRef } from 'react';
import { type Speed, speeds } from '@/lib/play';
import { SessionContext, useSession, useSessionValue } from '../player/session';
import { Ticks } from '../player/ticks';
import { timeText } from '../player/time-text';
import { IconButton } from '../ui/icon-button';
import { useSize } from '../ui/use-size';
import type { Pair } from './pair';
import { usePairKeys } from './use-pair-keys';

/** The clock that both runs share: play and pause, captions of either, and a timeline with a row of beats for each. */
export function PairControls({ pair }: { readonly pair: Pair }) {
  return (
    <SessionContext value={pair.sessions[0]}>
      <Controls pair={pair} />
    </SessionContext>
  );
}

function Controls({ pair }: { readonly pair: Pair }) {
  const playing = useSessionValue((each) => each.clock.playing);
  const speed = useSessionValue((each) => each.clock.speed);
  const time = useSessionValue((each) => Math.floor(each.time / 1000));
  usePairKeys(pair);
  return (
    <div className="flex flex-wrap items-center gap-x-2 px-3 sm:gap-x-3 md:flex-nowrap">
      <button
        type="button"
        aria-label={playing ? 'Pause' : 'Play'}
        onClick={() => pair.toggle()}
        className="flex size-11 shrink-0 items-center justify-center rounded-full bg-ink text-paper"
      >
        {playing ? <Pause aria-hidden className="size-5" /> : <Play aria-hidden className="ml-0.5 size-5" />}
      </button>
      <div className="flex gap-1">
        <IconButton icon={SkipBack} label="Previous caption" onClick={() => pair.stepBeat(-1)} />
        <IconButton icon={SkipForward} label="Next caption" onClick={() => pair.stepBeat(1)} />
      </div>
      <div className="min-w-0 grow max-md:order-last max-md:basis-full max-md:px-2">
        <Track pair={pair} />
      </div>
      <output
        aria-label="Simulated time"
        className="w-[80px] shrink-0 text-right font-mono text-sm font-semibold tabular-nums max-md:ml-auto"
      >
        {timeText(time)}
      </output>
      <select
        aria-label="Speed"
        value={speed}
        onChange={(event) => {
          pair.clock.setSpeed(Number(event.target.value) as Speed);
          event.currentTarget.blur();
        }}
        className="h-9 shrink-0 rounded-lg border border-rule bg-card px-1.5 text-sm pointer-coarse:h-11"
      >
        {speeds.map((each) => (
          <option key={each} value={each}>
            {each}×
          </option>
        ))}
      </select>
    </div>
  );
}

function Track({ pair }: { readonly pair: Pair }) {
  const session = useSession();
  const bar = useRef<HTMLDivElement>(null);
  const [room, size] = useSize<HTMLDivElement>();
  const version = useSessionValue((each) => each.run.version);
  const position = useSessionValue((each) => each.clock.position);
  const { pacing } = session.run;
  const duration = Math.max(1, pacing.duration);
  const share = Math.min(1, position / duration);
  const partsAt = useMemo(() => pair.partsAt, [pair]);
  const seek = (event: PointerEvent) => {
    const box = bar.current?.getBoundingClientRect();
    if (box) pair.clock.seek(((event.clientX - box.left) / box.width) * pacing.duration);
  };
  return (
    <div ref={room} className="relative h-[52px]">
      <div
        ref={bar}
        role="slider"
        tabIndex={0}
        aria-label="Timeline"
        aria-valuemin={0}
        aria-valuemax={Math.round(pacing.timeAt(pacing.duration) / 1000)}
        aria-valuenow={Math.round(session.time / 1000)}
        aria-valuetext={timeText(Math.floor(session.time / 1000))}
        className="absolute inset-0 cursor-pointer touch-none"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          pair.clock.pause();
          seek(event);
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && seek(event)}
        onKeyDown={(event) => {
          const by = { ArrowLeft: -500, ArrowRight: 500, Home: -duration, End: duration }[event.key];
          if (by === undefined) return;
          event.preventDefault();
          pair.clock.pause();
          pair.clock.seek(pair.clock.position + by);
        }}
      >
        <div className="absolute inset-x-0 top-5 h-1 -translate-y-1/2 rounded bg-rule" />
        <div
          className="absolute top-5 left-0 h-1 -translate-y-1/2 rounded bg-ink"
          style={{ width: `${share * 100}%` }}
        />
        {pair.sessions.map((each, side) =>
          each.run.timeline?.beats.map((beat) => (
            <span
              key={`${side ? 'b' : 'a'}-${beat.seq}`}
              title={`${side ? 'B' : 'A'}: ${beat.text}`}
              className={`absolute size-2.5 -translate-x-1/2 rounded-full border-2 border-line ${
                side ? 'top-[24px] bg-line' : 'top-[6px] bg-paper'
              }`}
              style={{ left: `${(each.run.pacing.screenOf(beat.seq) / duration) * 100}%` }}
            />
          )),
        )}
        {partsAt !== null && (
          <span
            data-parts-at={partsAt}
            title={`Here the runs part: ${timeText(Math.floor(partsAt / 1000))}`}
            className="absolute top-0 h-9 border-l-2 border-dashed border-wrong"
            style={{ left: `${(pacing.screenAt(partsAt) / duration) * 100}%` }}
          />
        )}
        <Ticks session={session} version={version} width={size?.width ?? 0} />
        <div
          className="absolute top-5 h-7 w-1 -translate-x-1/2 -translate-y-1/2 rounded bg-playhead"
          style={{ left: `${share * 100}%` }}
        />
      </div>
    </div>
  );
}
