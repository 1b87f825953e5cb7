import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventStore } from './event-store';

const event = (id: string) => ({ id, type: 'Happened', data: { id } });

describe('an event store', () => {
  it('appends at the version its writer has seen, and at no other', () => {
    const store = new EventStore();
    expect(store.append('a', [event('1')], 0).outcome).toBe('appended');
    expect(store.append('a', [event('2')], 0)).toEqual({ outcome: 'conflict', expected: 0, actual: 1 });
    expect(store.append('a', [event('2')], 1).outcome).toBe('appended');
    expect(store.append('a', [event('3')], 'any').outcome).toBe('appended');
    expect(store.version('a')).toBe(3);
  });

  it('stores an event once, however often it is written, and answers as it did', () => {
    const store = new EventStore();
    const first = store.append('a', [event('1'), event('2')], 0);
    store.append('a', [event('3')], 2);
    const again = store.append('a', [event('1'), event('2')], 0);
    expect(again.outcome).toBe('repeated');
    expect(again).toMatchObject({ events: first.outcome === 'appended' ? first.events : [] });
    expect(store.head).toBe(3);
  });

  it('leaves nothing behind of an append that conflicts', () => {
    const store = new EventStore();
    store.append('a', [event('1')], 0);
    store.append('a', [event('2'), event('3')], 0);
    expect(store.readAll().map(({ id }) => id)).toEqual(['1']);
  });

  it('reads a stream between two versions and all streams from a position', () => {
    const store = new EventStore();
    for (const id of ['1', '2', '3', '4']) store.append(id === '2' ? 'b' : 'a', [event(id)], 'any');
    expect(store.read('a', 1).map(({ id }) => id)).toEqual(['3', '4']);
    expect(store.read('a', 0, 2).map(({ id }) => id)).toEqual(['1', '3']);
    expect(store.readAll(1, 2).map(({ id }) => id)).toEqual(['2', '3']);
    expect(store.read('c')).toEqual([]);
  });

  it('has no gaps, in any stream or over all', () => {
    const writes = fc.array(
      fc.record({ stream: fc.constantFrom('a', 'b', 'c'), n: fc.integer({ min: 1, max: 3 }) }),
    );
    fc.assert(
      fc.property(writes, (all) => {
        const store = new EventStore();
        for (const [i, { stream, n }] of all.entries()) {
          store.append(
            stream,
            Array.from({ length: n }, (_, j) => event(`${i}.${j}`)),
            'any',
          );
        }
        expect(store.readAll().map(({ position }) => position)).toEqual(
          Array.from({ length: store.head }, (_, i) => i + 1),
        );
        for (const stream of ['a', 'b', 'c']) {
          const versions = store.read(stream).map(({ version }) => version);
          expect(versions).toEqual(versions.map((_, i) => i + 1));
        }
      }),
    );
  });
});
