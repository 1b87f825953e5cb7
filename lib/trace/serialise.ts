import type { EndEvent, RunEvent } from './event';
import type { TraceHeader } from './trace';

/** A running SHA-256, such as `node:crypto` gives. */
export interface Hasher {
  update(text: string): void;
  /** In hexadecimal. */
  digest(): string;
}

/** A run as NDJSON: a line for the header and for each event as it comes, each with its newline; last the `end`. */
export function* serialise(
  run: Iterable<TraceHeader | RunEvent>,
  hasher: Hasher,
): Generator<string, void, void> {
  let count = 0;
  let t = 0;
  for (const item of run) {
    const line = `${JSON.stringify(item)}\n`;
    hasher.update(line);
    if (item.type !== 'run') {
      count++;
      t = item.t;
    }
    yield line;
  }
  const end: EndEvent = { seq: count, t, type: 'end', count, digest: hasher.digest() };
  yield `${JSON.stringify(end)}\n`;
}
