import type { ViewEdge, ViewNode } from '@/lib/model';
import { type Form, formOf, swatchOf } from '@/lib/theme';
import { viewFormat } from './format';
import type { Page } from './page';
import { codeId, linesOf, wrapped } from './text';

/** Where text breaks, in characters: Graphviz never breaks it. */
const columns = 48;

/** https://graphviz.org: clusters, and edges that end at their borders. */
export const dot = viewFormat(
  {
    id: 'dot',
    title: 'Graphviz DOT',
    extension: 'dot',
    mediaType: 'text/vnd.graphviz',
    opening: 'Run `dot -Tsvg FILE.dot > out.svg`; `neato` and `fdp` read it too.',
    takes: ['direction'],
    losses: {
      positions: 'lost',
      nesting: 'kept',
      kinds: 'kept',
      attributes: 'kept',
      edgeLabels: 'kept',
      doubleHeads: 'kept',
      implied: 'partly',
      notes: 'kept',
      source: 'lost',
    },
  },
  (page) => {
    const { paper, ink, line } = page.palette;
    // Graphviz knows the widths of these and guesses those of others.
    const font = 'fontname="Helvetica,Arial,sans-serif"';
    const lines = [
      'digraph {',
      `  graph [compound=true rankdir=${page.direction === 'down' ? 'TB' : 'LR'} bgcolor="${paper}" fontcolor="${ink}" ${font} labelloc=t label=${quoted([page.title])} nodesep=0.5 ranksep=0.7]`,
      `  node [shape=box style=filled fontcolor="${ink}" ${font} fontsize=12 margin="0.2,0.12"]`,
      `  edge [color="${line}" fontcolor="${ink}" ${font} fontsize=11]`,
      ...page.outline.roots.flatMap((node) => block(page, node, '  ')),
      ...page.view.notes.map(
        (note, i) => `  note_${i + 1} [shape=plaintext style="" label=${quoted([note.text])}]`,
      ),
      ...page.view.edges.map((edge) => `  ${connection(page, edge)}`),
      '}',
    ];
    return `${lines.join('\n')}\n`;
  },
);

/**
 * A quoted label, its lines centred: in an HTML-like one, which could be bold, lines start where Graphviz guesses them to,
 * and are off wherever another font is drawn. `&` would begin an entity.
 */
function quoted(labels: readonly string[]): string {
  const lines = labels
    .flatMap(linesOf)
    .flatMap((line) => wrapped(line, columns))
    .map((line) => line.replace(/["\\]/g, '\\$&').replaceAll('&', '&amp;'));
  return `"${lines.join('\\n')}"`;
}

const shapes: Readonly<Record<Form, string>> = {
  box: 'shape=box',
  rounded: 'shape=box style="filled,rounded"',
  pill: 'shape=oval',
  plain: 'shape=plaintext style=""',
  person: 'shape=oval',
  hexagon: 'shape=hexagon',
  cylinder: 'shape=cylinder',
  queue: 'shape=cds',
  process: 'shape=component',
  document: 'shape=note',
  grid: 'shape=tab',
};

function block(page: Page, node: ViewNode, indent: string): string[] {
  const children = page.outline.children(node.id);
  const container = children.length > 0;
  const { fill, stroke } = swatchOf(page.palette, node.kind, container);
  const label = quoted([node.title, ...node.attributes.map(({ text }) => text)]);
  const id = codeId('n', node.id);
  const facts = `class="${node.kind}" color="${stroke}" fillcolor="${fill}"`;
  if (!container) {
    const shape = shapes[formOf[node.kind]];
    const filled = /style="([^"]*)"/.exec(shape)?.[1] ?? 'filled';
    const style = node.implied ? ` style="${filled === '' ? 'dashed' : `${filled},dashed`}"` : '';
    return [
      `${indent}${id} [label=${label} ${node.implied ? shape.replace(/ style=.*/, '') : shape}${style} ${facts}]`,
    ];
  }
  return [
    `${indent}subgraph cluster_${id} {`,
    `${indent}  graph [label=${label} style="filled,rounded${node.implied ? ',dashed' : ''}" ${facts}]`,
    ...(anchored(page, node.id) ? [`${indent}  anchor_${id} [shape=point style=invis label=""]`] : []),
    ...children.flatMap((child) => block(page, child, `${indent}  `)),
    `${indent}}`,
  ];
}

/** True for a container with an edge to itself or to something inside it: Graphviz needs an end of its own for that. */
function anchored(page: Page, id: string): boolean {
  return page.view.edges.some(({ from, to }) =>
    from === id ? to === id || page.outline.lies(to, id) : to === id && page.outline.lies(from, id),
  );
}

/** The node that stands for an end: Graphviz joins nodes only, and cuts the edge at a cluster's border. */
function standIn(page: Page, id: string): string {
  if (!page.outline.isContainer(id)) return codeId('n', id);
  if (anchored(page, id)) return `anchor_${codeId('n', id)}`;
  const children = page.outline.children(id);
  return standIn(page, children[Math.floor((children.length - 1) / 2)]!.id);
}

function connection(page: Page, edge: ViewEdge): string {
  const label = linesOf(edge.label ?? '').length > 0 ? [`label=${quoted([edge.label!])}`] : [];
  const cut = (end: string, attribute: string, other: string) =>
    page.outline.isContainer(end) && !page.outline.lies(other, end) && other !== end
      ? [`${attribute}=cluster_${codeId('n', end)}`]
      : [];
  const facts = [
    ...label,
    ...(edge.both ? ['dir=both'] : edge.undirected ? ['dir=none'] : []),
    ...(edge.dashed ? ['style=dashed'] : []),
    ...cut(edge.from, 'ltail', edge.to),
    ...cut(edge.to, 'lhead', edge.from),
  ];
  const attributes = facts.length > 0 ? ` [${facts.join(' ')}]` : '';
  return `${standIn(page, edge.from)} -> ${standIn(page, edge.to)}${attributes}`;
}
