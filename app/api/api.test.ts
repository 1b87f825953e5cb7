import SwaggerParser from '@apidevtools/swagger-parser';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { workshop } from '@/app/workshop';
import { formats } from '@/lib/export';
import * as nothing from './[...path]/route';
import * as exported from './diagrams/[id]/export/[format]/route';
import * as layoutsRoute from './diagrams/[id]/layouts/route';
import * as diagramRoute from './diagrams/[id]/route';
import * as diagramsRoute from './diagrams/route';
import * as formatsRoute from './formats/route';
import * as openapiRoute from './openapi.json/route';
import { diagram, diagramList } from './schema/diagram';
import { formatList } from './schema/format';
import { layouts } from './schema/layouts';
import { problem } from './schema/problem';

type Handler<P> = (request: Request, context: { params: Promise<P> }) => Promise<Response>;

function ask<P>(handler: Handler<P>, params: P, path = '/', init: RequestInit = {}): Promise<Response> {
  return handler(new Request(new URL(path, 'http://localhost'), init), { params: Promise.resolve(params) });
}

async function problemOf(answer: Response): Promise<unknown> {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const document = problem.parse(await answer.json());
  expect(document.status).toBe(answer.status);
  return document;
}

describe('GET /api/diagrams', () => {
  it('tells every diagram in short', async () => {
    const answer = await ask(diagramsRoute.GET, {});
    expect(answer.status).toBe(200);
    const { diagrams } = diagramList.parse(await answer.json());
    expect(diagrams.map(({ id }) => id)).toEqual(workshop.ids());
    expect(diagrams.flatMap(({ views }) => views)).toHaveLength(14);
  });

  it('refuses a parameter that it does not know', async () => {
    const answer = await ask(diagramsRoute.GET, {}, '/api/diagrams?page=2');
    expect(answer.status).toBe(400);
    expect(await problemOf(answer)).toMatchObject({ parameter: 'page', value: '2' });
  });
});

describe('GET /api/diagrams/{id}', () => {
  it.each(workshop.ids())('answers %s as its schema says', async (id) => {
    const answer = await ask(diagramRoute.GET, { id });
    expect(diagram.parse(await answer.json())).toEqual(JSON.parse(JSON.stringify(workshop.diagram(id))));
  });

  it('answers 304 to who has it, and the whole to who has another', async () => {
    const first = await ask(diagramRoute.GET, { id: 'saga' });
    const etag = first.headers.get('etag')!;
    expect(first.headers.get('cache-control')).toContain('must-revalidate');
    const again = await ask(diagramRoute.GET, { id: 'saga' }, '/', {
      headers: { 'If-None-Match': `"x", ${etag}` },
    });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(etag);
    const other = await ask(diagramRoute.GET, { id: 'cqrs' }, '/', { headers: { 'If-None-Match': etag } });
    expect(other.status).toBe(200);
  });

  it('names the nearest diagram', async () => {
    const answer = await ask(diagramRoute.GET, { id: 'cdc-pipline' });
    expect(answer.status).toBe(404);
    expect(await problemOf(answer)).toMatchObject({ value: 'cdc-pipline', nearest: 'cdc-pipeline' });
  });

  it('finds nothing under names that every object has', async () => {
    for (const id of ['constructor', '__proto__', 'toString']) {
      expect((await ask(diagramRoute.GET, { id })).status).toBe(404);
    }
  });
});

describe('GET /api/diagrams/{id}/layouts', () => {
  it.each(['still', 'live'])('answers %s layouts as their schema says', async (density) => {
    for (const id of workshop.ids()) {
      const answer = await ask(layoutsRoute.GET, { id }, `/?density=${density}`);
      const all = layouts.parse(await answer.json());
      expect(Object.keys(all)).toEqual(workshop.diagram(id)!.views.map((view) => view.id));
      for (const { drawn, turned } of Object.values(all)) {
        expect([drawn.density, turned.density]).toEqual([density, density]);
      }
    }
  });

  it('names what the density may be', async () => {
    const answer = await ask(layoutsRoute.GET, { id: 'saga' }, '/?density=dense');
    expect(answer.status).toBe(400);
    expect(await problemOf(answer)).toMatchObject({
      parameter: 'density',
      value: 'dense',
      bound: 'still, live',
    });
  });
});

