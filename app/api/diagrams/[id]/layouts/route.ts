import { workshop } from '@/app/workshop';
import { densities } from '@/lib/model';
import { jsonAnswer } from '../../../http/answer';
import { endpoint } from '../../../http/endpoint';
import { choiceOf, foundOr404, queryOf } from '../../../http/query';

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT } from '../../../http/endpoint';

export const GET = endpoint<{ id: string }>((request, { id }) => {
  const density = choiceOf(queryOf(request, ['density']), 'density', densities, 'still');
  const layouts = foundOr404(workshop.layouts(id, density), 'diagram', id, workshop.ids());
  return jsonAnswer(request, `layouts/${id}/${density}`, () => layouts);
});
