import { exponentialQuantiles, exponentialScale } from './exponential';

/**
 * A named stream of random numbers: sfc32, which needs integer operations only and therefore gives the same numbers on
 * every engine (Chris Doty-Humphrey, PractRand, http://pracrand.sourceforge.net/).
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number, name: string) {
    [this.#a, this.#b, this.#c] = mix(seed, name);
    for (let i = 0; i < 12; i++) this.next();
  }

  /** A whole number from 0 to 2^32 - 1. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** A whole number from `min` to `max`, both included, each as likely. */
  int(min: number, max: number): number {
    const span = max - min + 1;
    if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max) || span < 1 || span > 0x1_0000_0000) {
      throw new RangeError(`no whole numbers to draw from ${min} to ${max}`);
    }
    const fair = 0x1_0000_0000 - (0x1_0000_0000 % span);
    let drawn = this.next();
    while (drawn >= fair) drawn = this.next();
    return min + (drawn % span);
  }

  /** True `times` out of `outOf` on average. */
  chance(times: number, outOf: number): boolean {
    return this.int(0, outOf - 1) < times;
  }

  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError('nothing to pick from');
    return items[this.int(0, items.length - 1)]!;
  }

  /**
   * A whole number, exponentially distributed with this mean: the time between two independent arrivals. By linear
   * interpolation in a table of quantiles; beyond its last one the distribution starts anew, being memoryless.
   */
  exponential(mean: number): number {
    const last = exponentialQuantiles.length - 1;
    let scaled = 0;
    let bucket = this.next() >>> 24;
    while (bucket === last) {
      scaled += exponentialQuantiles[last]!;
      bucket = this.next() >>> 24;
    }
    const low = exponentialQuantiles[bucket]!;
    const width = exponentialQuantiles[bucket + 1]! - low;
    scaled += low + Math.floor((width * (this.next() >>> 16)) / 0x1_0000);
    return Math.floor((scaled * mean) / exponentialScale);
  }

  /** A rank from 0 with the weights of `zipfTable`. */
  zipf(table: readonly number[]): number {
    const drawn = this.int(0, table.at(-1)! - 1);
    let low = 0;
    let high = table.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (table[middle]! > drawn) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Cumulated whole weights of Zipf's law with exponent 1: rank r (from 1) has the weight 2^20 / r. */
export function zipfTable(size: number): number[] {
  const table: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= size; rank++) {
    sum += Math.max(1, Math.floor(0x10_0000 / rank));
    table.push(sum);
  }
  return table;
}

/** Three words of state from a seed and a name, by MurmurHash3's mixing steps. */
function mix(seed: number, name: string): [number, number, number] {
  let a = seed ^ 0x9e37_79b9;
  let b = (seed + 0x85eb_ca6b) | 0;
  let c = 0xc2b2_ae35 ^ name.length;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    a = Math.imul(a ^ code, 0xcc9e_2d51);
    a = (a << 15) | (a >>> 17);
    b = Math.imul(b + a, 0x1b87_3593);
    b = (b << 13) | (b >>> 19);
    c = (Math.imul(c ^ b, 5) + 0xe654_6b64) | 0;
  }
  return [finish(a), finish(b), finish(c)];
}

function finish(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85eb_ca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35);
  return h ^ (h >>> 16);
}
