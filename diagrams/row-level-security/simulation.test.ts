import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '@/lib/simulation';
import { rowFilter, type Standing } from '@/lib/systems/row-policy';
import type { Query } from '@/lib/systems/sql-query';
import { serialise, Timeline } from '@/lib/trace';
import { describePicture } from '../testing/on-picture';
import { checkPromises, patience } from '../testing/properties';
import { brokenPromises, type PlayedRun, play, type RunOptions, verdicts, viewOf } from '../testing/run';
import { describeStories } from '../testing/story';
import { buildSecurity, type Parts } from './build';
import { annotation } from './diagram';
import { Catalog } from './model/catalog';
import { orders, twinOf } from './model/orders';
import { queries } from './model/queries';
import type { Granted, Outcome, Request } from './model/request';
import { Rewriter } from './model/rewriter';
import { Warehouse } from './model/warehouse';
import { simulation } from './simulation';

const view = viewOf('row-level-security', annotation, 'row-level-security');
const named = (id: string) => simulation.scenarios.find((scenario) => scenario.id === id)!;
const withParts = (id: string, parts: Partial<Parts>): Scenario => ({
  ...named(id),
  build: (world) => buildSecurity(world, parts),
});

describeStories(view, simulation.scenarios, new URL('golden/', import.meta.url));
// Rows of the table, queries and lines of the log can be counted.
describePicture(view, simulation.scenarios, {
  'same-question': { end: ['4'] },
  crafted: { or: ['6'], end: ['4'] },
  revoked: { end: ['3'] },
  'policy-down': { end: ['6'] },
});

/** What the answers of a run say, in order. */
function gets({ events }: PlayedRun): unknown[] {
  return events.flatMap((event) =>
    event.type === 'record' && (event.name === 'answered' || event.name === 'refused')
      ? [event.data.got]
      : [],
  );
}

it('answers one question in four ways', () => {
  expect(gets(play(view, named('same-question')))).toEqual(['2 rows', '4 rows', 'no rows', '6 rows']);
});

it('gives the crafted queries nothing but what the filter leaves', () => {
  expect(gets(play(view, named('crafted')))).toEqual(['2 rows', '2 rows', 'sum 430', '1 row']);
  expect(gets(play(view, named('crafted'), { parameters: { user: 'dana' } }))).toEqual([
    '6 rows',
    '8 rows',
    'sum 1895',
    'error',
  ]);
});

describe('on the picture', () => {
  const run = play(view, named('crafted'));
  const timeline = new Timeline(run.header, run.events);
  /** What a node shows at the end of the instant of this caption. */
  const field = (beat: string, node: string, name: string, { header, events } = run, line = timeline) => {
    const told = events.findIndex((event) => event.type === 'beat' && event.beat === beat);
    const last = events.findLastIndex((event) => event.t === events[told]?.t);
    expect(header.input.scenario && told).toBeGreaterThan(0);
    return line.at(last).nodes[node]!.fields[name]!;
  };
  const states = (beat: string, { header, events } = run) => {
    const table = field(beat, 'execute-query', 'orders', { header, events }, new Timeline(header, events));
    return table.type === 'table' ? table.rows.map(({ cells }) => cells.state) : [];
  };

  it('the attack stands in the request when the question is asked, typed before', () => {
    expect(field('or', 'user-request', 'sql')).toMatchObject({
      text: "SELECT * FROM orders\nWHERE region = 'APAC' OR 1 = 1",
    });
    const typed = run.events.flatMap((event) =>
      event.type === 'change' && event.node === 'user-request' && event.t <= 500_000
        ? event.changes.flatMap((change) => (change.op === 'text' ? [change.text] : []))
        : [],
    );
    expect(typed.length).toBeGreaterThan(4);
    for (const [i, text] of typed.entries()) expect(typed.at(-1)!.startsWith(typed[i] ?? text)).toBe(true);
  });

  it('what the policy added to the query is told apart from what was asked', () => {
    const shown = field('union-rewritten', 'query-rewrite', 'after');
    if (shown.type !== 'text') throw new Error('no text');
    const pieces = shown.spans?.map(({ from, to }) => shown.text.slice(from, to));
    expect(pieces).toEqual(["region IN ('EU')", "region IN ('EU')"]);
  });

  it('rows are hidden, visible or in the answer', () => {
    const hidden = 'hidden';
    expect(states('error')).toEqual(Array(6).fill(''));
    expect(states('error-answered')).toEqual(['visible', hidden, hidden, 'in the answer', hidden, hidden]);
  });

  it('nothing of the query before is lit when one is refused', () => {
    expect(states('well', play(view, named('policy-down')))).toContain('in the answer');
    expect(states('refused', play(view, named('policy-down')))).toEqual(Array(6).fill(''));
  });
});

