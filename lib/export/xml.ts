import { type Attributes, attributesOf, escapeXml } from '@/lib/paint';

export { escapeXml } from '@/lib/paint';
export { round } from '@/lib/theme';

/** An element, a line each for its start, its children and its end; attributes that are null are left out, true is 1. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string[] {
  const start = `<${name}${attributesOf(attributes)}`;
  if (children.length === 0) return [`${start} />`];
  return [`${start}>`, ...children.map((child) => `  ${child}`), `</${name}>`];
}

/** An element of text, on one line. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return `<${name}${attributesOf(attributes)}>${escapeXml(text)}</${name}>`;
}
