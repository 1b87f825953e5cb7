import { blanked, type Fence, linesOf } from './fences';

/** Blocks of AsciiDoc that are shown as they are written, by the mark that opens and closes them. */
const asciidocMarks = /^(?:-{4,}|\.{4,}|`{3,})$/;

/** Literal and listing blocks of AsciiDoc, and paragraphs set in by a blank. */
export function asciidocBlocks(text: string): Fence[] {
  const lines = linesOf(text);
  const fences: Fence[] = [];
  let heading = '';
  let title = '';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!.trimEnd();
    heading = /^={1,6}\s+(.+)$/.exec(line)?.[1] ?? heading;
    // A block's own title stands over it, maybe over its attributes too.
    title =
      /^\.([^\s.].*)$/.exec(line)?.[1] ?? (/^\[.*\]$/.test(line) || asciidocMarks.test(line) ? title : '');
    const named = { info: '', heading: title || heading };
    if (asciidocMarks.test(line)) {
      const first = at + 1;
      for (at = first; at < lines.length; at++) if (lines[at]!.trimEnd() === line) break;
      fences.push({ ...named, line: first + 1, lines: lines.slice(first, at), unmarked: false });
    } else if (/^[ \t]+\S/.test(line) && (at === 0 || lines[at - 1]!.trim() === '')) {
      const first = at;
      while (at + 1 < lines.length && /^[ \t]+\S/.test(lines[at + 1]!)) at++;
      fences.push({ ...named, line: first + 1, lines: lines.slice(first, at + 1), unmarked: true });
    }
  }
  return fences;
}

/** Literal blocks of reStructuredText: what is set in under `::`, a code block or a parsed literal. */
export function restBlocks(text: string): Fence[] {
  const lines = linesOf(text);
  const fences: Fence[] = [];
  let heading = '';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (at > 0 && /^([=\-~^"'#*+`:.])\1{2,}\s*$/.test(line) && /^\S/.test(lines[at - 1]!))
      heading = lines[at - 1]!.trim();
    const opens =
      /::\s*$/.test(line) || /^\s*\.\. (?:code-block|code|parsed-literal|literalinclude)::/.test(line);
    if (!opens) continue;
    const depth = line.length - line.trimStart().length;
    let first = at + 1;
    while (first < lines.length && (lines[first]!.trim() === '' || /^\s+:[\w-]+:/.test(lines[first]!)))
      first++;
    let end = first;
    for (let next = first; next < lines.length; next++) {
      const { length } = lines[next]!;
      if (lines[next]!.trim() === '') continue;
      if (length - lines[next]!.trimStart().length <= depth) break;
      end = next + 1;
    }
    if (end > first)
      fences.push({ line: first + 1, lines: lines.slice(first, end), info: '', heading, unmarked: false });
    at = Math.max(at, end - 1);
  }
  return fences;
}

const comment = /^\s*(?:\/\/[/!]?|#+|--|;+|\/?\*+|%+)(?=\s|$|[+|.])/;
/** Rows that make a drawing in a comment. */
const leastRows = 3;

/** Comments of program text that run over some lines, without their marks. */
export function commentBlocks(text: string | readonly string[]): Fence[] {
  const lines = typeof text === 'string' ? linesOf(text) : text;
  const fences: Fence[] = [];
  for (let at = 0; at < lines.length; at++) {
    const first = at;
    const inside: string[] = [];
    let block = false;
    for (; at < lines.length; at++) {
      const line = lines[at]!;
      const mark = comment.exec(line)?.[0].length ?? (block ? 0 : -1);
      if (mark < 0) break;
      if (/\/\*/.test(line)) block = true;
      const end = block ? line.indexOf('*/') : -1;
      inside.push(blanked(end >= 0 ? line.slice(0, end) : line, Math.min(mark, line.length)));
      if (end >= 0) block = false;
    }
    if (inside.length >= leastRows)
      fences.push({ line: first + 1, lines: inside, info: '', heading: '', unmarked: true });
  }
  return fences;
}

/** Marks of a row that is drawn, not written. */
const drawn =
  /[\u2500-\u257f]|\+[-=]|[-=]\+|--|[-=]>|<[-=]|^\s*\|.*\|\s*$|^\s*[|v^/\\](?:\s+[|v^/\\])*\s*$|_{3,}|\*{5,}/u;
/** Letters in a row from which on it is prose. */
const proseLength = 60;

/**
 * A plain text: all of it when it holds drawings and their headings alone, else the stretches between its paragraphs of
 * prose.
 */
export function plainBlocks(text: string): Fence[] {
  const lines = linesOf(text);
  const whole = { line: 1, lines, info: '', heading: '', unmarked: false };
  const paragraphs: { first: number; end: number; prose: boolean }[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]!.trim() === '') continue;
    const first = at;
    while (at + 1 < lines.length && lines[at + 1]!.trim() !== '') at++;
    paragraphs.push({ first, end: at + 1, prose: isProse(lines.slice(first, at + 1)) });
  }
  if (!paragraphs.some(({ prose }) => prose)) return [whole];
  const fences: Fence[] = [];
  let heading = '';
  for (let at = 0; at < paragraphs.length; at++) {
    if (paragraphs[at]!.prose) continue;
    const from = at;
    while (at + 1 < paragraphs.length && !paragraphs[at + 1]!.prose) at++;
    const { first } = paragraphs[from]!;
    const inside = lines.slice(first, paragraphs[at]!.end);
    if (inside.some((line) => drawn.test(line)))
      fences.push({ line: first + 1, lines: inside, info: '', heading, unmarked: true });
    heading = inside.length === 1 ? inside[0]!.trim() : '';
  }
  return fences;
}

/** Rows of words of which none is drawn, and which are long or several. */
function isProse(lines: readonly string[]): boolean {
  if (lines.some((line) => drawn.test(line))) return false;
  const longest = Math.max(...lines.map((line) => line.trim().replace(/\s{2,}/g, ' ').length));
  return longest >= proseLength;
}
