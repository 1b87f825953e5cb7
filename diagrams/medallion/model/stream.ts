import type { World } from '@/lib/simulation';
import type { RawRecord } from '@/lib/systems/medallion-bronze';
import type { Intake } from './intake';
import { bronze, ingest } from './places';
import type { Committed } from './shop';
import { changeText } from './text';

/** Time from a commit to Bronze, as a log reader and a streaming ingest take it. Microseconds. */
const usual = { min: 150_000, max: 350_000 } as const;
const lateness = { min: 1_500_000, max: 4_000_000 } as const;
/** After which an unconfirmed change is sent again. Microseconds. */
const retry = 800_000;

/** Change data capture: every change travels, deletes included, at least once and not always in order. */
export class Stream {
  readonly #world: World;
  readonly #intake: Intake;
  #underWay = 0;

  constructor(world: World, intake: Intake) {
    this.#world = world;
    this.#intake = intake;
  }

  get idle(): boolean {
    return this.#underWay === 0;
  }

  carry(change: Committed): void {
    const { parameters } = this.#world;
    const random = this.#world.random('stream');
    const late = random.chance(parameters.number('late'), 100);
    const twice = random.chance(parameters.number('duplicates'), 100);
    const by = late ? random.int(lateness.min, lateness.max) : random.int(usual.min, usual.max);
    const latency = change.travel.late === undefined ? by : change.travel.late * 1_000;
    this.#underWay++;
    this.#send(change, latency);
    if (!twice && !change.travel.twice) return;
    this.#underWay++;
    this.#world.after(2 * usual.max, () => this.#send(change, usual.max));
  }

  #send(change: Committed, latency: number): void {
    const { key, sequence, op, row } = change;
    const record: RawRecord = { key, sequence, op, row };
    this.#world.send(
      ingest,
      {
        kind: op,
        label: changeText(op, key, row),
        payload: { sequence, key, after: row },
        bytes: row ? 180 : 60,
        correlation: key,
      },
      {
        latency,
        deliver: () => {
          this.#underWay--;
          this.#intake.append([record]);
        },
        lost: () => this.#world.after(retry, () => this.#again(change)),
      },
    );
  }

  #again(change: Committed): void {
    const { key, sequence } = change;
    const text = `commit ${sequence} was not confirmed: it is read from the log and sent again`;
    this.#world.record(bronze, 'resent', text, { key, sequence }, key);
    this.#send(change, usual.max);
  }
}
