import type { Colours } from '@/lib/theme';
import { hasNotes, notesParts } from './pptx-notes';
import { namespaces, office, type Part, part, relations, root } from './pptx-part';
import { escapeXml } from './xml';

/** What a presentation needs besides its slides (ECMA-376: PresentationML): nothing of a diagram is in here. */

const contentType = 'application/vnd.openxmlformats-officedocument';

/** A slide of 16:9 in English Metric Units, of which an inch has 914,400. */
export const slideSize = { width: 12_192_000, height: 6_858_000 } as const;

/** A slide: the inside of its shape tree, and what its speaker says; null for nothing. */
export interface SlideContent {
  readonly shapes: string;
  readonly speech: string | null;
}

/** A presentation's files around its slides. */
export function presentationOf(slides: readonly SlideContent[], title: string, palette: Colours): Part[] {
  const speeches = slides.map(({ speech }) => speech);
  const noted = hasNotes(speeches);
  const numbers = slides.map((_, i) => i + 1);
  const overrides = [
    ['/ppt/presentation.xml', `${contentType}.presentationml.presentation.main+xml`],
    ['/ppt/slideMasters/slideMaster1.xml', `${contentType}.presentationml.slideMaster+xml`],
    ['/ppt/slideLayouts/slideLayout1.xml', `${contentType}.presentationml.slideLayout+xml`],
    ['/ppt/theme/theme1.xml', `${contentType}.theme+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...numbers.map((n) => [`/ppt/slides/slide${n}.xml`, `${contentType}.presentationml.slide+xml`]),
    ...(noted
      ? [
          ['/ppt/notesMasters/notesMaster1.xml', `${contentType}.presentationml.notesMaster+xml`],
          ['/ppt/theme/theme2.xml', `${contentType}.theme+xml`],
        ]
      : []),
    ...numbers
      .filter((n) => speeches[n - 1] !== null)
      .map((n) => [`/ppt/notesSlides/notesSlide${n}.xml`, `${contentType}.presentationml.notesSlide+xml`]),
  ];
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`),
  ];
  const ids = numbers.map((n) => `<p:sldId id="${255 + n}" r:id="rId${n + 1}"/>`).join('');
  const { width, height } = slideSize;
  return [
    part(
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types.join('')}</Types>`,
    ),
    relations('_rels/.rels', [
      [`${office}/officeDocument`, 'ppt/presentation.xml'],
      [
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ],
    ]),
    part(
      'docProps/core.xml',
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`,
    ),
    part(
      'ppt/presentation.xml',
      `<p:presentation ${namespaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>${noted ? `<p:notesMasterIdLst><p:notesMasterId r:id="rId${slides.length + 3}"/></p:notesMasterIdLst>` : ''}<p:sldIdLst>${ids}</p:sldIdLst><p:sldSz cx="${width}" cy="${height}"/><p:notesSz cx="${height}" cy="${width}"/></p:presentation>`,
    ),
    relations('ppt/_rels/presentation.xml.rels', [
      [`${office}/slideMaster`, 'slideMasters/slideMaster1.xml'],
      ...numbers.map((n) => [`${office}/slide`, `slides/slide${n}.xml`] as const),
      [`${office}/theme`, 'theme/theme1.xml'],
      ...(noted ? [[`${office}/notesMaster`, 'notesMasters/notesMaster1.xml'] as const] : []),
    ]),
    part('ppt/slideMasters/slideMaster1.xml', master(palette)),
    relations('ppt/slideMasters/_rels/slideMaster1.xml.rels', [
      [`${office}/slideLayout`, '../slideLayouts/slideLayout1.xml'],
      [`${office}/theme`, '../theme/theme1.xml'],
    ]),
    part(
      'ppt/slideLayouts/slideLayout1.xml',
      `<p:sldLayout ${namespaces} type="blank" preserve="1"><p:cSld name="Blank"><p:spTree>${root}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
    ),
    relations('ppt/slideLayouts/_rels/slideLayout1.xml.rels', [
      [`${office}/slideMaster`, '../slideMasters/slideMaster1.xml'],
    ]),
    part('ppt/theme/theme1.xml', theme(palette)),
    ...slides.flatMap(({ shapes, speech }, i) => [
      part(
        `ppt/slides/slide${i + 1}.xml`,
        `<p:sld ${namespaces}><p:cSld><p:spTree>${root}\n${shapes}\n</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
      ),
      relations(`ppt/slides/_rels/slide${i + 1}.xml.rels`, [
        [`${office}/slideLayout`, '../slideLayouts/slideLayout1.xml'],
        ...(speech === null
          ? []
          : [[`${office}/notesSlide`, `../notesSlides/notesSlide${i + 1}.xml`] as const]),
      ]),
    ]),
    ...notesParts(speeches, theme(palette)),
  ];
}

function rgb(colour: string): string {
  return `<a:srgbClr val="${colour.slice(1).toUpperCase()}"/>`;
}

function master(palette: Colours): string {
  const background = `<p:bg><p:bgPr><a:solidFill>${rgb(palette.paper)}</a:solidFill><a:effectLst/></p:bgPr></p:bg>`;
  const map =
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
  return `<p:sldMaster ${namespaces}><p:cSld>${background}<p:spTree>${root}</p:spTree></p:cSld>${map}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>`;
}

function theme({ paper, ink, muted, tones }: Colours): string {
  const { neutral, people, store, flow, control, fact, space } = tones;
  const colours: readonly (readonly [string, string])[] = [
    ['dk1', ink],
    ['lt1', paper],
    ['dk2', muted],
    ['lt2', space.fill],
    ['accent1', store.stroke],
    ['accent2', flow.stroke],
    ['accent3', fact.stroke],
    ['accent4', control.stroke],
    ['accent5', people.stroke],
    ['accent6', neutral.stroke],
    ['hlink', store.stroke],
    ['folHlink', people.stroke],
  ];
  const scheme = colours.map(([name, colour]) => `<a:${name}>${rgb(colour)}</a:${name}>`).join('');
  const font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>';
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="9525">${fill}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Architecture Explorer"><a:themeElements><a:clrScheme name="Architecture Explorer">${scheme}</a:clrScheme><a:fontScheme name="Architecture Explorer"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Plain"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
