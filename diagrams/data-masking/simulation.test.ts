import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '@/lib/simulation';
import { type ColumnMask, noMask, wholeMask, yearMask } from '@/lib/systems/column-mask';
import { type RunEvent, serialise, type TraceHeader } from '@/lib/trace';
import { describePicture } from '../testing/on-picture';
import { checkPromises, patience } from '../testing/properties';
import { brokenPromises, type PlayedRun, play, type RunOptions, verdicts, viewOf } from '../testing/run';
import { describeStories } from '../testing/story';
import { buildMasking, type Parts } from './build';
import { annotation } from './diagram';
import type { Role } from './model/nodes';
import { heard } from './model/queries';
import { birthday, malformed } from './model/record';
import { Store } from './model/store';
import { simulation } from './simulation';

const view = viewOf('data-masking', annotation, 'data-masking');
const named = (id: string) => simulation.scenarios.find((scenario) => scenario.id === id)!;
const withParts = (id: string, parts: Partial<Parts>): Scenario => ({
  ...named(id),
  build: (world) => buildMasking(world, parts),
});

describeStories(view, simulation.scenarios, new URL('golden/', import.meta.url));
// Answers are counted as they come; 90 and the nine digits of a number are explained, not shown.
describePicture(view, simulation.scenarios, {
  'three-readers': { end: ['3'] },
  filters: { end: ['6', '3'] },
  guessing: { ninety: ['90'], end: ['3'] },
  malformed: { end: ['7'] },
  'new-column': { end: ['6'] },
  'masks-dropped': { end: ['6'] },
});

/** The rows that somebody was answered with, in order. */
function answers({ events }: PlayedRun, role: Role): unknown[] {
  return events.flatMap((event) =>
    event.type === 'record' && event.name === 'answered' && event.data.role === role ? [event.data.rows] : [],
  );
}

it('shows what the drawing shows', () => {
  const run = play(view, named('three-readers'));
  const [regular, support, admin] = (['regular', 'support', 'admin'] as const).map((role) =>
    answers(run, role),
  );
  expect(regular).toEqual([[{ email: 'al***@example.com', ssn: '***-**-6789', phone: '***-0123' }]]);
  expect(support).toEqual([[{ email: 'al***@example.com', ssn: '***-**-6789', phone: '555-0123' }]]);
  expect(admin).toEqual([[{ email: 'alice@example.com', ssn: '123-45-6789', phone: '555-0123' }]]);
});

it('masks what the audience types', () => {
  const run = play(view, named('three-readers'), {
    parameters: { email: 'bob@example.com', ssn: '987-65-4321', phone: 'call me' },
  });
  expect(answers(run, 'regular')).toEqual([[{ email: '***', ssn: '***-**-4321', phone: '***' }]]);
  expect(brokenPromises(run)).toEqual([]);
});

it.each(['new-column', 'masks-dropped'])('%s: without a default mask what has no mask is read', (id) => {
  const run = play(view, named(id), { parameters: { defaultMask: false } });
  expect(verdicts(run)['masked-by-default']).toBe('broken');
  expect(brokenPromises(run)).toEqual([]);
  const [first] = answers(run, 'support') as [[Record<string, string>]];
  expect(id === 'new-column' ? first[0].birthday : first[0].ssn).toMatch(/^\d+-\d\d-\d+$/);
  expect(verdicts(play(view, named(id)))['masked-by-default']).toBe('holds');
});

it('no caption denies what filters on stored values tell', () => {
  for (const query of ['filters', 'find-raw', 'guess']) {
    const { events } = play(view, named('guessing'), { parameters: { query } });
    const end = events.findLast((event) => event.type === 'beat');
    expect(end?.type === 'beat' && end.text).toContain('Filters must see masked values, too.');
  }
});

it('shows without having promised otherwise what filters on stored values tell', () => {
  const run = play(view, named('guessing'));
  expect(verdicts(run)['hidden-changes-nothing']).toBe('broken');
  expect(brokenPromises(run)).toEqual([]);
  const safe = play(view, named('guessing'), { parameters: { filterRaw: false } });
  const known = safe.events.flatMap((event) =>
    event.type === 'record' && event.name === 'stopped' ? [event.data.known] : [],
  );
  expect(known).toEqual(['']);
});

