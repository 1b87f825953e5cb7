import type { Annotation, Panel, TablePanel } from '@/lib/model';

const positionSample = '0/176BD00';

/** The insides of the nodes, small enough for the chain to stand side by side on one screen. */
const tablePanels: readonly Panel[] = [
  {
    type: 'table',
    field: 'orders',
    columns: [
      { key: 'id', label: 'order', sample: '1042' },
      { key: 'customer', label: 'buyer', sample: 'ana' },
      { key: 'amount', label: '€', sample: '1260', align: 'right' },
      { key: 'status', label: 'status', sample: 'paid' },
      { key: 'channel', label: 'channel', sample: 'store' },
    ],
    rows: 3,
  },
  {
    type: 'values',
    field: 'schema',
    title: 'Schema',
    where: 'inspector',
    entries: [{ key: 'orders', label: 'orders columns', sample: '6 + channel' }],
  },
  {
    type: 'table',
    field: 'orders',
    title: 'orders',
    where: 'inspector',
    columns: [
      { key: 'id', label: 'id', sample: '1042' },
      { key: 'customer', label: 'customer', sample: 'ana' },
      { key: 'item', label: 'item', sample: 'chair' },
      { key: 'quantity', label: 'quantity', sample: '12', align: 'right' },
      { key: 'amount', label: 'amount', sample: '1260', align: 'right' },
      { key: 'status', label: 'status', sample: 'paid' },
      { key: 'channel', label: 'channel', sample: 'store' },
    ],
    rows: 8,
  },
  {
    type: 'table',
    field: 'customers',
    title: 'customers',
    where: 'inspector',
    columns: [
      { key: 'name', label: 'name', sample: 'ana' },
      { key: 'city', label: 'city', sample: 'Malmö' },
      { key: 'tier', label: 'tier', sample: 'silver' },
    ],
    rows: 4,
  },
  {
    type: 'table',
    field: 'inventory',
    title: 'inventory',
    where: 'inspector',
    columns: [
      { key: 'item', label: 'item', sample: 'gift card' },
      { key: 'stock', label: 'stock', sample: '500', align: 'right' },
    ],
    rows: 5,
  },
];

const logPanels: readonly Panel[] = [
  { type: 'log', field: 'log', rows: 5, sample: 'UPDATE inventory gift card' },
  {
    type: 'values',
    field: 'positions',
    entries: [
      { key: 'retained', label: 'bytes kept', sample: '12,345' },
      { key: 'confirmed', label: 'confirmed_flush_lsn', sample: positionSample },
      { key: 'restart', label: 'restart_lsn', sample: positionSample },
    ],
  },
  {
    type: 'values',
    field: 'positions',
    title: 'Positions',
    where: 'inspector',
    entries: [
      { key: 'flushed', label: 'flushed', sample: positionSample },
      { key: 'confirmed', label: 'confirmed_flush_lsn', sample: positionSample },
      { key: 'restart', label: 'restart_lsn', sample: positionSample },
      { key: 'retained', label: 'bytes kept', sample: '12,345' },
    ],
  },
];

const connectorPanels: readonly Panel[] = [
  {
    type: 'values',
    field: 'offsets',
    entries: [
      { key: 'stored', label: 'committed offset', sample: positionSample },
      { key: 'resend', label: 'events after it', sample: '12' },
    ],
  },
  {
    type: 'values',
    field: 'offsets',
    title: 'Offsets',
    where: 'inspector',
    entries: [
      { key: 'stored', label: 'stored Connect offset', sample: positionSample },
      { key: 'confirmed', label: 'confirmed to the slot', sample: positionSample },
      { key: 'resend', label: 'changes a crash would send again', sample: '12' },
    ],
  },
];

const brokerPanels: readonly Panel[] = [
  { type: 'cells', field: 'partitions', lanes: 3, cells: 6, sample: 'inventory, partition 0' },
  {
    type: 'table',
    field: 'events',
    columns: [
      { key: 'offset', label: 'no.', sample: '12', align: 'right' },
      { key: 'event', label: 'event', sample: 'TOMBSTONE gift card' },
    ],
    rows: 1,
  },
  {
    type: 'table',
    field: 'events',
    title: 'Latest events',
    where: 'inspector',
    columns: [
      { key: 'place', label: 'partition', sample: 'inventory, 0' },
      { key: 'offset', label: 'offset', sample: '12', align: 'right' },
      { key: 'event', label: 'event', sample: 'TOMBSTONE gift card' },
    ],
    rows: 5,
  },
  {
    type: 'values',
    field: 'replicas',
    title: 'Replicas',
    where: 'inspector',
    entries: [{ key: 'inSync', label: 'in-sync replicas', sample: '3 of 3' }],
  },
];

