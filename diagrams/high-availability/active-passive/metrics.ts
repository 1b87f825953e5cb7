import type { Metric } from '@/lib/simulation';
import type { RunEvent } from '@/lib/trace';
import { History } from './guarantees/history';

/** Milliseconds between the last record of one name and the first of another after it. */
function between(id: string, title: string, from: (event: RunEvent) => boolean, to: string): Metric {
  return {
    id,
    title,
    unit: 'ms',
    fold: () => {
      let started: number | null = null;
      return (event) => {
        if (from(event)) started = event.t;
        if (started === null || event.type !== 'record' || event.name !== to) return null;
        const took = Math.round((event.t - started) / 1_000);
        started = null;
        return took;
      };
    },
  };
}

const recorded = (name: string) => (event: RunEvent) => event.type === 'record' && event.name === name;

export const metrics: readonly Metric[] = [
  {
    id: 'lag',
    title: 'Orders not on the standby',
    unit: 'orders',
    fold: () => {
      const history = new History();
      return (event) => {
        const record = history.see(event);
        if (record?.name !== 'committed' && record?.name !== 'replicated') return null;
        const [a, b] = [history.log('postgresql-active').length, history.log('postgresql-standby').length];
        return Math.abs(a - b);
      };
    },
  },
  {
    id: 'rpo',
    title: 'Acknowledged orders lost (RPO)',
    unit: 'orders',
    fold: () => {
      const history = new History();
      return (event) => {
        const record = history.see(event);
        if (record?.name !== 'promoted' && record?.name !== 'rewound') return null;
        const kept = new Set(history.log(history.primary));
        return [...history.acknowledged.keys()].filter((order) => !kept.has(order)).length;
      };
    },
  },
  {
    id: 'unknown',
    title: 'Writes without an answer',
    unit: 'orders',
    fold: () => {
      let unknown = 0;
      return (event) => (recorded('unknown')(event) ? ++unknown : null);
    },
  },
  between('detect', 'RTO: detect', (event) => event.type === 'fault' && event.phase === 'begin', 'suspected'),
  between('fence', 'RTO: agree and fence', recorded('suspected'), 'granted'),
  between('promote', 'RTO: promote', recorded('granted'), 'promoted'),
  between('reconnect', 'RTO: reconnect', recorded('promoted'), 'reconnected'),
];
