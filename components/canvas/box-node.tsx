'use client';

import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo, use } from 'react';
import { kindNames, type LaidOutNode, type ViewNode } from '@/lib/model';
import { attributeMarks, shapeMarks, titleMarks } from '@/lib/picture';
import { namedColours } from '@/lib/theme';
import { CanvasActionsContext, NodeInsideContext } from './canvas-context';
import type { BoxNode } from './flow';
import { FoldButton } from './fold-button';
import { Marks } from './marks';
import { useIsSelected, useLight } from './pointing-store';
import { isDirection } from './walk';

/** A node of the graph: its outline, icon, title and attributes, and its inside while a run plays. */
export const BoxNodeView = memo(function BoxNodeView({ id, data }: NodeProps<BoxNode>) {
  const { node, box, container, folded, contents } = data;
  const actions = use(CanvasActionsContext);
  const Inside = use(NodeInsideContext);
  const target = { type: 'node', id } as const;
  const light = useLight(target);
  const selected = useIsSelected(target);
  return (
    <div
      className="box-node absolute inset-0"
      data-light={Inside !== null && light === 'dim' ? 'plain' : light}
      data-selected={selected || undefined}
      data-kind={node.kind}
    >
      <button
        type="button"
        data-node={id}
        aria-pressed={selected}
        className="absolute inset-0 rounded-[10px] text-left"
        onClick={(event) => {
          event.stopPropagation();
          actions.select(target, event.detail === 0);
        }}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible')) actions.reveal(id);
        }}
        onKeyDown={(event) => {
          if (!isDirection(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
          // After a click the arrows are the run's.
          if (!event.currentTarget.matches(':focus-visible')) return;
          event.preventDefault();
          actions.step(id, event.key);
        }}
      >
        <Face node={node} box={box} container={container} playing={Inside !== null} />
        <span className="sr-only">
          {[node.title, ...node.attributes.map(({ text }) => text), furtherName(node)].join(' ')}
        </span>
        {folded && (
          <span className="absolute inset-x-0 bottom-3 block text-center text-sm text-muted">
            {contents} inside
          </span>
        )}
      </button>
      {/* React Flow asks for them where edges end; ours end where the layout says. */}
      <Handle type="source" position={Position.Bottom} isConnectable={false} className="handle" />
      <Handle type="target" position={Position.Top} isConnectable={false} className="handle" />
      {Inside && <Inside node={node} box={box} />}
      {container && (
        <FoldButton
          title={node.title}
          folded={folded}
          onClick={(event) => {
            event.stopPropagation();
            actions.toggleFold(id);
          }}
        />
      )}
    </div>
  );
});

/** What its icon and outline say, for who does not see them. */
function furtherName({ kind, implied }: ViewNode): string {
  return `(${kindNames[kind]}${implied ? ', implied, not in the drawing' : ''})`;
}

/** A node's face, drawn as in every other picture of it. */
function Face(props: {
  readonly node: ViewNode;
  readonly box: LaidOutNode;
  readonly container: boolean;
  /** Panels stand where the attributes would. */
  readonly playing: boolean;
}) {
  const { node, box, container, playing } = props;
  const { x, y, width, height } = box.rect;
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      viewBox={`${x} ${y} ${width} ${height}`}
      data-lifeline={box.lifeline ? '' : undefined}
      className="node-face absolute inset-0 overflow-visible"
    >
      <g className="node-shape">
        <Marks marks={shapeMarks(node, box, container, namedColours)} />
      </g>
      <g className="node-title">
        <Marks marks={titleMarks(box, namedColours)} />
      </g>
      {!(playing && box.panels.length > 0) && (
        <g className="node-attributes">
          <Marks marks={attributeMarks(box, namedColours)} />
        </g>
      )}
    </svg>
  );
}
