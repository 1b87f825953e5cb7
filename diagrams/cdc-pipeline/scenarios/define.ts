import type { Scenario } from '@/lib/simulation';
import type { Fault, Parameter } from '@/lib/trace';
import { spotlit } from '../../watch';
import { guarantees } from '../guarantees';
import type { RecordEvent } from '../guarantees/records';
import { metrics } from '../metrics';
import { buildModel } from '../model/model';
import { type Mutant, optionsOf } from '../model/options';
import { faultKinds, parameters } from '../parameters';

/** What tells one scenario of the pipeline from another. */
export interface Story extends Pick<Scenario, 'id' | 'title' | 'summary' | 'beats'> {
  readonly defaultSeed?: number;
  readonly parameters?: readonly Parameter[];
  readonly faults?: readonly Fault[];
  /** The pipeline begins empty, and Debezium with a snapshot. */
  readonly snapshot?: boolean;
}

/** A scenario of the pipeline; `mutant` breaks its model, for tests. */
export function scenarioOf(story: Story, mutant: Mutant | null = null): Scenario {
  const { snapshot = false, ...rest } = story;
  return {
    view: 'cdc-pipeline',
    defaultSeed: 7,
    parameters,
    faults: [],
    ...rest,
    beats: spotlit(story.beats, story.faults ?? [], keysOf, named),
    faultKinds,
    refuses: allBrokersDown,
    guarantees,
    metrics,
    build: (world) => buildModel(world, optionsOf(world.parameters, { snapshot, mutant })),
  };
}

/** The row that a record is about, by its key. */
function keysOf({ data, correlation }: RecordEvent): readonly string[] {
  return typeof data.key === 'string' ? [data.key] : named(correlation ?? '');
}

/** The row's key in what follows it through the graph: `1042` of `order-1042`. */
function named(correlation: string): readonly string[] {
  if (correlation === 'gift-card') return ['gift card'];
  return correlation.startsWith('order-') ? [correlation.slice('order-'.length)] : [];
}

/** At most two brokers at once: with none left there is nothing to read either. */
function allBrokersDown(faults: readonly Fault[]): string | null {
  const down = faults.filter(({ kind }) => kind.startsWith('broker-'));
  const together = down.some(
    ({ at }) => down.filter((other) => other.at <= at && at < (other.until ?? other.at)).length > 2,
  );
  return together ? 'at most two brokers down at once' : null;
}

/** Seconds as microseconds. */
export function seconds(count: number): number {
  return Math.round(count * 1_000_000);
}
