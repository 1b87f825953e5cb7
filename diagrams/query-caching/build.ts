import type { World } from '@/lib/simulation';
import { MaterializedView } from '@/lib/systems/materialized-view';
import { ResultCache } from '@/lib/systems/result-cache';
import { SingleFlight } from '@/lib/systems/single-flight';
import type { Answer } from './model/answer';
import { Application } from './model/application';
import { CacheLayer, type Request } from './model/cache-layer';
import { Ledger } from './model/ledger';
import { questionsOf } from './model/questions';
import { firstRefresh, RefreshJob } from './model/refresh-job';
import { Source } from './model/source';
import { ViewLayer } from './model/view-layer';

/** The parts of the layers; a test replaces some by broken ones to see whether a guarantee notices. */
export interface Parts {
  readonly results: (ttl: number) => ResultCache<Answer>;
  readonly flights: (suppresses: boolean) => SingleFlight<Request>;
  readonly table: () => MaterializedView<string>;
}

const sound: Parts = {
  results: (ttl) => new ResultCache(ttl),
  flights: (suppresses) => new SingleFlight(suppresses),
  table: () => new MaterializedView(),
};

/** Puts the layers into a run, the view as a refresh before the run has left it. */
export function buildLayers(world: World, parts: Partial<Parts> = {}): void {
  const { results, flights, table } = { ...sound, ...parts };
  const { parameters } = world;
  const questions = questionsOf(parameters.number('questions'), parameters.number('covered'));
  const ledger = new Ledger();
  const database = new Source(world, ledger);
  const sums = table();
  const refresh = parameters.number('refresh') * 1_000_000;
  const covered = questions.filter((question) => question.covered).map(({ key }) => key);
  sums.refresh(new Map(covered.map((key) => [key, ledger.read(key)])), Math.min(0, firstRefresh - refresh));
  const view = new ViewLayer(world, database, sums);
  database.showTruth(questions.map(({ key }) => key));
  new RefreshJob(world, database, covered, sums).start();
  const cache = new CacheLayer(world, {
    view,
    results: results(parameters.number('ttl') * 1_000_000),
    flights: flights(parameters.flag('singleFlight')),
  });
  if (parameters.flag('warm')) {
    for (const { key } of questions) cache.keep(key, { value: ledger.read(key), asOf: 0, stale: false });
  }
  new Application(world, cache, questions).keepsChanging(ledger, database);
}
