import type { Font } from 'fontkit';
import type { Family, Weight } from '@/lib/picture';

/** The packaged fonts; a weight that a family lacks is the nearest it has. */
export interface Fonts {
  face(family: Family, weight: Weight): Font;
}

/** Width of a character that the font lacks and a fallback font will draw, in em: full width for East Asian and emoji. */
export function fallbackWidth(codePoint: number): number {
  return codePoint >= 0x1100 ? 1 : 0.7;
}
