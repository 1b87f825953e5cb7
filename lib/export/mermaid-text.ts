import { linesOf, oneLine, wrapped } from './text';

/** U+2060: takes no room, and keeps two characters from being read as one sign. */
const joiner = '\u2060';

/** Mermaid takes `style …:#…;` for a statement and swallows its semicolon, wherever it stands in a line. */
const colonBeforeEntity = /:(?=\S*#)/g;

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
    .replace(/\b(fa[bklrs]?):(?=fa-)/g, `$1:${joiner}`)
    .replace(colonBeforeEntity, entity);
}

/** Lines as one quoted label of a flowchart. */
export function quoted(labels: readonly string[]): string {
  const lines = labels.flatMap(linesOf).map(quotedLine);
  return `"${lines.length === 0 ? ' ' : lines.join('<br/>')}"`;
}

/** What Mermaid would read as Markdown inside a Markdown string, however it is written. */
const markdown = /[*\\~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u;

/** A title in bold above lines of text: a Markdown string, which is quoted twice; plain where that would change the text. */
export function titled(title: string, texts: readonly string[]): string {
  const heads = linesOf(title);
  const words = texts.flatMap(linesOf);
  if (words.length === 0 || [...heads, ...words].some((line) => markdown.test(line)))
    return quoted([title, ...texts]);
  return `"\`${[...heads.map((line) => `**${quotedLine(line)}**`), ...words.map(quotedLine)].join('<br/>')}\`"`;
}

/**
 * A title, message or note of a sequence diagram: it ends with its line, and `;` and `#` are signs. Wrapped here, since
 * Mermaid's own wrapping cuts entities in half.
 */
export function sequenceText(label: string, columns: number): string {
  const lines = linesOf(label).flatMap((line) => wrapped(line, columns));
  return lines.length === 0 ? ' ' : lines.map(sequenceLine).join('<br/>');
}

function sequenceLine(line: string): string {
  return line
    .replace(/["#&<>;\\@{}]/g, entity)
    .replace(/%(?=%)/g, (sign) => entity(sign))
    .replace(/\$(?=\$)/g, (sign) => sign + joiner)
    .replace(/(#92;)(?=n)/g, `$1${joiner}`)
    .replace(/^(?:no)?wrap:|^[:+-]/, (start) => start.replace(/[:+-]$/, entity))
    .replace(colonBeforeEntity, entity);
}

/** Text in double quotes for the front matter, which is YAML: JSON's strings are YAML's. */
export function yamlText(text: string): string {
  return JSON.stringify(oneLine(text));
}
