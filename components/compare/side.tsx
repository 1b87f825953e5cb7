'use client';

import { SlidersHorizontal } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useMemo, useRef } from 'react';
import type { Layouts, View } from '@/lib/model';
import { checkRunInput, defaultInput, type RunInput, type ScenarioInfo } from '@/lib/trace';
import { Canvas, type CanvasHandle } from '../canvas/canvas';
import { GraphLayerContext, NodeInsideContext } from '../canvas/canvas-context';
import { fittingArrangement, halfStage } from '../canvas/fit';
import { usePointing } from '../canvas/pointing-store';
import { NodeInside } from '../player';
import { Caption } from '../player/caption';
import { Guarantees } from '../player/guarantees';
import { MessageCard } from '../player/message-card';
import { refusalText } from '../player/refusal';
import { RunInputContext, type RunInputs } from '../player/run-inputs';
import { type Session, SessionContext } from '../player/session';
import { Setup } from '../player/setup';
import { iconButtonClass } from '../ui/button';
import { useSize } from '../ui/use-size';
import { sides } from './address';
import { type Link, LinkContext, LinkedLayer } from './linked';

interface SideProps {
  readonly side: 0 | 1;
  readonly session: Session;
  readonly link: Link;
  readonly views: readonly View[];
  readonly layouts: Layouts;
  readonly scenarios: readonly ScenarioInfo[];
  readonly input: RunInput;
  readonly problem: string | null;
  readonly onChange: (input: RunInput) => void;
  readonly onProblem: (problem: string | null) => void;
}

const noneFolded: ReadonlySet<string> = new Set();

/** One of two runs: its story, its graph, its caption. */
export function Side(props: SideProps) {
  const { side, session, link, views, layouts, scenarios, input, problem, onChange, onProblem } = props;
  const scenario = scenarios.find(({ id }) => id === input.scenario)!;
  const view = views.find(({ id }) => id === input.view)!;
  const name = sides[side].toUpperCase();
  const [room, size] = useSize<HTMLDivElement>();
  const canvas = useRef<CanvasHandle>(null);
  const show = usePointing((state) => state.show);
  const arrangement = size
    ? fittingArrangement(layouts[view.id]!, size, (_, window) => halfStage(window))
    : 'drawn';
  const laidOut = layouts[view.id]![arrangement];
  const stage = useMemo(() => size && halfStage(size), [size]);
  const linked = useMemo(() => ({ link, side }), [link, side]);
  const inputs: RunInputs = {
    view,
    scenarios,
    scenario,
    input,
    problem,
    change: (next) => {
      try {
        checkRunInput(next, scenario);
        onProblem(null);
        onChange(next);
      } catch (error) {
        onProblem(`${name}: ${refusalText(error, scenario)}`);
      }
    },
    choose: (id) => onChange(defaultInput(input.diagram, scenarios.find((each) => each.id === id)!)),
    dismiss: () => onProblem(null),
  };
  return (
    <SessionContext value={session}>
      <RunInputContext value={inputs}>
        <section aria-label={`Run ${name}`} className="flex min-h-0 min-w-0 flex-col">
          <header className="flex items-center gap-2 border-b border-rule px-3 py-1.5">
            <span
              aria-hidden
              className="flex size-7 shrink-0 items-center justify-center rounded-full border-2 border-ink font-semibold"
            >
              {name}
            </span>
            <select
              aria-label={`Story of run ${name}`}
              value={scenario.id}
              title={scenario.summary}
              onChange={(event) => {
                inputs.choose(event.target.value);
                event.currentTarget.blur();
              }}
              className="h-9 min-w-0 grow rounded-lg border border-rule bg-card px-2 text-sm font-medium pointer-coarse:h-11"
            >
              {scenarios.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
            <Guarantees />
            <Popover.Root>
              <Popover.Trigger
                aria-label={`Parameters and faults of run ${name}`}
                title={`Parameters and faults of run ${name}`}
                className={iconButtonClass}
              >
                <SlidersHorizontal aria-hidden className="size-[18px] shrink-0" />
              </Popover.Trigger>
              <Popover.Portal>
                <Popover.Content
                  align="end"
                  sideOffset={6}
                  aria-label={`Setup of run ${name}`}
                  className="z-40 max-h-[70vh] w-[22rem] max-w-[94vw] overflow-y-auto rounded-xl border border-rule bg-raised p-4 shadow-lg"
                >
                  <Setup />
                </Popover.Content>
              </Popover.Portal>
            </Popover.Root>
          </header>
          <div
            ref={room}
            className="relative min-h-0 grow"
            onPointerEnter={() => {
              link.leader = side;
            }}
            onPointerDown={() => {
              link.leader = side;
            }}
          >
            {stage && (
              <LinkContext value={linked}>
                <NodeInsideContext value={NodeInside}>
                  <GraphLayerContext value={LinkedLayer}>
                    <Canvas
                      key={view.id}
                      ref={canvas}
                      view={view}
                      laidOut={laidOut}
                      stage={stage}
                      folded={noneFolded}
                      implied
                      minimap={false}
                      onSelect={(target) => show(view, target)}
                      onToggleFold={() => undefined}
                    />
                  </GraphLayerContext>
                </NodeInsideContext>
              </LinkContext>
            )}
            <MessageCard />
          </div>
          <Caption />
        </section>
      </RunInputContext>
    </SessionContext>
  );
}
