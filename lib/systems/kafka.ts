import { partitionOf } from './murmur2';

export interface TopicPartition {
  readonly topic: string;
  readonly partition: number;
}

export interface KafkaRecord<T> extends TopicPartition {
  readonly offset: number;
  readonly key: string;
  readonly value: T;
}

export interface KafkaOptions {
  readonly brokers: number;
  /** `min.insync.replicas`: with `acks=all`, fewer replicas in sync refuse every write. */
  readonly minInSync: number;
  /** Number of partitions by topic. */
  readonly topics: Readonly<Record<string, number>>;
}

export type Produced<T> =
  | { readonly outcome: 'written'; readonly records: readonly KafkaRecord<T>[] }
  /** `NotEnoughReplicasException`: may be tried again. */
  | { readonly outcome: 'refused'; readonly inSync: number };

/**
 * A Kafka cluster whose topics have a replica on every broker, written with `acks=all`
 * (https://kafka.apache.org/documentation/#replication): a log for each partition, keys placed by hash, and the committed
 * positions of one consumer group.
 */
export class KafkaCluster<T> {
  readonly minInSync: number;
  readonly #logs = new Map<string, KafkaRecord<T>[]>();
  readonly #partitions: readonly TopicPartition[];
  readonly #topics: Readonly<Record<string, number>>;
  readonly #committed = new Map<string, number>();
  readonly #inSync: Set<number>;

  constructor({ brokers, minInSync, topics }: KafkaOptions) {
    this.minInSync = minInSync;
    this.#topics = topics;
    this.#inSync = new Set(Array.from({ length: brokers }, (_, index) => index + 1));
    this.#partitions = Object.entries(topics).flatMap(([topic, count]) =>
      Array.from({ length: count }, (_, partition) => ({ topic, partition })),
    );
    for (const place of this.#partitions) this.#logs.set(nameOf(place), []);
  }

  get partitions(): readonly TopicPartition[] {
    return this.#partitions;
  }

  /** Replicas in sync, of every partition alike. */
  get inSync(): number {
    return this.#inSync.size;
  }

  /** A broker leaves or joins the in-sync replicas; brokers are numbered from 1. */
  setInSync(broker: number, inSync: boolean): void {
    if (inSync) this.#inSync.add(broker);
    else this.#inSync.delete(broker);
  }

  /** Writes one request of a producer: all of it or nothing. */
  produce(
    records: readonly { readonly topic: string; readonly key: string; readonly value: T }[],
  ): Produced<T> {
    if (this.inSync < this.minInSync) return { outcome: 'refused', inSync: this.inSync };
    return {
      outcome: 'written',
      records: records.map(({ topic, key, value }) => {
        const place = { topic, partition: partitionOf(key, this.#topics[topic] ?? 1) };
        const log = this.#log(place);
        const record = { ...place, offset: log.length, key, value };
        log.push(record);
        return record;
      }),
    };
  }

  end(place: TopicPartition): number {
    return this.#log(place).length;
  }

  /** Where the consumer group reads next after a restart. */
  committed(place: TopicPartition): number {
    return this.#committed.get(nameOf(place)) ?? 0;
  }

  commit(place: TopicPartition, offset: number): void {
    this.#committed.set(nameOf(place), offset);
  }

  /** Records that the group has not committed, in one partition. */
  lag(place: TopicPartition): number {
    return this.end(place) - this.committed(place);
  }

  get totalLag(): number {
    return this.#partitions.reduce((sum, place) => sum + this.lag(place), 0);
  }

  /** Up to `limit` records from the committed positions on, taking turns between partitions that have more. */
  poll(limit: number): KafkaRecord<T>[] {
    const polled: KafkaRecord<T>[] = [];
    let left = limit;
    for (const [index, place] of this.#partitions.entries()) {
      const share = Math.ceil(left / (this.#partitions.length - index));
      const from = this.committed(place);
      const records = this.#log(place).slice(from, from + share);
      polled.push(...records);
      left -= records.length;
    }
    return polled;
  }

  #log(place: TopicPartition): KafkaRecord<T>[] {
    const log = this.#logs.get(nameOf(place));
    if (!log) throw new Error(`no partition ${nameOf(place)}`);
    return log;
  }
}

/** `orders-0` */
export function nameOf({ topic, partition }: TopicPartition): string {
  return `${topic}-${partition}`;
}
