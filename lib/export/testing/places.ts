import type { LaidOut, LaidOutEdge, LaidOutNode, TextBlock, View } from '@/lib/model';
import { block, laidOut, placeInLanes } from '../ascii-lanes';
import { stepsOf } from '../steps';

const margin = 24;
const padding = 12;
const headWidth = 260;

/** Places for every element, without measuring: enough for exporters and for a look, below what a real layout does. */
export function placeView(view: View): LaidOut {
  return view.kind === 'sequence' ? placeSequence(view) : placeInLanes(view);
}

/** Heads in a row, messages and notes below each other. */
function placeSequence(view: View): LaidOut {
  const middleOf = new Map(
    view.nodes.map(({ id }, i) => [id, margin + i * (headWidth + 40) + headWidth / 2]),
  );
  let y = margin + 60;
  const edges: LaidOutEdge[] = [];
  const notes = new Map<string, TextBlock[]>();
  for (const step of stepsOf(view)) {
    y += 16;
    if (step.type === 'note') {
      const written = block('attribute', step.note.text, middleOf.get(step.node.id)! + 12, y, headWidth);
      notes.set(step.node.id, [...(notes.get(step.node.id) ?? []), written]);
      y += written.rect.height;
      continue;
    }
    const { edge } = step;
    const [from, to] = [middleOf.get(edge.from)!, middleOf.get(edge.to)!];
    const label =
      edge.label === null ? null : block('edge', edge.label, Math.min(from, to) + 8, y, headWidth);
    y += (label?.rect.height ?? 0) + 8;
    const self = [
      { x: from, y },
      { x: from + 40, y },
      { x: from + 40, y: y + 16 },
      { x: from, y: y + 16 },
    ];
    edges.push({
      id: edge.id,
      points:
        edge.from === edge.to
          ? self
          : [
              { x: from, y },
              { x: to, y },
            ],
      label,
    });
    if (edge.from === edge.to) y += 16;
  }
  const boxes = new Map(
    view.nodes.map((node): [string, LaidOutNode] => {
      const middle = middleOf.get(node.id)!;
      const rect = { x: middle - headWidth / 2, y: margin, width: headWidth, height: 60 };
      const title = block('title', node.title, rect.x + padding, margin + padding, headWidth - 2 * padding);
      const lifeline = { from: { x: middle, y: margin + 60 }, to: { x: middle, y: y + 24 } };
      const attributes = notes.get(node.id) ?? [];
      return [node.id, { id: node.id, rect, icon: null, title, attributes, panels: [], lifeline }];
    }),
  );
  return laidOut(view, margin * 2 + view.nodes.length * (headWidth + 40), y + 48, boxes, edges);
}
