import { describe, expect, it } from 'vitest';
import * as runs from './diagrams/[id]/runs/route';
import { problem } from './schema/problem';

const record = { email: 'zoe.private@hidden.example', ssn: '987-65-4321', phone: '777-9876' };
const form = Object.entries(record).map(([id, value]) => [`p.${id}`, value]);
const usual = ['alice@example.com', '123-45', '555-0123'];

function send(query: string, body: BodyInit): Promise<Response> {
  const request = new Request(`http://localhost/api/diagrams/data-masking/runs?${query}`, {
    method: 'POST',
    body,
  });
  return runs.POST(request, { params: Promise.resolve({ id: 'data-masking' }) });
}

/** All that goes over the wire for a run of the record that was typed. */
async function wire(query: string, typed = new URLSearchParams(form)): Promise<string> {
  const answer = await send(query, typed);
  expect(answer.status).toBe(200);
  return JSON.stringify([...answer.headers]) + (await answer.text());
}

async function read(id: string, query: string): Promise<string> {
  const request = new Request(`http://localhost/api/diagrams/${id}/runs?${query}`);
  return (await runs.GET(request, { params: Promise.resolve({ id }) })).text();
}

describe('what never leaves the backend', () => {
  const scenarios = ['three-readers', 'filters', 'guessing', 'malformed', 'new-column', 'masks-dropped'];

  it.each(scenarios)(
    'is whatever a regular user may not see of the record that was typed: %s',
    async (id) => {
      const sent = await wire(`scenario=${id}&as=regular`);
      for (const secret of Object.values(record)) expect(sent).not.toContain(secret);
      expect(sent).not.toContain('zoe');
      expect(sent).not.toContain('987-65');
    },
  );

  it.each(scenarios)('is whatever support may not see of it, who sees phones: %s', async (id) => {
    const sent = await wire(`scenario=${id}&as=support`);
    for (const secret of [record.email, record.ssn, 'zoe', '987-65']) expect(sent).not.toContain(secret);
  });

  it('is none of it for an admin, who sees what is stored, and all of it for a regular user but what is shown', async () => {
    const admin = await wire('scenario=three-readers&p.reader=admin');
    for (const value of Object.values(record)) expect(admin).toContain(value);
    const regular = await wire('scenario=three-readers&p.reader=regular');
    for (const shown of ['zo***@hidden.example', '***-**-4321', '***-9876']) expect(regular).toContain(shown);
  });

  it('is repeated by no header of a run, not even for an admin', async () => {
    const sent = await wire('scenario=three-readers&p.reader=admin');
    const header = sent.slice(0, sent.indexOf('"guarantees"'));
    for (const value of Object.values(record)) expect(header).not.toContain(value);
    for (const value of usual) expect(header).toContain(value);
  });

  it('is every row of another region, for whoever asks alone', async () => {
    const hidden = ['Baker', 'Chen', 'Evans', 'Fujita'];
    const all = await read('row-level-security', 'scenario=same-question');
    for (const customer of hidden) expect(all).toContain(`"customer":"${customer}"`);
    const own = await read('row-level-security', 'scenario=same-question&as=alice');
    expect(own).toContain('Adler');
    for (const customer of hidden) expect(own).not.toMatch(new RegExp(`"(not )?${customer}"`));
  });
});

describe('POST /api/diagrams/{id}/runs', () => {
  it('is named to whoever comes with another method', async () => {
    const request = new Request('http://localhost/api/diagrams/data-masking/runs', { method: 'DELETE' });
    const answer = await runs.DELETE(request, { params: Promise.resolve({ id: 'data-masking' }) });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
  });

  it('is stored nowhere', async () => {
    const { headers } = await send('scenario=three-readers', new URLSearchParams(form));
    expect(headers.get('cache-control')).toBe('no-store');
    expect([headers.get('etag'), headers.get('link')]).toEqual([null, null]);
  });

  it('is the run that GET answers when nothing was typed', async () => {
    const posted = await (await send('scenario=three-readers', new URLSearchParams())).text();
    expect(posted).toBe(await read('data-masking', 'scenario=three-readers'));
  });

  it.each([
    ['scenario=three-readers&p.ssn=1', new URLSearchParams(), 'p.ssn', 'the body of a POST'],
    [
      'scenario=three-readers',
      new URLSearchParams({ 'p.reader': 'admin' }),
      'p.reader',
      'p.email, p.ssn, p.phone',
    ],
    ['scenario=three-readers', new URLSearchParams({ 'p.ssn': 'x'.repeat(21) }), 'p.ssn', '20 characters'],
    ['scenario=three-readers', new URLSearchParams({ 'p.ssn': 'x'.repeat(5000) }), 'body', '4096 bytes'],
    ['scenario=three-readers', '{"ssn":"1"}', 'Content-Type', 'application/x-www-form-urlencoded'],
  ])('refuses %s with %s, naming %s and its bound', async (query, body, parameter, bound) => {
    const answer = await send(query, body);
    expect(answer.status).toBe(400);
    const told = problem.parse(await answer.json());
    expect(told.parameter).toBe(parameter);
    expect(told.bound).toContain(bound);
  });
});
