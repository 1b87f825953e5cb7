import type { Standing } from '@/lib/systems/row-policy';

/** Who asks, and what `user_regions` says of them when the run begins. */
export const people: Readonly<Record<string, Standing>> = {
  alice: { regions: ['EU'], exempt: false },
  bob: { regions: ['EU', 'US'], exempt: false },
  carol: { regions: [], exempt: false },
  dana: { regions: [], exempt: true },
};
