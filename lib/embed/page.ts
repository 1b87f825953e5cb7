import { type Arrangement, arrangements } from '@/lib/model';
import { escapeXml } from '@/lib/paint';
import type { EmbedData } from './data';
import { toLookAt } from './options';
import { type ThemedPicture, themedPicture } from './picture';
import { style, themeStyle } from './style';

/** A font that the page brings along or fetches. */
export interface EmbedFont {
  readonly family: string;
  readonly weight: number;
  /** An address, or a `data:` one. */
  readonly url: string;
  /** Which characters it has, as CSS says it; all when left out. */
  readonly range?: string;
}

export interface EmbedPage {
  readonly data: EmbedData;
  /** The view's picture as the SVG exporter draws it, in both themes. */
  readonly pictures: Readonly<
    Partial<Record<Arrangement, { readonly light: string; readonly dark: string }>>
  >;
  /** Where the player's script is, or its text. */
  readonly script: { readonly url: string } | { readonly text: string };
  readonly fonts: readonly EmbedFont[];
  /** Said above the picture; null when all is as asked. */
  readonly notice: string | null;
  /** Elements for the head, such as discovery links; HTML. */
  readonly head?: string;
}

/** The small player as one page of HTML. The picture is there before any script runs. */
export function embedPage({ data, pictures, script, fonts, notice, head = '' }: EmbedPage): string {
  const { options, title } = data;
  const themed = arrangements.flatMap((name) => {
    const both = pictures[name];
    return both ? [{ name, ...themedPicture(both.light, both.dark, name) }] : [];
  });
  const colours = {
    light: themed.map(({ light }) => light).join(';'),
    dark: themed.map(({ dark }) => dark).join(';'),
  };
  const css = `${fonts.map(fontFace).join('')}${themeStyle(options.theme, colours)}${style}`;
  return [
    '<!doctype html>',
    `<html lang="en"${options.background === 'transparent' ? ' class="transparent"' : ''}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(title)}</title>`,
    '<link rel="icon" href="data:,">',
    head,
    `<style>${css}</style>`,
    '</head>',
    `<body data-state="loading"${toLookAt(options) ? ' class="glance"' : ''}>`,
    notice === null ? '' : `<p class="notice" role="status">${escapeXml(notice)}</p>`,
    `<main class="stage" aria-label="${escapeXml(title)}">`,
    ...themed.map(pictureBox),
    '<canvas aria-hidden="true"></canvas>',
    '<aside class="card" aria-label="Message" hidden></aside>',
    '</main>',
    data.run !== null && options.captions
      ? '<div class="caption"><p class="count"> </p><p class="text" aria-live="polite"> </p></div>'
      : '<div class="caption" hidden><p class="count"></p><p class="text" aria-live="polite"></p></div>',
    `<section class="bar" aria-label="Player"${data.run === null || options.controls === 'none' ? ' hidden' : ''}></section>`,
    `<script type="application/json" id="data">${inScript(JSON.stringify(data))}</script>`,
    'url' in script
      ? `<script src="${escapeXml(script.url)}"></script>`
      : `<script>${script.text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')}</script>`,
    '</body>',
    '</html>',
    '',
  ]
    .filter((line, i, lines) => line !== '' || i === lines.length - 1)
    .join('\n');
}

function pictureBox({ name, svg }: ThemedPicture & { readonly name: Arrangement }): string {
  return `<div class="picture" data-arrangement="${name}"${name === 'drawn' ? '' : ' hidden'}>${svg.trim()}</div>`;
}

function fontFace({ family, weight, url, range }: EmbedFont): string {
  const characters = range === undefined ? '' : `unicode-range:${range};`;
  return `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;${characters}src:url(${url}) format("woff2")}`;
}

/** JSON that cannot end the script element that it stands in. */
function inScript(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
