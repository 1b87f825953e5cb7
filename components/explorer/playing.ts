'use client';

import { isRunParameter } from '../player/run-parameter';
import { goTo } from './use-place';

/** A run is open when the address says so. */
export function isPlaying(search: string): boolean {
  return new URLSearchParams(search).has('play');
}

/** The view of the scenario that an address names; null when it names none that is known. */
export function storyOf(
  search: string,
  stories: readonly { readonly id: string; readonly view: string }[],
): string | null {
  const scenario = new URLSearchParams(search).get('scenario');
  return stories.find(({ id }) => id === scenario)?.view ?? null;
}

/** Opens or closes the run, with a scenario where one is chosen; back leads to where the reader was. */
export function setPlaying(playing: boolean, scenario?: string): void {
  const url = new URL(window.location.href);
  if (playing) {
    url.searchParams.set('play', '');
    if (scenario !== undefined) url.searchParams.set('scenario', scenario);
  } else {
    for (const name of [...url.searchParams.keys()]) {
      if (isRunParameter(name)) url.searchParams.delete(name);
    }
  }
  goTo(url.href.replace('play=&', 'play&').replace(/play=$/, 'play'));
}
