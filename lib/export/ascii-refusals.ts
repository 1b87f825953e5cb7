import { ExportError } from './error';
import type { Page } from './page';
import { oneLine } from './text';

/** One cell a character: letters and signs of the European scripts, and a few signs that drawings use inside boxes. */
const writable =
  /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u024f\u0370-\u03ff\u0400-\u052f\u2010-\u2027\u2030-\u205e\u20ac\u2190-\u2193\u2212\u2260-\u2265]*$/u;
const strokeLike = /[\u2190-\u2193\u2500-\u257f\u25b2-\u25c4]|--|->|<-|\|/u;

/** Throws ExportError for text that would be read as something else, naming the element. */
export function refuseUnwritable(page: Page): void {
  const refuse = (what: string, why: string): never => {
    throw new ExportError('not-drawable', `Text drawing: ${what} ${why}; use SVG or Mermaid instead`);
  };
  for (const node of page.view.nodes) {
    const title = oneLine(node.title);
    const what = `node "${node.id}"`;
    if (title === '') refuse(what, 'has no title');
    for (const text of [title, ...node.attributes.map((attribute) => oneLine(attribute.text))]) {
      if (!writable.test(text)) refuse(what, `holds signs that do not fill one cell: "${text}"`);
    }
    if (/^(?:[-*•+]|\d+[.)])\s|:$/.test(title))
      refuse(what, `has a title that reads as a list or a heading: "${title}"`);
    if (page.outline.isContainer(node.id) && strokeLike.test(title))
      refuse(what, `has a title with strokes: "${title}"`);
  }
  for (const edge of page.view.edges) {
    const label = oneLine(edge.label ?? '');
    if (!writable.test(label) || strokeLike.test(label)) {
      refuse(`edge "${edge.id}"`, `has a label that reads as strokes: "${label}"`);
    }
  }
}
