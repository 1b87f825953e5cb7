'use client';

import { Search } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { sections } from '@/lib/model';
import { Card } from './card';
import type { CatalogueEntry } from './catalogue';
import { type Hit, search } from './search';

interface GalleryProps {
  readonly entries: readonly CatalogueEntry[];
  /** By diagram id; drawn on the server. */
  readonly thumbnails: Readonly<Record<string, ReactNode>>;
}

/** Every diagram by section, and a search over all that is in them. */
export function Gallery({ entries, thumbnails }: GalleryProps) {
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const hits = useMemo(() => search(entries, asked), [entries, asked]);
  const searching = asked.trim() !== '';
  return (
    <>
      <search className="mb-8 block">
        <label className="relative block max-w-xl">
          <span className="sr-only">Search diagrams, nodes and attributes</span>
          <Search aria-hidden className="absolute top-1/2 left-4 size-5 -translate-y-1/2 text-muted" />
          <input
            type="search"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            placeholder="Search diagrams, nodes, attributes"
            className="h-12 w-full rounded-xl border border-rule bg-card pr-4 pl-12 text-base placeholder:text-muted"
          />
        </label>
        <p role="status" className="sr-only">
          {searching ? foundText(hits.length) : ''}
        </p>
      </search>
      {searching ? (
        <Results hits={hits} thumbnails={thumbnails} />
      ) : (
        sections.map((section) => (
          <section key={section} className="mb-10" aria-label={section}>
            <h2 className="mb-4 text-sm font-semibold tracking-wide text-muted uppercase">{section}</h2>
            <Cards hits={hits.filter((hit) => hit.entry.section === section)} thumbnails={thumbnails} />
          </section>
        ))
      )}
    </>
  );
}

function foundText(count: number): string {
  return count === 0 ? 'No diagram found' : count === 1 ? '1 diagram found' : `${count} diagrams found`;
}

function Results({ hits, thumbnails }: { readonly hits: readonly Hit[] } & Pick<GalleryProps, 'thumbnails'>) {
  return (
    <section aria-label="Found">
      <h2 className="mb-4 text-sm font-semibold text-muted">{foundText(hits.length)}</h2>
      {hits.length === 0 ? (
        <p className="text-muted">
          Try the name of a system, such as Kafka, or of a pattern, such as failover.
        </p>
      ) : (
        <Cards hits={hits} thumbnails={thumbnails} searching />
      )}
    </section>
  );
}

function Cards(props: {
  readonly hits: readonly Hit[];
  readonly thumbnails: GalleryProps['thumbnails'];
  readonly searching?: boolean;
}) {
  return (
    <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4">
      {props.hits.map((hit) => (
        <li key={hit.entry.id}>
          <Card hit={hit} thumbnail={props.thumbnails[hit.entry.id]} searching={props.searching === true} />
        </li>
      ))}
    </ul>
  );
}
