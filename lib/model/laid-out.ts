import type { EdgeId, NodeId } from './view';

/** CSS pixels at zoom 1; origin at the view's top left, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/**
 * `drawn`: the drawing's own arrangement, straightened. `turned`: the same, turned by a quarter, order kept. The others
 * are made for the shape of a room, from these or by wrapping long chains: `wide` for a projector, `square` for half of
 * one, `tall` for a phone.
 */
export const arrangements = ['drawn', 'turned', 'wide', 'square', 'tall'] as const;
export type Arrangement = (typeof arrangements)[number];

/** `still`: nodes show title and attributes. `live`: nodes have room for their panels, as a run shows them. */
export const densities = ['still', 'live'] as const;
export type Density = (typeof densities)[number];

/** The type that text is set in; sizes in px. See `fonts` for families. */
export const textStyles = {
  title: { family: 'sans', size: 16, weight: 600, lineHeight: 22 },
  group: { family: 'sans', size: 15, weight: 600, lineHeight: 20 },
  attribute: { family: 'sans', size: 14, weight: 400, lineHeight: 20 },
  edge: { family: 'sans', size: 14, weight: 500, lineHeight: 18 },
  panelTitle: { family: 'sans', size: 14, weight: 600, lineHeight: 19 },
  panel: { family: 'mono', size: 14, weight: 400, lineHeight: 19 },
} as const;
export type TextStyle = keyof typeof textStyles;

/** The width of one line of text in px, from the font's own metrics. */
export type MeasureText = (text: string, style: TextStyle) => number;

/** Text broken into lines that fit `rect`; `rect.y` is the top of the first line's box. */
export interface TextBlock {
  readonly style: TextStyle;
  readonly rect: Rect;
  readonly lines: readonly string[];
}

/** The room of one panel of a node; `index` into `ViewNode.panels`. */
export interface PanelBox {
  readonly index: number;
  readonly rect: Rect;
}

export interface LaidOutNode {
  readonly id: NodeId;
  /** Absolute, also inside containers. In a sequence: the head box of the lifeline. */
  readonly rect: Rect;
  /** A kind's icon, 20 px square; null when the node shows none. */
  readonly icon: Rect | null;
  readonly title: TextBlock;
  /** One block for each attribute, in order. In a sequence they stand beside the lifeline. In `live` density: none if the node has panels. */
  readonly attributes: readonly TextBlock[];
  readonly panels: readonly PanelBox[];
  /** In `live` density, for a node with panels: its attributes, in the panels' room, for as long as nothing plays. */
  readonly resting?: readonly TextBlock[];
  /** In a sequence: the lifeline below the head; null otherwise. */
  readonly lifeline: { readonly from: Point; readonly to: Point } | null;
}

export interface LaidOutEdge {
  readonly id: EdgeId;
  /** Orthogonal polyline from the border of `from` to the border of `to`; at least two points. Draw corners with radius 8. */
  readonly points: readonly Point[];
  readonly label: TextBlock | null;
}

/** A view with every place computed: what canvas, painters and exporters draw without measuring anything. */
export interface LaidOut {
  readonly arrangement: Arrangement;
  readonly density: Density;
  /** Includes a margin on every side. */
  readonly width: number;
  readonly height: number;
  /** In the view's order: containers first. */
  readonly nodes: readonly LaidOutNode[];
  readonly edges: readonly LaidOutEdge[];
}

/** The same places with what nodes show while nothing plays: attributes in the room that is kept for panels. */
export function atRest(laidOut: LaidOut): LaidOut {
  return {
    ...laidOut,
    nodes: laidOut.nodes.map(({ resting, ...node }) =>
      resting ? { ...node, attributes: resting, panels: [] } : node,
    ),
  };
}

/** The layouts of a diagram's views that a page needs: by view id, one for each arrangement. */
export type Layouts = Readonly<Record<string, Readonly<Record<Arrangement, LaidOut>>>>;
