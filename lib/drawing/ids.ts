import type { NodeId } from '@/lib/model';

const longest = 96;
/** Attributes looked at to tell nodes of one title apart. */
const comparedAttributes = 8;

/** The slug that ids are made of: `Write-Ahead Log (WAL)` gives `write-ahead-log-wal`. Matches `[a-z0-9-]+`; never empty. */
export function nodeSlug(text: string): string {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  if (slug !== '') return slug;
  return text.trim() === '' ? 'untitled' : `text-${hash(text)}`;
}

/** What an id may be made of. */
interface Named {
  readonly title: string;
  readonly attributes: readonly { readonly text: string }[];
  /** Index of the node it lies in, or -1. */
  readonly parent: number;
}

/**
 * An id for each node: the slug of its title. Nodes with the same one are told apart by the first of their attributes
 * that differs in all of them, else by the nodes they lie in, and only last by their order.
 */
export function nodeIds(nodes: readonly Named[]): NodeId[] {
  const ids = nodes.map((node) => nodeSlug(node.title));
  const groups = new Map<string, number[]>();
  ids.forEach((id, index) => {
    const group = groups.get(id);
    if (group) group.push(index);
    else groups.set(id, [index]);
  });
  const taken = new Set(groups.keys());
  for (const [slug, group] of groups) {
    if (group.length === 1) continue;
    const suffixes = suffixesOf(nodes, ids, group);
    group.forEach((index, order) => {
      const wanted = suffixes ? `${slug}-${suffixes[order]}` : `${slug}-${order + 1}`;
      ids[index] = free(wanted, taken);
      taken.add(ids[index]!);
    });
  }
  return ids;
}

function suffixesOf(
  nodes: readonly Named[],
  ids: readonly string[],
  group: readonly number[],
): string[] | null {
  for (let at = 0; at < comparedAttributes; at++) {
    const texts = group.map((index) => nodeSlug(nodes[index]!.attributes[at]?.text ?? ''));
    if (new Set(texts).size === group.length) return texts;
  }
  const parents = group.map((index) => {
    const { parent } = nodes[index]!;
    return parent < 0 ? 'untitled' : ids[parent]!;
  });
  return new Set(parents).size === group.length ? parents : null;
}

/** `wanted`, or with the first number after it that nobody has. */
function free(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number++;
  return `${wanted}-${number}`;
}

/** Ids for edges: `from--to`, numbered from the second between the same two. */
export class EdgeIds {
  readonly #counts = new Map<string, number>();

  next(from: NodeId, to: NodeId): string {
    const plain = `${from}--${to}`;
    const count = (this.#counts.get(plain) ?? 0) + 1;
    this.#counts.set(plain, count);
    return count === 1 ? plain : `${plain}--${count}`;
  }
}

/** FNV-1a in base 36. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
}
