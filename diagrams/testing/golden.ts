import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';
import {
  type FieldState,
  type RunEvent,
  serialise,
  Timeline,
  type TraceEvent,
  type TraceHeader,
} from '@/lib/trace';

/** A run as a page that a reviewer can read as a diff; its first line tells whether a single byte has changed. */
export function goldenText({ header, events }: { header: TraceHeader; events: readonly RunEvent[] }): string {
  // The version of the simulator is part of a trace, but not of what a scenario does.
  const lines = [...serialise([{ ...header, model: 'golden' }, ...events], sha256())];
  const { digest, count } = JSON.parse(lines.at(-1)!) as { digest: string; count: number };
  return [
    `sha256 ${digest}`,
    `${header.input.scenario}, seed ${header.input.seed}: ${count} events in ${seconds(events.at(-1)?.t ?? 0)}`,
    '',
    ...section('Events', counts(events.map((event) => event.type))),
    ...section('Records', counts(events.flatMap((event) => (event.type === 'record' ? [event.name] : [])))),
    ...section(
      'Messages',
      counts(events.flatMap((event) => (event.type === 'send' ? [event.message.kind] : []))),
    ),
    ...section('Told', events.flatMap(toldLine)),
    ...section('Final state', finalState(header, events)),
  ].join('\n');
}

/** Compares a run with its golden record; `UPDATE_GOLDEN=1` writes the record instead. */
export function expectGolden(path: string, run: { header: TraceHeader; events: readonly RunEvent[] }): void {
  const text = goldenText(run);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return;
  }
  expect(existsSync(path) ? readFileSync(path, 'utf8') : `no golden record at ${path}`).toBe(text);
}

function sha256() {
  const hash = createHash('sha256');
  return { update: (text: string) => void hash.update(text), digest: () => hash.digest('hex') };
}

function section(title: string, lines: readonly string[]): string[] {
  return [title, ...lines.map((line) => `  ${line}`), ''];
}

function counts(names: readonly string[]): string[] {
  const count = new Map<string, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  return [...count].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, times]) => `${name} ${times}`);
}

function toldLine(event: TraceEvent): string[] {
  const at = seconds(event.t).padStart(10);
  switch (event.type) {
    case 'beat':
      return [`${at} ${event.question ? '?' : '·'} ${event.beat}: ${event.text}`];
    case 'fault':
      return [`${at} ! fault ${event.fault} ${event.phase === 'begin' ? 'begins' : 'heals'}`];
    case 'verdict':
      return [`${at} = ${event.guarantee} ${event.verdict}: ${event.text}`];
    default:
      return [];
  }
}

function finalState(header: TraceHeader, events: readonly TraceEvent[]): string[] {
  const { nodes } = new Timeline(header, events).at(events.length - 1);
  return Object.entries(nodes)
    .filter(([, { fields }]) => Object.keys(fields).length > 0)
    .flatMap(([id, { status, note, fields }]) => [
      `${id}: ${status}${note === null ? '' : ` (${note})`}`,
      ...Object.entries(fields).flatMap(([name, field]) =>
        fieldLines(name, field).map((line) => `  ${line}`),
      ),
    ]);
}

function fieldLines(name: string, field: FieldState): string[] {
  switch (field.type) {
    case 'values':
      return [`${name}: ${inOneLine(field.values)}`];
    case 'text':
      return [`${name}: ${field.text}`];
    case 'table':
      return [
        `${name}:`,
        ...field.rows.map(({ cells, tone }) => `  ${inOneLine(cells)}${tone ? ` [${tone}]` : ''}`),
      ];
    case 'lanes':
      return [
        `${name}:`,
        ...field.lanes.map(({ title, note, start, entries, read }) => {
          const shown = entries.map(({ label, tag }) => `${label}${tag ?? ''}`).join(' ');
          return `  ${title}${note === null ? '' : ` (${note})`} from ${start}, read ${read}: ${shown}`;
        }),
      ];
  }
}

function inOneLine(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ');
}

function seconds(us: number): string {
  return `${(us / 1_000_000).toFixed(6)} s`;
}
