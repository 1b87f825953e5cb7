import { readFileSync, statSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { decodeText } from '@/lib/drawing';
import { nearest } from '@/lib/model';
import { UsageError } from './command';

/** As `parseArgs`, but says what is wrong as a UsageError. */
export function parsed<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The text of a file that the user named. Throws UsageError when it cannot be read as text. */
export function readText(path: string): string {
  try {
    if (statSync(path).isDirectory()) throw new UsageError(`${path} is a folder, not a file`);
    return decodeText(readFileSync(path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError(
      reason === 'ENOENT' ? `there is no file ${path}` : `${path} cannot be read: ${reason}`,
    );
  }
}

/** `word`, if it is one of `known`; else a UsageError that names the nearest. */
export function oneOf<T extends string>(word: string, known: readonly T[], what: string): T {
  const found = known.find((candidate) => candidate === word);
  if (found !== undefined) return found;
  const near = nearest(word, known);
  throw new UsageError(
    `there is no ${what} "${word}"; ${near ? `did you mean "${near}"?` : `known are: ${known.join(', ')}`}`,
  );
}
