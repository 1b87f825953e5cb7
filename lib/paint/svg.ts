import type { Family, Mark, TextMark } from '@/lib/picture';
import { round } from '@/lib/theme';
import { attributesOf, escapeXml } from './xml';

/** Inter and JetBrains Mono are what the layout measured; the others are near them in width. */
export const families: Readonly<Record<Family, string>> = {
  sans: "Inter, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  mono: "'JetBrains Mono', 'SF Mono', Consolas, 'Liberation Mono', monospace",
};

/** A mark as one element of SVG, on a line of its own. Text without a family of its own is sans, as the root says. */
export function svgOf(mark: Mark): string {
  if (mark.type === 'text') return text(mark);
  const { d, fill = 'none', stroke, width = 1.5, dash } = mark;
  return `<path${attributesOf({
    d,
    fill,
    stroke,
    'stroke-width': stroke === undefined ? null : width,
    'stroke-dasharray': dash?.join(' '),
    'stroke-linejoin': stroke === undefined || fill === 'none' ? null : 'round',
  })} />`;
}

function text({ lines, family, size, weight, anchor, fill, halo, struck }: TextMark): string {
  const attributes = attributesOf({
    'font-size': size,
    'font-weight': weight === 400 ? null : weight,
    'font-family': family === 'mono' ? families.mono : null,
    'text-anchor': anchor === 'start' ? null : anchor,
    fill,
    stroke: halo,
    'stroke-width': halo ? 4 : null,
    'stroke-linejoin': halo ? 'round' : null,
    'paint-order': halo ? 'stroke' : null,
    'text-decoration': struck ? 'line-through' : null,
    // Labels keep their blanks; code is set in columns.
    'xml:space': family === 'mono' ? 'preserve' : null,
  });
  const spans = lines.map(
    (line) => `<tspan x="${round(line.x)}" y="${round(line.y)}">${escapeXml(line.text)}</tspan>`,
  );
  return `<text${attributes}>${spans.join('')}</text>`;
}
