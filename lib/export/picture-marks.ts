import type { Mark } from '@/lib/picture';
import type { ExportInput } from './input';
import { pagesOf } from './page';
import { pictureOf } from './picture';

/** A view as marks on a paper, in px of its layout, for whoever draws it elsewhere. */
export interface PictureMarks {
  readonly paper: string;
  readonly picture: readonly Mark[];
}

/** The first view of `input` as marks. Throws ExportError when there is none. */
export function marksOf(input: ExportInput): PictureMarks {
  const page = pagesOf(input, 'Film', 1)[0]!;
  return { paper: page.palette.paper, picture: pictureOf(page).parts.flatMap(({ marks }) => marks) };
}
