'use client';

import { useMemo } from 'react';
import type { Diagram } from '@/lib/model';
import { markedProse } from './marked-prose';
import { OuterLink } from './outer-link';
import { Prose } from './prose';
import { useGlossary } from './use-glossary';
import { Words } from './words';

/** What a diagram teaches, what can go wrong, what its guarantees cost, where to read on, and the words it uses. */
export default function About({
  diagram,
}: {
  readonly diagram: Pick<Diagram, 'summary' | 'lessons' | 'references'>;
}) {
  const { mark, terms } = useGlossary();
  const { summary, lessons, used } = useMemo(() => {
    const [summary, ...paragraphs] = markedProse(
      [diagram.summary, ...diagram.lessons.flatMap(({ paragraphs }) => paragraphs)],
      mark,
    );
    const rest = [...paragraphs];
    const lessons = diagram.lessons.map(({ title, paragraphs }) => ({
      title,
      paragraphs: rest.splice(0, paragraphs.length),
    }));
    const marked = new Set(
      [summary ?? [], ...paragraphs].flat().flatMap((piece) => piece.marked.map(({ term }) => term)),
    );
    return { summary: summary ?? [], lessons, used: terms.filter((term) => marked.has(term)) };
  }, [diagram, mark, terms]);
  return (
    <div className="flex flex-col gap-5 text-[15px] leading-relaxed">
      <p className="text-base">
        <Prose pieces={summary} />
      </p>
      {lessons.map(({ title, paragraphs }) => (
        <section key={title} aria-label={title} className="flex flex-col gap-2">
          <h3 className="font-semibold">{title}</h3>
          {paragraphs.map((pieces) => (
            <p key={pieces.map(({ text }) => text).join('')}>
              <Prose pieces={pieces} />
            </p>
          ))}
        </section>
      ))}
      {diagram.references.length > 0 && (
        <section aria-label="References">
          <h3 className="mb-1 font-semibold">References</h3>
          <ul className="flex flex-col gap-1.5">
            {diagram.references.map(({ title, url }) => (
              <li key={url}>
                <OuterLink url={url}>{title}</OuterLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Words terms={used} />
    </div>
  );
}
