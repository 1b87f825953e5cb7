import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { workshop } from '@/app/workshop';
import type { ScenarioInfo } from '@/lib/trace';
import * as runs from './diagrams/[id]/runs/route';
import * as scenariosRoute from './diagrams/[id]/scenarios/route';
import { problem } from './schema/problem';
import { scenarioList } from './schema/scenario';
import { traceEvent, traceHeader } from './schema/trace';

const playable = workshop.ids().filter((id) => workshop.scenarios(id)!.length > 0);
const all = playable.flatMap((id) => workshop.scenarios(id)!.map((scenario) => [id, scenario] as const));
const [diagram, scenario] = all[0] as readonly [string, ScenarioInfo];

function ask(
  id: string,
  query: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Response> {
  const request = new Request(`http://localhost/api/diagrams/${id}/runs?${query}`, { headers, method });
  return runs.GET(request, { params: Promise.resolve({ id }) });
}

async function problemOf(answer: Response) {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  return problem.parse(await answer.json());
}

describe('GET /api/diagrams/{id}/scenarios', () => {
  it.each(workshop.ids())('tells what %s can play', async (id) => {
    const request = new Request(`http://localhost/api/diagrams/${id}/scenarios`);
    const answer = await scenariosRoute.GET(request, { params: Promise.resolve({ id }) });
    const { model, scenarios } = scenarioList.parse(await answer.json());
    expect(model).toMatch(/^[0-9a-f]{12}$/);
    expect(scenarios.map((one) => one.id)).toEqual(workshop.scenarios(id)!.map((one) => one.id));
    const views = workshop.diagram(id)!.views.map((view) => view.id);
    for (const { view } of scenarios) expect(views).toContain(view);
  });
});

describe('GET /api/diagrams/{id}/runs', () => {
  it.each(all.map(([id, { id: name }]) => [id, name]))(
    'streams %s %s as the schemas say',
    async (id, name) => {
      const answer = await ask(id, `scenario=${name}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain('application/x-ndjson');
      const text = await answer.text();
      const lines = text.trimEnd().split('\n');
      const [header, ...events] = lines.map((line) => JSON.parse(line) as unknown);
      expect(traceHeader.parse(header).input).toMatchObject({ diagram: id, scenario: name });
      let last = { seq: -1, t: 0 };
      for (const line of events) {
        const event = traceEvent.parse(line);
        expect(event.seq).toBe(last.seq + 1);
        expect(event.t).toBeGreaterThanOrEqual(last.t);
        last = event;
      }
      const end = traceEvent.parse(events.at(-1));
      const before = text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1);
      const digest = createHash('sha256').update(before).digest('hex');
      expect(end).toMatchObject({ type: 'end', count: events.length - 1, digest });
    },
  );

  it('is immutable under the version of the simulator, and revalidated without', async () => {
    const query = `scenario=${scenario.id}`;
    const named = await ask(diagram, `${query}&model=${workshop.model()}`);
    expect(named.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const unnamed = await ask(diagram, query);
    expect(unnamed.headers.get('cache-control')).toBe('no-cache');
    expect(unnamed.headers.get('link')).toContain(`model=${workshop.model()}`);
    expect(named.headers.get('vary')).toBe('Accept-Encoding');
    expect(named.headers.get('etag')).toBe(unnamed.headers.get('etag'));

    const gone = await ask(diagram, `${query}&model=000000000000`);
    expect(gone.status).toBe(410);
    expect(await problemOf(gone)).toMatchObject({ parameter: 'model', bound: workshop.model() });
  });

  it('sends the same run in every encoding, each under its own ETag', async () => {
    const query = `scenario=${scenario.id}`;
    const plain = await (await ask(diagram, query)).text();
    const offered = { 'X-Explorer-Encodes': 'yes' };
    const zipped = await ask(diagram, query, { ...offered, 'Accept-Encoding': 'gzip' });
    const brotli = await ask(diagram, query, { ...offered, 'Accept-Encoding': 'gzip, br' });
    expect([zipped, brotli].map(({ headers }) => headers.get('x-explorer-encoding'))).toEqual(['gzip', 'br']);
    expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(plain);
    expect(brotliDecompressSync(Buffer.from(await brotli.arrayBuffer())).toString()).toBe(plain);

    const etag = zipped.headers.get('etag')!;
    expect(brotli.headers.get('etag')).not.toBe(etag);
    const again = await ask(diagram, query, { ...offered, 'Accept-Encoding': 'gzip', 'If-None-Match': etag });
    expect(again.status).toBe(304);
    const otherwise = await ask(diagram, query, {
      ...offered,
      'Accept-Encoding': 'br',
      'If-None-Match': etag,
    });
    expect(otherwise.status).toBe(200);
    await otherwise.body!.cancel();
    expect((await ask(diagram, query, { ...offered, 'Accept-Encoding': '*;q=0' })).status).toBe(406);
    // Where nobody would say what the body is encoded in, it is not.
    const unsaid = await ask(diagram, query, { 'Accept-Encoding': 'gzip' });
    expect(await unsaid.text()).toBe(plain);
  });

  it('answers HEAD without running', async () => {
    const answer = await ask(diagram, `scenario=${scenario.id}`, {}, 'HEAD');
    expect([answer.status, answer.body]).toEqual([200, null]);
  });

  it('takes no notice of the order of parameters and of defaults that are given', async () => {
    const plain = await ask(diagram, `scenario=${scenario.id}`);
    const given = await ask(diagram, `seed=${scenario.defaultSeed}&scenario=${scenario.id}`);
    expect(given.headers.get('etag')).toBe(plain.headers.get('etag'));
    expect(await given.text()).toBe(await plain.text());
    const other = await ask(diagram, `scenario=${scenario.id}&seed=${scenario.defaultSeed + 1}`);
    expect(other.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    await other.body!.cancel();
  });

  it.each([
    ['scenario=nothing', { parameter: 'scenario', value: 'nothing' }],
    ['', { parameter: 'scenario' }],
    [`scenario=${scenario.id}&seed=-1`, { parameter: 'seed', value: '-1' }],
    [`scenario=${scenario.id}&seed=2147483648`, { parameter: 'seed', value: '2147483648' }],
    [`scenario=${scenario.id}&seed=1&seed=2`, { parameter: 'seed' }],
    [`scenario=${scenario.id}&p.nothing=1`, { parameter: 'p.nothing' }],
    [`scenario=${scenario.id}&fault=nothing`, { parameter: 'fault', value: 'nothing' }],
    [`scenario=${scenario.id}&fault=nothing:nowhere@1`, { parameter: 'fault' }],
    [`scenario=${scenario.id}&sed=1`, { parameter: 'sed', value: '1' }],
  ])('refuses %s', async (query, members) => {
    const answer = await ask(diagram, query);
    expect(answer.status).toBe(400);
    const document = await problemOf(answer);
    expect(document).toMatchObject(members);
    expect(document.bound).toBeTruthy();
  });

  it('names the bound of a number', async () => {
    const found = all.flatMap(([id, { id: name, parameters }]) =>
      parameters.flatMap((parameter) => (parameter.type === 'number' ? [{ id, name, parameter }] : [])),
    )[0]!;
    const { id, max } = found.parameter;
    const answer = await ask(found.id, `scenario=${found.name}&p.${id}=${max + 1}`);
    expect(await problemOf(answer)).toMatchObject({
      status: 400,
      parameter: `p.${id}`,
      value: String(max + 1),
      bound: expect.stringContaining(String(max)),
    });
  });

  it('names the nearest diagram', async () => {
    const answer = await ask(`${diagram}s`, 'scenario=x');
    expect(await problemOf(answer)).toMatchObject({ status: 404, nearest: diagram });
  });
});
