import type { Marked } from '@/lib/glossary';
import type { ProsePiece } from './marked-prose';
import { OuterLink } from './outer-link';
import { TermMark } from './term-mark';

/** A paragraph of inline Markdown with its terms marked. */
export function Prose({ pieces }: { readonly pieces: readonly ProsePiece[] }) {
  return pieces.map((piece, index) => <Piece key={keyOf(index, piece.text)} piece={piece} />);
}

/** A text of which some pieces are terms. */
export function MarkedText({ pieces }: { readonly pieces: readonly Marked[] }) {
  return pieces.map(({ text, term }, index) =>
    term ? (
      <TermMark key={keyOf(index, text)} term={term}>
        {text}
      </TermMark>
    ) : (
      text
    ),
  );
}

function Piece({ piece }: { readonly piece: ProsePiece }) {
  const text = <MarkedText pieces={piece.marked} />;
  switch (piece.kind) {
    case 'code':
      return <code className="rounded bg-frame px-1 font-mono text-[0.9em]">{text}</code>;
    case 'link':
      return <OuterLink url={piece.url ?? ''}>{piece.text}</OuterLink>;
    case 'strong':
      return <strong>{text}</strong>;
    case 'emphasis':
      return <em>{text}</em>;
    case 'text':
      return text;
  }
}

/** Texts can repeat and their order never changes, so the place is part of the key. */
const keyOf = (index: number, text: string) => `${index} ${text}`;
