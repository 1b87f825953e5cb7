import { bench, describe } from 'vitest';
import { Kernel } from './kernel';
import { delay } from './process';
import { Queue } from './queue';
import { Random } from './random';
import type { Scenario } from './scenario';
import { begin, ping } from './testing/ping';

const processes = 1_000;
const events = 200_000;

/** What a kernel costs beside the heap it is built on: events per second of each, in one run. */
describe(`${events} events of ${processes} processes`, () => {
  bench('a bare heap', () => {
    const random = new Random(1, 'waits');
    const queue = new Queue();
    let order = 0;
    let done = 0;
    const action = () => void done++;
    const plan = (at: number) => queue.push({ at, order: order++, background: false, action });
    for (let i = 0; i < processes; i++) plan(random.int(1, 1_000));
    while (done < events) {
      const timer = queue.pop()!;
      timer.action!();
      plan(timer.at + random.int(1, 1_000));
    }
  });

  bench('the kernel', () => {
    const random = new Random(1, 'waits');
    const kernel = new Kernel();
    let done = 0;
    for (let i = 0; i < processes; i++) {
      kernel.start(`process ${i}`, function* () {
        while (done < events) {
          yield delay(random.int(1, 1_000));
          done++;
        }
      });
    }
    while (done < events) kernel.step();
  });

  const traced: Scenario = {
    ...ping,
    guarantees: [],
    metrics: [],
    beats: [],
    limits: { events: events * 2, time: 1_000_000_000 },
    build: (world) => {
      const random = world.random('waits');
      let done = 0;
      for (let i = 0; i < processes; i++) {
        world.process(`process ${i}`, function* () {
          while (done < events) {
            yield delay(random.int(1, 1_000));
            done++;
            world.record('client', 'tick', 'It ticks.', { i });
          }
        });
      }
    },
  };
  bench('the kernel, with its trace', () => {
    for (const event of begin(traced)) void event;
  });
});
