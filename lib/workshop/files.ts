import {
  ExportError,
  type ExportInput,
  type ExportOptions,
  type Fonts,
  type Format,
  type Theme,
} from '@/lib/export';
import type { Arrangement, Density, Diagram, LaidOut, View } from '@/lib/model';

/** A file made of a diagram, not yet anywhere. */
export interface ExportedFile {
  /** `cdc-pipeline.drawio`, `high-availability-active-passive.mmd`: fit for a download. */
  readonly name: string;
  readonly mediaType: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** What a reader of the file will not see as it is, in sentences. */
  readonly notices: readonly string[];
}

export interface ExportRequest extends ExportOptions {
  /** Id of one view; left out, the format decides: all views in one file, or the first. */
  readonly view?: string;
  readonly theme?: Theme;
  readonly arrangement?: Arrangement;
}

/** What writing takes beside the diagram. */
export interface Press {
  readonly fonts: Fonts;
  layOut(view: View, arrangement: Arrangement, density: Density): LaidOut;
}

/** `diagram` in `format`. Throws ExportError when the format cannot hold it, or the view is unknown. */
export function exportFile(
  diagram: Diagram,
  format: Format,
  press: Press,
  request: ExportRequest = {},
): ExportedFile {
  const { view: viewId, ...rest } = request;
  const views = viewsOf(diagram, format, viewId);
  const input = inputOf(diagram, views, press, rest);
  const body = format.write(input);
  const one = diagram.views.length > 1 && views.length === 1 ? `-${views[0]!.id}` : '';
  return {
    name: `${diagram.id}${one}.${format.extension}`,
    mediaType: format.mediaType,
    body: typeof body === 'string' ? body : new Uint8Array(body),
    notices: format.notices(input),
  };
}

/** What a format sees of views at rest. */
export function inputOf(
  diagram: Diagram,
  views: readonly View[],
  press: Press,
  { theme = 'light', arrangement = 'drawn', ...options }: Omit<ExportRequest, 'view'>,
): ExportInput {
  return {
    diagram,
    views: views.map((view) => ({ view, laidOut: press.layOut(view, arrangement, 'still') })),
    theme,
    options,
    fonts: press.fonts,
  };
}

function viewsOf(diagram: Diagram, format: Format, viewId: string | undefined): readonly View[] {
  if (viewId === undefined) return format.scope === 'diagram' ? diagram.views : diagram.views.slice(0, 1);
  const view = diagram.views.find(({ id }) => id === viewId);
  if (view) return [view];
  const ids = diagram.views.map(({ id }) => id).join(', ');
  throw new ExportError('no-view', `${diagram.id} has no view "${viewId}"; it has: ${ids}`);
}
