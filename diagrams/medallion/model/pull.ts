import { idle, type World } from '@/lib/simulation';
import type { RawRecord } from '@/lib/systems/medallion-bronze';
import { counted } from '../../counted';
import type { Intake } from './intake';
import { bronze, ingest, source } from './places';
import type { Shop } from './shop';

/** A round trip and a scan of a small table. Microseconds. */
const latency = 250_000;

/** Federation: Bronze asks for the whole table every so often, and gets what it holds at that moment. */
export class Pull {
  readonly #world: World;
  readonly #shop: Shop;
  readonly #intake: Intake;
  #number = 0;
  #asked = false;
  /** The source's last commit that a snapshot has seen. */
  #seen = 0;

  constructor(world: World, shop: Shop, intake: Intake) {
    this.#world = world;
    this.#shop = shop;
    this.#intake = intake;
  }

  /** It has seen everything that a snapshot can see. */
  get idle(): boolean {
    return !this.#asked && this.#seen === this.#shop.sequence;
  }

  /** From now on, until `over`: a run ends when another snapshot would only show the same again. */
  begin(over: () => boolean): void {
    this.#seen = this.#shop.sequence;
    const { parameters } = this.#world;
    const pull = this;
    this.#world.process('pull', function* () {
      for (;;) {
        yield idle(parameters.number('pullEvery') * 1_000);
        if (!(over() && pull.idle)) pull.#ask();
      }
    });
  }

  #ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    const number = ++this.#number;
    const sql = 'SELECT * FROM shop.public.orders';
    this.#world.send(
      ingest,
      {
        kind: 'query',
        label: 'SELECT * FROM orders',
        payload: { sql },
        bytes: 90,
        correlation: `pull ${number}`,
      },
      { latency, backwards: true, deliver: () => this.#answer(number), lost: () => this.#failed(number) },
    );
  }

  #answer(number: number): void {
    const { rows, sequence } = this.#shop;
    const records = rows.map(
      ({ row, sequence }): RawRecord => ({ key: String(row.id), sequence, op: 'update', row }),
    );
    const text = `pull ${number} reads the table as it is: ${counted(records.length, 'row')}`;
    this.#world.record(source, 'snapshot', text, { pull: number, rows: records.length, sequence });
    this.#world.send(
      ingest,
      {
        kind: 'snapshot',
        label: counted(records.length, 'row'),
        payload: { rows: rows.map(({ row }) => row) },
        bytes: 180 * records.length,
        count: Math.max(1, records.length),
        correlation: `pull ${number}`,
      },
      {
        latency,
        deliver: () => {
          this.#asked = false;
          this.#seen = sequence;
          this.#intake.append(records);
        },
        lost: () => this.#failed(number),
      },
    );
  }

  #failed(number: number): void {
    this.#asked = false;
    this.#world.record(
      bronze,
      'pull-failed',
      `pull ${number} fails; the next one is a whole snapshot anyway`,
      {
        pull: number,
      },
    );
  }
}
