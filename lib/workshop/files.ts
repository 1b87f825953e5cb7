import {
  ExportError,
  type ExportInput,
  type ExportOptions,
  type Fonts,
  type Format,
  type Theme,
} from '@/lib/export';
import {
  type Arrangement,
  arrangements,
  type Density,
  type Diagram,
  type LaidOut,
  type View,
} from '@/lib/model';
import { fittingLayout } from '@/lib/play';

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
  const input = inputOf(diagram, views, press, { ...rest, paged: format.stills === true });
  const body = format.write(input);
  const one = diagram.views.length > 1 && views.length === 1 ? `-${views[0]!.id}` : '';
  return {
    name: `${diagram.id}${one}.${format.extension}`,
    mediaType: format.mediaType,
    body: typeof body === 'string' ? body : new Uint8Array(body),
    notices: format.notices(input),
  };
}

interface Paged {
  /** A picture that is to fill its page; others keep the drawing's arrangement. */
  readonly paged?: boolean;
}

/** The arrangement that is largest on a slide. */
export function onSlide(view: View, press: Press, density: Density): Arrangement {
  return fittingLayout(
    arrangements.map((arrangement) => press.layOut(view, arrangement, density)),
    { width: 16, height: 9 },
  ).arrangement;
}

/** What a format sees of views at rest. */
export function inputOf(
  diagram: Diagram,
  views: readonly View[],
  press: Press,
  { theme = 'light', arrangement, paged = false, ...options }: Omit<ExportRequest, 'view'> & Paged,
): ExportInput {
  return {
    diagram,
    views: views.map((view) => ({
      view,
      laidOut: press.layOut(view, arrangement ?? (paged ? onSlide(view, press, 'still') : 'drawn'), 'still'),
    })),
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
