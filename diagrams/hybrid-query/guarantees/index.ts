import type { Guarantee } from '@/lib/simulation';
import { correctionsFollow } from './corrections-follow';
import { exactlyOnce } from './exactly-once';
import { neverNowhere } from './never-nowhere';
import { partialSaysSo } from './partial-says-so';
import { pinsRespected } from './pins-respected';

/** What a query over two halves promises. */
export const guarantees: readonly Guarantee[] = [
  exactlyOnce,
  partialSaysSo,
  neverNowhere,
  pinsRespected,
  correctionsFollow,
];
