import { describe, expect, it } from 'vitest';
import type { SearchIndex } from './catalogue';
import { searchTold } from './told';

const index: SearchIndex = {
  diagrams: [
    { id: 'ha', title: 'High Availability', section: 'Architecture', summary: '', views: [], nodes: [] },
  ],
  stories: [
    {
      diagram: 'ha',
      view: 'active-passive',
      scenario: 'cut-off-without-fencing',
      title: 'Split brain',
      summary: '',
      captions: [
        { t: 0, text: 'Both regions are well.' },
        { t: 5_250_000, text: 'The primary crashes. The brain is not split yet.' },
      ],
    },
    { diagram: 'ha', view: null, scenario: 'crash', title: 'A connector crash', summary: '', captions: [] },
  ],
  terms: [
    {
      name: 'Fencing',
      forms: ['fencing', 'fenced'],
      definition: 'Keeping an old primary from writing.',
      diagram: 'ha',
      view: null,
      scenario: 'crash',
      t: 1_000_000,
    },
  ],
};
const found = (query: string) => searchTold(index, query, 9).map(({ type, address }) => [type, address]);

describe('a search over what runs tell', () => {
  it('leads to a story, and to the instant of a caption', () => {
    expect(found('split brain')).toEqual([
      ['story', '/ha?play&view=active-passive&scenario=cut-off-without-fencing'],
      ['caption', '/ha?play&view=active-passive&scenario=cut-off-without-fencing&t=5.25'],
    ]);
  });

  it('finds other forms and endings of a word', () => {
    expect(found('crash').map(([type]) => type)).toEqual(['story', 'caption']);
    expect(found('fenced')).toEqual([['term', '/ha?play&scenario=crash&t=1']]);
  });

  it('wants every word, and answers nothing to nothing', () => {
    expect(found('split kafka')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });

  it('says what it belongs to', () => {
    expect(searchTold(index, 'regions', 9)[0]).toMatchObject({ from: 'High Availability · Split brain' });
    expect(searchTold(index, 'brain', 1)).toMatchObject([{ from: 'High Availability · 2 steps' }]);
  });
});
