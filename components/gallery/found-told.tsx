'use client';

import Link from 'next/link';
import { useEffect, useMemo } from 'react';
import { Queries } from '../queries';
import { useSearchIndex } from './search-index';
import { searchTold, type Told } from './told';

interface FoundToldProps {
  readonly query: string;
  /** Hears how many were found; null while they are looked for. */
  readonly onCount: (count: number | null) => void;
}

/** Whoever wants more than these types more. */
const most = 12;

const names: Record<Told['type'], string> = { story: 'Story', caption: 'Step', term: 'Glossary' };

/** Stories, steps of stories and words of the glossary that answer a search; each leads to where it is told. */
export default function FoundTold(props: FoundToldProps) {
  return (
    <Queries>
      <List {...props} />
    </Queries>
  );
}

function List({ query, onCount }: FoundToldProps) {
  const { data } = useSearchIndex(true);
  const found = useMemo(() => (data ? searchTold(data, query, most) : null), [data, query]);
  const count = found?.length ?? null;
  useEffect(() => onCount(count), [count, onCount]);
  if (!found || found.length === 0) return null;
  return (
    <section aria-label="Found in stories" className="mb-10">
      <h2 className="mb-2 text-sm font-semibold text-muted">In stories</h2>
      <ul className="grid gap-x-8 border-t border-rule lg:grid-cols-2">
        {found.map(({ type, text, from, address }) => (
          <li key={`${type} ${address}`} className="border-b border-rule">
            <Link
              href={address}
              prefetch={false}
              className="flex min-h-11 items-baseline gap-3 py-2 hover:bg-frame"
            >
              <span className="w-16 shrink-0 text-sm text-muted">{names[type]}</span>
              <span className="min-w-0 grow">
                <span className={`line-clamp-2 ${type === 'story' ? 'font-semibold' : ''}`}>{text}</span>
                <span className="block text-sm text-muted">{from}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
