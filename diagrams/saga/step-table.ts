import type { SagaEntry } from '@/lib/systems/saga-log';
import type { TableRow, Tone } from '@/lib/trace';
import { type OperationName, type StepNode, stepNodes, undoes } from './operations';

type Column = 'reserve' | 'charge' | 'ship' | 'confirm' | 'saga';

const columns: Readonly<Record<StepNode, Column>> = {
  'reserve-inventory': 'reserve',
  'process-payment': 'charge',
  'create-shipping': 'ship',
  'update-status': 'confirm',
};

const ends: Readonly<Record<'completed' | 'compensated' | 'parked', readonly [text: string, tone: Tone]>> = {
  completed: ['complete', 'normal'],
  compensated: ['undone', 'muted'],
  parked: ['parked', 'warn'],
};

/** The saga log as a table: a row an order, a column a step, and in it what the log says last of that step. */
export class StepTable {
  readonly #rows = new Map<string, TableRow>();

  /** The row of the entry's saga, now that the entry has been written. */
  after(entry: SagaEntry): TableRow {
    const { saga } = entry;
    const before = this.#rows.get(saga)?.cells ?? { order: saga };
    const [column, text, tone] = said(entry);
    const row: TableRow = { key: saga, cells: { ...before, [column]: text }, tone };
    this.#rows.set(saga, row);
    return row;
  }
}

function said(entry: SagaEntry): readonly [Column, string, Tone] {
  switch (entry.type) {
    case 'began':
      return ['saga', 'open', 'normal'];
    case 'compensating':
      return ['saga', 'undoing', 'normal'];
    case 'completed':
    case 'compensated':
    case 'parked':
      return ['saga', ...ends[entry.type]];
    default:
      return [columnOf(entry.operation as OperationName), stepText(entry), 'normal'];
  }
}

/** A step's own column, also for what undoes it; sending off the goods is the saga's last word. */
function columnOf(operation: OperationName): Column {
  const step = undoes(operation) ?? stepNodes.find((node) => node === operation);
  return step ? columns[step] : 'saga';
}

function stepText(entry: Extract<SagaEntry, { readonly operation: string }>): string {
  const undo = undoes(entry.operation) !== undefined;
  switch (entry.type) {
    case 'sent': {
      const again = entry.attempt > 1 ? ` ×${entry.attempt}` : null;
      if (undo) return again ? `undo${again}` : 'undoing';
      if (entry.operation === 'dispatch-goods') return again ? `send${again}` : 'sending';
      return `sent${again ?? ''}`;
    }
    case 'done':
      return undo ? 'undone' : entry.operation === 'dispatch-goods' ? 'sent' : 'done';
    case 'refused':
      return undo ? 'failed' : 'refused';
    case 'unknown':
      return 'unknown';
  }
}
