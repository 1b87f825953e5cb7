import type { Beat, Scenario } from '@/lib/simulation';
import type { Fault, Json, Parameter } from '@/lib/trace';
import { atFold, atRecord, type BeatOptions, notBefore, type Words } from '../../watch';
import { faultKinds } from '../faults';
import { guarantees } from '../guarantees';
import { metrics } from '../metrics';
import { buildHybrid, type Story } from '../model/hybrid';
import { cold, hot, request, result } from '../model/places';
import { parameters } from '../parameters';

/** A scenario with the script of its story; a test builds the same story with broken parts. */
export interface HybridScenario extends Scenario {
  readonly story: Story;
}

type Told = Pick<Scenario, 'id' | 'title' | 'summary' | 'beats'> & {
  readonly story: Story;
  readonly faults?: readonly Fault[];
  /** `naive` where the story is about what happens without the protocol. */
  readonly seam?: string;
};

export function hybridScenario({ seam = 'watermark', faults = [], beats, ...told }: Told): HybridScenario {
  return {
    view: 'hybrid-query',
    defaultSeed: 7,
    limits: { events: 20_000, time: 600_000_000 },
    faultKinds,
    guarantees,
    metrics,
    faults,
    ...told,
    beats: beats.map((beat) => (beat.id === 'end' ? notBefore(endOf(told.story, faults), beat) : beat)),
    parameters: parameters.map(
      (parameter): Parameter =>
        parameter.id === 'seam' && parameter.type === 'choice' ? { ...parameter, default: seam } : parameter,
    ),
    build: (world) => buildHybrid(world, told.story),
  };
}

/** When the last thing of a story happens by itself, in microseconds. */
function endOf({ script }: Story, faults: readonly Fault[]): number {
  return Math.max(...script.map(([ms]) => ms * 1_000), ...faults.map(({ at, until }) => until ?? at));
}

type Data = { readonly [key: string]: Json };

/** Nodes and keys that a caption speaks of where they are not those of its record. */
export function at(targets: readonly string[], ...keys: string[]) {
  return { about: { targets, keys } };
}

/** A beat at what happens to one query: `asked`, `routed`, `answered`, `refused`. */
export function atQuery(
  query: string,
  name: string,
  id: string,
  text: (data: Data) => Words,
  options: BeatOptions = {},
): Beat {
  return atRecord(id, name, ({ data }) => (data.query === query ? text(data) : null), options);
}

/** True if the answer has as many orders as it should. */
export function isWhole(data: Data): boolean {
  return rowsIn(data) === data.due;
}

/** How many orders an answer has. */
export function rowsIn({ ids }: Data): number {
  return (ids as readonly number[]).length;
}

/** Told when all is quiet: queries have ended and rows have moved. */
export function theEnd(text: string | ((right: boolean) => string)): Beat {
  return atFold(
    'end',
    () => ({ right: true }),
    (state, event) => {
      if (event.type !== 'verdict') return null;
      if (event.verdict === 'broken') state.right = false;
      if (event.guarantee !== 'corrections-follow' || event.verdict === 'pending') return null;
      return typeof text === 'string' ? text : text(state.right);
    },
    { about: { targets: [request, hot, cold, result], keys: [] } },
  );
}
