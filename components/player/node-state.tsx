'use client';

import { Fragment, type ReactNode } from 'react';
import type { Panel, ViewNode } from '@/lib/model';
import type { FieldState, Lane, Scalar } from '@/lib/trace';
import { Termed } from '../learn/termed';
import { useNodeBefore, useNodeState } from './node-inside';
import { type Session, SessionContext } from './session';

interface NodeStateProps {
  readonly node: ViewNode;
  readonly session: Session;
}

/** All of a node's state at the playhead, for the inspector: what the node itself has no room for too. */
export default function NodeState({ node, session }: NodeStateProps) {
  return (
    <SessionContext value={session}>
      <Whole node={node} />
    </SessionContext>
  );
}

const statusNames = { up: 'Up', degraded: 'Degraded', down: 'Down', recovering: 'Recovering' } as const;

function Whole({ node }: { readonly node: ViewNode }) {
  const state = useNodeState(node.id);
  const before = useNodeBefore(node.id);
  if (!state) return null;
  const fields = Object.entries(state.fields);
  return (
    <section aria-label="State" className="flex flex-col gap-4">
      <p className="text-sm">
        <span className="font-semibold">{statusNames[state.status]}</span>
        {state.note !== null && `: ${state.note}`}
      </p>
      {fields.map(([field, now]) => {
        const panel = node.panels.find((each) => each.field === field);
        return (
          <section key={field} data-field={field} aria-label={panel?.title ?? field}>
            <h3 className="mb-1 text-sm font-semibold text-muted">
              <Termed text={panel?.title ?? field} />
            </h3>
            <div className="overflow-x-auto font-mono text-sm">
              <Field panel={panel} now={now} before={before?.fields[field]} />
            </div>
          </section>
        );
      })}
    </section>
  );
}

interface FieldProps<S extends FieldState = FieldState> {
  readonly panel: Panel | undefined;
  readonly now: S;
  readonly before: FieldState | undefined;
}

function Field({ panel, now, before }: FieldProps) {
  switch (now.type) {
    case 'values':
      return <Values panel={panel} now={now} before={before} />;
    case 'table':
      return <Table panel={panel} now={now} before={before} />;
    case 'lanes':
      return now.lanes.map((lane) => <LaneList key={lane.key} lane={lane} />);
    case 'text':
      return <p className="whitespace-pre-wrap">{now.text}</p>;
  }
}

const changedLook = 'font-semibold text-fresh';

function Values({ panel, now, before }: FieldProps<Extract<FieldState, { type: 'values' }>>) {
  const labels = new Map(panel?.type === 'values' ? panel.entries.map(({ key, label }) => [key, label]) : []);
  const old = before?.type === 'values' ? before.values : null;
  return (
    <dl>
      {Object.entries(now.values).map(([key, value]) => (
        <div key={key} className="flex justify-between gap-3 border-b border-rule py-0.5">
          <dt className="text-muted">
            <Termed text={labels.get(key) ?? key} />
          </dt>
          <dd className={old && old[key] !== value ? changedLook : ''}>{text(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Table({ panel, now, before }: FieldProps<Extract<FieldState, { type: 'table' }>>) {
  const labels = new Map(panel?.type === 'table' ? panel.columns.map(({ key, label }) => [key, label]) : []);
  const keys = [...new Set([...labels.keys(), ...now.rows.flatMap((row) => Object.keys(row.cells))])];
  const old = before?.type === 'table' ? new Map(before.rows.map((row) => [row.key, row])) : null;
  if (now.rows.length === 0) return <p className="text-muted">empty</p>;
  return (
    <table className="w-full border-collapse text-left">
      <thead className="text-muted">
        <tr>
          {keys.map((key) => (
            <th key={key} className="pr-3 font-normal">
              {labels.get(key) ?? key}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {now.rows.map((row) => (
          <tr key={row.key} className={`border-t border-rule ${row.tone === 'muted' ? 'text-muted' : ''}`}>
            {keys.map((key) => {
              const changed = old && old.get(row.key)?.cells[key] !== row.cells[key];
              return (
                <td
                  key={key}
                  data-changed={changed || undefined}
                  className={`py-0.5 pr-3 ${changed ? changedLook : ''}`}
                >
                  {breaking(text(row.cells[key]))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Older entries are told by their number: nobody reads a thousand. */
const most = 40;

function LaneList({ lane }: { readonly lane: Lane }) {
  const from = Math.max(0, lane.entries.length - most);
  return (
    <section aria-label={lane.title} className="mb-3">
      <h4 className="flex justify-between gap-3">
        <span className="font-semibold">{lane.title}</span>
        <span className="text-muted">
          {lane.note ?? ''} read to {lane.read}
        </span>
      </h4>
      {from + lane.start > 0 && <p className="text-muted">… {from + lane.start} before</p>}
      <ol>
        {lane.entries.slice(from).map((entry, i) => {
          const position = lane.start + from + i;
          return (
            <li
              key={position}
              data-read={position < lane.read || undefined}
              className={`flex justify-between gap-3 border-t py-0.5 ${
                position === lane.read ? 'border-waiting' : 'border-rule'
              } ${position < lane.read ? 'text-muted' : ''}`}
            >
              <span className="text-muted">{position}</span>
              <span className="grow">{entry.label}</span>
              <span className="font-semibold">{entry.tag}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** A full name (`catalog.schema.table.column`) may break after its dots, so that a table of them has room. */
function breaking(name: string): ReactNode {
  return name.split(/(?<=\.)(?=[a-z])/i).map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name.
    <Fragment key={i}>
      {i > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

function text(value: Scalar | undefined): string {
  return value === undefined || value === null ? '–' : String(value);
}
