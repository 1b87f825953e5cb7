import { nodeKinds } from '@/lib/model';
import { nastyLabels } from './nasty';
import type { ViewSpec } from './views';

/** Everything a graph can hold, in a few boxes. */
export const everything: ViewSpec = {
  title: 'Everything',
  nodes: [
    {
      id: 'source',
      title: 'Source Database',
      kind: 'database',
      attributes: ['PostgreSQL 16'],
      children: [
        { id: 'tables', title: 'Tables', kind: 'table', attributes: ['orders', 'customers'] },
        { id: 'wal', title: 'Write-Ahead Log', kind: 'log' },
      ],
    },
    { id: 'connector', title: 'Connector', kind: 'connector', attributes: ['Captures changes'] },
    { id: 'client', title: 'Client', kind: 'actor', implied: true },
    { id: 'words', title: 'Query Request', kind: 'text' },
  ],
  edges: [
    { from: 'tables', to: 'wal' },
    { from: 'source', to: 'connector', label: 'Read WAL' },
    { from: 'source', to: 'connector', label: 'Read again', dashed: true },
    { from: 'client', to: 'source', label: 'Asks', both: true, implied: true },
    { from: 'words', to: 'connector', undirected: true },
  ],
  notes: ['A note of the drawing'],
};

export const exchange: ViewSpec = {
  kind: 'sequence',
  title: 'Exchange',
  nodes: [
    { id: 'client', title: 'Client', kind: 'actor' },
    { id: 'database', title: 'PostgreSQL', kind: 'database', attributes: ['Filters rows'] },
  ],
  edges: [
    { from: 'client', to: 'database', label: 'Query' },
    { from: 'database', to: 'client', label: 'Rows', dashed: true },
    { from: 'client', to: 'client', label: 'Thinks' },
    { from: 'client', to: 'database', both: true, label: 'Talks' },
  ],
};

/** Every nasty label as a title, an attribute, a container's title and the label of an edge. */
export const nasty: ViewSpec = {
  title: nastyLabels[0],
  nodes: [
    ...nastyLabels.map((label, i) => ({ id: `nasty-${i}`, title: label, attributes: [label] })),
    ...nastyLabels.slice(0, 16).map((label, i) => ({
      id: `box-${i}`,
      title: label,
      attributes: [label],
      children: [{ id: `inner-${i}`, title: 'Same title' }],
    })),
  ],
  edges: nastyLabels.slice(1).map((label, i) => ({ from: `nasty-${i}`, to: `nasty-${i + 1}`, label })),
};

export const nastySequence: ViewSpec = {
  kind: 'sequence',
  title: 'Nasty',
  nodes: nastyLabels.slice(0, 6).map((label, i) => ({ id: `nasty-${i}`, title: label })),
  edges: nastyLabels.map((label, i) => ({ from: `nasty-${i % 6}`, to: `nasty-${(i + 1) % 6}`, label })),
};

export const everyKind: ViewSpec = {
  title: 'Every kind',
  nodes: nodeKinds.map((kind) => ({ id: kind, title: kind, kind, attributes: ['An attribute'] })),
  edges: nodeKinds.slice(1).map((kind, i) => ({ from: nodeKinds[i]!, to: kind })),
};
