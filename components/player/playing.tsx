'use client';

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { View } from '@/lib/model';
import type { Speed, Start } from '@/lib/play';
import {
  canonicalQuery,
  checkRunInput,
  defaultInput,
  type RunInput,
  type ScenarioInfo,
  typedOf,
} from '@/lib/trace';
import { readAddress, writeAddress } from './address';
import { Bar } from './bar';
import { showSession } from './current-session';
import { FaultMenu } from './fault-menu';
import { Frame } from './frame';
import { Lab } from './lab';
import { MessageCard } from './message-card';
import { refusalText } from './refusal';
import { RunInputContext, type RunInputs } from './run-inputs';
import { Session, SessionContext, useSession, useSessionValue } from './session';

interface PlayingProps {
  readonly diagram: string;
  readonly view: View;
  readonly scenarios: readonly ScenarioInfo[];
  /** The simulator's version. */
  readonly model: string;
  readonly children: ReactNode;
}

/** One view's run: its inputs, which the reader changes, and the session that shows it. */
export function Playing({ diagram, view, scenarios, model, children }: PlayingProps) {
  const [start] = useState(() => readAddress(window.location.search, diagram, scenarios));
  const [input, setInput] = useState(start.input);
  const [problem, setProblem] = useState(start.problem);
  const [attempt, setAttempt] = useState(0);
  const [panel, setPanel] = useState(false);
  /** Where the first session opens; null for one that plays from the beginning. */
  const opening = useRef(start.start);
  /** What the inputs were before each change of the faults. */
  const before = useRef<RunInput[]>([]);
  const undo = useCallback(() => {
    const last = before.current.pop();
    if (last) setInput(last);
    setProblem(null);
  }, []);
  const scenario = scenarios.find(({ id }) => id === input.scenario) ?? scenarios[0]!;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new scenario or attempt is a new session.
  const session = useMemo(() => newSession(start.speed, opening.current), [scenario, attempt]);
  const query = canonicalQuery(input, scenario, model);
  // As text, so that the same words typed again are no other run.
  const typed = JSON.stringify(typedOf(input, scenario));

  useEffect(() => {
    const stop = new AbortController();
    const first = session.run.status !== 'complete';
    void session.open(`/api/diagrams/${diagram}/runs?${query}`, stop.signal, JSON.parse(typed)).then(() => {
      if (!first || stop.signal.aborted || !session.run.timeline?.complete) return;
      if (opening.current === null) session.play();
      opening.current = null;
    });
    return () => stop.abort();
  }, [session, diagram, query, typed]);

  useEffect(() => {
    showSession(session, undo);
    const hidden = () => document.hidden && session.clock.pause();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      session.clock.pause();
      showSession(null);
    };
  }, [session, undo]);

  const change = useCallback(
    (next: RunInput) => {
      try {
        checkRunInput(next, scenario);
        setProblem(null);
        if (next.faults !== input.faults) before.current.push(input);
        setInput(next);
      } catch (error) {
        setProblem(refusalText(error, scenario));
      }
    },
    [scenario, input],
  );
  const inputs = useMemo<RunInputs>(
    () => ({
      view,
      scenarios,
      scenario,
      input,
      problem,
      change,
      choose: (id) => {
        const chosen = scenarios.find((each) => each.id === id);
        if (chosen) setInput(defaultInput(diagram, chosen));
        before.current = [];
        setProblem(null);
      },
      dismiss: () => setProblem(null),
    }),
    [view, scenarios, scenario, input, problem, change, diagram],
  );

  return (
    <SessionContext value={session}>
      <RunInputContext value={inputs}>
        <Writer input={input} scenario={scenario} />
        <Frame
          graph={
            <FaultMenu>
              {children}
              <MessageCard />
            </FaultMenu>
          }
          panel={panel && <Lab onClose={() => setPanel(false)} />}
        >
          <Bar panel={panel} onPanel={() => setPanel(!panel)} onRetry={() => setAttempt(attempt + 1)} />
        </Frame>
      </RunInputContext>
    </SessionContext>
  );
}

function newSession(speed: Speed, start: Start | null): Session {
  const session = new Session(start);
  session.clock.setSpeed(speed);
  return session;
}

/** Keeps the page's address true: it names the run on show at once, and where it stands soon after. */
function Writer({ input, scenario }: { readonly input: RunInput; readonly scenario: ScenarioInfo }) {
  const session = useSession();
  const place = useSessionValue((each) => (each.run.status === 'complete' ? placeText(each) : null));
  const speed = useSessionValue((each) => each.clock.speed);
  useEffect(() => {
    if (place === null) {
      writeAddress({ input, scenario, start: session.wanted, speed });
      return;
    }
    const write = () => writeAddress({ input, scenario, start: startOf(session), speed });
    // Browsers refuse an address that changes with every frame, or every move of a scrubbing finger.
    const soon = setTimeout(write, 120);
    return () => clearTimeout(soon);
  }, [session, place, input, scenario, speed]);
  return null;
}

/** What changes when the address should: with each event at rest, with each second while it plays. */
function placeText({ clock, seq }: Session): string {
  return clock.playing ? `second ${Math.floor(clock.position / 1000)}` : `event ${seq}`;
}

/** Where a run stands, as an address says it. A time is enough but where several captions are told at once. */
function startOf(session: Session): Start | null {
  const { beats, beat, seq, time, run, clock } = session;
  if (clock.position === 0 && seq < 0) return null;
  const next = beats[beat];
  if (next && beat > 0 && beats[beat - 1]!.seq === seq && next.t === beats[beat - 1]!.t)
    return { type: 'beat', beat };
  return { type: 'time', time: Math.min(Math.floor(time + 0.01), run.timeline?.duration ?? 0) };
}
