import { createHash } from 'node:crypto';
import { workshop } from '@/app/workshop';
import { OptionError, originIsFixed, originOf } from '@/lib/embed';
import { nearest } from '@/lib/model';
import { RunInputError } from '@/lib/trace';
import { type Embed, embedHtml, embedQuery, readEmbed, servedFonts, titleOf } from '@/lib/workshop';
import { discoveryLinks } from '../discovery';
import { problemPage } from '../problem-page';
import { embedScript } from '../scripts';

interface Context {
  readonly params: Promise<{ readonly diagram: string }>;
}

/** The small player in a page of its own, to be put into a frame. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { diagram: id } = await params;
  const diagram = workshop.diagram(id);
  if (!diagram) {
    const near = nearest(id, workshop.ids());
    return html(
      request,
      problemPage(`There is no diagram “${id}”.${near ? ` Did you mean “${near}”?` : ''}`),
      404,
    );
  }
  try {
    const embed = readEmbed(workshop, diagram, new URL(request.url).searchParams);
    const page = embedHtml(workshop, embed, {
      script: { url: `/embed/player.js?v=${embedScript('player.js').version}` },
      fonts: servedFonts('/embed/fonts'),
      run: 'address',
      home: '',
      head: headOf(request, embed),
    });
    return html(request, page, 200);
  } catch (error) {
    if (!(error instanceof OptionError || error instanceof RunInputError)) throw error;
    return html(request, problemPage(`${error.message}.`), 400);
  }
}

function headOf(request: Request, embed: Embed): string {
  const query = embedQuery(embed);
  const path = `/embed/${embed.diagram.id}${query === '' ? '' : `?${query}`}`;
  const card = `/api/diagrams/${embed.diagram.id}/card${query === '' ? '' : `?${query}`}`;
  return discoveryLinks(originOf(request), { path, card, title: titleOf(embed) });
}

function html(request: Request, body: string, status: number): Response {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const kept = originIsFixed() ? 'public' : 'private';
  const headers = { ETag: etag, 'Cache-Control': `${kept}, max-age=60, must-revalidate` };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(body, { status, headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } });
}
