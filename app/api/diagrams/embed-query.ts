import { workshop } from '@/app/workshop';
import { OptionError } from '@/lib/embed';
import type { Diagram } from '@/lib/model';
import { RunInputError } from '@/lib/trace';
import { type Beats, type Embed, parseBeats, readEmbed } from '@/lib/workshop';
import { ProblemError } from '../http/problem';

/** What a query says to show of a diagram. Throws ProblemError. */
export function embedOr400(diagram: Diagram, query: URLSearchParams): Embed {
  return or400(() => readEmbed(workshop, diagram, query));
}

/** Takes the captions of a part of a run out of a query; null when it names none. Throws ProblemError. */
export function beatsOr400(query: URLSearchParams): Beats | null {
  const beats = query.get('beats');
  query.delete('beats');
  return beats === null ? null : or400(() => parseBeats(beats));
}

function or400<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof OptionError || error instanceof RunInputError)) throw error;
    const { message, parameter, value, bound } = error;
    throw new ProblemError('bad-parameter', `${message}.`, { parameter, value, bound });
  }
}
