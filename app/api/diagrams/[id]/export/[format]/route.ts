import { formatOf, formats } from '@/lib/export';
import { endpoint } from '../../../../http/endpoint';
import { foundOr404, queryOf } from '../../../../http/query';
import { madeAnswer } from '../../../../made-answer';
import { dispositionOf, exportOptionsOf, exportParameters } from '../../../export-query';
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
  const job = { kind: 'diagram', diagram: id, format: format.id, request: { view, ...options } } as const;
  return madeAnswer(request, job, disposition);
});
