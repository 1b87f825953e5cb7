import { formatOf } from '@/lib/export';
import type { Diagram } from '@/lib/model';
import { escapeXml } from '@/lib/paint';
import { parseRunQuery, type ScenarioInfo } from '@/lib/trace';
import { embedHtml, readEmbed } from './embed';
import { embedFontFile, embedFontNames, servedFonts } from './embed-fonts';
import { readTrace } from './read-trace';
import { sitePage } from './site-page';
import type { Workshop } from './workshop';

/** A file of a site, beneath its folder. */
export interface SiteFile {
  readonly path: string;
  readonly body: string | Uint8Array;
}

/** How a site is made. */
export interface SiteOptions {
  /** The folder that holds `node_modules`. */
  readonly root: string;
  /** The small player's script. */
  readonly script: string;
  /** Whether each run gets a PDF with a page for every caption. */
  readonly handout: boolean;
}

/**
 * The gallery, every diagram, and its scenarios at their defaults, as files for any web server or a stick: nothing of it
 * needs a server, and a page opened from disk plays.
 */
export async function* siteFiles(workshop: Workshop, options: SiteOptions): AsyncGenerator<SiteFile> {
  const { root, script } = options;
  yield { path: 'assets/player.js', body: script };
  for (const name of embedFontNames) {
    yield { path: `assets/fonts/${name}`, body: embedFontFile(root, name)! };
  }
  yield { path: 'index.html', body: galleryOf(workshop.diagrams()) };
  for (const diagram of workshop.diagrams()) yield* diagramFiles(workshop, diagram, options);
}

async function* diagramFiles(
  workshop: Workshop,
  diagram: Diagram,
  { handout }: SiteOptions,
): AsyncGenerator<SiteFile> {
  const { id } = diagram;
  for (const theme of ['light', 'dark'] as const) {
    const { body } = workshop.export(diagram, formatOf('svg')!, { theme, transparent: true });
    yield { path: `${id}/${theme}.svg`, body };
  }
  const scenarios = workshop.scenarios(id) ?? [];
  const played = new Set(scenarios.map(({ view }) => view));
  const still = diagram.views.filter((view) => !played.has(view.id));
  const pages = [
    ...scenarios.map((scenario) => ({ name: scenario.id, query: `scenario=${scenario.id}`, scenario })),
    ...still.map((view) => ({ name: `view-${view.id}`, query: `view=${view.id}`, scenario: null })),
  ];
  for (const { name, query, scenario } of pages) {
    const embed = readEmbed(workshop, diagram, new URLSearchParams(query));
    const page = embedHtml(workshop, embed, {
      script: { url: '../assets/player.js' },
      fonts: servedFonts('../assets/fonts'),
      run: 'packed',
      home: null,
    });
    yield { path: `${id}/${name}.html`, body: page };
    if (handout && scenario) yield await handoutOf(workshop, diagram, scenario);
  }
  yield { path: `${id}/index.html`, body: diagramPage(diagram, scenarios, handout) };
}

async function handoutOf(workshop: Workshop, diagram: Diagram, scenario: ScenarioInfo): Promise<SiteFile> {
  const query = new URLSearchParams({ scenario: scenario.id });
  const input = parseRunQuery(query, diagram.id, workshop.scenarios(diagram.id) ?? []);
  const { body } = workshop.exportRun(diagram, formatOf('pdf')!, await readTrace(workshop.run(input)));
  return { path: `${diagram.id}/${scenario.id}.pdf`, body };
}

function galleryOf(diagrams: readonly Diagram[]): string {
  const cards = diagrams.map(
    ({ id, title, summary }) =>
      `<li><a href="${id}/index.html">${pictureOf(`${id}/`)}<strong>${escapeXml(title)}</strong><span>${escapeXml(summary)}</span></a></li>`,
  );
  return sitePage({
    title: 'Architecture Explorer',
    base: '',
    main: `<h1>Architecture Explorer</h1><ul class="cards">${cards.join('')}</ul>`,
  });
}

function diagramPage(diagram: Diagram, scenarios: readonly ScenarioInfo[], handout: boolean): string {
  const { title, summary, views } = diagram;
  const played = new Set(scenarios.map(({ view }) => view));
  const first = scenarios[0]?.id ?? `view-${views[0]!.id}`;
  const stories = scenarios.map((scenario) => {
    const pdf = handout ? ` <a class="pdf" href="${scenario.id}.pdf">Handout</a>` : '';
    return `<li><a href="${scenario.id}.html" target="player"><strong>${escapeXml(scenario.title)}</strong><span>${escapeXml(scenario.summary)}</span></a>${pdf}</li>`;
  });
  const rest = views
    .filter(({ id }) => !played.has(id))
    .map(
      (view) =>
        `<li><a href="view-${view.id}.html" target="player"><strong>${escapeXml(view.title)}</strong></a></li>`,
    );
  return sitePage({
    title,
    base: '../',
    main: `<header><a href="../index.html">All diagrams</a><h1>${escapeXml(title)}</h1><p>${escapeXml(summary)}</p></header><div class="play"><iframe name="player" src="${first}.html" title="${escapeXml(title)}" allow="fullscreen"></iframe><ul class="stories">${[...stories, ...rest].join('')}</ul></div>`,
  });
}

function pictureOf(folder: string): string {
  return `<picture><source srcset="${folder}dark.svg" media="(prefers-color-scheme:dark)"><img src="${folder}light.svg" alt="" loading="lazy"></picture>`;
}
