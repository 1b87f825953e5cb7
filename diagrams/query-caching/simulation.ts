import type { Simulation } from '@/lib/simulation';
import { refreshFails } from './scenarios/refresh-fails';
import { sourceDown } from './scenarios/source-down';
import { sourceSlow } from './scenarios/source-slow';
import { stampede } from './scenarios/stampede';
import { threeLayers } from './scenarios/three-layers';

/** From the layers as they should work to the days on which the lowest does not. */
export const simulation: Simulation = {
  scenarios: [threeLayers, stampede, refreshFails, sourceSlow, sourceDown],
};
