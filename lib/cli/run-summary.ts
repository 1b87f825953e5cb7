import type { GuaranteeInfo, TraceEvent, TraceHeader, Verdict } from '@/lib/trace';

/** What came of a run, folded from its lines as they pass; it keeps none of them. */
export class RunSummary {
  #header: TraceHeader | null = null;
  #end: { readonly t: number; readonly count: number; readonly digest: string } | null = null;
  readonly #kinds = new Map<string, number>();
  readonly #beats: { readonly t: number; readonly text: string }[] = [];
  readonly #metrics = new Map<string, number>();
  readonly #verdicts = new Map<string, { readonly verdict: Verdict; readonly text: string }>();

  /** Takes the next line of the run. */
  add(line: string): void {
    const event = JSON.parse(line) as TraceHeader | TraceEvent;
    switch (event.type) {
      case 'run':
        this.#header = event;
        return;
      case 'end':
        this.#end = event;
        return;
      case 'beat':
        this.#beats.push(event);
        break;
      case 'metric':
        this.#metrics.set(event.metric, event.value);
        break;
      case 'verdict':
        // A promise that broke stays broken, whatever follows.
        if (this.#verdicts.get(event.guarantee)?.verdict !== 'broken')
          this.#verdicts.set(event.guarantee, event);
    }
    this.#kinds.set(event.type, (this.#kinds.get(event.type) ?? 0) + 1);
  }

  /** True if a guarantee that the run promises did not hold in the end. */
  get promiseBroke(): boolean {
    return this.brokenPromises.length > 0;
  }

  /** How many guarantees were promised and kept; how many were not promised, and broke as the lesson. */
  get tally(): Readonly<Record<'promised' | 'kept' | 'lessons' | 'brokenLessons', number>> {
    const promised = this.#guarantees.filter((guarantee) => guarantee.promised);
    const lessons = this.#guarantees.filter((guarantee) => !guarantee.promised);
    return {
      promised: promised.length,
      kept: promised.filter((guarantee) => this.#verdictOf(guarantee) === 'holds').length,
      lessons: lessons.length,
      brokenLessons: lessons.filter((guarantee) => this.#verdictOf(guarantee) === 'broken').length,
    };
  }

  /** The promises that did not hold in the end, with the reason. */
  get brokenPromises(): readonly string[] {
    return this.#guarantees
      .filter((guarantee) => guarantee.promised && this.#verdictOf(guarantee) !== 'holds')
      .map(({ id, title }) => `${title}: ${this.#verdicts.get(id)?.text ?? 'not decided'}`);
  }

  get #guarantees(): readonly GuaranteeInfo[] {
    return this.#header?.guarantees ?? [];
  }

  #verdictOf({ id }: GuaranteeInfo): Verdict {
    return this.#verdicts.get(id)?.verdict ?? 'pending';
  }

  /** In one line. */
  get headline(): string {
    const { diagram, scenario, seed } = this.#header!.input;
    const verdict = this.promiseBroke ? 'A PROMISE BROKE' : 'promises held';
    return `${diagram} ${scenario} (seed ${seed}): ${this.#end?.count ?? 0} events in ${seconds(this.#end?.t ?? 0)}, ${verdict}`;
  }

  /** Everything, in lines of text. */
  get text(): string {
    const header = this.#header!;
    const counts = [...this.#kinds].map(([kind, n]) => `${n} ${kind}`).join(', ');
    const guarantees = this.#guarantees.map((guarantee) => {
      const promise = guarantee.promised ? 'promised' : 'not promised';
      const said = this.#verdicts.get(guarantee.id)?.text;
      return `  ${this.#verdictOf(guarantee).padEnd(7)} ${guarantee.title} (${promise})${said ? `: ${said}` : ''}`;
    });
    const metrics = header.metrics.map(({ id, title, unit }) => {
      const value = this.#metrics.get(id);
      return `  ${title}: ${value === undefined ? 'none' : `${value} ${unit}`.trim()}`;
    });
    const beats = this.#beats.map(({ t, text }) => `  ${seconds(t).padStart(10)}  ${text}`);
    const sections: readonly (readonly [string, readonly string[]])[] = [
      ['Guarantees', guarantees],
      ['Metrics', metrics],
      ['Beats', beats],
    ];
    return [
      this.headline,
      `Events: ${counts}`,
      ...sections.flatMap(([title, lines]) => (lines.length === 0 ? [] : [`${title}:`, ...lines])),
      `SHA-256: ${this.#end?.digest ?? 'none, the run is incomplete'}`,
      '',
    ].join('\n');
  }
}

function seconds(microseconds: number): string {
  return `${(microseconds / 1_000_000).toFixed(3)} s`;
}
