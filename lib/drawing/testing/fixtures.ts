import { readdirSync } from 'node:fs';
import { parseGraphText } from './graph-text';
import { type Expected, expectedGraph, fixture } from './outline';

/** A drawing with the graphs a person may fairly read in it. */
export interface Fixture {
  readonly group: string;
  readonly name: string;
  readonly text: string;
  readonly readings: readonly Expected[];
}

/** Folders of drawings with graphs as JSON, and those whose files hold many drawings with graphs as text. */
const single = ['workshop', 'wild', 'wild2'] as const;
const collected = ['probes', 'own', 'heldout'] as const;

/** Every drawing whose graph is known. */
export function allFixtures(): Fixture[] {
  return [...single.flatMap(singles), ...collected.flatMap(collections)];
}

function filesIn(folder: string): string[] {
  return readdirSync(new URL(`../fixtures/${folder}`, import.meta.url)).sort();
}

function singles(group: string): Fixture[] {
  const files = filesIn(group);
  return files
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => {
      const name = file.slice(0, -4);
      const graphs = files.filter((other) => other.startsWith(`${name}.expected`));
      if (graphs.length === 0) return [];
      const readings = graphs.map((graph) => expectedGraph(`${group}/${graph}`));
      return [{ group, name, text: fixture(`${group}/${file}`), readings }];
    });
}

/** `=== name`, the drawing, `---`, its graph, and after another `---` a second fair one. */
function collections(group: string): Fixture[] {
  return filesIn(group).flatMap((file) =>
    fixture(`${group}/${file}`)
      .split(/^=== /m)
      .slice(1)
      .map((part) => {
        const [head, ...graphs] = part.split(/^---\n/m);
        const [name, ...lines] = head!.split('\n');
        return {
          group,
          name: `${file.replace(/\.txt$/, '')}/${name!.trim()}`,
          text: lines.join('\n'),
          readings: graphs.map(parseGraphText),
        };
      }),
  );
}
