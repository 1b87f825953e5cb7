import type { RunEvent } from '@/lib/trace';

/** What captions count: folded from the records of a run. */
export class Ledger {
  placed = 0;
  open = 0;
  completed = 0;
  compensated = 0;
  parked = 0;
  charged = 0;
  refunded = 0;
  repeated = 0;
  lateRefused = 0;
  readonly #charges = new Map<string, number>();

  /** Orders that were charged more than once. */
  get chargedTwice(): number {
    return [...this.#charges.values()].filter((times) => times > 1).length;
  }

  see(event: RunEvent): void {
    if (event.type !== 'record') return;
    const amount = Number(event.data.amount ?? 0);
    switch (event.name) {
      case 'order-placed':
        this.placed++;
        break;
      case 'saga-began':
        this.open++;
        break;
      case 'saga-ended':
        this.open--;
        if (event.data.end === 'completed') this.completed++;
        else if (event.data.end === 'compensated') this.compensated++;
        else this.parked++;
        break;
      case 'charged':
        this.charged += amount;
        this.#charges.set(String(event.data.order), (this.#charges.get(String(event.data.order)) ?? 0) + 1);
        break;
      case 'refunded':
        this.refunded += amount;
        break;
      case 'repeated':
        this.repeated++;
        break;
      case 'refused':
        if (event.text.includes('cancelled before')) this.lateRefused++;
        break;
    }
  }
}
