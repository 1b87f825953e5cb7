import type { ViewEdge, ViewKind, ViewNode } from '@/lib/model';
import { type Form, formOf, swatchOf } from '@/lib/theme';
import { ExportError } from './error';
import { type Exchange, type ExchangeMessage, exchangeOf } from './exchange';
import { viewFormat } from './format';
import { quoted, sequenceText, titled, yamlText } from './mermaid-text';
import type { Page } from './page';
import { codeId, linesOf } from './text';

/** Mermaid's own bounds: past the first it throws, past the second it draws a box with a message instead. */
const limits = { edges: 499, characters: 50_000 } as const;

/** Where texts of a sequence break, in characters. */
const columns = { head: 28, note: 28, message: 48 } as const;

/** https://mermaid.js.org: flowcharts with subgraphs, and sequence diagrams; for versions 11 and 12. */
export const mermaid = viewFormat(
  {
    id: 'mermaid',
    title: 'Mermaid',
    extension: 'mmd',
    mediaType: 'text/vnd.mermaid',
    opening:
      'Paste it into a ```mermaid fence on GitHub, GitLab, Notion or Obsidian, or open mermaid.live and paste it there.',
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
    writeExchange: writeSequence,
  },
  (page) => {
    if (page.view.kind === 'sequence') return writeSequence(exchangeOf(page));
    refuseOver('edges', page.view.edges.length, 'edges');
    return finished([...head(page, 'graph'), ...flowchart(page)]);
  },
);

function writeSequence(exchange: Exchange): string {
  return finished([...head(exchange, 'sequence'), ...sequence(exchange)]);
}

function finished(lines: readonly string[]): string {
  const text = `${lines.join('\n')}\n`;
  refuseOver('characters', text.length, 'characters of text');
  return text;
}

function refuseOver(limit: keyof typeof limits, count: number, what: string): void {
  if (count <= limits[limit]) return;
  throw new ExportError(
    limit === 'edges' ? 'too-many-edges' : 'text-too-long',
    `Mermaid draws at most ${limits[limit]} ${what} and this view needs ${count}; PlantUML, D2, DOT and draw.io have no such limit`,
    { limit: limits[limit], count },
  );
}

function head(
  { title, theme, palette }: Pick<Page, 'title' | 'theme' | 'palette'>,
  kind: ViewKind,
): string[] {
  const { paper, ink, line, tones } = palette;
  const variables = {
    darkMode: theme === 'dark',
    background: paper,
    primaryColor: tones.neutral.fill,
    primaryBorderColor: tones.neutral.stroke,
    primaryTextColor: ink,
    lineColor: line,
    textColor: ink,
    titleColor: ink,
    edgeLabelBackground: paper,
    noteBkgColor: tones.fact.fill,
    noteBorderColor: tones.fact.stroke,
    noteTextColor: ink,
  };
  return [
    '---',
    `title: ${yamlText(title)}`,
    'config:',
    '  theme: base',
    ...(kind === 'sequence'
      ? ['  sequence:', '    mirrorActors: false']
      : [
          '  layout: dagre',
          '  look: classic',
          '  flowchart:',
          '    wrappingWidth: 320',
          '    subGraphTitleMargin:',
          '      top: 4',
          '      bottom: 12',
        ]),
    '  themeVariables:',
    ...Object.entries(variables).map(([name, value]) => `    ${name}: ${JSON.stringify(value)}`),
    '---',
  ];
}

const brackets: Readonly<Record<Form, readonly [string, string]>> = {
  box: ['[', ']'],
  rounded: ['(', ')'],
  pill: ['([', '])'],
  plain: ['[', ']'],
  person: ['([', '])'],
  hexagon: ['{{', '}}'],
  cylinder: ['[(', ')]'],
  queue: ['[[', ']]'],
  process: ['[[', ']]'],
  document: ['[', ']'],
  grid: ['[[', ']]'],
};

function flowchart(page: Page): string[] {
  return [
    `flowchart ${page.direction === 'down' ? 'TD' : 'LR'}`,
    ...page.outline.roots.flatMap((node) => block(page, node, '  ')),
    ...page.view.notes.map((note, i) => `  note_${i + 1}[${quoted([note.text])}]:::words`),
    ...page.view.edges.map((edge) => `  ${flowEdge(edge)}`),
    // Only after the edges: one that names a subgraph makes it forget its class.
    ...page.view.nodes
      .filter((node) => page.outline.isContainer(node.id))
      .map((node) => `  class ${codeId('n', node.id)} ${className(node, true)}`),
    ...classes(page).map((line) => `  ${line}`),
  ];
}

