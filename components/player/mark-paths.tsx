import type { Mark } from '@/lib/picture';

/** The outlines and lines among marks, as elements of SVG. */
export function MarkPaths({ marks }: { readonly marks: readonly Mark[] }) {
  return marks.map((mark) =>
    mark.type === 'path' ? (
      <path
        key={mark.d}
        d={mark.d}
        fill={mark.fill ?? 'none'}
        stroke={mark.stroke}
        strokeWidth={mark.width}
      />
    ) : null,
  );
}
