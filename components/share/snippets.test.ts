import { describe, expect, it } from 'vitest';
import { deckPath, embedPath, type Look, offlinePath, type Shared } from './share';
import { snippetsOf } from './snippets';

const plain: Look = { theme: '', controls: '', transparent: false, autoplay: false };
const shared: Shared = {
  origin: 'https://explorer.example',
  diagram: 'saga',
  title: 'Saga "Pattern"',
  view: null,
  search: '?play&scenario=payment-refused&p.orders=4&at=31&speed=2',
  playable: true,
};

describe('what is shared', () => {
  it('is the run that the page shows', () => {
    expect(embedPath(shared, plain)).toBe('/embed/saga?scenario=payment-refused&p.orders=4');
    expect(offlinePath(shared, plain)).toBe('/api/diagrams/saga/offline?scenario=payment-refused&p.orders=4');
  });

  it('is a deck once there is a run', () => {
    expect(deckPath(shared, { ...plain, theme: 'dark' }, 'pptx')).toBe(
      '/api/diagrams/saga/runs/export/pptx?scenario=payment-refused&p.orders=4&theme=dark',
    );
    expect(deckPath({ ...shared, search: '' }, plain, 'pdf')).toBeNull();
  });

  it('is the view where nothing plays', () => {
    const still = { ...shared, search: '?node=db', view: 'active-active', playable: false };
    expect(embedPath(still, { ...plain, autoplay: true })).toBe('/embed/saga?view=active-active');
  });

  it('looks as it is asked to', () => {
    const look: Look = { theme: 'dark', controls: 'minimal', transparent: true, autoplay: true };
    expect(embedPath({ ...shared, search: '' }, look)).toBe(
      '/embed/saga?theme=dark&controls=minimal&background=transparent&autoplay=true',
    );
  });
});

describe('every snippet', () => {
  const snippets = snippetsOf(shared, { ...plain, theme: 'dark' });

  it('names the explorer that it plays from', () => {
    for (const { id, text } of snippets) expect(text, id).toContain('https://explorer.example');
  });

  it('keeps what a title or an address says out of the markup around it', () => {
    const frame = snippets.find(({ id }) => id === 'iframe')!.text;
    expect(frame).toContain('title="Saga &quot;Pattern&quot;"');
    expect(frame).toContain('p.orders=4&amp;theme=dark');
  });

  it('says where it goes, once each', () => {
    expect(new Set(snippets.map(({ id }) => id)).size).toBe(snippets.length);
    for (const { where } of snippets) expect(where).toMatch(/\.$/);
  });
});
