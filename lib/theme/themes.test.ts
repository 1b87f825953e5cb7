import { describe, expect, it } from 'vitest';
import { messageTones, tones } from './colours';
import { declarations, namedColours } from './css';
import { themeColours, themeNames } from './themes';

/** Contrast of two colours as WCAG 2.2 defines it, from 1 to 21. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

describe.each(themeNames)('the theme %s', (name) => {
  const colours = themeColours[name];
  const text = name === 'wall' ? 7 : 4.5;
  const fills = tones.map((tone) => colours.tones[tone].fill);

  it.each(tones)('can be read on %s', (tone) => {
    const { fill, stroke } = colours.tones[tone];
    expect(contrast(colours.ink, fill)).toBeGreaterThanOrEqual(7);
    expect(contrast(colours.muted, fill)).toBeGreaterThanOrEqual(text);
    expect(contrast(stroke, colours.paper)).toBeGreaterThanOrEqual(3);
  });

  it('has words of every meaning that can be read on every node and on paper', () => {
    for (const role of ['wrong', 'waiting', 'policy', 'good', 'warn', 'link'] as const) {
      for (const fill of [...fills, colours.paper, colours.card])
        expect(contrast(colours[role], fill), `${role} on ${fill}`).toBeGreaterThanOrEqual(text);
    }
    expect(contrast(colours.fresh, colours.freshWash)).toBeGreaterThanOrEqual(text);
    expect(contrast(colours.ink, colours.goodWash)).toBeGreaterThanOrEqual(text);
  });

  it('has words on messages that can be read', () => {
    for (const tone of messageTones)
      expect(contrast(colours.onMessage, colours.messages[tone])).toBeGreaterThanOrEqual(text);
  });

  it('gives new, moving, waiting, wrong and the playhead a colour of their own', () => {
    const { fresh, moving, waiting, wrong, playhead } = colours;
    expect(new Set([fresh, moving, waiting, wrong, playhead, colours.accent]).size).toBe(6);
  });

  it('declares every colour that marks name', () => {
    const declared = new Set([...declarations(name).matchAll(/--([a-z-]+):/g)].map((match) => match[1]));
    const used = JSON.stringify(namedColours).match(/var\(--([a-z-]+)\)/g) ?? [];
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((each) => !declared.has(each.slice(6, -1)))).toEqual([]);
  });
});
