import { workshop } from '@/app/workshop';
import { formatOf, formats } from '@/lib/export';
import { parseRunQuery, RunInputError } from '@/lib/trace';
import { BusyError } from '@/lib/worker';
import { readTrace } from '@/lib/workshop';
import { fileAnswer } from '../../../../../http/answer';
import { endpoint } from '../../../../../http/endpoint';
import { ProblemError } from '../../../../../http/problem';
import { foundOr404, queryOf } from '../../../../../http/query';
import { simulate } from '../../../../../simulator';
import {
  dispositionOf,
  exportedOr422,
  exportOptionsOf,
  exportParameters,
  instantOf,
} from '../../../../export-query';
import { diagramOr404 } from '../../../../find';

export {
  refuse as DELETE,
  refuse as PATCH,
  refuse as POST,
  refuse as PUT,
} from '../../../../../http/endpoint';

/** What names the run; the rest says how to write it. */
const ofRun = /^(scenario|seed|fault|as|p\..*)$/;

export const GET = endpoint<{ id: string; format: string }>(async (request, { id, format: formatId }) => {
  const url = new URL(request.url);
  const run = new URLSearchParams([...url.searchParams].filter(([name]) => ofRun.test(name)));
  for (const name of run.keys()) url.searchParams.delete(name);
  const query = queryOf(new Request(url), ['t', 'from', 'to', ...exportParameters]);
  const options = exportOptionsOf(query);
  const range = {
    at: instantOf(query, 't'),
    from: instantOf(query, 'from'),
    to: instantOf(query, 'to'),
  };
  const disposition = dispositionOf(query);
  const diagram = diagramOr404(id);
  const ids = formats.map((known) => known.id);
  const format = foundOr404(formatOf(formatId), 'format', formatId, ids);
  const trace = await traceOf(id, run);
  const file = exportedOr422(() => workshop.exportRun(diagram, format, trace, { ...options, ...range }));
  return fileAnswer(request, file, disposition);
});

async function traceOf(id: string, run: URLSearchParams) {
  try {
    return await readTrace(simulate(parseRunQuery(run, id, workshop.scenarios(id) ?? [])));
  } catch (error) {
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
}