describe('on the wire', () => {
  const record = { email: 'margarete@example.org', ssn: '987-65-4321', phone: '412-7788' };
  /** What nobody but an admin may see of it, in any column. */
  const secrets = ['margarete', 'rgarete', '987-65', '987', '65-4321'];
  const line = (event: RunEvent) => JSON.stringify(event);
  const lines = (id: string, options: RunOptions) => {
    const { header, events } = play(view, named(id), options);
    const hash = createHash('sha256');
    const hasher = { update: (text: string) => void hash.update(text), digest: () => hash.digest('hex') };
    const [first, ...rest] = [...serialise([header, ...events], hasher)];
    // The header repeats the inputs of the run, as whoever typed them knows them; the rest of it is searched too.
    const { input: _, ...others } = JSON.parse(first!) as TraceHeader;
    return [JSON.stringify(others), ...rest.slice(0, -1)];
  };
  const queries = ['record', 'find-raw', 'find-masked', 'filters', 'guess'];

  it.each(['regular', 'support'])('a run of %s alone holds nothing hidden anywhere', (reader) => {
    const hidden = [...secrets, ...(reader === 'regular' ? ['412-', '412'] : [])];
    const spoilt = malformed.flatMap(({ email, ssn }) => [email, ssn].flatMap((value) => value || []));
    for (const { id } of simulation.scenarios) {
      for (const query of queries) {
        const text = lines(id, { parameters: { ...record, reader, query, filterRaw: false } })
          // Instants are numbers too, and what somebody has heard elsewhere they may ask for.
          .map((one) => one.replace(/"t":\d+/, '').replaceAll(heard, ''))
          .join('');
        for (const secret of [...hidden, ...spoilt, birthday]) {
          expect(text.includes(secret), `${secret} in ${id}`).toBe(false);
        }
      }
    }
  });

  it('nothing hidden crosses to a masked reader while an admin reads too', () => {
    for (const { id } of simulation.scenarios) {
      const { events } = play(view, named(id), {
        parameters: { ...record, reader: 'everybody', filterRaw: false },
      });
      const theirs = events.filter(
        (event) =>
          (event.type === 'send' && event.edge !== 'raw-data--admin-user') ||
          ('node' in event && ['regular-user', 'support-user'].includes(event.node)),
      );
      expect(theirs.length).toBeGreaterThan(5);
      const text = theirs.map((event) => line(event).replace(/"t":\d+/, '')).join('');
      for (const secret of secrets) expect(text).not.toContain(secret);
    }
  });

  it('a run of an admin does hold them: the search can find them', () => {
    const text = lines('three-readers', { parameters: { ...record, reader: 'admin' } }).join('');
    for (const secret of [...secrets, '412-']) expect(text).toContain(secret);
  });
});

/** Masks one column less for one role. */
class LeakyStore extends Store {
  protected override maskFor(column: string, role: Role): ColumnMask {
    return role === 'support' && column === 'ssn' ? noMask : super.maskFor(column, role);
  }
}

/** Shows the last four characters, of whatever it is given. */
class CarelessStore extends Store {
  protected override maskFor(column: string, role: Role): ColumnMask {
    const mask = super.maskFor(column, role);
    if (column !== 'ssn' || role === 'admin') return mask;
    return { name: mask.name, apply: (value) => `***-**-${(value ?? '').slice(-4)}` };
  }
}

/** Masks the output and forgets the condition. */
class OutputOnlyStore extends Store {
  protected override filterMask(): ColumnMask {
    return noMask;
  }
}

/** Shows what nobody has decided about. */
class OpenStore extends Store {
  protected override maskFor(column: string, role: Role): ColumnMask {
    const mask = super.maskFor(column, role);
    return mask === wholeMask ? noMask : mask;
  }
}

/** Shows the whole day where a year was decided. */
class DatedStore extends Store {
  protected override maskFor(column: string, role: Role): ColumnMask {
    const mask = super.maskFor(column, role);
    return mask === yearMask ? noMask : mask;
  }
}

/** Masks for everybody. */
class ZealousStore extends Store {
  protected override maskFor(column: string, role: Role): ColumnMask {
    return super.maskFor(column, role === 'admin' ? 'regular' : role);
  }
}

describe('each guarantee catches its mutant', () => {
  const mutants: [string, string, string, new (...args: ConstructorParameters<typeof Store>) => Store][] = [
    ['never-leaves', 'a column unmasked for support', 'three-readers', LeakyStore],
    ['masked-whole', 'the last four of anything', 'malformed', CarelessStore],
    ['hidden-changes-nothing', 'a condition without its mask', 'filters', OutputOnlyStore],
    ['masked-by-default', 'open until decided', 'new-column', OpenStore],
    ['masked-by-default', 'open when the masks are gone', 'masks-dropped', OpenStore],
    ['never-leaves', 'a day for a year', 'new-column', DatedStore],
    ['admin-sees-stored', 'masks for everybody', 'three-readers', ZealousStore],
  ];
  it.each(mutants)('%s: %s', (guarantee, _, id, Mutant) => {
    expect(verdicts(play(view, named(id)))[guarantee]).toBe('holds');
    const mutant = withParts(id, { store: (world) => new Mutant(world) });
    expect(verdicts(play(view, mutant))[guarantee]).toBe('broken');
  });
});

it(
  'keeps its promises under random records, seeds, faults and parameters',
  () => {
    const seen = new Map<string, number>();
    const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    checkPromises(view, named('malformed'), {
      seconds: 12,
      scale: { rounds: 12, interval: 1_500 },
      each: ({ events, header }) => {
        if (!header.input.parameters.filterRaw) count('promised');
        for (const event of events) {
          if (event.type !== 'record') continue;
          count(event.name);
          if (event.name === 'answered') count(`to ${event.data.role}`);
          if (event.name === 'answered' && JSON.stringify(event.data).includes('"***"')) count('whole');
          if (event.name === 'answered' && JSON.stringify(event.data).includes('***-**-')) count('in part');
        }
      },
    });
    const premises = ['to regular', 'to support', 'to admin', 'whole', 'in part', 'stored', 'column-added'];
    for (const name of [...premises, 'mask-decided', 'masks-dropped', 'stopped', 'promised']) {
      expect(seen.get(name) ?? 0, name).toBeGreaterThan(5);
    }
  },
  patience,
);
