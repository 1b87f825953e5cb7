import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admitsMethod } from './method-gate';

let server: Server;
beforeAll(async () => {
  server = createServer((incoming, response) => {
    if (admitsMethod(incoming, response)) response.end('went on');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

function ask(method: string, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; allow?: string; text: string }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => (text += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode!, allow: answer.headers.allow, text }));
    });
    sent.on('error', reject).end();
  });
}

describe('methods', () => {
  it.each([
    ['POST', '/saga'],
    ['DELETE', '/'],
    ['PUT', '/embed/saga'],
    ['TRACE', '/api/diagrams'],
    ['PROPFIND', '/api/formats'],
  ])('%s %s is refused, and told what is allowed', async (method, path) => {
    const { status, allow, text } = await ask(method, path);
    expect(status).toBe(405);
    expect(allow).toBe('GET, HEAD, OPTIONS');
    expect(JSON.parse(text)).toMatchObject({ status: 405, type: '/problems/method-not-allowed' });
  });

  it('tells OPTIONS of a page and of the server what is allowed', async () => {
    for (const path of ['/saga', '*']) {
      expect(await ask('OPTIONS', path)).toMatchObject({ status: 204, allow: 'GET, HEAD, OPTIONS' });
    }
  });

  it('takes no large body, and leaves the rest to routes', async () => {
    expect((await ask('GET', '/saga', { 'Content-Length': '100000000' })).status).toBe(413);
    expect((await ask('POST', '/api/diagrams')).text).toBe('went on');
    expect((await ask('GET', '/saga')).text).toBe('went on');
  });
});
