import { readFileSync } from 'node:fs';
import { decodeText } from '@/lib/drawing';
import { readText } from './arguments';
import { UsageError } from './command';

/** The text of a file that the user named, or of the standard input for `-`. Throws UsageError when it cannot be read. */
export function readInput(file: string): string {
  if (file !== '-') return readText(file);
  try {
    return decodeText(readFileSync(0));
  } catch (error) {
    throw new UsageError(
      `the standard input cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
