import type { Beat, ParameterValues, Scenario } from '@/lib/simulation';
import type { Fault, Json, Parameter, RunEvent } from '@/lib/trace';
import { atFold, type BeatOptions, notBefore, type Words } from '../../watch';
import { faultKinds } from '../faults';
import { guarantees } from '../guarantees';
import { metrics } from '../metrics';
import { buildMedallion, type Story } from '../model/medallion';
import { bronze, gold, silver, source } from '../model/places';
import { money } from '../model/text';
import { parameters } from '../parameters';

/** A scenario with the script of its story; a test builds the same story with broken parts. */
export interface MedallionScenario extends Scenario {
  readonly story: Story;
}

type Told = Pick<Scenario, 'id' | 'title' | 'summary' | 'beats'> & {
  readonly story: Story;
  readonly faults?: readonly Fault[];
  /** Parameters whose default differs in this story. */
  readonly defaults?: Readonly<Record<string, number | string>>;
};

export function medallionScenario({ defaults = {}, faults = [], beats, ...told }: Told): MedallionScenario {
  return {
    view: 'medallion',
    defaultSeed: 7,
    limits: { events: 20_000, time: 600_000_000 },
    faultKinds,
    guarantees,
    metrics,
    faults,
    ...told,
    beats: beats.map((beat) => (beat.id === 'end' ? notBefore(endOf(told.story, faults), beat) : beat)),
    parameters: parameters.map((parameter) => withDefault(parameter, defaults[parameter.id])),
    build: (world) => buildMedallion(world, told.story),
  };
}

/** When the last thing of a story happens by itself, in microseconds. */
function endOf({ script }: Story, faults: readonly Fault[]): number {
  return Math.max(...script.map(([ms]) => ms * 1_000), ...faults.map(({ at, until }) => until ?? at));
}

function withDefault(parameter: Parameter, value: number | string | undefined): Parameter {
  if (parameter.type === 'number' && typeof value === 'number') return { ...parameter, default: value };
  if (parameter.type === 'choice' && typeof value === 'string') return { ...parameter, default: value };
  return parameter;
}

/** What captions count: folded from the records of a run. */
export class Tally {
  raw = 0;
  deletes = 0;
  quarantined = 0;
  /** Rows that failed an expectation, whatever became of them. */
  violations = 0;
  dropped = 0;
  warned = 0;
  duplicates = 0;
  late = 0;
  refreshes = 0;
  goldVersions = 0;
  stops = 0;
  revenue: { readonly [country: string]: Json } = {};

  /** Guarantees that are broken. */
  readonly broken = new Set<string>();

  see(event: RunEvent): void {
    if (event.type === 'verdict' && event.verdict === 'broken') this.broken.add(event.guarantee);
    if (event.type !== 'record') return;
    switch (event.name) {
      case 'raw':
        this.raw++;
        if (event.data.op === 'delete') this.deletes++;
        break;
      case 'fate':
        if (event.data.violates !== null) this.violations++;
        if (event.data.fate === 'quarantined') this.quarantined++;
        if (event.data.fate === 'dropped') this.dropped++;
        if (event.data.fate === 'applied' && event.data.violates !== null) this.warned++;
        if (event.data.fate === 'duplicate') this.duplicates++;
        if (event.data.late === true) this.late++;
        break;
      case 'refresh':
        this.refreshes++;
        break;
      case 'stopped':
        this.stops++;
        break;
      case 'gold':
        this.goldVersions++;
        this.revenue = event.data.revenue as typeof this.revenue;
        break;
    }
  }

  /** `DE €300, FR €120` */
  get gold(): string {
    return Object.entries(this.revenue)
      .map(([country, sum]) => `${country} ${money(Number(sum))}`)
      .join(', ');
  }
}

/** Orders at some of the layers: what a caption speaks of where that is more than the record that triggered it. */
export function orders(targets: readonly string[], ...keys: string[]) {
  return { about: { targets, keys } };
}

/** A beat at a record of this name, whose text may count. */
export function at(
  id: string,
  name: string,
  text: (data: { readonly [key: string]: Json }, tally: Tally, parameters: ParameterValues) => Words,
  options: BeatOptions = {},
): Beat {
  return atFold(
    id,
    (parameters) => ({ tally: new Tally(), parameters }),
    ({ tally, parameters }, event) => {
      tally.see(event);
      return event.type === 'record' && event.name === name ? text(event.data, tally, parameters) : null;
    },
    options,
  );
}

/** Told when everything has come to rest and Gold has been compared with the source. */
export function theEnd(text: (tally: Tally, right: boolean) => string): Beat {
  return atFold(
    'end',
    () => new Tally(),
    (tally, event) => {
      tally.see(event);
      if (event.type !== 'verdict' || event.guarantee !== 'gold-is-right') return null;
      return event.verdict === 'pending' ? null : text(tally, event.verdict === 'holds');
    },
    { about: { targets: [source, bronze, silver, gold], keys: [] } },
  );
}
