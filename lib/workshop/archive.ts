import { type Zippable, zipSync } from 'fflate';
import { drawio, type Format, writeDrawioWorkshop } from '@/lib/export';
import type { Diagram } from '@/lib/model';
import { type ExportedFile, type ExportRequest, exportFile, inputOf, type Press } from './files';

/** The first day that a ZIP can name, local time: the same files give the same bytes. */
const epoch = new Date(1980, 0, 1);

/** All diagrams in one format: a draw.io file with a page for every view, else a ZIP with a folder for every diagram. */
export function exportArchive(
  diagrams: readonly Diagram[],
  format: Format,
  press: Press,
  request: Omit<ExportRequest, 'view'> = {},
): ExportedFile {
  if (format.id === drawio.id) {
    const inputs = diagrams.map((diagram) => inputOf(diagram, diagram.views, press, request));
    const notices = inputs.flatMap((input) => format.notices(input));
    return {
      name: `workshop.${format.extension}`,
      mediaType: format.mediaType,
      body: writeDrawioWorkshop(inputs),
      notices: [...new Set(notices)],
    };
  }
  const entries: Zippable = {};
  const notices = new Set<string>();
  for (const diagram of diagrams) {
    const views = format.scope === 'diagram' ? [undefined] : diagram.views.map(({ id }) => id);
    for (const view of views) {
      const file = exportFile(diagram, format, press, { ...request, view });
      entries[`${diagram.id}/${file.name}`] =
        typeof file.body === 'string' ? new TextEncoder().encode(file.body) : file.body;
      for (const notice of file.notices) notices.add(`${diagram.id}: ${notice}`);
    }
  }
  return {
    name: `workshop-${format.id}.zip`,
    mediaType: 'application/zip',
    body: new Uint8Array(zipSync(entries, { mtime: epoch })),
    notices: [...notices],
  };
}
