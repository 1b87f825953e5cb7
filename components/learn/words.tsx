import type { Term } from '@/lib/glossary';
import { OuterLink } from './outer-link';

/** The words that a text marks, as a list to read or to print. */
export function Words({ terms }: { readonly terms: readonly Term[] }) {
  if (terms.length === 0) return null;
  return (
    <section aria-label="Glossary">
      <h3 className="mb-2 font-semibold">Glossary</h3>
      <dl className="flex flex-col gap-3">
        {terms.map(({ name, definition, source }) => (
          <div key={name}>
            <dt className="font-medium">{name}</dt>
            <dd>
              {definition}{' '}
              <span className="text-sm">
                <OuterLink url={source.url}>{source.title}</OuterLink>
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
