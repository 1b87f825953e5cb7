'use client';

import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Layouts, View } from '@/lib/model';
import { canonicalQuery, type RunInput, type ScenarioInfo, typedOf } from '@/lib/trace';
import { Failed } from '../player/failed';
import { targetName } from '../player/faults';
import { useLiveLayouts, useScenarios } from '../player/queries';
import { Queries } from '../queries';
import { ThemeButton } from '../theme/theme-button';
import { Boundary } from '../ui/boundary';
import { iconButtonClass } from '../ui/button';
import { compareQuery, type Inputs, readCompareAddress } from './address';
import { differencesOf } from './differences';
import { Link as Linking } from './linked';
import { MetricBars } from './metric-bars';
import { Pair } from './pair';
import { PairControls } from './pair-track';
import { Side } from './side';

/** A pair worth teaching: two runs as queries of the API. */
export interface Preset {
  readonly title: string;
  readonly summary: string;
  readonly runs: readonly [string, string];
  /** Ids of the metrics that tell them apart. */
  readonly metrics?: readonly string[];
}

interface CompareProps {
  readonly diagram: { readonly id: string; readonly title: string; readonly views: readonly View[] };
  readonly presets: readonly Preset[];
  /** Of these views, where they are not the diagram's own; left out, the diagram's are fetched. */
  readonly layouts?: Layouts;
}

/** Two runs of a diagram on one clock, side by side; on a phone one above the other. */
export function Compare(props: CompareProps) {
  return (
    <Queries>
      <Boundary name="The comparison">
        <Loading {...props} />
      </Boundary>
    </Queries>
  );
}

function Loading({ diagram, presets, layouts: own }: CompareProps) {
  const found = useScenarios(diagram.id);
  const layouts = useLiveLayouts(diagram.id, own === undefined);
  const all = own ?? layouts.data;
  const problem = found.error ?? layouts.error;
  if (problem) {
    const retry = () => {
      void found.refetch();
      void layouts.refetch();
    };
    return <Failed problem={problem.message} retry={retry} />;
  }
  if (!found.data || !all) return <p className="p-6 text-center text-muted">Loading …</p>;
  return (
    <Comparing
      diagram={diagram}
      presets={presets}
      scenarios={found.data.scenarios}
      model={found.data.model}
      layouts={all}
    />
  );
}

interface ComparingProps extends Omit<CompareProps, 'layouts'> {
  readonly scenarios: readonly ScenarioInfo[];
  readonly model: string;
  readonly layouts: Layouts;
}

