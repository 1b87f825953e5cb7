import type { Beat, Scenario } from '@/lib/simulation';
import type { EventOf, Parameter, ParameterValue } from '@/lib/trace';
import { atFold, type BeatOptions, type Words } from '../../watch';
import { buildMasking } from '../build';
import { faultKinds } from '../faults';
import { guarantees } from '../guarantees';
import { BareColumns } from '../guarantees/bare-columns';
import { metrics } from '../metrics';
import { nodeOf, type Role, raw } from '../model/nodes';
import { parameters } from '../parameters';

/** What every story of the masks shares. */
export const base = {
  view: 'data-masking',
  parameters,
  faultKinds,
  guarantees,
  metrics,
  build: (world) => buildMasking(world),
} as const satisfies Partial<Scenario>;

/** The parameters with other defaults. Throws for a name or a type that none of them has. */
export function withDefaults(defaults: Readonly<Record<string, ParameterValue>>): readonly Parameter[] {
  for (const [id, value] of Object.entries(defaults)) {
    const known = parameters.find((parameter) => parameter.id === id);
    if (typeof known?.default !== typeof value) throw new Error(`no parameter "${id}" takes ${value}`);
  }
  return parameters.map((parameter) =>
    parameter.id in defaults ? ({ ...parameter, default: defaults[parameter.id] } as Parameter) : parameter,
  );
}

const names: Readonly<Record<string, string>> = {
  regular: 'a regular user',
  support: 'support',
  admin: 'an admin',
};

/** `a regular user`: a reader in the middle of a sentence. */
export function reader(role: unknown): string {
  return names[String(role)] ?? String(role);
}

/** `A regular user`: the same at its beginning. */
export function readerFirst(role: unknown): string {
  const name = reader(role);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What a caption about an answer speaks of: the reader's values of these columns, beside the stored ones. */
export function seenBy(role: Role, ...keys: string[]) {
  return { targets: [raw, nodeOf[role]], keys };
}

/** The row that came back, or null. */
export function rowOf({ data }: EventOf<'record'>): { readonly [column: string]: string } | null {
  const rows = Array.isArray(data.rows)
    ? (data.rows as readonly { readonly [column: string]: string }[])
    : [];
  return rows[0] ?? null;
}

/** Told at the first record of this name, while a fault of the run lasts or once it has healed, for which `text` has something to say. */
export function atRecordOnce(
  phase: 'begin' | 'heal',
  id: string,
  name: string,
  text: (record: EventOf<'record'>) => Words,
  options: BeatOptions = {},
): Beat {
  return atFold(
    id,
    () => ({ phase: '' }),
    (state, event) => {
      if (event.type === 'fault') state.phase = event.phase;
      return state.phase === phase && event.type === 'record' && event.name === name ? text(event) : null;
    },
    options,
  );
}

export interface Tally {
  asked: number;
  answered: number;
  found: number;
  /** Found by a condition on a value that the reader must not see. */
  leaked: number;
  /** Queries that had a condition. */
  filtered: number;
  /** Conditions of masked readers that were compared with stored values. */
  bareFilters: number;
  /** Answers to masked readers that held the value of a column without a mask. */
  bareAnswers: number;
  known: string;
}

const nothing: Tally = {
  asked: 0,
  answered: 0,
  found: 0,
  leaked: 0,
  filtered: 0,
  bareFilters: 0,
  bareAnswers: 0,
  known: '',
};

/** Told when nobody asks any more and every query has come back. */
export function theEnd(text: (tally: Tally) => string): Beat {
  return atFold(
    'end',
    () => ({ tally: { ...nothing }, bare: new BareColumns(), over: false }),
    (state, event) => {
      if (event.type !== 'record') return null;
      const { tally, bare } = state;
      bare.see(event);
      if (event.name === 'asked') {
        tally.asked++;
        state.over = event.data.left === 0;
      } else if (event.name === 'stopped') state.over = true;
      else if (event.name === 'executed') {
        const isBare = event.data.role !== 'admin' && String(event.data.after).includes('WHERE ssn');
        if (isBare) tally.bareFilters++;
        if (String(event.data.after).includes('WHERE')) tally.filtered++;
        return null;
      } else if (event.name === 'answered') {
        tally.answered++;
        tally.found += Number(event.data.count);
        const { looked, role } = event.data;
        const isRaw = typeof looked === 'string' && !looked.includes('*');
        if (isRaw && role !== 'admin') tally.leaked += Number(event.data.count);
        const row = rowOf(event) ?? {};
        const isOpen = Object.keys(row).some((column) => bare.has(column) && row[column] !== '***');
        if (isOpen && role !== 'admin') tally.bareAnswers++;
        tally.known = String(event.data.known);
      } else return null;
      return state.over && tally.answered === tally.asked ? text(tally) : null;
    },
    { about: { targets: [raw, ...Object.values(nodeOf)], keys: [] } },
  );
}
