import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** A reference to an object of a file, as written: `7 0 R`. */
export type PdfRef = `${number} 0 R`;

/** A PDF file as its objects come: the same objects give the same bytes (ISO 32000-2, 7.5). */
export class PdfFile {
  readonly #objects: (Buffer | null)[] = [];

  /** A number for an object that is written later. */
  reserve(): PdfRef {
    this.#objects.push(null);
    return `${this.#objects.length} 0 R`;
  }

  /** Writes an object, a new one or the one reserved. */
  add(body: string | Buffer, ref: PdfRef = this.reserve()): PdfRef {
    this.#objects[Number.parseInt(ref, 10) - 1] =
      typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
    return ref;
  }

  /** Writes data, packed, with entries of its dictionary such as `/Length1 12`. */
  stream(data: string | Uint8Array, entries = ''): PdfRef {
    const packed = deflateSync(typeof data === 'string' ? Buffer.from(data, 'latin1') : data);
    const start = `<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
    return this.add(Buffer.concat([Buffer.from(start, 'latin1'), packed, Buffer.from('\nendstream')]));
  }

  /** The file's bytes. */
  bytes(root: PdfRef, info: PdfRef): Uint8Array {
    // Four bytes above 127 tell programs that this is no text.
    const parts = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
    let at = parts[0]!.length;
    const offsets = this.#objects.map((body, i) => {
      if (body === null) throw new Error(`object ${i + 1} of the PDF was never written`);
      const object = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
      parts.push(object);
      at += object.length;
      return at - object.length;
    });
    const id = createHash('sha256').update(Buffer.concat(parts)).digest('hex').slice(0, 32);
    const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    const count = offsets.length + 1;
    parts.push(
      Buffer.from(
        `xref\n0 ${count}\n0000000000 65535 f \n${lines.join('')}trailer\n<< /Size ${count} /Root ${root} /Info ${info} /ID [<${id}> <${id}>] >>\nstartxref\n${at}\n%%EOF\n`,
      ),
    );
    return new Uint8Array(Buffer.concat(parts));
  }
}

/** A text string of a PDF, in any script. */
export function pdfText(text: string): string {
  return `<FEFF${utf16(text)}>`;
}

/** UTF-16, high byte first, in hexadecimal. */
export function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
}
