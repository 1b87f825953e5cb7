'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import type { Hit } from './search';

interface CardProps {
  readonly hit: Hit;
  readonly thumbnail: ReactNode;
  /** Whether a search is on, and so a reason worth showing. */
  readonly searching: boolean;
}

/** A diagram to choose: its graph in small, its title, and what it teaches. */
export function Card({ hit: { entry, because }, thumbnail, searching }: CardProps) {
  const router = useRouter();
  const href = `/${entry.id}`;
  // Fetched when a reader is about to open it: twelve pages ahead would be a waste.
  const prepare = () => router.prefetch(href);
  return (
    <Link
      href={href}
      prefetch={false}
      onPointerEnter={prepare}
      onFocus={prepare}
      className="group flex h-full flex-col overflow-hidden rounded-2xl border border-rule bg-card hover:border-line"
    >
      <span className="block h-44 border-b border-rule bg-paper p-4 sm:h-52">{thumbnail}</span>
      <span className="flex grow flex-col gap-1.5 p-4">
        <span className="flex items-baseline justify-between gap-3">
          <span className="text-lg font-semibold">{entry.title}</span>
          {entry.views.length > 1 && (
            <span className="shrink-0 text-sm text-muted">{entry.views.length} views</span>
          )}
        </span>
        <span className="text-[15px] leading-snug text-muted">{entry.summary}</span>
        {searching && because.length > 0 && (
          <span className="mt-1 text-sm">
            <span className="text-muted">Has </span>
            {because.slice(0, 3).join(' · ')}
          </span>
        )}
      </span>
    </Link>
  );
}
