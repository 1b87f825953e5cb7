import type { View } from '@/lib/model';
import { type BeatEvent, Timeline } from '@/lib/trace';
import type { PlayedRun } from './run';
import { shownBy } from './shown';

/** A caption, with all that the picture shows while it stands: by node, and what is on its way. */
export interface ToldMoment {
  readonly beat: BeatEvent;
  readonly shown: ReadonlyMap<string, readonly string[]>;
  readonly flying: readonly string[];
}

/** Every caption of a run with the picture at its instant, when all that happens in that instant has happened. */
export function toldMoments(view: View, { header, events }: PlayedRun): ToldMoment[] {
  const timeline = new Timeline(header, events);
  let before = timeline.at(-1);
  return events.flatMap((beat) => {
    if (beat.type !== 'beat') return [];
    const now = timeline.at(events.findLastIndex(({ t }) => t === beat.t));
    const keys = beat.about?.keys ?? [];
    const shown = new Map(
      view.nodes.map((node) => [node.id, shownBy(node, now.nodes[node.id], before.nodes[node.id], keys)]),
    );
    before = now;
    return [{ beat, shown, flying: [...now.flying.values()].map(({ message }) => message.label) }];
  });
}

/** What a caption names and the picture does not show while it stands: keys of its spotlight, and numbers from 1,000 on. */
export function unshown({ beat, shown, flying }: ToldMoment): string[] {
  const picture = plain([...[...shown.values()].flat(), ...flying].join('\n'));
  const named = [...(beat.about?.keys ?? []), ...numbersIn(beat.text)];
  return [...new Set(named)].filter((name) => !holds(picture, name));
}

/** Thousands without their commas: `€1,300` is `€1300`. */
function plain(text: string): string {
  return text.replaceAll(/(?<=\d),(?=\d{3})/g, '');
}

/** Numbers of four digits and more, as they stand alone: order ids, amounts. No part of a log position. */
function numbersIn(text: string): string[] {
  return plain(text).match(/(?<![\w/.])\d{4,}(?![\w/])/g) ?? [];
}

function holds(picture: string, name: string): boolean {
  const safe = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w.])${safe}(?![\\w])`).test(picture);
}
