/** An element of a well-formed document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, entities decoded, children's text left out. */
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const name = '[A-Za-z_][\\w.:-]*';
const token = new RegExp(`<(${name})((?:\\s+${name}="[^"<]*")*)\\s*(/?)>|</(${name})\\s*>|([^<]+)`, 'y');

/** Reads a document of elements, attributes and text; throws an Error for anything that is not well-formed. */
export function readXml(source: string): XmlElement {
  type Open = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string };
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const at = token.lastIndex;
    const match = token.exec(source);
    const parent = open.at(-1)!;
    if (!match) throw new Error(`not XML at ${at}: ${source.slice(at, at + 80)}`);
    const [, start, attributes, empty, end, text] = match;
    if (text !== undefined) parent.text += decode(text);
    else if (end !== undefined) {
      if (parent.name !== end) throw new Error(`</${end}> closes <${parent.name}>`);
      open.pop();
    } else {
      const element: Open = { name: start!, attributes: attributesOf(attributes!), children: [], text: '' };
      parent.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  if (root.children.length !== 1 || root.text.trim() !== '') throw new Error('a document has one root');
  return root.children[0]!;
}

/** All elements of a document, in order, itself first. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(elementsOf)];
}

function attributesOf(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, key, value] of source.matchAll(new RegExp(`(${name})="([^"]*)"`, 'g'))) {
    if (key! in attributes) throw new Error(`two attributes ${key}`);
    attributes[key!] = decode(value!);
  }
  return attributes;
}

function decode(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 cannot hold.
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(text)) {
    throw new Error('a character that XML cannot hold');
  }
  return text.replace(/&(?:#(\d+)|(\w+))?;?/g, (whole, number, word) => {
    if (!whole.endsWith(';')) throw new Error(`a bare ampersand: ${whole}`);
    if (number !== undefined) return String.fromCodePoint(Number(number));
    const known = entities[word];
    if (known === undefined) throw new Error(`unknown entity ${whole}`);
    return known;
  });
}
