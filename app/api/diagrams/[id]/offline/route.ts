import { embedScript } from '@/app/embed/scripts';
import { workshop } from '@/app/workshop';
import { offlineFile } from '@/lib/workshop';
import { fileAnswer } from '../../../http/answer';
import { endpoint } from '../../../http/endpoint';
import { embedOr400 } from '../../embed-query';
import { diagramOr404 } from '../../find';

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT } from '../../../http/endpoint';

/** A diagram with its run and its player as one file of HTML that needs no server. */
export const GET = endpoint<{ id: string }>((request, { id }) => {
  const embed = embedOr400(diagramOr404(id), new URL(request.url).searchParams);
  const file = offlineFile(workshop, process.cwd(), embed, embedScript('player.js').text);
  return fileAnswer(request, file, 'attachment');
});
