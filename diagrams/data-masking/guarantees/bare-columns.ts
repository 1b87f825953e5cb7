import type { RunEvent } from '@/lib/trace';

/** Follows which columns have no mask: new ones that nobody has decided about, and all of them while the masks are lost. */
export class BareColumns {
  readonly #undecided = new Set<string>();
  #dropped = false;

  see(event: RunEvent): void {
    if (event.type !== 'record') return;
    if (event.name === 'column-added') this.#undecided.add(String(event.data.column));
    if (event.name === 'mask-decided') this.#undecided.delete(String(event.data.column));
    if (event.name === 'masks-dropped') this.#dropped = true;
    if (event.name === 'masks-restored') this.#dropped = false;
  }

  has(column: string): boolean {
    return this.#dropped || this.#undecided.has(column);
  }
}
