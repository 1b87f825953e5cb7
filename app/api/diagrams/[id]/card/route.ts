import { workshop } from '@/app/workshop';
import { cardFile } from '@/lib/workshop';
import { fileAnswer } from '../../../http/answer';
import { endpoint } from '../../../http/endpoint';
import { embedOr400 } from '../../embed-query';
import { diagramOr404 } from '../../find';

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT } from '../../../http/endpoint';

/** The picture that a link to a diagram is shown with elsewhere (Open Graph): of the view, or of a run at an instant. */
export const GET = endpoint<{ id: string }>(async (request, { id }) => {
  const embed = embedOr400(diagramOr404(id), new URL(request.url).searchParams);
  const body = new Uint8Array(await cardFile(workshop, process.cwd(), embed));
  return fileAnswer(request, { name: `${id}-card.png`, mediaType: 'image/png', body }, 'inline');
});
