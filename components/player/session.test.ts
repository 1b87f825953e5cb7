import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TraceEvent } from '@/lib/trace';
import { header } from '@/lib/trace/testing/traces';
import { Session } from './session';

/** A run of `count` changes, a tenth of a second apart; from `forked` on with other values. */
function runOf(count: number, forked = Number.POSITIVE_INFINITY): TraceEvent[] {
  const events = Array.from({ length: count }, (_, seq): TraceEvent => {
    const text = seq >= forked ? `other ${seq}` : `step ${seq}`;
    return {
      seq,
      t: seq * 100_000,
      type: 'change',
      node: 'a',
      changes: [{ op: 'text', field: 'f', text }],
    };
  });
  return [...events, { seq: count, t: count * 100_000, type: 'end', count, digest: String(forked) }];
}

function answer(lines: readonly unknown[], status = 200): Response {
  return new Response(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { status });
}

function served(...answers: readonly (() => Response)[]): void {
  const left = [...answers];
  vi.stubGlobal('fetch', async () => left.shift()!());
}

afterEach(() => vi.unstubAllGlobals());
const signal = new AbortController().signal;

describe('a session', () => {
  it('opens at the event that it is asked for', async () => {
    served(() => answer([header, ...runOf(20)]));
    const session = new Session({ type: 'event', seq: 7 });
    await session.open('/run', signal);
    expect(session.seq).toBe(7);
    expect(session.moment?.nodes.a?.fields.f).toEqual({ type: 'text', text: 'step 7' });
  });

  it('stands at the end of a run that is shorter than the event it is asked for', async () => {
    served(() => answer([header, ...runOf(5)]));
    const session = new Session({ type: 'event', seq: 500 });
    await session.open('/run', signal);
    expect(session.seq).toBe(5);
  });

  it('keeps playhead and picture when what lies ahead is computed anew', async () => {
    served(
      () => answer([header, ...runOf(20)]),
      () => answer([header, ...runOf(30, 12)]),
    );
    const session = new Session({ type: 'event', seq: 7 });
    await session.open('/run', signal);
    const position = session.clock.position;
    await session.open('/other', signal);
    expect(session.clock.position).toBe(position);
    expect(session.seq).toBe(7);
    expect(session.run.timeline?.events).toHaveLength(31);
    session.seekTo(15);
    expect(session.moment?.nodes.a?.fields.f).toEqual({ type: 'text', text: 'other 15' });
  });

  it('keeps the simulated instant when the past is another too', async () => {
    served(
      () => answer([header, ...runOf(20)]),
      () => answer([header, ...runOf(20, 0)]),
    );
    const session = new Session({ type: 'event', seq: 7 });
    await session.open('/run', signal);
    await session.open('/other', signal);
    expect(Math.abs(session.time - 700_000)).toBeLessThan(100_000);
  });

  it('keeps the run on show when another cannot be had, and says why', async () => {
    served(
      () => answer([header, ...runOf(20)]),
      () => answer([{ detail: 'p.rate is "99", but must be a number from 1 to 20.' }], 400),
    );
    const session = new Session({ type: 'event', seq: 7 });
    await session.open('/run', signal);
    await session.open('/other', signal);
    expect(session.refusal).toContain('p.rate');
    expect(session.seq).toBe(7);
    expect(session.run.status).toBe('complete');
  });

  it('fails a run that breaks off before its end', async () => {
    served(() => answer([header, ...runOf(20).slice(0, 9)]));
    const session = new Session();
    await session.open('/run', signal);
    expect(session.run.status).toBe('failed');
    expect(session.run.problem).toBe('The run broke off before its end.');
  });

  it('steps from what is new to what is new', async () => {
    served(() => answer([header, ...runOf(20)]));
    const session = new Session({ type: 'event', seq: 7 });
    await session.open('/run', signal);
    session.stepEvent(1);
    expect(session.seq).toBe(8);
    session.stepEvent(-1);
    session.stepEvent(-1);
    expect(session.seq).toBe(6);
  });
});
