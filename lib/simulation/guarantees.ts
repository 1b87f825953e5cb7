import type { RunEvent } from '@/lib/trace';
import type { Emit } from './emit';
import type { CheckedRun, Checker, Finding, Guarantee } from './scenario';

interface Watched {
  readonly id: string;
  readonly checker: Checker;
  verdict: Finding['verdict'];
}

/** The guarantees of one run: shows their checkers every event, and says when a verdict changes. */
export class Guarantees {
  readonly #watched: readonly Watched[];
  readonly #emit: Emit;

  constructor(guarantees: readonly Guarantee[], run: CheckedRun, emit: Emit) {
    this.#emit = emit;
    this.#watched = guarantees.map(({ id, eventual, checker }) => ({
      id,
      checker: checker(run),
      verdict: eventual ? 'pending' : 'holds',
    }));
  }

  /** The verdicts that a run starts with. */
  begin(): void {
    for (const { id, verdict } of this.#watched) {
      const text = verdict === 'pending' ? 'Decided once the system is quiet.' : 'Nothing has broken it yet.';
      this.#emit({ type: 'verdict', guarantee: id, verdict, evidence: null, text });
    }
  }

  see(event: RunEvent): void {
    for (const watched of this.#watched) this.#judge(watched, watched.checker.see(event), event.seq);
  }

  quiet(): void {
    for (const watched of this.#watched) this.#judge(watched, watched.checker.quiet?.() ?? null, null);
  }

  #judge(watched: Watched, finding: Finding | null, seq: number | null): void {
    if (!finding || watched.verdict === 'broken' || finding.verdict === watched.verdict) return;
    watched.verdict = finding.verdict;
    this.#emit({
      type: 'verdict',
      guarantee: watched.id,
      verdict: finding.verdict,
      evidence: finding.evidence ?? seq,
      text: finding.text,
    });
  }
}
