import { workshop } from '@/app/workshop';
import { formatOf, formats } from '@/lib/export';
import { fileAnswer } from '../../../../http/answer';
import { endpoint } from '../../../../http/endpoint';
import { foundOr404, queryOf } from '../../../../http/query';
import { dispositionOf, exportedOr422, exportOptionsOf, exportParameters } from '../../../export-query';
import { diagramOr404 } from '../../../find';

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT } from '../../../../http/endpoint';

export const GET = endpoint<{ id: string; format: string }>((request, { id, format: formatId }) => {
  const query = queryOf(request, ['view', ...exportParameters]);
  const options = exportOptionsOf(query);
  const disposition = dispositionOf(query);
  const diagram = diagramOr404(id);
  const ids = formats.map((known) => known.id);
  const format = foundOr404(formatOf(formatId), 'format', formatId, ids);
  const view = query.get('view') ?? undefined;
  if (view !== undefined) {
    const views = diagram.views.map((known) => known.id);
    foundOr404(
      views.find((known) => known === view),
      `view of "${id}"`,
      view,
      views,
    );
  }
  const file = exportedOr422(() => workshop.export(diagram, format, { view, ...options }));
  return fileAnswer(request, file, disposition);
});
