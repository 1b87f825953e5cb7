import { OptionError } from '@/lib/embed';
import { formatOf, type Theme } from '@/lib/export';
import { arrangements, type Diagram, type LaidOut, type Point, type View } from '@/lib/model';
import { escapeXml, svgOf } from '@/lib/paint';
import { faultMarks, insideOf, messageMarks } from '@/lib/picture';
import { beatSpan, fittingLayout, Pacing, type Span } from '@/lib/play';
import { themeColours } from '@/lib/theme';
import { type NodeState, Timeline, type Trace } from '@/lib/trace';
import type { Embed } from './embed';
import { readTrace } from './read-trace';
import type { Workshop } from './workshop';

/** Height of a caption's line, and characters to a px of width. */
const line = { height: 24, perPx: 1 / 8.2 } as const;

/** From one caption of a run up to and with another, counted from 1; 0 is what comes before the first. */
export interface Beats {
  readonly first: number;
  readonly last: number;
}

/** Reads captions such as `2-5` or `3`. Throws OptionError. */
export function parseBeats(text: string): Beats {
  const match = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(text);
  const [first, last] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
  if (!match || first > last)
    throw new OptionError('beats', text, 'numbers of captions such as 3 or 2-5, the smaller first');
  return { first, last };
}

/**
 * A run as a picture that moves by itself, again and again: SVG without a script, for pages that show pictures only.
 * Readers who want no motion see states and captions change, and no messages travel. `beats`: a part of the run; captions
 * that it does not have leave it whole.
 */
export function animatedSvg(
  diagram: Diagram,
  view: View,
  laidOut: LaidOut,
  trace: Trace,
  theme: Theme,
  beats: Beats | null = null,
): string {
  const timeline = new Timeline(trace.header, trace.events);
  const pacing = Pacing.of(trace.events);
  const part = beats && beatSpan({ timeline, pacing }, beats.first, beats.last);
  const scope = part ?? { from: 0, to: pacing.duration };
  const columns = Math.max(24, Math.floor((laidOut.width - 48) * line.perPx));
  const captions = timeline.beats.map(({ seq, text }, i) => ({
    lines: wrapped(text, columns),
    span: within({ from: pacing.screenOf(seq), to: nextBeat(timeline, pacing, i) }, scope),
  }));
  const most = Math.max(1, ...captions.map(({ lines, span }) => (span ? lines.length : 0)));
  const still = {
    ...view,
    notes: Array.from({ length: most }, () => ({ text: ' ', source: [] })),
  };
  const drawn = formatOf('svg')!.write({ diagram, views: [{ view: still, laidOut }], theme });
  const picture = typeof drawn === 'string' ? drawn : new TextDecoder().decode(drawn);
  const told = captions.flatMap(({ lines, span }) =>
    span ? [shown(span, captionOf(lines, laidOut, theme))] : [],
  );
  const moving = [
    `<style>@media (prefers-reduced-motion:reduce){.message{display:none}}</style>`,
    `<rect width="0" height="0"><animate id="run" attributeName="x" from="0" to="0" begin="0s;run.end" dur="${seconds(scope.to - scope.from)}"/></rect>`,
    ...insides(view, laidOut, timeline, pacing, theme, scope),
    ...faults(laidOut, timeline, pacing, theme, scope),
    ...messages(laidOut, timeline, pacing, theme, scope),
    ...told,
  ];
  return picture.replace(/<\/svg>\s*$/, () => `${moving.join('\n')}\n</svg>\n`);
}

function nextBeat({ beats }: Timeline, pacing: Pacing, i: number): number {
  const next = beats[i + 1];
  return next ? pacing.screenOf(next.seq) : pacing.duration;
}

/** Each state of each node, for as long as it lasts on screen. */
function insides(
  view: View,
  laidOut: LaidOut,
  timeline: Timeline,
  pacing: Pacing,
  theme: Theme,
  scope: Span,
): string[] {
  const boxes = new Map(laidOut.nodes.map((box) => [box.id, box]));
  return view.nodes.flatMap((node) => {
    const box = boxes.get(node.id);
    if (!box) return [];
    const frames: { state: NodeState; at: number }[] = [];
    for (let seq = -1; seq < timeline.events.length; seq++) {
      const state = timeline.at(seq).nodes[node.id];
      if (!state || state === frames.at(-1)?.state) continue;
      const at = seq < 0 ? 0 : pacing.screenOf(seq);
      // Of what happens at once, the last is seen.
      if (frames.at(-1)?.at === at) frames.pop();
      frames.push({ state, at });
    }
    return frames.flatMap(({ state, at }, i) => {
      const span = within({ from: at, to: frames[i + 1]?.at ?? pacing.duration }, scope);
      if (!span) return [];
      const marks = insideOf({ node, box }, state, themeColours[theme], frames[i - 1]?.state ?? null);
      return [shown(span, marks.map(svgOf).join(''))];
    });
  });
}

