import type { Beat, Scenario } from '@/lib/simulation';
import type { EventOf, Parameter, ParameterValue, RunEvent } from '@/lib/trace';
import { atFold, type BeatOptions, spotlit } from '../../watch';
import { faultKinds } from '../faults';
import { guarantees } from '../guarantees';
import { metrics } from '../metrics';
import { buildShop, type Step } from '../model/build';
import { customers } from '../model/writes';
import { parameters } from '../parameters';

/** What every story of the shop shares. */
const base = {
  view: 'cqrs',
  defaultSeed: 7,
  parameters,
  faultKinds,
  guarantees,
  metrics,
} as const satisfies Partial<Scenario>;

/** A scenario with its script; a test builds the same story with broken parts. */
export interface ShopScenario extends Scenario {
  readonly script: readonly Step[];
}

type Told = Pick<ShopScenario, 'id' | 'title' | 'summary' | 'faults' | 'beats' | 'script'>;

export function shopScenario(
  told: Told & { readonly defaults?: Readonly<Record<string, ParameterValue>> },
): ShopScenario {
  const { defaults = {}, ...rest } = told;
  return {
    ...base,
    ...rest,
    beats: spotlit(told.beats, told.faults, keysOf),
    parameters: parameters.map((parameter) => withDefault(parameter, defaults[parameter.id])),
    build: (world) => buildShop(world, told.script),
  };
}

/** What a record is about, as the tables call it: customers by name, orders by number. */
function keysOf({ data }: EventOf<'record'>): readonly string[] {
  const changed = (Array.isArray(data.changes) ? data.changes : []) as readonly {
    table: string;
    key: string;
  }[];
  return [
    ...(typeof data.customer === 'string' ? [customers[data.customer] ?? data.customer] : []),
    ...(typeof data.order === 'string' && data.kind !== 'cancel' ? [data.order] : []),
    ...changed.flatMap(({ table, key }) => (table === 'orders' ? [key] : [])),
  ];
}

function withDefault(parameter: Parameter, value: ParameterValue | undefined): Parameter {
  if (parameter.type === 'number' && typeof value === 'number') return { ...parameter, default: value };
  if (parameter.type === 'choice' && typeof value === 'string') return { ...parameter, default: value };
  if (parameter.type === 'flag' && typeof value === 'boolean') return { ...parameter, default: value };
  return parameter;
}

/** What captions count: folded from the records of a run. */
export class Tally {
  /** Versions of the two sides. */
  written = 0;
  shown = 0;
  orders = 0;
  refused = 0;
  answered = 0;
  stale = 0;
  failed = 0;
  joined = 0;
  ignored = 0;
  revenue = 0;

  see(event: RunEvent): void {
    if (event.type !== 'record') return;
    const { data } = event;
    switch (event.name) {
      case 'committed':
        this.written = Number(data.version);
        break;
      case 'applied':
      case 'rebuilt': {
        this.shown = Number(data.version);
        const { revenue } = data.state as unknown as { revenue: Readonly<Record<string, number>> };
        this.revenue = Object.values(revenue).reduce((sum, one) => sum + one, 0);
        break;
      }
      case 'acknowledged':
        if (data.kind === 'place') this.orders++;
        break;
      case 'refused':
        this.refused++;
        break;
      case 'answered':
        this.answered++;
        if (data.stale === true) this.stale++;
        break;
      case 'failed':
        this.failed++;
        break;
      case 'routed':
        this.joined++;
        break;
      case 'not-applied':
        this.ignored++;
        break;
    }
  }

  get behind(): number {
    return Math.max(0, this.written - this.shown);
  }
}

/** A beat told at a record of this name, whose text may count. */
export function atTally(
  id: string,
  name: string,
  text: (tally: Tally, record: EventOf<'record'>) => string | null,
  options: BeatOptions = {},
): Beat {
  return atFold(
    id,
    () => new Tally(),
    (tally, event) => {
      tally.see(event);
      return event.type === 'record' && event.name === name ? text(tally, event) : null;
    },
    options,
  );
}

/** A beat told when a fault heals, whose text may count. */
export function atHeal(id: string, text: (tally: Tally) => string, options: BeatOptions = {}): Beat {
  return atFold(
    id,
    () => new Tally(),
    (tally, event) => {
      tally.see(event);
      return event.type === 'fault' && event.phase === 'heal' ? text(tally) : null;
    },
    options,
  );
}

/** Told when every client is served and both sides are level. */
export function theEnd(text: (tally: Tally) => string): Beat {
  return atTally('end', 'all-done', text);
}

/** How many orders an answer shows. */
export function rowsOf({ data }: EventOf<'record'>): number {
  return Array.isArray(data.orders) ? data.orders.length : 0;
}
