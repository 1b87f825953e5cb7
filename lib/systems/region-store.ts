import { compareVectors, incremented, mergeVectors, type VersionVector } from './version-vector';

/** Who wins when two regions changed one row and neither knew of the other. */
export type ConflictPolicy = 'last-writer-wins' | 'home-region' | 'merged-counter';

/** One version of a row, as regions send it to each other. */
export interface Version {
  readonly key: string;
  readonly value: number;
  /** Names the write that made it. */
  readonly write: string;
  /** The region it was written in, and that region's clock in microseconds then. */
  readonly origin: string;
  readonly stamp: number;
  readonly vector: VersionVector;
  /** What each region has added to the row's value since the beginning: only merged counters use it. */
  readonly added: VersionVector;
}

/** What became of a version that another region sent. */
export type Received =
  | { readonly outcome: 'applied' | 'known'; readonly version: Version }
  | {
      readonly outcome: 'conflict';
      readonly version: Version;
      readonly winner: Version;
      readonly loser: Version;
      /** Both changes were kept. */
      readonly merged: boolean;
    };

/**
 * One region's copy of a table of numbers that every region may change. Version vectors tell a later write from a
 * concurrent one; a policy decides concurrent ones alike in both regions, so that they end equal
 * (DeCandia et al., Dynamo, SOSP 2007; Shapiro et al., Conflict-free replicated data types, 2011).
 */
export class RegionStore {
  readonly #region: string;
  readonly #policy: ConflictPolicy;
  readonly #rows = new Map<string, Version>();
  readonly #initial = new Map<string, number>();
  readonly #homes: Readonly<Record<string, string>>;
  #lastStamp = 0;

  /** `homes`: the region whose writes win, by row, under the policy `home-region`. */
  constructor(
    region: string,
    policy: ConflictPolicy,
    initial: Readonly<Record<string, number>>,
    homes: Readonly<Record<string, string>>,
  ) {
    this.#region = region;
    this.#policy = policy;
    this.#homes = homes;
    for (const [key, value] of Object.entries(initial)) {
      this.#initial.set(key, value);
      this.#rows.set(key, { key, value, write: '', origin: '', stamp: 0, vector: {}, added: {} });
    }
  }

  rows(): Version[] {
    return [...this.#rows.values()];
  }

  /** Throws for a row that does not exist. */
  row(key: string): Version {
    const row = this.#rows.get(key);
    if (!row) throw new Error(`region ${this.#region} has no row "${key}"`);
    return row;
  }

  /** Adds to a row's value; `clock` is this region's own, in microseconds. Stamps of one region always rise. */
  add(key: string, amount: number, write: string, clock: number): Version {
    const before = this.row(key);
    this.#lastStamp = Math.max(clock, this.#lastStamp + 1);
    const version: Version = {
      key,
      value: before.value + amount,
      write,
      origin: this.#region,
      stamp: this.#lastStamp,
      vector: incremented(before.vector, this.#region),
      added: { ...before.added, [this.#region]: (before.added[this.#region] ?? 0) + amount },
    };
    this.#rows.set(key, version);
    return version;
  }

  /** A version from another region; the order of its own versions must be kept on the way. */
  receive(remote: Version): Received {
    const local = this.row(remote.key);
    const order = compareVectors(local.vector, remote.vector);
    if (order === 'equal' || order === 'after') return { outcome: 'known', version: local };
    if (order === 'before') {
      this.#rows.set(remote.key, remote);
      return { outcome: 'applied', version: remote };
    }
    const merged = this.#policy === 'merged-counter';
    const winner = this.#wins(remote, local) ? remote : local;
    const version: Version = {
      ...winner,
      vector: mergeVectors(local.vector, remote.vector),
      ...(merged ? this.#sum(local, remote) : {}),
    };
    this.#rows.set(remote.key, version);
    return { outcome: 'conflict', version, winner, loser: winner === remote ? local : remote, merged };
  }

  #wins(remote: Version, local: Version): boolean {
    if (remote.origin === local.origin) return remote.stamp > local.stamp;
    if (this.#policy === 'home-region') return this.#homes[remote.key] === remote.origin;
    if (remote.stamp !== local.stamp) return remote.stamp > local.stamp;
    return remote.origin > local.origin;
  }

  /** Each region's own additions only grow in number, so the vector says whose count is the newer one. */
  #sum(a: Version, b: Version): Pick<Version, 'value' | 'added'> {
    const added: Record<string, number> = {};
    for (const region of new Set([...Object.keys(a.added), ...Object.keys(b.added)])) {
      const newer = (a.vector[region] ?? 0) >= (b.vector[region] ?? 0) ? a : b;
      added[region] = newer.added[region] ?? 0;
    }
    const total = Object.values(added).reduce((sum, amount) => sum + amount, 0);
    return { added, value: this.#initial.get(a.key)! + total };
  }
}
