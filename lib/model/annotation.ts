import type { Section } from './diagram';
import type { NodeKind } from './kind';
import type { Panel } from './panel';
import type { NodeId, Part } from './view';

/** What a drawing cannot say about a diagram: stands beside it in `diagram.ts`. A key that matches nothing is an error when it loads. */
export interface Annotation {
  readonly section: Section;
  /** One entry a view, in order. */
  readonly views: readonly ViewAnnotation[];
}

export interface ViewAnnotation {
  /** Slug of the view. */
  readonly id: string;
  readonly title: string;
  /** Titles of the drawings it is made of, as read, `''` for an untitled one; several are joined into one view, the later below the earlier. */
  readonly drawings: readonly string[];
  /** By node id. */
  readonly nodes: Readonly<Record<NodeId, NodeAnnotation>>;
  /** By edge id. */
  readonly edges?: Readonly<Record<string, EdgeAnnotation>>;
  /** Edges that the drawings leave out, because their ends are in two drawings or they are needed by a working model. */
  readonly implied?: {
    readonly nodes?: readonly ImpliedNode[];
    readonly edges?: readonly ImpliedEdge[];
  };
}

export interface NodeAnnotation {
  readonly kind: NodeKind;
  readonly parts?: readonly Part[];
  readonly panels?: readonly Panel[];
}

/** A finer end: the node inside a container that an edge really starts or ends at. */
export interface EdgeAnnotation {
  readonly from?: NodeId;
  readonly to?: NodeId;
}

export const sides = ['above', 'below', 'left', 'right'] as const;
export type Side = (typeof sides)[number];

export interface ImpliedNode extends NodeAnnotation {
  readonly id: NodeId;
  readonly title: string;
  readonly attributes?: readonly string[];
  readonly parent?: NodeId;
  /** Where it goes: on this side of that node. */
  readonly place: { readonly side: Side; readonly of: NodeId };
}

export interface ImpliedEdge {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly label?: string;
  readonly both?: boolean;
  readonly dashed?: boolean;
  /** Id of the drawn edge before which it comes: where order is time, as in a sequence. Default: after all that are drawn. */
  readonly before?: string;
}
