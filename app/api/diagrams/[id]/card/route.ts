import { embedQuery } from '@/lib/workshop';
import { endpoint } from '../../../http/endpoint';
import { madeAnswer } from '../../../made-answer';
import { embedOr400 } from '../../embed-query';
import { diagramOr404 } from '../../find';

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT } from '../../../http/endpoint';

/** The picture that a link to a diagram is shown with elsewhere (Open Graph): of the view, or of a run at an instant. */
export const GET = endpoint<{ id: string }>((request, { id }) => {
  const embed = embedOr400(diagramOr404(id), new URL(request.url).searchParams);
  return madeAnswer(request, { kind: 'card', diagram: id, query: embedQuery(embed) }, 'inline');
});
