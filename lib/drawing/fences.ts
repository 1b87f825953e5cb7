/** A stretch of a document that may hold drawings: the inside of a code fence, a literal block, a comment. */
export interface Fence {
  /** The document's line (from 1) of the first of `lines`. */
  readonly line: number;
  /** As long as those of the document: marks around them (`>`, `//`) are blanks, so that every column is the document's. */
  readonly lines: readonly string[];
  /** What stands after the opening marks, trimmed, in lower case. */
  readonly info: string;
  /** The heading it stands under; empty for none. */
  readonly heading: string;
  /** True for what nobody has marked as a drawing: it is one only if it is drawn with corners, and else is left in silence. */
  readonly unmarked: boolean;
}

const opening = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;
const quoteMarks = /^(?: {0,3}> ?)+/;
const headline = /^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*$/;

/** The lines of a text, whichever marks end them. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

/** `text` with blanks in place of its first `count` characters. */
export function blanked(text: string, count: number): string {
  return text.slice(0, count).replace(/[^\t]/g, ' ') + text.slice(count);
}

/**
 * What may hold drawings in a Markdown document, in order: fences, those in lists and quotes too, `<pre>`, and indented
 * code. A fence that is never closed reaches to the end of the document.
 */
export function fencesOf(text: string): Fence[] {
  const lines = linesOf(text);
  const fences: Fence[] = [];
  let heading = '';
  for (let at = 0; at < lines.length; at++) {
    const quoted = quoteMarks.exec(lines[at]!)?.[0].length ?? 0;
    const line = lines[at]!.slice(quoted);
    heading =
      headline.exec(line)?.[1]?.trim() ?? (at > 0 && isUnderline(line) ? lines[at - 1]!.trim() : heading);
    const open = openingMark(line);
    if (open) {
      const first = at + 1;
      const inside: string[] = [];
      for (at = first; at < lines.length; at++) {
        const marks = quoted > 0 ? (quoteMarks.exec(lines[at]!)?.[0].length ?? -1) : 0;
        if (marks < 0 || closes(lines[at]!.slice(marks), open.mark)) break;
        inside.push(blanked(lines[at]!, marks));
      }
      fences.push({ line: first + 1, lines: inside, info: open.info, heading, unmarked: false });
      continue;
    }
    const block = preformatted(lines, at) ?? indented(lines, at);
    if (!block) continue;
    fences.push({ ...block, info: '', heading, unmarked: true });
    at += block.lines.length - 1;
  }
  return fences;
}

/** A row of === or --- under a row of words makes a heading of it. */
function isUnderline(line: string): boolean {
  return /^ {0,3}(?:={3,}|-{3,})[ \t]*$/.test(line);
}

function openingMark(line: string): { mark: string; info: string } | null {
  // Fences stand in lists too: their indentation belongs to the list.
  const match = opening.exec(line) ?? opening.exec(line.replace(/^\s*(?:[-*+]|\d+[.)])?\s*/, ''));
  if (!match) return null;
  const mark = match[1]!;
  const info = match[2]!.trim().toLowerCase();
  return mark.startsWith('`') && info.includes('`') ? null : { mark, info };
}

function closes(line: string, mark: string): boolean {
  const match = closing.exec(line.trimStart());
  return match !== null && match[1]!.length >= mark.length && match[1]![0] === mark[0];
}

/** Keeps its place in a line and takes no room in a grid. */
const filler = '\u2060';
const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/** `<pre>` up to `</pre>`: tags inside it take no room, and entities that of their character. */
function preformatted(lines: readonly string[], at: number): Pick<Fence, 'line' | 'lines'> | null {
  const open = /^\s*(?:<[a-z]+[^>]*>\s*)*<pre\b[^>]*>(?:<code\b[^>]*>)?/i.exec(lines[at]!);
  if (!open) return null;
  const inside: string[] = [];
  for (let row = at; row < lines.length; row++) {
    const line = row === at ? blanked(lines[row]!, open[0].length) : lines[row]!;
    const end = /(?:<\/code>)?<\/pre>/i.exec(line);
    inside.push(withoutMarkup(end ? line.slice(0, end.index) : line));
    if (end) break;
  }
  return { line: at + 1, lines: inside };
}

function withoutMarkup(line: string): string {
  return line
    .replace(/<\/?[a-z][^<>]*>/gi, (tag) => filler.repeat(tag.length))
    .replace(
      /&(?:lt|gt|amp|quot|#39|nbsp);/g,
      (entity) => entities[entity]! + filler.repeat(entity.length - 1),
    );
}

/** Code set in by four blanks or a tab, with a blank line above it. */
function indented(lines: readonly string[], at: number): Pick<Fence, 'line' | 'lines'> | null {
  const isCode = (line: string) => /^(?: {4}|\t)\s*\S/.test(line);
  if (!isCode(lines[at]!) || (at > 0 && lines[at - 1]!.trim() !== '')) return null;
  let end = at + 1;
  for (let next = end; next < lines.length; next++) {
    if (isCode(lines[next]!)) end = next + 1;
    else if (lines[next]!.trim() !== '') break;
  }
  return { line: at + 1, lines: lines.slice(at, end) };
}
