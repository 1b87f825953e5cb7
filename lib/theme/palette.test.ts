import { describe, expect, it } from 'vitest';
import { type Colour, palettes, themes, tones } from './palette';

/** Contrast of two colours as WCAG 2.2 defines it, from 1 to 21. */
function contrast(a: Colour, b: Colour): number {
  const luminance = (colour: Colour) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

describe.each(themes)('the %s palette', (theme) => {
  const palette = palettes[theme];

  it.each(tones)('can be read on %s', (tone) => {
    const { fill, stroke } = palette.tones[tone];
    expect(contrast(palette.ink, fill)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.muted, fill)).toBeGreaterThanOrEqual(7);
    expect(contrast(stroke, palette.paper)).toBeGreaterThanOrEqual(3);
  });

  it('can be read on paper', () => {
    expect(contrast(palette.ink, palette.paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.line, palette.paper)).toBeGreaterThanOrEqual(7);
  });
});
