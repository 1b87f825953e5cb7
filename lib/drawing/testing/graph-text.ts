import type { Expected } from './outline';

/**
 * A graph as tests write it by hand: a node a line, indented by two blanks under the one it lies in, with its
 * attributes after bars (`Store | - ACID | SQL`); edges as `A -> B : label`, `<->` both ways, `--` undirected. A name in
 * braces (`Store {s1}`) tells nodes of one title apart. `(none)` is the graph of what is no drawing.
 */
export function parseGraphText(text: string): Expected {
  const nodes: { label: string; parent: string | null; attributes: string[]; id?: string }[] = [];
  const edges: Expected['edges'][number][] = [];
  const open: { depth: number; ref: string }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.trim() === '(none)') continue;
    const edge = /^(\S.*?) (->|<->|--) (.+?)(?: : (.+))?$/.exec(line);
    if (edge) {
      const [, from, way, to, label] = edge;
      edges.push({
        from: from!,
        to: to!,
        label: label ?? null,
        both: way === '<->',
        undirected: way === '--',
      });
      continue;
    }
    const [head, ...attributes] = line.split(' | ').map((part) => part.trim());
    const depth = line.length - line.trimStart().length;
    while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop();
    const named = /^(.*?)\s*\{(\w+)\}$/.exec(head!);
    const label = named?.[1] ?? head!;
    nodes.push({
      label,
      parent: open.at(-1)?.ref ?? null,
      attributes,
      ...(named ? { id: named[2]! } : {}),
    });
    open.push({ depth, ref: named?.[2] ?? label });
  }
  return { nodes, edges };
}
