import { diagrams } from '@/diagrams';
import type { ExportInput } from '@/lib/export';
import * as samples from '@/lib/export/testing/samples';
import { makeInput, type ViewSpec } from '@/lib/export/testing/views';
import { createWorkshop } from '@/lib/workshop';

/** One view that every tool must open. */
export interface Case {
  /** Also the name of its pictures. */
  readonly name: string;
  readonly input: ExportInput;
}

/** 200 boxes in 20 containers, each joined to the next. */
const large: ViewSpec = {
  title: 'Two hundred boxes',
  nodes: Array.from({ length: 20 }, (_, i) => ({
    id: `group-${i}`,
    title: `Group ${i}`,
    children: Array.from({ length: 9 }, (_, j) => ({ id: `box-${i}-${j}`, title: `Box ${i}.${j}` })),
  })),
  edges: Array.from({ length: 180 }, (_, i) => i)
    .filter((i) => i % 9 !== 8)
    .map((i) => {
      const name = (n: number) => `box-${Math.floor(n / 9)}-${n % 9}`;
      return { from: name(i), to: name(i + 1), ...(i % 3 === 0 ? { label: `Edge ${i}` } : {}) };
    }),
};

const workshop = createWorkshop(new URL('../..', import.meta.url).pathname, diagrams);

/** Every view of the workshop, laid out as pages show it. */
const views = workshop.diagrams().flatMap((diagram) =>
  diagram.views.map((view): Case => {
    const name = diagram.views.length === 1 ? diagram.id : `${diagram.id}-${view.id}`;
    const laidOut = workshop.layOut(view, 'drawn', 'still');
    return { name, input: { diagram, views: [{ view, laidOut }], theme: 'light' } };
  }),
);

export const cases: readonly Case[] = [
  ...views,
  ...Object.entries({ ...samples, large }).map(([name, spec]) => ({ name, input: makeInput(spec) })),
];
