/** What every part of a presentation is made of (ECMA-376). */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Namespaces that every part of a presentation declares at its root. */
export const namespaces = [
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"',
].join(' ');

/** A file of a presentation. */
export interface Part {
  readonly name: string;
  readonly text: string;
}

/** An XML file. */
export function part(name: string, xml: string): Part {
  return { name, text: `${declaration}${xml}\n` };
}

/** What a part refers to, numbered from rId1. */
export function relations(name: string, targets: readonly (readonly [type: string, target: string])[]): Part {
  const list = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return part(
    name,
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`,
  );
}

/** The root group that every shape tree begins with. */
export const root =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
