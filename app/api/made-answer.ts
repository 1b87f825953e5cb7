import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { workshop } from '@/app/workshop';
import { ExportError } from '@/lib/export';
import { RunInputError } from '@/lib/trace';
import { BusyError, type FileJob, FilePool, type MadeFile, makeFile, SharedFiles } from '@/lib/worker';
import { hasTag, named, revalidated } from './http/answer';
import { encodingOf } from './http/encoding';
import { ProblemError } from './http/problem';

/** Bundled by the build. A development server has none and makes files in its own process, always with the newest code. */
const file = join(
  /* turbopackIgnore: true */ process.cwd(),
  process.env.NEXT_DIST_DIR ?? '.next',
  'file-worker.mjs',
);

/** As many files as may wait while one is made, and the milliseconds that one may take. */
const bounds = { waiting: 64, patience: 60_000 };

let pool: FilePool | null = null;

/** 32 MB of files are some hundreds of the usual ones. */
const files = new SharedFiles((request, signal) => {
  if (process.env.NODE_ENV !== 'production' || !existsSync(file)) {
    return makeFile(workshop, process.cwd(), request.job, request.encoding);
  }
  pool ??= new FilePool({ file, root: process.cwd(), ...bounds });
  return pool.make(request, signal);
}, 32_000_000);

/** A computed file as an answer, made away from the thread that answers; 304 when the client has it. Throws ProblemError. */
export async function madeAnswer(
  request: Request,
  job: FileJob,
  disposition: 'inline' | 'attachment',
): Promise<Response> {
  const encoding = encodingOf(request) ?? 'identity';
  const begun = performance.now();
  const made = await files.get({ job, encoding }, request.signal).catch(explain);
  const headers = {
    ETag: made.etag,
    'Cache-Control': revalidated,
    Vary: 'Accept-Encoding',
    'Server-Timing': `made;dur=${(performance.now() - begun).toFixed(1)}`,
  };
  if (hasTag(request, made.etag)) return new Response(null, { status: 304, headers });
  return new Response(made.body, {
    headers: {
      ...headers,
      ...named(made.encoding),
      'Content-Type': made.mediaType,
      'Content-Disposition': `${disposition}; filename="${made.name}"`,
    },
  });
}

function explain(error: unknown): MadeFile {
  if (error instanceof ExportError) {
    const { message, limit, count } = error;
    throw new ProblemError('not-exportable', `${message}.`, { limit, count });
  }
  if (error instanceof RunInputError) {
    const { message, parameter, value, bound } = error;
    throw new ProblemError('bad-parameter', `${message}.`, { parameter, value, bound });
  }
  if (error instanceof BusyError) {
    const headers = { 'Retry-After': `${error.retryAfter}` };
    throw new ProblemError('busy', `${error.message}; try again.`, {}, headers);
  }
  throw error;
}
