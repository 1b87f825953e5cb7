import type { Diagnostic, Drawing, NodeId, Reading, ViewEdge } from '@/lib/model';

/** What was read from `file`, for people: containers indented, edges beneath, everything doubtful at the end. */
export function outline(file: string, { drawings, diagnostics }: Reading): string {
  const parts = drawings.map(drawingOutline);
  if (drawings.length === 0) parts.push(`${file}: no drawings found\n`);
  if (diagnostics.length > 0) parts.push(diagnostics.map((one) => `${told(file, one)}\n`).join(''));
  return parts.join('\n');
}

function drawingOutline(drawing: Drawing): string {
  const { title, heading, kind, line, nodes, edges, notes } = drawing;
  const counts = `${count(nodes.length, 'node')}, ${count(edges.length, 'edge')}`;
  const lines = [
    `${title || heading || 'Untitled drawing'} (line ${line}, ${kind}, ${counts})`,
    ...nodeLines(drawing, null, 1),
  ];
  for (const edge of edges) lines.push(`  ${edgeLine(edge)}`);
  for (const note of notes) lines.push(`  note: ${note.text}`);
  return `${lines.join('\n')}\n`;
}

function nodeLines(drawing: Drawing, parent: NodeId | null, depth: number): string[] {
  const indent = '  '.repeat(depth);
  return drawing.nodes
    .filter((node) => node.parent === parent)
    .flatMap((node) => [
      `${indent}${node.title || '(untitled)'}  [${node.id}]`,
      ...node.attributes.map(({ text }) => `${indent}  - ${text}`),
      ...nodeLines(drawing, node.id, depth + 1),
    ]);
}

function edgeLine({ from, to, label, both, undirected, dashed }: ViewEdge): string {
  const line = dashed ? '- -' : '---';
  const arrow = both ? `<${line}>` : undirected ? line : `${line}>`;
  return `${from} ${arrow} ${to}${label === null ? '' : `: ${label}`}`;
}

/** In the form that editors and terminals turn into links. */
function told(file: string, { severity, code, message, range }: Diagnostic): string {
  return `${file}:${range.line}:${range.column}: ${severity}: ${message} [${code}]`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
