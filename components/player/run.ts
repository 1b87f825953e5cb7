import { type Pace, Pacing } from '@/lib/play';
import { Timeline, type TraceEvent, type TraceHeader } from '@/lib/trace';

/** Text parameters by id, as `typedOf` has them. */
export type Typed = Readonly<Record<string, string>>;

export type RunStatus = 'loading' | 'complete' | 'failed';

/** A run as it streams in: its timeline and pacing grow, React is told in between. */
export class Run {
  #pacing = new Pacing();
  #together: Pace | null = null;
  #timeline: Timeline | null = null;
  #status: RunStatus = 'loading';
  #problem: string | null = null;
  #version = 0;
  readonly #listeners = new Set<() => void>();

  /** Null until its header has come. */
  get timeline(): Timeline | null {
    return this.#timeline;
  }

  get pacing(): Pace {
    return this.#together ?? this.#pacing;
  }

  /** Paces it as one of several that share a clock; null to pace it by itself again. */
  paceBy(together: Pace | null): void {
    this.#together = together;
    this.#tell();
  }

  get status(): RunStatus {
    return this.#status;
  }

  /** Why it failed, in a sentence. */
  get problem(): string | null {
    return this.#problem;
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads the run at `url` to its end, with what was typed for it. Never throws: a failure is a status. */
  async load(url: string, signal: AbortSignal, typed: Typed = {}): Promise<void> {
    // A run that was stopped halfway begins anew.
    this.#pacing = new Pacing();
    this.#timeline = null;
    try {
      const response = await fetch(url, { signal, ...bodyOf(typed) });
      if (!response.ok || !response.body) throw new Error(await problemOf(response));
      await this.#read(response.body);
      if (!this.timeline?.complete) throw new Error('The run broke off before its end.');
      this.#settle('complete', null);
    } catch (error) {
      if (signal.aborted) return;
      const offline = error instanceof TypeError ? 'The server cannot be reached.' : null;
      this.#settle('failed', offline ?? (error instanceof Error ? error.message : String(error)));
    }
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const reader = body
      .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
      .getReader();
    let rest = '';
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      const lines = (rest + chunk.value).split('\n');
      rest = lines.pop() ?? '';
      this.append(lines.filter((line) => line !== '').map((line) => JSON.parse(line)));
    }
  }

  /** Adds parsed lines: the header first, then events. Throws when they are not a run's. */
  append(lines: readonly (TraceHeader | TraceEvent)[]): void {
    const events: TraceEvent[] = [];
    for (const line of lines) {
      if (line.type !== 'run') events.push(line);
      else if (line.version === 1) this.#timeline = new Timeline(line);
      else throw new Error(`This page cannot read runs of version ${line.version}; reload it.`);
    }
    if (!this.#timeline) throw new Error('The answer is not a run: it has no header.');
    this.#timeline.append(events);
    this.#pacing.append(events);
    this.#tell();
  }

  #settle(status: RunStatus, problem: string | null): void {
    this.#pacing.finish();
    this.#status = status;
    this.#problem = problem;
    this.#tell();
  }

  #tell(): void {
    this.#version++;
    for (const listener of [...this.#listeners]) listener();
  }
}

/** What was typed goes in the body of a POST; without any of it a run is read like a page. */
function bodyOf(typed: Typed): RequestInit {
  const pairs = Object.entries(typed).map(([id, value]) => [`p.${id}`, value]);
  return pairs.length === 0 ? {} : { method: 'POST', body: new URLSearchParams(pairs) };
}

/** The sentence of a problem document, or the status where there is none. */
async function problemOf(response: Response): Promise<string> {
  try {
    const { detail, title } = (await response.json()) as { detail?: string; title?: string };
    return detail ?? title ?? `The server answered ${response.status}.`;
  } catch {
    return `The server answered ${response.status}.`;
  }
}
