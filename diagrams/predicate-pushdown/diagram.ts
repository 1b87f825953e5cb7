import type { Annotation, NodeAnnotation } from '@/lib/model';

const nodes: Readonly<Record<string, NodeAnnotation>> = {
  postgresql: { kind: 'database' },
  databricks: { kind: 'warehouse' },
};

export const annotation: Annotation = {
  section: 'Performance optimization',
  views: [
    { id: 'without-pushdown', title: 'Without pushdown', drawings: ['Without Pushdown'], nodes },
    { id: 'with-pushdown', title: 'With pushdown', drawings: ['With Pushdown'], nodes },
  ],
};
