import { formatOf, formats } from '@/lib/export';
import { dispositionOf, exportOptionsOf, exportParameters } from '../../diagrams/export-query';
import { endpoint } from '../../http/endpoint';
import { foundOr404, queryOf } from '../../http/query';
import { madeAnswer } from '../../made-answer';

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT } from '../../http/endpoint';

/** The whole workshop in one format: a ZIP, or one draw.io file. */
export const GET = endpoint<{ format: string }>((request, { format: formatId }) => {
  const query = queryOf(request, exportParameters);
  const options = exportOptionsOf(query);
  const ids = formats.map((known) => known.id);
  const format = foundOr404(formatOf(formatId), 'format', formatId, ids);
  const job = { kind: 'workshop', format: format.id, request: options } as const;
  return madeAnswer(request, job, dispositionOf(query));
});
