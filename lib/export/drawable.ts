import type { Fonts } from './fonts';
import type { Page } from './page';
import { pictureOf } from './picture';
import { codeName, missingIn } from './typeset';

/** How many characters a notice names before it only counts. */
const named = 12;

/** What PNG and PDF cannot show as it is: characters that no packaged font has. */
export function noticesOf(page: Page): string[] {
  const marks = pictureOf(page).parts.flatMap((part) => part.marks);
  const missing = missingIn(marks, fontsOf(page, 'a picture'));
  if (missing.length === 0) return [];
  const names = missing.slice(0, named).map(codeName).join(', ');
  const more = missing.length > named ? ` and ${missing.length - named} more` : '';
  const what = missing.length === 1 ? '1 character is' : `${missing.length} characters are`;
  return [
    `${what} not in the packaged fonts and drawn as a frame with its number: ${names}${more}. SVG shows them in the reader's own fonts.`,
  ];
}

/** The fonts that a page was given. */
export function fontsOf(page: Page, format: string): Fonts {
  if (page.fonts === null) throw new Error(`${format} cannot be written without fonts`);
  return page.fonts;
}
