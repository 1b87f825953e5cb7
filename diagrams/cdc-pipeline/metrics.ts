import type { Metric } from '@/lib/simulation';
import { recordOf } from './guarantees/records';
import { topics, wal } from './model/places';

const second = 1_000_000;

function lag(topic: string): Metric {
  return {
    id: `lag-${topic}`,
    title: `Lag of ${topic}`,
    unit: 'events',
    fold: () => {
      let written = 0;
      const read = new Map<string, number>();
      return (event) => {
        if (recordOf(event, 'published')?.data.topic === topic) written++;
        const done = recordOf(event, 'batch-committed');
        const positions = done?.data.positions;
        if (typeof positions === 'object' && positions !== null) {
          for (const [name, position] of Object.entries(positions)) {
            if (name.startsWith(`${topic}-`)) read.set(name, Number(position));
          }
        }
        return written - [...read.values()].reduce((sum, position) => sum + position, 0);
      };
    },
  };
}

export const metrics: readonly Metric[] = [
  {
    id: 'latency',
    title: 'Commit to Silver',
    unit: 'ms',
    fold: () => (event) => {
      const latency = recordOf(event, 'applied')?.data.latency;
      return typeof latency === 'number' ? latency : null;
    },
  },
  {
    id: 'retained',
    title: 'WAL kept for the slot',
    unit: 'bytes',
    fold: () => (event) => {
      if (event.type !== 'change' || event.node !== wal) return null;
      const shown = event.changes.findLast((change) => change.op === 'values' && 'retained' in change.values);
      return shown?.op === 'values' ? Number(shown.values.retained) : null;
    },
  },
  ...topics.map(lag),
  {
    id: 'published',
    title: 'Events published',
    unit: 'per s',
    fold: () => {
      let times: number[] = [];
      return (event) => {
        const before = times.length;
        times = times.filter((t) => t > event.t - second);
        if (recordOf(event, 'published')) times.push(event.t);
        return times.length === before ? null : times.length;
      };
    },
  },
  {
    id: 'duplicates',
    title: 'Duplicates dropped',
    unit: 'events',
    fold: () => {
      let dropped = 0;
      return (event) => (recordOf(event, 'duplicate') ? ++dropped : null);
    },
  },
];
