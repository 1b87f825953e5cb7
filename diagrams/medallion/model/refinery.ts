import type { World } from '@/lib/simulation';
import type { StoredRaw } from '@/lib/systems/medallion-bronze';
import { type Settled, SilverTable, type ViolationAction } from '@/lib/systems/medallion-silver';
import type { Json } from '@/lib/trace';
import type { Intake } from './intake';
import { bronze, refine, silver } from './places';
import { conformer, expectations } from './rules';
import { SilverPanel } from './silver-panel';
import { summary } from './text';

/** Raw records that one update takes at most. */
const limit = 12;
/** Reading a batch, and merging it. Microseconds. */
const latency = 300_000;
const work = 200_000;
/** Until a job that died is started again. Microseconds. */
const restart = 3_000_000;
/** From a mended mapping to the full refresh that uses it. Microseconds. */
const deployment = 500_000;

/** The records of one update: decided and written down before it starts, so that it can be run again as it was. */
interface Plan {
  readonly batch: number;
  readonly from: number;
  readonly to: number;
  readonly again: boolean;
}

/**
 * Bronze to Silver: updates with a checkpoint, expectations that may stop them, and whoever mends what has stopped. Rows
 * and checkpoint are two writes, so an update may run twice: at least once
 * (https://spark.apache.org/docs/latest/structured-streaming-programming-guide.html#foreachbatch).
 */
export class Refinery {
  readonly table: SilverTable;
  readonly #world: World;
  readonly #intake: Intake;
  readonly #panel: SilverPanel;
  readonly #onCaughtUp: (generation: number) => void;
  #onViolation: ViolationAction;
  /** It also knows the schema with the renamed column. */
  #readsTotal = false;
  #mendsAhead = 0;
  #driftSeen = false;
  #generation = 1;
  #batches = 0;
  #checkpoint = 0;
  #plan: Plan | null = null;
  #running = false;
  #stopped = false;
  #down = false;
  #losesCheckpoint = false;
  /** Silver is being computed again; Gold waits for the end of it. */
  #refreshing = false;

  constructor(
    world: World,
    intake: Intake,
    onCaughtUp: (generation: number) => void,
    table = new SilverTable(),
  ) {
    this.#world = world;
    this.#intake = intake;
    this.#onCaughtUp = onCaughtUp;
    this.table = table;
    this.#panel = new SilverPanel(world);
    this.#onViolation = world.parameters.choice('onViolation') as ViolationAction;
  }

  get generation(): number {
    return this.#generation;
  }

  get idle(): boolean {
    const busy = this.#running || this.#stopped || this.#down || this.#mendsAhead > 0;
    return !busy && this.#checkpoint === this.#intake.table.length;
  }

  /** The trigger has come round. */
  tick(): void {
    if (this.#running || this.#stopped || this.#down) return;
    const { length } = this.#intake.table;
    if (length > this.#checkpoint) this.#run(false);
  }

  /** The next update writes its rows and dies before it writes its checkpoint. */
  loseCheckpoint(): void {
    this.#losesCheckpoint = true;
  }

  /** Silver is thrown away and computed again from the first raw record. */
  refresh(why: string): void {
    this.#generation++;
    this.#checkpoint = 0;
    this.#plan = null;
    this.#running = false;
    this.#stopped = false;
    this.#refreshing = true;
    this.table.clear();
    this.#panel.clear();
    this.#panel.checkpoint(0);
    const records = this.#intake.table.length;
    const text = `${why}: Silver is computed again from all ${records} raw records`;
    this.#world.record(silver, 'refresh', text, { generation: this.#generation, records });
    if (this.#down) return;
    this.#world.status(silver, 'recovering', 'full refresh');
    if (records > 0) this.#run(false);
  }

  /** What the story begins with, settled before time begins. */
  begin(): void {
    const { length } = this.#intake.table;
    this.#plan = { batch: ++this.#batches, from: 0, to: length, again: false };
    this.#merge(this.#plan, this.#intake.table.read(0, length));
  }

  #run(again: boolean): void {
    const { length } = this.#intake.table;
    const from = this.#checkpoint;
    this.#plan = {
      ...(this.#plan ?? { batch: ++this.#batches, from, to: Math.min(length, from + limit) }),
      again,
    };
    const plan = this.#plan;
    const generation = this.#generation;
    const records = this.#intake.table.read(plan.from, plan.to);
    this.#running = true;
    const span = records.length === 1 ? `#${plan.from}` : `#${plan.from} to #${plan.to - 1}`;
    const text = `update ${plan.batch} takes raw records ${span}${again ? ' again' : ''}`;
    this.#world.record(bronze, 'planned', text, { ...plan, generation });
    this.#world.send(
      refine,
      {
        kind: 'batch',
        label: `${records.length === 1 ? 'record' : 'records'} ${span}${again ? ' again' : ''}`,
        payload: { update: plan.batch, records: records.map(({ offset, op, row }) => ({ offset, op, row })) },
        bytes: 180 * records.length,
        count: records.length,
        correlation: `update ${plan.batch}`,
      },
      {
        latency,
        deliver: () =>
          this.#world.after(work, () => {
            if (generation === this.#generation) this.#merge(plan, records);
          }),
      },
    );
  }

