import type { ViewEdge, ViewNode } from '@/lib/model';
import { type Form, formOf, swatchOf } from '@/lib/theme';
import { viewFormat } from './format';
import type { Page } from './page';
import { stepsOf } from './steps';
import { codeId, linesOf, wrapped } from './text';

/** Where text breaks, in characters: D2 never breaks it. */
const columns = 48;

/** https://d2lang.com: nested containers and sequence diagrams. */
export const d2 = viewFormat(
  {
    id: 'd2',
    title: 'D2',
    extension: 'd2',
    mediaType: 'text/vnd.d2',
    opening: 'Run `d2 FILE.d2 out.svg`, or paste it at play.d2lang.com.',
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
    const body = page.view.kind === 'sequence' ? sequence(page) : graph(page);
    return `${[...head(page), ...body].join('\n')}\n`;
  },
);

/** A double-quoted string: `$` would start a substitution. */
function quoted(labels: readonly string[]): string {
  const lines = labels.flatMap(linesOf).flatMap((line) => wrapped(line, columns));
  return `"${lines.map((line) => line.replace(/[\\"$]/g, '\\$&')).join('\\n')}"`;
}

function head(page: Page): string[] {
  const kinds = new Map<string, string[]>();
  for (const node of page.view.nodes) {
    const container = page.outline.isContainer(node.id);
    kinds.set(className(node, container), classLines(page, node, container));
  }
  const { ink, muted, tones } = page.palette;
  kinds.set('words', ['shape: text', `style.font-color: ${JSON.stringify(muted)}`]);
  kinds.set('remark', [
    `style.fill: ${JSON.stringify(tones.fact.fill)}`,
    `style.stroke: ${JSON.stringify(tones.fact.stroke)}`,
    `style.font-color: ${JSON.stringify(ink)}`,
  ]);
  const names = [...kinds.keys()].sort();
  return [
    `# ${linesOf(page.title).join(' ')}`,
    ...(page.view.kind === 'graph' ? [`direction: ${page.direction}`] : ['shape: sequence_diagram']),
    `style.fill: ${JSON.stringify(page.palette.paper)}`,
    'classes: {',
    ...names.flatMap((name) => [`  ${name}: {`, ...kinds.get(name)!.map((line) => `    ${line}`), '  }']),
    '}',
  ];
}

const shapes: Readonly<Record<Form, string>> = {
  box: 'rectangle',
  rounded: 'rectangle',
  pill: 'oval',
  plain: 'text',
  person: 'rectangle',
  hexagon: 'hexagon',
  cylinder: 'cylinder',
  queue: 'queue',
  process: 'step',
  document: 'page',
  grid: 'stored_data',
};

function className(node: ViewNode, container: boolean): string {
  return `kind_${node.kind}${container ? '_space' : ''}${node.implied ? '_implied' : ''}`;
}

function classLines(page: Page, node: ViewNode, container: boolean): string[] {
  const { fill, stroke } = swatchOf(page.palette, node.kind, container);
  const form = container || page.view.kind === 'sequence' ? 'box' : formOf[node.kind];
  const ink = `style.font-color: ${JSON.stringify(page.palette.ink)}`;
  if (form === 'plain') return ['shape: text', ink];
  return [
    `shape: ${shapes[form]}`,
    `style.fill: ${JSON.stringify(fill)}`,
    `style.stroke: ${JSON.stringify(stroke)}`,
    ink,
    ...(form === 'rounded'
      ? ['style.border-radius: 8']
      : form === 'person'
        ? ['style.border-radius: 99']
        : []),
    ...(node.implied ? ['style.stroke-dash: 4'] : []),
  ];
}

function graph(page: Page): string[] {
  return [
    ...page.outline.roots.flatMap((node) => block(page, node, '')),
    ...page.view.notes.map((note, i) => `note_${i + 1}: ${quoted([note.text])} {class: words}`),
    ...page.view.edges.map((edge) => connection(page, edge, pathOf)),
  ];
}

function block(page: Page, node: ViewNode, indent: string): string[] {
  const children = page.outline.children(node.id);
  const container = children.length > 0;
  const words = node.attributes.map(({ text }) => text);
  const id = codeId('n', node.id);
  const style = `class: ${className(node, container)}`;
  if (!container) return [`${indent}${id}: ${quoted([node.title, ...words])} {${style}}`];
  return [
    `${indent}${id}: ${quoted([node.title])} {`,
    `${indent}  ${style}`,
    ...(words.some((text) => linesOf(text).length > 0)
      ? [`${indent}  words: ${quoted(words)} {class: words}`]
      : []),
    ...children.flatMap((child) => block(page, child, `${indent}  `)),
    `${indent}}`,
  ];
}

/** A node's name from the outermost container inwards. */
function pathOf(page: Page, id: string): string {
  const parent = page.view.nodes.find((node) => node.id === id)?.parent;
  const own = codeId('n', id);
  return parent == null ? own : `${pathOf(page, parent)}.${own}`;
}

function connection(page: Page, edge: ViewEdge, nameOf: (page: Page, id: string) => string): string {
  const arrow = edge.undirected ? '--' : edge.both ? '<->' : '->';
  const label = linesOf(edge.label ?? '').length > 0 ? `: ${quoted([edge.label!])}` : '';
  const style = [
    `style.stroke: ${JSON.stringify(page.palette.line)}`,
    `style.font-color: ${JSON.stringify(page.palette.ink)}`,
    ...(edge.dashed ? ['style.stroke-dash: 4'] : []),
  ];
  return `${nameOf(page, edge.from)} ${arrow} ${nameOf(page, edge.to)}${label || ':'} {${style.join('; ')}}`;
}

function sequence(page: Page): string[] {
  const counts = new Map<string, number>();
  return [
    ...page.view.nodes.map(
      (node) => `${codeId('n', node.id)}: ${quoted([node.title])} {class: ${className(node, false)}}`,
    ),
    ...stepsOf(page.view).map((step) => {
      if (step.type === 'message') return connection(page, step.edge, (_, id) => codeId('n', id));
      const nth = (counts.get(step.node.id) ?? 0) + 1;
      counts.set(step.node.id, nth);
      return `${codeId('n', step.node.id)}.note_${nth}: ${quoted([step.note.text])} {class: remark}`;
    }),
    // A note on no lifeline: D2 has none, so it stands on the first.
    ...page.view.notes.map(
      (note, i) =>
        `${codeId('n', page.view.nodes[0]?.id ?? '')}.remark_${i + 1}: ${quoted([note.text])} {class: remark}`,
    ),
  ];
}
