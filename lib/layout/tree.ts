import type { View, ViewNode } from '@/lib/model';

/** Who lies in whom, with the look-ups that layout asks for again and again. */
export class Tree {
  readonly nodes: readonly ViewNode[];
  readonly #byId: ReadonlyMap<string, ViewNode>;
  readonly #children = new Map<string | null, ViewNode[]>();

  constructor(view: View) {
    this.nodes = view.nodes;
    this.#byId = new Map(view.nodes.map((node) => [node.id, node]));
    for (const node of view.nodes) {
      const siblings = this.#children.get(node.parent);
      if (siblings) siblings.push(node);
      else this.#children.set(node.parent, [node]);
    }
  }

  node(id: string): ViewNode {
    const node = this.#byId.get(id);
    if (!node) throw new Error(`the view has no node "${id}"`);
    return node;
  }

  children(id: string | null): readonly ViewNode[] {
    return this.#children.get(id) ?? [];
  }

  isLeaf(id: string): boolean {
    return !this.#children.has(id);
  }

  leaves(): ViewNode[] {
    return this.nodes.filter((node) => this.isLeaf(node.id));
  }

  containers(): ViewNode[] {
    return this.nodes.filter((node) => !this.isLeaf(node.id));
  }

  /** The leaves in it; itself when it is one. */
  leavesOf(id: string): string[] {
    return this.isLeaf(id) ? [id] : this.children(id).flatMap((child) => this.leavesOf(child.id));
  }

  /** Itself, its container, and so on outwards. */
  *chain(id: string): Generator<string> {
    for (let at: string | null = id; at !== null; at = this.node(at).parent) yield at;
  }

  /** True if `inner` is `outer` or lies in it. */
  within(inner: string, outer: string): boolean {
    for (const id of this.chain(inner)) if (id === outer) return true;
    return false;
  }
}
