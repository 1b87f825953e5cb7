import { escapeXml } from '@/lib/paint';

/** Elements for a page's head by which others find its player (oEmbed) and its picture (Open Graph), as HTML. */
export function discoveryLinks(
  origin: string,
  page: { readonly path: string; readonly card: string; readonly title: string },
): string {
  const link = (type: string, format: string) =>
    `<link rel="alternate" type="${type}" title="${escapeXml(page.title)}" href="${escapeXml(
      `${origin}/api/oembed?url=${encodeURIComponent(origin + page.path)}${format}`,
    )}">`;
  const meta = (property: string, content: string) =>
    `<meta property="${property}" content="${escapeXml(content)}">`;
  return [
    link('application/json+oembed', ''),
    link('text/xml+oembed', '&format=xml'),
    meta('og:type', 'website'),
    meta('og:title', page.title),
    meta('og:url', origin + page.path),
    meta('og:image', origin + page.card),
    meta('og:image:width', '1200'),
    meta('og:image:height', '630'),
    '<meta name="twitter:card" content="summary_large_image">',
  ].join('\n');
}
