import { describe, expect, it } from 'vitest';
import type { Drawing, GridRect, ViewAnnotation, ViewNode } from '@/lib/model';
import { AnnotationError, annotate } from './annotate';

function box(id: string, place: GridRect, parent: string | null = null): ViewNode {
  return {
    id,
    title: id,
    kind: 'component',
    attributes: [],
    parent,
    parts: [],
    panels: [],
    implied: false,
    source: [],
    titleSource: [],
    place,
  };
}

function drawing(title: string, nodes: ViewNode[], ends: [string, string][] = []): Drawing {
  return {
    title,
    kind: 'graph',
    line: 1,
    endLine: 9,
    nodes,
    edges: ends.map(([from, to]) => ({
      id: `${from}--${to}`,
      from,
      to,
      label: null,
      both: false,
      undirected: false,
      dashed: false,
      implied: false,
      source: [],
      labelSource: [],
    })),
    notes: [],
  };
}

const size = { rows: 3, columns: 10 };
const drawn = drawing(
  '',
  [
    box('region', { row: 8, column: 0, rows: 8, columns: 30 }),
    box('primary', { row: 0, column: 0, ...size }),
    box('standby', { row: 10, column: 5, ...size }, 'region'),
  ],
  [['primary', 'region']],
);
const plain: ViewAnnotation = { id: 'view', title: 'View', drawings: [''], nodes: {} };

describe('annotate', () => {
  it('puts an implied edge before the drawn one that it precedes, several in their order', () => {
    const before = 'primary--region';
    const edges = [
      { from: 'standby', to: 'primary', before },
      { from: 'region', to: 'primary', before },
      { from: 'primary', to: 'standby' },
    ];
    expect(annotate([drawn], { ...plain, implied: { edges } }).edges.map(({ id }) => id)).toEqual([
      'standby--primary',
      'region--primary',
      'primary--region',
      'primary--standby',
    ]);
    const lost = { ...plain, implied: { edges: [{ ...edges[0]!, before: 'primary--regoin' }] } };
    expect(() => annotate([drawn], lost)).toThrow('did you mean "primary--region"?');
  });

  it('gives nodes their kinds and puts containers before what they hold, top to bottom', () => {
    const view = annotate([drawn], { ...plain, nodes: { standby: { kind: 'database' } } });
    expect(view.nodes.map((node) => [node.id, node.kind])).toEqual([
      ['primary', 'component'],
      ['region', 'component'],
      ['standby', 'database'],
    ]);
  });

  it('moves the end of an edge to a finer node and keeps its id', () => {
    const view = annotate([drawn], { ...plain, edges: { 'primary--region': { to: 'standby' } } });
    expect(view.edges[0]).toMatchObject({ id: 'primary--region', from: 'primary', to: 'standby' });
  });

  it('adds implied nodes beside others, clear of every sibling', () => {
    const view = annotate([drawn], {
      ...plain,
      implied: {
        nodes: [
          { id: 'client', title: 'Client', kind: 'actor', place: { side: 'above', of: 'primary' } },
          { id: 'witness', title: 'Witness', kind: 'detector', place: { side: 'below', of: 'primary' } },
        ],
        edges: [{ from: 'client', to: 'primary', label: 'Write' }],
      },
    });
    const client = view.nodes.find((node) => node.id === 'client')!;
    const witness = view.nodes.find((node) => node.id === 'witness')!;
    expect(client).toMatchObject({ implied: true, source: [] });
    expect(client.place.row + client.place.rows).toBeLessThan(0);
    // Straight below the primary lies the region: the witness moves on until it is free.
    expect(witness.place.row).toBeGreaterThanOrEqual(16);
    expect(view.edges[1]).toMatchObject({ id: 'client--primary', label: 'Write', implied: true });
  });

  it('joins two drawings, the later below the earlier', () => {
    const second = drawing('On Failure', [box('refund', { row: 1, column: 0, ...size })]);
    const view = annotate([drawn, second], { ...plain, drawings: ['', 'On Failure'] });
    expect(view.nodes.at(-1)).toMatchObject({ id: 'refund' });
    expect(view.nodes.at(-1)!.place.row).toBeGreaterThanOrEqual(16);
  });

  it.each<[string, Partial<ViewAnnotation>, RegExp]>([
    ['a drawing', { drawings: ['On Failures'] }, /no drawing "On Failures"/],
    ['a node', { nodes: { standbi: { kind: 'database' } } }, /no node "standbi"; did you mean "standby"\?/],
    [
      'an edge',
      { edges: { 'primary--regio': {} } },
      /no edge "primary--regio"; did you mean "primary--region"\?/,
    ],
    [
      'a finer end',
      { edges: { 'primary--region': { to: 'stand' } } },
      /no finer end of edge "primary--region" "stand"/,
    ],
    [
      'an implied end',
      { implied: { edges: [{ from: 'primari', to: 'region' }] } },
      /"primari"; did you mean "primary"/,
    ],
  ])('refuses %s that matches nothing and names the nearest', (_, part, message) => {
    const call = () => annotate([drawn], { ...plain, ...part });
    expect(call).toThrow(AnnotationError);
    expect(call).toThrow(message);
  });
});
