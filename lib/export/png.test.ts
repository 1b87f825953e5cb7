import { describe, expect, it } from 'vitest';
import { ExportError } from './error';
import { png } from './png';
import { everything, exchange, nasty } from './testing/samples';
import { makeInput } from './testing/views';

/** Width, height and kind of colour of a PNG (ISO 15948, 11.2.2); its first bytes must be those of a PNG. */
function headerOf(bytes: string | Uint8Array) {
  const data = Buffer.from(bytes as Uint8Array);
  expect(data.subarray(1, 4).toString()).toBe('PNG');
  return { width: data.readUInt32BE(16), height: data.readUInt32BE(20) };
}

describe('PNG', () => {
  it.each([1, 2, 4] as const)('has %s times the pixels of the view', (scale) => {
    const input = makeInput(exchange, { options: { scale } });
    const { width, height } = input.views[0]!.laidOut;
    expect(headerOf(png.write(input))).toEqual({
      width: Math.ceil(width) * scale,
      height: Math.ceil(height) * scale,
    });
  });

  it('leaves the paper out when asked to', () => {
    const on = png.write(makeInput(exchange));
    const off = png.write(makeInput(exchange, { options: { transparent: true } }));
    expect(off).not.toEqual(on);
  });

  it('names the characters that it cannot draw, and only those', () => {
    expect(png.notices(makeInput(everything))).toEqual([]);
    const [notice, ...more] = png.notices(
      makeInput({ title: 'x', nodes: [{ id: 'a', title: 'é → 数 🚀\u200d' }] }),
    );
    expect(more).toEqual([]);
    expect(notice).toContain('2 characters are not in the packaged fonts');
    expect(notice).toContain('U+6570, U+1F680');
    expect(png.notices(makeInput(nasty))[0]).toMatch(/and \d+ more/);
  });

  it('refuses more pixels than a machine can draw', () => {
    const tall = {
      title: 'Tall',
      nodes: Array.from({ length: 400 }, (_, i) => ({ id: `n-${i}`, title: `Node ${i}` })),
    };
    const input = makeInput(tall, { options: { scale: 4 } });
    const [{ view, laidOut }] = input.views as [(typeof input.views)[number]];
    const wide = { ...input, views: [{ view, laidOut: { ...laidOut, width: 90_000 } }] };
    expect(() => png.write(wide)).toThrow(ExportError);
    expect(() => png.write(wide)).toThrow(/at most 100000000 are drawn; use a smaller scale/);
  });

  it('needs fonts', () => {
    expect(() => png.write(makeInput(exchange, { fonts: undefined }))).toThrow('without fonts');
  });
});
