import { maxSeed, type ScenarioInfo } from '@/lib/trace';

/** What an address says about a run: `?scenario=…&seed=…&at=…`. */
export interface MomentAddress {
  readonly scenario: string;
  /** Undefined for the scenario's own. */
  readonly seed: number | undefined;
  /** The `seq` of the last event shown; null to play from the beginning. */
  readonly at: number | null;
}

/** Reads the run that an address names; what it does not say, or says wrongly, is the default. */
export function readMoment(search: string, scenarios: readonly ScenarioInfo[]): MomentAddress {
  const query = new URLSearchParams(search);
  const found = scenarios.find(({ id }) => id === query.get('scenario')) ?? scenarios[0];
  return {
    scenario: found?.id ?? '',
    seed: whole(query.get('seed'), maxSeed),
    at: whole(query.get('at'), 1e7) ?? null,
  };
}

/** Writes a moment of a run into the page's address, in place: pausing is no step to go back to. */
export function writeMoment({
  scenario,
  seed,
  at,
}: {
  scenario: ScenarioInfo;
  seed: number;
  at: number;
}): void {
  const url = new URL(window.location.href);
  url.searchParams.set('scenario', scenario.id);
  if (seed === scenario.defaultSeed) url.searchParams.delete('seed');
  else url.searchParams.set('seed', String(seed));
  url.searchParams.set('at', String(at));
  window.history.replaceState(null, '', url);
}

function whole(text: string | null, most: number): number | undefined {
  if (text === null || !/^\d{1,10}$/.test(text)) return undefined;
  const value = Number(text);
  return value <= most ? value : undefined;
}
