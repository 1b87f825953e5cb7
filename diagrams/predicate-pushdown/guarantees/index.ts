import type { Guarantee } from '@/lib/simulation';
import { everyQueryEnds } from './every-query-ends';
import { onlyMatchingTravel, unpromisedTravel } from './only-matching-travel';
import { onlyShippable } from './only-shippable';
import { rightAnswer } from './right-answer';

export const withGuarantees: readonly Guarantee[] = [
  rightAnswer,
  onlyMatchingTravel,
  onlyShippable,
  everyQueryEnds,
];

/** What holds where no condition travels. */
export const withoutGuarantees: readonly Guarantee[] = [
  rightAnswer,
  unpromisedTravel,
  onlyShippable,
  everyQueryEnds,
];
