import { describe, expect, it } from 'vitest';
import { deckPath, embedPath, type Look, offlinePath, type Shared } from './share';
import { snippetsOf } from './snippets';

const plain: Look = { theme: '', controls: '', transparent: false, autoplay: false, fromCaption: false };
const shared: Shared = {
  origin: 'https://explorer.example',
  diagram: 'saga',
  title: 'Saga "Pattern"',
  view: null,
  search: '?play&scenario=payment-refused&p.orders=4&at=31&speed=2',
  playable: true,
  run: { captions: 9, caption: 5 },
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
    const look: Look = {
      theme: 'dark',
      controls: 'minimal',
      transparent: true,
      autoplay: true,
      fromCaption: false,
    };
    expect(embedPath({ ...shared, search: '' }, look)).toBe(
      '/embed/saga?theme=dark&controls=minimal&background=transparent&autoplay=true',
    );
  });
});

describe('every snippet', () => {
  const snippets = snippetsOf(shared, { ...plain, theme: 'dark' }, 9);

  it('names the explorer that it plays from', () => {
    for (const { id, text } of snippets) expect(text, id).toContain('https://explorer.example');
  });

  it('keeps what a title or an address says out of the markup around it', () => {
    const frame = snippets.find(({ id }) => id === 'iframe')!.text;
    expect(frame).toContain('title="Saga &quot;Pattern&quot;"');
    expect(frame).toContain('p.orders=4&amp;theme=dark');
  });

  it('begins at the caption on show when it is asked to', () => {
    const from = snippetsOf(shared, { ...plain, fromCaption: true }, 9);
    const text = (name: string) => from.find(({ id }) => id === name)!.text;
    for (const id of ['iframe', 'marp', 'mdx']) expect(text(id), id).toMatch(/&(amp;)?beat=5"/);
    for (const id of ['element', 'reveal']) expect(text(id), id).toContain(' beat="5"');
    expect(text('slidev')).toContain('clicks: 4');
    expect(text('slidev')).toContain(':beat="$clicks + 5"');
    for (const snippet of snippets) expect(snippet.text, snippet.id).not.toContain('beat=5');
  });

  it('has a click for every caption of the run in Slidev, and none where nothing plays', () => {
    expect(snippets.find(({ id }) => id === 'slidev')!.text).toContain('clicks: 9\n');
    const still = snippetsOf({ ...shared, playable: false, run: null }, plain, 0);
    expect(still.find(({ id }) => id === 'slidev')!.text).not.toContain('clicks:');
  });

  it('says where it goes, once each', () => {
    expect(new Set(snippets.map(({ id }) => id)).size).toBe(snippets.length);
    for (const { where } of snippets) expect(where).toMatch(/\.$/);
  });
});
