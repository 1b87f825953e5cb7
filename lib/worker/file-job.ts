import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { ExportError, formatOf } from '@/lib/export';
import type { Diagram } from '@/lib/model';
import type { RunInput } from '@/lib/trace';
import {
  animationFile,
  type Beats,
  cardFile,
  type ExportRequest,
  offlineFile,
  type RunExportRequest,
  readEmbed,
  readTrace,
  type Workshop,
} from '@/lib/workshop';

/** A file to compute, as plain data that crosses threads; what stands in it has been validated. */
export type FileJob =
  | { readonly kind: 'card'; readonly diagram: string; readonly query: string }
  | {
      readonly kind: 'animation';
      readonly diagram: string;
      readonly query: string;
      readonly beats: Beats | null;
    }
  | { readonly kind: 'offline'; readonly diagram: string; readonly query: string; readonly script: string }
  | {
      readonly kind: 'diagram';
      readonly diagram: string;
      readonly format: string;
      readonly request: ExportRequest;
    }
  | {
      readonly kind: 'workshop';
      readonly format: string;
      readonly request: Omit<ExportRequest, 'view'>;
    }
  | {
      readonly kind: 'run';
      readonly format: string;
      readonly input: RunInput;
      readonly request: RunExportRequest;
    };

export type FileEncoding = 'br' | 'gzip' | 'identity';

/** A file ready to be sent. */
export interface MadeFile {
  readonly name: string;
  readonly mediaType: string;
  /** What `body` is encoded in; files that are packed already stay as they are. */
  readonly encoding: FileEncoding;
  /** Weak: the same for every encoding. */
  readonly etag: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Bytes that a file may have before it is encoded. */
export const mostBytes = { animation: 8_000_000, other: 64_000_000 } as const;

/**
 * Makes a file, encoded where it is text. `root`: the folder that holds `node_modules`. Throws ExportError for what a
 * format cannot hold or what would be too large, RunInputError for what cannot be run.
 */
export async function makeFile(
  workshop: Workshop,
  root: string,
  job: FileJob,
  encoding: FileEncoding,
): Promise<MadeFile> {
  const { name, mediaType, body } = await written(workshop, root, job);
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  refuseTooLarge(job, bytes.byteLength);
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const taken = typeof body === 'string' ? encoding : 'identity';
  return { name, mediaType, encoding: taken, etag, body: encodedIn(bytes, taken) };
}

type Written = Pick<MadeFile, 'name' | 'mediaType'> & { readonly body: string | Uint8Array<ArrayBuffer> };

async function written(workshop: Workshop, root: string, job: FileJob): Promise<Written> {
  switch (job.kind) {
    case 'diagram':
      return workshop.export(diagramOf(workshop, job.diagram), formatOf(job.format)!, job.request);
    case 'workshop':
      return workshop.exportAll(formatOf(job.format)!, job.request);
    case 'run': {
      const trace = await readTrace(workshop.run(job.input));
      const diagram = diagramOf(workshop, job.input.diagram);
      return workshop.exportRun(diagram, formatOf(job.format)!, trace, job.request);
    }
  }
  const embed = readEmbed(workshop, diagramOf(workshop, job.diagram), new URLSearchParams(job.query));
  switch (job.kind) {
    case 'card': {
      const body = new Uint8Array(await cardFile(workshop, root, embed));
      return { name: `${job.diagram}-card.png`, mediaType: 'image/png', body };
    }
    case 'offline':
      return offlineFile(workshop, root, embed, job.script);
    case 'animation': {
      const body = await animationFile(workshop, embed, job.beats);
      if (body === null || !embed.run) throw new Error(`${job.diagram} has nothing to play there`);
      const name = `${job.diagram}-${embed.run.scenario.id}-animated.svg`;
      return { name, mediaType: 'image/svg+xml', body };
    }
  }
}

function diagramOf(workshop: Workshop, id: string): Diagram {
  const diagram = workshop.diagram(id);
  if (!diagram) throw new Error(`there is no diagram ${id}`);
  return diagram;
}

function refuseTooLarge({ kind }: FileJob, count: number): void {
  const limit = kind === 'animation' ? mostBytes.animation : mostBytes.other;
  if (count <= limit) return;
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  const instead = kind === 'animation' ? '; ask for some of its captions, such as beats=2-5' : '';
  throw new ExportError(
    'too-large',
    `The file would have ${megabytes(count)}, and at most ${megabytes(limit)} are made${instead}`,
    { limit, count },
  );
}

function encodedIn(bytes: Uint8Array<ArrayBuffer>, encoding: FileEncoding): Uint8Array<ArrayBuffer> {
  switch (encoding) {
    case 'identity':
      return bytes;
    case 'gzip':
      return new Uint8Array(gzipSync(bytes));
    case 'br':
      return new Uint8Array(brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }));
  }
}
