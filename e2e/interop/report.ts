import type { Drawn } from './drawn';

/** One line of numbers for a tool and a view, for whoever reads the log: what was drawn, of what the model holds. */
export function report(tool: string, name: string, drawn: Drawn, expected: Drawn): void {
  const of = (what: keyof Omit<Drawn, 'edges'>) => `${drawn[what].length}/${expected[what].length} ${what}`;
  const counts = [
    of('nodes'),
    of('containers'),
    `${drawn.edges}/${expected.edges} edges`,
    of('labels'),
    of('notes'),
  ];
  console.log(`${tool.padEnd(12)} ${name.padEnd(36)} ${counts.join(', ')}`);
}
