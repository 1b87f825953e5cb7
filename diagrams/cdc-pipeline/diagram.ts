import type { Annotation } from '@/lib/model';

export const annotation: Annotation = {
  section: 'Architecture',
  views: [
    {
      id: 'cdc-pipeline',
      title: 'CDC pipeline',
      drawings: [''],
      nodes: {
        'source-database-postgresql': { kind: 'database' },
        'tables-oltp': { kind: 'table' },
        'write-ahead-log-wal': { kind: 'log' },
        'debezium-connector': { kind: 'connector' },
        'apache-kafka': {
          kind: 'topic',
          parts: [
            { id: 'orders', title: 'orders' },
            { id: 'customers', title: 'customers' },
            { id: 'inventory', title: 'inventory' },
          ],
        },
        'delta-live-tables': { kind: 'pipeline' },
        'delta-lake': {
          kind: 'lake',
          parts: [
            { id: 'bronze', title: 'Bronze' },
            { id: 'silver', title: 'Silver' },
            { id: 'gold', title: 'Gold' },
          ],
        },
      },
    },
  ],
};
