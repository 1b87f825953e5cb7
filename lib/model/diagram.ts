import type { Diagnostic } from './diagnostic';
import type { View } from './view';

export const sections = [
  'Architecture',
  'Performance optimization',
  'Security architecture',
  'Data flow patterns',
] as const;
export type Section = (typeof sections)[number];

/** A link to the documentation of a real system. */
export interface Reference {
  readonly title: string;
  readonly url: string;
}

/** A section of prose; paragraphs in inline Markdown (emphasis, code and links only). */
export interface Lesson {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** One topic of the workshop, read from its document and annotated. */
export interface Diagram {
  /** Slug: the folder's name and the path of its page. */
  readonly id: string;
  readonly title: string;
  readonly section: Section;
  /** One sentence: what it teaches. */
  readonly summary: string;
  /** The document's sections of prose: what it is for, what can go wrong. */
  readonly lessons: readonly Lesson[];
  readonly references: readonly Reference[];
  readonly views: readonly View[];
  /** The document it was read from, whole. */
  readonly document: string;
  readonly diagnostics: readonly Diagnostic[];
}
