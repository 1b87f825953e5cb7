import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, firstMoment } from './moment';
import { header, nodes, someEvents } from './testing/traces';
import { Timeline } from './timeline';

describe('a timeline', () => {
  it('answers, in whatever order it is asked, what replaying from the start gives', () => {
    fc.assert(
      fc.property(someEvents(400), fc.array(fc.nat(), { maxLength: 30 }), (events, asked) => {
        const timeline = new Timeline(header, events);
        for (const number of asked) {
          const seq = (number % (events.length + 1)) - 1;
          expect(timeline.at(seq)).toEqual(after(firstMoment(header), events.slice(0, seq + 1), header));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is the same whether its events come at once or in pieces', () => {
    fc.assert(
      fc.property(someEvents(300), fc.nat(), (events, cut) => {
        const whole = new Timeline(header, events);
        const pieces = new Timeline(header);
        pieces.append(events.slice(0, cut % (events.length + 1)));
        pieces.append(events.slice(cut % (events.length + 1)));
        expect(pieces.at(events.length - 1)).toEqual(whole.at(events.length - 1));
        expect(pieces.beats).toEqual(whole.beats);
        expect(pieces.samples('lag')).toEqual(whole.samples('lag'));
      }),
    );
  });

  it('never changes a moment that it has given', () => {
    fc.assert(
      fc.property(someEvents(200), (events) => {
        const timeline = new Timeline(header, events);
        const moments = events.map((_, seq) => timeline.at(seq));
        const copies = moments.map((moment) => structuredClone(moment));
        for (const { seq } of events.toReversed()) timeline.at(seq);
        expect(moments).toEqual(copies);
      }),
      { numRuns: 50 },
    );
  });

  it('shares what does not differ between two moments', () => {
    const timeline = new Timeline(header, [
      { seq: 0, t: 0, type: 'change', node: 'a', changes: [{ op: 'text', field: 'sql', text: 'select 1' }] },
      { seq: 1, t: 1, type: 'change', node: 'b', changes: [{ op: 'text', field: 'sql', text: 'select 2' }] },
    ]);
    const [first, second] = [timeline.at(0), timeline.at(1)];
    expect(second.nodes.a).toBe(first.nodes.a);
    expect(second.nodes.b).not.toBe(first.nodes.b);
    expect(second.flying).toBe(first.flying);
  });

  it('knows how messages set off and landed', () => {
    fc.assert(
      fc.property(someEvents(200), (events) => {
        const timeline = new Timeline(header, events);
        for (const event of events) {
          if (event.type === 'send') expect(timeline.sendOf(event.message.id)).toBe(event);
          if (event.type === 'arrive' || event.type === 'lose')
            expect(timeline.landingOf(event.message)).toBe(event.seq);
        }
        const flying = [...timeline.at(events.length - 1).flying.keys()];
        expect(flying.map((id) => timeline.landingOf(id))).toEqual(flying.map(() => null));
      }),
    );
  });

  it('counts all events of an instant as happened at it', () => {
    fc.assert(
      fc.property(someEvents(), fc.nat(4_000_000), (events, t) => {
        const { seq } = new Timeline(header, events).stateAt(t);
        expect(events.filter((event) => event.t <= t).length - 1).toBe(seq);
      }),
    );
  });

  it('refuses events out of order', () => {
    const timeline = new Timeline(header);
    expect(() => timeline.append([{ seq: 1, t: 0, type: 'metric', metric: 'lag', value: 1 }])).toThrow(
      'event 1 cannot follow -1',
    );
  });

  it('starts with the state of the header', () => {
    expect(Object.keys(new Timeline(header).at(-1).nodes)).toEqual([...nodes]);
  });
});
