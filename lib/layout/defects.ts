import type { LaidOut, MeasureText, Rect, View } from '@/lib/model';
import { apart } from './labels';
import { boundsOf, meets, segmentsOf } from './obstacles';
import { Tree } from './tree';

/** Everything wrong with a layout, a sentence each; none for a good one. */
export function defectsOf(view: View, laidOut: LaidOut, measure: MeasureText): string[] {
  const tree = new Tree(view);
  const rects = new Map(laidOut.nodes.map((node) => [node.id, node.rect]));
  return [
    ...overlaps(view, rects, tree),
    ...outsideContainers(view, laidOut, tree),
    ...throughNodes(view, laidOut, rects, tree),
    ...coveredLabels(view, laidOut, tree),
    ...textThatDoesNotFit(laidOut, measure),
    ...fractions(laidOut),
  ];
}

function overlaps(view: View, rects: ReadonlyMap<string, Rect>, tree: Tree): string[] {
  return view.nodes.flatMap((a, i) =>
    view.nodes
      .slice(i + 1)
      .filter((b) => !tree.within(a.id, b.id) && !tree.within(b.id, a.id))
      .filter((b) => meets(rects.get(a.id)!, rects.get(b.id)!))
      .map((b) => `${a.id} overlaps ${b.id}`),
  );
}

function outsideContainers(view: View, laidOut: LaidOut, tree: Tree): string[] {
  const laid = new Map(laidOut.nodes.map((node) => [node.id, node]));
  return view.nodes.flatMap(({ id, parent }) => {
    if (parent === null) return [];
    const [inner, outer] = [laid.get(id)!, laid.get(parent)!];
    const defects = holds(outer.rect, inner.rect) ? [] : [`${id} is outside ${parent}`];
    if (tree.children(parent).length > 0 && meets(inner.rect, outer.title.rect)) {
      defects.push(`${id} covers the title of ${parent}`);
    }
    return defects;
  });
}

function throughNodes(view: View, laidOut: LaidOut, rects: ReadonlyMap<string, Rect>, tree: Tree): string[] {
  return laidOut.edges.flatMap(({ id, points }, i) => {
    const edge = view.edges[i]!;
    const level = points.slice(1).every((point, k) => point.x === points[k]!.x || point.y === points[k]!.y);
    const crossed = view.nodes.filter(
      (node) =>
        !tree.within(edge.from, node.id) &&
        !tree.within(edge.to, node.id) &&
        !tree.within(node.id, edge.from) &&
        !tree.within(node.id, edge.to) &&
        segmentsOf(points).some(([a, b]) => meets(rects.get(node.id)!, boundsOf(a, b, 1))),
    );
    return [
      ...(level ? [] : [`${id} is not orthogonal`]),
      ...crossed.map((node) => `${id} passes through ${node.id}`),
    ];
  });
}

function coveredLabels(view: View, laidOut: LaidOut, tree: Tree): string[] {
  const labels = laidOut.edges.flatMap(({ id, label }) => (label ? [{ id, rect: label.rect }] : []));
  const leaves = laidOut.nodes.filter(({ id }) => tree.isLeaf(id) && view.kind === 'graph');
  const titles = laidOut.nodes
    .filter(({ id }) => !tree.isLeaf(id))
    .map(({ id, title }) => ({ id, rect: title.rect }));
  return labels.flatMap(({ id, rect }, i) => [
    ...[...leaves, ...titles]
      .filter((other) => meets(rect, other.rect))
      .map((other) => `label of ${id} covers ${other.id}`),
    ...labels
      .slice(i + 1)
      .filter((other) => meets(apart(rect), other.rect))
      .map((other) => `labels of ${id} and ${other.id} touch`),
    ...laidOut.edges
      .filter(({ points }) => segmentsOf(points).some(([a, b]) => meets(rect, boundsOf(a, b, 0.5))))
      .map((other) => `the line of ${other.id} runs through the label of ${id}`),
  ]);
}

function textThatDoesNotFit(laidOut: LaidOut, measure: MeasureText): string[] {
  return laidOut.nodes.flatMap(({ id, rect, title, attributes, panels, lifeline }) => [
    ...[title, ...attributes].flatMap((block) =>
      block.lines
        .filter((line) => measure(line, block.style) > block.rect.width + 0.5)
        .map((line) => `"${line}" of ${id} is wider than its room`),
    ),
    ...(lifeline ? [title] : [title, ...attributes])
      .filter((block) => !holds(rect, block.rect))
      .map((block) => `"${block.lines.join(' ')}" stands outside ${id}`),
    ...panels
      .filter((panel) => !holds(rect, panel.rect))
      .map((panel) => `panel ${panel.index} stands outside ${id}`),
  ]);
}

function fractions(laidOut: LaidOut): string[] {
  const numbers = [
    ...laidOut.nodes.flatMap(({ id, rect }) => [{ id, values: [rect.x, rect.y, rect.width, rect.height] }]),
    ...laidOut.edges.flatMap(({ id, points }) => [{ id, values: points.flatMap(({ x, y }) => [x, y]) }]),
  ];
  return numbers
    .filter(({ values }) => !values.every(Number.isInteger))
    .map(({ id }) => `${id} is not on whole pixels`);
}

function holds(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
