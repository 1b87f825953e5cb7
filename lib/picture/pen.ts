import { type Rect, textStyles } from '@/lib/model';
import { type Colours, path, roundedRect } from '@/lib/theme';
import type { Scalar, Tone } from '@/lib/trace';
import { type Anchor, baseline, type Mark, type Weight } from './mark';

/** Height of a line of a panel, in px. */
export const lineHeight = textStyles.panel.lineHeight;

/** Every sign of JetBrains Mono is 0.6 em wide. */
export const columnWidth = textStyles.panel.size * 0.6;

/** Draws one panel: knows its colours, keeps texts within their room. */
export class Pen {
  readonly theme: Colours;
  readonly marks: Mark[] = [];

  constructor(theme: Colours) {
    this.theme = theme;
  }

  /** A line of text whose middle is at `middle`, cut to `room` px with an ellipsis. */
  text(
    text: string,
    at: { readonly x: number; readonly middle: number; readonly room: number },
    look: {
      readonly fill: string;
      readonly anchor?: Anchor;
      readonly weight?: Weight;
      readonly struck?: boolean;
      readonly family?: 'sans' | 'mono';
      /** It has just changed: it stands on a wash of its own. */
      readonly fresh?: boolean;
    },
  ): void {
    const { family = 'mono', weight = 400, anchor = 'start', fill, struck, fresh = false } = look;
    const { size } = textStyles.panel;
    // A sans sign is hardly ever wider on average than a mono one.
    const shown = clipped(text, Math.max(1, Math.floor((at.room + 0.5) / columnWidth)));
    if (shown.trim() === '') return;
    if (fresh) {
      const width = [...shown].length * columnWidth;
      const left = anchor === 'end' ? at.x - width : anchor === 'middle' ? at.x - width / 2 : at.x;
      this.wash(
        { x: left - 3, y: at.middle - lineHeight / 2 + 1, width: width + 6, height: lineHeight - 2 },
        this.theme.freshWash,
      );
    }
    const line = { x: at.x, y: at.middle + baseline(size), text: shown };
    this.marks.push({
      type: 'text',
      lines: [line],
      family,
      size,
      weight: fresh ? 600 : weight,
      anchor,
      fill: fresh && !struck ? this.theme.fresh : fill,
      ...(struck && { struck }),
    });
  }

  /** A field of colour behind words. */
  wash(rect: Rect, fill: string): void {
    this.marks.push({ type: 'path', d: roundedRect(rect, 3), fill });
  }

  /** A rounded frame. */
  frame(rect: Rect, stroke: string, more: { fill?: string; radius?: number; width?: number } = {}): void {
    const { fill, radius = 4, width = 1 } = more;
    this.marks.push({ type: 'path', d: roundedRect(rect, radius), stroke, width, ...(fill && { fill }) });
  }

  /** A thin line across. */
  rule(x: number, y: number, width: number): void {
    this.marks.push({ type: 'path', d: path('M', x, y, 'H', x + width), stroke: this.theme.rule, width: 1 });
  }

  colourOf(tone: Tone | undefined, otherwise: string): string {
    switch (tone) {
      case 'muted':
      case 'hidden':
        return this.theme.muted;
      case 'waiting':
        return this.theme.waiting;
      case 'policy':
        return this.theme.policy;
      case 'warn':
        return this.theme.warn;
      case 'bad':
        return this.theme.wrong;
      case 'good':
        return this.theme.good;
      case 'normal':
      case undefined:
        return otherwise;
    }
  }
}

/** At most `columns` signs, the last an ellipsis where some are missing. */
export function clipped(text: string, columns: number): string {
  const signs = [...text];
  return signs.length <= columns ? text : `${signs.slice(0, columns - 1).join('')}…`;
}

/** A value as a cell shows it: its numbers are keys as often as amounts. */
export function shown(value: Scalar | undefined): string {
  return value === undefined || value === null ? '–' : String(value);
}

/** A quantity, its thousands apart. */
export function amount(value: Scalar | undefined): string {
  if (typeof value !== 'number') return shown(value);
  const [whole = '', rest] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}
