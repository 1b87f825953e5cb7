import type { Size } from './camera';

export interface Fitting {
  /** The zoom at which all of a picture is in its room; left out, the room is taken whole. */
  readonly zoomOf?: (picture: Size) => number;
  /** Below this zoom a picture is cut, and followed; left out, it is shown whole however small. */
  readonly least?: number;
}

/** An arrangement nearer to the drawing is kept unless another shows its text larger by this share. */
const gain = 1.04;

/**
 * Which of several layouts of one picture to show in a room: the one whose text is largest; of nearly equal ones the
 * first. Where none can be read whole, one that needs moving in one direction only is easier to follow.
 */
export function fittingLayout<T extends Size>(
  layouts: readonly T[],
  room: Size,
  {
    zoomOf = ({ width, height }) => Math.min(room.width / width, room.height / height),
    least = 0,
  }: Fitting = {},
): T {
  const largest = (among: readonly T[]) =>
    among.reduce((best, each) => (zoomOf(each) > zoomOf(best) * gain ? each : best));
  const best = largest(layouts);
  if (zoomOf(best) >= least) return best;
  const oneWay = layouts.filter(
    ({ width, height }) => width * least <= room.width || height * least <= room.height,
  );
  return oneWay.length > 0 ? largest(oneWay) : best;
}
