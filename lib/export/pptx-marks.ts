import type { Point, Rect } from '@/lib/model';
import type { Mark, PathMark, TextMark } from '@/lib/picture';
import { boundsOf } from './geometry';
import { type PathStep, stepsOfPath } from './steps-of-path';
import { escapeXml } from './xml';

/** What a slide knows of places: px of a view as EMU, and its pixels' size in points of text. */
export interface SlidePlaces {
  rect(rect: Rect): Rect;
  length(px: number): number;
  /** Hundredths of a point for text of so many px. */
  textSize(px: number): number;
  /** A number for the next shape. */
  next(): number;
}

/** What programs have everywhere; 49 says that it is a fixed one, for those that have not. */
const mono = '<a:latin typeface="Consolas" pitchFamily="49"/>';

/** A mark as native shapes: an outline with its own geometry, or a text box for each line. */
export function markShapes(mark: Mark, name: string, places: SlidePlaces): string[] {
  return mark.type === 'path' ? [pathShape(mark, name, places)] : textShapes(mark, name, places);
}

function pathShape(
  { d, fill, stroke, width = 1.5, dash }: PathMark,
  name: string,
  places: SlidePlaces,
): string {
  const steps = stepsOfPath(d);
  const { x, y, width: w, height: h } = places.rect(boundsOf(steps.flatMap(pointsOf)));
  const at = (point: Point) => {
    const { x: px, y: py } = places.rect({ ...point, width: 0, height: 0 });
    return `<a:pt x="${px - x}" y="${py - y}"/>`;
  };
  const written = steps.map((step) => geometry(step, at)).join('');
  const line = stroke
    ? `<a:ln w="${places.length(width)}">${solid(stroke)}${dash ? '<a:prstDash val="dash"/>' : ''}</a:ln>`
    : '<a:ln><a:noFill/></a:ln>';
  const look = `${fill ? solid(fill) : '<a:noFill/>'}${line}`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${places.next()}" name="${escapeXml(name)}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/></a:xfrm><a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${w}" h="${h}"${fill ? '' : ' fill="none"'}>${written}</a:path></a:pathLst></a:custGeom>${look}</p:spPr></p:sp>`;
}

function pointsOf(step: PathStep): Point[] {
  switch (step.type) {
    case 'close':
      return [];
    case 'curve':
      return [step.first, step.second, step.to];
    case 'move':
    case 'line':
      return [step.to];
  }
}

function geometry(step: PathStep, at: (point: Point) => string): string {
  switch (step.type) {
    case 'move':
      return `<a:moveTo>${at(step.to)}</a:moveTo>`;
    case 'line':
      return `<a:lnTo>${at(step.to)}</a:lnTo>`;
    case 'curve':
      return `<a:cubicBezTo>${at(step.first)}${at(step.second)}${at(step.to)}</a:cubicBezTo>`;
    case 'close':
      return '<a:close/>';
  }
}

function textShapes(mark: TextMark, name: string, places: SlidePlaces): string[] {
  const { lines, size, weight, family, anchor, fill, struck } = mark;
  const align = anchor === 'start' ? 'l' : anchor === 'middle' ? 'ctr' : 'r';
  return lines.map(({ x, y, text }) => {
    // Wide enough for any sign of another font: boxes without a border may overlap.
    const width = [...text].length * size * 0.7 + 4;
    const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
    const place = places.rect({ x: left, y: y - size * 1.05, width, height: size * 1.4 });
    const look = `lang="en-US" sz="${places.textSize(size)}"${weight === 600 ? ' b="1"' : ''}${struck ? ' strike="sngStrike"' : ''} dirty="0"`;
    const run = `<a:r><a:rPr ${look}>${solid(fill)}${family === 'mono' ? mono : ''}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`;
    return `<p:sp><p:nvSpPr><p:cNvPr id="${places.next()}" name="${escapeXml(name)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${place.x}" y="${place.y}"/><a:ext cx="${place.width}" cy="${place.height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="${align}"/>${run}</a:p></p:txBody></p:sp>`;
  });
}

function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:solidFill>`;
}
