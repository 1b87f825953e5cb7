import type { Guarantee } from '@/lib/simulation';
import { auditedOnce } from './audited-once';
import { blamesTheSource } from './blames-the-source';
import { grantFirst } from './grant-first';
import { lineageTrue } from './lineage-true';
import { oneVersion } from './one-version';

/** What a federation with one catalog promises. */
export const guarantees: readonly Guarantee[] = [
  grantFirst,
  auditedOnce,
  oneVersion,
  blamesTheSource,
  lineageTrue,
];
