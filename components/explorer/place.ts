import type { Target } from '../canvas/lit';

/** What an address says about a diagram's page: which view, and what is opened in it. */
export interface Place {
  /** A view's id; null for the first. */
  readonly view: string | null;
  readonly target: Target | null;
}

/** Reads `?view=…&node=…` or `?view=…&edge=…`. */
export function readPlace(search: string): Place {
  const query = new URLSearchParams(search);
  const node = query.get('node');
  const edge = query.get('edge');
  return {
    view: query.get('view'),
    target: node ? { type: 'node', id: node } : edge ? { type: 'edge', id: edge } : null,
  };
}

/** The query of an address at `place`; other parameters of `search` stay, unless the view changes: they belong to it. */
export function writePlace(search: string, { view, target }: Place): string {
  const before = new URLSearchParams(search);
  const query = new URLSearchParams();
  if (view !== null) query.set('view', view);
  if (target) query.set(target.type, target.id);
  if (before.get('view') === view) {
    for (const [name, value] of before) if (!own.has(name)) query.append(name, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

const own = new Set(['view', 'node', 'edge']);
