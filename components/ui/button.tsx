import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

const looks =
  'inline-flex h-9 shrink-0 items-center justify-center gap-2 rounded-lg border text-sm font-medium select-none pointer-coarse:h-11 disabled:opacity-50';
const plain = 'border-rule bg-card text-ink hover:border-line aria-pressed:border-line aria-pressed:bg-frame';

/** Looks of every button and of links that look like one; 44 px where fingers press it. */
export const buttonClass = `${looks} ${plain} px-3`;
/** The same, square around an icon. */
export const iconButtonClass = `${looks} ${plain} w-9 pointer-coarse:w-11`;
/** The one thing that a page asks to press. */
export const mainButtonClass = `${looks} border-ink bg-ink px-4 text-paper aria-pressed:bg-card aria-pressed:text-ink`;

interface ButtonProps extends ComponentProps<'button'> {
  readonly icon?: LucideIcon;
  readonly pressed?: boolean;
}

/** A button with words, and an icon before them if wanted. */
export function Button({ icon: Icon, pressed, className = buttonClass, children, ...rest }: ButtonProps) {
  return (
    <button type="button" aria-pressed={pressed} {...rest} className={className}>
      {Icon && <Icon aria-hidden className="size-4 shrink-0" />}
      {children}
    </button>
  );
}
