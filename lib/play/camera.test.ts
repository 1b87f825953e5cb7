import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsWhole, type Shot, type Viewport, viewportFor, wholeViewport, wholeZoom } from './camera';

const px = (min: number, max: number) => fc.integer({ min, max });
const shots: fc.Arbitrary<Shot> = fc.record({
  picture: fc.record({ width: px(200, 4000), height: px(200, 4000) }),
  room: fc.record({ x: px(0, 80), y: px(0, 80), width: px(300, 2000), height: px(200, 1200) }),
  least: fc.constant(10.5 / 14),
  readable: fc.constant(12 / 14),
  most: fc.constant(2),
});
const cut = shots.filter((shot) => !fitsWhole(shot));

/** A thing of the picture: no larger than it, and within it. */
const thing = ({ picture }: Shot) =>
  fc
    .record({
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
      w: px(10, 190),
      h: px(10, 190),
    })
    .map(({ x, y, w, h }) => ({
      x: Math.max(0, picture.width * x - w),
      y: Math.max(0, picture.height * y - h),
      width: Math.min(w, picture.width),
      height: Math.min(h, picture.height),
    }))
    .map((rect) => ({ ...rect, x: Math.floor(rect.x), y: Math.floor(rect.y) }));

const scenes = cut.chain((shot) => fc.tuple(fc.constant(shot), fc.array(thing(shot), { maxLength: 4 })));
const anywhere: fc.Arbitrary<Viewport> = fc.record({
  x: px(-5000, 2000),
  y: px(-5000, 2000),
  zoom: fc.double({ min: 0.3, max: 3, noNaN: true }),
});

const seen = (
  { room }: Shot,
  { x, y, zoom }: Viewport,
  rect: { x: number; y: number; width: number; height: number },
) =>
  rect.x * zoom + x >= room.x - 0.05 &&
  rect.y * zoom + y >= room.y - 0.05 &&
  (rect.x + rect.width) * zoom + x <= room.x + room.width + 0.05 &&
  (rect.y + rect.height) * zoom + y <= room.y + room.height + 0.05;

describe('viewportFor', () => {
  it('stands still on the whole, wherever it was and whatever is spoken of', () => {
    fc.assert(
      fc.property(shots.filter(fitsWhole), anywhere, (shot, current) => {
        const at = viewportFor(shot, [{ x: 0, y: 0, width: 50, height: 50 }], current);
        expect(at).toEqual(wholeViewport(shot));
        expect(seen(shot, at, { x: 0, y: 0, ...shot.picture })).toBe(true);
      }),
    );
  });

  it('leaves nothing empty while something is cut', () => {
    fc.assert(
      fc.property(scenes, fc.option(anywhere), ([shot, focus], current) => {
        const { x, y, zoom } = viewportFor(shot, focus, current);
        const { picture, room } = shot;
        for (const [at, size, start, free] of [
          [x, picture.width * zoom, room.x, room.width],
          [y, picture.height * zoom, room.y, room.height],
        ] as const) {
          if (size <= free) expect(at).toBeCloseTo(start + (free - size) / 2, 3);
          else {
            expect(at).toBeLessThanOrEqual(start + 0.01);
            expect(at + size).toBeGreaterThanOrEqual(start + free - 0.01);
          }
        }
      }),
    );
  });

  it('brings the first that is spoken of into sight', () => {
    fc.assert(
      fc.property(scenes, anywhere, ([shot, focus], current) => {
        const [first] = focus;
        if (first) expect(seen(shot, viewportFor(shot, focus, current), first)).toBe(true);
      }),
    );
  });

  it('does not move for what is in sight already', () => {
    fc.assert(
      fc.property(scenes, anywhere, ([shot, focus], current) => {
        const once = viewportFor(shot, focus, current);
        const twice = viewportFor(shot, focus, once);
        for (const side of ['x', 'y', 'zoom'] as const) expect(twice[side]).toBeCloseTo(once[side], 6);
      }),
    );
  });

  it('moves no farther than it must: what it brings in stands at the border it came from', () => {
    fc.assert(
      fc.property(scenes, anywhere, ([shot, focus], current) => {
        const before = viewportFor(shot, [], current);
        const after = viewportFor(shot, focus.slice(0, 1), current);
        const [rect] = focus;
        if (!rect) return;
        const { room } = shot;
        const left = rect.x * after.zoom + after.x;
        const right = left + rect.width * after.zoom;
        const still = Math.abs(after.x - before.x) < 0.01;
        const touches = Math.abs(left - room.x) < 0.01 || Math.abs(right - room.x - room.width) < 0.01;
        expect(still || touches).toBe(true);
      }),
    );
  });

  it('starts at the beginning of what is cut', () => {
    const room = { x: 60, y: 0, width: 600, height: 400 };
    const shot = { picture: { width: 2000, height: 300 }, room, least: 1, readable: 1, most: 2 };
    expect(viewportFor(shot, [], null)).toEqual({ x: 60, y: 50, zoom: 1 });
    expect(wholeZoom(shot)).toBe(0.3);
  });

  it('shows two things together when they fit, and the first alone when not', () => {
    const room = { x: 0, y: 0, width: 600, height: 400 };
    const shot = { picture: { width: 2000, height: 400 }, room, least: 1, readable: 1, most: 2 };
    const at = (x: number) => ({ x, y: 100, width: 100, height: 100 });
    expect(viewportFor(shot, [at(800), at(1200)], null).x).toBe(-700);
    expect(viewportFor(shot, [at(800), at(1500)], null).x).toBe(-300);
  });
});
