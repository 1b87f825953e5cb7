/** A picture whose colours are names: `var(--c0)`, with their values in both themes. */
export interface ThemedPicture {
  /** One `svg` element, to stand in a page of HTML beside others. */
  readonly svg: string;
  /** Declarations of CSS, such as `--c0:#ffffff`. */
  readonly light: string;
  readonly dark: string;
}

const paint = / (fill|stroke)="(#[0-9a-f]{3,8})"/gi;

/**
 * Makes one picture of two that differ in their colours alone. `prefix`: of its names, so that several can stand in one
 * page. Nodes and edges are found by `data-node` and `data-edge`; the background is left to the page. Throws when the
 * two are not the same drawing.
 */
export function themedPicture(light: string, dark: string, prefix: string): ThemedPicture {
  const [lightPaints, darkPaints] = [paintsOf(light), paintsOf(dark)];
  if (lightPaints.length !== darkPaints.length) throw new Error('the two pictures are not the same drawing');
  const names = new Map<string, string>();
  let i = 0;
  const svg = light.replace(paint, (_, attribute: string) => {
    const pair = `${lightPaints[i]} ${darkPaints[i++]}`;
    const name = names.get(pair) ?? `--${prefix}${names.size}`;
    names.set(pair, name);
    return ` ${attribute}="var(${name})"`;
  });
  const declared = (side: 0 | 1) =>
    [...names].map(([pair, name]) => `${name}:${pair.split(' ')[side]}`).join(';');
  return { svg: inPage(svg), light: declared(0), dark: declared(1) };
}

function paintsOf(svg: string): string[] {
  return [...svg.matchAll(paint)].map((match) => match[2]!.toLowerCase());
}

/** Ids must be unique in a page, and what is said of the picture is said by the page. */
function inPage(svg: string): string {
  return svg
    .replace(/<\?xml[^>]*\?>\s*/, '')
    .replace(/\s*<title id="picture-title">[\s\S]*?<\/title>/, '')
    .replace(/\s*<desc id="picture-description">[\s\S]*?<\/desc>/, '')
    .replace(/ aria-labelledby="[^"]*"/, '')
    .replace(/\s*<rect width="100%" height="100%"[^>]*>/, '')
    .replace(/ id="n-([^"]*)"/g, ' data-node="$1"')
    .replace(/ id="e-([^"]*)"/g, ' data-edge="$1"')
    .replace(/ id="[^"]*"/g, '')
    .replace(/>\s*\n\s*</g, '><');
}
