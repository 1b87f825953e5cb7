import type { Lesson, Reference } from '@/lib/model';

/** The prose of a diagram's document; its drawings are read by `lib/drawing`. */
export interface Prose {
  readonly title: string;
  readonly summary: string;
  readonly lessons: readonly Lesson[];
  readonly references: readonly Reference[];
}

const link = /^[-*]\s+\[([^\]]+)\]\((https:\/\/[^)\s]+)\)/;

/**
 * Reads the prose of `text`: its `#` title, the first paragraph as the summary, each `##` section as a lesson, and the
 * links listed under `## References`. Throws an Error naming what is missing.
 */
export function readProse(text: string): Prose {
  let title = '';
  let summary = '';
  let heading: string | null = null;
  const lessons: { title: string; paragraphs: string[] }[] = [];
  const references: Reference[] = [];

  for (const paragraph of paragraphsOf(text)) {
    const headline = /^(#{1,2})\s+(.*)$/.exec(paragraph);
    if (headline?.[1] === '#') title = headline[2]!.trim();
    else if (headline) {
      heading = headline[2]!.trim();
      if (heading !== 'References') lessons.push({ title: heading, paragraphs: [] });
    } else if (heading === 'References') references.push(...linksOf(paragraph));
    else if (heading !== null) lessons.at(-1)!.paragraphs.push(...itemsOf(paragraph));
    else if (summary === '') summary = joined(paragraph);
  }

  if (title === '') throw new Error('the document has no "# Title"');
  if (summary === '') throw new Error(`"${title}" has no summary paragraph under its title`);
  if (references.length === 0) throw new Error(`"${title}" lists no links under "## References"`);
  return { title, summary, lessons, references };
}

/** Blocks of text between blank lines; headings stand alone, fences are left out. */
function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  let current: string[] = [];
  let fenced = false;
  const flush = () => {
    if (current.length > 0) paragraphs.push(current.join('\n'));
    current = [];
  };
  for (const line of text.split(/\r?\n/)) {
    if (/^(```|~~~)/.test(line)) {
      flush();
      fenced = !fenced;
    } else if (fenced) continue;
    else if (line.trim() === '') flush();
    else if (/^#{1,2}\s/.test(line)) {
      flush();
      paragraphs.push(line);
    } else current.push(line);
  }
  flush();
  return paragraphs;
}

function joined(paragraph: string): string {
  return paragraph.replace(/\s*\n\s*/g, ' ').trim();
}

/** A list's items as paragraphs of their own; any other paragraph as one. */
function itemsOf(paragraph: string): string[] {
  return paragraph.split(/\n(?=[-*]\s)/).map((item) => joined(item.replace(/^[-*]\s+/, '')));
}

function linksOf(paragraph: string): Reference[] {
  return paragraph.split('\n').flatMap((line) => {
    const match = link.exec(line);
    return match ? [{ title: match[1]!, url: match[2]! }] : [];
  });
}
