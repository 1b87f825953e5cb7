import { stepsOf } from '@/lib/export/steps';
import type { View } from '@/lib/model';

/** What a tool drew of a view, or what it should have drawn; texts without blanks, since tools wrap them as they like. */
export interface Drawn {
  /** Text of each node that holds no others; in a sequence: of each head. */
  readonly nodes: readonly string[];
  readonly containers: readonly string[];
  /** Number of edges or messages. */
  readonly edges: number;
  readonly labels: readonly string[];
  /** Notes, and in a sequence the attributes of lifelines. */
  readonly notes: readonly string[];
}

/** Text as it is compared: joiners and control characters gone, all blanks gone. */
export function squash(text: string): string {
  return text.normalize('NFC').replace(/\s|\u2060|\u200b|\ufeff|\ufe0f|\p{Cc}/gu, '');
}

/** What a graph holds. `containerText`: whether a container's attributes belong to its title or are a node of their own. */
export function expectedOf(view: View, containerText: 'title' | 'node'): Drawn {
  const parents = new Set(view.nodes.map(({ parent }) => parent));
  const nodes: string[] = [];
  const containers: string[] = [];
  for (const { id, title, attributes } of view.nodes) {
    const words = attributes.map(({ text }) => text).join(' ');
    if (!parents.has(id)) nodes.push(`${title} ${words}`);
    else if (containerText === 'title') containers.push(`${title} ${words}`);
    else {
      containers.push(title);
      if (squash(words) !== '') nodes.push(words);
    }
  }
  return sorted({
    nodes,
    containers,
    edges: view.edges.length,
    labels: view.edges.map(({ label }) => label ?? ''),
    notes: view.notes.map(({ text }) => text),
  });
}

/** What a view holds for a tool that keeps every text of a sequence apart. */
export function expectedApart(view: View, containerText: 'title' | 'node'): Drawn {
  if (view.kind === 'graph') return expectedOf(view, containerText);
  const bare = view.nodes.map((node) => ({ ...node, attributes: [] }));
  const notes = [...view.notes, ...view.nodes.flatMap(({ attributes }) => attributes)];
  return expectedOf({ ...view, nodes: bare, notes }, containerText);
}

/** What a sequence holds, all texts of a sort joined in order: tools break them into lines that cannot be told apart. */
export function expectedSequence(view: View): Drawn {
  const notes = stepsOf(view).flatMap((step) => (step.type === 'note' ? [step.note.text] : []));
  return sorted({
    nodes: [view.nodes.map(({ title }) => title).join('')],
    containers: [],
    edges: view.edges.length,
    labels: [view.edges.map(({ label }) => label ?? '').join('')],
    notes: [[...notes, ...view.notes.map(({ text }) => text)].join('')],
  });
}

/** Texts squashed and in order, empty labels and notes left out: two pictures of the same view are deeply equal. */
export function sorted(drawn: Drawn): Drawn {
  const order = (texts: readonly string[]) => texts.map(squash).sort();
  const said = (texts: readonly string[]) => order(texts).filter((text) => text !== '');
  return {
    nodes: order(drawn.nodes),
    containers: order(drawn.containers),
    edges: drawn.edges,
    labels: said(drawn.labels),
    notes: said(drawn.notes),
  };
}
