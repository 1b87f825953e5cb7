import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PlannedFile } from './export-plan';

/** What a file on disk is to the one that should be there. `foreign`: somebody else has written it, or changed it. */
export type Standing = 'missing' | 'same' | 'outdated' | 'foreign';

/** Remembers what was written here last time: what is still as it was written may be overwritten. */
const ledgerName = '.explorer-export.json';

/** A folder of exported files. */
export class ExportFolder {
  readonly #root: string;
  readonly #ledger: Record<string, string>;

  constructor(root: string) {
    this.#root = root;
    this.#ledger = readLedger(join(root, ledgerName));
  }

  standing({ path, body }: PlannedFile): Standing {
    const full = join(this.#root, path);
    if (!existsSync(full)) return 'missing';
    const now = readFileSync(full);
    if (now.equals(Buffer.from(body))) return 'same';
    return this.#ledger[path] === hashOf(now) ? 'outdated' : 'foreign';
  }

  /** Writes all of `files` or none: first beside their places, then, when all are there, in them. Throws what the disk refuses. */
  write(files: readonly PlannedFile[]): void {
    const beside = (path: string) => join(this.#root, `${path}.part`);
    const written: string[] = [];
    try {
      for (const { path, body } of files) {
        mkdirSync(dirname(join(this.#root, path)), { recursive: true });
        written.push(beside(path));
        writeFileSync(beside(path), body);
      }
    } catch (error) {
      for (const part of written) rmSync(part, { force: true });
      throw error;
    }
    for (const { path, body } of files) {
      renameSync(beside(path), join(this.#root, path));
      this.#ledger[path] = hashOf(body);
    }
    const sorted = Object.fromEntries(Object.entries(this.#ledger).sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(join(this.#root, ledgerName), `${JSON.stringify(sorted, null, 2)}\n`);
  }
}

function hashOf(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 32);
}

/** Empty when there is none that can be read: then every file that differs is foreign. */
function readLedger(path: string): Record<string, string> {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (value === null || typeof value !== 'object') return {};
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}
