/**
 * What a node shows of its state while a run plays: the shape of a node's inside, declared beside the diagram, so that
 * layout can reserve its room and the player can draw it without knowing any system. Each panel shows one field of the
 * node's state (see `lib/trace`), whose value has the shape named here.
 */
export type Panel = ValuesPanel | TablePanel | LogPanel | CellsPanel | TextPanel;

interface PanelBase {
  /** The field of the node's state it shows. */
  readonly field: string;
  /** Shown above it; nothing when left out. */
  readonly title?: string;
  /** `inspector`: too large for the node, shown when the node is opened. Default: `node`. */
  readonly where?: 'node' | 'inspector';
}

/** Named values, a line each. Its field: `ValuesState`; a missing key shows as an en dash. */
export interface ValuesPanel extends PanelBase {
  readonly type: 'values';
  readonly entries: readonly ValueEntry[];
}

export interface ValueEntry {
  readonly key: string;
  readonly label: string;
  /** The widest text it will show; layout reserves room for it. */
  readonly sample: string;
}

/** Rows with columns. Its field: `TableState`. Scrolls by itself to what changed last. */
export interface TablePanel extends PanelBase {
  readonly type: 'table';
  readonly columns: readonly TableColumn[];
  /** How many rows are on show. */
  readonly rows: number;
}

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  readonly sample: string;
  readonly align?: 'left' | 'right';
}

/** An append-only list with positions. Its field: `LanesState` with one lane. Scrolls to its end; what all readers have read is greyed. */
export interface LogPanel extends PanelBase {
  readonly type: 'log';
  readonly rows: number;
  /** The widest entry it will show. */
  readonly sample: string;
}

/** Lanes of numbered cells (partitions and their offsets). Its field: `LanesState`. */
export interface CellsPanel extends PanelBase {
  readonly type: 'cells';
  /** Lanes on show. */
  readonly lanes: number;
  /** Cells on show in a lane; older ones scroll out on the left. */
  readonly cells: number;
  /** The widest lane title it will show. */
  readonly sample: string;
}

/** A few lines of code or text (a query before and after its rewrite). Its field: `TextState`. */
export interface TextPanel extends PanelBase {
  readonly type: 'text';
  readonly lines: number;
  readonly sample: string;
}
