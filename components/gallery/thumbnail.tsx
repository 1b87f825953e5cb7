import type { LaidOut, LaidOutNode, TextBlock, View } from '@/lib/model';
import { containersOf } from '../canvas/containers';
import { headPath, roundedPath } from '../canvas/path';

/** The graph in small, true to its layout; words are bars of their length, since nobody can read them at this size. */
export function Thumbnail({ view, laidOut }: { readonly view: View; readonly laidOut: LaidOut }) {
  const containers = containersOf(view);
  const plain = new Set(view.nodes.filter(({ kind }) => kind === 'text').map(({ id }) => id));
  return (
    <svg
      viewBox={`0 0 ${Math.ceil(laidOut.width)} ${Math.ceil(laidOut.height)}`}
      className="size-full"
      aria-hidden="true"
      focusable="false"
    >
      {laidOut.nodes.map((node) => (
        <Shape key={node.id} node={node} container={containers.has(node.id)} plain={plain.has(node.id)} />
      ))}
      <g className="fill-none stroke-stroke" strokeWidth={2.5}>
        {laidOut.edges.map(({ id, points }) => (
          <path key={id} d={roundedPath(points)} />
        ))}
      </g>
      <g className="fill-stroke">
        {laidOut.edges.map(({ id, points }, i) =>
          view.edges[i]?.undirected ? null : (
            <path key={id} d={headPath(points.at(-1)!, points.at(-2)!, 14)} />
          ),
        )}
      </g>
    </svg>
  );
}

function Shape(props: { readonly node: LaidOutNode; readonly container: boolean; readonly plain: boolean }) {
  const { rect, title, attributes, lifeline } = props.node;
  return (
    <>
      {lifeline && (
        <line
          x1={lifeline.from.x}
          y1={lifeline.from.y}
          x2={lifeline.to.x}
          y2={lifeline.to.y}
          className="stroke-rule"
          strokeWidth={3}
        />
      )}
      {!props.plain && (
        <rect
          {...rect}
          rx={10}
          className={props.container ? 'fill-frame stroke-rule' : 'fill-card stroke-stroke'}
          strokeWidth={2.5}
        />
      )}
      <g className={props.container ? 'fill-muted' : 'fill-ink'}>
        <Bars block={title} thickness={9} />
      </g>
      <g className="fill-muted opacity-40">
        {attributes.map((block) => (
          <Bars key={`${block.rect.x} ${block.rect.y}`} block={block} thickness={6} />
        ))}
      </g>
    </>
  );
}

/** A letter's width in px, about. */
const letter = 7.5;

function Bars({ block, thickness }: { readonly block: TextBlock; readonly thickness: number }) {
  const step = block.rect.height / Math.max(1, block.lines.length);
  return block.lines.map((line, i) => (
    <rect
      // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing but their order, and never change.
      key={i}
      x={block.rect.x}
      y={block.rect.y + i * step + (step - thickness) / 2}
      width={Math.max(0, Math.min(block.rect.width, line.length * letter))}
      height={thickness}
      rx={thickness / 2}
    />
  ));
}
