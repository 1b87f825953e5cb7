import { describe, expect, it } from 'vitest';
import { diagrams } from '@/diagrams';
import { formatOf } from '@/lib/export';
import { arrangements, type LaidOut, type Rect } from '@/lib/model';
import { faultMarks } from '@/lib/picture';
import { themeColours } from '@/lib/theme';
import { parseRunQuery } from '@/lib/trace';
import { readTrace } from './read-trace';
import { createWorkshop } from './workshop';

const workshop = createWorkshop(process.cwd(), diagrams);

/** Every view with the nodes and edges at which a fault of any of its scenarios can act. */
const cases = workshop.diagrams().flatMap(({ id, views }) =>
  views.flatMap((view) => {
    const scenarios = (workshop.scenarios(id) ?? []).filter((scenario) => scenario.view === view.id);
    const targets = scenarios.flatMap(({ faultKinds }) => faultKinds.flatMap((kind) => kind.targets));
    return arrangements.map(
      (arrangement) =>
        [`${id} ${view.id}, ${arrangement}`, view, arrangement, [...new Set(targets)]] as const,
    );
  }),
);

describe('the sign of a fault', () => {
  it.each(cases)('has a place for every target and covers nothing: %s', (_, view, arrangement, targets) => {
    const laidOut = workshop.layOut(view, arrangement, 'live');
    const edges = new Set(laidOut.edges.map(({ id }) => id));
    for (const target of targets) {
      const marks = faultMarks(target, laidOut, themeColours.light);
      const cut = marks.filter((mark) => mark.type === 'path' && mark.dash);
      if (edges.has(target)) expect(cut, target).toHaveLength(1);
      expect(marks, target).toHaveLength(2 * cut.length + 2);
      const sign = boundsOf(marks.at(-2)!.type === 'path' ? (marks.at(-2) as { d: string }).d : '');
      expect(
        textsOf(laidOut).filter((text) => meet(text, sign)),
        target,
      ).toEqual([]);
    }
  });
});

it('there are faults at edges among them', () => {
  const edges = cases.flatMap(([, view, , targets]) => view.edges.filter(({ id }) => targets.includes(id)));
  expect(edges.length).toBeGreaterThan(15);
});

it('it stands in a still of a run while the fault lasts', async () => {
  const query = new URLSearchParams('scenario=wait-for-it');
  const input = parseRunQuery(query, 'cqrs', workshop.scenarios('cqrs')!);
  const [fault] = input.faults;
  const trace = await readTrace(workshop.run(input));
  const still = (at: number) =>
    String(workshop.exportRun(workshop.diagram('cqrs')!, formatOf('svg')!, trace, { at }).body);
  expect(still((fault!.at + fault!.until!) / 2)).toContain(`id="f-${fault!.target}"`);
  expect(still(fault!.at / 2)).not.toContain('id="f-');
});

function textsOf({ nodes, edges }: LaidOut): Rect[] {
  return [
    ...nodes.flatMap(({ title, icon, attributes, panels }) => [
      title.rect,
      ...(icon ? [icon] : []),
      ...[...attributes, ...panels].map(({ rect }) => rect),
    ]),
    ...edges.flatMap(({ label }) => (label ? [label.rect] : [])),
  ];
}

/** Of a disc's path: the ends of its arcs and lines lie on its four sides. */
function boundsOf(d: string): Rect {
  const numbers = [...d.matchAll(/[MHVA][^MHVAZ]*/g)].map(([command]) => command);
  const xs: number[] = [];
  const ys: number[] = [];
  for (const command of numbers) {
    const values = command.slice(1).trim().split(/\s+/).map(Number);
    if (command.startsWith('H')) xs.push(values[0]!);
    else if (command.startsWith('V')) ys.push(values[0]!);
    else {
      xs.push(values.at(-2)!);
      ys.push(values.at(-1)!);
    }
  }
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function meet(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
