import type { MeasureText, Panel } from '@/lib/model';
import { textStyles } from '@/lib/model';

interface Size {
  readonly width: number;
  readonly height: number;
}

const line = textStyles.panel.lineHeight;
const columnGap = 14;
/** A numbered cell: its widest number and its frame. */
const cell = { width: 30, height: 26 } as const;
/** A log entry's frame: padding on both sides, room for its tag, and the gap to the next entry. */
const entry = { padding: 10, tag: 26, gap: 4 } as const;

/** The room that a panel needs at its largest, as its declaration says: nothing jumps when state appears. */
export function panelSize(panel: Panel, measure: MeasureText): Size {
  const text = (sample: string) => Math.ceil(measure(sample, 'panel'));
  const title = panel.title === undefined ? 0 : textStyles.panelTitle.lineHeight;
  const titleWidth = panel.title === undefined ? 0 : Math.ceil(measure(panel.title, 'panelTitle'));
  const { width, height } = ((): Size => {
    switch (panel.type) {
      case 'values': {
        const widths = panel.entries.map((value) => text(value.label) + columnGap + text(value.sample));
        return { width: Math.max(0, ...widths), height: panel.entries.length * line };
      }
      case 'table': {
        const columns = panel.columns.map(
          (column) => Math.max(text(column.label), text(column.sample)) + columnGap,
        );
        return { width: columns.reduce((sum, each) => sum + each, 0), height: (panel.rows + 1) * (line + 2) };
      }
      case 'log':
        return {
          width: text(panel.sample) + entry.padding * 2 + entry.tag,
          height: panel.rows * (line + entry.gap),
        };
      case 'cells':
        return {
          width: Math.max(text(panel.sample) + 8, panel.cells * cell.width),
          height: panel.lanes * (line + cell.height + 4),
        };
      case 'text':
        return { width: text(panel.sample), height: panel.lines * line };
    }
  })();
  return { width: Math.max(width, titleWidth), height: height + title };
}
