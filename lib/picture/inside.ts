import type { LaidOutNode, ViewNode } from '@/lib/model';
import type { Colours } from '@/lib/theme';
import type { NodeState, Status } from '@/lib/trace';
import type { Mark } from './mark';
import { drawPanel } from './panel';
import { columnWidth, Pen } from './pen';

/** A node and the room that a live layout keeps for it. */
export interface PlacedNode {
  readonly node: ViewNode;
  readonly box: LaidOutNode;
}

/**
 * What a node shows of its state: its panels in their rooms, and a badge when it is not well. What differs from `before`
 * is marked as new; nothing is when it is left out. `keys`: what the caption
 * speaks of, which stays on show.
 */
export function insideOf(
  { node, box }: PlacedNode,
  state: NodeState,
  theme: Colours,
  before?: NodeState | null,
  keys: readonly string[] = [],
): Mark[] {
  const pen = new Pen(theme);
  for (const { index, rect } of box.panels) {
    const panel = node.panels[index];
    if (panel) drawPanel(pen, panel, rect, state.fields[panel.field], before?.fields[panel.field], keys);
  }
  if (state.status !== 'up') badge(pen, box, state.note ?? state.status, colourOf(state.status, theme));
  return pen.marks;
}

function badge(pen: Pen, { rect }: LaidOutNode, words: string, colour: string): void {
  const room = Math.min(([...words].length + 0.5) * columnWidth, rect.width * 0.9 - 18);
  const width = room + 18;
  const box = { x: rect.x + rect.width - 8 - width, y: rect.y - 13, width, height: 26 };
  pen.frame(box, colour, { fill: pen.theme.card, radius: 13, width: 2 });
  pen.text(
    words,
    { x: box.x + width / 2, middle: box.y + box.height / 2, room },
    { fill: colour, anchor: 'middle', weight: 600, family: 'sans' },
  );
}

function colourOf(status: Exclude<Status, 'up'>, theme: Colours): string {
  switch (status) {
    case 'degraded':
      return theme.warn;
    case 'down':
      return theme.wrong;
    case 'recovering':
      return theme.link;
  }
}
