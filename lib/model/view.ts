import type { NodeKind } from './kind';
import type { Panel } from './panel';
import type { GridRect, Source } from './source';

/** Stable within a view: made from titles, so that editing one box does not rename the others. `[a-z0-9-]+`. */
export type NodeId = string;
/** Stable within a view: `from--to`, with a suffix when two edges join the same nodes. */
export type EdgeId = string;

/** A line of text of a node beneath its title. */
export interface Attribute {
  readonly text: string;
  readonly source: Source;
}

/** A thing inside a node that holds state of its own (a Kafka topic, a medallion layer). Never drawn in the source. */
export interface Part {
  readonly id: string;
  readonly title: string;
}

export interface ViewNode {
  readonly id: NodeId;
  readonly title: string;
  readonly kind: NodeKind;
  /** In drawn order. In a sequence: notes on this lifeline, ordered by their source line. */
  readonly attributes: readonly Attribute[];
  /** The node it lies in, or null. */
  readonly parent: NodeId | null;
  readonly parts: readonly Part[];
  /** What it shows of its state while a run plays; empty when it shows nothing. */
  readonly panels: readonly Panel[];
  /** Added by the annotation, not by the drawing. */
  readonly implied: boolean;
  /** All its characters: border, title, attributes and what lies inside. Empty when implied. */
  readonly source: Source;
  /** Just the characters of its title. */
  readonly titleSource: Source;
  /** Its place in the drawing's grid; for an implied node, the place the annotation asks for. */
  readonly place: GridRect;
}

export interface ViewEdge {
  readonly id: EdgeId;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly label: string | null;
  /** Heads at both ends. */
  readonly both: boolean;
  /** Drawn without any head: read in reading order. */
  readonly undirected: boolean;
  /** Drawn dashed: a reply or a weak dependency. */
  readonly dashed: boolean;
  readonly implied: boolean;
  readonly source: Source;
  readonly labelSource: Source;
}

/** `sequence`: nodes are lifelines in a row and edges are messages in order of time. */
export type ViewKind = 'graph' | 'sequence';

/** One picture of a diagram. */
export interface View {
  /** Slug, unique in its diagram. */
  readonly id: string;
  readonly title: string;
  readonly kind: ViewKind;
  /** Containers before what they hold; otherwise top to bottom, then left to right. */
  readonly nodes: readonly ViewNode[];
  /** In a sequence: in order of time. */
  readonly edges: readonly ViewEdge[];
  /** Text of the drawing that belongs to no node and no edge. */
  readonly notes: readonly Attribute[];
}
