import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lsnText, Replica } from './replica';
import { SynchronousCommit } from './synchronous-commit';

function pair(commits: number, streamed: number) {
  const primary = new Replica('primary', 0x3000000);
  const standby = new Replica('standby', 0x3000000);
  for (let i = 1; i <= commits; i++) primary.append(`tx ${i}`, 112);
  for (const record of primary.from(0).slice(0, streamed)) standby.receive(record);
  return { primary, standby };
}
const names = (replica: Replica) => replica.wal.map((record) => record.transaction);

describe('Replica', () => {
  it('takes a stream without gaps and repetitions', () => {
    const { primary, standby } = pair(3, 1);
    const [, second, third] = primary.from(0);
    expect(standby.receive(third!)).toBe(false);
    expect(standby.receive(second!)).toBe(true);
    expect(standby.receive(second!)).toBe(false);
    expect(standby.flushed).toBe(second!.end);
  });

  it('is read-only as a standby', () => {
    expect(() => pair(0, 0).standby.append('tx', 100)).toThrow(/standby cannot commit/);
  });

  it('opens a new timeline where its log ends', () => {
    const { standby } = pair(5, 3);
    expect(standby.promote()).toEqual({ timeline: 2, at: standby.flushed });
    expect(standby.append('after', 100)).toMatchObject({ timeline: 2 });
  });

  it('gives up exactly the suffix that the new primary never had', () => {
    const { primary, standby } = pair(5, 3);
    standby.promote();
    standby.append('after', 100);
    expect(primary.rewind(standby).map((record) => record.transaction)).toEqual(['tx 4', 'tx 5']);
    for (const record of standby.from(primary.flushed)) expect(primary.receive(record)).toBe(true);
    expect(names(primary)).toEqual(names(standby));
  });

  it('rejoins with nothing to give up when everything had arrived', () => {
    const { primary, standby } = pair(4, 4);
    standby.promote();
    expect(primary.rewind(standby)).toEqual([]);
  });

  it('ends as a prefix of the new primary, whatever was written on either side', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 20 }),
        fc.nat({ max: 20 }),
        fc.nat({ max: 5 }),
        (commits, streamed, after) => {
          const { primary, standby } = pair(commits, streamed);
          standby.promote();
          for (let i = 0; i < after; i++) standby.append(`new ${i}`, 100);
          const dropped = primary.rewind(standby);
          expect(dropped).toHaveLength(Math.max(0, commits - streamed));
          expect(names(standby).slice(0, names(primary).length)).toEqual(names(primary));
        },
      ),
    );
  });
});

describe('SynchronousCommit', () => {
  it('releases what the standby has flushed, in order, and nothing when there is no standby', () => {
    const { primary } = pair(3, 0);
    const commit = new SynchronousCommit();
    for (const record of primary.wal) commit.wait(record);
    expect(commit.flushed(primary.wal[1]!.end).map((record) => record.transaction)).toEqual(['tx 1', 'tx 2']);
    expect(commit.waiting).toHaveLength(1);
    expect(commit.abandon()).toHaveLength(1);
    expect(commit.waiting).toEqual([]);
  });
});

describe('lsnText', () => {
  it('is written as PostgreSQL writes it', () => {
    expect(lsnText(0x176bd00)).toBe('0/176BD00');
    expect(lsnText(0x1_0000_00ff)).toBe('1/FF');
  });
});
