/** A stretch of a document that may hold drawings: the inside of a code fence. */
export interface Fence {
  /** The document's line (from 1) of the first of `lines`. */
  readonly line: number;
  readonly lines: readonly string[];
  /** What stands after the opening marks, trimmed, in lower case. */
  readonly info: string;
}

const opening = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;

export function linesOf(text: string): string[] {
  return text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}

/** The fences of a Markdown document, in order. One that is never closed reaches to the end of the document. */
export function fencesOf(text: string): Fence[] {
  const lines = linesOf(text);
  const fences: Fence[] = [];
  for (let at = 0; at < lines.length; at++) {
    const open = openingMark(lines[at]!);
    if (!open) continue;
    const first = at + 1;
    for (at = first; at < lines.length; at++) if (closes(lines[at]!, open.mark)) break;
    fences.push({ line: first + 1, lines: lines.slice(first, at), info: open.info });
  }
  return fences;
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
