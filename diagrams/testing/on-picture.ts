import { expect, it } from 'vitest';
import type { View } from '@/lib/model';
import type { Scenario } from '@/lib/simulation';
import { type RunEvent, Timeline } from '@/lib/trace';
import { type PlayedRun, play } from './run';
import { shownTexts } from './shown-texts';

/** Numbers that a caption may say without their being written on the picture, by the id of its beat. */
type Unwritten = Readonly<Record<string, readonly string[]>>;

/**
 * Holds every caption of every scenario, at its defaults, to what the picture shows when it is told: each number it says and
 * each key it is about stands in a panel, on a message of this caption, or in a title. `unwritten` lists by scenario what
 * is no number of the run (a limit that is explained, a number of things that one can count).
 */
export function describePicture(
  view: View,
  scenarios: readonly Scenario[],
  unwritten: Readonly<Record<string, Unwritten>> = {},
): void {
  it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    '%s: what a caption speaks of is on the picture',
    (id, scenario) => {
      expect(missing(view, play(view, scenario), unwritten[id] ?? {})).toEqual([]);
    },
  );
}

/** A line for each number or key that a caption names and the picture does not show at that instant. */
function missing(view: View, { header, events }: PlayedRun, unwritten: Unwritten = {}): string[] {
  const timeline = new Timeline(header, events);
  const found: string[] = [];
  let since = 0;
  let before = timeline.at(-1);
  for (const [index, beat] of events.entries()) {
    if (beat.type !== 'beat') continue;
    const end = endOfInstant(events, index);
    const sinceLast = events.slice(since, end + 1);
    const sent = sinceLast.flatMap((event) => (event.type === 'send' ? [event.message] : []));
    const moment = timeline.at(end);
    for (const { message } of moment.flying.values()) sent.push(message);
    const text = [
      ...shownTexts(view, moment, before, beat.about?.keys ?? []),
      ...sent.map(({ label }) => label),
    ].join('\n');
    const numbers = new Set(numbersOf(text));
    const allowed = new Set(unwritten[beat.beat]);
    for (const number of numbersOf(beat.text))
      if (!numbers.has(number) && !allowed.has(number))
        found.push(`${beat.beat}: ${number} in “${beat.text}”`);
    for (const key of beat.about?.keys ?? [])
      if (!text.includes(key) && !sent.some(({ correlation }) => correlation === key))
        found.push(`${beat.beat}: key ${key}`);
    for (const target of beat.about?.targets ?? []) {
      const known = [...view.nodes, ...view.edges].some((one) => one.id === target);
      if (!known && !target.includes('/')) found.push(`${beat.beat}: nothing is called ${target}`);
    }
    since = end + 1;
    before = moment;
  }
  return found;
}

/** The last event of the instant at which this one happens. */
function endOfInstant(events: readonly RunEvent[], index: number): number {
  let end = index;
  while (events[end + 1]?.t === events[index]!.t) end++;
  return end;
}

/** The numbers of a text without their signs, units and grouping. */
function numbersOf(text: string): string[] {
  return [...text.matchAll(/(?<![\w.])(\d[\d,]*(?:\.\d+)?)(K\b|M\b)?/g)].map(([, number = '', unit]) => {
    const value = Number(number.replaceAll(',', ''));
    return String(value * (unit === 'K' ? 1_000 : unit === 'M' ? 1_000_000 : 1));
  });
}
