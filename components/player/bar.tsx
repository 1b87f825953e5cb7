'use client';

import { Columns2, SlidersHorizontal, X } from 'lucide-react';
import { canonicalQuery } from '@/lib/trace';
import { Button, iconButtonClass } from '../ui/button';
import { byPointer, gaveWay } from '../ui/choose-by-pointer';
import { IconButton } from '../ui/icon-button';
import { Caption } from './caption';
import { Controls } from './controls';
import { Failed } from './failed';
import { Guarantees } from './guarantees';
import { useRunInputs } from './run-inputs';
import { useSession, useSessionValue } from './session';

interface BarProps {
  /** Whether the panel with parameters, events and metrics is open. */
  readonly panel: boolean;
  readonly onPanel: () => void;
  readonly onRetry: () => void;
}

/** What stands beneath the graph: scenario, caption, verdicts, and the controls. */
export function Bar({ panel, onPanel, onRetry }: BarProps) {
  const session = useSession();
  const { scenarios, scenario, choose } = useRunInputs();
  const status = useSessionValue((each) => each.run.status);
  if (status === 'failed') return <Failed problem={session.run.problem ?? ''} retry={onRetry} />;
  return (
    <div className="relative flex flex-col">
      <Notice />
      <div className="player-story">
        <div className="player-scaled flex items-center gap-2">
          <select
            aria-label="Scenario"
            title={scenario.summary}
            value={scenario.id}
            {...byPointer}
            onChange={(event) => {
              choose(event.target.value);
              gaveWay(event);
            }}
            className="h-9 min-w-0 grow rounded-lg border border-rule bg-card px-2 text-sm font-medium pointer-coarse:h-11"
          >
            {scenarios.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
          <span className="flex shrink-0 gap-2 md:hidden">
            <span className="player-roomy contents">
              <Guarantees />
              <CompareLink />
            </span>
            <PanelButton pressed={panel} onClick={onPanel} />
          </span>
        </div>
        <Caption />
        <div className="player-scaled flex justify-end gap-2 max-md:hidden">
          <Guarantees />
          <CompareLink />
          <PanelButton pressed={panel} onClick={onPanel} />
        </div>
      </div>
      <div className="player-scaled player-row px-3">
        <Controls />
      </div>
    </div>
  );
}

function PanelButton({ pressed, onClick }: { readonly pressed: boolean; readonly onClick: () => void }) {
  return (
    <IconButton
      icon={SlidersHorizontal}
      label="Parameters, faults, events, metrics, legend"
      pressed={pressed}
      onClick={onClick}
    />
  );
}

/** Leads to this run beside the one that it is usually compared with. */
function CompareLink() {
  const { input, scenario } = useRunInputs();
  const search = canonicalQuery(input, scenario)
    .split('&')
    .map((part) => `a.${part}`)
    .join('&');
  return (
    <a
      href={`/${input.diagram}/compare?${search}`}
      aria-label="Compare with another run"
      title="Compare with another run"
      className={iconButtonClass}
    >
      <Columns2 aria-hidden className="size-[18px]" />
    </a>
  );
}

/** Lies over the foot of the graph, so that nothing moves for it. */
const notice = 'absolute inset-x-0 bottom-full border-t border-rule bg-paper px-3 py-1 text-sm';

/** A change that was not taken, or is being computed. */
function Notice() {
  const session = useSession();
  const { problem, dismiss, change, input } = useRunInputs();
  const refusal = useSessionValue((each) => each.refusal);
  const recomputing = useSessionValue((each) => each.recomputing);
  const shown = session.run.timeline?.header.input;
  if (refusal !== null) {
    return (
      <p role="alert" className={`${notice} flex flex-wrap items-center justify-center gap-3`}>
        {refusal}
        <Button onClick={() => shown && change({ ...input, ...shown })}>Undo</Button>
      </p>
    );
  }
  if (problem !== null) {
    return (
      <p role="alert" className={`${notice} flex items-center justify-center gap-1`}>
        {problem}
        <IconButton icon={X} label="Dismiss" onClick={dismiss} className="border-transparent" />
      </p>
    );
  }
  return recomputing ? (
    <p role="status" className={`${notice} text-center text-muted`}>
      Computing the run anew …
    </p>
  ) : null;
}
