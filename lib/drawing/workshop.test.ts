import { describe, expect, it } from 'vitest';
import type { Drawing, Source } from '@/lib/model';
import { readDocument } from './index';
import { asExpected, expectedGraph, fixture, outline } from './testing/outline';

const names = [
  '01-federation',
  '02-cdc-pipeline',
  '03a-saga-order-processing',
  '03b-saga-on-failure',
  '04a-ha-active-passive',
  '04b-ha-active-active',
  '05-cqrs',
  '06-event-sourcing',
  '07-medallion',
  '08a-without-pushdown',
  '08b-with-pushdown',
  '09-query-caching',
  '10-row-level-security',
  '11-data-masking',
  '12-hybrid-query',
];

const titles = [
  '',
  '',
  'Order Processing Saga',
  'On Failure (Compensation Flow)',
  'Active-Passive Configuration',
  'Active-Active Configuration',
  '',
  'Event Store (Source of Truth)',
  '',
  'Without Pushdown',
  'With Pushdown',
  '',
  '',
  'Raw Data',
  '',
];

/** The hand-written graph, with the two values that a row breaks inside a word put together again. */
function expectedOutline(name: string) {
  return JSON.parse(
    JSON.stringify(outline(expectedGraph(`workshop/${name}.expected.json`))).replaceAll(
      '@ example',
      '@example',
    ),
  );
}

const document = fixture('workshop.md');
const whole = readDocument(document);

describe('the drawings of the workshop', () => {
  it.each(names)('%s is read exactly', (name) => {
    const { drawings, diagnostics } = readDocument(fixture(`workshop/${name}.txt`), { format: 'text' });
    expect(drawings).toHaveLength(1);
    expect(outline(asExpected(drawings))).toEqual(expectedOutline(name));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('are the same in the document, in order', () => {
    expect(whole.drawings.map(({ title }) => title)).toEqual(titles);
    names.forEach((name, index) => {
      expect(outline(asExpected([whole.drawings[index]!])), name).toEqual(expectedOutline(name));
    });
    expect(whole.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('are sequences where lifelines are drawn', () => {
    expect(whole.drawings.filter(({ kind }) => kind === 'sequence').map(({ title }) => title)).toEqual([
      'Without Pushdown',
      'With Pushdown',
    ]);
  });

  it('know their lines', () => {
    expect(whole.drawings.map(({ line, endLine }) => `${line}-${endLine}`).slice(0, 5)).toEqual([
      '10-29',
      '34-76',
      '81-98',
      '99-107',
      '112-130',
    ]);
  });

  it('tell nodes of one title apart by what they say', () => {
    expect(whole.drawings[0]!.nodes.map(({ id }) => id)).toEqual([
      'unity-catalog-centralized-governance-layer',
      'catalog-1-delta-lake',
      'catalog-2-postgresql',
      'catalog-3-mysql',
      'delta-tables-lakehouse',
      'foreign-catalog-connection-postgresql',
      'foreign-catalog-connection-mysql',
    ]);
  });

  it('keep the place of every node, attribute, edge and label', () => {
    const cdc = whole.drawings[1]!;
    expect(slices(node(cdc, 'debezium-connector').source)).toEqual([
      '┌────────────────────────┐',
      '│  Debezium Connector    │',
      '│  - Captures changes    │',
      '│  - Converts to events  │',
      '│  - Publishes to Kafka  │',
      '└───────────┬────────────┘',
    ]);
    expect(slices(node(cdc, 'write-ahead-log-wal').titleSource)).toEqual(['Write-Ahead Log', '(WAL)']);
    expect(slices(node(cdc, 'apache-kafka').attributes[0]!.source)).toEqual(['- Topic: orders']);
    const wal = cdc.edges.find(({ id }) => id === 'write-ahead-log-wal--debezium-connector')!;
    expect(slices(wal.source)).toEqual(['┼', '│', '│', '▼']);
    expect(slices(wal.labelSource)).toEqual(['Read WAL']);
    const level = cdc.edges.find(({ id }) => id === 'tables-oltp--write-ahead-log-wal')!;
    expect(slices(level.source)).toEqual(['───────►']);
  });

  it('keep the arrangement: places are cells of the drawing, children inside their parents', () => {
    for (const { nodes } of whole.drawings)
      for (const { parent, place } of nodes) {
        const outer = nodes.find(({ id }) => id === parent)?.place;
        if (!outer) continue;
        expect(place.row).toBeGreaterThan(outer.row);
        expect(place.row + place.rows).toBeLessThan(outer.row + outer.rows);
      }
    expect(node(whole.drawings[0]!, 'catalog-2-postgresql').place).toEqual({
      row: 4,
      column: 21,
      rows: 4,
      columns: 16,
    });
  });

  it('are said to be crooked where they are', () => {
    const spots = whole.diagnostics.map(({ code, range }) => `${code} ${range.line}:${range.column}`);
    expect(spots).toEqual(
      expect.arrayContaining([
        'box-right-border 11:72',
        'connector-step 18:30',
        'connector-step 18:49',
        'connector-step 41:40',
        'box-right-border-lost 90:10',
        'connector-one-end 100:5',
        'connector-one-end 100:18',
        'connector-one-end 100:32',
        'connector-one-end 100:46',
        'text-as-note 101:7',
        'box-row-shifted 157:29',
        'title-from-heading 165:1',
        'lifeline-step 241:39',
        'head-mid-connector 325:12',
        'connector-step 329:38',
      ]),
    );
  });
});

function node(drawing: Drawing, id: string) {
  return drawing.nodes.find((one) => one.id === id)!;
}

function slices(source: Source): string[] {
  const lines = document.split('\n');
  return source.map(({ line, column, endColumn }) => lines[line - 1]!.slice(column - 1, endColumn - 1));
}
