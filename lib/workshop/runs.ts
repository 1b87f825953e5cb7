import { createHash } from 'node:crypto';
import type { View } from '@/lib/model';
import { runScenario, type Scenario, type Simulation, scenarioInfo } from '@/lib/simulation';
import { type RunInput, type ScenarioInfo, serialise } from '@/lib/trace';

/** The lines of a run as NDJSON, each made when it is asked for. Throws RunInputError at the first. */
export function* runLines(
  view: View,
  scenario: Scenario,
  input: RunInput,
  model: string,
): Generator<string, void, void> {
  const hash = createHash('sha256');
  const hasher = {
    update: (text: string) => void hash.update(text),
    digest: () => hash.digest('hex'),
  };
  yield* serialise(runScenario(view, scenario, input, model), hasher);
}

/** What each diagram can play, told once. */
export class Scenarios {
  readonly #simulations: ReadonlyMap<string, Simulation>;
  readonly #infos = new Map<string, readonly ScenarioInfo[]>();

  constructor(entries: readonly { readonly id: string; readonly simulation?: Simulation }[]) {
    this.#simulations = new Map(
      entries.flatMap(({ id, simulation }) => (simulation ? [[id, simulation] as const] : [])),
    );
  }

  /** Empty for a diagram without a simulation. */
  infos(diagram: string): readonly ScenarioInfo[] {
    const known = this.#infos.get(diagram);
    if (known) return known;
    const infos = (this.#simulations.get(diagram)?.scenarios ?? []).map(scenarioInfo);
    this.#infos.set(diagram, infos);
    return infos;
  }

  scenario({ diagram, scenario }: RunInput): Scenario | undefined {
    return this.#simulations.get(diagram)?.scenarios.find(({ id }) => id === scenario);
  }
}
