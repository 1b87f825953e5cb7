import type { Arrangement, LaidOut, View } from '@/lib/model';
import type { EmbedOptions } from './options';

/** Where a player finds its run: at an address, or packed into its page (NDJSON, gzipped, in base64). */
export type RunSource =
  | { readonly type: 'address'; readonly url: string }
  | { readonly type: 'packed'; readonly data: string };

/** Everything that the small player is given beside its pictures; stands in its page as JSON. */
export interface EmbedData {
  /** Changes when a script of another version could not read it. */
  readonly version: 1;
  /** What plays, in a few words: diagram, view, scenario. */
  readonly title: string;
  readonly view: View;
  /** With room for state: by their arrangement, those that differ. */
  readonly layouts: Readonly<Partial<Record<Arrangement, LaidOut>>>;
  /** Null for a view that has nothing to play. */
  readonly run: RunSource | null;
  readonly options: EmbedOptions;
  /** Address of the same run in the explorer; null where there is none to go to. */
  readonly home: string | null;
}

/** A view and its layout without what the small player never looks at: places in the document. */
export function slimView(view: View): View {
  return {
    ...view,
    nodes: view.nodes.map((node) => ({ ...node, source: [], titleSource: [], attributes: [] })),
    edges: view.edges.map((edge) => ({ ...edge, source: [], labelSource: [] })),
    notes: [],
  };
}

/** A layout's places; its words are in the picture. */
export function slimLayout(laidOut: LaidOut): LaidOut {
  return {
    ...laidOut,
    nodes: laidOut.nodes.map((node) => ({
      ...node,
      title: { ...node.title, lines: [] },
      attributes: [],
      lifeline: null,
    })),
    edges: laidOut.edges.map((edge) => ({ ...edge, label: null })),
  };
}
