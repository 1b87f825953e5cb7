import { ExportError, type ExportErrorCode } from '@/lib/export';
import { RunInputError } from '@/lib/trace';
import type { FileEncoding, FileJob, MadeFile } from './file-job';

/** What the pool of files tells its thread, one at a time. */
export interface FileRequest {
  readonly job: FileJob;
  readonly encoding: FileEncoding;
}

/** What the thread answers: errors that say what is wrong with a request keep their members. */
export type FileReply =
  | { readonly type: 'made'; readonly file: MadeFile }
  | {
      readonly type: 'not-exportable';
      readonly code: ExportErrorCode;
      readonly message: string;
      readonly limit?: number;
      readonly count?: number;
    }
  | { readonly type: 'refused'; readonly parameter: string; readonly value: string; readonly bound: string }
  | { readonly type: 'failed'; readonly message: string };

/** An error as it crosses threads. */
export function failureOf(error: unknown): FileReply {
  if (error instanceof ExportError) {
    const { code, message, limit, count } = error;
    return { type: 'not-exportable', code, message, limit, count };
  }
  if (error instanceof RunInputError) {
    const { parameter, value, bound } = error;
    return { type: 'refused', parameter, value, bound };
  }
  return { type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** The same error on the other side. */
export function errorOf(reply: Exclude<FileReply, { type: 'made' }>): Error {
  switch (reply.type) {
    case 'not-exportable':
      return new ExportError(reply.code, reply.message, { limit: reply.limit, count: reply.count });
    case 'refused':
      return new RunInputError(reply.parameter, reply.value, reply.bound);
    case 'failed':
      return new Error(reply.message);
  }
}
