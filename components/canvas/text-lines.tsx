import type { CSSProperties } from 'react';
import { type Point, type TextBlock, type TextStyle, textStyles } from '@/lib/model';

const styles = Object.fromEntries(
  Object.entries(textStyles).map(([name, { family, size, weight, lineHeight }]) => [
    name,
    {
      fontFamily: `var(--font-${family})`,
      fontSize: size,
      fontWeight: weight,
      lineHeight: `${lineHeight}px`,
    },
  ]),
) as Record<TextStyle, CSSProperties>;

interface TextLinesProps {
  readonly block: TextBlock;
  /** Top left of what it is drawn in, in the same coordinates as the block. */
  readonly origin: Point;
  readonly className?: string;
}

/** A block of text exactly where, and broken as, the layout says. */
export function TextLines({ block, origin, className = '' }: TextLinesProps) {
  const { rect, lines, style } = block;
  return (
    <span
      className={`absolute block ${className}`}
      style={{ ...styles[style], left: rect.x - origin.x, top: rect.y - origin.y }}
    >
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing but their order.
        <span key={i} className="block whitespace-pre">
          {line}
        </span>
      ))}
    </span>
  );
}
