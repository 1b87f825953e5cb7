import { linesOf, wrapped } from './text';

const joiner = '\u2060';

function unicode(character: string): string {
  return `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/**
 * A line of text in which nothing is Creole, a preprocessor's sign or the end of a string: risky signs are written as
 * `<U+XXXX>`. PlantUML decodes twice, so what would be a sign after the first time is broken with U+2060.
 */
function plainLine(line: string): string {
  const parts = [...line.replace(/&(?=#)|<(?=[uU])|](?=]>)|\\(?=[a-zA-Z])/g, (sign) => sign + joiner)];
  return parts
    .map((part, i, all) => {
      if (/^[\p{L}\p{N}]$/u.test(part) || part === ' ' || part === joiner) return part;
      if (/^[.,()?+:/=_'!-]$/.test(part)) {
        // Doubled or leading signs are Creole; single ones inside a line are what they look like.
        const doubled = all[i - 1] === part || all[i + 1] === part;
        return doubled || i === 0 || (i === all.length - 1 && part !== ')') ? unicode(part) : part;
      }
      // PlantUML reads dashes and curly quotes as their ASCII likes.
      return part.charCodeAt(0) < 128 || /[\u2010-\u201f\u2212]/.test(part) ? unicode(part) : part;
    })
    .join('');
}

/** Words of right-to-left scripts would be drawn one by one from the left; joined they are drawn as one. */
function joinRightToLeft(line: string): string {
  return line.replace(
    /(?<=[\p{Script=Arabic}\p{Script=Hebrew}]) (?=[\p{Script=Arabic}\p{Script=Hebrew}])/gu,
    '<U+00A0>',
  );
}

/** The lines of a label as PlantUML text, broken between words where `columns` are given. */
export function plainLines(label: string, columns = Number.POSITIVE_INFINITY): string[] {
  return linesOf(label)
    .flatMap((line) => wrapped(line, columns))
    .map((line) => joinRightToLeft(plainLine(line)));
}

/** A title in bold above lines of text, as one quoted label. */
export function quotedLabel(title: string, lines: readonly string[] = [], columns?: number): string {
  const bold = plainLines(title, columns).map((line) => (lines.length > 0 ? `<b>${line}</b>` : line));
  const all = [...bold, ...lines.flatMap((line) => plainLines(line, columns))];
  return `"${all.length === 0 ? ' ' : all.join('\\n')}"`;
}
