import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { iconButtonClass } from './button';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly icon: LucideIcon;
  /** Its name for screen readers, and its tip. */
  readonly label: string;
  /** For a switch: whether it is on. */
  readonly pressed?: boolean;
}

/** A square button that shows an icon alone. */
export function IconButton({ icon: Icon, label, pressed, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      {...rest}
      className={`${iconButtonClass} ${className}`}
    >
      <Icon aria-hidden className="size-[18px] shrink-0" />
    </button>
  );
}
