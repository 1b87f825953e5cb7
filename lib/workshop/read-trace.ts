import type { Trace, TraceEvent, TraceHeader } from '@/lib/trace';

/** A run from the pieces of its NDJSON, as the simulator gives them. Throws an Error when it has no header. */
export async function readTrace(pieces: AsyncIterable<string> | Iterable<string>): Promise<Trace> {
  let header: TraceHeader | null = null;
  const events: TraceEvent[] = [];
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const value = JSON.parse(line) as TraceHeader | TraceEvent;
      if (value.type === 'run') header = value;
      else events.push(value);
    }
  }
  if (header === null) throw new Error('the run has no header');
  return { header, events };
}
