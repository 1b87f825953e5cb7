import { ExportError, type ExportOptions, type Format, type Theme } from '@/lib/export';
import type { Arrangement, Diagram, LaidOut, View } from '@/lib/model';

/** A file made of a diagram, not yet anywhere. */
export interface ExportedFile {
  /** `cdc-pipeline.drawio`, `high-availability-active-passive.mmd`: fit for a download. */
  readonly name: string;
  readonly mediaType: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

export interface ExportRequest extends ExportOptions {
  /** Id of one view; left out, the format decides: all views in one file, or the first. */
  readonly view?: string;
  readonly theme?: Theme;
  readonly arrangement?: Arrangement;
}

type LayOutView = (view: View, arrangement: Arrangement) => LaidOut;

/** `diagram` in `format`. Throws ExportError when the format cannot hold it, or the view is unknown. */
export function exportFile(
  diagram: Diagram,
  format: Format,
  layOutView: LayOutView,
  request: ExportRequest = {},
): ExportedFile {
  const { view: viewId, theme = 'light', arrangement = 'drawn', ...options } = request;
  const views = viewsOf(diagram, format, viewId);
  const body = format.write({
    diagram,
    views: views.map((view) => ({ view, laidOut: layOutView(view, arrangement) })),
    theme,
    options,
  });
  const one = diagram.views.length > 1 && views.length === 1 ? `-${views[0]!.id}` : '';
  return {
    name: `${diagram.id}${one}.${format.extension}`,
    mediaType: format.mediaType,
    body: typeof body === 'string' ? body : new Uint8Array(body),
  };
}

function viewsOf(diagram: Diagram, format: Format, viewId: string | undefined): readonly View[] {
  if (viewId === undefined) return format.scope === 'diagram' ? diagram.views : diagram.views.slice(0, 1);
  const view = diagram.views.find(({ id }) => id === viewId);
  if (view) return [view];
  const ids = diagram.views.map(({ id }) => id).join(', ');
  throw new ExportError('no-view', `${diagram.id} has no view "${viewId}"; it has: ${ids}`);
}
