import type { Diagnostic } from './diagnostic';
import type { Attribute, ViewEdge, ViewKind, ViewNode } from './view';

/** One drawing as read: a view without an annotation. Kinds are `component`, `group` or `text`; no parts, no panels, nothing implied. */
export interface Drawing {
  /** Its heading or first row, without the colon; `''` when it has none. */
  readonly title: string;
  /** The heading of the document that it stands under; `''` or left out when there is none. */
  readonly heading?: string;
  readonly kind: ViewKind;
  /** The document's line (from 1) it starts on: that of its title, or its first row. */
  readonly line: number;
  /** The line after its last row. */
  readonly endLine: number;
  readonly nodes: readonly ViewNode[];
  readonly edges: readonly ViewEdge[];
  readonly notes: readonly Attribute[];
}

/** Everything a document's drawings say, and everything doubtful about them. */
export interface Reading {
  readonly drawings: readonly Drawing[];
  /** In order of place. */
  readonly diagnostics: readonly Diagnostic[];
}
