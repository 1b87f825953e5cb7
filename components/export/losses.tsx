import { Check, Minus, X } from 'lucide-react';
import type { Fate, FormatInfo } from './formats';

const signs: Readonly<Record<Fate, { icon: typeof Check; word: string; className: string }>> = {
  kept: { icon: Check, word: 'kept', className: '' },
  partly: { icon: Minus, word: 'partly', className: 'text-warn' },
  lost: { icon: X, word: 'lost', className: 'text-muted' },
};

/** What of a drawing a format keeps, and what it cannot hold. */
export function Losses({ format }: { readonly format: FormatInfo }) {
  return (
    <ul aria-label={`What ${format.title} keeps`} className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {format.losses.map(({ feature, title, fate }) => {
        const { icon: Icon, word, className } = signs[fate];
        return (
          <li key={feature} className={`flex items-center gap-1 ${className}`}>
            <Icon aria-hidden className="size-4 shrink-0" />
            <span>
              {title}: {word}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
