import { circlesOf } from './circles';
import { type FolderLaw, laws, serverOnly } from './law';
import type { Import, Module } from './module';

export type { Module } from './module';

/** A place where a file does not obey the law. */
export interface Breach {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** Every breach of the import law in `modules`, in order of path. */
export function breachesOf(modules: readonly Module[]): Breach[] {
  const breaches: Breach[] = [];
  for (const module of modules) {
    const law = lawOf(module.path);
    if (!law) {
      breaches.push({
        path: module.path,
        line: 1,
        message: 'lies in a folder that the import law does not know',
      });
      continue;
    }
    for (const mention of module.imports) {
      const message =
        mention.kind === 'file' ? fileBreach(module, law, mention) : packageBreach(law, mention);
      if (message) breaches.push({ path: module.path, line: mention.line, message });
    }
    if (law.pure) {
      for (const { name, line } of module.impurities) {
        breaches.push({
          path: module.path,
          line,
          message: `uses ${name}: ${law.folder} must be a function of its inputs`,
        });
      }
    }
  }
  return [...breaches, ...circlesOf(modules)].sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line,
  );
}

/** The law of the longest folder that holds `path`. */
export function lawOf(path: string): FolderLaw | undefined {
  return laws
    .filter(({ folder }) => path === folder || path.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

function fileBreach(module: Module, law: FolderLaw, { target, typeOnly }: Import): string | null {
  // Styles are data, and what a folder's own files mention is its own affair.
  if (target.endsWith('.css')) return null;
  const other = lawOf(target);
  if (!other) return `imports ${target}, which the import law does not know`;
  if (other.folder === law.folder) return null;
  if (!law.may.includes(other.folder))
    return `imports ${target}: ${law.folder} may not import ${other.folder}`;
  if (module.client && !typeOnly && !browserFolders.has(other.folder)) {
    return `imports ${target} into the browser: ${other.folder} belongs to the server`;
  }
  return null;
}

/** What code marked `use client` may pull in. */
const browserFolders = new Set([
  'lib/model',
  'lib/trace',
  'lib/glossary',
  'lib/film',
  'lib/theme',
  'lib/play',
  'lib/picture',
  'lib/paint',
  'components',
  'app',
]);

function packageBreach(law: FolderLaw, { target }: Import): string | null {
  if (law.packages && !law.packages.some((allowed) => allowed.test(target))) {
    return `imports ${target}: ${law.folder} uses no packages and no platform modules`;
  }
  if (law.folder === 'components' && serverOnly.some((name) => name.test(target))) {
    return `imports ${target}, which belongs to the server`;
  }
  return null;
}
