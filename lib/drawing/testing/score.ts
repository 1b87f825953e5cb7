import type { Expected } from './outline';

/** Counts of what was read, what should have been, and what agrees. */
export interface Tally {
  readonly shared: number;
  readonly read: number;
  readonly expected: number;
}

export const aspects = ['nodes', 'edges', 'labels', 'parents', 'attributes'] as const;

/** How well one graph was read, and what is amiss with it in words. */
export interface Score extends Readonly<Record<(typeof aspects)[number], Tally>> {
  readonly amiss: readonly string[];
}

/** F1 of a tally, from 0 to 1. */
export function f1({ shared, read, expected }: Tally): number {
  return read + expected === 0 ? 1 : (2 * shared) / (read + expected);
}

export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((all, tally) => all + of(tally), 0);
  return { shared: sum((t) => t.shared), read: sum((t) => t.read), expected: sum((t) => t.expected) };
}

/** One mean of all aspects, to choose between two fair readings. */
export function overall(score: Score): number {
  return aspects.reduce((sum, aspect) => sum + f1(score[aspect]), 0) / aspects.length;
}

/** Letters, digits and symbols in one case: hands differ in punctuation and arrows. */
function fold(text: string | null): string {
  const plain = (text ?? '').normalize('NFKC').toLowerCase();
  const folded = plain.replace(/(?:[\p{P}\p{Z}\p{C}\u2190-\u21ff\u25a0-\u25ff]|\ufe0f)+/gu, '');
  return folded || plain.replace(/\s+/g, '');
}

interface Item {
  readonly label: string;
  readonly folded: string;
  readonly full: string;
  readonly words: ReadonlySet<string>;
  readonly attributes: readonly string[];
  parent: Item | null;
}

interface Arc {
  readonly from: Item | null;
  readonly to: Item | null;
  readonly label: string;
  readonly both: boolean;
  readonly undirected: boolean;
}

interface Loaded {
  readonly items: readonly Item[];
  readonly arcs: readonly Arc[];
}

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .split(/[\p{P}\p{Z}\p{C}]+/u)
      .filter(Boolean),
  );
}

/** Groups without a title count for nothing but what lies in them; an edge to one with a single child is the child's. */
function load(graph: Expected): Loaded {
  const items = graph.nodes.map(({ label, attributes }) => ({
    label,
    folded: fold(label),
    full: fold([label, ...attributes].join(' ')),
    words: wordsOf([label, ...attributes].join(' ')),
    attributes: attributes.map(fold).filter(Boolean),
    parent: null as Item | null,
  }));
  const byRef = new Map<string, Item>();
  graph.nodes.forEach(({ id }, at) => {
    if (id !== undefined && !byRef.has(id)) byRef.set(id, items[at]!);
  });
  graph.nodes.forEach(({ label }, at) => {
    if (!byRef.has(label)) byRef.set(label, items[at]!);
  });
  const find = (ref: string | null) => (ref === null ? null : (byRef.get(ref) ?? null));
  graph.nodes.forEach(({ parent }, at) => {
    items[at]!.parent = find(parent);
  });
  const standIn = (item: Item | null) => {
    if (item === null || item.folded !== '') return item;
    const children = items.filter((one) => one.folded !== '' && one.parent === item);
    return children.length === 1 ? children[0]! : item;
  };
  const arcs = graph.edges.map(({ from, to, label, both, undirected }) => ({
    from: standIn(find(from)),
    to: standIn(find(to)),
    label: fold(label),
    both,
    undirected: undirected ?? false,
  }));
  for (const item of items) while (item.parent && item.parent.folded === '') item.parent = item.parent.parent;
  return { items: items.filter(({ folded }) => folded !== ''), arcs };
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 && b.size === 0) return 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}

/** How alike two items are, by how sure the match is: same place and title, same title, same words, much the same. */
const tiers: readonly ((read: Item, expected: Item) => number)[] = [
  (a, b) =>
    a.folded === b.folded && (a.parent?.folded ?? '') === (b.parent?.folded ?? '')
      ? 1 + likeness(new Set(a.attributes), new Set(b.attributes))
      : 0,
  (a, b) => (a.folded === b.folded ? 1 + likeness(new Set(a.attributes), new Set(b.attributes)) : 0),
  (a, b) => (a.full === b.full || a.folded === b.full || a.full === b.folded ? 1 : 0),
  (a, b) => {
    const [short, long] = a.folded.length < b.folded.length ? [a.folded, b.folded] : [b.folded, a.folded];
    const start = short.length >= 3 && long.startsWith(short) ? short.length / long.length : 0;
    const words = Math.max(likeness(a.words, b.words), likeness(wordsOf(a.label), wordsOf(b.label)));
    return start >= 0.4 ? 0.5 + start : words >= 0.6 ? words : 0;
  },
];
const exactTiers = 2;

function matchItems(read: Loaded, expected: Loaded) {
  const toExpected = new Map<Item, Item>();
  const toRead = new Map<Item, Item>();
  let exact = 0;
  tiers.forEach((alike, tier) => {
    const candidates = read.items.flatMap((a, i) =>
      expected.items.flatMap((b, j) => {
        const score = toExpected.has(a) || toRead.has(b) ? 0 : alike(a, b);
        return score > 0 ? [{ a, b, score, apart: Math.abs(i - j) }] : [];
      }),
    );
    candidates.sort((one, other) => other.score - one.score || one.apart - other.apart);
    for (const { a, b } of candidates) {
      if (toExpected.has(a) || toRead.has(b)) continue;
      toExpected.set(a, b);
      toRead.set(b, a);
      if (tier < exactTiers) exact++;
    }
  });
  return { toExpected, toRead, exact };
}

