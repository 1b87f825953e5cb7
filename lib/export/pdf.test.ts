import { inflateSync } from 'node:zlib';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { pdf } from './pdf';
import { everything, exchange } from './testing/samples';
import { fonts, makeInput } from './testing/views';
import { trueTypeOf } from './truetype';

const written = (...args: Parameters<typeof makeInput>) =>
  Buffer.from(pdf.write(makeInput(...args)) as Uint8Array);

/** The unpacked streams of a PDF, in order. */
function streamsOf(bytes: Buffer): string[] {
  const text = bytes.toString('latin1');
  return [...text.matchAll(/\/Length (\d+) >>\nstream\n/g)].map((match) => {
    const start = match.index + match[0].length;
    return inflateSync(bytes.subarray(start, start + Number(match[1]))).toString('latin1');
  });
}

describe('PDF', () => {
  it('points to where each object begins', () => {
    const text = written(everything).toString('latin1');
    const table = text.slice(Number(/startxref\n(\d+)/.exec(text)![1]));
    const offsets = [...table.matchAll(/(\d{10}) 00000 n/g)].map(([, offset]) => Number(offset));
    expect(offsets.length).toBeGreaterThan(10);
    for (const [i, offset] of offsets.entries())
      expect(text.slice(offset)).toMatch(new RegExp(`^${i + 1} 0 obj\n`));
  });

  it('holds a page a view, with its name to leaf through', () => {
    const input = makeInput(everything);
    const two = { ...input, views: [...input.views, ...makeInput(exchange).views] };
    const text = Buffer.from(pdf.write(two) as Uint8Array).toString('latin1');
    expect(text.match(/\/Type \/Page /g)).toHaveLength(2);
    expect(text.match(/\/Dest /g)).toHaveLength(2);
  });

  it('says what text its glyphs stand for', () => {
    const maps = streamsOf(written(exchange)).filter((stream) => stream.includes('beginbfchar'));
    const letters = new Set(
      maps.flatMap((map) =>
        [...map.matchAll(/> <([0-9A-F]{4})>/g)].map(([, hex]) =>
          String.fromCharCode(Number.parseInt(hex!, 16)),
        ),
      ),
    );
    for (const letter of 'PostgreSQLFiltersrowsTalks'.replaceAll(' ', '')) expect(letters).toContain(letter);
  });

  it('gives the text of what it cannot draw to who selects it', () => {
    const odd = { title: 'Odd', nodes: [{ id: 'a', title: 'go 🚀' }] };
    const [content] = streamsOf(written(odd));
    expect(content).toContain('/ActualText <FEFF0067006F0020D83DDE80>');
    expect(pdf.notices(makeInput(odd))[0]).toContain('U+1F680');
  });

  it('links its nodes to where the explorer is', () => {
    const linked = written(everything, { options: { baseUrl: 'https://example.com' } }).toString('latin1');
    expect(linked).toMatch(/\/URI \(https:\/\/example\.com\/[^)]*node=connector\)/);
    expect(written(everything).toString('latin1')).not.toContain('/URI');
  });

  it('leaves the paper out when asked to', () => {
    expect(streamsOf(written(exchange))[0]).toMatch(/re f/);
    expect(streamsOf(written(exchange, { options: { transparent: true } }))[0]).not.toMatch(
      / 0 0 \d+ \d+ re f/,
    );
  });
});

describe('a font cut to some glyphs', () => {
  it('draws them as the whole font does', () => {
    const font = fonts.face('sans', 600);
    const glyphs = [font.getGlyph(0), ...font.layout('Rä8 →').glyphs];
    const small = fontkit.create(Buffer.from(trueTypeOf(font, glyphs))) as fontkit.Font;
    expect(small.unitsPerEm).toBe(font.unitsPerEm);
    expect(small.numGlyphs).toBe(glyphs.length);
    for (const [i, glyph] of glyphs.entries()) {
      const copy = small.getGlyph(i);
      expect(copy.advanceWidth).toBe(glyph.advanceWidth);
      expect(copy.bbox).toEqual(glyph.bbox);
    }
  });
});
