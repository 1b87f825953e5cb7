import { type Arrangement, arrangements, type LaidOut, textStyles } from '@/lib/model';

/** In CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the canvas looks: screen = graph * zoom + (x, y). */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** No text on a page that has just opened is smaller, in px. */
const leastText = 12;
const smallestText = Math.min(...Object.values(textStyles).map(({ size }) => size));
/** Below this zoom words become too small to read. */
export const readableZoom = leastText / smallestText;
/** A graph of three boxes need not fill a wall. */
const largestZoom = 2;

/** The zoom at which all of `laidOut` is in the window. */
export function wholeZoom(laidOut: Size, window: Size): number {
  return Math.min(window.width / laidOut.width, window.height / laidOut.height, largestZoom);
}

/** Which of the two shows its text larger in the window. */
export function fittingArrangement(layouts: Readonly<Record<Arrangement, Size>>, window: Size): Arrangement {
  const { drawn, turned } = layouts;
  const zooms = { drawn: wholeZoom(drawn, window), turned: wholeZoom(turned, window) };
  if (Math.max(zooms.drawn, zooms.turned) < readableZoom) {
    // Neither can be read whole: the one that needs moving in one direction only is easier to follow.
    const oneWay = arrangements.filter((name) => waysToMove(layouts[name], window) === 1);
    if (oneWay.length === 1) return oneWay[0]!;
  }
  return zooms.turned > zooms.drawn ? 'turned' : 'drawn';
}

/** The one of two layouts that fits the window with the larger text. */
export function fitting(layouts: Readonly<Record<Arrangement, LaidOut>>, window: Size): LaidOut {
  return layouts[fittingArrangement(layouts, window)];
}

/** All of the graph, in the middle. */
export function wholeViewport(laidOut: Size, window: Size): Viewport {
  return placed(laidOut, window, wholeZoom(laidOut, window));
}

/** What a page opens with: all of the graph if that can be read, else its beginning at the least readable zoom. */
export function openingViewport(laidOut: Size, window: Size): Viewport {
  return placed(laidOut, window, Math.max(readableZoom, wholeZoom(laidOut, window)));
}

/** In the middle where there is room; else from its beginning. */
function placed(laidOut: Size, window: Size, zoom: number): Viewport {
  return {
    x: Math.max(0, (window.width - laidOut.width * zoom) / 2),
    y: Math.max(0, (window.height - laidOut.height * zoom) / 2),
    zoom,
  };
}

function waysToMove(laidOut: Size, window: Size): number {
  return (
    Number(laidOut.width * readableZoom > window.width) +
    Number(laidOut.height * readableZoom > window.height)
  );
}
