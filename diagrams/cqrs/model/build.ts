import type { Random, World } from '@/lib/simulation';
import type { Decider } from '@/lib/systems/command-handler';
import type { ProjectionRule } from '@/lib/systems/projection';
import { ReadModel } from '@/lib/systems/read-model';
import type { RowChange } from '@/lib/systems/row';
import { prices } from '../../orders';
import { CommandSide } from './command-side';
import { application } from './places';
import { QuerySide, type ReadYourWrites } from './query-side';
import { readRule, type Transaction, type Wide } from './read-rule';
import { Reads, type WideModel } from './reads';
import { type Action, Shop } from './shop';
import { Sync } from './sync';
import { type Command, rules, type Tables } from './tables';
import { customers, Writes } from './writes';

/** One line of a story: how many milliseconds after the beginning, who, and what. */
export type Step = readonly [ms: number, customer: string, action: Action];

/** What it is made of; a test replaces some by broken parts to see whether a guarantee notices. */
export interface ShopParts {
  readonly rules?: Decider<Tables, Command, RowChange>;
  readonly rule?: ProjectionRule<Wide, Transaction>;
  readonly model?: (rule: ProjectionRule<Wide, Transaction>) => WideModel;
}

/** Puts the shop with its two databases into a run. */
export function buildShop(world: World, script: readonly Step[], parts: ShopParts = {}): void {
  const { parameters } = world;
  const writes = new Writes(world, parts.rules ?? rules);
  const pieces = parameters.number('stock');
  writes.begin(Object.fromEntries(Object.keys(prices).map((item) => [item, pieces])));
  const options = { checksPosition: parameters.flag('applyByVersion') };
  const rule = parts.rule ?? readRule;
  const model = parts.model?.(rule) ?? new ReadModel<Wide, Transaction>(rule, options);
  const reads = new Reads(world, model);
  reads.begin(writes.after(0));
  const sync = new Sync(world, writes, reads);
  sync.run(parameters.number('syncEvery') * 1_000);
  const querySide = new QuerySide(world, writes, reads, {
    readYourWrites: parameters.choice('readYourWrites') as ReadYourWrites,
    patience: parameters.number('patience') * 1_000,
  });
  let ahead = 0;
  let told = false;
  let looking = false;
  const shop = new Shop(
    world,
    new CommandSide(world, writes),
    querySide,
    { readAfter: parameters.number('readAfter') * 1_000 },
    settle,
  );

  for (const [ms, customer, action] of [...script, ...more(world, script)]) {
    ahead++;
    world.after(ms * 1_000, () => {
      ahead--;
      shop.act(customer, action);
      settle();
    });
  }
  world.quietWhen(() => atRest());

  function atRest(): boolean {
    return ahead === 0 && shop.idle && sync.idle;
  }

  /** Asked after every client's step; the sync may still be on its way then, and is looked at again. */
  function settle(): void {
    if (told || looking || ahead > 0 || !shop.idle) return;
    if (!sync.idle) {
      looking = true;
      world.after(50_000, () => {
        looking = false;
        settle();
      });
      return;
    }
    told = true;
    world.record(application, 'all-done', 'every client is served and the sync is idle', {
      version: writes.version,
    });
  }
}

/** As many steps by chance as are asked for, after those of the story. */
function more(world: World, script: readonly Step[]): readonly Step[] {
  const random = world.random('clients');
  const begin = script.at(-1)?.[0] ?? 0;
  const interval = world.parameters.number('interval');
  return Array.from({ length: world.parameters.number('more') }, (_, i) => [
    begin + (i + 1) * interval,
    Object.keys(customers)[random.int(0, 2)]!,
    randomAction(random),
  ]);
}

function randomAction(random: Random): Action {
  const dice = random.int(1, 100);
  if (dice <= 55) {
    const items = Object.keys(prices);
    const first = random.int(0, items.length - 1);
    const chosen = dice <= 25 ? [items[first]!] : [items[first]!, items[(first + 1) % items.length]!];
    return { kind: 'place', lines: chosen.map((item) => ({ item, quantity: random.int(1, 3) })) };
  }
  if (dice <= 70) return { kind: 'cancel', which: dice <= 62 ? 'first' : 'last' };
  if (dice <= 80) return { kind: 'rename', name: ['Anne', 'Bob', 'Cyd'][random.int(0, 2)]! };
  return { kind: dice <= 90 ? 'again' : 'read' };
}
