import type { Diagnostic, Severity, SourceRange } from '@/lib/model';

/** Collects what is doubtful while a document is read. */
export class Report {
  readonly #diagnostics: Diagnostic[] = [];

  error(code: string, range: SourceRange, message: string): void {
    this.#add('error', code, range, message);
  }

  warning(code: string, range: SourceRange, message: string): void {
    this.#add('warning', code, range, message);
  }

  info(code: string, range: SourceRange, message: string): void {
    this.#add('info', code, range, message);
  }

  addAll(other: Report): void {
    for (const diagnostic of other.#diagnostics) this.#diagnostics.push(diagnostic);
  }

  /** In order of place. */
  diagnostics(): Diagnostic[] {
    return [...this.#diagnostics].sort(
      (a, b) => a.range.line - b.range.line || a.range.column - b.range.column,
    );
  }

  #add(severity: Severity, code: string, range: SourceRange, message: string): void {
    this.#diagnostics.push({ severity, code, message, range });
  }
}
