import { workshop } from '@/app/workshop';
import { formatOf, formats } from '@/lib/export';
import { dispositionOf, exportedOr422, exportOptionsOf, exportParameters } from '../../diagrams/export-query';
import { fileAnswer } from '../../http/answer';
import { endpoint } from '../../http/endpoint';
import { foundOr404, queryOf } from '../../http/query';

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT } from '../../http/endpoint';

/** The whole workshop in one format: a ZIP, or one draw.io file. */
export const GET = endpoint<{ format: string }>((request, { format: formatId }) => {
  const query = queryOf(request, exportParameters);
  const options = exportOptionsOf(query);
  const ids = formats.map((known) => known.id);
  const format = foundOr404(formatOf(formatId), 'format', formatId, ids);
  const file = exportedOr422(() => workshop.exportAll(format, options));
  return fileAnswer(request, file, dispositionOf(query));
});