  #merge(plan: Plan, records: readonly StoredRaw[]): void {
    const update = this.table.update(records, {
      conform: conformer(this.#readsTotal),
      expectations,
      onViolation: this.#onViolation,
      orderBy: this.#world.parameters.choice('orderBy') as 'sequence' | 'arrival',
    });
    if (update.outcome === 'failed') {
      this.#failed(update.record, update.violates);
      return;
    }
    for (const one of update.settled) this.#told(one);
    this.#panel.settled(this.table, update.settled, plan.again);
    const text = `update ${plan.batch} is merged: ${plan.to - plan.from} records${plan.again ? ', as before' : ''}`;
    const state = this.#stateOf(records);
    this.#world.record(silver, 'merged', text, { ...plan, generation: this.#generation, state });
    if (this.#losesCheckpoint && this.#running) this.#die(plan);
    else this.#committed(plan);
  }

  #committed({ to }: Plan): void {
    this.#checkpoint = to;
    this.#plan = null;
    this.#running = false;
    this.#intake.showRead(to);
    this.#panel.checkpoint(to);
    this.#world.record(silver, 'checkpoint', `Silver has settled the first ${to} raw records`, {
      checkpoint: to,
      generation: this.#generation,
    });
    if (this.#intake.table.length - to >= (this.#refreshing ? 1 : limit)) {
      this.#run(false);
      return;
    }
    if (this.#refreshing) this.#world.status(silver, 'up');
    this.#refreshing = false;
    this.#onCaughtUp(this.#generation);
  }

  #die(plan: Plan): void {
    this.#losesCheckpoint = false;
    this.#running = false;
    this.#down = true;
    this.#world.status(silver, 'down', 'job died');
    const text = `update ${plan.batch} has written its rows, and the job dies before it writes that it has`;
    this.#world.record(silver, 'died', text, { batch: plan.batch, from: plan.from, to: plan.to });
    this.#world.after(restart, () => {
      this.#down = false;
      this.#world.status(silver, 'up');
      const text = `the job starts again; its checkpoint says ${this.#checkpoint}`;
      this.#world.record(silver, 'restarted', text, { checkpoint: this.#checkpoint });
      if (this.#plan) this.#run(true);
      else this.tick();
    });
  }

  #failed(record: StoredRaw, violates: string): void {
    this.#running = false;
    this.#stopped = true;
    this.#plan = null;
    const { offset, key } = record;
    this.#world.status(silver, 'degraded', `update stopped by ${key}`);
    const text = `the update stops: order ${key} (${summary(record.row)}) fails “${violates}”; nothing of it is written`;
    this.#world.record(silver, 'stopped', text, { offset, key, violates }, key);
    if (violates === 'amount is given') this.#drifted();
    else this.#mendLater(() => this.#letPass());
  }

  /** Somebody has the rows that stop the update put aside. */
  #letPass(): void {
    this.#onViolation = 'quarantine';
    const text = 'the expectation is changed: what fails it goes to quarantine';
    this.#world.record(silver, 'mended', text, { by: 'quarantine' });
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#world.status(silver, 'up');
    this.tick();
  }

  /** Rows without the amount: after a while somebody notices. */
  #drifted(): void {
    if (this.#driftSeen || this.#readsTotal) return;
    this.#driftSeen = true;
    this.#mendLater(() => {
      const text = 'the mapping is mended: the amount is read from total as well';
      this.#world.record(silver, 'mended', text, { by: 'mapping' });
      this.#later(deployment, () => {
        this.#readsTotal = true;
        this.refresh('the schema is known now');
      });
    });
  }

  #mendLater(mend: () => void): void {
    this.#later(this.#world.parameters.number('mendAfter') * 1_000, mend);
  }

  #later(time: number, mend: () => void): void {
    this.#mendsAhead++;
    this.#world.after(time, () => {
      this.#mendsAhead--;
      mend();
    });
  }

  #told({ record, fate, violates, late }: Settled): void {
    const { offset, key, sequence, row } = record;
    if (violates === 'amount is given') this.#drifted();
    const how = fate === 'applied' && late ? 'applied late, between versions' : fate;
    const why = violates === null ? '' : `, fails “${violates}”`;
    const text = `Bronze #${offset}, order ${key} (${summary(row)}): ${how}${why}`;
    const data = { offset, key, sequence, fate, violates, late, generation: this.#generation };
    this.#world.record(silver, 'fate', text, data, key);
  }

  /** The history of the orders that these records speak of: start and end of each version, and what it says. */
  #stateOf(records: readonly StoredRaw[]): { readonly [key: string]: Json } {
    return Object.fromEntries(
      [...new Set(records.map(({ key }) => key))].map((key) => [
        key,
        this.table.versions(key).map(({ start, end, row }) => [start, end, summary(row)]),
      ]),
    );
  }
}