describe('on the wire', () => {
  const hasher = () => {
    const hash = createHash('sha256');
    return { update: (text: string) => void hash.update(text), digest: () => hash.digest('hex') };
  };
  const wire = (scenario: Scenario, options: RunOptions) => {
    const { header, events } = play(view, scenario, options);
    return [...serialise([header, ...events], hasher())].join('');
  };
  const everyQuery = [...Object.keys(queries), 'crafted'];
  const regions = { alice: ['EU'], bob: ['EU', 'US'], carol: [] as string[] };

  it.each(Object.entries(regions))('a run of %s holds no customer of other regions', (user, own) => {
    for (const { id } of simulation.scenarios) {
      for (const query of everyQuery) {
        const text = wire(named(id), { parameters: { user, query } });
        for (const { region, customer, amount } of orders) {
          if (own.includes(String(region))) continue;
          expect(text).not.toContain(customer);
          expect(text).not.toContain(`"amount":${amount}`);
        }
      }
    }
  });

  it('a run of somebody exempt does hold them: the search can find them', () => {
    const text = wire(named('same-question'), { parameters: { user: 'dana' } });
    for (const { customer, amount } of orders) {
      expect(text).toContain(customer);
      expect(text).toContain(`"amount":${amount}`);
    }
  });

  it.each(Object.entries(regions))('a run of %s is the same to the byte whatever is hidden', (user, own) => {
    const seen = new Set<unknown>();
    // The panel of the warehouse shows that a hidden row is there, so the copy has as many.
    const others = [...new Map(twinOf(orders, own).map((row) => [row.id, row])).values()];
    expect(others).not.toEqual(orders);
    for (const query of everyQuery) {
      const options = { parameters: { user, query } };
      const text = wire(named('crafted'), options);
      expect(wire(withParts('crafted', { rows: others }), options)).toBe(text);
      seen.add(text);
    }
    expect(seen.size).toBe(everyQuery.length);
  });
});

/** Joins the filter without parentheses, so that what follows an OR stands beside it. */
class FlatRewriter extends Rewriter {
  protected override filtered({ query, ...standing }: Granted): Query {
    const policy = rowFilter('region', standing);
    return query.map((select) => {
      if (!policy || select.where?.type !== 'or') return policy ? { ...select, policy } : select;
      const [first, ...rest] = select.where.items;
      return { ...select, where: { type: 'or', items: [{ type: 'and', items: [policy, first!] }, ...rest] } };
    });
  }
}

/** Filters the first table it finds only. */
class HastyRewriter extends Rewriter {
  protected override filtered(granted: Granted): Query {
    const [first, ...rest] = granted.query;
    return [...super.filtered({ ...granted, query: [first!] }), ...rest];
  }
}

/** Evaluates what the user wrote before the filter, as if order did not matter. */
class EagerWarehouse extends Warehouse {
  protected override evaluate(query: Query, rows: Parameters<Warehouse['evaluate']>[1]): Outcome {
    const unguarded = query.map(({ policy, where, ...select }) => {
      const items = [where, policy].flatMap((condition) => condition ?? []);
      return { ...select, where: { type: 'and' as const, items } };
    });
    return super.evaluate(unguarded, rows);
  }
}

class TrustingCatalog extends Catalog {
  protected override standingOf(user: string): Standing | null {
    return super.standingOf(user) ?? { regions: [], exempt: true };
  }
}

class ForgetfulCatalog extends Catalog {
  readonly #known = new Map<string, Standing | null>();
  protected override standingOf(user: string): Standing | null {
    if (!this.#known.has(user)) this.#known.set(user, super.standingOf(user));
    return this.#known.get(user) ?? null;
  }
}

class DiscreetCatalog extends Catalog {
  protected override audit(request: Request, decision: string): void {
    if (decision !== 'exempt') super.audit(request, decision);
  }
}

describe('each guarantee catches its mutant', () => {
  const mutants: [string, string, string, Partial<Parts>][] = [
    [
      'only-own-rows',
      'a filter without parentheses',
      'crafted',
      { rewriter: (...args) => new FlatRewriter(...args) },
    ],
    [
      'only-own-rows',
      'half a union filtered',
      'crafted',
      { rewriter: (...args) => new HastyRewriter(...args) },
    ],
    [
      'hidden-changes-nothing',
      'the user’s condition before the filter',
      'crafted',
      { warehouse: (...args) => new EagerWarehouse(...args) },
    ],
    [
      'fails-closed',
      'no policy means no filter',
      'policy-down',
      { catalog: (...args) => new TrustingCatalog(...args) },
    ],
    [
      'binds-at-start',
      'memberships remembered for ever',
      'revoked',
      { catalog: (...args) => new ForgetfulCatalog(...args) },
    ],
    [
      'audited',
      'administrators left out of the log',
      'same-question',
      { catalog: (...args) => new DiscreetCatalog(...args) },
    ],
  ];
  it.each(mutants)('%s: %s', (guarantee, _, id, parts) => {
    expect(verdicts(play(view, named(id)))[guarantee]).toBe('holds');
    expect(verdicts(play(view, withParts(id, parts)))[guarantee]).toBe('broken');
  });
});

it(
  'keeps its promises under random seeds, faults and parameters',
  () => {
    const seen = new Map<string, number>();
    const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    checkPromises(view, named('policy-down'), {
      seconds: 12,
      scale: { rounds: 8, interval: 2_000, queryTime: 3_000 },
      each: (run) => {
        expect(brokenPromises(run)).toEqual([]);
        for (const event of run.events) {
          if (event.type !== 'record') continue;
          count(event.name);
          if (event.name === 'decided') count(String(event.data.decision));
          if (event.name === 'asked') count(String(event.data.name));
        }
      },
    });
    const premises = [
      'answered',
      'refused',
      'policy-unreadable',
      'filtered',
      'exempt',
      ...Object.keys(queries),
    ];
    for (const name of premises) expect(seen.get(name) ?? 0, name).toBeGreaterThan(20);
    expect(seen.get('membership')).toBeGreaterThan(4 * 500 + 20);
  },
  patience,
);
