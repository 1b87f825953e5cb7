import { type Arrangement, arrangements, type LaidOut, textStyles } from '@/lib/model';
import {
  fittingLayout,
  type Shot,
  type Size,
  type Viewport,
  viewportFor,
  wholeViewport as whole,
  wholeZoom,
} from '@/lib/play';

/**
 * The smallest text of a graph that is cut and moved, of one that is shown whole, and of one beside a panel, in px: rather whole
 * than large. Of two graphs that are compared each has half of the window, and they are read as pictures.
 */
const leastText = { cut: 12, whole: 10.5, beside: 7, cutHalf: 10.5, wholeHalf: 7.5 } as const;
const smallestText = Math.min(...Object.values(textStyles).map(({ size }) => size));
/** Below this zoom words become too small to read. */
export const readableZoom = leastText.cut / smallestText;
/** A graph of three boxes need not fill a wall. */
const largestZoom = 2;

/** The canvas and the room that its tools take at one side, if they stand there, so that they never lie on the graph. */
export interface Stage {
  readonly window: Size;
  readonly tools: 'left' | 'bottom' | 'none';
  /** It is one of two. */
  readonly half?: boolean;
  /** How far panels lie over it at its sides; none when left out. */
  readonly covers?: Covers | undefined;
}

/** In px. */
export interface Covers {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a bar of tools takes of the window, in px. */
const bar = 56;

/** Narrower than this the tools stand elsewhere (`PhoneTools`), in px: Tailwind's `sm`. */
const phone = 640;

/** The stage on which the graph is larger. */
export function stageFor(laidOut: Size, window: Size, covers?: Covers): Stage {
  if (window.width < phone) return { window, tools: 'none', covers };
  const left: Stage = { window, tools: 'left' };
  const bottom: Stage = { window, tools: 'bottom' };
  const stage = wholeZoom(shotOf(laidOut, bottom)) > wholeZoom(shotOf(laidOut, left)) ? bottom : left;
  return covers ? { ...stage, covers } : stage;
}

/** One half of a comparison, which has no tools. */
export function halfStage(window: Size): Stage {
  return { window, tools: 'none', half: true };
}

/** A graph on its stage, as the camera takes it: it makes room only for panels that would hide some of it. */
export function shotOf(graph: Size, stage: Stage): Shot {
  const open = uncovered(graph, stage);
  const { covers } = stage;
  if (!covers || (covers.left === 0 && covers.right === 0 && covers.bottom === 0)) return open;
  const { x, y, zoom } = viewportFor(open, [], null);
  const { width, height } = stage.window;
  const hidden =
    x < covers.left ||
    x + graph.width * zoom > width - covers.right ||
    y + graph.height * zoom > height - covers.bottom;
  if (!hidden) return open;
  const left = Math.max(stage.tools === 'left' ? bar : 0, covers.left);
  const right = width - covers.right;
  const bottom = height - Math.max(stage.tools === 'bottom' ? bar : 0, covers.bottom);
  const room = { x: left, y: 0, width: Math.max(1, right - left), height: Math.max(1, bottom) };
  // Whoever opens a panel reads that: the graph stays whole beside it, down to a glance.
  return { ...open, room, least: Math.min(open.least, leastText.beside / smallestText) };
}

function uncovered({ width, height }: Size, { window, tools, half = false }: Stage): Shot {
  const left = tools === 'left' ? bar : 0;
  const bottom = tools === 'bottom' ? bar : 0;
  const least = (half ? leastText.wholeHalf : leastText.whole) / smallestText;
  const readable = half ? leastText.cutHalf / smallestText : readableZoom;
  const free = { width: window.width - left, height: window.height - bottom };
  // In the middle of the window where the tools leave it, so that nothing looks pushed aside.
  const whole = Math.min(free.width / width, free.height / height, largestZoom);
  const zoom = whole >= least ? whole : readable;
  const even = tools === 'left' && (window.width - width * zoom) / 2 >= bar;
  return {
    picture: { width, height },
    room: even ? { x: 0, y: 0, ...window } : { x: left, y: 0, ...free },
    readable,
    least,
    most: largestZoom,
  };
}

/** Which arrangement shows its text largest in the window; `on`: the stage that a layout stands on there. */
export function fittingArrangement(
  layouts: Readonly<Record<Arrangement, Size>>,
  window: Size,
  on: (laidOut: Size, window: Size) => Stage = stageFor,
): Arrangement {
  const named = arrangements.map((name) => ({
    name,
    width: layouts[name].width,
    height: layouts[name].height,
  }));
  return fittingLayout(named, window, {
    zoomOf: (laidOut) => wholeZoom(shotOf(laidOut, on(laidOut, window))),
    least: readableZoom,
  }).name;
}

/** The layout that fits the window with the largest text. */
export function fitting(layouts: Readonly<Record<Arrangement, LaidOut>>, window: Size): LaidOut {
  return layouts[fittingArrangement(layouts, window)];
}

/** All of the graph, in the middle. */
export function wholeViewport(laidOut: Size, stage: Stage): Viewport {
  return whole(shotOf(laidOut, stage));
}

/** What a page opens with: all of the graph if that can be read, else its beginning at the least readable zoom. */
export function openingViewport(laidOut: Size, stage: Stage): Viewport {
  return viewportFor(shotOf(laidOut, stage), [], null);
}
