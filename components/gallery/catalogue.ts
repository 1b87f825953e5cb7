import type { Diagram, NodeKind, Section } from '@/lib/model';
import { secondsText } from '@/lib/trace';

/** What gallery and palette know of a diagram: enough to find it and everything in it. */
export interface CatalogueEntry {
  readonly id: string;
  readonly title: string;
  readonly section: Section;
  /** What it teaches, in a sentence. */
  readonly summary: string;
  readonly views: readonly { readonly id: string; readonly title: string }[];
  readonly nodes: readonly CatalogueNode[];
}

export interface CatalogueNode {
  readonly id: string;
  readonly view: string;
  readonly title: string;
  readonly kind: NodeKind;
  readonly attributes: readonly string[];
}

/** A scenario as its default run tells it. */
export interface StoryEntry {
  readonly diagram: string;
  /** Null for the diagram's first view. */
  readonly view: string | null;
  readonly scenario: string;
  readonly title: string;
  readonly summary: string;
  readonly captions: readonly {
    /** Simulated microseconds. */
    readonly t: number;
    readonly text: string;
  }[];
}

/** A word of the trade, and the first caption that says it. */
export interface TermEntry extends Pick<StoryEntry, 'diagram' | 'view' | 'scenario'> {
  readonly name: string;
  readonly forms: readonly string[];
  readonly definition: string;
  readonly t: number;
}

/** Everything that can be searched. */
export interface SearchIndex {
  readonly diagrams: readonly CatalogueEntry[];
  readonly stories: readonly StoryEntry[];
  readonly terms: readonly TermEntry[];
}

/** A scenario as a card lists it. */
export interface StoryLink extends Pick<StoryEntry, 'diagram' | 'view' | 'scenario' | 'title'> {
  /** How many captions it has. */
  readonly steps: number;
}

/** Where a story plays; from an instant on, in simulated microseconds, when one is given. */
export function storyAddress(
  { diagram, view, scenario }: Pick<StoryEntry, 'diagram' | 'view' | 'scenario'>,
  t?: number,
): string {
  const own = view === null ? '' : `&view=${view}`;
  return `/${diagram}?play${own}&scenario=${scenario}${t === undefined ? '' : `&t=${secondsText(t)}`}`;
}

export function catalogueEntry(diagram: Diagram): CatalogueEntry {
  const { id, title, section, summary, views } = diagram;
  return {
    id,
    title,
    section,
    summary,
    views: views.map((view) => ({ id: view.id, title: view.title })),
    nodes: views.flatMap((view) =>
      view.nodes.map((node) => ({
        id: node.id,
        view: view.id,
        title: node.title,
        kind: node.kind,
        attributes: node.attributes.map(({ text }) => text),
      })),
    ),
  };
}
