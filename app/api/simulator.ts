import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { workshop } from '@/app/workshop';
import type { RunInput } from '@/lib/trace';
import { piecesOf, SharedStreams, SimulationPool } from '@/lib/worker';

/** Bundled by the build. A development server has none and simulates in its own process, always with the newest code. */
const file = join(
  /* turbopackIgnore: true */ process.cwd(),
  process.env.NEXT_DIST_DIR ?? '.next',
  'simulation-worker.mjs',
);

/** One core stays with the pages. */
const threads = Math.max(1, Math.min(4, availableParallelism() - 1));

/** A lecture hall that presses Play at once, with room to spare; each holds a few hundred kB. */
const cap = 64;

/** Runs as they were sent, in their encoding: 24 MB are some hundreds of them. */
const runs = new SharedStreams(24_000_000);

let pool: SimulationPool | null = null;

/** A run in pieces, made as they are taken. Throws BusyError when too many are under way. */
export function simulate(input: RunInput): AsyncGenerator<string> {
  if (process.env.NODE_ENV !== 'production' || !existsSync(file)) return inline(input);
  pool ??= new SimulationPool({ file, root: process.cwd(), threads, cap, patience: 60_000 });
  return pool.run(input);
}

/** A run's bytes, shared by all who ask for the same `key`. */
export function sharedRun(
  key: string,
  begin: () => AsyncGenerator<Uint8Array>,
): Promise<AsyncGenerator<Uint8Array>> {
  return runs.get(key, begin);
}

async function* inline(input: RunInput): AsyncGenerator<string> {
  yield* piecesOf(workshop.run(input));
}
