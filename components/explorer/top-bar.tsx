'use client';

import { LayoutGrid } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { iconButtonClass } from '../ui/button';

interface TopBarProps {
  readonly title: string;
  readonly summary: string;
  /** The views to choose from, where there are several. */
  readonly tabs: ReactNode;
}

/** What the page shows, and the way back to all diagrams. */
export function TopBar({ title, summary, tabs }: TopBarProps) {
  return (
    <div className="page-row flex min-w-0 items-center gap-3 border-b border-rule p-2 [grid-area:title] sm:pl-3">
      <Link
        href="/"
        prefetch={false}
        aria-label="All diagrams"
        title="All diagrams"
        className={iconButtonClass}
      >
        <LayoutGrid aria-hidden className="size-[18px]" />
      </Link>
      <h1 className="min-w-0 truncate text-lg font-semibold">{title}</h1>
      {tabs && <div className="shrink-0 max-md:hidden">{tabs}</div>}
      {!tabs && <p className="min-w-0 truncate text-sm text-muted max-2xl:hidden">{summary}</p>}
    </div>
  );
}
