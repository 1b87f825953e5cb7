'use client';

import { useSyncExternalStore } from 'react';
import { nearest } from '@/lib/model';
import type { CatalogueEntry } from './catalogue';

type Known = Pick<CatalogueEntry, 'id' | 'title' | 'views'>;

/** Says what an address asked for in vain, and what may have been meant. */
export function Missing({ diagrams }: { readonly diagrams: readonly Known[] }) {
  // The page is made before anybody asks for anything: only the browser knows for what.
  const address = useSyncExternalStore(
    () => () => undefined,
    () => window.location.href,
    () => null,
  );
  const { pathname, searchParams } = new URL(address ?? 'http://nowhere/');
  const asked = decoded(pathname.slice(1));
  const diagram = diagrams.find(({ id }) => id === asked);
  const view = searchParams.get('view');
  return (
    <main id="content" className="mx-auto flex max-w-3xl flex-col gap-6 px-5 py-16">
      <h1 className="text-3xl font-semibold">Nothing is drawn here</h1>
      {diagram && view !== null ? (
        <MissingView diagram={diagram} view={view} />
      ) : (
        <MissingDiagram diagrams={diagrams} asked={asked} />
      )}
      <section aria-label="All diagrams">
        <h2 className="mb-2 text-sm font-semibold text-muted">All diagrams</h2>
        <ul className="grid gap-x-6 sm:grid-cols-2">
          {diagrams.map(({ id, title }) => (
            <li key={id}>
              <Go href={`/${id}`}>{title}</Go>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}

function MissingDiagram({
  diagrams,
  asked,
}: {
  readonly diagrams: readonly Known[];
  readonly asked: string;
}) {
  const near = nearest(
    asked,
    diagrams.map(({ id }) => id),
  );
  const meant = diagrams.find(({ id }) => id === near);
  return (
    <p className="text-lg">
      {asked === '' ? 'There is no such diagram.' : <MissingName name={asked} />}{' '}
      {meant && (
        <>
          Did you mean <Go href={`/${meant.id}`}>{meant.title}</Go>?
        </>
      )}
    </p>
  );
}

function MissingName({ name }: { readonly name: string }) {
  return (
    <>
      There is no diagram <q>{name}</q>.
    </>
  );
}

function MissingView({ diagram, view }: { readonly diagram: Known; readonly view: string }) {
  const near = nearest(
    view,
    diagram.views.map(({ id }) => id),
  );
  const meant = diagram.views.find(({ id }) => id === near);
  return (
    <p className="text-lg">
      <Go href={`/${diagram.id}`}>{diagram.title}</Go> has no view <q>{view}</q>.{' '}
      {meant && (
        <>
          Did you mean <Go href={`/${diagram.id}?view=${meant.id}`}>{meant.title}</Go>?
        </>
      )}
    </p>
  );
}

/** A whole page load: the address that failed is not kept. */
function Go({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a
      href={href}
      className="inline-flex min-h-8 items-center text-link underline underline-offset-4 pointer-coarse:min-h-11"
    >
      {children}
    </a>
  );
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray % is shown as it came.
    return path;
  }
}
