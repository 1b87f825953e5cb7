import { workshop } from '@/app/workshop';
import { animationFile } from '@/lib/workshop';
import { fileAnswer } from '../../../http/answer';
import { endpoint } from '../../../http/endpoint';
import { ProblemError } from '../../../http/problem';
import { beatsOr400, embedOr400 } from '../../embed-query';
import { diagramOr404 } from '../../find';

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT } from '../../../http/endpoint';

/** A run as a picture that moves by itself; `beats=2-5` for a part of it. */
export const GET = endpoint<{ id: string }>(async (request, { id }) => {
  const query = new URL(request.url).searchParams;
  const beats = beatsOr400(query);
  const embed = embedOr400(diagramOr404(id), query);
  const body = await animationFile(workshop, embed, beats);
  if (body === null || !embed.run) throw new ProblemError('not-found', `${id} has nothing to play there.`);
  const name = `${id}-${embed.run.scenario.id}-animated.svg`;
  return fileAnswer(request, { name, mediaType: 'image/svg+xml', body }, 'attachment');
});
