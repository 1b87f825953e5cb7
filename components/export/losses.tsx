import { Check, Minus, X } from 'lucide-react';
import type { Fate, FormatInfo } from './formats';

const fates: readonly { fate: Fate; icon: typeof Check; word: string; className: string }[] = [
  { fate: 'kept', icon: Check, word: 'Keeps', className: '' },
  { fate: 'partly', icon: Minus, word: 'Keeps in part', className: 'text-warn' },
  { fate: 'lost', icon: X, word: 'Loses', className: 'text-muted' },
];

/** What of a drawing a format keeps, and what it cannot hold. */
export function Losses({ format }: { readonly format: FormatInfo }) {
  const picture = format.losses.every(({ fate }) => fate !== 'kept');
  return (
    <ul aria-label={`What ${format.title} keeps`} className="flex flex-col gap-1 text-sm">
      {fates.map(({ fate, icon: Icon, word: usual, className }) => {
        const word = picture && fate === 'partly' ? 'As a picture' : usual;
        const titles = format.losses
          .filter((loss) => loss.fate === fate)
          .map(({ title }) => title.toLowerCase());
        if (titles.length === 0) return null;
        return (
          <li key={fate} className={`flex gap-2 ${className}`}>
            <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>
              {word}: {titles.join(', ')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
