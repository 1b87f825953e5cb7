import type { EventOf, RunEvent } from '@/lib/trace';

type RecordOf = EventOf<'record'>;

/** What the trace says stands in each server's log, and what was acknowledged. Imports no system: it believes records only. */
export class History {
  readonly #logs = new Map<string, string[]>();
  /** Orders acknowledged, with the `seq` of the record that says so. */
  readonly acknowledged = new Map<string, number>();
  /** The servers in the order in which they became primary. */
  readonly primaries: string[] = ['postgresql-active'];

  /** The record, if it belongs to a server's history. */
  see(event: RunEvent): RecordOf | null {
    if (event.type !== 'record') return null;
    const log = this.log(event.node);
    switch (event.name) {
      case 'committed':
        log.push(String(event.data.order));
        return event;
      case 'replicated':
        log.push(...textsOf(event.data.orders));
        return event;
      case 'rewound':
        log.length -= textsOf(event.data.orders).length;
        return event;
      case 'acknowledged':
        this.acknowledged.set(String(event.data.order), event.seq);
        return event;
      case 'promoted':
        this.primaries.push(event.node);
        return event;
      default:
        return null;
    }
  }

  log(server: string): string[] {
    const known = this.#logs.get(server) ?? [];
    this.#logs.set(server, known);
    return known;
  }

  get primary(): string {
    return this.primaries.at(-1)!;
  }
}

export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
