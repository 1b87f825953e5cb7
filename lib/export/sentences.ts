import { kindNames, type ViewEdge, type ViewNode } from '@/lib/model';
import type { Page } from './page';
import { stepsOf } from './steps';
import { oneLine } from './text';

/** A page in words, a sentence a line: what a screen reader says of the picture. */
export function sentencesOf(page: Page): string[] {
  const names = new Map(page.view.nodes.map((node) => [node.id, oneLine(node.title)]));
  const name = (id: string) => names.get(id) || 'a box without a title';
  const edgeSentence = (edge: ViewEdge) => {
    const label = oneLine(edge.label ?? '');
    const way = edge.both ? 'to and from' : edge.undirected ? 'with' : 'to';
    return `${name(edge.from)} ${way} ${name(edge.to)}${label === '' ? '' : `: ${label}`}.`;
  };
  const nodeSentence = (node: ViewNode) => {
    const kind = kindNames[node.kind].toLowerCase();
    const words = page.view.kind === 'sequence' ? [] : node.attributes.map(({ text }) => oneLine(text));
    const children = page.outline.children(node.id).map(({ id }) => name(id));
    const said = words.length > 0 ? `: ${words.join('; ')}` : '';
    return `${name(node.id)} (${kind})${said}${children.length > 0 ? `, holding ${children.join(', ')}` : ''}.`;
  };
  const order =
    page.view.kind === 'sequence'
      ? stepsOf(page.view).map((step) =>
          step.type === 'message'
            ? edgeSentence(step.edge)
            : `${name(step.node.id)}: ${oneLine(step.note.text)}.`,
        )
      : page.view.edges.map(edgeSentence);
  return [
    ...page.view.nodes.map(nodeSentence),
    ...order,
    ...page.view.notes.map(({ text }) => oneLine(text)),
  ];
}
