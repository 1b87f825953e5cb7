import type { Font, Glyph } from 'fontkit';

/** One contour: points on the curve and off it, in units of the font. */
interface ContourPoint {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

/**
 * A TrueType font of some glyphs of `font`, in their order, with the tables that a PDF wants of an embedded font (ISO
 * 32000-2, 9.9.2): made from outlines, since packed fonts (WOFF2) cannot be cut. The first glyph must be the missing one.
 */
export function trueTypeOf(font: Font, glyphs: readonly Glyph[]): Uint8Array {
  const outlines = glyphs.map(glyphBytes);
  const offsets = [0];
  for (const bytes of outlines) offsets.push(offsets.at(-1)! + bytes.length);
  const all = glyphs.map(({ path }) => contoursOf(path.commands));
  return assembled({
    glyf: joined(outlines),
    head: head(font),
    hhea: hhea(font, glyphs.length),
    hmtx: numbers(glyphs.flatMap((glyph) => [u16(Math.round(glyph.advanceWidth)), u16(0)])),
    loca: numbers(offsets.map(u32)),
    maxp: maxp(all),
  });
}

interface Field {
  readonly size: 2 | 4;
  readonly value: number;
}
const u16 = (value: number): Field => ({ size: 2, value });
const u32 = (value: number): Field => ({ size: 4, value });

/** Big-endian numbers; negative ones as two's complement. */
function numbers(fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, { size }) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { size, value } of fields) {
    if (size === 2) view.setInt16(at, value);
    else view.setUint32(at, value);
    at += size;
  }
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function contoursOf(commands: Glyph['path']['commands']): ContourPoint[][] {
  const contours: ContourPoint[][] = [];
  const add = (x: number, y: number, on: boolean) =>
    contours.at(-1)?.push({ x: Math.round(x), y: Math.round(y), on });
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args;
    switch (command) {
      case 'moveTo':
        contours.push([]);
        add(a, b, true);
        break;
      case 'lineTo':
        add(a, b, true);
        break;
      case 'quadraticCurveTo':
        add(a, b, false);
        add(c, d, true);
        break;
      case 'bezierCurveTo':
        throw new Error('only fonts with quadratic outlines can be embedded');
      case 'closePath':
        break;
    }
  }
  return contours.map(withoutEcho).filter((contour) => contour.length > 1);
}

/** A contour closes by itself: a last point on its first is one too many. */
function withoutEcho(contour: ContourPoint[]): ContourPoint[] {
  const [first, last] = [contour[0], contour.at(-1)];
  const echo = contour.length > 1 && last!.on && last!.x === first!.x && last!.y === first!.y;
  return echo ? contour.slice(0, -1) : contour;
}

function glyphBytes({ path }: Glyph): Uint8Array {
  const contours = contoursOf(path.commands);
  const points = contours.flat();
  if (points.length === 0) return new Uint8Array();
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  let count = 0;
  const ends = contours.map((contour) => {
    count += contour.length;
    return u16(count - 1);
  });
  const steps = (values: readonly number[]) => values.map((value, i) => u16(value - (values[i - 1] ?? 0)));
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const start = numbers([u16(contours.length), ...box.map(u16), ...ends, u16(0)]);
  const flags = Uint8Array.from(points, ({ on }) => Number(on));
  return padded(joined([start, flags, numbers([...steps(xs), ...steps(ys)])]));
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  whole.set(bytes);
  return whole;
}

function head({ unitsPerEm, bbox }: Font): Uint8Array {
  const box = [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((value) => u16(Math.round(value)));
  // Version, revision, checksum (of no consequence here), magic number, flags, then dates from 1904.
  const start = [u32(0x10000), u32(0x10000), u32(0), u32(0x5f0f3cf5), u16(3), u16(unitsPerEm)];
  const dates = [u32(0), u32(0), u32(0), u32(0)];
  // Style, smallest size, direction, long offsets, format.
  return numbers([...start, ...dates, ...box, u16(0), u16(8), u16(2), u16(1), u16(0)]);
}

function hhea({ ascent, descent, lineGap, bbox }: Font, count: number): Uint8Array {
  const width = Math.round(bbox.maxX);
  return numbers([
    u32(0x10000),
    ...[ascent, descent, lineGap, width, 0, 0, width, 1, 0, 0, 0, 0, 0, 0, 0, count].map((value) =>
      u16(Math.round(value)),
    ),
  ]);
}

function maxp(glyphs: readonly (readonly (readonly ContourPoint[])[])[]): Uint8Array {
  const points = Math.max(0, ...glyphs.map((contours) => contours.flat().length));
  const contours = Math.max(0, ...glyphs.map((each) => each.length));
  return numbers([
    u32(0x10000),
    ...[glyphs.length, points, contours, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0].map(u16),
  ]);
}

/** The font's file: its directory, then its tables. */
function assembled(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(tables).sort(([a], [b]) => (a < b ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(entries.length));
  let offset = 12 + entries.length * 16;
  const directory: Field[] = [
    u32(0x10000),
    u16(entries.length),
    u16(power * 16),
    u16(Math.log2(power)),
    u16((entries.length - power) * 16),
  ];
  for (const [tag, bytes] of entries) {
    const name = [...tag].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);
    directory.push(u32(name), u32(checksum(padded(bytes))), u32(offset), u32(bytes.length));
    offset += Math.ceil(bytes.length / 4) * 4;
  }
  return joined([numbers(directory), ...entries.map(([, bytes]) => padded(bytes))]);
}

function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
