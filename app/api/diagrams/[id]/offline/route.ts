import { embedScript } from '@/app/embed/scripts';
import { workshop } from '@/app/workshop';
import { OptionError } from '@/lib/embed';
import { RunInputError } from '@/lib/trace';
import { offlineFile, readEmbed } from '@/lib/workshop';
import { fileAnswer } from '../../../http/answer';
import { endpoint } from '../../../http/endpoint';
import { ProblemError } from '../../../http/problem';
import { diagramOr404 } from '../../find';

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT } from '../../../http/endpoint';

/** A diagram with its run and its player as one file of HTML that needs no server. */
export const GET = endpoint<{ id: string }>((request, { id }) => {
  const diagram = diagramOr404(id);
  try {
    const embed = readEmbed(workshop, diagram, new URL(request.url).searchParams);
    const file = offlineFile(workshop, process.cwd(), embed, embedScript('player.js').text);
    return fileAnswer(request, file, 'attachment');
  } catch (error) {
    if (!(error instanceof OptionError || error instanceof RunInputError)) throw error;
    const { message, parameter, value, bound } = error;
    throw new ProblemError('bad-parameter', `${message}.`, { parameter, value, bound });
  }
});
