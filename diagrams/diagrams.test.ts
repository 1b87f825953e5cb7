import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sections, type ViewNode } from '@/lib/model';
import { createWorkshop } from '@/lib/workshop';
import { diagrams } from '.';

const root = new URL('..', import.meta.url).pathname;
const workshop = createWorkshop(root, diagrams);
const document = readFileSync(join(root, 'lib/drawing/fixtures/workshop.md'), 'utf8');

/** Paths that the site uses for something else, now or in Next.js. */
const reserved = [
  'api',
  'embed',
  'compare',
  'missing',
  'read',
  'present',
  'favicon.ico',
  'public',
  '404',
  '500',
];

function fences(text: string): string[] {
  return [...text.matchAll(/^```\n[\s\S]*?^```$/gm)].map(([fence]) => fence);
}

describe('the list of diagrams', () => {
  it('names every folder, and nothing else', () => {
    const folders = readdirSync(join(root, 'diagrams'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(root, 'diagrams', entry.name, 'README.md')))
      .map((entry) => entry.name);
    expect(diagrams.map(({ id }) => id).toSorted()).toEqual(folders.toSorted());
  });

  it('holds the 12 diagrams of the workshop in 14 views and its four sections in order', () => {
    const all = workshop.diagrams();
    expect(all).toHaveLength(12);
    expect(all.flatMap((diagram) => diagram.views)).toHaveLength(14);
    expect([...new Set(all.map((diagram) => diagram.section))]).toEqual([...sections]);
  });

  it('collides with no route', () => {
    const routes = readdirSync(join(root, 'app')).filter((name) => !name.startsWith('['));
    for (const { id } of diagrams) {
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect([...reserved, ...routes]).not.toContain(id);
    }
  });
});

describe.each(diagrams.map(({ id }) => id))('%s', (id) => {
  const diagram = workshop.diagram(id)!;
  const entry = diagrams.find((known) => known.id === id)!;

  it('has the drawings of the workshop document, byte for byte', () => {
    const own = fences(diagram.document);
    expect(own.length).toBeGreaterThan(0);
    for (const fence of own) expect(fences(document)).toContain(fence);
  });

  it('is described: a summary of one sentence, lessons and references', () => {
    expect(diagram.summary).toMatch(/^[A-Z].{40,200}\.$/);
    expect(diagram.lessons.map((lesson) => lesson.title)).toEqual([
      'What it teaches',
      'What can go wrong',
      'What it costs',
    ]);
    for (const lesson of diagram.lessons) expect(lesson.paragraphs.length).toBeGreaterThanOrEqual(3);
    expect(diagram.references.length).toBeGreaterThanOrEqual(3);
  });

  it('reads without errors and uses every drawing of its document', () => {
    expect(diagram.diagnostics.filter((diagnostic) => diagnostic.severity === 'error')).toEqual([]);
    const used = entry.annotation.views.flatMap((view) => view.drawings);
    expect(new Set(used).size).toBe(used.length);
  });

  it('says of every node what it is', () => {
    const unsaid = (node: ViewNode) => node.kind === 'component' || node.kind === 'text';
    expect(diagram.views.flatMap((view) => view.nodes.filter(unsaid).map((node) => node.id))).toEqual([]);
    expect(diagram.diagnostics.filter((diagnostic) => diagnostic.code === 'kind-unknown')).toEqual([]);
  });

  it('adds little to what is drawn', () => {
    for (const view of diagram.views) {
      expect(view.nodes.filter((node) => node.implied).length).toBeLessThanOrEqual(3);
    }
  });
});

describe('finer ends and joined drawings', () => {
  it('lets replication end at the standby', () => {
    const view = workshop.diagram('high-availability')!.views[0]!;
    expect(view.edges.find((edge) => edge.label === 'Replication')).toMatchObject({
      from: 'postgresql-active',
      to: 'postgresql-standby',
      implied: false,
    });
  });

  it('joins the two drawings of the saga into one view', () => {
    const [view, ...others] = workshop.diagram('saga')!.views;
    expect(others).toEqual([]);
    expect(view!.nodes.filter((node) => !node.implied)).toHaveLength(9);
    expect(view!.edges.filter((edge) => edge.implied && edge.dashed).map((edge) => edge.to)).toEqual([
      'release-inventory',
      'refund-payment',
      'cancel-shipping',
    ]);
  });
});
