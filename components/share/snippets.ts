import { embedParameters, embedPath, firstCaption, type Look, type Shared } from './share';

/** Something to paste, and where. */
export interface Snippet {
  readonly id: string;
  readonly title: string;
  /** Where it goes, in a sentence. */
  readonly where: string;
  readonly text: string;
}

/** Every way to put a player somewhere, ready to paste. `captions`: of the run that it plays; 0 where none does. */
export function snippetsOf(shared: Shared, look: Look, captions: number): Snippet[] {
  const { origin, title, diagram, search, view } = shared;
  const address = `${origin}${embedPath(shared, look)}`;
  const attributes = elementAttributes(shared, look);
  const page = new URL(`/${diagram}${search}`, origin);
  if (view !== null) page.searchParams.set('view', view);
  const link = page.href.replace('play=&', 'play&').replace(/play=$/, 'play');
  return [
    { id: 'link', title: 'Link', where: 'To what this page shows.', text: link },
    {
      id: 'iframe',
      title: 'Frame',
      where: 'Any page of HTML.',
      text: `<iframe src="${escaped(address)}" title="${escaped(title)}" style="width:100%;aspect-ratio:16/10;border:0" loading="lazy" allow="fullscreen"></iframe>`,
    },
    {
      id: 'element',
      title: 'Element',
      where:
        'Any page of HTML that wants to play, step and listen: methods play, pause, next, previous, seek; events ready, beat, ended.',
      text: `<script src="${origin}/embed.js" async></script>\n<architecture-diagram ${attributes}></architecture-diagram>`,
    },
    {
      id: 'reveal',
      title: 'reveal.js',
      where:
        'A slide whose fragments step through the captions. The two scripts belong before Reveal.initialize.',
      text: `<section>\n  <architecture-diagram class="r-stretch" ${attributes}></architecture-diagram>\n</section>\n\n<script src="${origin}/embed.js"></script>\n<script src="${origin}/recipes/reveal.js"></script>\n<script>Reveal.initialize({ plugins: [ArchitectureExplorer] });</script>`,
    },
    {
      id: 'slidev',
      title: 'Slidev',
      where: `A slide whose clicks step through the captions. Save ${origin}/recipes/Architecture.vue into the deck's folder "components" once.`,
      text: slidev(shared, look, captions),
    },
    {
      id: 'marp',
      title: 'Marp',
      where:
        'A slide of Markdown, alone or under a heading; run Marp with --html. Press Play or step in the player itself.',
      text: `<iframe src="${escaped(address)}" title="${escaped(title)}" style="width:100%;height:calc(100% - 3.5em);border:0"></iframe>`,
    },
    {
      id: 'mdx',
      title: 'MDX',
      where: 'Docusaurus, Astro, Nextra and other documentation sites.',
      text: `<iframe src="${escaped(address)}" title="${escaped(title)}" style={{ width: '100%', aspectRatio: '16 / 10', border: 0 }} loading="lazy" />`,
    },
  ];
}

/** Clicks count from 0: the caption that the slide opens with is added to them. */
function slidev(shared: Shared, look: Look, captions: number): string {
  const first = firstCaption(shared, look);
  const attributes = elementAttributes(shared, { ...look, fromCaption: false });
  const clicks = captions > 0 ? `---\nclicks: ${captions - first}\n---\n\n` : '';
  const beat = first > 0 ? `$clicks + ${first}` : '$clicks';
  return `${clicks}<Architecture server="${shared.origin}" :beat="${beat}" ${attributes} />`;
}

function elementAttributes(shared: Shared, look: Look): string {
  const parameters = embedParameters(shared, look);
  return [['diagram', shared.diagram] as const, ...parameters]
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(' ');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
