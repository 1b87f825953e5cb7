'use client';

import { MarkedText } from './prose';
import { useGlossary } from './use-glossary';

/** A plain sentence with its terms marked. */
export function Termed({ text }: { readonly text: string }) {
  const { mark } = useGlossary();
  return <MarkedText pieces={mark([text])[0] ?? []} />;
}
