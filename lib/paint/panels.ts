import { insideOf, type PlacedNode } from '@/lib/picture';
import type { Colours } from '@/lib/theme';
import type { NodeState } from '@/lib/trace';
import { svgOf } from './svg';

/** What a node shows of its state as elements of SVG, a line each, to be put into a picture of the view (units are its px). */
export function drawPanels(
  placed: PlacedNode,
  state: NodeState,
  theme: Colours,
  before?: NodeState | null,
  keys?: readonly string[],
): string {
  return insideOf(placed, state, theme, before, keys).map(svgOf).join('\n');
}
