import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { D2 } from '@terrastruct/d2';
import type { Browser } from 'playwright-core';
import { d2 } from '@/lib/export/d2';
import type { View } from '@/lib/model';
import { launch, openPage, pictures } from './browser';
import { cases } from './cases';
import { type Drawn, expectedApart, sorted } from './drawn';
import { report } from './report';

interface Shape {
  readonly id: string;
  readonly label: string;
  readonly pos: { readonly x: number; readonly y: number };
}

interface Connection {
  readonly label: string;
  readonly srcArrow: string;
  readonly dstArrow: string;
}

describe('D2', () => {
  const compiler = new D2();
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    // The compiler's worker would keep the process alive.
    await (compiler as unknown as { worker?: { terminate(): Promise<void> } }).worker?.terminate();
  });

  for (const { name, input } of cases) {
    it(name, async () => {
      const compiled = await compiler.compile(String(d2.write(input)), { layout: 'dagre' });
      const svg = await compiler.render(compiled.diagram, { pad: 16 });
      const { page, strangers } = await openPage(browser);
      await page.setContent(`<!doctype html><body style="margin:0">${svg}</body>`);
      await page
        .locator('svg')
        .first()
        .screenshot({ path: join(pictures, `d2-${name}.png`) });
      await page.context().close();

      const view = input.views[0]!.view;
      const drawn = drawnOf(compiled.diagram as never, view);
      const held = expectedApart(view, 'node');
      report('D2', name, drawn, held);
      assert.deepEqual(drawn, held);
      const heads = view.edges.reduce(
        (sum, { both, undirected }) => sum + (undirected ? 0 : both ? 2 : 1),
        0,
      );
      assert.equal(headsOf(compiled.diagram as never), heads);
      assert.deepEqual(strangers, [], 'asked another host');
    });
  }
});

function drawnOf({ shapes, connections }: { shapes: Shape[]; connections: Connection[] }, view: View): Drawn {
  const last = ({ id }: Shape) => id.split('.').at(-1)!;
  const notes = shapes.filter((shape) => /^(note|remark)_/.test(last(shape)));
  const others = shapes.filter((shape) => !notes.includes(shape));
  const containers = others.filter(
    ({ id }) => view.kind === 'graph' && others.some((shape) => shape.id.startsWith(`${id}.`)),
  );
  const label = ({ label }: { label: string }) => label ?? '';
  return sorted({
    nodes: others.filter((shape) => !containers.includes(shape)).map(label),
    containers: containers.map(label),
    // A lifeline is a connection without an end, of D2's own.
    edges: messagesOf(connections).length,
    labels: messagesOf(connections).map(label),
    notes: notes.map(label),
  });
}

function messagesOf(connections: readonly Connection[]): Connection[] {
  return connections.filter(
    (connection) => !('dst' in connection && /-lifeline-end-/.test(String(connection.dst))),
  );
}

function headsOf({ connections }: { connections: Connection[] }): number {
  return messagesOf(connections)
    .flatMap(({ srcArrow, dstArrow }) => [srcArrow, dstArrow])
    .filter((arrow) => arrow !== 'none').length;
}
