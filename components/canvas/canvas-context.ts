'use client';

import { type ComponentType, createContext } from 'react';
import type { LaidOut, LaidOutNode, NodeId, ViewNode } from '@/lib/model';
import type { Shot, Viewport } from '@/lib/play';
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

/** What looks at the graph, shared by whoever moves it: the graph itself, the reader, and a run that is followed. */
export interface Lens {
  /** The graph on its stage. */
  readonly shot: Shot;
  /** Whether the reader has moved the graph since it was last put in its place. */
  readonly moved: { current: boolean };
  /** Where the camera was last sent; null before it was. */
  readonly aim: { current: Viewport | null };
}

export const LensContext = createContext<Lens | null>(null);

/** Paints what moves, over the graph; absent while nothing plays. */
export type GraphLayer = ComponentType<{ readonly laidOut: LaidOut }>;

export const GraphLayerContext = createContext<GraphLayer | null>(null);

/** Labels that are shown at the present zoom. */
export const ShownLabelsContext = createContext<ReadonlySet<string>>(new Set());
