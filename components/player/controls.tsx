'use client';

import {
  ChartSpline,
  CircleHelp,
  Pause,
  Play,
  Repeat,
  SkipBack,
  SkipForward,
  StepBack,
  StepForward,
} from 'lucide-react';
import { useState } from 'react';
import { type Speed, speeds } from '@/lib/play';
import { byPointer, gaveWay } from '../ui/choose-by-pointer';
import { IconButton } from '../ui/icon-button';
import { OverGraph } from './over-graph';
import { useSession, useSessionValue } from './session';
import { Sparklines } from './sparklines';
import { timeText } from './time-text';
import { Track } from './track';

/** Play and pause, steps, the timeline, the simulated clock and the speed. */
export function Controls() {
  const session = useSession();
  const playing = useSessionValue((each) => each.clock.playing);
  const speed = useSessionValue((each) => each.clock.speed);
  const [lanes, setLanes] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-x-2 sm:gap-x-3 md:flex-nowrap">
      <button
        type="button"
        aria-label={playing ? 'Pause' : 'Play'}
        title={playing ? 'Pause (Space)' : 'Play (Space)'}
        onClick={() => session.toggle()}
        className="flex size-11 shrink-0 items-center justify-center rounded-full bg-ink text-paper"
      >
        {playing ? <Pause aria-hidden className="size-5" /> : <Play aria-hidden className="ml-0.5 size-5" />}
      </button>
      <div className="flex gap-1">
        <IconButton icon={SkipBack} label="Previous caption" onClick={() => session.previous()} />
        <IconButton
          icon={StepBack}
          label="One event back"
          onClick={() => session.stepEvent(-1)}
          className="max-md:hidden"
        />
        <IconButton
          icon={StepForward}
          label="One event on"
          onClick={() => session.stepEvent(1)}
          className="max-md:hidden"
        />
        <IconButton icon={SkipForward} label="Next caption" onClick={() => session.next()} />
        <LoopButton />
        <WaitButton />
        <IconButton
          icon={ChartSpline}
          label="Metrics over the timeline"
          pressed={lanes}
          onClick={() => setLanes(!lanes)}
          className="max-md:hidden"
        />
      </div>
      <div className="player-track relative min-w-0 grow max-md:order-last max-md:basis-full max-md:px-2 max-md:pt-1">
        {lanes && (
          <OverGraph>
            <Sparklines />
          </OverGraph>
        )}
        <Track />
      </div>
      <SimulatedClock />
      <select
        aria-label="Speed"
        value={speed}
        {...byPointer}
        onChange={(event) => {
          session.clock.setSpeed(Number(event.target.value) as Speed);
          gaveWay(event);
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

function LoopButton() {
  const session = useSession();
  const looping = useSessionValue((each) => each.clock.loop !== null);
  return (
    <IconButton
      icon={Repeat}
      label="Repeat this caption's stretch"
      pressed={looping}
      className="max-md:hidden"
      onClick={() => session.clock.setLoop(looping ? null : session.stretch)}
    />
  );
}

/** Whether a question waits for whoever presents, or is answered by itself when it has been thought over. */
function WaitButton() {
  const session = useSession();
  const waits = useSessionValue((each) => each.waits);
  return (
    <IconButton
      icon={CircleHelp}
      label="Questions wait for you"
      pressed={waits}
      className="max-md:hidden"
      onClick={() => session.setWaits(!waits)}
    />
  );
}

function SimulatedClock() {
  // Tenths of a millisecond on screen would only flicker.
  const time = useSessionValue((session) => Math.floor(session.time / 1000));
  const beat = useSessionValue((session) => session.moment?.beat?.seq ?? null);
  const beats = useSession().run.timeline?.beats ?? [];
  return (
    <div className="flex w-[80px] shrink-0 flex-col items-end tabular-nums max-md:ml-auto">
      <output aria-label="Simulated time" className="font-mono text-sm font-semibold">
        {timeText(time)}
      </output>
      <p className="text-xs text-muted">
        {beat === null
          ? `${beats.length} beats`
          : `beat ${beats.findIndex(({ seq }) => seq === beat) + 1} of ${beats.length}`}
      </p>
    </div>
  );
}
