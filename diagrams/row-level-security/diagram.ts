import type { Annotation } from '@/lib/model';

export const annotation: Annotation = {
  section: 'Security architecture',
  views: [
    {
      id: 'row-level-security',
      title: 'Row-level security',
      drawings: [''],
      nodes: {
        'user-request': { kind: 'actor' },
        'unity-catalog': { kind: 'catalog' },
        'query-rewrite': { kind: 'policy' },
        'execute-query': { kind: 'warehouse' },
      },
    },
  ],
};
