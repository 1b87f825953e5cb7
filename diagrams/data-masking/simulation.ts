import type { Simulation } from '@/lib/simulation';
import { filters } from './scenarios/filters';
import { guessing } from './scenarios/guessing';
import { malformedValues } from './scenarios/malformed';
import { masksDropped } from './scenarios/masks-dropped';
import { newColumn } from './scenarios/new-column';
import { threeReaders } from './scenarios/three-readers';

/** From one record with three readers to what a mask must not be tricked, confused or forgotten into. */
export const simulation: Simulation = {
  scenarios: [threeReaders, filters, guessing, malformedValues, newColumn, masksDropped],
};
