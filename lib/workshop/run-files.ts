import {
  type Deck,
  ExportError,
  exchangeOfRun,
  type Format,
  formats,
  type RunOptions,
  stillOf,
} from '@/lib/export';
import type { Diagram } from '@/lib/model';
import { type Moment, secondsText, Timeline, type Trace } from '@/lib/trace';
import { type ExportedFile, type ExportRequest, onSlide, type Press } from './files';

export interface RunExportRequest extends Omit<ExportRequest, 'view'>, RunOptions {
  /** The instant of a still, in simulated microseconds. */
  readonly at?: number;
}

/**
 * A run in `format`: as a sequence diagram, as it stands at an instant, or with a page for every caption. Throws
 * ExportError when the format can do none of it, or needs an instant and has none. `story`: what the scenario is called, and
 * what happens in it.
 */
export function exportRunFile(
  diagram: Diagram,
  format: Format,
  press: Press,
  trace: Trace,
  story: Omit<Deck, 'title'>,
  request: RunExportRequest = {},
): ExportedFile {
  const { header, events } = trace;
  const { scenario, view: viewId } = header.input;
  const view = diagram.views.find(({ id }) => id === viewId);
  if (!view) throw new Error(`${diagram.id} has no view ${viewId}`);
  const { theme: asked = 'light', arrangement, from, to, at, ...options } = request;
  const theme = (at === undefined ? format.deckTheme : undefined) ?? asked;
  const name = `${diagram.id}-${scenario}`;
  const { mediaType, extension } = format;

  if (at === undefined && format.writeExchange) {
    const title = `${diagram.title}: ${scenario}`;
    const range = [from, to].map((t) => (t === undefined ? '' : `-${nameOf(t)}`)).join('');
    const body = format.writeExchange(exchangeOfRun({ title, view, header, events }, theme, { from, to }));
    return { name: `${name}${range}.${extension}`, mediaType, body, notices: [] };
  }
  if (!format.stills) throw new ExportError('not-drawable', refusal(format, at));
  const timeline = new Timeline(header, events);
  if (at === undefined && format.scope === 'view') {
    throw new ExportError('not-drawable', `${format.title} shows a run at an instant: say which one`);
  }
  const moments: readonly { readonly t: number; readonly now?: Moment }[] =
    at === undefined ? momentsOf(timeline, from, to) : [{ t: at }];
  const chosen = arrangement ?? (format.scope === 'diagram' ? onSlide(view, press, 'live') : 'drawn');
  const laidOut = press.layOut(view, chosen, 'live');
  const input = {
    diagram,
    views: moments.map(({ t, now }) => {
      const still = stillOf(view, laidOut, timeline, t, theme, now);
      // A slide says as its title what has happened, and nowhere else.
      if (!now?.beat) return still;
      const { text, question } = now.beat;
      const speech = `${secondsText(Math.round(t / 1000) * 1000)} s. ${question ? 'Ask the room: ' : ''}${text}`;
      return { ...still, view: { ...view, notes: [] }, title: text, speech };
    }),
    theme,
    options,
    fonts: press.fonts,
  };
  const body =
    at === undefined && format.writeDeck
      ? format.writeDeck(input, { title: diagram.title, ...story })
      : format.write(input);
  return {
    name: `${name}${at === undefined ? '' : `-at-${nameOf(at)}`}.${extension}`,
    mediaType,
    body: typeof body === 'string' ? body : new Uint8Array(body),
    notices: format.notices(input),
  };
}

/** The moments of a run's captions; its end when there are none. */
function momentsOf(
  timeline: Timeline,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): readonly { readonly t: number; readonly now?: Moment }[] {
  const told = timeline.beats.filter(({ t }) => t >= from && t <= to);
  if (told.length === 0) return [{ t: Math.min(to, timeline.duration) }];
  return told.map(({ seq, t }) => ({ t, now: timeline.at(seq) }));
}

function refusal(format: Format, at: number | undefined): string {
  const all: readonly Format[] = formats;
  const sequences = all.filter((other) => other.writeExchange).map(({ title }) => title);
  const stills = all.filter((other) => other.stills).map(({ title }) => title);
  return at === undefined
    ? `${format.title} does not tell runs: ${sequences.join(' and ')} do, and ${stills.join(', ')} show an instant of one`
    : `${format.title} does not show an instant of a run: ${stills.join(', ')} do`;
}

/** Microseconds as part of a file's name. */
function nameOf(t: number): string {
  return `${secondsText(t).replace('.', '-')}s`;
}
