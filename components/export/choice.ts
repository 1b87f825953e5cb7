import { formatFault, type RunInput, secondsText } from '@/lib/trace';
import type { FormatInfo } from './formats';

export const exportThemes = ['light', 'dark'] as const;
export type ExportTheme = (typeof exportThemes)[number];

/** What can be left out of a file. */
export const hideable = { attributes: 'Attributes', implied: 'Implied parts', kinds: 'Kinds' } as const;
export type Hideable = keyof typeof hideable;

/** Of what a file is made. */
export type Subject =
  | { readonly type: 'view' }
  /** All views of the diagram in one file. */
  | { readonly type: 'diagram' }
  | { readonly type: 'workshop' }
  /** A run at an instant, in simulated microseconds. */
  | { readonly type: 'still'; readonly run: RunInput; readonly at: number }
  | { readonly type: 'sequence'; readonly run: RunInput };

/** How a file is asked for. */
export interface Looks {
  readonly theme: ExportTheme;
  readonly scale: number;
  readonly transparent: boolean;
  /** Null to flow as the drawing does. */
  readonly direction: 'down' | 'right' | null;
  readonly hide: readonly Hideable[];
}

/** Twice the size of the view: what is shown is projected. */
export const plainLooks: Looks = { theme: 'light', scale: 2, transparent: false, direction: null, hide: [] };

/** A file to hand over. */
export interface ExportChoice {
  readonly diagramId: string;
  readonly viewId: string;
  readonly format: FormatInfo;
  readonly subject: Subject;
  readonly looks: Looks;
}

/** The address of the file; `inline` to look at it rather than to save it. */
export function exportAddress(choice: ExportChoice, inline: boolean): string {
  const { diagramId, viewId, format, subject, looks } = choice;
  const { takes } = format;
  const query = new URLSearchParams({ theme: looks.theme });
  if (takes.includes('scale') && looks.scale !== 1) query.set('scale', String(looks.scale));
  if (takes.includes('transparent') && looks.transparent) query.set('transparent', 'true');
  if (takes.includes('direction') && looks.direction) query.set('direction', looks.direction);
  if (looks.hide.length > 0) query.set('hide', looks.hide.join(','));
  if (inline) query.set('inline', 'true');
  switch (subject.type) {
    case 'workshop':
      return `/api/export/${format.id}?${query}`;
    case 'still':
      query.set('t', secondsText(Math.floor(subject.at)));
      return `/api/diagrams/${diagramId}/runs/export/${format.id}?${withRun(query, subject.run)}`;
    case 'sequence':
      return `/api/diagrams/${diagramId}/runs/export/${format.id}?${withRun(query, subject.run)}`;
    case 'diagram':
      return `/api/diagrams/${diagramId}/export/${format.id}?${query}`;
    case 'view':
      query.set('view', viewId);
      return `/api/diagrams/${diagramId}/export/${format.id}?${query}`;
  }
}

/** Adds what names a run to a query. */
export function withRun(query: URLSearchParams, run: RunInput): URLSearchParams {
  query.set('scenario', run.scenario);
  query.set('seed', String(run.seed));
  for (const [name, value] of Object.entries(run.parameters)) query.set(`p.${name}`, String(value));
  for (const fault of run.faults) query.append('fault', formatFault(fault));
  if (run.faults.length === 0) query.set('fault', 'none');
  return query;
}

/** Whether a format can be made of a subject. */
export function canBe(format: FormatInfo, subject: Subject['type']): boolean {
  switch (subject) {
    case 'still':
      return format.stills;
    case 'sequence':
      return format.sequences;
    case 'diagram':
      return format.scope === 'diagram';
    case 'view':
    case 'workshop':
      return true;
  }
}
