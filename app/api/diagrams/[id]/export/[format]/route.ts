import { workshop } from '@/app/workshop';
import { ExportError, formatOf, formats, themes } from '@/lib/export';
import { fileAnswer } from '../../../../http/answer';
import { endpoint } from '../../../../http/endpoint';
import { ProblemError } from '../../../../http/problem';
import { choiceOf, foundOr404, queryOf } from '../../../../http/query';
import { diagramOr404 } from '../../../find';

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT } from '../../../../http/endpoint';

export const GET = endpoint<{ id: string; format: string }>((request, { id, format: formatId }) => {
  const query = queryOf(request, ['view', 'theme', 'inline']);
  const theme = choiceOf(query, 'theme', themes, 'light');
  const inline = choiceOf(query, 'inline', ['true', 'false'], 'false') === 'true';
  const diagram = diagramOr404(id);
  const ids = formats.map((known) => known.id);
  const format = foundOr404(formatOf(formatId), 'format', formatId, ids);
  const viewId = query.get('view') ?? undefined;
  if (viewId !== undefined) {
    const views = diagram.views.map((view) => view.id);
    foundOr404(
      views.find((known) => known === viewId),
      `view of "${id}"`,
      viewId,
      views,
    );
  }
  try {
    const file = workshop.export(diagram, format, { view: viewId, theme });
    return fileAnswer(request, file, inline ? 'inline' : 'attachment');
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    const { message, limit, count } = error;
    throw new ProblemError('not-exportable', message, { limit, count });
  }
});
