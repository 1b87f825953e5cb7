import type { Simulation } from '@/lib/simulation';
import { lit } from './scenarios/base';
import { commitUnderWay } from './scenarios/commit-under-way';
import { mysqlSlow } from './scenarios/mysql-slow';
import { postgresLost } from './scenarios/postgres-lost';
import { threeSources } from './scenarios/three-sources';

/** From one question over three databases to what time and trouble do to it. */
export const simulation: Simulation = {
  scenarios: [threeSources, commitUnderWay, postgresLost, mysqlSlow].map(lit),
};
