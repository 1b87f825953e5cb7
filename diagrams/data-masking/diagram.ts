import type { Annotation } from '@/lib/model';

export const annotation: Annotation = {
  section: 'Security architecture',
  views: [
    {
      id: 'data-masking',
      title: 'Data masking',
      drawings: ['Raw Data'],
      nodes: {
        'raw-data': { kind: 'record' },
        'regular-user': { kind: 'actor' },
        'admin-user': { kind: 'actor' },
      },
    },
  ],
};
