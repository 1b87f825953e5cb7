import type { Annotation } from '@/lib/model';

export const annotation: Annotation = {
  section: 'Architecture',
  views: [
    {
      id: 'cqrs',
      title: 'CQRS',
      drawings: [''],
      nodes: {
        application: { kind: 'application' },
        'commands-writes': { kind: 'command' },
        'queries-reads': { kind: 'query' },
        'oltp-db-normalized': { kind: 'database' },
        'olap-db-denormalized': { kind: 'warehouse' },
      },
    },
  ],
};
