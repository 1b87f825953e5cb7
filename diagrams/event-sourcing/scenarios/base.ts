import type { Beat, Scenario } from '@/lib/simulation';
import type { Parameter, RunEvent } from '@/lib/trace';
import { atFold, type BeatOptions } from '../../watch';
import { faultKinds } from '../faults';
import { guarantees } from '../guarantees';
import { metrics } from '../metrics';
import { buildBank, type Story } from '../model/bank';
import { parameters } from '../parameters';

/** What every story of the bank shares. */
const base = {
  view: 'event-sourcing',
  defaultSeed: 7,
  parameters,
  faultKinds,
  guarantees,
  metrics,
} as const satisfies Partial<Scenario>;

/** A scenario with the orders of its story; a test builds the same story with broken parts. */
export interface BankScenario extends Scenario {
  readonly story: Story;
}

type Told = Pick<Scenario, 'id' | 'title' | 'summary' | 'faults' | 'beats'>;

export function bankScenario(
  told: Told & { readonly story: Story; readonly defaults?: Readonly<Record<string, number | boolean>> },
): BankScenario {
  const { defaults = {}, ...rest } = told;
  return {
    ...base,
    ...rest,
    parameters: parameters.map((parameter) => withDefault(parameter, defaults[parameter.id])),
    build: (world) => buildBank(world, told.story),
  };
}

function withDefault(parameter: Parameter, value: number | boolean | undefined): Parameter {
  if (parameter.type === 'number' && typeof value === 'number') return { ...parameter, default: value };
  if (parameter.type === 'flag' && typeof value === 'boolean') return { ...parameter, default: value };
  return parameter;
}

/** What captions count: folded from the records of a run. */
export class Tally {
  events = 0;
  repeated = 0;
  conflicts = 0;
  refused = 0;
  rebuilt = 0;
  snapshots = 0;
  /** The most events that one decision has read. */
  longestRead = 0;
  /** The lowest balance that an event has left. */
  lowest = 0;
  readonly balances = new Map<string, number>();

  see(event: RunEvent): void {
    if (event.type !== 'record') return;
    const { data } = event;
    switch (event.name) {
      case 'appended': {
        this.events++;
        const fact = (data.data ?? {}) as Readonly<Record<string, number>>;
        const sum = fact.amount ?? fact.initial_balance ?? 0;
        const stream = String(data.stream);
        const sign = data.type === 'MoneyWithdrawn' ? -1 : 1;
        this.balances.set(stream, this.balance(stream) + sign * sum);
        this.lowest = Math.min(this.lowest, this.balance(stream));
        break;
      }
      case 'event-repeated':
        this.repeated++;
        break;
      case 'conflict':
        this.conflicts++;
        break;
      case 'refused':
        this.refused++;
        break;
      case 'snapshot-taken':
        this.snapshots++;
        break;
      case 'folded':
        this.longestRead = Math.max(this.longestRead, Number(data.read));
        break;
      case 'rebuilt':
        this.rebuilt++;
        break;
    }
  }

  /** What all accounts hold together. */
  get total(): number {
    return [...this.balances.values()].reduce((sum, one) => sum + one, 0);
  }

  balance(account: string): number {
    return this.balances.get(account) ?? 0;
  }
}

/** A beat whose text may count. */
export function atTally(
  id: string,
  text: (tally: Tally, event: RunEvent) => string | null,
  options: BeatOptions = {},
): Beat {
  return atFold(
    id,
    () => new Tally(),
    (tally, event) => {
      tally.see(event);
      return text(tally, event);
    },
    options,
  );
}

/** Told when every command has ended and every view has read everything. */
export function theEnd(text: (tally: Tally) => string): Beat {
  return atTally('end', (tally, event) =>
    event.type === 'record' && event.name === 'all-done' ? text(tally) : null,
  );
}
