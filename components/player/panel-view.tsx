'use client';

import { useRef } from 'react';
import type { CellsPanel, LogPanel, Panel, TablePanel, ValuesPanel } from '@/lib/model';
import type { FieldState, Lane, Scalar, TableRow, Tone } from '@/lib/trace';

const tones: Record<Tone, string> = {
  normal: '',
  muted: 'text-muted',
  warn: 'text-warn',
  bad: 'text-accent line-through',
};

/** One panel at its declared size: lines of 22 px in the mono face, what has just changed marked. */
export function PanelView({
  panel,
  state,
}: {
  readonly panel: Panel;
  readonly state: FieldState | undefined;
}) {
  return (
    <div className="font-mono text-sm/[22px] whitespace-pre text-ink">
      {panel.title !== undefined && <div className="truncate font-sans font-semibold">{panel.title}</div>}
      <Body panel={panel} state={state} />
    </div>
  );
}

function Body({ panel, state }: { readonly panel: Panel; readonly state: FieldState | undefined }) {
  switch (panel.type) {
    case 'values':
      return <Values panel={panel} values={state?.type === 'values' ? state.values : {}} />;
    case 'table':
      return <Table panel={panel} rows={state?.type === 'table' ? state.rows : []} />;
    case 'log':
      return <Log panel={panel} lane={state?.type === 'lanes' ? state.lanes[0] : undefined} />;
    case 'cells':
      return <Cells panel={panel} lanes={state?.type === 'lanes' ? state.lanes : []} />;
    case 'text':
      return <div className="overflow-hidden">{state?.type === 'text' ? state.text : ''}</div>;
  }
}

function Values({
  panel,
  values,
}: {
  readonly panel: ValuesPanel;
  readonly values: Readonly<Record<string, Scalar>>;
}) {
  const before = usePrevious(values);
  return (
    <dl>
      {panel.entries.map(({ key, label }) => (
        <div key={key} className="flex justify-between gap-3">
          <dt className="text-muted">{label}</dt>
          <dd className={`font-semibold ${before && before[key] !== values[key] ? 'text-accent' : ''}`}>
            {shown(values[key])}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Table({ panel, rows }: { readonly panel: TablePanel; readonly rows: readonly TableRow[] }) {
  const before = usePrevious(rows);
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

function shown(value: Scalar | undefined): string {
  if (value === undefined || value === null) return '–';
  return typeof value === 'number' ? value.toLocaleString('en') : String(value);
}

/** The value before this one: null at first. */
function usePrevious<T>(value: T): T | null {
  const held = useRef<{ now: T; before: T | null }>({ now: value, before: null });
  if (held.current.now !== value) held.current = { now: value, before: held.current.now };
  return held.current.before;
}
