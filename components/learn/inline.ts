/** A piece of inline Markdown as the documents write it. */
export interface Inline {
  readonly kind: 'text' | 'code' | 'link' | 'strong' | 'emphasis';
  readonly text: string;
  /** Where a link leads. */
  readonly url?: string;
}

const marks = /`([^`]+)`|\[([^\]]+)\]\((https?:[^)\s]+)\)|\*\*([^*]+)\*\*|(?<!\w)[_*]([^_*]+)[_*](?!\w)/g;

/** Reads emphasis, code and links; all else is text. */
export function inlineOf(markdown: string): readonly Inline[] {
  const pieces: Inline[] = [];
  let end = 0;
  for (const match of markdown.matchAll(marks)) {
    const [whole, code, title, url, strong, emphasis] = match;
    if (match.index > end) pieces.push({ kind: 'text', text: markdown.slice(end, match.index) });
    end = match.index + whole.length;
    if (code) pieces.push({ kind: 'code', text: code });
    else if (title && url) pieces.push({ kind: 'link', text: title, url });
    else if (strong) pieces.push({ kind: 'strong', text: strong });
    else if (emphasis) pieces.push({ kind: 'emphasis', text: emphasis });
  }
  if (end < markdown.length) pieces.push({ kind: 'text', text: markdown.slice(end) });
  return pieces;
}
