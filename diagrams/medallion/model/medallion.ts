import { delay, idle, type World } from '@/lib/simulation';
import type { BronzeTable } from '@/lib/systems/medallion-bronze';
import type { GoldRule } from '@/lib/systems/medallion-gold';
import type { SilverTable } from '@/lib/systems/medallion-silver';
import { Intake } from './intake';
import { Mart } from './mart';
import { gold } from './places';
import { Pull } from './pull';
import { Refinery } from './refinery';
import { rightRule, wrongRule } from './rules';
import { type Deed, type Line, Shop } from './shop';
import { Stream } from './stream';
import { randomDeed } from './workload';

/** Orders that every layer knows when a story begins. */
const history: readonly Deed[] = [
  { op: 'insert', id: '1040', row: { country: 'Germany', amount: 300, status: 'paid' } },
  { op: 'insert', id: '1041', row: { country: 'fr', amount: 120, status: 'paid' } },
  { op: 'insert', id: '1042', row: { country: 'Sweden', amount: 80, status: 'paid' } },
];

/** From mending a rule until somebody has Gold computed again. Microseconds. */
const decision = 1_500_000;

export interface Story {
  readonly script: readonly Line[];
}

/** What it is made of; a test replaces some by broken parts to see whether a guarantee notices. */
export interface Parts {
  readonly bronze?: BronzeTable;
  readonly silver?: SilverTable;
  readonly goldRule?: GoldRule;
}

/** Puts the four layers into a run. */
export function buildMedallion(world: World, { script }: Story, parts: Parts = {}): void {
  const { parameters } = world;
  const streams = parameters.choice('ingest') === 'stream';
  let began = false;
  let customersDone = false;
  const intake = new Intake(world, parts.bronze);
  const shop = new Shop(world, (change) => {
    if (!began) intake.append([change]);
    else if (streams) stream.carry(change);
  });
  const stream = new Stream(world, intake);
  const pull = new Pull(world, shop, intake);
  const mart = new Mart(world, () =>
    world.suffers('bad-rule', gold) ? wrongRule : (parts.goldRule ?? rightRule),
  );
  const refinery = new Refinery(
    world,
    intake,
    (generation) => {
      const rows = refinery.table.current();
      if (began) mart.refresh(rows, generation);
      else mart.put(rows, generation);
    },
    parts.silver,
  );
  let ahead = script.length + 1;

  world.after(0, () => {
    for (const deed of history) shop.perform(deed);
    refinery.begin();
    began = true;
    if (!streams) pull.begin(() => ahead === 0 && customersDone);
    ahead--;
  });
  for (const [ms, deed, travel] of script) {
    world.after(ms * 1_000, () => {
      ahead--;
      shop.perform(deed, travel);
    });
  }
  world.process('customers', function* () {
    const random = world.random('customers');
    const count = parameters.number('more');
    for (let i = 0; i < count; i++) {
      yield delay(random.exponential(parameters.number('interval') * 1_000));
      shop.perform(randomDeed(random, shop, parameters.number('dirty')));
    }
    customersDone = true;
  });
  world.process('trigger', function* () {
    for (;;) {
      yield idle(parameters.number('every') * 1_000);
      refinery.tick();
    }
  });
  function atRest(): boolean {
    const arrived = streams ? stream.idle : pull.idle;
    return ahead === 0 && customersDone && arrived && refinery.idle && mart.idle;
  }

  world.quietWhen(atRest);

  world.onFault('dirty-burst', { begin: () => {}, heal: () => shop.correct() });
  world.onFault('rename', { begin: () => shop.rename() });
  world.onFault('lost-checkpoint', { begin: () => refinery.loseCheckpoint() });
  world.onFault('cut', {
    begin: ({ target }) => world.cut(target, 'the connection is cut'),
    heal: ({ target }) => world.mend(target),
  });
  world.onFault('bad-rule', {
    begin: () => {
      world.record(
        gold,
        'rule-deployed',
        'a new rule for Gold is deployed: its filter on returned orders is gone',
        {},
      );
      mart.refresh(refinery.table.current(), refinery.generation);
    },
    heal: () => {
      world.record(gold, 'rule-mended', 'the rule for Gold is mended', {});
      world.after(decision, () => {
        const rows = refinery.table.current();
        const text = `Gold is computed again from the ${rows.length} current rows of Silver`;
        world.record(gold, 'recomputed', text, { rows: rows.length });
        mart.refresh(rows, refinery.generation);
      });
    },
  });
}
