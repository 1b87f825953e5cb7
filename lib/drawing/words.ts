import { Rules } from './rules';

/** A stretch of words on one row: grid cells `from` to `to` (exclusive) and what they say. */
export interface Line {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What a box says. `title` is empty when all its rows are fields. */
export interface Words {
  readonly title: string;
  readonly titleLines: readonly Line[];
  readonly attributes: readonly Said[];
}

/** Rows that say one thing. */
export interface Said {
  readonly text: string;
  readonly lines: readonly Line[];
}

const bullet = /^[-*•·–—◦▪▫‣○●∙]\s+(?=\S)/u;
const numbered = /^\d{1,3}[.)]\s/;
const field = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*(?: [\p{L}\p{N}_.-]+){0,2}:\s+\S/u;
const arrow = /[→←↑↓⇒⇐▶◀►◄]|[-=]>/u;
const picture = /^\p{Extended_Pictographic}/u;

const tag = /^(?:c(?:BLU|GRE|PNK|RED|YEL|BLK|[0-9A-F]{3})|\{(?:c|d|io|mo|o|s|tr)\})$/;
/** Letters of a title of capitals over rows that say more. */
const leastCapitals = 4;

/** True for a row that asks ditaa for a colour or a shape. */
export function isTag(line: Line): boolean {
  return tag.test(line.text);
}

/** Reads the rows of a box, top to bottom: the first block is its title, the rest are attributes. */
export function readWords(lines: readonly Line[], rules: Rules = new Rules()): Words {
  if (lines.length === 0) return { title: '', titleLines: [], attributes: [] };
  if (areFields(lines)) return { title: '', titleLines: [], attributes: readAttributes(lines, rules) };
  let count = 1;
  let open = openBrackets(lines[0]!.text);
  const whole = lines.length > 1 && rules.has('capital-title') && standsAsTitle(lines[0]!, lines[1]!);
  while (!whole && count < lines.length && belongsToTitle(lines[count - 1]!, lines[count]!, open)) {
    open += openBrackets(lines[count]!.text);
    count++;
  }
  const titleLines = lines.slice(0, count);
  return {
    title: joinLines(titleLines),
    titleLines,
    attributes: readAttributes(lines.slice(count), rules),
  };
}

/** A first row all in capitals, over a plain row of several words or a version. */
function standsAsTitle(first: Line, second: Line): boolean {
  const letters = first.text.replace(/[^\p{L}]/gu, '');
  if (
    letters.length < leastCapitals ||
    letters !== letters.toUpperCase() ||
    letters === letters.toLowerCase()
  )
    return false;
  const rest = second.text;
  if (rest === rest.toUpperCase() || /^[([{<]/.test(rest)) return false;
  return /\S\s+\S/.test(rest) || /[\d,+/]/.test(rest);
}

/** Rows after a title: bullets, fields and plain rows, each with the rows that continue it. */
export function readAttributes(lines: readonly Line[], rules: Rules = new Rules()): Said[] {
  const attributes: Said[] = [];
  let current: Line[] = [];
  let open = 0;
  const flush = () => {
    if (current.length > 0) attributes.push({ text: joinLines(current).replace(bullet, ''), lines: current });
    current = [];
    open = 0;
  };
  for (const line of lines) {
    if (current.length > 0 && !continues(current, line, open, rules)) flush();
    current.push(line);
    open += openBrackets(line.text);
  }
  flush();
  return attributes;
}

/** Joins rows by a blank, or by nothing where a row breaks inside a word. */
export function joinLines(lines: readonly Line[]): string {
  return joinTexts(lines.map(({ text }) => text));
}

function joinTexts(texts: readonly string[]): string {
  return texts
    .flatMap((text, at) => (at === 0 ? [text] : [breaksWord(texts[at - 1]!) ? '' : ' ', text]))
    .join('');
}

/** True for a row that ends inside a word: `al***@`, `Write-`. */
function breaksWord(text: string): boolean {
  const end = text.slice(-2);
  return /^\S[@/_=\\]$/.test(end) || /^\p{L}-$/u.test(end);
}

/** True when nothing names the box: two rows or more, all of them fields (`ssn: ***`) or the rest of one. */
function areFields(lines: readonly Line[]): boolean {
  const first = lines[0]!;
  if (bullet.test(first.text)) return true;
  if (lines.length < 2 || !field.test(first.text)) return false;
  const rest = lines.slice(1);
  if (rest.every((line) => line.from >= first.from + 2)) return false;
  return rest.every((line) => field.test(line.text) || line.from >= first.from + 2);
}

/** `open`: brackets that the title has opened so far and not closed. */
function belongsToTitle(before: Line, line: Line, open: number): boolean {
  if (line.row - before.row > 1) return false;
  if (open > 0) return true;
  if (bullet.test(line.text) || numbered.test(line.text) || field.test(line.text)) return false;
  if (arrow.test(line.text) || picture.test(line.text)) return false;
  // A statement that opens a bracket says something about the box; a row that begins with one is part of its name.
  return openBrackets(line.text) <= 0 || /^[([{<]/.test(line.text);
}

function continues(current: readonly Line[], line: Line, open: number, rules: Rules): boolean {
  const first = current[0]!;
  if (line.row - current.at(-1)!.row > 1) return false;
  if (open > 0) return true;
  if (bullet.test(line.text) || numbered.test(line.text) || field.test(line.text)) return false;
  const mark = bullet.exec(first.text);
  if (mark) return line.from >= first.from + mark[0].length;
  if (!field.test(first.text) && !rules.has('deeper-rows')) return false;
  return line.from > first.from + 1;
}

export function openBrackets(text: string): number {
  let open = 0;
  for (const character of text) {
    if (character === '(' || character === '[' || character === '{') open++;
    else if (character === ')' || character === ']' || character === '}') open--;
  }
  return open;
}
