import type { ViewEdge, ViewKind, ViewNode } from '@/lib/model';
import { type Colours, type Form, formOf, swatchOf } from '@/lib/theme';
import { type Exchange, type ExchangeMessage, exchangeOf } from './exchange';
import { viewFormat } from './format';
import type { Page } from './page';
import { plainLines, quotedLabel } from './plantuml-text';
import { codeId } from './text';

/** https://plantuml.com: deployment diagrams with nested containers, and sequence diagrams. */
export const plantuml = viewFormat(
  {
    id: 'plantuml',
    title: 'PlantUML',
    extension: 'puml',
    mediaType: 'text/x-plantuml',
    opening:
      'Paste it between the editor’s lines at plantuml.com, or run `plantuml FILE.puml`; most wikis and IDEs have a plugin.',
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
    return finished(page, 'graph', deployment(page));
  },
);

function writeSequence(exchange: Exchange): string {
  return finished(exchange, 'sequence', sequence(exchange));
}

function finished(
  { title, palette }: Pick<Page, 'title' | 'palette'>,
  kind: ViewKind,
  body: readonly string[],
): string {
  const heading = `title ${plainLines(title).join(' ') || ' '}`;
  return `${['@startuml', heading, ...style(palette, kind), ...body, '@enduml'].join('\n')}\n`;
}

function style({ paper, ink, line, tones }: Colours, kind: ViewKind): string[] {
  return [
    `skinparam backgroundColor ${paper}`,
    `skinparam defaultFontColor ${ink}`,
    `skinparam titleFontColor ${ink}`,
    `skinparam arrowColor ${line}`,
    'skinparam shadowing false',
    'skinparam roundCorner 8',
    `skinparam noteBackgroundColor ${tones.neutral.fill}`,
    `skinparam noteBorderColor ${tones.neutral.stroke}`,
    ...(kind === 'sequence'
      ? [
          'skinparam maxMessageSize 260',
          `skinparam sequenceLifeLineBorderColor ${line}`,
          `skinparam participantBackgroundColor ${tones.neutral.fill}`,
          `skinparam participantBorderColor ${tones.neutral.stroke}`,
          'hide footbox',
        ]
      : ['skinparam wrapWidth 260', 'skinparam defaultTextAlignment center']),
  ];
}

const keywords: Readonly<Record<Form, string>> = {
  box: 'rectangle',
  rounded: 'agent',
  pill: 'card',
  plain: 'label',
  person: 'person',
  hexagon: 'node',
  cylinder: 'database',
  queue: 'queue',
  process: 'component',
  document: 'file',
  grid: 'storage',
};

function deployment(page: Page): string[] {
  const way = page.direction === 'down' ? 'top to bottom' : 'left to right';
  return [
    `${way} direction`,
    ...page.outline.roots.flatMap((node) => block(page, node, '')),
    ...page.view.notes.map((note, i) => `note ${quotedLabel(note.text)} as note_${i + 1}`),
    ...page.view.edges.map(deploymentEdge),
  ];
}

function block(page: Page, node: ViewNode, indent: string): string[] {
  const children = page.outline.children(node.id);
  const container = children.length > 0;
  const label = quotedLabel(
    node.title,
    node.attributes.map(({ text }) => text),
    // PlantUML wraps everything but what a container says.
    container ? 48 : undefined,
  );
  const keyword = container ? 'rectangle' : keywords[formOf[node.kind]];
  const start = `${indent}${keyword} ${label} as ${codeId('n', node.id)}${stereotype(node)}`;
  if (!container) return [`${start}${colours(page, node, false)}`];
  return [
    `${start}${colours(page, node, true)} {`,
    ...children.flatMap((child) => block(page, child, `${indent}  `)),
    `${indent}}`,
  ];
}

function stereotype(node: ViewNode): string {
  const said = node.kind !== 'component' && node.kind !== 'group' && node.kind !== 'text';
  return `${said ? ` <<${node.kind}>>` : ''}${node.implied ? ' <<implied>>' : ''}`;
}

function colours(page: Page, node: ViewNode, container: boolean): string {
  if (node.kind === 'text' && !container) return '';
  const { fill, stroke } = swatchOf(page.palette, node.kind, container);
  return ` ${fill};line:${stroke.slice(1)}${node.implied ? ';line.dashed' : ''}`;
}

function deploymentEdge(edge: ViewEdge): string {
  const line = edge.dashed ? '..' : '--';
  const arrow = edge.undirected ? line : edge.both ? `<${line}>` : `${line}>`;
  return `${codeId('n', edge.from)} ${arrow} ${codeId('n', edge.to)}${after(edge.label ?? '')}`;
}

function after(label: string): string {
  const lines = plainLines(label).join('\\n');
  return lines === '' ? '' : ` : ${lines}`;
}

function sequence({ nodes, steps, notes, palette }: Exchange): string[] {
  return [
    ...nodes.map((node) => {
      const word =
        formOf[node.kind] === 'person'
          ? 'actor'
          : formOf[node.kind] === 'cylinder'
            ? 'database'
            : 'participant';
      return `${word} ${quotedLabel(node.title)} as ${codeId('n', node.id)}${stereotype(node)} ${swatchOf(palette, node.kind, false).fill}`;
    }),
    ...steps.map((step) => {
      if (step.type === 'message') {
        return `${codeId('n', step.from)} ${arrow(step)} ${codeId('n', step.to)}${after(step.label)}`;
      }
      return step.over === null ? noteOver(nodes, step.text) : noteOver([{ id: step.over }], step.text);
    }),
    ...(nodes.length > 0 ? notes.map((note) => noteOver(nodes, note)) : []),
  ];
}

function arrow({ both, undirected, dashed, lost }: ExchangeMessage): string {
  const line = dashed ? '--' : '-';
  if (lost) return `${line}>x`;
  return undirected ? line : both ? `<${line}>` : `${line}>`;
}

/** Over the first and the last of `nodes`, and all between. */
function noteOver(nodes: readonly { readonly id: string }[], text: string): string {
  const ends = [...new Set([nodes[0]!.id, nodes.at(-1)!.id])].map((id) => codeId('n', id));
  return `note over ${ends.join(', ')} : ${plainLines(text, 64).join('\\n') || ' '}`;
}
