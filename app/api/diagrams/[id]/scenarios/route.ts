import { workshop } from '@/app/workshop';
import { jsonAnswer } from '../../../http/answer';
import { endpoint } from '../../../http/endpoint';
import { foundOr404, queryOf } from '../../../http/query';

export {
  refuse as DELETE,
  refuse as PATCH,
  refuse as POST,
  refuse as PUT,
} from '../../../http/endpoint';

export const GET = endpoint<{ id: string }>((request, { id }) => {
  queryOf(request, []);
  const scenarios = foundOr404(workshop.scenarios(id), 'diagram', id, workshop.ids());
  return jsonAnswer(request, `scenarios/${id}`, () => ({ model: workshop.model(), scenarios }));
});
