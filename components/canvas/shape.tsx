import type { ViewNode } from '@/lib/model';
import { formOf, outlineOf } from './form';

interface ShapeProps {
  readonly node: ViewNode;
  readonly container: boolean;
  readonly width: number;
  readonly height: number;
}

/** A node's outline, by kind; a container's is a pale frame, whatever its kind. Dashed when the drawing does not have it. */
export function Shape({ node, container, width, height }: ShapeProps) {
  const outline = outlineOf(container ? 'card' : formOf[node.kind], width, height);
  if (!outline) return null;
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      className={`absolute inset-0 overflow-visible ${container ? 'box-frame' : 'box-card'}`}
      strokeDasharray={node.implied ? '6 4' : undefined}
    >
      <path d={outline.outline} className="box-outline" />
      {outline.detail && <path d={outline.detail} className="box-detail" />}
    </svg>
  );
}
