import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingArrangement, openingViewport, readableZoom, stageFor, wholeViewport } from './fit';

const projector = { width: 1280, height: 660 };
const phone = { width: 390, height: 700 };
const tall = { width: 420, height: 1600 };
const wide = { width: 1600, height: 420 };

describe('fittingArrangement', () => {
  it('takes the one that is made for the room', () => {
    const layouts = { drawn: tall, turned: wide, wide, square: { width: 800, height: 600 }, tall };
    expect(fittingArrangement(layouts, projector)).toBe('square');
    expect(fittingArrangement({ ...layouts, square: wide }, projector)).toBe('turned');
    expect(fittingArrangement({ ...layouts, square: wide }, phone)).toBe('drawn');
  });
});

describe('viewports', () => {
  const size = fc.record({
    width: fc.integer({ min: 200, max: 5000 }),
    height: fc.integer({ min: 200, max: 5000 }),
  });

  it('has all of the graph in the window, and none of it under the tools', () => {
    fc.assert(
      fc.property(size, size, (graph, window) => {
        const stage = stageFor(graph, window);
        const { x, y, zoom } = wholeViewport(graph, stage);
        const [right, bottom] = [x + graph.width * zoom, y + graph.height * zoom];
        expect(x).toBeGreaterThanOrEqual(stage.tools === 'left' ? 55.9 : 0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(window.width + 0.1);
        expect(bottom).toBeLessThanOrEqual(window.height - (stage.tools === 'bottom' ? 55.9 : -0.1));
      }),
      { examples: [[wide, projector]] },
    );
  });

  it('makes room for a panel that would hide some of it, and for no other', () => {
    const small = { width: 400, height: 600 };
    const stage = stageFor(small, projector);
    const beside = { ...stage, covers: { left: 0, right: 320, bottom: 0 } };
    expect(wholeViewport(small, beside)).toEqual(wholeViewport(small, stage));
    fc.assert(
      fc.property(size, size, fc.integer({ min: 0, max: 90 }), (graph, window, right) => {
        const covered = { ...stageFor(graph, window), covers: { left: 0, right, bottom: 0 } };
        const { x, zoom } = wholeViewport(graph, covered);
        expect(x + graph.width * zoom).toBeLessThanOrEqual(window.width - right + 0.1);
      }),
    );
  });

  it('puts the tools where the graph has no use for the room', () => {
    expect(stageFor(wide, projector).tools).toBe('bottom');
    expect(stageFor(tall, projector).tools).toBe('left');
  });

  it('opens with text that can be read and the beginning in sight', () => {
    fc.assert(
      fc.property(size, size, (graph, window) => {
        const { x, y, zoom } = openingViewport(graph, stageFor(graph, window));
        expect(zoom).toBeGreaterThanOrEqual(readableZoom * (10.5 / 12) - 1e-9);
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThan(window.width / 2);
        expect(y).toBeLessThan(window.height / 2);
      }),
    );
  });
});