const pipelinePanels: readonly Panel[] = [
  {
    type: 'values',
    field: 'batch',
    entries: [
      { key: 'batch', label: 'batch', sample: '12' },
      { key: 'events', label: 'events', sample: '50' },
      { key: 'next', label: 'next batch', sample: '12.0 s' },
      { key: 'duplicates', label: 'duplicates', sample: '12' },
      { key: 'quarantined', label: 'quarantined', sample: '1' },
    ],
  },
];

function silver(table: string, field: string): TablePanel {
  return {
    type: 'table',
    field,
    title: `Silver ${table}, every version`,
    where: 'inspector',
    columns: [
      { key: 'key', label: 'key', sample: 'gift card' },
      { key: 'value', label: 'value', sample: '500 left' },
      { key: 'from', label: '__START_AT', sample: '176BD00' },
      { key: 'valid', label: 'version', sample: 'current' },
    ],
    rows: 8,
  };
}

const lakePanels: readonly Panel[] = [
  {
    type: 'values',
    field: 'bronze',
    entries: [{ key: 'rows', label: 'Bronze rows', sample: '123' }],
  },
  {
    type: 'table',
    field: 'silver-orders',
    columns: [
      { key: 'key', label: 'Silver', sample: '1042' },
      { key: 'value', label: 'amount, status', sample: '€1260 paid web' },
      { key: 'valid', label: 'version', sample: 'current' },
    ],
    rows: 3,
  },
  {
    type: 'values',
    field: 'gold',
    entries: [{ key: 'revenue', label: 'Gold revenue', sample: '€12,345' }],
  },
  silver('orders', 'silver-orders'),
  silver('customers', 'silver-customers'),
  silver('inventory', 'silver-inventory'),
  {
    type: 'table',
    field: 'quarantine',
    columns: [
      { key: 'key', label: 'order', sample: '1042' },
      { key: 'reason', label: 'in quarantine', sample: 'amount is not negative' },
    ],
    rows: 1,
  },
  {
    type: 'table',
    field: 'revenue',
    title: 'Gold, revenue per customer',
    where: 'inspector',
    columns: [
      { key: 'customer', label: 'customer', sample: 'ana' },
      { key: 'revenue', label: 'revenue', sample: '€12,345', align: 'right' },
    ],
    rows: 4,
  },
  {
    type: 'table',
    field: 'stock',
    title: 'Gold, stock per item',
    where: 'inspector',
    columns: [
      { key: 'item', label: 'item', sample: 'gift card' },
      { key: 'stock', label: 'stock', sample: '500', align: 'right' },
    ],
    rows: 5,
  },
  {
    type: 'values',
    field: 'silver',
    title: 'Silver orders',
    where: 'inspector',
    entries: [
      { key: 'columns', label: 'new column', sample: 'channel' },
      { key: 'evolved', label: 'since table version', sample: '12' },
    ],
  },
];

export const annotation: Annotation = {
  section: 'Architecture',
  views: [
    {
      id: 'cdc-pipeline',
      title: 'CDC pipeline',
      drawings: [''],
      nodes: {
        'source-database-postgresql': { kind: 'database' },
        'tables-oltp': { kind: 'table', panels: tablePanels },
        'write-ahead-log-wal': { kind: 'log', panels: logPanels },
        'debezium-connector': { kind: 'connector', panels: connectorPanels },
        'apache-kafka': {
          kind: 'topic',
          parts: [
            { id: 'orders', title: 'orders' },
            { id: 'customers', title: 'customers' },
            { id: 'inventory', title: 'inventory' },
          ],
          panels: brokerPanels,
        },
        'delta-live-tables': { kind: 'pipeline', panels: pipelinePanels },
        'delta-lake': {
          kind: 'lake',
          parts: [
            { id: 'bronze', title: 'Bronze' },
            { id: 'silver', title: 'Silver' },
            { id: 'gold', title: 'Gold' },
          ],
          panels: lakePanels,
        },
      },
    },
  ],
};
