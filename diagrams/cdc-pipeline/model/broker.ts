import type { World } from '@/lib/simulation';
import { KafkaCluster, type KafkaRecord, nameOf, type TopicPartition } from '@/lib/systems/kafka';
import type { Json } from '@/lib/trace';
import { type Carried, eventText, kindOf } from './carried';
import type { ModelOptions } from './options';
import { brokers, edges, kafka } from './places';
import { Wire } from './wire';

/** What a producer hears about a request. */
export type Acknowledgement = { readonly request: number; readonly accepted: boolean };

/** Time until all in-sync replicas have a request, and until a broker that has come back has caught up. */
const replication = 2_000;
const catchUp = 600_000;
/** Offsets kept on show in a lane that has been read. */
const kept = 24;

const letters = { insert: 'I', update: 'U', delete: 'D', snapshot: 'R', tombstone: 'T' } as const;

/** Kafka at its node: topics in lanes, brokers that can leave, and one consumer group. */
export class Broker {
  readonly cluster: KafkaCluster<Carried>;
  readonly #world: World;
  readonly #replies: Wire;
  readonly #swaps: boolean;
  #held: Carried | null = null;

  constructor(world: World, { minInSync, partitions, mutant }: ModelOptions) {
    this.#world = world;
    this.#swaps = mutant === 'swaps-a-key';
    this.cluster = new KafkaCluster({
      brokers: brokers.length,
      minInSync,
      topics: { orders: partitions, customers: 1, inventory: 1 },
    });
    this.#replies = new Wire(world, edges.publish, { latency: 1_500, spacing: 100, backwards: true });
    for (const place of this.cluster.partitions) this.#showLane(place);
    this.#showReplicas();
    for (const broker of brokers) {
      world.onFault(`broker-${broker}-down`, {
        begin: () => this.#leave(broker),
        heal: () => world.after(catchUp, () => this.#join(broker)),
      });
    }
  }

  /** A producer's request has arrived whole. */
  produce(
    request: number,
    carried: readonly Carried[],
    acknowledge: (acknowledgement: Acknowledgement) => void,
  ): void {
    const records = this.#mutated(carried).map((one) => ({
      topic: one.event.topic,
      key: one.event.key,
      value: one,
    }));
    const produced = this.cluster.produce(records);
    if (produced.outcome === 'refused') {
      const { minInSync } = this.cluster;
      this.#world.record(
        kafka,
        'refused',
        `a write is refused: ${produced.inSync} of ${brokers.length} replicas in sync, ${minInSync} needed`,
        { request, inSync: produced.inSync, needed: minInSync, events: carried.length },
        carried[0]?.correlation,
      );
      this.#reply(request, carried, false, acknowledge);
      return;
    }
    for (const record of produced.records) this.#written(record);
    for (const place of this.cluster.partitions) {
      if (produced.records.some((record) => nameOf(record) === nameOf(place))) this.#showLane(place);
    }
    this.#world.after(replication, () => this.#reply(request, carried, true, acknowledge));
  }

  /** The consumer group has worked off these records. */
  committed(records: readonly KafkaRecord<Carried>[]): void {
    const last = new Map(records.map((record) => [nameOf(record), record]));
    for (const { topic, partition, offset } of last.values()) {
      const place = { topic, partition };
      this.cluster.commit(place, offset + 1);
      this.#world.change(kafka, {
        op: 'read',
        field: 'partitions',
        key: nameOf(place),
        position: offset + 1,
      });
      if (offset + 1 > kept) {
        this.#world.change(kafka, {
          op: 'trim',
          field: 'partitions',
          key: nameOf(place),
          to: offset + 1 - kept,
        });
      }
      this.#showLane(place);
    }
  }

  #written({ topic, partition, offset, value }: KafkaRecord<Carried>): void {
    const { event, correlation } = value;
    const kind = kindOf(event);
    const tag = letters[kind as keyof typeof letters];
    this.#world.change(kafka, {
      op: 'append',
      field: 'partitions',
      key: nameOf({ topic, partition }),
      entries: [{ label: String(offset), tag }],
    });
    const cells = { place: `${topic}, ${partition}`, offset, event: eventText(event) };
    const row = { key: `${topic}-${partition} ${offset}`, cells };
    this.#world.change(kafka, { op: 'put', field: 'events', row });
    this.#world.record(
      kafka,
      'published',
      `${topic}-${partition} offset ${offset}: ${kind} ${event.key}`,
      {
        topic,
        partition,
        offset,
        key: event.key,
        lsn: event.lsn,
        xid: event.xid,
        op: event.value?.op ?? 't',
      },
      correlation,
    );
  }

  #reply(
    request: number,
    carried: readonly Carried[],
    accepted: boolean,
    acknowledge: (acknowledgement: Acknowledgement) => void,
  ): void {
    const payload: Json = accepted
      ? { acks: 'all', events: carried.length }
      : { error: 'NOT_ENOUGH_REPLICAS' };
    this.#replies.send(
      {
        kind: accepted ? 'reply' : 'refusal',
        label: accepted ? 'acknowledged' : 'refused',
        payload,
        bytes: 60,
        correlation: carried[0]?.correlation ?? 'kafka',
      },
      () => acknowledge({ request, accepted }),
    );
  }

  #leave(broker: number): void {
    this.cluster.setInSync(broker, false);
    this.#replicasChanged(`broker ${broker} is gone`);
  }

  #join(broker: number): void {
    if (this.#world.suffers(`broker-${broker}-down`, kafka)) return;
    this.cluster.setInSync(broker, true);
    this.#replicasChanged(`broker ${broker} has caught up`);
  }

  #replicasChanged(what: string): void {
    const { inSync, minInSync } = this.cluster;
    this.#showReplicas();
    if (inSync === brokers.length) this.#world.status(kafka, 'up');
    else if (inSync < minInSync) this.#world.status(kafka, 'down', `${inSync} in sync, ${minInSync} needed`);
    else this.#world.status(kafka, 'degraded', `${inSync} of ${brokers.length} brokers`);
    this.#world.record(kafka, 'replicas', `${what}: ${inSync} of ${brokers.length} replicas in sync`, {
      inSync,
      needed: minInSync,
    });
  }

  #showReplicas(): void {
    const { inSync } = this.cluster;
    this.#world.change(kafka, {
      op: 'values',
      field: 'replicas',
      values: { inSync: `${inSync} of ${brokers.length}` },
    });
  }

  #showLane(place: TopicPartition): void {
    const lag = this.cluster.lag(place);
    const name = nameOf(place);
    const note = lag === 0 ? null : `lag ${lag}`;
    this.#world.change(kafka, {
      op: 'lane',
      field: 'partitions',
      key: name,
      title: `${place.topic}, partition ${place.partition}`,
      note,
    });
  }

  /** The mutant holds an update back and writes it after the next change of the same key. */
  #mutated(carried: readonly Carried[]): readonly Carried[] {
    if (!this.#swaps) return carried;
    const out: Carried[] = [];
    for (const one of carried) {
      const held = this.#held;
      if (held && held.event.key === one.event.key && held.event.topic === one.event.topic) {
        out.push(one, held);
        this.#held = null;
      } else if (!held && one.event.value?.op === 'c' && one.event.topic === 'orders') this.#held = one;
      else out.push(one);
    }
    return out;
  }
}
