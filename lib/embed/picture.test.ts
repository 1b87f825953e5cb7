import { expect, it } from 'vitest';
import { themedPicture } from './picture';

const drawing = (ink: string, paper: string) =>
  `<?xml version="1.0"?>\n<svg id="x" aria-labelledby="picture-title"><title id="picture-title">Saga</title>` +
  `<rect width="100%" height="100%" fill="${paper}"/>\n <g id="n-orders"><path stroke="${ink}" fill="${paper}"/></g></svg>`;

it('has the colours of both themes as names', () => {
  const { svg, light, dark } = themedPicture(
    drawing('#111111', '#ffffff'),
    drawing('#eeeeee', '#000000'),
    'd',
  );
  expect(svg).toContain('<path stroke="var(--d1)" fill="var(--d0)"/>');
  expect(light).toBe('--d0:#ffffff;--d1:#111111');
  expect(dark).toBe('--d0:#000000;--d1:#eeeeee');
});

it('keeps what nodes are called and drops what a page may have only once', () => {
  const { svg } = themedPicture(drawing('#111111', '#ffffff'), drawing('#eeeeee', '#000000'), 'd');
  expect(svg).toContain('data-node="orders"');
  expect(svg).not.toMatch(/ id=|<\?xml|<title|100%/);
});

it('refuses two different drawings', () => {
  expect(() => themedPicture(drawing('#111111', '#ffffff'), '<svg></svg>', 'd')).toThrow(
    'not the same drawing',
  );
});
