'use client';

import { type ComponentType, createContext } from 'react';
import type { LaidOut, LaidOutNode, NodeId, ViewNode } from '@/lib/model';
import type { Target } from './lit';
import type { Direction } from './walk';

/** What nodes and edges ask of the canvas that they stand on. */
export interface CanvasActions {
  select(target: Target, byKeyboard: boolean): void;
  toggleFold(node: NodeId): void;
  step(from: NodeId, direction: Direction): void;
  /** Brings a node that has the focus into sight. */
  reveal(node: NodeId): void;
}

export const CanvasActionsContext = createContext<CanvasActions>({
  select: () => undefined,
  toggleFold: () => undefined,
  step: () => undefined,
  reveal: () => undefined,
});

/** Draws a node's state in its panels, and a badge of its health; absent while nothing plays. */
export type NodeInside = ComponentType<{ readonly node: ViewNode; readonly box: LaidOutNode }>;

export const NodeInsideContext = createContext<NodeInside | null>(null);

/** Paints what moves, over the graph; absent while nothing plays. */
export type GraphLayer = ComponentType<{ readonly laidOut: LaidOut }>;

export const GraphLayerContext = createContext<GraphLayer | null>(null);

/** Labels that are shown at the present zoom. */
export const ShownLabelsContext = createContext<ReadonlySet<string>>(new Set());
