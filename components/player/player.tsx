'use client';

import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Layouts, View } from '@/lib/model';
import { canonicalQuery, defaultInput, type ScenarioInfo } from '@/lib/trace';
import { Queries } from '../queries';
import { Button } from '../ui/button';
import { Caption } from './caption';
import { Controls } from './controls';
import { Guarantees } from './guarantees';
import { MessageCard } from './message-card';
import { readMoment, writeMoment } from './moment-address';
import { useLiveLayouts, useScenarios } from './queries';
import { Session, SessionContext, useSession, useSessionValue } from './session';
import { useKeys } from './use-keys';

interface PlayerProps {
  readonly diagram: string;
  readonly view: View;
  /** Is given the layouts with room for state when they have come; null when the player closes. */
  readonly onLayouts: (layouts: Layouts | null) => void;
  /** The graph. */
  readonly children: ReactNode;
}

/** A diagram while it plays: the graph with its insides, captions beneath it, and the controls. */
export function Player(props: PlayerProps) {
  return (
    <Queries>
      <Loading {...props} />
    </Queries>
  );
}

function Loading({ diagram, view, onLayouts, children }: PlayerProps) {
  const found = useScenarios(diagram);
  const layouts = useLiveLayouts(diagram);
  const live = layouts.data ?? null;
  useEffect(() => {
    onLayouts(live);
    return () => onLayouts(null);
  }, [live, onLayouts]);
  const problem = found.error ?? layouts.error;
  if (problem) {
    const retry = () => {
      void found.refetch();
      void layouts.refetch();
    };
    return (
      <Frame graph={children}>
        <Failed
          problem={problem instanceof TypeError ? 'The server cannot be reached.' : problem.message}
          retry={retry}
        />
      </Frame>
    );
  }
  const scenarios = found.data?.scenarios.filter((scenario) => scenario.view === view.id);
  if (!scenarios || !found.data || !layouts.data) {
    return (
      <Frame graph={children}>
        <p role="status" className="p-6 text-center text-muted">
          Loading …
        </p>
      </Frame>
    );
  }
  return (
    <Playing diagram={diagram} scenarios={scenarios} model={found.data.model}>
      {children}
    </Playing>
  );
}

function Playing(props: {
  readonly diagram: string;
  readonly scenarios: readonly ScenarioInfo[];
  readonly model: string;
  readonly children: ReactNode;
}) {
  const { diagram, scenarios, model, children } = props;
  const [chosen, choose] = useState(() => readMoment(window.location.search, scenarios));
  const [attempt, setAttempt] = useState(0);
  const scenario = scenarios.find(({ id }) => id === chosen.scenario) ?? scenarios[0]!;
  const { seed } = chosen;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is a new session of the same run.
  const session = useMemo(() => new Session(), [scenario, seed, attempt]);
  const query = canonicalQuery(defaultInput(diagram, scenario, { seed }), scenario, model);

  useEffect(() => {
    const stop = new AbortController();
    void session.run.load(`/api/diagrams/${diagram}/runs?${query}`, stop.signal).then(() => {
      if (chosen.at !== null) session.clock.seek(session.run.pacing.screenOf(chosen.at) + 1);
      else if (session.run.status === 'complete') session.clock.play();
    });
    return () => {
      stop.abort();
      session.clock.pause();
    };
  }, [session, diagram, query, chosen.at]);

  useEffect(() => {
    const hidden = () => document.hidden && session.clock.pause();
    document.addEventListener('visibilitychange', hidden);
    return () => document.removeEventListener('visibilitychange', hidden);
  }, [session]);
  useKeys(session);

  return (
    <SessionContext value={session}>
      <Frame graph={children}>
        <Bar
          scenarios={scenarios}
          scenario={scenario}
          seed={seed ?? scenario.defaultSeed}
          onChoose={(next) => choose({ ...next, at: null })}
          onRetry={() => setAttempt(attempt + 1)}
        />
      </Frame>
      <MessageCard />
    </SessionContext>
  );
}

function Bar(props: {
  readonly scenarios: readonly ScenarioInfo[];
  readonly scenario: ScenarioInfo;
  readonly seed: number;
  readonly onChoose: (next: { scenario: string; seed: number | undefined }) => void;
  readonly onRetry: () => void;
}) {
  const { scenarios, scenario, seed, onChoose, onRetry } = props;
  const session = useSession();
  const status = useSessionValue((each) => each.run.status);
  const playing = useSessionValue((each) => each.clock.playing);
  const seq = useSessionValue((each) => (each.clock.playing ? -2 : each.seq));
  useEffect(() => {
    if (!playing && seq >= 0) writeMoment({ scenario, seed, at: seq });
  }, [playing, seq, scenario, seed]);

  if (status === 'failed') return <Failed problem={session.run.problem ?? ''} retry={onRetry} />;
  return (
    <div className="flex flex-col">
      <div className="grid items-center gap-x-3 px-3 md:grid-cols-[13rem_minmax(0,1fr)_13rem]">
        <div className="flex items-center gap-2 max-md:order-2 max-md:pb-1">
          <select
            aria-label="Scenario"
            title={scenario.summary}
            value={scenario.id}
            onChange={(event) => onChoose({ scenario: event.target.value, seed: undefined })}
            className="h-9 min-w-0 grow rounded-lg border border-rule bg-card px-2 text-sm pointer-coarse:h-11"
          >
            {scenarios.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
          <Seed key={seed} seed={seed} onChange={(next) => onChoose({ scenario: scenario.id, seed: next })} />
          <span className="md:hidden">
            <Guarantees />
          </span>
        </div>
        <Caption />
        <div className="flex justify-end max-md:hidden">
          <Guarantees />
        </div>
      </div>
      <div className="px-3 pb-1.5">
        <Controls />
      </div>
    </div>
  );
}

function Seed({ seed, onChange }: { readonly seed: number; readonly onChange: (seed: number) => void }) {
  const take = (text: string) => {
    const next = Number(text);
    if (text !== '' && Number.isInteger(next) && next >= 0 && next < 2 ** 31 && next !== seed) onChange(next);
  };
  return (
    <label className="flex items-center text-sm text-muted max-md:hidden">
      <span className="sr-only">Seed</span>
      <input
        type="number"
        min={0}
        max={2 ** 31 - 1}
        defaultValue={seed}
        onBlur={(event) => take(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && take(event.currentTarget.value)}
        title="Seed: another one, another course of chance"
        className="h-9 w-16 rounded-lg border border-rule bg-card px-2 font-mono text-ink"
      />
    </label>
  );
}

function Failed({ problem, retry }: { readonly problem: string; readonly retry: () => void }) {
  return (
    <div role="alert" className="flex flex-wrap items-center justify-center gap-3 p-4">
      <p>The run could not be loaded. {problem}</p>
      <Button onClick={retry}>Try again</Button>
    </div>
  );
}

function Frame({ graph, children }: { readonly graph: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="flex h-full flex-col">
      <div className="relative min-h-0 grow">{graph}</div>
      <section aria-label="Player" className="shrink-0 border-t border-rule bg-paper">
        {children}
      </section>
    </div>
  );
}
