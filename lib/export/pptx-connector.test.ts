import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectorOf } from './pptx-connector';

const point = fc.record({ x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 500 }) });

describe('connectors of PowerPoint', () => {
  it('run from one end to the other', () => {
    fc.assert(
      fc.property(point, point, (start, end) => {
        const { rect, flipX, flipY } = connectorOf([start, end])!;
        const at = (share: number) => ({
          x: rect.x + (flipX ? 1 - share : share) * rect.width,
          y: rect.y + (flipY ? 1 - share : share) * rect.height,
        });
        expect([at(0), at(1)]).toEqual([start, end]);
      }),
    );
  });

  it('are not made of ways with bends, which other programs would route anew', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 6 }), (points) => {
        expect(connectorOf(points)).toBeNull();
      }),
    );
  });
});
