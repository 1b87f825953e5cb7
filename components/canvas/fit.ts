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

/** The canvas and the room that its tools take at one side, so that they never lie on the graph. */
export interface Stage {
  readonly window: Size;
  readonly tools: 'left' | 'bottom';
}

/** What a bar of tools takes of the window, in px. */
const bar = 60;

/** The stage on which the graph is larger. */
export function stageFor(laidOut: Size, window: Size): Stage {
  const left: Stage = { window, tools: 'left' };
  const bottom: Stage = { window, tools: 'bottom' };
  return wholeZoom(laidOut, bottom) > wholeZoom(laidOut, left) ? bottom : left;
}

function freeRoom({ window: { width, height }, tools }: Stage): Size {
  return tools === 'left' ? { width: width - bar, height } : { width, height: height - bar };
}

/** The zoom at which all of `laidOut` is in sight. */
function wholeZoom(laidOut: Size, stage: Stage): number {
  const room = freeRoom(stage);
  return Math.min(room.width / laidOut.width, room.height / laidOut.height, largestZoom);
}

/** Which of the two shows its text larger in the window. */
export function fittingArrangement(layouts: Readonly<Record<Arrangement, Size>>, window: Size): Arrangement {
  const zoomOf = (laidOut: Size) => wholeZoom(laidOut, stageFor(laidOut, window));
  const zooms = { drawn: zoomOf(layouts.drawn), turned: zoomOf(layouts.turned) };
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
export function wholeViewport(laidOut: Size, stage: Stage): Viewport {
  return placed(laidOut, stage, wholeZoom(laidOut, stage));
}

/** What a page opens with: all of the graph if that can be read, else its beginning at the least readable zoom. */
export function openingViewport(laidOut: Size, stage: Stage): Viewport {
  return placed(laidOut, stage, Math.max(readableZoom, wholeZoom(laidOut, stage)));
}

/** In the middle of the window, or of what the tools leave of it where it is larger than that; from its beginning where there is no room. */
function placed(laidOut: Size, stage: Stage, zoom: number): Viewport {
  const { window, tools } = stage;
  const room = freeRoom(stage);
  const middle = (size: number, whole: number, free: number, start: number) => {
    const alone = (whole - size) / 2;
    return alone >= bar || whole === free ? Math.max(0, alone) : Math.max(start, start + (free - size) / 2);
  };
  return {
    x: middle(laidOut.width * zoom, window.width, room.width, tools === 'left' ? bar : 0),
    y: middle(laidOut.height * zoom, window.height, room.height, 0),
    zoom,
  };
}

function waysToMove(laidOut: Size, window: Size): number {
  return (
    Number(laidOut.width * readableZoom > window.width) +
    Number(laidOut.height * readableZoom > window.height)
  );
}
