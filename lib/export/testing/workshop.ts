import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagrams } from '@/diagrams';
import { readDocument } from '@/lib/drawing';
import type { Diagram } from '@/lib/model';
import { annotate } from '@/lib/workshop/annotate';
import type { ExportInput } from '../input';
import { placeView } from './places';
import { fonts } from './views';

const root = new URL('../../..', import.meta.url).pathname;

/** The workshop's diagrams with all their views, as their documents say, in places without measuring. */
export function workshopInputs(): ExportInput[] {
  return diagrams.map(({ id, annotation }): ExportInput => {
    const document = readFileSync(join(root, 'diagrams', id, 'README.md'), 'utf8');
    const { drawings } = readDocument(document);
    const views = annotation.views.map((view) => annotate(drawings, view));
    const diagram: Diagram = {
      id,
      title: /^# (.*)$/m.exec(document)?.[1] ?? id,
      section: annotation.section,
      summary: '',
      lessons: [],
      references: [],
      views,
      document,
      diagnostics: [],
    };
    return {
      diagram,
      views: views.map((view) => ({ view, laidOut: placeView(view) })),
      theme: 'light',
      fonts,
    };
  });
}
