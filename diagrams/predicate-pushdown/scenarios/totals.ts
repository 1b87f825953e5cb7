import type { RunEvent } from '@/lib/trace';
import { remote, wire } from '../model/network';
import { bytesOf, grouped, spanOf } from '../model/numbers';

/** Sums of a run, as captions tell them. */
export class Totals {
  readonly #batches = new Map<number, number>();
  #travelled = 0;
  #bytes = 0;
  #rows = 0;
  #t = 0;
  /** Rows that Databricks has taken in this attempt, as its panel says. */
  received = 0;
  /** Batches that have reached Databricks. */
  batches = 0;
  removed = 0;
  discarded = 0;
  attempts = 0;
  over = false;
  failed = false;

  see(event: RunEvent): void {
    this.#t = event.t;
    if (event.type === 'send' && event.edge === remote) this.attempts++;
    else if (event.type === 'send' && event.edge === wire) {
      this.#travelled += event.message.count;
      this.#bytes += event.message.bytes;
      this.#batches.set(event.message.id, event.message.count);
    } else if (event.type === 'arrive' && this.#batches.has(event.message)) {
      this.batches++;
    } else if (event.type === 'record') this.#record(event.name, event.data);
    else if (event.type === 'change' && event.node === 'databricks')
      for (const change of event.changes)
        if (change.op === 'values')
          this.received = Number(String(change.values.received).replaceAll(',', ''));
  }

  #record(name: string, data: { readonly [key: string]: unknown }): void {
    if (name === 'answered') {
      this.#rows = Number(data.rows);
      this.removed = Number(data.removed);
      this.discarded = Number(data.discarded);
    } else if (name === 'query-over') {
      this.over = true;
      this.failed = data.failed === true;
    }
  }

  get answer(): string {
    return grouped(this.#rows);
  }

  get travelled(): string {
    return grouped(this.#travelled);
  }

  get bytes(): string {
    return bytesOf(this.#bytes);
  }

  get time(): string {
    return spanOf(this.#t);
  }
}
