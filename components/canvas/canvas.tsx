'use client';

import {
  type EdgeTypes,
  MiniMap,
  type NodeTypes,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
} from '@xyflow/react';
import { type Ref, use, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { LaidOut, NodeId, View } from '@/lib/model';
import { type Viewport, viewportFor, wholeViewport } from '@/lib/play';
import './canvas.css';
import { BoxNodeView } from './box-node';
import {
  type CanvasActions,
  CanvasActionsContext,
  GraphLayerContext,
  type Lens,
  LensContext,
  ShownLabelsContext,
} from './canvas-context';
import { type Stage, shotOf } from './fit';
import { flowEdges, flowNodes } from './flow';
import { labelScale, shownLabels } from './labels';
import type { Target } from './lit';
import { usePointing } from './pointing-store';
import { visibleParts } from './visible';
import { stepFrom } from './walk';
import { WayEdgeView } from './way-edge';

/** What commands ask of the canvas. */
export interface CanvasHandle {
  /** Shows all of the graph. */
  fit(): void;
  zoomBy(factor: number): void;
  /** Brings a node or edge into sight, at a zoom it can be read at. */
  reveal(target: Target): void;
  /** Gives a node the keyboard's focus. */
  focus(node: NodeId): void;
}

/** Where a reader has moved a graph to. */
export interface Left {
  readonly view: View;
  readonly laidOut: LaidOut;
  readonly viewport: Viewport;
}

export interface CanvasProps {
  readonly view: View;
  readonly laidOut: LaidOut;
  /** The room it has. */
  readonly stage: Stage;
  readonly folded: ReadonlySet<NodeId>;
  readonly implied: boolean;
  readonly minimap: boolean;
  /** Where the reader left the graph, for when it is drawn anew in another frame; left out where it never is. */
  readonly left?: { current: Left | null };
  readonly onSelect: (target: Target | null, byKeyboard: boolean) => void;
  readonly onToggleFold: (node: NodeId) => void;
  readonly ref: Ref<CanvasHandle>;
}

const nodeTypes: NodeTypes = { box: BoxNodeView };
const edgeTypes: EdgeTypes = { way: WayEdgeView };

/** From this many nodes on, only those in sight are drawn. */
const large = 150;
const duration = 300;

export function Canvas(props: CanvasProps) {
  return (
    <ReactFlowProvider>
      <Graph {...props} />
    </ReactFlowProvider>
  );
}

function Graph(props: CanvasProps) {
  const { view, laidOut, stage, folded, implied, minimap, left, onSelect, onToggleFold, ref } = props;
  const Layer = use(GraphLayerContext);
  const hover = usePointing((state) => state.hover);
  const flow = useReactFlow();
  const wrapper = useRef<HTMLDivElement>(null);
  const [opening] = useState(() => leftAt(left?.current ?? null, view, laidOut));
  /** Whether the reader has moved the graph since it was last put in its place. */
  const moved = useRef(opening !== null);
  const aim = useRef<Viewport | null>(null);
  const lens = useMemo<Lens>(() => ({ shot: shotOf(laidOut, stage), moved, aim }), [laidOut, stage]);

  const parts = useMemo(
    () => visibleParts(view, laidOut, { folded, implied }),
    [view, laidOut, folded, implied],
  );
  const nodes = useMemo(() => flowNodes(view, parts.nodes, folded), [view, parts, folded]);
  const edges = useMemo(() => flowEdges(view, parts.edges), [view, parts]);

  const scale = useStore((state) => labelScale(state.transform[2]));
  const labels = useMemo(
    () =>
      shownLabels(
        parts.edges.flatMap(({ way }) => (way.label ? [{ id: way.id, rect: way.label.rect }] : [])),
        scale,
      ),
    [parts, scale],
  );

  usePlacing(laidOut, lens, wrapper, opening !== null);

  const handle = useMemo<CanvasHandle>(() => {
    const rectOf = ({ type, id }: Target) =>
      type === 'node'
        ? laidOut.nodes.find((box) => box.id === id)?.rect
        : laidOut.edges.find((way) => way.id === id)?.label?.rect;
    const reveal = (target: Target) => {
      const rect = rectOf(target);
      if (!rect) return;
      const now = flow.getViewport();
      // At the zoom that the reader has chosen, by the least movement.
      const { shot } = lens;
      const near = moved.current ? { ...shot, least: Number.POSITIVE_INFINITY, readable: now.zoom } : shot;
      const next = viewportFor(near, [rect], now);
      if (next.x === now.x && next.y === now.y && next.zoom === now.zoom) return;
      aim.current = next;
      void flow.setViewport(next, { duration: motion() });
    };
    return {
      fit: () => {
        moved.current = false;
        if (left) left.current = null;
        aim.current = wholeViewport(lens.shot);
        void flow.setViewport(aim.current, { duration: motion() });
      },
      zoomBy: (factor) => {
        moved.current = true;
        void flow.zoomTo(flow.getZoom() * factor, { duration: motion() });
      },
      reveal,
      focus: (node) => {
        reveal({ type: 'node', id: node });
        focusWhenDrawn(wrapper.current, node);
      },
    };
  }, [flow, laidOut, lens, left]);
  useImperativeHandle(ref, () => handle, [handle]);

  const actions = useMemo<CanvasActions>(
    () => ({
      select: onSelect,
      toggleFold: onToggleFold,
      reveal: (node) => handle.reveal({ type: 'node', id: node }),
      step: (from, direction) => {
        const to = stepFrom(from, direction, parts.nodes, parts.edges);
        if (to !== null) handle.focus(to);
      },
    }),
    [onSelect, onToggleFold, handle, parts],
  );

  return (
    <CanvasActionsContext value={actions}>
      <ShownLabelsContext value={labels}>
        <div
          ref={wrapper}
          className="absolute inset-0"
          style={{ '--label-scale': scale } as React.CSSProperties}
        >
          <ReactFlow
            aria-label={`Graph of ${view.title}`}
            nodes={nodes}
            edges={edges}
            nodeTypes={nodeTypes}
            edgeTypes={edgeTypes}
            nodesDraggable={false}
            nodesConnectable={false}
            nodesFocusable={false}
            edgesFocusable={false}
            elementsSelectable={false}
            disableKeyboardA11y
            deleteKeyCode={null}
            selectionKeyCode={null}
            multiSelectionKeyCode={null}
            // The space bar is the run's.
            panActivationKeyCode={null}
            zoomOnDoubleClick={false}
            minZoom={0.05}
            maxZoom={4}
            defaultViewport={opening ?? viewportFor(lens.shot, [], null)}
            width={stage.window.width}
            height={stage.window.height}
            onlyRenderVisibleElements={nodes.length > large}
            // Where the tools are, which keep the graph away from there.
            attributionPosition={stage.tools === 'left' ? 'bottom-left' : 'bottom-right'}
            onMoveStart={(event) => {
              if (event) moved.current = true;
            }}
            onMove={(_, viewport) => {
              if (left) left.current = moved.current ? { view, laidOut, viewport } : null;
            }}
            onNodeMouseEnter={(_, { id }) => hover({ type: 'node', id })}
            onNodeMouseLeave={() => hover(null)}
            onEdgeMouseEnter={(_, { id }) => hover({ type: 'edge', id })}
            onEdgeMouseLeave={() => hover(null)}
            onEdgeClick={(_, { id }) => onSelect({ type: 'edge', id }, false)}
            onPaneClick={() => {
              hover(null);
              onSelect(null, false);
            }}
          >
            {minimap && <MiniMap pannable zoomable ariaLabel="Map of the whole graph" nodeBorderRadius={8} />}
            {Layer && (
              <LensContext value={lens}>
                <Layer laidOut={laidOut} />
              </LensContext>
            )}
          </ReactFlow>
        </div>
      </ShownLabelsContext>
    </CanvasActionsContext>
  );
}

/** Puts the graph in its place when it opens, when it changes, and when the room changes and the reader has not moved it. */
function usePlacing(
  laidOut: LaidOut,
  lens: Lens,
  wrapper: React.RefObject<HTMLDivElement | null>,
  left: boolean,
) {
  const { setViewport } = useReactFlow();
  const placed = useRef<LaidOut | null>(left ? laidOut : null);
  useEffect(() => {
    const before = placed.current;
    placed.current = laidOut;
    const { shot, moved, aim } = lens;
    const same = before === null || samePlaces(before, laidOut);
    if (before !== null && same && moved.current) return;
    if (!same) {
      moved.current = false;
      aim.current = null;
      if (wrapper.current) markMoving(wrapper.current);
    }
    aim.current = viewportFor(shot, [], aim.current);
    void setViewport(aim.current, { duration: before === null ? 0 : motion() });
  }, [laidOut, lens, setViewport, wrapper]);
}

/** Where the reader left this very graph; null when it was another, or nobody moved it. */
function leftAt(left: Left | null, view: View, laidOut: LaidOut): Viewport | null {
  return left && left.view === view && samePlaces(left.laidOut, laidOut) ? left.viewport : null;
}

/** Of two layouts, true when just what stands in the nodes differs. */
function samePlaces(a: LaidOut, b: LaidOut): boolean {
  return a.arrangement === b.arrangement && a.width === b.width && a.height === b.height;
}

function markMoving(element: HTMLElement): void {
  element.dataset.moving = '';
  setTimeout(() => delete element.dataset.moving, duration + 150);
}

/** How long things move, in ms: not at all for readers who want no motion. */
function motion(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : duration;
}

/** A node out of sight is drawn only after the graph has begun to move. */
function focusWhenDrawn(wrapper: HTMLElement | null, node: NodeId, tries = 30): void {
  const button = wrapper?.querySelector<HTMLElement>(`[data-node="${CSS.escape(node)}"]`);
  if (button) button.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusWhenDrawn(wrapper, node, tries - 1));
}
