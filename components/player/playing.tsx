'use client';

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { View } from '@/lib/model';
import type { Speed } from '@/lib/play';
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
import { Session, SessionContext, useSessionValue } from './session';
import { useKeys } from './use-keys';

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
  const at = useRef(start.at);
  const scenario = scenarios.find(({ id }) => id === input.scenario) ?? scenarios[0]!;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new scenario or attempt is a new session.
  const session = useMemo(() => newSession(start.speed, at.current), [scenario, attempt]);
  const query = canonicalQuery(input, scenario, model);
  // As text, so that the same words typed again are no other run.
  const typed = JSON.stringify(typedOf(input, scenario));

  useEffect(() => {
    const stop = new AbortController();
    const first = session.run.status !== 'complete';
    void session.open(`/api/diagrams/${diagram}/runs?${query}`, stop.signal, JSON.parse(typed)).then(() => {
      if (!first || stop.signal.aborted || !session.run.timeline?.complete) return;
      if (at.current === null) session.clock.play();
      at.current = null;
    });
    return () => stop.abort();
  }, [session, diagram, query, typed]);

  useEffect(() => {
    showSession(session);
    const hidden = () => document.hidden && session.clock.pause();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      session.clock.pause();
      showSession(null);
    };
  }, [session]);

  const change = useCallback(
    (next: RunInput) => {
      try {
        checkRunInput(next, scenario);
        setProblem(null);
        setInput(next);
      } catch (error) {
        setProblem(refusalText(error, scenario));
      }
    },
    [scenario],
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
        setProblem(null);
      },
      dismiss: () => setProblem(null),
    }),
    [view, scenarios, scenario, input, problem, change, diagram],
  );

  return (
    <SessionContext value={session}>
      <RunInputContext value={inputs}>
        <Keys session={session} />
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

function newSession(speed: Speed, at: number | null): Session {
  const session = new Session(at);
  session.clock.setSpeed(speed);
  return session;
}

function Keys({ session }: { readonly session: Session }) {
  useKeys(session);
  return null;
}

/** Keeps the page's address true while nothing moves. */
function Writer({ input, scenario }: { readonly input: RunInput; readonly scenario: ScenarioInfo }) {
  const seq = useSessionValue((each) =>
    each.clock.playing || each.run.status !== 'complete' ? null : each.seq,
  );
  const speed = useSessionValue((each) => each.clock.speed);
  useEffect(() => {
    if (seq === null || seq < 0) return;
    // Browsers refuse an address that changes with every move of a scrubbing finger.
    const soon = setTimeout(() => writeAddress({ input, scenario, at: seq, speed }), 120);
    return () => clearTimeout(soon);
  }, [seq, input, scenario, speed]);
  return null;
}
