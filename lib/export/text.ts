/** What no text format and no XML can hold: control characters, lone surrogates and non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** The lines of a label: unwritable characters taken out, runs of blanks as one, blank lines dropped. Empty for an empty label. */
export function linesOf(label: string): string[] {
  return label
    .split(/\r\n|[\n\r\u2028\u2029\u0085]/)
    .map((line) => line.replace(unwritable, '').replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** A label on one line. */
export function oneLine(label: string): string {
  return linesOf(label).join(' ');
}

/** A line broken between words so that each piece has at most `columns` characters; longer words stay whole. */
export function wrapped(line: string, columns: number): string[] {
  const pieces: string[] = [];
  for (const word of line.split(' ')) {
    const last = pieces.at(-1);
    if (last !== undefined && [...last].length + 1 + [...word].length <= columns) {
      pieces[pieces.length - 1] = `${last} ${word}`;
    } else pieces.push(word);
  }
  return pieces;
}

/** An id in letters, digits and underscores: `n_` + the model's id. Different ids stay different. */
export function codeId(prefix: string, id: string): string {
  const code = id.replace(/[^a-z0-9]/gu, (character) =>
    character === '-' ? '_' : `_U${character.codePointAt(0)!.toString(16).toUpperCase()}_`,
  );
  return `${prefix}_${code}`;
}
