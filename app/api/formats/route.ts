import { jsonAnswer } from '../http/answer';
import { endpoint } from '../http/endpoint';
import { queryOf } from '../http/query';
import { formatList } from './list';

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT } from '../http/endpoint';

export const GET = endpoint((request) => {
  queryOf(request, []);
  return jsonAnswer(request, 'formats', () => formatList);
});
