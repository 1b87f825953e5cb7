import type { Breach } from './breaches';
import type { Module } from './module';

/** A circle of imports that stay at run time, once each, told at the file that comes first in the alphabet. */
export function circlesOf(modules: readonly Module[]): Breach[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const find = (target: string) =>
    ['', '.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => byPath.get(target + end)).find(Boolean);
  const circles = new Map<string, Breach>();
  const done = new Set<Module>();
  const trail: Module[] = [];

  const visit = (module: Module): void => {
    const at = trail.indexOf(module);
    if (at >= 0) {
      const circle = trail.slice(at).map(({ path }) => path);
      const first = circle.indexOf([...circle].sort()[0]!);
      const told = [...circle.slice(first), ...circle.slice(0, first), circle[first]!].join(' -> ');
      circles.set(told, { path: circle[first]!, line: 1, message: `imports in a circle: ${told}` });
      return;
    }
    if (done.has(module)) return;
    trail.push(module);
    for (const { kind, target, typeOnly } of module.imports) {
      const next = kind === 'file' && !typeOnly ? find(target) : undefined;
      if (next) visit(next);
    }
    trail.pop();
    done.add(module);
  };

  for (const module of modules) visit(module);
  return [...circles.values()];
}
