import type { Guarantee } from '@/lib/simulation';
import { nothingAcknowledgedLost } from './nothing-acknowledged-lost';
import { nothingInvented } from './nothing-invented';
import { oneWriter } from './one-writer';
import { onlyASuffixLost } from './only-a-suffix-lost';
import { rejoinedIsPrefix } from './rejoined-is-prefix';

/** What a primary and its standby promise. */
export const guarantees: readonly Guarantee[] = [
  oneWriter,
  nothingAcknowledgedLost,
  onlyASuffixLost,
  rejoinedIsPrefix,
  nothingInvented,
];
