import { type SearchIndex, type StoryEntry, storyAddress, type TermEntry } from './catalogue';
import { matchQuality } from './search';

/** Something that runs tell, and where it is told. */
export interface Told {
  readonly type: 'story' | 'caption' | 'term';
  /** What answers the search: a scenario's title, a caption, a word with its meaning. */
  readonly text: string;
  /** What it belongs to: a diagram and a scenario. */
  readonly from: string;
  readonly address: string;
}

/** Stories before words before captions: a title says best what one looks for. */
const weights = { story: 100, term: 50, summary: 10, caption: 1 } as const;

/** Stories, captions and words of the trade that have every word of `query`; best first, at most `most`. */
export function searchTold(index: SearchIndex, query: string, most: number): Told[] {
  if (query.trim() === '') return [];
  const titles = new Map(index.diagrams.map(({ id, title }) => [id, title]));
  const named = ({ diagram }: { readonly diagram: string }) => titles.get(diagram) ?? diagram;
  const found: { readonly told: Told; readonly score: number }[] = [];
  const add = (told: Told, text: string) => {
    const quality = matchQuality(text, query);
    if (quality > 0) found.push({ told, score: weights[told.type] * quality });
  };
  for (const story of index.stories) {
    const quality = matchQuality(`${story.title} ${story.scenario}`, query);
    const further = matchQuality(`${story.title} ${story.summary}`, query);
    const score = Math.max(weights.story * quality, weights.summary * further);
    if (score > 0) found.push({ told: storyOf(story, named(story)), score });
    for (const { t, text } of story.captions) {
      const address = storyAddress(story, t);
      add({ type: 'caption', text, from: `${named(story)} · ${story.title}`, address }, text);
    }
  }
  for (const term of index.terms) add(termOf(term, named(term)), term.forms.join(' · '));
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ told }) => told);
}

function storyOf(story: StoryEntry, from: string): Told {
  return {
    type: 'story',
    text: story.title,
    from: `${from} · ${stepsText(story.captions.length)}`,
    address: storyAddress(story),
  };
}

function termOf(term: TermEntry, from: string): Told {
  return {
    type: 'term',
    text: `${term.name}: ${term.definition}`,
    from,
    address: storyAddress(term, term.t),
  };
}

/** `9 steps` */
export function stepsText(count: number): string {
  return count === 1 ? '1 step' : `${count} steps`;
}
