import type { RunEvent } from '@/lib/trace';
import { History } from '../guarantees/history';

/** What captions count: folded from the records of a run. */
export class Tally {
  readonly history = new History();
  readonly unknown: string[] = [];
  placed = 0;
  /** Indexes of the run's faults. */
  readonly begun = new Set<number>();
  readonly healed = new Set<number>();
  readonly #placedAt = new Map<string, number>();
  /** When the last fault began; microseconds. */
  faultAt = 0;
  lastAcknowledgedAt = 0;
  promotedAt = 0;
  /** Acknowledged since the last promotion by a server that is no longer the primary. */
  splitBrain = 0;

  see(event: RunEvent): void {
    this.history.see(event);
    if (event.type === 'fault' && event.phase === 'heal') this.healed.add(event.fault);
    if (event.type === 'fault' && event.phase === 'begin') {
      this.begun.add(event.fault);
      this.faultAt = event.t;
    }
    if (event.type !== 'record') return;
    if (event.name === 'order-placed') {
      this.placed++;
      this.#placedAt.set(String(event.data.order), event.t);
    }
    if (event.name === 'unknown') this.unknown.push(String(event.data.order));
    else if (event.name === 'promoted') this.promotedAt = event.t;
    else if (event.name === 'acknowledged') {
      this.lastAcknowledgedAt = event.t;
      if (this.promotedAt > 0 && event.node !== this.history.primary) this.splitBrain++;
    }
  }

  /** How long the order of this event has waited; microseconds. */
  waited(event: RunEvent): number {
    if (event.type !== 'record') return 0;
    return event.t - (this.#placedAt.get(String(event.data.order)) ?? event.t);
  }

  get acknowledged(): number {
    return this.history.acknowledged.size;
  }

  /** Acknowledged orders that the primary does not have, oldest first. */
  get lost(): string[] {
    const kept = new Set(this.history.log(this.history.primary));
    return [...this.history.acknowledged.keys()].filter((order) => !kept.has(order));
  }

  /** Orders without an answer that the primary has nevertheless. */
  get kept(): string[] {
    const log = new Set(this.history.log(this.history.primary));
    return this.unknown.filter((order) => log.has(order));
  }

  /** Orders that the standby has not got yet. */
  get behind(): number {
    return this.history.log('postgresql-active').length - this.history.log('postgresql-standby').length;
  }
}
