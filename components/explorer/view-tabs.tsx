'use client';

import type { MouseEvent } from 'react';
import type { View } from '@/lib/model';

interface ViewTabsProps {
  readonly views: readonly View[];
  readonly shown: View;
  readonly onShow: (view: View) => void;
}

/** The views of a diagram as links, so that each can be opened, copied and gone back to. */
export function ViewTabs({ views, shown, onShow }: ViewTabsProps) {
  return (
    <nav aria-label="Views" className="flex gap-1 rounded-lg border border-rule bg-frame p-0.5">
      {views.map((view, i) => (
        <a
          key={view.id}
          href={i === 0 ? '?' : `?view=${view.id}`}
          aria-current={view === shown ? 'page' : undefined}
          onClick={(event) => {
            if (opensElsewhere(event)) return;
            event.preventDefault();
            onShow(view);
          }}
          className="flex h-8 items-center rounded-md px-3 text-sm font-medium whitespace-nowrap text-muted hover:text-ink aria-[current]:bg-card aria-[current]:text-ink aria-[current]:shadow-sm pointer-coarse:h-11"
        >
          {view.title}
        </a>
      ))}
    </nav>
  );
}

/** True for clicks that ask the browser for another tab or window. */
function opensElsewhere(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}
