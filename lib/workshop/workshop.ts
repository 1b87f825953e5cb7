import type { Format } from '@/lib/export';
import type { Arrangement, Density, Diagram, LaidOut, Layouts, View } from '@/lib/model';
import { type ExportedFile, type ExportRequest, exportFile } from './files';
import { Library, type LibraryEntry } from './library';

/** Everything that pages, API and command line ask for. Reading is done once and remembered; runs are never kept. */
export interface Workshop {
  ids(): readonly string[];
  /** In the workshop's order. */
  diagrams(): readonly Diagram[];
  /** Undefined when there is no diagram of that id. */
  diagram(id: string): Diagram | undefined;
  /** Layouts of all views in both arrangements; undefined when there is no diagram of that id. */
  layouts(id: string, density: Density): Layouts | undefined;
  /** Lays out any view. */
  layOut(view: View, arrangement: Arrangement, density: Density): LaidOut;
  /** A file of any diagram, of this workshop or not. Throws ExportError. */
  export(diagram: Diagram, format: Format, request?: ExportRequest): ExportedFile;
}

/** `root`: the folder that holds `diagrams` and `node_modules`. */
export function createWorkshop(root: string, entries: readonly LibraryEntry[]): Workshop {
  const library = new Library(root, entries);
  return {
    ids: () => library.ids(),
    diagrams: () => library.diagrams(),
    diagram: (id) => library.diagram(id),
    layouts: (id, density) => library.layouts(id, density),
    layOut: (view, arrangement, density) => library.layOut(view, arrangement, density),
    export: (diagram, format, request) =>
      exportFile(diagram, format, (view, arrangement) => library.layOut(view, arrangement, 'still'), request),
  };
}
