'use client';

import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';
import type { Term } from '@/lib/glossary';
import { OuterLink } from './outer-link';

/** A word of a text that says what it means when it is pressed. */
export function TermMark({ term, children }: { readonly term: Term; readonly children: ReactNode }) {
  return (
    <Popover.Root>
      <Popover.Trigger
        data-term={term.name}
        className="cursor-help rounded-xs text-left underline decoration-muted decoration-dotted decoration-2 underline-offset-4 hover:decoration-link data-[state=open]:bg-frame"
      >
        {children}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          sideOffset={6}
          collisionPadding={12}
          aria-label={term.name}
          className="z-50 flex w-[20rem] max-w-[92vw] flex-col gap-1.5 rounded-xl border border-rule bg-raised p-4 text-[15px] leading-relaxed text-ink shadow-lg"
        >
          <p className="font-semibold">{term.name}</p>
          <p>{term.definition}</p>
          <p className="text-sm">
            <OuterLink url={term.source.url}>{term.source.title}</OuterLink>
          </p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
