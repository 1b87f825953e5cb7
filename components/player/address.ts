import { type Speed, speeds } from '@/lib/play';
import {
  canonicalQuery,
  defaultInput,
  parseRunQuery,
  type RunInput,
  RunInputError,
  type ScenarioInfo,
} from '@/lib/trace';
import { refusalText } from './refusal';
import { isRunParameter } from './run-parameter';

/** What a page's address says about a run: its inputs, as the API's; the last event shown (`at`); the speed. */
export interface Address {
  readonly input: RunInput;
  /** Null to play from the beginning. */
  readonly at: number | null;
  readonly speed: Speed;
  /** What of it could not be understood, in a sentence; the default was taken instead. */
  readonly problem: string | null;
}

/** Reads the run that an address names, of one of the scenarios. Never throws. */
export function readAddress(search: string, diagram: string, scenarios: readonly ScenarioInfo[]): Address {
  const query = new URLSearchParams(search);
  if (!query.has('scenario') && scenarios[0]) query.set('scenario', scenarios[0].id);
  const at = whole(query.get('at'));
  const speed = speeds.find((each) => String(each) === query.get('speed')) ?? 1;
  try {
    return { input: parseRunQuery(query, diagram, scenarios), at, speed, problem: null };
  } catch (error) {
    if (!(error instanceof RunInputError) || !scenarios[0]) throw error;
    const known = scenarios.find(({ id }) => id === query.get('scenario')) ?? scenarios[0];
    return { input: defaultInput(diagram, known), at: null, speed, problem: refusalText(error, known) };
  }
}

/** Writes what is shown into the page's address, in place: pausing is no step to go back to. */
export function writeAddress(shown: {
  readonly input: RunInput;
  readonly scenario: ScenarioInfo;
  readonly at: number;
  readonly speed: Speed;
}): void {
  const url = new URL(window.location.href);
  for (const name of [...url.searchParams.keys()]) {
    if (isRunParameter(name) && name !== 'play') url.searchParams.delete(name);
  }
  const own = url.searchParams
    .toString()
    .replace('play=&', 'play&')
    .replace(/play=$/, 'play');
  const rest = [own, canonicalQuery(shown.input, shown.scenario), `at=${shown.at}`];
  if (shown.speed !== 1) rest.push(`speed=${shown.speed}`);
  url.search = rest.join('&');
  window.history.replaceState(window.history.state, '', url);
}

function whole(text: string | null): number | null {
  return text !== null && /^\d{1,8}$/.test(text) ? Number(text) : null;
}
