import type { EdgeId, NodeId } from '@/lib/model';

export const clients: NodeId = 'clients';
export type Region = 'region-a-active' | 'region-b-active';
export const regions = ['region-a-active', 'region-b-active'] as const satisfies readonly Region[];
export const sync: EdgeId = 'region-a-active--region-b-active';

/** As version vectors and captions write them. */
export const letters: Readonly<Record<Region, 'A' | 'B'>> = {
  'region-a-active': 'A',
  'region-b-active': 'B',
};

export function other(region: Region): Region {
  return region === 'region-a-active' ? 'region-b-active' : 'region-a-active';
}

export function sellEdge(region: Region): EdgeId {
  return `clients--${region}`;
}
