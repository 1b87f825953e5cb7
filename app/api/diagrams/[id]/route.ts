import { jsonAnswer } from '../../http/answer';
import { endpoint } from '../../http/endpoint';
import { queryOf } from '../../http/query';
import { diagramOr404 } from '../find';

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT } from '../../http/endpoint';

export const GET = endpoint<{ id: string }>((request, { id }) => {
  queryOf(request, []);
  const diagram = diagramOr404(id);
  return jsonAnswer(request, `diagrams/${id}`, () => diagram);
});