/** Each fault that lasts, for as long as it does. */
function faults(laidOut: LaidOut, timeline: Timeline, pacing: Pacing, theme: Theme, scope: Span): string[] {
  return timeline.faults.flatMap(({ fault: index, phase, seq }) => {
    const fault = timeline.header.input.faults[index];
    if (phase === 'heal' || !fault || fault.until === null) return [];
    const healed = timeline.faults.find((other) => other.fault === index && other.phase === 'heal');
    const to = healed ? pacing.screenOf(healed.seq) : pacing.duration;
    const span = within({ from: pacing.screenOf(seq), to }, scope);
    const marks = faultMarks(fault.target, laidOut, themeColours[theme]);
    return span && marks.length > 0 ? [shown(span, marks.map(svgOf).join(''))] : [];
  });
}

/** Each message along its way. */
function messages(laidOut: LaidOut, timeline: Timeline, pacing: Pacing, theme: Theme, scope: Span): string[] {
  const ways = new Map(laidOut.edges.map(({ id, points }) => [id, points]));
  return timeline.events.flatMap((event) => {
    if (event.type !== 'send') return [];
    const points = ways.get(event.edge);
    const landing = timeline.landingOf(event.message.id);
    if (!points || landing === null) return [];
    const span = { from: pacing.screenOf(event.seq), to: pacing.screenOf(landing) };
    const seen = within(span, scope);
    if (span.to <= span.from || !seen) return [];
    const marks = messageMarks(event.message, { x: 0, y: 0 }, themeColours[theme]);
    const way = wayOf(event.backwards ? points.toReversed() : points);
    const motion = `<animateMotion path="${way}" begin="${after(span.from - scope.from)}" dur="${seconds(span.to - span.from)}" fill="freeze" calcMode="spline" keyPoints="0;1" keyTimes="0;1" keySplines="0.4 0 0.6 1"/>`;
    return [shown(seen, motion + marks.map(svgOf).join(''), ' class="message"')];
  });
}

/** A group that is visible for a span of each round. */
function shown({ from, to }: Span, content: string, attributes = ''): string {
  return `<g visibility="hidden"${attributes}><set attributeName="visibility" to="visible" begin="${after(from)}" dur="${seconds(Math.max(1, to - from))}"/>${content}</g>`;
}

/** What of a span is in sight, counted from the beginning of `scope`; null when nothing is. */
function within({ from, to }: Span, scope: Span): Span | null {
  const seen = { from: Math.max(from, scope.from) - scope.from, to: Math.min(to, scope.to) - scope.from };
  return seen.to > seen.from ? seen : null;
}

/** So many ms after a round begins; a message that was on its way then set off before. */
function after(milliseconds: number): string {
  return `run.begin${milliseconds < 0 ? '' : '+'}${seconds(milliseconds)}`;
}

function captionOf(lines: readonly string[], laidOut: LaidOut, theme: Theme): string {
  const spans = lines.map(
    (text, i) => `<tspan x="24" y="${laidOut.height + i * line.height + 10}">${escapeXml(text)}</tspan>`,
  );
  return `<text font-size="16" font-weight="600" fill="${themeColours[theme].ink}">${spans.join('')}</text>`;
}

function wayOf(points: readonly Point[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Milliseconds as SVG has them. */
function seconds(milliseconds: number): string {
  return `${round(milliseconds / 1000)}s`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** The run of an embed as such a picture, in the arrangement that is larger on a slide; null for a view without one. */
export async function animationFile(
  workshop: Workshop,
  embed: Embed,
  beats: Beats | null = null,
): Promise<string | null> {
  const { diagram, view, run, options } = embed;
  if (!run) return null;
  const laidOut = fittingLayout(
    arrangements.map((arrangement) => workshop.layOut(view, arrangement, 'live')),
    { width: 16, height: 9 },
  );
  const theme = options.theme === 'dark' ? 'dark' : 'light';
  const trace = await readTrace(workshop.run(run.input));
  return animatedSvg(diagram, view, laidOut, trace, theme, beats);
}
