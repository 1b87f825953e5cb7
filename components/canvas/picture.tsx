import { type LaidOut, type TextBlock, textStyles, type View } from '@/lib/model';
import { containersOf } from './containers';
import { formOf, outlineOf } from './form';
import { cutForHeads, headPath, roundedPath } from './path';

/** A view as one still picture that scales to its room: for paper. */
export function Picture({ view, laidOut }: { readonly view: View; readonly laidOut: LaidOut }) {
  const containers = containersOf(view);
  const nodes = new Map(view.nodes.map((node) => [node.id, node]));
  const edges = new Map(view.edges.map((edge) => [edge.id, edge]));
  return (
    <svg
      role="img"
      aria-label={view.title}
      viewBox={`0 0 ${Math.ceil(laidOut.width)} ${Math.ceil(laidOut.height)}`}
      className="size-full"
    >
      {laidOut.nodes.map((box) => {
        const node = nodes.get(box.id)!;
        const container = containers.has(box.id);
        const outline = outlineOf(container ? 'card' : formOf[node.kind], box.rect.width, box.rect.height);
        return (
          <g key={box.id}>
            {box.lifeline && (
              <path
                d={roundedPath([box.lifeline.from, box.lifeline.to])}
                className="fill-none stroke-rule"
                strokeWidth={2}
                strokeDasharray="6 4"
              />
            )}
            {outline && (
              <g
                transform={`translate(${box.rect.x} ${box.rect.y})`}
                className={container ? 'box-frame' : 'box-card'}
                strokeDasharray={node.implied ? '6 4' : undefined}
              >
                <path d={outline.outline} className="box-outline" />
                {outline.detail && <path d={outline.detail} className="box-detail" />}
              </g>
            )}
          </g>
        );
      })}
      {laidOut.edges.map((way) => {
        const edge = edges.get(way.id)!;
        return (
          <g key={way.id}>
            <path
              d={roundedPath(cutForHeads(way.points, edge.both, !edge.undirected))}
              className="way-line"
              strokeDasharray={edge.dashed ? '7 5' : edge.implied ? '2 5' : undefined}
            />
            {!edge.undirected && (
              <path d={headPath(way.points.at(-1)!, way.points.at(-2)!)} className="way-head" />
            )}
            {edge.both && <path d={headPath(way.points[0]!, way.points[1]!)} className="way-head" />}
            {way.label && <Words block={way.label} centred />}
          </g>
        );
      })}
      {laidOut.nodes.map((box) => (
        <g key={box.id}>
          <Words block={box.title} />
          {box.attributes.map((block) => (
            <Words key={`${block.rect.x} ${block.rect.y}`} block={block} />
          ))}
        </g>
      ))}
    </svg>
  );
}

function Words({ block, centred = false }: { readonly block: TextBlock; readonly centred?: boolean }) {
  const { rect, lines, style } = block;
  const { family, size, weight, lineHeight } = textStyles[style];
  const x = centred ? rect.x + rect.width / 2 : rect.x;
  return (
    <text
      className="fill-ink"
      fontFamily={`var(--font-${family})`}
      fontSize={size}
      fontWeight={weight}
      textAnchor={centred ? 'middle' : undefined}
    >
      {lines.map((line, i) => (
        <tspan
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing but their order.
          key={i}
          x={x}
          // The middle of capitals is about a third of the size above the baseline.
          y={rect.y + lineHeight * (i + 0.5) + size * 0.36}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}
