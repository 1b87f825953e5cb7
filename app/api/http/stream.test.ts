import { expect, it } from 'vitest';
import { streamOf } from './stream';

async function* counting(made: number[], stopped: () => void): AsyncGenerator<Uint8Array> {
  try {
    for (let i = 0; i < 5; i++) {
      made.push(i);
      yield Uint8Array.of(i);
    }
  } finally {
    stopped();
  }
}

it('makes nothing ahead of its reader, and stops when the reader goes', async () => {
  const made: number[] = [];
  let stopped = false;
  const reader = streamOf(counting(made, () => (stopped = true))).getReader();
  expect(made).toEqual([]);
  expect((await reader.read()).value).toEqual(Uint8Array.of(0));
  expect(made).toEqual([0]);
  await reader.cancel();
  expect(stopped).toBe(true);
  expect(made).toEqual([0]);
});

it('delivers everything to who stays', async () => {
  const bytes = await new Response(streamOf(counting([], () => {}))).arrayBuffer();
  expect([...new Uint8Array(bytes)]).toEqual([0, 1, 2, 3, 4]);
});
