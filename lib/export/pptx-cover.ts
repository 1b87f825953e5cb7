import type { Colours } from '@/lib/theme';
import type { Deck } from './format';
import { type SlideContent, slideSize } from './pptx-parts';
import { oneLine } from './text';
import { escapeXml } from './xml';

/** Where its words stand, in EMU. */
const place = { x: 900_000, y: 2_000_000, width: slideSize.width - 1_800_000, height: 2_800_000 } as const;

/** The first slide of a run: the diagram, the scenario, and what happens in it. */
export function coverSlide({ title, scenario, summary }: Deck, { ink, muted }: Colours): SlideContent {
  const paragraphs = [
    paragraph(title, 24, false, muted),
    paragraph(scenario, 44, true, ink),
    ...(summary === '' ? [] : [paragraph(summary, 20, false, ink)]),
  ];
  const { x, y, width, height } = place;
  const shapes = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" anchor="ctr"><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs.join('')}</p:txBody></p:sp>`;
  return { shapes, speech: summary === '' ? null : oneLine(summary) };
}

/** `points`: the size of its letters. */
function paragraph(text: string, points: number, bold: boolean, colour: string): string {
  const fill = `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:solidFill>`;
  return `<a:p><a:pPr algn="l"><a:spcBef><a:spcPts val="800"/></a:spcBef></a:pPr><a:r><a:rPr lang="en-US" sz="${points * 100}"${bold ? ' b="1"' : ''} dirty="0">${fill}</a:rPr><a:t>${escapeXml(oneLine(text))}</a:t></a:r></a:p>`;
}
