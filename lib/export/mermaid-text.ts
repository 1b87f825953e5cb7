import { linesOf, oneLine } from './text';

/** U+2060: takes no room, and keeps two characters from being read as one sign. */
const joiner = '\u2060';

/** Writes a character as the number entity that Mermaid turns back at the very end of its reading. */
function entity(character: string): string {
  return `#${character.codePointAt(0)};`;
}

/**
 * A line of a quoted flowchart label. Mermaid reads labels as Markdown, then as HTML, and knows signs of its own
 * (`%%` comments, `$$` formulas, `fa:` icons): each is disarmed. Never empty, since an empty label is a syntax error.
 */
function quotedLine(line: string): string {
  return line
    .replace(/["#&<>`;\\*~[\]@|^]/g, entity)
    .replace(/^[-+=:]|(?<=^\d+)[.)]/, entity)
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, entity)
    .replace(/%(?=%)/g, (sign) => entity(sign))
    .replace(/\$(?=\$)/g, (sign) => sign + joiner)
    .replace(/(#92;)(?=n)/g, `$1${joiner}`)
    .replace(/:(?=\/\/)|(?<=www)\./gi, entity)
    .replace(/\b(fa[bklrs]?):(?=fa-)/g, `$1${entity(':')}`);
}

/** Lines as one quoted label of a flowchart. */
export function quoted(labels: readonly string[]): string {
  const lines = labels.flatMap(linesOf).map(quotedLine);
  return `"${lines.length === 0 ? ' ' : lines.join('<br/>')}"`;
}

/** A title, message or note of a sequence diagram: it ends with its line, and `;` and `#` are signs. */
export function sequenceText(label: string): string {
  const text = oneLine(label)
    .replace(/["#&<>;\\@{}]/g, entity)
    .replace(/%(?=%)/g, (sign) => entity(sign))
    .replace(/\$(?=\$)/g, (sign) => sign + joiner)
    .replace(/(#92;)(?=n)/g, `$1${joiner}`)
    .replace(/^(?:no)?wrap:|^[:+-]/, (start) => start.replace(/[:+-]$/, entity));
  return text === '' ? ' ' : text;
}

/** Text in double quotes for the front matter, which is YAML: JSON's strings are YAML's. */
export function yamlText(text: string): string {
  return JSON.stringify(oneLine(text));
}
