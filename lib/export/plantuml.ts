import type { ViewEdge, ViewNode } from '@/lib/model';
import { type Form, formOf } from './form';
import { viewFormat } from './format';
import type { Page } from './page';
import { swatchOf } from './palette';
import { plainLines, quotedLabel } from './plantuml-text';
import { stepsOf } from './steps';
import { codeId } from './text';

/** https://plantuml.com: deployment diagrams with nested containers, and sequence diagrams. */
export const plantuml = viewFormat(
  {
    id: 'plantuml',
    title: 'PlantUML',
    extension: 'puml',
    mediaType: 'text/x-plantuml',
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
    const body = page.view.kind === 'sequence' ? sequence(page) : deployment(page);
    return `${['@startuml', `title ${plainLines(page.title).join(' ') || ' '}`, ...style(page), ...body, '@enduml'].join('\n')}\n`;
  },
);

function style(page: Page): string[] {
  const { paper, ink, line, tones } = page.palette;
  return [
    `skinparam backgroundColor ${paper}`,
    `skinparam defaultFontColor ${ink}`,
    `skinparam titleFontColor ${ink}`,
    `skinparam arrowColor ${line}`,
    'skinparam shadowing false',
    'skinparam roundCorner 8',
    `skinparam noteBackgroundColor ${tones.neutral.fill}`,
    `skinparam noteBorderColor ${tones.neutral.stroke}`,
    ...(page.view.kind === 'sequence'
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
  return `${codeId('n', edge.from)} ${arrow} ${codeId('n', edge.to)}${after(edge)}`;
}

function after(edge: ViewEdge): string {
  const label = plainLines(edge.label ?? '').join('\\n');
  return label === '' ? '' : ` : ${label}`;
}

function sequence(page: Page): string[] {
  return [
    ...page.view.nodes.map((node) => {
      const word =
        formOf[node.kind] === 'person'
          ? 'actor'
          : formOf[node.kind] === 'cylinder'
            ? 'database'
            : 'participant';
      return `${word} ${quotedLabel(node.title)} as ${codeId('n', node.id)}${stereotype(node)} ${swatchOf(page.palette, node.kind, false).fill}`;
    }),
    ...stepsOf(page.view).map((step) => {
      if (step.type === 'note') {
        return `note over ${codeId('n', step.node.id)} : ${plainLines(step.note.text).join('\\n') || ' '}`;
      }
      const { edge } = step;
      const line = edge.dashed ? '--' : '-';
      const arrow = edge.undirected ? line : edge.both ? `<${line}>` : `${line}>`;
      return `${codeId('n', edge.from)} ${arrow} ${codeId('n', edge.to)}${after(edge)}`;
    }),
    ...freeNotes(page),
  ];
}

function freeNotes(page: Page): string[] {
  const [first, last] = [page.view.nodes[0], page.view.nodes.at(-1)];
  if (!first || !last) return [];
  const over = first === last ? codeId('n', first.id) : `${codeId('n', first.id)}, ${codeId('n', last.id)}`;
  return page.view.notes.map((note) => `note over ${over} : ${plainLines(note.text).join('\\n') || ' '}`);
}
