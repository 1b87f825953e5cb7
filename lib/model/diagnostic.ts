import type { SourceRange } from './source';

export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** Something doubtful about a drawing, said in one plain sentence. `code` is kebab-case and stable. */
export interface Diagnostic {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly range: SourceRange;
}
