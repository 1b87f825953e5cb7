import type { EventOf, RunEvent } from '@/lib/trace';

/** A record about an order. Checkers believe records only, and import no system. */
export interface OrderRecord {
  readonly record: EventOf<'record'>;
  readonly order: string;
  readonly name: string;
}

export function orderRecord(event: RunEvent): OrderRecord | null {
  if (event.type !== 'record' || typeof event.data.order !== 'string') return null;
  return { record: event, order: event.data.order, name: event.name };
}

/** A value for each order, made when it is first asked for. */
export class ByOrder<T> {
  readonly #values = new Map<string, T>();
  readonly #make: () => T;

  constructor(make: () => T) {
    this.#make = make;
  }

  of(order: string): T {
    const known = this.#values.get(order);
    if (known !== undefined) return known;
    const made = this.#make();
    this.#values.set(order, made);
    return made;
  }

  entries(): IterableIterator<[string, T]> {
    return this.#values.entries();
  }
}
