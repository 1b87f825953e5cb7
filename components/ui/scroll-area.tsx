import type { ReactNode } from 'react';

interface ScrollAreaProps {
  readonly name: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Scrolls what is too long; reached by keyboard, so that it can be scrolled without a mouse. */
export function ScrollArea({ name, className = '', children }: ScrollAreaProps) {
  return (
    <section
      aria-label={name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus the keyboard could not scroll it.
      tabIndex={0}
      className={`min-h-0 overflow-auto -outline-offset-2 ${className}`}
    >
      {children}
    </section>
  );
}
