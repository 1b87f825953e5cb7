import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { UsageError } from './command';

const extensions = new Set(['.md', '.markdown', '.mdx', '.adoc', '.asciidoc', '.rst', '.txt']);
/** Documents that one folder may hold. */
const mostDocuments = 10_000;

/**
 * The documents that a path names: itself, or those in it and the folders in it, by name. Hidden folders, `node_modules`
 * and symbolic links are left out. Throws UsageError when there is nothing there.
 */
export function documentsIn(path: string): string[] {
  if (path === '-') return [path];
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`there is no file or folder ${path}`);
  if (!found.isDirectory()) return [path];
  const documents: string[] = [];
  const folders = [path];
  for (const folder of folders) {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) folders.push(join(folder, entry.name));
      else if (entry.isFile() && extensions.has(extname(entry.name).toLowerCase()))
        documents.push(join(folder, entry.name));
    }
    if (documents.length > mostDocuments)
      throw new UsageError(`${path} holds more than ${mostDocuments} documents; name a folder in it`);
  }
  return documents;
}
