import { workshop } from '@/app/workshop';
import { formatOf, formats } from '@/lib/export';
import { parseRunQuery, RunInputError } from '@/lib/trace';
import { endpoint } from '../../../../../http/endpoint';
import { ProblemError } from '../../../../../http/problem';
import { foundOr404, queryOf } from '../../../../../http/query';
import { madeAnswer } from '../../../../../made-answer';
import { dispositionOf, exportOptionsOf, exportParameters, instantOf } from '../../../../export-query';
import { diagramOr404 } from '../../../../find';

export {
  refuse as DELETE,
  refuse as PATCH,
  refuse as POST,
  refuse as PUT,
} from '../../../../../http/endpoint';

/** What names the run; the rest says how to write it. */
const ofRun = /^(scenario|seed|fault|as|p\..*)$/;

export const GET = endpoint<{ id: string; format: string }>((request, { id, format: formatId }) => {
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
  diagramOr404(id);
  const ids = formats.map((known) => known.id);
  const format = foundOr404(formatOf(formatId), 'format', formatId, ids);
  const input = inputOf(id, run);
  const job = { kind: 'run', format: format.id, input, request: { ...options, ...range } } as const;
  return madeAnswer(request, job, disposition);
});

function inputOf(id: string, run: URLSearchParams) {
  try {
    return parseRunQuery(run, id, workshop.scenarios(id) ?? []);
  } catch (error) {
    if (!(error instanceof RunInputError)) throw error;
    const { message, parameter, value, bound } = error;
    throw new ProblemError('bad-parameter', `${message}.`, { parameter, value, bound });
  }
}