function Comparing({ diagram, presets, scenarios, model, layouts }: ComparingProps) {
  const usual = presets.map(({ runs }) => runs);
  const [start] = useState(() => readCompareAddress(window.location.search, diagram.id, scenarios, usual));
  const [inputs, setInputs] = useState<Inputs>(start.inputs);
  const [problem, setProblem] = useState(start.problem);
  const [pair, setPair] = useState<Pair | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState<string | null>(null);
  const link = useMemo(() => new Linking(), []);
  const at = useRef(start.at);
  const shown = useRef<Pair | null>(null);

  const queries = inputs.map((input) =>
    canonicalQuery(input, scenarios.find(({ id }) => id === input.scenario)!, model),
  );
  const [first, second] = queries;
  const typed = JSON.stringify(
    inputs.map((input) => typedOf(input, scenarios.find(({ id }) => id === input.scenario)!)),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again.
  useEffect(() => {
    const stop = new AbortController();
    const next = new Pair();
    const url = (query: string) => `/api/diagrams/${diagram.id}/runs?${query}`;
    void next.open([url(first!), url(second!)], stop.signal, JSON.parse(typed)).then(() => {
      if (stop.signal.aborted) return;
      if (!next.complete) {
        setFailed(next.problem);
        return;
      }
      // What is changed while it plays goes on from where it was.
      const before = shown.current;
      const time = before ? before.time : at.current;
      before?.clock.pause();
      if (before) next.clock.setSpeed(before.clock.speed);
      if (time !== null) next.seekToTime(time);
      else next.clock.play();
      shown.current = next;
      setFailed(null);
      setPair(next);
    });
    return () => stop.abort();
  }, [diagram.id, first, second, typed, attempt]);

  useEffect(() => () => shown.current?.clock.pause(), []);
  useAddress(inputs, scenarios, pair);

  const change = (side: 0 | 1, input: RunInput) =>
    setInputs(side === 0 ? [input, inputs[1]] : [inputs[0], input]);
  const preset = presets.findIndex(
    ({ runs }) =>
      compareQuery(readCompareAddress('', diagram.id, scenarios, [runs]).inputs, scenarios) ===
      compareQuery(inputs, scenarios),
  );
  const differences = differencesOf(inputs, scenarios, (target) => nameOf(diagram.views, target));
  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-rule p-2 sm:pl-3">
        <Link
          href={`/${diagram.id}`}
          aria-label={`Back to ${diagram.title}`}
          title={`Back to ${diagram.title}`}
          className={iconButtonClass}
        >
          <ArrowLeft aria-hidden className="size-[18px]" />
        </Link>
        <h1 className="min-w-0 truncate text-lg font-semibold max-sm:flex-1">{diagram.title}: two runs</h1>
        {presets.length > 0 && (
          <select
            aria-label="Pair"
            value={preset}
            title={presets[preset]?.summary}
            onChange={(event) => {
              const chosen = presets[Number(event.target.value)];
              if (chosen) setInputs(readCompareAddress('', diagram.id, scenarios, [chosen.runs]).inputs);
              // A clicker's next key is for the runs.
              event.currentTarget.blur();
            }}
            className="h-9 min-w-0 rounded-lg border border-rule bg-card px-2 text-sm pointer-coarse:h-11 max-sm:order-last max-sm:w-full"
          >
            {preset < 0 && <option value={-1}>Your own pair</option>}
            {presets.map(({ title }, i) => (
              <option key={title} value={i}>
                {title}
              </option>
            ))}
          </select>
        )}
        <span className="ml-auto">
          <ThemeButton />
        </span>
      </header>
      {differences.length > 0 && (
        <ul
          aria-label="Differences"
          className="flex shrink-0 flex-wrap gap-x-6 border-b border-rule px-4 py-1 text-sm max-sm:max-h-14 max-sm:overflow-y-auto"
        >
          {differences.map(({ name, values: [left, right] }) => (
            <li key={name}>
              <span className="text-muted">{name}:</span> <b>A</b> {left}, <b>B</b> {right}
            </li>
          ))}
        </ul>
      )}
      {problem !== null && (
        <p role="alert" className="px-4 py-1 text-sm">
          {problem}
        </p>
      )}
      {failed !== null && <Failed problem={failed} retry={() => setAttempt(attempt + 1)} />}
      {pair ? (
        <>
          <main
            id="content"
            className="grid min-h-0 grow grid-cols-1 grid-rows-2 divide-rule md:grid-cols-2 md:grid-rows-1 md:divide-x max-md:divide-y"
          >
            {([0, 1] as const).map((side) => (
              <Side
                key={side}
                side={side}
                session={pair.sessions[side]}
                link={link}
                views={diagram.views}
                layouts={layouts}
                scenarios={scenarios}
                input={inputs[side]}
                problem={problem}
                onChange={(input) => change(side, input)}
                onProblem={setProblem}
              />
            ))}
          </main>
          <section aria-label="Player" className="shrink-0 border-t border-rule bg-paper">
            <MetricBars pair={pair} wanted={presets[preset]?.metrics} />
            <PairControls pair={pair} />
          </section>
        </>
      ) : (
        failed === null && (
          <p role="status" className="p-6 text-center text-muted">
            Computing both runs …
          </p>
        )
      )}
    </div>
  );
}

function nameOf(views: readonly View[], target: string): string {
  const view = views.find(
    ({ nodes, edges }) => nodes.some(({ id }) => id === target) || edges.some(({ id }) => id === target),
  );
  return view ? targetName(view, target) : target;
}

/** Keeps the page's address true while nothing moves. */
function useAddress(inputs: Inputs, scenarios: readonly ScenarioInfo[], pair: Pair | null): void {
  useEffect(() => {
    if (!pair) return;
    let soon = 0;
    const write = () => {
      clearTimeout(soon);
      if (pair.clock.playing) return;
      // Browsers refuse an address that changes with every move of a scrubbing finger.
      soon = window.setTimeout(() => {
        const url = new URL(window.location.href);
        url.search = compareQuery(inputs, scenarios, pair.time);
        window.history.replaceState(window.history.state, '', url);
      }, 120);
    };
    write();
    const stop = pair.clock.subscribe(write);
    return () => {
      clearTimeout(soon);
      stop();
    };
  }, [inputs, scenarios, pair]);
}
