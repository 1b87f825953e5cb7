import { describe, expect, it } from 'vitest';
import * as animation from './diagrams/[id]/animation/route';
import * as card from './diagrams/[id]/card/route';
import * as film from './diagrams/[id]/film/route';
import * as oembed from './oembed/route';

const origin = 'http://explorer.example';

function discovered(query: Record<string, string>): Promise<Response> {
  const request = new Request(`${origin}/api/oembed?${new URLSearchParams(query)}`);
  return oembed.GET(request, { params: Promise.resolve({}) });
}

describe('GET /api/oembed', () => {
  it('makes a frame of a page with a run', async () => {
    const url = `${origin}/saga?play&scenario=payment-refused&at=12&speed=2&p.orders=4`;
    const answer = await discovered({ url });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const { html, thumbnail_url, ...facts } = await answer.json();
    expect(facts).toMatchObject({ version: '1.0', type: 'rich', title: 'Saga Pattern · Payment refused' });
    expect(html).toContain(`src="${origin}/embed/saga?scenario=payment-refused&amp;p.orders=4"`);
    expect(thumbnail_url).toBe(`${origin}/api/diagrams/saga/card?scenario=payment-refused&p.orders=4`);
  });

  it('keeps the options of an embed, and the size that the page has room for', async () => {
    const url = `${origin}/embed/saga?theme=dark&beat=3`;
    const { html, width, height } = await (
      await discovered({ url, maxwidth: '300', maxheight: '150' })
    ).json();
    expect(html).toContain('theme=dark&amp;beat=3');
    expect([width, height]).toEqual([300, 150]);
  });

  it('answers in XML, too', async () => {
    const answer = await discovered({ url: `${origin}/saga`, format: 'xml' });
    expect(answer.headers.get('content-type')).toContain('text/xml');
    expect(await answer.text()).toMatch(/^<\?xml[^>]*\?>\n<oembed><version>1.0<\/version>.*&lt;iframe/);
  });

  it.each([
    ['another site', 'https://elsewhere.example/saga'],
    ['no diagram', `${origin}/nothing`],
    ['no address', 'saga'],
    ['no such scenario', `${origin}/embed/saga?scenario=nothing`],
  ])('knows nothing of %s', async (_, url) => {
    const answer = await discovered({ url });
    expect(answer.status).toBe(404);
    expect((await answer.json()).parameter).toBe('url');
  });

  it('says what is wrong with a size', async () => {
    const answer = await discovered({ url: `${origin}/saga`, maxwidth: 'wide' });
    expect(answer.status).toBe(400);
    expect((await answer.json()).bound).toBe('a whole number from 1 to 99999');
  });
});

describe('GET /api/diagrams/{id}/card', () => {
  const ask = (id: string, query = '') =>
    card.GET(new Request(`${origin}/api/diagrams/${id}/card${query}`), { params: Promise.resolve({ id }) });

  it.each(['', '?scenario=payment-refused&beat=5&theme=dark', '?t=1.5'])(
    'draws a picture of the size that links are shown with: %s',
    async (query) => {
      const answer = await ask('saga', query);
      expect(answer.headers.get('content-type')).toBe('image/png');
      const bytes = new DataView(await answer.arrayBuffer());
      expect([bytes.getUint32(16), bytes.getUint32(20)]).toEqual([1200, 630]);
    },
  );

  it('shows another instant differently', async () => {
    const [early, late] = await Promise.all([ask('saga', '?beat=1'), ask('saga', '?beat=4')]);
    expect(early.headers.get('etag')).not.toBe(late.headers.get('etag'));
  });

  it('says what it cannot draw', async () => {
    expect((await ask('nothing')).status).toBe(404);
    expect((await ask('saga', '?beat=zero')).status).toBe(400);
  });

  it.each([
    ['transparent=1', 'background=transparent'],
    ['dark', 'theme=dark'],
    ['contrls=none', 'controls'],
  ])('names the option that %s was meant to be', async (query, meant) => {
    const answer = await ask('saga', `?${query}`);
    expect(answer.status).toBe(400);
    expect((await answer.json()).detail).toContain(`did you mean ${meant}?`);
  });
});

describe('GET /api/diagrams/{id}/animation', () => {
  const ask = (id: string, query = '') =>
    animation.GET(new Request(`${origin}/api/diagrams/${id}/animation${query}`), {
      params: Promise.resolve({ id }),
    });

  it('is a picture that moves', async () => {
    const answer = await ask('saga', '?scenario=payment-refused&theme=dark');
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(answer.headers.get('content-disposition')).toContain('saga-payment-refused-animated.svg');
    expect(await answer.text()).toContain('<animateMotion');
  });

  it('says what it cannot move', async () => {
    expect((await ask('nothing')).status).toBe(404);
    expect((await ask('saga', '?scenario=nothing')).status).toBe(400);
    expect((await ask('saga', '?scenario=payment-refused&beats=5-2')).status).toBe(400);
  });

  it('shows some captions alone', async () => {
    const [all, some] = await Promise.all(
      ['', '&beats=2-3'].map(async (part) => (await ask('saga', `?scenario=payment-refused${part}`)).text()),
    );
    expect(some!.length).toBeLessThan(all!.length);
  });
});

describe('GET /api/diagrams/{id}/film', () => {
  const ask = (id: string, query = '') =>
    film.GET(new Request(`${origin}/api/diagrams/${id}/film${query}`), { params: Promise.resolve({ id }) });

  it('is a picture as marks, in the theme that is asked for', async () => {
    const [light, dark] = await Promise.all(
      ['light', 'dark'].map(async (theme) => (await ask('saga', `?theme=${theme}`)).json()),
    );
    expect(light).toMatchObject({ theme: 'light', view: { id: 'saga' } });
    expect(light.picture.length).toBeGreaterThan(20);
    expect(light.paper).not.toBe(dark.paper);
  });

  it('says what it cannot show', async () => {
    expect((await ask('nothing')).status).toBe(404);
    expect((await ask('saga', '?scenario=nothing')).status).toBe(400);
  });
});
