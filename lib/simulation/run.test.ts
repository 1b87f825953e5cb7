import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fault, RunEvent } from '@/lib/trace';
import type { Scenario } from './index';
import { begin, ping, run } from './testing/ping';

const cut = fc
  .record({ at: fc.nat(2_000_000), length: fc.integer({ min: 1, max: 1_000_000 }) })
  .map(({ at, length }): Fault => ({ kind: 'cut', target: 'client--server', at, until: at + length }));

const verdict = (events: readonly RunEvent[]) => events.findLast((event) => event.type === 'verdict');

describe('a run', () => {
  it('is a function of its input, to the byte', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 50 }), cut, (seed, times, fault) => {
        const once = run(ping, { seed, times, faults: [fault] });
        expect(JSON.stringify(run(ping, { seed, times, faults: [fault] }))).toBe(JSON.stringify(once));
      }),
    );
    expect(JSON.stringify(run(ping, { seed: 2 }).events)).not.toBe(JSON.stringify(run(ping).events));
  });

  it('is the same as one with a later fault, up to that fault', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), cut, (seed, fault) => {
        const before = ({ t }: RunEvent) => t < fault.at;
        const plain = run(ping, { seed, times: 20 }).events.filter(before);
        const forked = run(ping, { seed, times: 20, faults: [fault] }).events.filter(before);
        expect(JSON.stringify(forked.slice(0, plain.length))).toBe(
          JSON.stringify(plain.slice(0, forked.length)),
        );
      }),
    );
  });

  it('numbers its events without gaps, in whole microseconds that never fall', () => {
    const { events } = run(ping, { times: 50 });
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i));
    for (const [i, { t }] of events.entries()) {
      expect(Number.isSafeInteger(t)).toBe(true);
      expect(t).toBeGreaterThanOrEqual(events[i - 1]?.t ?? 0);
    }
  });

  it('keeps what is known before time begins as the initial state', () => {
    const { header } = run(ping);
    expect(header.initial.client!.fields.work).toEqual({ type: 'values', values: { asked: 0 } });
    expect(header.initial.server!.fields).toEqual({});
  });

  it('lands every message once, or loses it', () => {
    fc.assert(
      fc.property(fc.nat(1000), cut, (seed, fault) => {
        const { events } = run(ping, { seed, times: 30, faults: [fault] });
        const sent = events.flatMap((event) => (event.type === 'send' ? [event.message.id] : []));
        const landed = events.flatMap((event) =>
          event.type === 'arrive' || event.type === 'lose' ? [event.message] : [],
        );
        expect(landed.toSorted((a, b) => a - b)).toEqual(sent);
      }),
    );
  });

  it('loses what is sent on a cut edge half way, when half of its time has passed', () => {
    const sends = (events: readonly RunEvent[]) =>
      events.flatMap((event) => (event.type === 'send' ? [event] : []));
    const plain = run(ping, { times: 1 }).events;
    const [first] = sends(plain);
    const arrived = plain.find((event) => event.type === 'arrive' && event.message === first!.message.id)!;
    const faults = [{ kind: 'cut', target: 'client--server', at: 0, until: 10_000_000 }];
    const cutOff = run(ping, { times: 1, faults }).events;
    const [sent] = sends(cutOff);
    const lost = cutOff.find((event) => event.type === 'lose' && event.message === sent!.message.id)!;
    expect(sent!.t).toBe(first!.t);
    expect(lost.t - sent!.t).toBe((arrived.t - first!.t) >> 1);
  });

  it('judges an eventual guarantee when it is quiet, and says why it is broken', () => {
    expect(verdict(run(ping).events)).toMatchObject({ verdict: 'holds', text: 'All are answered.' });
    const faults = [{ kind: 'cut', target: 'client--server', at: 0, until: 10_000_000 }];
    expect(verdict(run(ping, { times: 3, faults }).events)).toMatchObject({
      verdict: 'broken',
      text: '3 are not answered.',
    });
  });

  it('tells a beat once', () => {
    expect(run(ping).events.filter(({ type }) => type === 'beat')).toHaveLength(1);
  });

  it('measures at most four times a second, and never drops the last value', () => {
    const { events } = run(ping, { times: 50 });
    const samples = events.flatMap((event) => (event.type === 'metric' ? [event] : []));
    expect(samples.at(-1)!.value).toBe(50);
    for (const [i, { t }] of samples.entries()) {
      if (i > 0) expect(t - samples[i - 1]!.t).toBeGreaterThanOrEqual(250_000);
    }
  });

  it('refuses to send where the view has no edge, and to be at a node it does not have', () => {
    const wrong = (build: Scenario['build']): Scenario => ({ ...ping, build });
    const message = { kind: 'query', label: '', payload: null, bytes: 1, correlation: '' } as const;
    const send = wrong((world) =>
      world.after(1, () => void world.send('server--client', message, { latency: 1 })),
    );
    expect(() => run(send)).toThrow('the view has no edge "server--client"; it has: client--server');
    const change = wrong((world) => world.change('witness', { op: 'text', field: 'f', text: '' }));
    expect(() => run(change)).toThrow('the view has no node "witness"');
  });

  it('gives up a run that does not end', () => {
    const endless: Scenario = {
      ...ping,
      limits: { events: 100, time: 1_000_000_000 },
      build: (world) => {
        const again = () => {
          world.record('client', 'ask', '', {});
          world.after(1_000, again);
        };
        world.after(0, again);
      },
    };
    expect(() => run(endless)).toThrow('the run does not come to rest: it made 100 events');
  });

  it('may say nothing before time begins', () => {
    const early: Scenario = { ...ping, build: (world) => void world.record('client', 'ask', '', {}) };
    expect(() => run(early)).toThrow('before time begins a model may only change the state of nodes');
  });

  it('goes no further than its events are asked for', () => {
    let seen = 0;
    const counted: Scenario = {
      ...ping,
      metrics: [
        {
          id: 'seen',
          title: '',
          unit: '',
          fold: () => () => {
            seen++;
            return null;
          },
        },
      ],
    };
    const events = begin(counted);
    for (let i = 0; i < 10; i++) events.next();
    expect(seen).toBeLessThan(20);
  });
});
