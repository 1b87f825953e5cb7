import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConflictPolicy, RegionStore, type Version } from './region-store';
import { compareVectors, mergeVectors, vectorText } from './version-vector';

function regions(policy: ConflictPolicy) {
  return {
    a: new RegionStore('A', policy, { mug: 10 }, { mug: 'A' }),
    b: new RegionStore('B', policy, { mug: 10 }, { mug: 'A' }),
  };
}

describe('RegionStore', () => {
  it('applies what is later and ignores what it knows', () => {
    const { a, b } = regions('last-writer-wins');
    const first = a.add('mug', -1, 'w1', 100);
    expect(b.receive(first).outcome).toBe('applied');
    expect(b.receive(first).outcome).toBe('known');
    const second = b.add('mug', -1, 'w2', 50);
    // B's clock is behind, but B had seen the first write: that is order, not conflict.
    expect(a.receive(second).outcome).toBe('applied');
    expect(a.row('mug').value).toBe(8);
  });

  it('lets the last writer win, and names the loser', () => {
    const { a, b } = regions('last-writer-wins');
    const ours = a.add('mug', -1, 'w1', 100);
    const theirs = b.add('mug', -2, 'w2', 101);
    expect(a.receive(theirs)).toMatchObject({
      outcome: 'conflict',
      winner: { write: 'w2' },
      loser: { write: 'w1' },
    });
    expect(b.receive(ours)).toMatchObject({
      outcome: 'conflict',
      winner: { write: 'w2' },
      loser: { write: 'w1' },
    });
    expect([a.row('mug').value, b.row('mug').value]).toEqual([8, 8]);
  });

  it('breaks a tie of clocks by region, alike on both sides', () => {
    const { a, b } = regions('last-writer-wins');
    const ours = a.add('mug', -1, 'w1', 100);
    const theirs = b.add('mug', -2, 'w2', 100);
    a.receive(theirs);
    b.receive(ours);
    expect([a.row('mug').write, b.row('mug').write]).toEqual(['w2', 'w2']);
  });

  it('lets the home region win, whatever the clocks say', () => {
    const { a, b } = regions('home-region');
    const ours = a.add('mug', -1, 'w1', 100);
    const theirs = b.add('mug', -2, 'w2', 900);
    a.receive(theirs);
    b.receive(ours);
    expect([a.row('mug').write, b.row('mug').write]).toEqual(['w1', 'w1']);
  });

  it('keeps both changes of a merged counter, below zero if need be', () => {
    const { a, b } = regions('merged-counter');
    const ours = a.add('mug', -7, 'w1', 100);
    const theirs = b.add('mug', -6, 'w2', 101);
    a.receive(theirs);
    b.receive(ours);
    expect([a.row('mug').value, b.row('mug').value]).toEqual([-3, -3]);
  });

  const policies: ConflictPolicy[] = ['last-writer-wins', 'home-region', 'merged-counter'];
  it.each(policies)(
    'ends equal in both regions under %s, however writes and deliveries interleave',
    (policy) => {
      const action = fc.record({
        region: fc.constantFrom('a' as const, 'b' as const),
        type: fc.constantFrom('write', 'deliver'),
        skew: fc.integer({ min: -50, max: 50 }),
      });
      let conflicts = 0;
      fc.assert(
        fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
          const stores = regions(policy);
          const toward = { a: [] as Version[], b: [] as Version[] };
          let written = 0;
          const deliver = (region: 'a' | 'b') => {
            const version = toward[region].shift();
            if (version && stores[region].receive(version).outcome === 'conflict') conflicts++;
          };
          for (const [i, { region, type, skew }] of actions.entries()) {
            if (type === 'deliver') deliver(region);
            else {
              written++;
              const other = region === 'a' ? 'b' : 'a';
              toward[other].push(stores[region].add('mug', -1, `w${i}`, 100 * i + skew * 20));
            }
          }
          while (toward.a.length > 0) deliver('a');
          while (toward.b.length > 0) deliver('b');
          expect(stores.a.row('mug')).toEqual(stores.b.row('mug'));
          if (policy === 'merged-counter') expect(stores.a.row('mug').value).toBe(10 - written);
        }),
        { numRuns: 500 },
      );
      expect(conflicts).toBeGreaterThan(100);
    },
  );
});

describe('version vectors', () => {
  it('tell order from concurrency', () => {
    expect(compareVectors({ A: 1 }, { A: 1 })).toBe('equal');
    expect(compareVectors({ A: 1 }, { A: 1, B: 1 })).toBe('before');
    expect(compareVectors({ A: 2, B: 1 }, { A: 1, B: 1 })).toBe('after');
    expect(compareVectors({ A: 2 }, { A: 1, B: 1 })).toBe('concurrent');
    expect(mergeVectors({ A: 2 }, { A: 1, B: 1 })).toEqual({ A: 2, B: 1 });
    expect(vectorText({ B: 1, A: 2 })).toBe('A2 B1');
  });
});
