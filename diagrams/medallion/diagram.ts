import type { Annotation } from '@/lib/model';

export const annotation: Annotation = {
  section: 'Architecture',
  views: [
    {
      id: 'medallion',
      title: 'Medallion with federation',
      drawings: [''],
      nodes: {
        'operational-layer-oltp': { kind: 'database' },
        'bronze-layer-raw-events': { kind: 'lake' },
        'silver-layer-cleaned-scd-type-2': { kind: 'lake' },
        'gold-layer-aggregated-business': { kind: 'lake' },
      },
    },
  ],
};
