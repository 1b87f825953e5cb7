'use client';

import { X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { useCover } from './cover';
import { IconButton } from './icon-button';
import { ScrollArea } from './scroll-area';

interface SidePanelProps {
  readonly name: string;
  readonly side: 'left' | 'right';
  readonly heading: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The heading, which takes the focus when the panel was opened by keyboard. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
  /** Wide panels hold text of 80 columns. */
  readonly wide?: boolean;
}

/** Lies over the graph at one side, which makes room for it; on a phone, a sheet that comes from below. */
export function SidePanel(props: SidePanelProps) {
  const { name, side, heading, onClose, children, headingRef, wide = false } = props;
  const cover = useCover<HTMLElement>(side);
  return (
    <aside
      ref={cover}
      aria-label={name}
      className={`absolute z-20 flex min-h-0 flex-col border-rule bg-card max-lg:inset-x-0 max-lg:bottom-[var(--player-bar,0px)] max-lg:max-h-[calc((100%-var(--player-bar,0px))*0.58)] max-lg:rounded-t-2xl max-lg:border-t max-lg:shadow-[0_-8px_30px_rgb(0_0_0/0.18)] lg:top-0 lg:bottom-[var(--player-bar,0px)] lg:shadow-[0_0_30px_rgb(0_0_0/0.12)] ${
        side === 'left' ? 'lg:left-0 lg:border-r' : 'lg:right-0 lg:border-l'
      } ${wide ? 'lg:w-[42%] lg:max-w-[720px]' : 'lg:w-[320px]'}`}
    >
      <header className="flex shrink-0 items-start gap-3 py-2 pr-2 pl-4">
        <h2
          ref={headingRef}
          tabIndex={-1}
          className="min-w-0 grow py-1.5 text-base font-semibold outline-none"
        >
          {heading}
        </h2>
        <IconButton
          icon={X}
          label={`Close ${name.toLowerCase()}`}
          onClick={onClose}
          className="border-transparent"
        />
      </header>
      <ScrollArea name={`${name} content`} className="grow overscroll-contain px-4 pb-5">
        {children}
      </ScrollArea>
    </aside>
  );
}
