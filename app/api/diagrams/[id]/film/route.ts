import { workshop } from '@/app/workshop';
import { filmScene } from '@/lib/workshop';
import { jsonAnswer } from '../../../http/answer';
import { endpoint } from '../../../http/endpoint';
import { ProblemError } from '../../../http/problem';
import { embedOr400 } from '../../embed-query';
import { diagramOr404 } from '../../find';

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT } from '../../../http/endpoint';

/** What a browser draws a film of a run from, beside the run itself: the view as marks, its layout, its panels. */
export const GET = endpoint<{ id: string }>((request, { id }) => {
  const embed = embedOr400(diagramOr404(id), new URL(request.url).searchParams);
  if (!embed.run) throw new ProblemError('not-found', `${id} has nothing to play there.`);
  const theme = embed.options.theme === 'dark' ? 'dark' : 'light';
  return jsonAnswer(request, `film ${id} ${embed.view.id} ${embed.run.scenario.id} ${theme}`, () =>
    filmScene(workshop, embed),
  );
});
