import type { NodeKind } from '@/lib/model';
import { iconPath } from '@/lib/theme';

/** The picture of a kind of node, as the graph has it. */
export function KindIcon({ kind, size = 20 }: { readonly kind: NodeKind; readonly size?: number }) {
  return (
    <svg aria-hidden width={size} height={size} viewBox="0 0 20 20" className="shrink-0">
      <path
        d={iconPath(kind, 0, 0)}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
    </svg>
  );
}
