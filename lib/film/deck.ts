import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { FilmFile } from './options';

const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const mediaRelationship = 'http://schemas.microsoft.com/office/2007/relationships/media';
const media2010 = 'http://schemas.microsoft.com/office/powerpoint/2010/main';

/** Films are packed already, and the oldest date that a ZIP can hold makes the same films the same file. */
const asItIs = { level: 0, mtime: '1980-01-01T00:00:00' } as const;

/**
 * Lays a film over each slide of a deck (`films[0]` over the first; null for none) that plays on a click, as PowerPoint
 * 2010 and later have it (ISO/IEC 29500-1, 19.3.1.37 pic; [MS-PPTX] 2.2.1.1 media). The shapes beneath stay as they are.
 * Throws when the deck has other slides than films are given.
 */
export function deckWithFilms(
  deck: Uint8Array,
  films: readonly (FilmFile | null)[],
): Uint8Array<ArrayBuffer> {
  const files = unzipSync(deck);
  const slides = Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  if (slides !== films.length)
    throw new Error(`the deck has ${slides} slides, and ${films.length} films were given`);
  const written: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, [bytes, { level: 6, mtime: asItIs.mtime }]]),
  );
  const change = (name: string, by: (xml: string) => string) => {
    const bytes = files[name];
    if (!bytes) throw new Error(`the deck has no ${name}`);
    written[name] = [strToU8(by(strFromU8(bytes))), { level: 6, mtime: asItIs.mtime }];
  };
  const size = sizeOf(strFromU8(files['ppt/presentation.xml'] ?? new Uint8Array()));
  films.forEach((film, i) => {
    if (!film) return;
    const n = i + 1;
    written[`ppt/media/film${n}.mp4`] = [film.bytes, asItIs];
    written[`ppt/media/film${n}.png`] = [film.poster, asItIs];
    change(`ppt/slides/slide${n}.xml`, (xml) => withFilm(xml, size));
    change(`ppt/slides/_rels/slide${n}.xml.rels`, (xml) =>
      xml.replace('</Relationships>', `${relations(n)}</Relationships>`),
    );
  });
  change('[Content_Types].xml', (xml) =>
    xml.replace(
      /<Types[^>]*>/,
      (root) =>
        root +
        [
          ['mp4', 'video/mp4'],
          ['png', 'image/png'],
        ]
          .filter(([extension]) => !xml.includes(`Extension="${extension}"`))
          .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
          .join(''),
    ),
  );
  return zipSync(written);
}

function relations(n: number): string {
  return [
    ['film', `${relationship}/video`, `../media/film${n}.mp4`],
    ['filmMedia', mediaRelationship, `../media/film${n}.mp4`],
    ['filmPoster', `${relationship}/image`, `../media/film${n}.png`],
  ]
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('');
}

function withFilm(slide: string, size: string): string {
  const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => Number(id));
  const id = Math.max(1, ...ids) + 1;
  const picture =
    `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Film" descr="What happens, as a film"><a:hlinkClick r:id="" action="ppaction://media"/></p:cNvPr>` +
    '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr><a:videoFile r:link="film"/>' +
    `<p:extLst><p:ext uri="{DAA4B4D4-6D71-4841-9C94-3DE7FCFB9230}"><p14:media xmlns:p14="${media2010}" r:embed="filmMedia"/></p:ext></p:extLst></p:nvPr></p:nvPicPr>` +
    '<p:blipFill><a:blip r:embed="filmPoster"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>' +
    `<p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
  const timing =
    '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>' +
    '<p:video><p:cMediaNode vol="80000"><p:cTn id="2" fill="hold" display="0"><p:stCondLst><p:cond delay="indefinite"/></p:stCondLst></p:cTn>' +
    `<p:tgtEl><p:spTgt spid="${id}"/></p:tgtEl></p:cMediaNode></p:video></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>`;
  return slide.replace('</p:spTree>', `${picture}</p:spTree>`).replace('</p:sld>', `${timing}</p:sld>`);
}

/** `cx="…" cy="…"` of the slides. */
function sizeOf(presentation: string): string {
  const match = /<p:sldSz cx="(\d+)" cy="(\d+)"/.exec(presentation);
  if (!match) throw new Error('the deck says no size of its slides');
  return `cx="${match[1]}" cy="${match[2]}"`;
}