function agrees(arc: Arc, from: Item | null, to: Item | null, expected: Arc): boolean {
  const forward = from === expected.from && to === expected.to;
  const backward = from === expected.to && to === expected.from;
  if (expected.undirected) return !arc.both && (forward || backward);
  if (expected.both) return arc.both && (forward || backward);
  return !arc.both && !arc.undirected && forward;
}

function matchArcs(read: Loaded, expected: Loaded, toExpected: ReadonlyMap<Item, Item>) {
  const used = new Set<number>();
  const pairs = new Map<number, number>();
  for (const wantLabel of [true, false])
    expected.arcs.forEach((arc, at) => {
      if (pairs.has(at)) return;
      const found = read.arcs.findIndex((one, index) => {
        const from = one.from && toExpected.get(one.from);
        const to = one.to && toExpected.get(one.to);
        if (!from || !to || used.has(index)) return false;
        return agrees(one, from, to, arc) && (!wantLabel || one.label === arc.label);
      });
      if (found < 0) return;
      used.add(found);
      pairs.set(at, found);
    });
  const labelled = [...pairs].filter(([at, found]) => read.arcs[found]!.label === expected.arcs[at]!.label);
  return { pairs, used, labelled: labelled.length };
}

/** Items of one title can be taken for one another: keeps the pairing under which most edges agree. */
function settleTwins(read: Loaded, expected: Loaded, match: ReturnType<typeof matchItems>): void {
  const groups = new Map<string, Item[]>();
  for (const item of match.toRead.keys()) groups.set(item.folded, [...(groups.get(item.folded) ?? []), item]);
  const value = () => {
    const { pairs, labelled } = matchArcs(read, expected, match.toExpected);
    return pairs.size * 1000 + labelled;
  };
  for (const group of groups.values()) {
    if (group.length < 2 || group.length > 5) continue;
    const found = group.map((item) => match.toRead.get(item)!);
    const assign = (order: readonly Item[]) =>
      group.forEach((item, at) => {
        match.toRead.set(item, order[at]!);
        match.toExpected.set(order[at]!, item);
      });
    let best = { value: value(), order: found };
    for (const order of orders(found)) {
      assign(order);
      const now = value();
      if (now > best.value) best = { value: now, order };
    }
    assign(best.order);
  }
}

function orders<T>(all: readonly T[]): T[][] {
  if (all.length < 2) return [[...all]];
  return all.flatMap((one, at) =>
    orders([...all.slice(0, at), ...all.slice(at + 1)]).map((rest) => [one, ...rest]),
  );
}

function arrow({ from, to, both, undirected, label }: Expected['edges'][number]): string {
  return `${from} ${both ? '<->' : undirected ? '--' : '->'} ${to}${label ? ` : ${label}` : ''}`;
}

/** Compares a graph that was read with the one a person reads. */
export function scoreOf(readGraph: Expected, expectedGraph: Expected): Score {
  const read = load(readGraph);
  const expected = load(expectedGraph);
  const match = matchItems(read, expected);
  settleTwins(read, expected, match);
  const arcs = matchArcs(read, expected, match.toExpected);
  const amiss: string[] = [];
  let parents = 0;
  let attributes = 0;
  for (const [a, b] of match.toExpected) {
    const parent = a.parent && (match.toExpected.get(a.parent) ?? a.parent);
    if (parent === b.parent) parents++;
    else amiss.push(`"${b.label}" lies in "${a.parent?.label ?? ''}" instead of "${b.parent?.label ?? ''}"`);
    if (a.folded !== b.folded) amiss.push(`"${b.label}" is called "${a.label}"`);
    const left = [...a.attributes];
    for (const text of b.attributes) {
      const at = left.indexOf(text);
      if (at < 0) amiss.push(`"${b.label}" lacks the attribute "${text}"`);
      else left.splice(at, 1);
    }
    for (const text of left) amiss.push(`"${b.label}" has the attribute "${text}" too much`);
    attributes += a.attributes.length - left.length;
  }
  for (const item of expected.items) if (!match.toRead.has(item)) amiss.push(`no node "${item.label}"`);
  for (const item of read.items)
    if (!match.toExpected.has(item)) amiss.push(`a node "${item.label}" too much`);
  expectedGraph.edges.forEach((edge, at) => {
    if (!arcs.pairs.has(at)) amiss.push(`no edge ${arrow(edge)}`);
    else {
      const got = read.arcs[arcs.pairs.get(at)!]!.label;
      if (got !== expected.arcs[at]!.label) amiss.push(`edge ${arrow(edge)} has the label "${got}"`);
    }
  });
  readGraph.edges.forEach((edge, at) => {
    const name = (ref: string) => readGraph.nodes.find(({ id }) => id === ref)?.label ?? ref;
    if (!arcs.used.has(at))
      amiss.push(`an edge ${arrow({ ...edge, from: name(edge.from), to: name(edge.to) })} too much`);
  });
  const matched = match.toExpected.size;
  const count = (items: readonly Item[]) => items.reduce((sum, item) => sum + item.attributes.length, 0);
  return {
    nodes: { shared: match.exact, read: read.items.length, expected: expected.items.length },
    edges: { shared: arcs.pairs.size, read: read.arcs.length, expected: expected.arcs.length },
    labels: { shared: arcs.labelled, read: arcs.pairs.size, expected: arcs.pairs.size },
    parents: { shared: parents, read: matched, expected: matched },
    attributes: { shared: attributes, read: count(read.items), expected: count(expected.items) },
    amiss,
  };
}
