import { UsageError } from './command';

/** What names a run on the command line. */
export interface RunArguments {
  readonly seed?: string;
  readonly param: readonly string[];
  readonly fault: readonly string[];
}

/** How the arguments of a run are parsed. */
export const runOptions = {
  seed: { type: 'string' },
  param: { type: 'string', multiple: true, default: [] as string[] },
  fault: { type: 'string', multiple: true, default: [] as string[] },
} as const;

/** The arguments as the query of the address that answers the same run. Throws UsageError. */
export function runQueryOf(scenario: string, { seed, param, fault }: RunArguments): URLSearchParams {
  const query = new URLSearchParams({ scenario });
  if (seed !== undefined) query.set('seed', seed);
  for (const assignment of param) {
    const at = assignment.indexOf('=');
    if (at < 1) throw new UsageError(`--param "${assignment}" must be NAME=VALUE`);
    query.append(`p.${assignment.slice(0, at)}`, assignment.slice(at + 1));
  }
  for (const one of fault) query.append('fault', one);
  return query;
}
