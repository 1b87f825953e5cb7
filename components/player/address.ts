import { type Speed, type Start, speeds } from '@/lib/play';
import {
  canonicalQuery,
  defaultInput,
  parseRunQuery,
  parseSeconds,
  type RunInput,
  RunInputError,
  type ScenarioInfo,
  secondsText,
} from '@/lib/trace';
import { refusalText } from './refusal';
import { isRunParameter } from './run-parameter';

/** What a page's address says about a run: its inputs, as the API's; where it stands (`t`, in simulated seconds); the speed. */
export interface Address {
  readonly input: RunInput;
  /** Null to play from the beginning. */
  readonly start: Start | null;
  readonly speed: Speed;
  /** What of it could not be understood, in a sentence; the default was taken instead. */
  readonly problem: string | null;
}

/** Reads the run that an address names, of one of the scenarios. Never throws. */
export function readAddress(search: string, diagram: string, scenarios: readonly ScenarioInfo[]): Address {
  const query = new URLSearchParams(search);
  if (!query.has('scenario') && scenarios[0]) query.set('scenario', scenarios[0].id);
  const speed = speeds.find((each) => String(each) === query.get('speed')) ?? 1;
  try {
    const input = parseRunQuery(query, diagram, scenarios);
    return { input, start: startOf(query), speed, problem: null };
  } catch (error) {
    if (!(error instanceof RunInputError) || !scenarios[0]) throw error;
    const known = scenarios.find(({ id }) => id === query.get('scenario')) ?? scenarios[0];
    return { input: defaultInput(diagram, known), start: null, speed, problem: refusalText(error, known) };
  }
}

/** Writes what is shown into the page's address, in place: pausing is no step to go back to. */
export function writeAddress(shown: {
  readonly input: RunInput;
  readonly scenario: ScenarioInfo;
  /** Null at its beginning. */
  readonly start: Start | null;
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
  const rest = [own, canonicalQuery(shown.input, shown.scenario), ...startQuery(shown.start)];
  if (shown.speed !== 1) rest.push(`speed=${shown.speed}`);
  url.search = rest.join('&');
  window.history.replaceState(window.history.state, '', url);
}

/** Where a run stands: `t` in seconds, `beat` counted from 1, or `at`, the number of an event, as addresses once had it. */
function startOf(query: URLSearchParams): Start | null {
  const t = query.get('t');
  if (t !== null) {
    const time = parseSeconds(t);
    if (time === null) throw new RunInputError('t', t.slice(0, 80), 'seconds such as 12.5, from 0 to 999999');
    return { type: 'time', time };
  }
  const [beat, seq] = [whole(query.get('beat')), whole(query.get('at'))];
  if (beat !== null) return { type: 'beat', beat };
  return seq === null ? null : { type: 'event', seq };
}

function startQuery(start: Start | null): string[] {
  if (start?.type === 'time') return [`t=${secondsText(start.time)}`];
  if (start?.type === 'beat') return [`beat=${start.beat}`];
  return start ? [`at=${start.seq}`] : [];
}

function whole(text: string | null): number | null {
  return text !== null && /^\d{1,8}$/.test(text) ? Number(text) : null;
}
