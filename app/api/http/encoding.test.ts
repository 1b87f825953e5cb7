import { brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encoded, encodingFor } from './encoding';

const asking = (accept: string | null) =>
  new Request('http://localhost/', accept === null ? {} : { headers: { 'accept-encoding': accept } });

describe('encodingFor', () => {
  it.each([
    [null, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0.5, gzip', 'gzip'],
    ['gzip;q=0', 'identity'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['deflate', 'identity'],
    ['identity;q=0', null],
    ['*;q=0', null],
    ['gzip;q=nonsense', 'identity'],
  ])('of %s is %s', (accept, encoding) => {
    expect(encodingFor(asking(accept))).toBe(encoding);
  });
});

describe('encoded', () => {
  async function* pieces() {
    yield '{"type":"run"}\n';
    yield '{"type":"end"}\n';
  }

  it.each(['br', 'gzip', 'identity'] as const)('in %s can be decoded piece by piece', async (encoding) => {
    const all: Uint8Array[] = [];
    const firsts: string[] = [];
    for await (const bytes of encoded(pieces(), encoding)) {
      all.push(bytes);
      const whole = Buffer.concat(all);
      if (encoding === 'identity') firsts.push(whole.toString());
      else if (encoding === 'gzip') {
        firsts.push(gunzipSync(whole, { finishFlush: constants.Z_SYNC_FLUSH }).toString());
      } else {
        firsts.push(
          brotliDecompressSync(whole, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).toString(),
        );
      }
    }
    expect(firsts[0]).toBe('{"type":"run"}\n');
    expect(firsts.at(-1)).toBe('{"type":"run"}\n{"type":"end"}\n');
  });

  it('stops the work when the reader goes', async () => {
    let stopped = false;
    async function* endless() {
      try {
        for (;;) yield 'x\n';
      } finally {
        stopped = true;
      }
    }
    for await (const _ of encoded(endless(), 'gzip')) break;
    expect(stopped).toBe(true);
  });
});
