'use client';

import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo, use } from 'react';
import { kindNames, type LaidOutNode, type TextBlock, textStyles, type ViewNode } from '@/lib/model';
import { KindIcon } from '../icons/kind-icon';
import { CanvasActionsContext, NodeInsideContext } from './canvas-context';
import type { BoxNode } from './flow';
import { FoldButton } from './fold-button';
import { useIsSelected, useLight } from './pointing-store';
import { Shape } from './shape';
import { TextLines } from './text-lines';
import { isDirection } from './walk';

/** A node of the graph: its outline, icon, title and attributes, and its inside while a run plays. */
export const BoxNodeView = memo(function BoxNodeView({ id, data }: NodeProps<BoxNode>) {
  const { node, box, container, folded, contents } = data;
  const actions = use(CanvasActionsContext);
  const Inside = use(NodeInsideContext);
  const target = { type: 'node', id } as const;
  const light = useLight(target);
  const selected = useIsSelected(target);
  const { rect } = box;
  return (
    <div
      className={`box-node absolute inset-0 ${container ? 'text-muted' : ''}`}
      data-light={light}
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
        {box.lifeline && <Lifeline box={box} />}
        <Shape node={node} container={container} width={rect.width} height={rect.height} />
        <Inscription node={node} box={box} />
        <span className="sr-only">{furtherName(node)}</span>
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

function Inscription({ node, box }: { readonly node: ViewNode; readonly box: LaidOutNode }) {
  const { rect, icon, title, attributes } = box;
  return (
    <>
      {icon && (
        <span className="absolute block text-muted" style={{ left: icon.x - rect.x, top: icon.y - rect.y }}>
          <KindIcon kind={node.kind} size={icon.width} />
        </span>
      )}
      <TextLines block={title} origin={rect} className="node-title" />
      {attributes.map((block, i) => (
        <Attribute
          // biome-ignore lint/suspicious/noArrayIndexKey: attributes have nothing but their order, and may be equal.
          key={i}
          block={block}
          box={box}
        />
      ))}
    </>
  );
}

/** A line beneath the title with its bullet; beside a lifeline, a line by itself. */
function Attribute({
  block,
  box: { rect, lifeline },
}: {
  readonly block: TextBlock;
  readonly box: LaidOutNode;
}) {
  const { x, y } = block.rect;
  return (
    <>
      {!lifeline && (
        <span
          className="absolute block size-1 rounded-full bg-current"
          style={{ left: x - rect.x - 11, top: y - rect.y + textStyles.attribute.lineHeight / 2 - 2 }}
        />
      )}
      <TextLines
        block={block}
        origin={rect}
        className={`node-attribute text-muted ${lifeline ? 'bg-paper' : ''}`}
      />
    </>
  );
}

function Lifeline({ box: { rect, lifeline } }: { readonly box: LaidOutNode }) {
  if (!lifeline) return null;
  const { from, to } = lifeline;
  return (
    <span
      className="lifeline pointer-events-none absolute block w-0 border-l-2 border-dashed border-rule"
      style={{ left: from.x - rect.x - 1, top: from.y - rect.y, height: to.y - from.y }}
    />
  );
}

/** What its icon and outline say, for who does not see them. */
function furtherName({ kind, implied }: ViewNode): string {
  return `(${kindNames[kind]}${implied ? ', implied, not in the drawing' : ''})`;
}
