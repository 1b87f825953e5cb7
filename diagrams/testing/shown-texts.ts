import type { View } from '@/lib/model';
import type { Moment } from '@/lib/trace';
import { shownBy } from './shown';

/**
 * What can be read on the nodes and edges of a view at a moment: titles and labels, and of the state what the picture has room for.
 * `before`: the moment of the caption before, so that what has changed since is on show; `keys`: what the caption speaks of.
 */
export function shownTexts(view: View, moment: Moment, before: Moment, keys: readonly string[]): string[] {
  return [
    ...view.edges.map(({ label }) => label ?? ''),
    ...view.nodes.flatMap((node) => [
      node.title,
      ...node.attributes.map(({ text }) => text),
      ...node.panels
        .filter(({ where }) => where !== 'inspector')
        .flatMap((panel) => [
          panel.title ?? '',
          ...(panel.type === 'table' ? panel.columns.map(({ label }) => label) : []),
        ]),
      ...shownBy(node, moment.nodes[node.id], before.nodes[node.id], keys),
    ]),
  ];
}
