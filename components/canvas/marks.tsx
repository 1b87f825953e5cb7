import type { Mark, TextMark } from '@/lib/picture';

/** Marks as elements of SVG: the counterpart of `svgOf` for React. */
export function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  return marks.map((mark, i) =>
    mark.type === 'text' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: marks have nothing but their order.
      <Words key={i} mark={mark} />
    ) : (
      <path
        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
        key={i}
        d={mark.d}
        fill={mark.fill ?? 'none'}
        stroke={mark.stroke}
        strokeWidth={mark.stroke === undefined ? undefined : (mark.width ?? 1.5)}
        strokeDasharray={mark.dash?.join(' ')}
        strokeLinejoin="round"
      />
    ),
  );
}

function Words({
  mark: { lines, family, size, weight, anchor, fill, halo, struck },
}: {
  readonly mark: TextMark;
}) {
  return (
    <text
      fontFamily={`var(--font-${family})`}
      fontSize={size}
      fontWeight={weight}
      textAnchor={anchor}
      fill={fill}
      stroke={halo}
      strokeWidth={halo ? 4 : undefined}
      strokeLinejoin={halo ? 'round' : undefined}
      paintOrder={halo ? 'stroke' : undefined}
      textDecoration={struck ? 'line-through' : undefined}
      style={{ whiteSpace: 'pre' }}
    >
      {lines.map(({ x, y, text }) => (
        <tspan key={`${x} ${y}`} x={x} y={y}>
          {text}
        </tspan>
      ))}
    </text>
  );
}
