import { embedQuery } from '@/lib/workshop';
import { endpoint } from '../../../http/endpoint';
import { ProblemError } from '../../../http/problem';
import { madeAnswer } from '../../../made-answer';
import { beatsOr400, embedOr400 } from '../../embed-query';
import { diagramOr404 } from '../../find';

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT } from '../../../http/endpoint';

/** A run as a picture that moves by itself; `beats=2-5` for a part of it. */
export const GET = endpoint<{ id: string }>((request, { id }) => {
  const query = new URL(request.url).searchParams;
  const beats = beatsOr400(query);
  const embed = embedOr400(diagramOr404(id), query);
  if (!embed.run) throw new ProblemError('not-found', `${id} has nothing to play there.`);
  const job = { kind: 'animation', diagram: id, query: embedQuery(embed), beats } as const;
  return madeAnswer(request, job, 'attachment');
});
