import { namespaces, office, type Part, part, relations, root } from './pptx-part';
import { escapeXml } from './xml';

/** Parts of a presentation that hold what a speaker says to each slide; null for a slide to which nothing is said. */
export function notesParts(speeches: readonly (string | null)[], theme: string): Part[] {
  if (!hasNotes(speeches)) return [];
  const map =
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
  return [
    part(
      'ppt/notesMasters/notesMaster1.xml',
      `<p:notesMaster ${namespaces}><p:cSld><p:spTree>${root}</p:spTree></p:cSld>${map}</p:notesMaster>`,
    ),
    relations('ppt/notesMasters/_rels/notesMaster1.xml.rels', [[`${office}/theme`, '../theme/theme2.xml']]),
    part('ppt/theme/theme2.xml', theme),
    ...speeches.flatMap((speech, i) => (speech === null ? [] : notesOf(speech, i + 1))),
  ];
}

/** Whether a presentation needs those parts. */
export function hasNotes(speeches: readonly (string | null)[]): boolean {
  return speeches.some((speech) => speech !== null);
}

function notesOf(speech: string, slide: number): Part[] {
  const picture =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>';
  const words = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>${escapeXml(speech)}</a:t></a:r></a:p></p:txBody></p:sp>`;
  return [
    part(
      `ppt/notesSlides/notesSlide${slide}.xml`,
      `<p:notes ${namespaces}><p:cSld><p:spTree>${root}${picture}${words}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
    ),
    relations(`ppt/notesSlides/_rels/notesSlide${slide}.xml.rels`, [
      [`${office}/notesMaster`, '../notesMasters/notesMaster1.xml'],
      [`${office}/slide`, `../slides/slide${slide}.xml`],
    ]),
  ];
}
