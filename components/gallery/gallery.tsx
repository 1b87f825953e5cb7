'use client';

import { Search } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useDeferredValue, useMemo, useState } from 'react';
import { sections } from '@/lib/model';
import { Card } from './card';
import type { CatalogueEntry, StoryLink } from './catalogue';
import { type Hit, search } from './search';

const FoundTold = lazy(() => import('./found-told'));

interface GalleryProps {
  readonly entries: readonly CatalogueEntry[];
  /** By diagram id; drawn on the server. */
  readonly thumbnails: Readonly<Record<string, ReactNode>>;
  readonly stories: readonly StoryLink[];
  /** Stands before the diagrams, until one searches. */
  readonly children: ReactNode;
}

/** Every diagram by section, and a search over all that is in them and all that their runs tell. */
export function Gallery({ entries, thumbnails, stories, children }: GalleryProps) {
  const [query, setQuery] = useState('');
  const [told, setTold] = useState<number | null>(null);
  const asked = useDeferredValue(query);
  const hits = useMemo(() => search(entries, asked), [entries, asked]);
  const searching = asked.trim() !== '';
  const cards = { thumbnails, stories };
  return (
    <>
      <search className="mb-8 block">
        <label className="relative block max-w-xl">
          <span className="sr-only">Search diagrams, stories, words, nodes and attributes</span>
          <Search aria-hidden className="absolute top-1/2 left-4 size-5 -translate-y-1/2 text-muted" />
          <input
            type="search"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            placeholder="Search: split brain, Kafka, watermark …"
            className="h-12 w-full rounded-xl border border-rule bg-card pr-4 pl-12 text-base placeholder:text-muted"
          />
        </label>
        <p role="status" className="sr-only">
          {searching ? foundText(hits.length, told ?? 0) : ''}
        </p>
      </search>
      {searching ? (
        <>
          <Suspense>
            <FoundTold query={asked} onCount={setTold} />
          </Suspense>
          {hits.length > 0 && (
            <section aria-label="Found">
              <h2 className="mb-4 text-sm font-semibold text-muted">{foundText(hits.length, 0)}</h2>
              <Cards hits={hits} {...cards} searching />
            </section>
          )}
          {hits.length === 0 && told === 0 && (
            <p className="text-muted">
              Nothing found. Try the name of a system, such as Kafka, or of a trouble, such as crash.
            </p>
          )}
        </>
      ) : (
        <>
          {children}
          {sections.map((section) => (
            <section key={section} className="mb-10" aria-label={section}>
              <h2 className="mb-4 text-sm font-semibold tracking-wide text-muted uppercase">{section}</h2>
              <Cards hits={hits.filter((hit) => hit.entry.section === section)} {...cards} />
            </section>
          ))}
        </>
      )}
    </>
  );
}

function foundText(diagrams: number, told: number): string {
  const stories = told === 0 ? '' : `${told} in stories`;
  if (diagrams === 0) return stories === '' ? 'Nothing found' : `${stories} found`;
  const text = diagrams === 1 ? '1 diagram found' : `${diagrams} diagrams found`;
  return stories === '' ? text : `${text}, ${stories}`;
}

interface CardsProps extends Pick<GalleryProps, 'thumbnails' | 'stories'> {
  readonly hits: readonly Hit[];
  readonly searching?: boolean;
}

function Cards({ hits, thumbnails, stories, searching = false }: CardsProps) {
  return (
    <ul className={`grid gap-5 ${columns(hits.length)}`}>
      {hits.map((hit) => (
        <li key={hit.entry.id} className="sm:max-lg:last:odd:col-span-2">
          <Card
            hit={hit}
            thumbnail={thumbnails[hit.entry.id]}
            stories={stories.filter(({ diagram }) => diagram === hit.entry.id)}
            searching={searching}
          />
        </li>
      ))}
    </ul>
  );
}

/** As many columns as leave no card alone in the last row of a wide window. */
function columns(count: number): string {
  if (count === 1) return '';
  if (count === 2) return 'sm:grid-cols-2';
  return `sm:grid-cols-2 ${count % 3 === 1 ? 'lg:grid-cols-4' : 'lg:grid-cols-3'}`;
}
