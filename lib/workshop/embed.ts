import { gzipSync } from 'node:zlib';
import {
  backgrounds,
  controlSets,
  type EmbedFont,
  type EmbedOptions,
  type EmbedPage,
  embedPage,
  embedThemes,
  OptionError,
  optionEntries,
  optionNames,
  parseOptions,
  type RunSource,
  slimLayout,
  slimView,
} from '@/lib/embed';
import { formatOf, type Theme } from '@/lib/export';
import { arrangements, type Diagram, type LaidOut, nearest, type View } from '@/lib/model';
import { canonicalQuery, parseRunQuery, type RunInput, type ScenarioInfo } from '@/lib/trace';
import type { Workshop } from './workshop';

/** What an embedded player shows, read from an address. */
export interface Embed {
  readonly diagram: Diagram;
  readonly view: View;
  /** Null for a view that has nothing to play. */
  readonly run: { readonly scenario: ScenarioInfo; readonly input: RunInput } | null;
  readonly options: EmbedOptions;
  /** The simulator's version that the address asks for; null when it asks for none. */
  readonly model: string | null;
}

/** How a page is handed over. */
export interface Delivery {
  readonly script: EmbedPage['script'];
  readonly fonts: readonly EmbedFont[];
  /** `packed`: the run stands in the page, which then needs no server. */
  readonly run: RunSource['type'];
  /** Address of the explorer, without a slash at its end: `''` for the page's own server, null for none. */
  readonly home: string | null;
  /** More for the page's head, as HTML. */
  readonly head?: string;
}

/**
 * Reads what to show of a diagram: `view`, a run's inputs as the API has them, and the player's options. A scenario
 * decides the view; without one it is the first of the view. Throws OptionError and RunInputError.
 */
export function readEmbed(workshop: Workshop, diagram: Diagram, query: URLSearchParams): Embed {
  const options = parseOptions(query);
  const scenarios = workshop.scenarios(diagram.id) ?? [];
  const view = viewOf(diagram, query.get('view'));
  const inputs = new URLSearchParams(query);
  for (const name of ['view', 'model', ...optionNames]) inputs.delete(name);
  refuseUnknown(inputs);
  const first = view ? scenarios.find((each) => each.view === view.id) : scenarios[0];
  const model = query.get('model');
  if (!inputs.has('scenario')) {
    if (!first) return { diagram, view: view ?? diagram.views[0]!, run: null, options, model };
    inputs.set('scenario', first.id);
  }
  const input = parseRunQuery(inputs, diagram.id, scenarios);
  const scenario = scenarios.find(({ id }) => id === input.scenario)!;
  if (view && view.id !== scenario.view) {
    throw new OptionError('view', view.id, `${scenario.view}, the view of the scenario ${scenario.id}`);
  }
  const shown = diagram.views.find(({ id }) => id === scenario.view)!;
  return { diagram, view: shown, run: { scenario, input }, options, model };
}

/** The query that `readEmbed` reads the same from, defaults left out. `model` only where it is asked for. */
export function embedQuery({ diagram, view, run, options, model }: Embed): string {
  const own = run === null && diagram.views[0] !== view ? [['view', view.id] as [string, string]] : [];
  const rest = new URLSearchParams([...own, ...optionEntries(options)]).toString();
  const inputs = run ? canonicalQuery(run.input, run.scenario, model ?? undefined) : '';
  return [inputs, rest].filter((part) => part !== '').join('&');
}

/** The small player with its picture, as one page of HTML. */
export function embedHtml(workshop: Workshop, embed: Embed, delivery: Delivery): string {
  const { diagram, view, run, options, model } = embed;
  // Those that are made for different rooms may be alike.
  const layouts = arrangements
    .map((arrangement) => [arrangement, workshop.layOut(view, arrangement, run ? 'live' : 'still')] as const)
    .filter(
      ([arrangement, { width, height, ...laidOut }], i, all) =>
        laidOut.arrangement === arrangement &&
        !all.slice(0, i).some(([, other]) => other.width === width && other.height === height),
    );
  return embedPage({
    data: {
      version: 1,
      title: titleOf(embed),
      view: slimView(view),
      layouts: Object.fromEntries(layouts.map(([name, laidOut]) => [name, slimLayout(laidOut)])),
      run: run && sourceOf(workshop, run, delivery),
      options,
      home: delivery.home === null ? null : `${delivery.home}/${diagram.id}?${homeQuery(embed)}`,
    },
    pictures: Object.fromEntries(
      layouts.map(([name, laidOut]) => [
        name,
        {
          light: picture(diagram, view, laidOut, 'light'),
          dark: picture(diagram, view, laidOut, 'dark'),
        },
      ]),
    ),
    script: delivery.script,
    fonts: delivery.fonts,
    notice:
      model === null || run === null || model === workshop.model()
        ? null
        : `This page was made with version ${model} of the simulator; shown is version ${workshop.model()}, which may tell another story.`,
    ...(delivery.head !== undefined && { head: delivery.head }),
  });
}

/** What is shown, in a few words. */
export function titleOf({ diagram, view, run }: Embed): string {
  const words = [diagram.title, diagram.views.length > 1 ? view.title : '', run?.scenario.title ?? ''];
  return words.filter((word, i) => word !== '' && words.indexOf(word) === i).join(' · ');
}

function homeQuery({ diagram, view, run }: Embed): string {
  const parts = [
    diagram.views[0] === view ? '' : `view=${view.id}`,
    run ? `play&${canonicalQuery(run.input, run.scenario)}` : '',
  ];
  return parts.filter((part) => part !== '').join('&');
}

function sourceOf(workshop: Workshop, run: NonNullable<Embed['run']>, { run: how }: Delivery): RunSource {
  if (how === 'address') {
    const query = canonicalQuery(run.input, run.scenario, workshop.model());
    return { type: 'address', url: `/api/diagrams/${run.input.diagram}/runs?${query}` };
  }
  const lines = [...workshop.run(run.input)].join('');
  return { type: 'packed', data: gzipSync(lines, { level: 9 }).toString('base64') };
}

function picture(diagram: Diagram, view: View, laidOut: LaidOut, theme: Theme): string {
  // Words that belong to no box stand beneath the layout, where the player's captions are.
  const drawn = formatOf('svg')!.write({
    diagram,
    views: [{ view: { ...view, notes: [] }, laidOut }],
    theme,
  });
  return typeof drawn === 'string' ? drawn : new TextDecoder().decode(drawn);
}

function viewOf(diagram: Diagram, id: string | null): View | null {
  if (id === null) return null;
  const view = diagram.views.find((each) => each.id === id);
  if (view) return view;
  throw new OptionError('view', id, `one of ${diagram.views.map((each) => each.id).join(', ')}`);
}

const choices: Readonly<Record<string, readonly string[]>> = {
  theme: embedThemes,
  controls: controlSets,
  background: backgrounds,
};

function refuseUnknown(query: URLSearchParams): void {
  const known = ['view', 'model', 'scenario', 'seed', 'fault', 'as', ...optionNames];
  for (const [name, value] of query) {
    if (/^(scenario|seed|fault|as|p\..+)$/.test(name)) continue;
    // `transparent=1` is the value of an option, taken for its name.
    const owner = Object.entries(choices).find(([, values]) => values.includes(name))?.[0];
    const near = owner ? `${owner}=${name}` : nearest(name, known);
    throw new OptionError(name, value, `left out${near ? ` (did you mean ${near}?)` : ''}`);
  }
}
