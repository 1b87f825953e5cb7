import { readFileSync } from 'node:fs';
import type { Drawing } from '@/lib/model';

/** The shape of the hand-written graphs in `fixtures`. Ends and parents name a node by its id, else by its label. */
export interface Expected {
  readonly nodes: readonly {
    readonly label: string;
    readonly parent: string | null;
    readonly attributes: readonly string[];
    readonly id?: string;
  }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly label: string | null;
    readonly both: boolean;
    readonly undirected?: boolean;
  }[];
}

/** A graph as sorted lines of text: equal outlines are equal graphs, whatever their ids and their order. */
export interface Outline {
  readonly nodes: string[];
  readonly parents: string[];
  readonly attributes: string[];
  readonly edges: string[];
  readonly labels: string[];
}

export function fixture(path: string): string {
  return readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8');
}

export function expectedGraph(path: string): Expected {
  return JSON.parse(fixture(path));
}

/** Drawings in the shape of the expected files. */
export function asExpected(drawings: readonly Drawing[]): Expected {
  return {
    nodes: drawings.flatMap((drawing, at) =>
      drawing.nodes.map((node) => ({
        id: `${at}:${node.id}`,
        label: node.title,
        parent: node.parent === null ? null : `${at}:${node.parent}`,
        attributes: node.attributes.map(({ text }) => text),
      })),
    ),
    edges: drawings.flatMap((drawing, at) =>
      drawing.edges.map(({ from, to, label, both, undirected }) => ({
        from: `${at}:${from}`,
        to: `${at}:${to}`,
        label,
        both,
        undirected,
      })),
    ),
  };
}

/** `same` brings texts to one form before they are compared. */
export function outline(graph: Expected, same: (text: string) => string = (text) => text): Outline {
  const find = (ref: string) => {
    const found = graph.nodes.find(({ id }) => id === ref) ?? graph.nodes.find(({ label }) => label === ref);
    if (!found) throw new Error(`the expected graph has no node "${ref}"`);
    return found;
  };
  // Boxes of one title are told apart by what else they say.
  const full = (ref: string) => {
    const { label, attributes } = find(ref);
    const twins = graph.nodes.filter((node) => same(node.label) === same(label)).length > 1;
    return same(twins ? [label, ...attributes].join(' / ') : label);
  };
  const arrow = ({ both, undirected }: Expected['edges'][number]) =>
    both ? '<->' : undirected ? '--' : '->';
  const edge = (one: Expected['edges'][number]) => `${full(one.from)} ${arrow(one)} ${full(one.to)}`;
  return {
    nodes: graph.nodes.map(({ label }) => same(label)).sort(),
    parents: graph.nodes
      .map((node) => `${same(node.label)} < ${node.parent === null ? '' : full(node.parent)}`)
      .sort(),
    attributes: graph.nodes
      .flatMap(({ label, attributes }) => attributes.map((text) => `${same(label)}: ${same(text)}`))
      .sort(),
    edges: graph.edges.map(edge).sort(),
    labels: graph.edges.map((one) => `${edge(one)} : ${same(one.label ?? '')}`).sort(),
  };
}
