'use client';

import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo, use } from 'react';
import type { ViewEdge } from '@/lib/model';
import { CanvasActionsContext, ShownLabelsContext } from './canvas-context';
import type { WayEdge } from './flow';
import { cutForHeads, headPath, roundedPath } from './path';
import { useIsSelected, useLight, usePointing } from './pointing-store';
import { TextLines } from './text-lines';

/** An edge of the graph along the way that the layout found, with heads and label. */
export const WayEdgeView = memo(function WayEdgeView({ id, data }: EdgeProps<WayEdge>) {
  const target = { type: 'edge', id } as const;
  const light = useLight(target);
  const selected = useIsSelected(target);
  if (!data) return null;
  const { edge, way } = data;
  const { points } = way;
  return (
    <g className="way" data-edge={id} data-light={light} data-selected={selected || undefined}>
      <path d={roundedPath(points)} className="way-reach" />
      <path
        d={roundedPath(cutForHeads(points, edge.both, !edge.undirected))}
        className="way-line"
        strokeDasharray={dashesOf(edge)}
      />
      {!edge.undirected && <path d={headPath(points.at(-1)!, points.at(-2)!)} className="way-head" />}
      {edge.both && <path d={headPath(points[0]!, points[1]!)} className="way-head" />}
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
        data-light={light}
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

function dashesOf({ dashed, implied }: ViewEdge): string | undefined {
  return dashed ? '7 5' : implied ? '2 5' : undefined;
}
