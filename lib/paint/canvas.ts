import type { Mark, TextMark } from '@/lib/picture';
import { families } from './svg';

/** Paints marks as SVG would show them: the counterpart of `svgOf`. */
export function paintMarks(context: CanvasRenderingContext2D, marks: readonly Mark[]): void {
  for (const mark of marks) {
    if (mark.type === 'text') {
      paintText(context, mark);
      continue;
    }
    const { d, fill, stroke, width = 1.5, dash = [] } = mark;
    const way = new Path2D(d);
    if (fill !== undefined && fill !== 'none') {
      context.fillStyle = fill;
      context.fill(way);
    }
    if (stroke !== undefined) {
      context.strokeStyle = stroke;
      context.lineWidth = width;
      context.lineJoin = fill === undefined || fill === 'none' ? 'miter' : 'round';
      context.setLineDash([...dash]);
      context.stroke(way);
      context.setLineDash([]);
    }
  }
}

function paintText(context: CanvasRenderingContext2D, mark: TextMark): void {
  const { lines, family, size, weight, anchor, fill, halo, struck } = mark;
  context.font = `${weight} ${size}px ${families[family]}`;
  context.textAlign = anchor === 'middle' ? 'center' : anchor;
  context.textBaseline = 'alphabetic';
  for (const { x, y, text } of lines) {
    if (halo !== undefined) {
      context.strokeStyle = halo;
      context.lineWidth = 4;
      context.lineJoin = 'round';
      context.strokeText(text, x, y);
    }
    context.fillStyle = fill;
    context.fillText(text, x, y);
    if (struck) strike(context, text, x, y - size * 0.3);
  }
}

function strike(context: CanvasRenderingContext2D, text: string, x: number, y: number): void {
  const { actualBoundingBoxLeft: left, actualBoundingBoxRight: right } = context.measureText(text);
  context.fillRect(x - left, y, left + right, 1.2);
}