describe('GET /api/diagrams/{id}/export/{format}', () => {
  it.each(formats.map(({ id }) => id))('writes every view as %s', async (format) => {
    for (const { id, views } of workshop.diagrams()) {
      for (const view of views) {
        const answer = await ask(exported.GET, { id, format }, `/?view=${view.id}&theme=dark`);
        expect(answer.status).toBe(200);
        expect(answer.headers.get('content-disposition')).toMatch(
          /^attachment; filename="[a-z0-9-]+\.[a-z.0-9]+"$/,
        );
        expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(50);
      }
    }
  });

  it('shows a file inline when asked, and answers 304', async () => {
    const answer = await ask(exported.GET, { id: 'saga', format: 'mermaid' }, '/?inline=true');
    expect(answer.headers.get('content-disposition')).toMatch(/^inline/);
    const headers = { 'If-None-Match': answer.headers.get('etag')! };
    expect(
      (await ask(exported.GET, { id: 'saga', format: 'mermaid' }, '/?inline=true', { headers })).status,
    ).toBe(304);
  });

  it.each([
    [{ id: 'saga', format: 'mermaids' }, '/', 404, { nearest: 'mermaid' }],
    [{ id: 'sago', format: 'mermaid' }, '/', 404, { nearest: 'saga' }],
    [
      { id: 'high-availability', format: 'mermaid' },
      '/?view=active-pasive',
      404,
      { nearest: 'active-passive' },
    ],
    [{ id: 'saga', format: 'mermaid' }, '/?theme=blue', 400, { parameter: 'theme', bound: 'light, dark' }],
    [{ id: 'saga', format: 'mermaid' }, '/?them=dark', 400, { parameter: 'them', nearest: 'theme' }],
    [{ id: 'saga', format: 'mermaid' }, '/?theme=dark&theme=light', 400, { parameter: 'theme' }],
  ])('refuses %o %s', async (params, path, status, members) => {
    const answer = await ask(exported.GET, params, path);
    expect(answer.status).toBe(status);
    expect(await problemOf(answer)).toMatchObject(members);
  });
});

describe('GET /api/formats', () => {
  it('tells every format and what becomes of each feature', async () => {
    const answer = await ask(formatsRoute.GET, {});
    const list = formatList.parse(await answer.json()).formats;
    expect(list.map(({ id }) => id)).toEqual(formats.map(({ id }) => id));
  });
});

describe('GET /api/openapi.json', () => {
  it('is valid to two readers that know nothing of each other', async () => {
    const document = await (await ask(openapiRoute.GET, {})).json();
    expect(await new Validator().validate(structuredClone(document))).toMatchObject({ valid: true });
    await expect(SwaggerParser.validate(structuredClone(document))).resolves.toBeDefined();
  });

  it('describes the answers without leaving a reference open', async () => {
    const text = await (await ask(openapiRoute.GET, {})).text();
    const { openapi, components, paths } = JSON.parse(text);
    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths)).toContain('/api/diagrams/{id}/runs');
    const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) expect(components.schemas).toHaveProperty(name);
    expect(text).not.toMatch(/"\$ref":"(?!#\/components\/schemas\/)/);
  });
});

describe('every address', () => {
  it.each([
    ['diagrams', diagramsRoute],
    ['diagram', diagramRoute],
    ['layouts', layoutsRoute],
    ['export', exported],
    ['formats', formatsRoute],
    ['openapi', openapiRoute],
  ])('%s refuses to be written to', async (_, route) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      const answer = await route[method](new Request('http://localhost/', { method }), {
        params: Promise.resolve({ id: 'saga', format: 'mermaid' }),
      });
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
      await problemOf(answer);
    }
  });

  it('that does not exist is a problem too', async () => {
    const answer = await ask(nothing.GET, { path: ['diagram'] }, '/api/diagram');
    expect(answer.status).toBe(404);
    expect(await problemOf(answer)).toMatchObject({ value: '/api/diagram' });
  });
});
