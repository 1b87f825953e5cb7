import { workshop } from '@/app/workshop';
import { OptionError, originIsFixed, originOf } from '@/lib/embed';
import { escapeXml } from '@/lib/paint';
import { RunInputError } from '@/lib/trace';
import { type Embed, type OEmbed, oembedOf, readLink } from '@/lib/workshop';
import { endpoint } from '../http/endpoint';
import { ProblemError } from '../http/problem';
import { choiceOf, queryOf } from '../http/query';

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT } from '../http/endpoint';

/** How pages that know oEmbed turn a link to a diagram into a player. */
export const GET = endpoint((request) => {
  const query = queryOf(request, ['url', 'maxwidth', 'maxheight', 'format']);
  const format = choiceOf(query, 'format', ['json', 'xml'], 'json');
  const address = query.get('url');
  if (address === null) {
    throw new ProblemError('bad-parameter', '"url" is missing: the address of a diagram.', {
      parameter: 'url',
    });
  }
  const limit = { width: pixels(query, 'maxwidth'), height: pixels(query, 'maxheight') };
  const origin = originOf(request);
  const answer = oembedOf(found(origin, address), origin, limit);
  return new Response(format === 'json' ? JSON.stringify(answer) : xmlOf(answer), {
    headers: {
      'Content-Type': format === 'json' ? 'application/json; charset=utf-8' : 'text/xml; charset=utf-8',
      'Cache-Control': `${originIsFixed() ? 'public' : 'private'}, max-age=300`,
      'Access-Control-Allow-Origin': '*',
    },
  });
});

function found(origin: string, address: string): Embed {
  let embed: Embed | null;
  try {
    embed = readLink(workshop, origin, address);
  } catch (error) {
    if (!(error instanceof OptionError || error instanceof RunInputError)) throw error;
    throw new ProblemError('not-found', `${error.message}.`, { parameter: 'url', value: address });
  }
  if (embed) return embed;
  const what = `"${address.slice(0, 200)}" is no address of a diagram at ${origin}.`;
  throw new ProblemError('not-found', what, { parameter: 'url', value: address.slice(0, 200) });
}

function pixels(query: URLSearchParams, name: string): number {
  const value = query.get(name);
  if (value === null) return Number.POSITIVE_INFINITY;
  if (/^[1-9]\d{0,4}$/.test(value)) return Number(value);
  const bound = 'a whole number from 1 to 99999';
  throw new ProblemError('bad-parameter', `"${name}" is "${value}"; it must be ${bound}.`, {
    parameter: name,
    value,
    bound,
  });
}

function xmlOf(answer: OEmbed): string {
  const fields = Object.entries(answer).map(
    ([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${fields.join('')}</oembed>\n`;
}
