import { describe, expect, it } from 'vitest';
import { textStyles } from '@/lib/model';
import { labelScale, shownLabels } from './labels';

describe('labelScale', () => {
  it('keeps labels at 12 px or more while zooming out', () => {
    for (let zoom = 2; zoom > 0.15; zoom -= 0.01) {
      expect(textStyles.edge.size * zoom * labelScale(zoom)).toBeGreaterThanOrEqual(11.99);
    }
  });
  it('leaves them as laid out where they can be read', () => {
    expect(labelScale(1)).toBe(1);
    expect(labelScale(12 / 14)).toBe(1);
  });
});

describe('shownLabels', () => {
  const labels = [
    { id: 'a', rect: { x: 100, y: 100, width: 40, height: 20 } },
    { id: 'b', rect: { x: 145, y: 100, width: 40, height: 20 } },
    { id: 'c', rect: { x: 300, y: 100, width: 40, height: 20 } },
  ];

  it('shows all at their own size', () => {
    expect([...shownLabels(labels, 1)]).toEqual(['a', 'b', 'c']);
  });
  it('shows grown labels only where they cover no other', () => {
    expect([...shownLabels(labels, 1.2)]).toEqual(['a', 'c']);
    expect([...shownLabels(labels, 6)]).toEqual(['a']);
  });
});
