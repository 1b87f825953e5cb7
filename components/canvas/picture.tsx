import type { LaidOut, View } from '@/lib/model';
import { edgeMarks, labelMarks, nodeMarks } from '@/lib/picture';
import { namedColours } from '@/lib/theme';
import { containersOf } from './containers';
import { Marks } from './marks';

interface PictureProps {
  readonly view: View;
  readonly laidOut: LaidOut;
  /** For who does not see it; without one it is decoration. */
  readonly label?: string;
}

/** A view as one still picture that scales to its room: for paper, and in small for cards. */
export function Picture({ view, laidOut, label }: PictureProps) {
  const containers = containersOf(view);
  const nodes = new Map(view.nodes.map((node) => [node.id, node]));
  const edges = new Map(view.edges.map((edge) => [edge.id, edge]));
  return (
    <svg
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
      viewBox={`0 0 ${Math.ceil(laidOut.width)} ${Math.ceil(laidOut.height)}`}
      className="size-full"
    >
      {laidOut.nodes.map((box) => (
        <Marks
          key={box.id}
          marks={nodeMarks(nodes.get(box.id)!, box, containers.has(box.id), namedColours)}
        />
      ))}
      {laidOut.edges.map((way) => (
        <Marks
          key={way.id}
          marks={[...edgeMarks(edges.get(way.id)!, way, namedColours), ...labelMarks(way, namedColours)]}
        />
      ))}
    </svg>
  );
}
