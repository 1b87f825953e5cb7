import { ChevronDown, ChevronRight } from 'lucide-react';
import type { MouseEventHandler } from 'react';

interface FoldButtonProps {
  readonly title: string;
  readonly folded: boolean;
  readonly onClick: MouseEventHandler;
}

/** Sits on the corner of a container's frame; hides and shows what is inside. */
export function FoldButton({ title, folded, onClick }: FoldButtonProps) {
  const Icon = folded ? ChevronRight : ChevronDown;
  return (
    <button
      type="button"
      aria-expanded={!folded}
      aria-label={`${folded ? 'Unfold' : 'Fold'} ${title}`}
      title={folded ? 'Unfold' : 'Fold'}
      onClick={onClick}
      className="absolute -top-2.5 -right-2.5 flex size-6 items-center justify-center rounded-full border border-rule bg-card text-muted after:absolute after:-inset-4 hover:border-line hover:text-ink"
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}
