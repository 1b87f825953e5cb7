import { workshop } from '@/app/workshop';
import { jsonAnswer } from '../http/answer';
import { endpoint } from '../http/endpoint';
import { queryOf } from '../http/query';
import { summaryOf } from './summary';

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT } from '../http/endpoint';

export const GET = endpoint((request) => {
  queryOf(request, []);
  return jsonAnswer(request, 'diagrams', () => ({ diagrams: workshop.diagrams().map(summaryOf) }));
});
