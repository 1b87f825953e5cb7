import type { Format } from '@/lib/export';
import type { Arrangement, Density, Diagram, LaidOut, Layouts, View } from '@/lib/model';
import type { Simulation } from '@/lib/simulation';
import type { RunInput, ScenarioInfo, Trace } from '@/lib/trace';
import { exportArchive } from './archive';
import { type ExportedFile, type ExportRequest, exportFile, type Press } from './files';
import { openFonts } from './fonts';
import { Library, type LibraryEntry } from './library';
import { modelVersion } from './model-version';
import { exportRunFile, type RunExportRequest } from './run-files';
import { runLines, Scenarios } from './runs';

/** A diagram of the list: its annotation, and what it can play. */
export interface WorkshopEntry extends LibraryEntry {
  readonly simulation?: Simulation;
}

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
  /** All diagrams in one file: a draw.io file, else a ZIP. Throws ExportError. */
  exportAll(format: Format, request?: Omit<ExportRequest, 'view'>): ExportedFile;
  /** A run as a sequence diagram, or at an instant. Throws ExportError. */
  exportRun(diagram: Diagram, format: Format, trace: Trace, request?: RunExportRequest): ExportedFile;
  /** What a diagram can play; undefined when there is no diagram of that id. */
  scenarios(id: string): readonly ScenarioInfo[] | undefined;
  /** Names the simulator: a run asked for with this version never changes. */
  model(): string;
  /** A run as NDJSON, a line at a time as it is asked for. Throws RunInputError, at the first line, for what cannot be run. */
  run(input: RunInput): Iterable<string>;
}

/** `root`: the folder that holds `diagrams` and `node_modules`. */
export function createWorkshop(root: string, entries: readonly WorkshopEntry[]): Workshop {
  const fonts = openFonts(root);
  const library = new Library(root, fonts, entries);
  const scenarios = new Scenarios(entries);
  const press: Press = {
    fonts,
    layOut: (view, arrangement, density) => library.layOut(view, arrangement, density),
  };
  let version: string | null = null;
  const model = () => {
    version ??= modelVersion(root);
    return version;
  };
  return {
    ids: () => library.ids(),
    diagrams: () => library.diagrams(),
    diagram: (id) => library.diagram(id),
    layouts: (id, density) => library.layouts(id, density),
    layOut: (view, arrangement, density) => library.layOut(view, arrangement, density),
    export: (diagram, format, request) => exportFile(diagram, format, press, request),
    exportAll: (format, request) => exportArchive(library.diagrams(), format, press, request),
    exportRun: (diagram, format, trace, request) => {
      const { scenario } = trace.header.input;
      const known = scenarios.infos(diagram.id).find(({ id }) => id === scenario);
      const story = { scenario: known?.title ?? scenario, summary: known?.summary ?? '' };
      return exportRunFile(diagram, format, press, trace, story, request);
    },
    scenarios: (id) => (library.diagram(id) ? scenarios.infos(id) : undefined),
    model,
    run: (input) => {
      const scenario = scenarios.scenario(input);
      const view = library.diagram(input.diagram)?.views.find(({ id }) => id === scenario?.view);
      if (!scenario || !view)
        throw new Error(`${input.diagram} has no scenario ${input.scenario} of ${input.view}`);
      return runLines(view, scenario, input, model());
    },
  };
}
