'use client';

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button';

interface DialogProps {
  readonly title: string;
  /** Shown to screen readers only. */
  readonly titleHidden?: boolean;
  readonly onClose: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A dialog over the page; on a phone it fills the lower part of it. */
export function Dialog({ title, titleHidden = false, onClose, className = '', children }: DialogProps) {
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Radix.Content
          aria-describedby={undefined}
          className={`fixed left-1/2 z-50 flex max-h-[80dvh] w-[min(640px,100vw-1.5rem)] -translate-x-1/2 flex-col overflow-hidden rounded-2xl border border-rule bg-raised text-ink shadow-2xl ${className}`}
        >
          <div className={titleHidden ? 'sr-only' : 'flex items-center gap-3 py-2 pr-2 pl-5'}>
            <Radix.Title className="grow text-lg font-semibold">{title}</Radix.Title>
            {!titleHidden && (
              <Radix.Close asChild>
                <IconButton icon={X} label="Close" className="border-transparent" />
              </Radix.Close>
            )}
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
