import { describe, expect, it } from 'vitest';
import { SharedStreams } from './shared-streams';
import { StalledError } from './stalled-error';

async function* count(to: number, note: { begun: number; ended: number }): AsyncGenerator<Uint8Array> {
  note.begun++;
  try {
    for (let i = 0; i < to; i++) {
      await new Promise((resolve) => setImmediate(resolve));
      yield new Uint8Array([i]);
    }
  } finally {
    note.ended++;
  }
}

async function read(stream: AsyncGenerator<Uint8Array>): Promise<number[]> {
  const all: number[] = [];
  for await (const chunk of stream) all.push(...chunk);
  return all;
}

describe('SharedStreams', () => {
  it('gives each of many readers the whole, made once', async () => {
    const streams = new SharedStreams(100_000);
    const note = { begun: 0, ended: 0 };
    const texts = await Promise.all(
      Array.from({ length: 300 }, async () => read(await streams.get('run', () => count(5, note)))),
    );
    for (const text of texts) expect(text).toEqual([0, 1, 2, 3, 4]);
    expect(await read(await streams.get('run', () => count(5, note)))).toEqual([0, 1, 2, 3, 4]);
    expect(note).toEqual({ begun: 1, ended: 1 });
  });

  it('goes on while one reads, gives up with the last, and begins anew for the next', async () => {
    const streams = new SharedStreams(100_000);
    const note = { begun: 0, ended: 0 };
    const first = await streams.get('run', () => count(50, note));
    const second = await streams.get('run', () => count(50, note));
    await first.next();
    await first.return(undefined);
    expect(note.ended).toBe(0);
    await second.return(undefined);
    expect(note).toEqual({ begun: 1, ended: 1 });
    expect((await read(await streams.get('run', () => count(50, note)))).length).toBe(50);
    expect(note.begun).toBe(2);
  });

  it('goes on from where it was when the making was given up because all readers stood still', async () => {
    const streams = new SharedStreams(100_000);
    let begun = 0;
    const stalls = async function* (): AsyncGenerator<Uint8Array> {
      begun++;
      // Chunks need not be cut alike.
      if (begun === 1) {
        yield new Uint8Array([0, 1]);
        yield new Uint8Array([2]);
        throw new StalledError(60_000);
      }
      for (const chunk of [[0], [1, 2, 3], [4]]) yield new Uint8Array(chunk);
    };
    const slow = await streams.get('run', stalls);
    const late = await streams.get('run', stalls);
    expect(await read(late)).toEqual([0, 1, 2, 3, 4]);
    expect(await read(slow)).toEqual([0, 1, 2, 3, 4]);
    expect(begun).toBe(2);
  });

  it('passes a failure on to all, and keeps none', async () => {
    const streams = new SharedStreams(100_000);
    const fails = async function* (): AsyncGenerator<Uint8Array> {
      yield await Promise.reject(new Error('the model broke'));
    };
    const settled = await Promise.allSettled([streams.get('run', fails), streams.get('run', fails)]);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const note = { begun: 0, ended: 0 };
    expect(await read(await streams.get('run', () => count(1, note)))).toEqual([0]);
  });
});
