import type { Diagram } from '@/lib/model';
import { InlineText, OuterLink } from './inline-text';

/** What a diagram teaches, what can go wrong, and where to read on. */
export function About({
  diagram,
}: {
  readonly diagram: Pick<Diagram, 'summary' | 'lessons' | 'references'>;
}) {
  return (
    <div className="flex flex-col gap-5 text-[15px] leading-relaxed">
      <p className="text-base">
        <InlineText text={diagram.summary} />
      </p>
      {diagram.lessons.map((lesson) => (
        <section key={lesson.title} aria-label={lesson.title} className="flex flex-col gap-2">
          <h3 className="font-semibold">{lesson.title}</h3>
          {lesson.paragraphs.map((paragraph) => (
            <p key={paragraph}>
              <InlineText text={paragraph} />
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
    </div>
  );
}
