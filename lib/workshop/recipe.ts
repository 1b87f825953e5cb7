import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Small texts that teach a deck to step a diagram's captions. */
const types = {
  'reveal.js': 'text/javascript; charset=utf-8',
  'Architecture.vue': 'text/plain; charset=utf-8',
} as const;

/** A recipe by its name; undefined for another. `root`: the folder that holds `lib`. */
export function recipe(
  root: string,
  name: string,
): { readonly text: string; readonly type: string } | undefined {
  const [known, type] = Object.entries(types).find(([each]) => each === name) ?? [];
  if (known === undefined || type === undefined) return undefined;
  return { text: readFileSync(join(root, 'lib/embed/recipes', known), 'utf8'), type };
}
