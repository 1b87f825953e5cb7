import { expect, test } from './support/test';

test.describe('every answer', () => {
  for (const path of [
    '/',
    '/cdc-pipeline',
    '/no-such-diagram',
    '/saga/',
    '/%E0%A4%A',
    '/api/diagrams',
    '/api/nothing',
    '/api/diagrams/nothing',
    '/_next/static/nothing.js',
  ]) {
    test(`carries security headers: ${path}`, async ({ request }) => {
      const headers = (await request.get(path, { maxRedirects: 0 })).headers();
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).toContain("default-src '");
      expect(headers['x-powered-by']).toBeUndefined();
    });
  }
});

test('pages run the scripts that the build hashed, and no others', async ({ page, watch }) => {
  const answer = await page.goto('/saga');
  const policy = (await answer!.headerValue('content-security-policy'))!;
  const scripts = /script-src ([^;]*)/.exec(policy)![1]!;
  expect(scripts).toMatch(/^'self'( 'sha256-[A-Za-z0-9+/]{43}=')+$/);

  watch.allow(/script-src/);
  watch.allow(/Content Security Policy/);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    document.body.append(script);
    return Reflect.get(window, 'intruder') === true;
  });
  expect(ran).toBe(false);
  expect(watch.offences.join('\n')).toContain('script-src');
});

test('a page that the browser has is not sent again', async ({ request }) => {
  const first = await request.get('/saga');
  expect(first.headers()['cache-control']).toBe('private, max-age=0, must-revalidate');
  const again = await request.get('/saga', { headers: { 'If-None-Match': first.headers().etag! } });
  expect(again.status()).toBe(304);
});

test('unknown diagrams and views answer 404, known ones 200', async ({ request }) => {
  for (const path of [
    '/no-such-diagram',
    '/no/such/page',
    '/saga?view=no-such-view',
    '/high-availability?view=saga',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
  for (const path of ['/saga', '/high-availability?view=active-active', '/saga?node=no-such-node']) {
    expect((await request.get(path)).status(), path).toBe(200);
  }
});

test('the API compresses, revalidates and explains its errors', async ({ request }) => {
  for (const path of ['/api/diagrams/saga', '/api/diagrams/saga/export/svg']) {
    for (const encoding of ['gzip', 'br']) {
      const encoded = await request.get(path, { headers: { 'Accept-Encoding': encoding } });
      expect(encoded.headers()['content-encoding']).toBe(encoding);
      expect(await encoded.text()).toContain('Saga');
    }
  }
  const answer = await request.get('/api/diagrams/saga');
  expect(answer.headers().vary?.toLowerCase()).toContain('accept-encoding');
  const again = await request.get('/api/diagrams/saga', {
    headers: { 'If-None-Match': answer.headers().etag! },
  });
  expect(again.status()).toBe(304);

  for (const [method, path, status] of [
    ['GET', '/api/diagrams/saga?x=1', 400],
    ['GET', '/api/nothing', 404],
    ['POST', '/api/diagrams', 405],
    ['DELETE', '/api/diagrams/saga', 405],
    ['GET', '/api/%E0%A4%A', 400],
  ] as const) {
    const problem = await request.fetch(path, { method });
    expect(problem.status(), `${method} ${path}`).toBe(status);
    expect(problem.headers()['content-type']).toBe('application/problem+json');
    expect(await problem.json()).toMatchObject({
      status,
      title: expect.any(String),
      detail: expect.any(String),
    });
  }
  expect((await request.head('/api/diagrams')).status()).toBe(200);
});

test('a run is streamed compressed and whole, and kept by who names the version', async ({ request }) => {
  const { model, scenarios } = await (await request.get('/api/diagrams/cdc-pipeline/scenarios')).json();
  const path = `/api/diagrams/cdc-pipeline/runs?scenario=${scenarios[0].id}&model=${model}`;
  const plain = await (await request.get(path, { headers: { 'Accept-Encoding': 'identity' } })).text();
  const lines = plain.trimEnd().split('\n');
  expect(JSON.parse(lines[0]!)).toMatchObject({ type: 'run', model });
  expect(JSON.parse(lines.at(-1)!)).toMatchObject({ type: 'end', count: lines.length - 2 });

  const tags = new Set<string>();
  for (const encoding of ['gzip', 'br']) {
    const answer = await request.get(path, { headers: { 'Accept-Encoding': encoding } });
    expect(answer.headers()['content-encoding']).toBe(encoding);
    expect(answer.headers()['cache-control']).toContain('immutable');
    expect(answer.headers()['x-explorer-encoding']).toBeUndefined();
    expect(await answer.text()).toBe(plain);
    tags.add(answer.headers().etag!);
  }
  expect(tags.size).toBe(2);
});

test('pages are only read, and an orchestrator is told how it stands', async ({ request }) => {
  for (const path of ['/', '/saga', '/embed/saga', '/no-such-page']) {
    const refused = await request.post(path, { data: 'x' });
    expect(refused.status(), path).toBe(405);
    expect(refused.headers().allow).toBe('GET, HEAD, OPTIONS');
  }
  for (const path of ['/api/health', '/api/ready']) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()['cache-control']).toBe('no-store');
  }
  expect((await request.get('/_next/image?url=%2Ficon.svg&w=64&q=75')).status()).toBeGreaterThanOrEqual(400);
});

test('no header of a client ends up in what others are shown', async ({ request }) => {
  const forged = { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' };
  for (const path of ['/saga', '/embed/saga']) {
    const answer = await request.get(path, { headers: forged });
    expect(await answer.text(), path).not.toContain('evil.example');
    expect(JSON.stringify(answer.headers()), path).not.toContain('evil.example');
    expect(answer.headers()['cache-control'], path).toContain('private');
  }
});

// A connection that was kept may be closed by the server as the request sets out: then it is sent once more.
const again = { maxRetries: 2 };

test('one run and one file are made once for all who ask at the same time', async ({ request }) => {
  const path = '/api/diagrams/saga/runs?scenario=payment-refused&seed=4711';
  const answers = await Promise.all(Array.from({ length: 100 }, () => request.get(path, again)));
  expect(new Set(answers.map((answer) => answer.status()))).toEqual(new Set([200]));
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  const files = await Promise.all(
    Array.from({ length: 80 }, () => request.get('/api/diagrams/saga/animation?seed=4711', again)),
  );
  expect(new Set(files.map((file) => file.status()))).toEqual(new Set([200]));
});
