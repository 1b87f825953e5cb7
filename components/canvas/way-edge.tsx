'use client';

import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo, use } from 'react';
import { edgeMarks, wayPath } from '@/lib/picture';
import { namedColours } from '@/lib/theme';
import { CanvasActionsContext, NodeInsideContext, ShownLabelsContext } from './canvas-context';
import type { WayEdge } from './flow';
import { Marks } from './marks';
import { useIsSelected, useLight, usePointing } from './pointing-store';
import { TextLines } from './text-lines';

/** An edge of the graph along the way that the layout found, with heads and label. */
export const WayEdgeView = memo(function WayEdgeView({ id, data }: EdgeProps<WayEdge>) {
  const target = { type: 'edge', id } as const;
  const light = useLight(target);
  const selected = useIsSelected(target);
  // A mouse that rests somewhere must not fade a run.
  const playing = use(NodeInsideContext) !== null;
  if (!data) return null;
  const { edge, way } = data;
  return (
    <g
      className="way"
      data-edge={id}
      data-light={playing && light === 'dim' ? 'plain' : light}
      data-selected={selected || undefined}
    >
      <path d={wayPath(way.points)} className="way-reach" />
      <Marks marks={edgeMarks(edge, way, namedColours)} />
      <Label data={data} />
    </g>
  );
});

function Label({ data: { edge, way, ends } }: { readonly data: NonNullable<WayEdge['data']> }) {
  const target = { type: 'edge', id: edge.id } as const;
  const actions = use(CanvasActionsContext);
  const hover = usePointing((state) => state.hover);
  const light = useLight(target);
  const selected = useIsSelected(target);
  const playing = use(NodeInsideContext) !== null;
  const fits = use(ShownLabelsContext).has(edge.id);
  const { label } = way;
  if (!label || !(fits || selected || light === 'lit')) return null;
  const { x, y, width, height } = label.rect;
  return (
    <EdgeLabelRenderer>
      <button
        type="button"
        aria-pressed={selected}
        className="way-label nopan absolute top-0 left-0"
        data-light={playing && light === 'dim' ? 'plain' : light}
        data-label={edge.id}
        style={{ transform: `translate(${x}px, ${y}px) scale(var(--label-scale, 1))`, width, height }}
        onPointerEnter={() => hover(target)}
        onPointerLeave={() => hover(null)}
        onClick={(event) => {
          event.stopPropagation();
          actions.select(target, event.detail === 0);
        }}
      >
        <span className="sr-only">Edge {ends}: </span>
        <TextLines block={label} origin={label.rect} className="inset-x-0 text-center" />
      </button>
    </EdgeLabelRenderer>
  );
}
