'use client';

import type { CellsPanel, LogPanel, Panel, TablePanel, ValuesPanel } from '@/lib/model';
import type { FieldState, Lane, Scalar, TableRow, Tone } from '@/lib/trace';

const tones: Record<Tone, string> = {
  normal: '',
  muted: 'text-muted',
  hidden: 'text-muted line-through',
  waiting: 'text-link',
  good: 'font-semibold',
  policy: 'text-link',
  warn: 'text-warn',
  bad: 'text-accent line-through',
};

interface PanelViewProps {
  readonly panel: Panel;
  readonly state: FieldState | undefined;
  /** The state before what is new: what differs from it is marked. */
  readonly before: FieldState | undefined;
}

/** One panel at its declared size: lines of 22 px in the mono face, what is new marked. */
export function PanelView({ panel, state, before }: PanelViewProps) {
  return (
    <div className="font-mono text-sm/[22px] whitespace-pre text-ink">
      {panel.title !== undefined && <div className="truncate font-sans font-semibold">{panel.title}</div>}
      <Body panel={panel} state={state} before={before} />
    </div>
  );
}

function Body({ panel, state, before }: PanelViewProps) {
  switch (panel.type) {
    case 'values':
      return <Values panel={panel} values={valuesOf(state) ?? {}} before={valuesOf(before)} />;
    case 'table':
      return <Table panel={panel} rows={rowsOf(state) ?? []} before={rowsOf(before)} />;
    case 'log':
      return <Log panel={panel} lane={lanesOf(state)[0]} />;
    case 'cells':
      return <Cells panel={panel} lanes={lanesOf(state)} />;
    case 'text':
      return <Text now={textOf(state)} before={textOf(before)} />;
  }
}

function valuesOf(state: FieldState | undefined): Readonly<Record<string, Scalar>> | null {
  return state?.type === 'values' ? state.values : null;
}

function rowsOf(state: FieldState | undefined): readonly TableRow[] | null {
  return state?.type === 'table' ? state.rows : null;
}

function lanesOf(state: FieldState | undefined): readonly Lane[] {
  return state?.type === 'lanes' ? state.lanes : [];
}

function textOf(state: FieldState | undefined): string {
  return state?.type === 'text' ? state.text : '';
}

function Text({ now, before }: { readonly now: string; readonly before: string }) {
  return (
    <div className={`overflow-hidden whitespace-pre-wrap ${now === before ? '' : 'text-accent'}`}>{now}</div>
  );
}

function Values({
  panel,
  values,
  before,
}: {
  readonly panel: ValuesPanel;
  readonly values: Readonly<Record<string, Scalar>>;
  readonly before: Readonly<Record<string, Scalar>> | null;
}) {
  return (
    <dl>
      {panel.entries.map(({ key, label }) => (
        <div key={key} className="flex justify-between gap-3">
          <dt className="text-muted">{label}</dt>
          <dd className={`font-semibold ${before && before[key] !== values[key] ? 'text-accent' : ''}`}>
            {amount(values[key])}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Table({
  panel,
  rows,
  before,
}: {
  readonly panel: TablePanel;
  readonly rows: readonly TableRow[];
  readonly before: readonly TableRow[] | null;
}) {
  const known = new Map(before?.map((row) => [row.key, row]));
  const changed = before ? rows.findLastIndex((row) => known.get(row.key) !== row) : -1;
  // What has changed is always on show; else the last rows.
  const from = Math.max(0, Math.min(rows.length - panel.rows, changed < 0 ? rows.length : changed - 1));
  return (
    <table className="w-full border-collapse leading-[21px]">
      <thead>
        <tr className="h-[24px] text-muted">
          {panel.columns.map(({ key, label, align }) => (
            <th
              key={key}
              className={`pr-3.5 font-normal last:pr-0 ${align === 'right' ? 'text-right' : 'text-left'}`}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(from, from + panel.rows).map((row) => {
          const old = known.get(row.key);
          return (
            <tr key={row.key} className={`h-[24px] border-t border-rule ${tones[row.tone ?? 'normal']}`}>
              {panel.columns.map(({ key, align }) => (
                <td
                  key={key}
                  className={`pr-3.5 last:pr-0 ${align === 'right' ? 'text-right' : ''} ${
                    before && old?.cells[key] !== row.cells[key] ? 'font-semibold text-accent' : ''
                  }`}
                >
                  {shown(row.cells[key])}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Log({ panel, lane }: { readonly panel: LogPanel; readonly lane: Lane | undefined }) {
  const entries = lane?.entries ?? [];
  const from = Math.max(0, entries.length - panel.rows);
  return (
    <ol>
      {entries.slice(from).map((entry, i) => {
        const position = (lane?.start ?? 0) + from + i;
        const read = position < (lane?.read ?? 0);
        return (
          <li
            key={position}
            className={`mb-1 flex h-[22px] items-center justify-between rounded border px-2 leading-[20px] ${
              read ? 'border-rule text-muted' : 'border-accent'
            } ${tones[entry.tone ?? 'normal']}`}
          >
            <span>{entry.label}</span>
            <span className="font-semibold">{entry.tag}</span>
          </li>
        );
      })}
    </ol>
  );
}

function Cells({ panel, lanes }: { readonly panel: CellsPanel; readonly lanes: readonly Lane[] }) {
  // Lanes with something unread come before those that are quiet, when not all fit.
  const shownLanes =
    lanes.length <= panel.lanes
      ? lanes
      : [...lanes]
          .sort((a, b) => end(b) - end(a))
          .slice(0, panel.lanes)
          .sort((a, b) => lanes.indexOf(a) - lanes.indexOf(b));
  return (
    <div>
      {shownLanes.map((lane) => {
        const from = Math.max(0, lane.entries.length - panel.cells);
        return (
          <div key={lane.key} className="mb-1 h-[48px]">
            <div className="flex justify-between gap-2">
              <span>{lane.title}</span>
              {lane.note !== null && <span className="font-semibold text-accent">{lane.note}</span>}
            </div>
            <div className="flex gap-1">
              {lane.entries.slice(from).map((entry, i) => {
                const position = lane.start + from + i;
                const read = position < lane.read;
                return (
                  <span
                    key={position}
                    className={`flex h-6 w-[26px] items-center justify-center rounded border text-sm ${
                      read ? 'border-rule text-muted' : 'border-accent font-semibold'
                    }`}
                  >
                    {entry.label}
                  </span>
                );
              })}
            </div>
          </div>
        );
      })}
    </div>
  );
}

function end(lane: Lane): number {
  return lane.start + lane.entries.length;
}

/** A quantity, its thousands apart. */
function amount(value: Scalar | undefined): string {
  return typeof value === 'number' ? value.toLocaleString('en') : shown(value);
}

/** A cell of a table as it is: its numbers are keys as often as amounts. */
function shown(value: Scalar | undefined): string {
  return value === undefined || value === null ? '–' : String(value);
}
