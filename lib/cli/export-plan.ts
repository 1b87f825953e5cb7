import { ExportError, type Format, type Theme } from '@/lib/export';
import type { Diagram } from '@/lib/model';
import type { Trace } from '@/lib/trace';
import { workshop } from './workshop';

/** A file to write, beneath the folder that was named. */
export interface PlannedFile {
  /** `saga/saga.mmd`: the diagram's folder, the view's name. */
  readonly path: string;
  readonly body: string | Uint8Array;
  /** What a reader of it will not see as it is, in sentences. */
  readonly notices: readonly string[];
}

/** What is to be written, and why what is missing cannot be. */
export interface Plan {
  readonly files: readonly PlannedFile[];
  readonly problems: readonly string[];
}

/** A run to write instead of views at rest. */
export interface PlannedRun {
  readonly trace: Trace;
  /** Simulated microseconds, as in the export of runs. */
  readonly at?: number;
  readonly from?: number;
  readonly to?: number;
}

/** Every view of `diagrams` in every format, `progress` being told before each file. */
export async function planViews(
  diagrams: readonly Diagram[],
  formats: readonly Format[],
  { view, theme }: { readonly view?: string; readonly theme: Theme },
  progress: (done: number, all: number) => Promise<void> | void,
): Promise<Plan> {
  const wanted = diagrams.flatMap((diagram) =>
    formats.flatMap((format) =>
      viewsOf(diagram, format, view).map((one) => ({ diagram, format, view: one })),
    ),
  );
  const files: PlannedFile[] = [];
  const problems: string[] = [];
  for (const [done, { diagram, format, view: one }] of wanted.entries()) {
    await progress(done, wanted.length);
    try {
      const { body, notices } = workshop.export(diagram, format, { view: one, theme });
      const name = one ?? diagram.id;
      files.push({ path: `${diagram.id}/${name}.${format.extension}`, body, notices });
    } catch (error) {
      if (!(error instanceof ExportError)) throw error;
      problems.push(`${diagram.id}${one ? `/${one}` : ''} as ${format.title}: ${error.message}`);
    }
  }
  return { files, problems };
}

/** A run in every format: as a sequence diagram, or at an instant. */
export function planRun(
  diagram: Diagram,
  formats: readonly Format[],
  { trace, ...range }: PlannedRun,
  theme: Theme,
): Plan {
  const files: PlannedFile[] = [];
  const problems: string[] = [];
  for (const format of formats) {
    try {
      const { name, body, notices } = workshop.exportRun(diagram, format, trace, { ...range, theme });
      files.push({ path: `${diagram.id}/${name}`, body, notices });
    } catch (error) {
      if (!(error instanceof ExportError)) throw error;
      problems.push(`${diagram.id} as ${format.title}: ${error.message}`);
    }
  }
  return { files, problems };
}

/** The views to write a file of; undefined for a file that holds all of them. */
function viewsOf(diagram: Diagram, format: Format, view: string | undefined): (string | undefined)[] {
  if (view !== undefined) return [view];
  return format.scope === 'diagram' ? [undefined] : diagram.views.map(({ id }) => id);
}
