import { cardSize } from '@/lib/export';
import { type Embed, embedQuery, readEmbed, titleOf } from './embed';
import type { Workshop } from './workshop';

/** An answer of oEmbed 1.0 for something that plays. */
export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly html: string;
  /** Of the frame, in px. */
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
}

/** A frame's size in px when its page does not say; its proportions are those of slides. */
const usual = { width: 960, height: 540 } as const;

/** Parameters of a diagram's page that say nothing about what an embed shows. */
const ofPage = ['play', 'at', 'speed', 'node', 'edge'];

/**
 * What an address of this explorer shows: of a diagram's page or of an embed. Null for an address that is neither.
 * `origin`: the explorer's own. Throws OptionError and RunInputError.
 */
export function readLink(workshop: Workshop, origin: string, address: string): Embed | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const match = /^(\/embed)?\/([a-z0-9-]+)\/?$/.exec(url.pathname);
  const diagram = match && url.origin === origin ? workshop.diagram(match[2]!) : undefined;
  if (!diagram) return null;
  const query = url.searchParams;
  for (const name of ofPage) query.delete(name);
  return readEmbed(workshop, diagram, query);
}

/** `limit`: the largest frame that the page around it has room for, in px. */
export function oembedOf(
  embed: Embed,
  origin: string,
  limit: { readonly width: number; readonly height: number },
): OEmbed {
  const width = Math.min(usual.width, limit.width);
  const height = Math.min(usual.height, limit.height, Math.round((width * 10) / 16) + 40);
  const query = embedQuery(embed);
  const suffix = query === '' ? '' : `?${query}`;
  const title = titleOf(embed);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Architecture Explorer',
    provider_url: origin,
    html: frameOf(`${origin}/embed/${embed.diagram.id}${suffix}`, title, width, height),
    width,
    height,
    thumbnail_url: `${origin}/api/diagrams/${embed.diagram.id}/card${suffix}`,
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
  };
}

function frameOf(address: string, title: string, width: number, height: number): string {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy" allow="fullscreen"></iframe>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
