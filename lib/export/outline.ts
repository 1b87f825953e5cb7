import type { NodeId, View, ViewNode } from '@/lib/model';

/** The nesting of a view: what lies in what, in the view's order. */
export class Outline {
  readonly roots: readonly ViewNode[];
  readonly #children = new Map<NodeId, ViewNode[]>();
  readonly #nodes: ReadonlyMap<NodeId, ViewNode>;

  constructor(view: View) {
    this.#nodes = new Map(view.nodes.map((node) => [node.id, node]));
    const roots: ViewNode[] = [];
    for (const node of view.nodes) {
      if (node.parent === null) roots.push(node);
      else this.#children.set(node.parent, [...(this.#children.get(node.parent) ?? []), node]);
    }
    this.roots = roots;
  }

  children(id: NodeId): readonly ViewNode[] {
    return this.#children.get(id) ?? [];
  }

  /** True for a node that others lie in, whatever its kind. */
  isContainer(id: NodeId): boolean {
    return this.#children.has(id);
  }

  /** How many containers a node lies in. */
  depth(id: NodeId): number {
    let depth = 0;
    for (let node = this.#nodes.get(id); node?.parent != null; node = this.#nodes.get(node.parent)) depth++;
    return depth;
  }

  /** True if `inner` lies in `outer`, at any depth. */
  lies(inner: NodeId, outer: NodeId): boolean {
    for (let node = this.#nodes.get(inner); node?.parent != null; node = this.#nodes.get(node.parent)) {
      if (node.parent === outer) return true;
    }
    return false;
  }
}
