import { createHash } from 'node:crypto';
import { workshop } from '@/app/workshop';
import { canonicalQuery, parseRunQuery, type RunInput, RunInputError, type ScenarioInfo } from '@/lib/trace';
import { BusyError } from '@/lib/worker';
import { hasTag, named } from '../../../http/answer';
import { type Encoding, encoded, encodingOf } from '../../../http/encoding';
import { endpoint, refuseAllBut } from '../../../http/endpoint';
import { ProblemError } from '../../../http/problem';
import { foundOr404 } from '../../../http/query';
import { streamOf } from '../../../http/stream';
import { sharedRun, simulate } from '../../../simulator';

const refuse = refuseAllBut('POST');

export { refuse as DELETE, refuse as PATCH, refuse as PUT };

export const GET = endpoint<{ id: string }>((request, { id }) =>
  answer(request, id, ({ searchParams }, scenarios) => ({
    input: parseRunQuery(searchParams, id, scenarios),
    kept: true,
  })),
);

/**
 * The same for a run with text that the audience has typed: its address is as for GET, the text comes in the body, as a form
 * sends it. Nothing of it is kept on the way: not in an address, a log or a cache.
 */
export const POST = endpoint<{ id: string }>(async (request, { id }) => {
  const typed = await typedIn(request);
  return answer(request, id, ({ searchParams }, scenarios) => {
    // What stands in the address is held to the same as ever.
    const { scenario } = parseRunQuery(searchParams, id, scenarios);
    const { parameters } = scenarios.find((each) => each.id === scenario)!;
    const texts = parameters.flatMap((each) => (each.type === 'text' ? [`p.${each.id}`] : []));
    for (const name of typed.keys()) {
      if (!texts.includes(name))
        throw new RunInputError(name, '…', `one of ${texts.join(', ') || 'none'} in the body of a POST`);
    }
    return { input: parseRunQuery([...searchParams, ...typed], id, scenarios, 'allowed'), kept: false };
  });
});

type Ask = (
  url: URL,
  scenarios: readonly ScenarioInfo[],
) => {
  readonly input: RunInput;
  /** Whether caches may keep the answer. */
  readonly kept: boolean;
};

async function answer(request: Request, id: string, ask: Ask): Promise<Response> {
  const scenarios = foundOr404(workshop.scenarios(id), 'diagram', id, workshop.ids());
  const url = new URL(request.url);
  refuseUnknown(url.searchParams);
  const immutable = modelOf(url.searchParams);
  const encoding = encodingOf(request);
  if (encoding === null) {
    throw new ProblemError('not-acceptable', 'A run is sent as br, gzip or identity.', {
      parameter: 'Accept-Encoding',
      value: request.headers.get('accept-encoding') ?? '',
      bound: 'br, gzip, identity',
    });
  }
  try {
    const { input, kept } = ask(url, scenarios);
    const info = scenarios.find((scenario) => scenario.id === input.scenario)!;
    const query = canonicalQuery(input, info, workshop.model());
    const headers = kept
      ? headersOf(`/api/diagrams/${id}/runs?${query}`, encoding, immutable)
      : { ...plainHeaders(encoding), 'Cache-Control': 'no-store' };
    if (kept && hasTag(request, headers.ETag!)) return new Response(null, { status: 304, headers });
    if (request.method === 'HEAD') return new Response(null, { headers });
    // What is typed is nobody else's: such a run is neither shared nor kept.
    const body = kept
      ? await sharedRun(`${id}?${query} ${encoding}`, () => encoded(simulate(input), encoding))
      : encoded(await begun(input), encoding);
    return new Response(streamOf(body), { headers });
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
}

/** The most that a form of a few short fields can take, percent-encoded. */
const maxBody = 4_096;

async function typedIn(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) {
    throw new ProblemError('bad-parameter', 'What is typed is sent as a form sends it.', {
      parameter: 'Content-Type',
      value: type.slice(0, 80),
      bound: 'application/x-www-form-urlencoded',
    });
  }
  const reader = request.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0, chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    size += chunk.value.length;
    if (size > maxBody) {
      await reader?.cancel();
      throw new ProblemError('bad-parameter', `The body has more than ${maxBody} bytes.`, {
        parameter: 'body',
        value: `${size} bytes or more`,
        bound: `at most ${maxBody} bytes`,
      });
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return new URLSearchParams(text + decoder.decode());
}

function refuseUnknown(query: URLSearchParams): void {
  for (const [name, value] of query) {
    if (/^(scenario|seed|fault|as|model|p\..*)$/.test(name)) continue;
    throw new ProblemError('bad-parameter', `There is no parameter "${name}" here.`, {
      parameter: name,
      value,
      bound: 'scenario, seed, p.<name>, as, fault, model',
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
    ...plainHeaders(encoding),
    'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    // The same run has other bytes in each encoding.
    ETag: `"${tag}-${encoding}"`,
    Link: `<${address}>; rel="canonical"`,
  };
}

function plainHeaders(encoding: Encoding): Record<string, string> {
  return {
    'Content-Type': 'application/x-ndjson; charset=utf-8',
    Vary: 'Accept-Encoding',
    ...named(encoding),
  };
}
