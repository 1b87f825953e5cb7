import { idle, type World } from '@/lib/simulation';
import type { Feed } from './feed';
import type { Ledger } from './ledger';

/** Compares each view with the history every `interval` microseconds, and has the wrong ones built anew: nobody else would notice. */
export function reconcile(world: World, ledger: Ledger, feeds: readonly Feed[], interval: number): void {
  world.process('reconciliation', function* () {
    for (;;) {
      yield idle(interval);
      for (const feed of feeds) {
        if (!feed.up || isRight(feed, ledger)) continue;
        const { node, title: view, position } = feed.model;
        const text = `${view} differs from what its ${position} events say`;
        world.record(node, 'damage-found', text, { view, position });
        feed.rebuild();
      }
    }
  });
}

/** True if a view shows what the events up to its position add up to. */
export function isRight({ model }: Feed, ledger: Ledger): boolean {
  return JSON.stringify(model.fold(ledger.events(0, model.position))) === JSON.stringify(model.state);
}