function block(page: Page, node: ViewNode, indent: string): string[] {
  const id = codeId('n', node.id);
  const children = page.outline.children(node.id);
  if (children.length === 0) {
    const [open, close] = brackets[formOf[node.kind]];
    const label = titled(
      node.title,
      node.attributes.map(({ text }) => text),
    );
    return [`${indent}${id}${open}${label}${close}:::${className(node)}`];
  }
  return [
    `${indent}subgraph ${id}[${quoted([node.title])}]`,
    // A title of several lines would be drawn over the children.
    ...(hasWords(node)
      ? [`${indent}  ${codeId('words', node.id)}[${quoted(node.attributes.map(({ text }) => text))}]:::words`]
      : []),
    ...children.flatMap((child) => block(page, child, `${indent}  `)),
    `${indent}end`,
  ];
}

/** True if the node says more than its title. */
function hasWords(node: ViewNode): boolean {
  return node.attributes.some(({ text }) => linesOf(text).length > 0);
}

/** The kind, which is also the class: readable in the source, and a hook for the reader's own styles. */
function className(node: ViewNode, container = false): string {
  return `kind_${node.kind}${node.implied ? '_implied' : ''}${container ? '_space' : ''}`;
}

function flowEdge(edge: ViewEdge): string {
  const dashed = edge.dashed;
  const start = edge.both ? '<' : '';
  const line = edge.undirected ? (dashed ? '-.-' : '---') : dashed ? '-.->' : '-->';
  const label = linesOf(edge.label ?? '').length > 0 ? `|${quoted([edge.label!])}|` : '';
  return `${codeId('n', edge.from)} ${start}${line}${label} ${codeId('n', edge.to)}`;
}

function classes({ palette, outline, view }: Page): string[] {
  const styles = new Map<string, string>();
  for (const node of view.nodes) {
    const container = outline.isContainer(node.id);
    const { fill, stroke } = swatchOf(palette, node.kind, container);
    const dashes = node.implied ? ',stroke-dasharray:6 4' : '';
    const style =
      node.kind === 'text' && !container
        ? `fill:none,stroke:none,color:${palette.ink}`
        : `fill:${fill},stroke:${stroke},color:${palette.ink}${dashes}`;
    styles.set(className(node, container), style);
  }
  const words =
    view.notes.length > 0 || view.nodes.some((node) => hasWords(node) && outline.isContainer(node.id));
  if (words) styles.set('words', `fill:none,stroke:none,color:${palette.muted}`);
  return [...styles.keys()].sort().map((name) => `classDef ${name} ${styles.get(name)}`);
}

function sequence({ nodes, steps, notes }: Exchange): string[] {
  return [
    'sequenceDiagram',
    ...nodes.map((node) => {
      const word = formOf[node.kind] === 'person' ? 'actor' : 'participant';
      return `  ${word} ${codeId('n', node.id)} as ${sequenceText(node.title, columns.head)}`;
    }),
    ...steps.map((step) => {
      if (step.type === 'message') {
        return `  ${codeId('n', step.from)}${arrow(step)}${codeId('n', step.to)}: ${sequenceText(step.label, columns.message)}`;
      }
      if (step.over === null) return noteOverAll(nodes, step.text);
      return `  Note over ${codeId('n', step.over)}: ${sequenceText(step.text, columns.note)}`;
    }),
    ...(nodes.length > 0 ? notes.map((note) => noteOverAll(nodes, note)) : []),
  ];
}

function arrow({ both, undirected, dashed, lost }: ExchangeMessage): string {
  if (lost) return dashed ? '--x' : '-x';
  if (undirected) return dashed ? '-->' : '->';
  if (both) return dashed ? '<<-->>' : '<<->>';
  return dashed ? '-->>' : '->>';
}

function noteOverAll(nodes: readonly ViewNode[], text: string): string {
  const ends = [...new Set([nodes[0]!, nodes.at(-1)!])].map(({ id }) => codeId('n', id));
  return `  Note over ${ends.join(',')}: ${sequenceText(text, columns.message)}`;
}
