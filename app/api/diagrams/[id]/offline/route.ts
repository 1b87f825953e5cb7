import { embedScript } from '@/app/embed/scripts';
import { embedQuery } from '@/lib/workshop';
import { endpoint } from '../../../http/endpoint';
import { madeAnswer } from '../../../made-answer';
import { embedOr400 } from '../../embed-query';
import { diagramOr404 } from '../../find';

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT } from '../../../http/endpoint';

/** A diagram with its run and its player as one file of HTML that needs no server. */
export const GET = endpoint<{ id: string }>((request, { id }) => {
  const embed = embedOr400(diagramOr404(id), new URL(request.url).searchParams);
  const script = embedScript('player.js').text;
  return madeAnswer(
    request,
    { kind: 'offline', diagram: id, query: embedQuery(embed), script },
    'attachment',
  );
});
