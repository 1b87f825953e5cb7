import type { World } from '@/lib/simulation';
import { Cluster } from './cluster';
import type { PostgresServer } from './server';

/** Puts the cluster into a run; a test may give it broken servers. */
export function buildCluster(world: World, server?: typeof PostgresServer): void {
  const { parameters } = world;
  const cluster = new Cluster(
    world,
    {
      synchronous: parameters.choice('commit') === 'synchronous',
      fencing: parameters.flag('fencing'),
      detection: parameters.number('detection') * 1_000,
      latency: parameters.number('latency') * 1_000,
      interval: parameters.number('interval') * 1_000,
      until: parameters.number('duration') * 1_000_000,
    },
    server,
  );
  cluster.open();
}
