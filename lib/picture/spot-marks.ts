import type { LaidOut } from '@/lib/model';
import { type Colours, roundedRect } from '@/lib/theme';
import type { Spotlight } from '@/lib/trace';
import type { Mark } from './mark';
import { wayPath } from './way';

/** From a node's outline to the middle of its ring, and the ring's width, in px. */
const ring = { away: 5, width: 6 } as const;

/** A ring around each node that a caption speaks of, and a band along each edge; to be drawn beneath what is lit. */
export function spotMarks(about: Spotlight | undefined, laidOut: LaidOut, colours: Colours): Mark[] {
  return (about?.targets ?? []).flatMap((target): Mark[] => {
    const box = laidOut.nodes.find(({ id }) => id === target);
    if (box) {
      const { x, y, width, height } = box.rect;
      const { away } = ring;
      const around = { x: x - away, y: y - away, width: width + 2 * away, height: height + 2 * away };
      return [{ type: 'path', d: roundedRect(around, 14), stroke: colours.spot, width: ring.width }];
    }
    const way = laidOut.edges.find(({ id }) => id === target);
    return way ? [{ type: 'path', d: wayPath(way.points), stroke: colours.spot, width: 10 }] : [];
  });
}
