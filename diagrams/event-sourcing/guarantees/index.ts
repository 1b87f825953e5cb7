import type { Guarantee } from '@/lib/simulation';
import { appendOnly } from './append-only';
import { commandsOnce } from './commands-once';
import { noOverdraft } from './no-overdraft';
import { snapshotsShorten } from './snapshots-shorten';
import { transfersSettle } from './transfers-settle';
import { viewsFollow } from './views-follow';

/** What event sourcing promises. */
export const guarantees: readonly Guarantee[] = [
  appendOnly,
  noOverdraft,
  commandsOnce,
  transfersSettle,
  viewsFollow,
  snapshotsShorten,
];
