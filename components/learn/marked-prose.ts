import type { Marked } from '@/lib/glossary';
import { type Inline, inlineOf } from './inline';

/** Splits texts into pieces of which some are marked as terms. */
export type Marker = (texts: readonly string[]) => readonly (readonly Marked[])[];

/** A piece of inline Markdown, in turn in pieces of which some are terms. */
export interface ProsePiece extends Inline {
  readonly marked: readonly Marked[];
}

/** Reads paragraphs of inline Markdown and has their terms marked, but none within a link, which leads elsewhere. */
export function markedProse(paragraphs: readonly string[], mark: Marker): readonly (readonly ProsePiece[])[] {
  const pieces = paragraphs.map(inlineOf);
  const marked = mark(pieces.flat().map(({ kind, text }) => (kind === 'link' ? '' : text)));
  let next = 0;
  return pieces.map((each) =>
    each.map((piece) => {
      const own = marked[next++]!;
      return { ...piece, marked: piece.kind === 'link' ? [{ text: piece.text }] : own };
    }),
  );
}
