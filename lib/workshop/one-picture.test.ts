import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { diagrams } from '@/diagrams';
import { formatOf } from '@/lib/export';
import type { LaidOut, View } from '@/lib/model';
import { escapeXml, svgOf } from '@/lib/paint';
import {
  edgeMarks,
  faultMarks,
  insideOf,
  labelMarks,
  type Mark,
  messageMarks,
  nodeMarks,
  spotMarks,
  travellersAt,
} from '@/lib/picture';
import { Pacing } from '@/lib/play';
import { declarations, namedColours, type Theme } from '@/lib/theme';
import { defaultInput, strickenAt, Timeline, type Trace } from '@/lib/trace';
import { readEmbed } from './embed';
import { filmScene } from './film';
import { readTrace } from './read-trace';
import { createWorkshop } from './workshop';

/**
 * The page's marks, with the names of its colours resolved as its style sheet does, are those of every file. What differs
 * on purpose: files write the notes of a drawing and the time beneath, and mix the colour of trails with the paper.
 */
const workshop = createWorkshop(process.cwd(), diagrams);
const themes: readonly Theme[] = ['light', 'dark'];

const views = workshop
  .diagrams()
  .flatMap(({ id, views }) => views.map((view) => [`${id} ${view.id}`, id, view] as const));

describe('a view', () => {
  it.each(views)('is the same marks in page, SVG and film: %s', (_, id, view) => {
    for (const theme of themes) {
      const still = workshop.layOut(view, 'drawn', 'still');
      const file = workshop.export(workshop.diagram(id)!, formatOf('svg')!, {
        view: view.id,
        theme,
        arrangement: 'drawn',
      });
      expect(written(String(file.body), ['n-', 'e-'])).toEqual(onPage(viewMarks(view, still), theme));

      const embed = readEmbed(workshop, workshop.diagram(id)!, new URLSearchParams({ view: view.id, theme }));
      const scene = filmScene(workshop, embed);
      expect(scene.picture.map(svgOf).sort()).toEqual(onPage(viewMarks(view, laidOutOf(view, scene)), theme));
    }
  });
});

const scenarios = workshop
  .diagrams()
  .flatMap(({ id }) =>
    (workshop.scenarios(id) ?? []).map((scenario) => [`${id} ${scenario.id}`, id, scenario] as const),
  )
  // Themes by turns: all kinds of marks are in each.
  .map((each, i) => [...each, themes[i % 2]!] as const);

describe('a run', () => {
  it.each(scenarios)(
    'is the same marks in page, SVG and slides amid it: %s',
    async (_, id, scenario, theme) => {
      const trace = await readTrace(workshop.run(defaultInput(id, scenario)));
      const diagram = workshop.diagram(id)!;
      const view = diagram.views.find((each) => each.id === scenario.view)!;
      const laidOut = workshop.layOut(view, 'drawn', 'live');
      const beats = new Timeline(trace.header, [...trace.events]).beats;
      const { t } = beats[beats.length >> 1]!;
      const options = { at: t, arrangement: 'drawn' } as const;
      const marks = runMarks(view, laidOut, trace, t);
      const svg = workshop.exportRun(diagram, formatOf('svg')!, trace, { ...options, theme });
      const ids = ['n-', 'e-', 's-', 'f-', 'm-', 'spot'];
      expect(written(String(svg.body), ids)).toEqual(onPage([...viewMarks(view, laidOut), ...marks], theme));
      const slide = slideOf(
        workshop.exportRun(diagram, formatOf('pptx')!, trace, { ...options, theme }).body as Uint8Array,
      );
      expect(missingOn(slide, resolved(marks, theme))).toEqual([]);
    },
  );
});

/** A view as the page draws it. */
function viewMarks(view: View, { nodes, edges }: LaidOut): Mark[] {
  const containers = new Set(view.nodes.map(({ parent }) => parent));
  return [
    ...nodes.flatMap((box) =>
      nodeMarks(view.nodes.find(({ id }) => id === box.id)!, box, containers.has(box.id), namedColours),
    ),
    ...edges.flatMap((way) => [
      ...edgeMarks(view.edges.find(({ id }) => id === way.id)!, way, namedColours),
      ...labelMarks(way, namedColours),
    ]),
  ];
}

/** What the page draws over it at `t`. */
function runMarks(view: View, laidOut: LaidOut, { header, events }: Trace, t: number): Mark[] {
  const timeline = new Timeline(header, [...events]);
  const pacing = new Pacing();
  pacing.append(events);
  const now = timeline.stateAt(t);
  const screen = Math.max(pacing.screenOf(now.seq), now.t < t ? pacing.screenAt(t) : 0);
  const before = timeline.at(Math.min(now.seq, pacing.staleAt(screen)));
  const { about } = now.beat ?? {};
  return [
    ...spotMarks(about, laidOut, namedColours),
    ...laidOut.nodes.flatMap((box) => {
      const node = view.nodes.find(({ id }) => id === box.id)!;
      const state = now.nodes[box.id];
      return state
        ? insideOf({ node, box }, state, namedColours, before.nodes[box.id] ?? null, about?.keys)
        : [];
    }),
    ...strickenAt(now, header.input.faults).flatMap((target) => faultMarks(target, laidOut, namedColours)),
    ...travellersAt(timeline, pacing, laidOut, screen).flatMap(({ send, at, more, lost }) =>
      messageMarks(send.message, at, namedColours, { more, lost }),
    ),
  ];
}

function onPage(marks: readonly Mark[], theme: Theme): string[] {
  return resolved(marks, theme).map(svgOf).sort();
}

/** Marks with the names of colours replaced, as the page's style sheet declares them. */
function resolved(marks: readonly Mark[], theme: Theme): Mark[] {
  const values = new Map(
    declarations(theme)
      .split(';')
      .map((pair) => pair.split(':') as [string, string]),
  );
  return JSON.parse(
    JSON.stringify(marks).replace(
      /var\((--[a-z-]+)\)/g,
      (_, name: string) => values.get(name) ?? `no ${name}`,
    ),
  );
}

/** The marks of an SVG's groups whose ids begin so. */
function written(svg: string, ids: readonly string[]): string[] {
  const groups = [...svg.matchAll(/<g id="([^"]*)"[^>]*(?<!\/)>([\s\S]*?)<\/g>/g)];
  return groups
    .filter(([, id]) => ids.some((start) => id!.startsWith(start)))
    .flatMap(([, , content]) => content!.match(/<path.*?\/>|<text.*?<\/text>/g) ?? [])
    .sort();
}

/** The layout a film has chosen. */
function laidOutOf(view: View, { laidOut }: { readonly laidOut: LaidOut }): LaidOut {
  return workshop.layOut(view, laidOut.arrangement, 'live');
}

function slideOf(pptx: Uint8Array): string {
  return strFromU8(unzipSync(pptx)['ppt/slides/slide1.xml']!);
}

/** Words and colours that a slide, whose shapes are native, does not have. */
function missingOn(slide: string, marks: readonly Mark[]): string[] {
  const words = marks.flatMap((mark) => (mark.type === 'text' ? mark.lines.map(({ text }) => text) : []));
  const colours = marks
    .flatMap((mark) => (mark.type === 'text' ? [mark.fill] : [mark.fill ?? 'none', mark.stroke ?? 'none']))
    .filter((colour) => colour !== 'none');
  return [
    ...words.filter((text) => !slide.includes(`<a:t>${escapeXml(text)}</a:t>`)),
    ...colours.filter((colour) => !slide.includes(`val="${colour.slice(1).toUpperCase()}"`)),
  ];
}
