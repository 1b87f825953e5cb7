import { expect, it } from 'vitest';
import { diagrams } from '@/diagrams';
import { createWorkshop, storiesOf, toldTerms } from './index';

const workshop = createWorkshop(process.cwd(), diagrams);

it('tells every scenario of a diagram by the captions of its default run', async () => {
  const stories = await storiesOf(workshop, workshop.diagram('saga')!);
  expect(stories.map(({ scenario }) => scenario)).toEqual(workshop.scenarios('saga')!.map(({ id }) => id));
  for (const { title, captions } of stories) {
    expect(captions.length, title).toBeGreaterThan(3);
    expect(captions.every(({ t, text }, i) => text !== '' && t >= (captions[i - 1]?.t ?? 0))).toBe(true);
  }
});

it('leads from a word of the trade to the first caption that says it', async () => {
  const stories = await storiesOf(workshop, workshop.diagram('saga')!);
  const told = toldTerms(stories);
  expect(told.map(({ name }) => name)).toContain('Compensation');
  for (const { name, forms, scenario, t } of told) {
    const caption = stories
      .find((story) => story.scenario === scenario)!
      .captions.find(
        (each) => each.t === t && forms.some((form) => each.text.toLowerCase().includes(form.toLowerCase())),
      );
    expect(caption, name).toBeDefined();
  }
});
