import { createHash } from 'node:crypto';
import { workshop } from '@/app/workshop';
import { canonicalQuery, parseRunQuery, type RunInput, RunInputError } from '@/lib/trace';
import { BusyError } from '@/lib/worker';
import { hasTag, named } from '../../../http/answer';
import { type Encoding, encoded, encodingOf } from '../../../http/encoding';
import { endpoint } from '../../../http/endpoint';
import { ProblemError } from '../../../http/problem';
import { foundOr404 } from '../../../http/query';
import { streamOf } from '../../../http/stream';
import { simulate } from '../../../simulator';

export {
  refuse as DELETE,
  refuse as PATCH,
  refuse as POST,
  refuse as PUT,
} from '../../../http/endpoint';

export const GET = endpoint<{ id: string }>(async (request, { id }) => {
  const scenarios = foundOr404(workshop.scenarios(id), 'diagram', id, workshop.ids());
  const { searchParams } = new URL(request.url);
  refuseUnknown(searchParams);
  const immutable = modelOf(searchParams);
  const encoding = encodingOf(request);
  if (encoding === null) {
    throw new ProblemError('not-acceptable', 'A run is sent as br, gzip or identity.', {
      parameter: 'Accept-Encoding',
      value: request.headers.get('accept-encoding') ?? '',
      bound: 'br, gzip, identity',
    });
  }
  try {
    const input = parseRunQuery(searchParams, id, scenarios);
    const info = scenarios.find((scenario) => scenario.id === input.scenario)!;
    const query = canonicalQuery(input, info, workshop.model());
    const headers = headersOf(`/api/diagrams/${id}/runs?${query}`, encoding, immutable);
    if (hasTag(request, headers.ETag!)) return new Response(null, { status: 304, headers });
    if (request.method === 'HEAD') return new Response(null, { headers });
    return new Response(streamOf(encoded(await begun(input), encoding)), { headers });
  } catch (error) {
    if (error instanceof RunInputError) {
      const { message, parameter, value, bound } = error;
      throw new ProblemError('bad-parameter', `${message}.`, { parameter, value, bound });
    }
    if (error instanceof BusyError) {
      throw new ProblemError(
        'busy',
        `${error.message}; try again.`,
        {},
        { 'Retry-After': `${error.retryAfter}` },
      );
    }
    throw error;
  }
});

function refuseUnknown(query: URLSearchParams): void {
  for (const [name, value] of query) {
    if (/^(scenario|seed|fault|model|p\..*)$/.test(name)) continue;
    throw new ProblemError('bad-parameter', `There is no parameter "${name}" here.`, {
      parameter: name,
      value,
      bound: 'scenario, seed, p.<name>, fault, model',
    });
  }
}

/** True if the query names this simulator's version, which makes the answer immutable. */
function modelOf(query: URLSearchParams): boolean {
  const asked = query.get('model');
  if (asked === null) return false;
  const model = workshop.model();
  if (asked === model) return true;
  throw new ProblemError('unknown-model', `This server simulates as version ${model}, not ${asked}.`, {
    parameter: 'model',
    value: asked,
    bound: model,
  });
}

/** The run, its first piece made: what cannot be run is known before the answer begins. */
async function begun(input: RunInput): Promise<AsyncGenerator<string>> {
  const pieces = simulate(input);
  const first = await pieces.next();
  return (async function* () {
    try {
      if (!first.done) yield first.value;
      yield* pieces;
    } finally {
      // A reader that goes before the second piece would leave the run standing.
      await pieces.return(undefined);
    }
  })();
}

function headersOf(address: string, encoding: Encoding, immutable: boolean): Record<string, string> {
  const tag = createHash('sha256').update(address).digest('base64url').slice(0, 22);
  return {
    'Content-Type': 'application/x-ndjson; charset=utf-8',
    'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    // The same run has other bytes in each encoding.
    ETag: `"${tag}-${encoding}"`,
    Vary: 'Accept-Encoding',
    Link: `<${address}>; rel="canonical"`,
    ...named(encoding),
  };
}
