import { workshop } from '@/app/workshop';
import { OptionError } from '@/lib/embed';
import type { Diagram } from '@/lib/model';
import { RunInputError } from '@/lib/trace';
import { type Embed, readEmbed } from '@/lib/workshop';
import { ProblemError } from '../http/problem';

/** What a query says to show of a diagram. Throws ProblemError. */
export function embedOr400(diagram: Diagram, query: URLSearchParams): Embed {
  try {
    return readEmbed(workshop, diagram, query);
  } catch (error) {
    if (!(error instanceof OptionError || error instanceof RunInputError)) throw error;
    const { message, parameter, value, bound } = error;
    throw new ProblemError('bad-parameter', `${message}.`, { parameter, value, bound });
  }
}
