import { describe, expect, it } from 'vitest';
import { themes } from '@/lib/theme';
import { writeDrawioWorkshop } from './drawio';
import type { Format } from './format';
import { formats } from './formats';
import { workshopInputs } from './testing/workshop';
import { readXml } from './testing/xml-reader';

const inputs = workshopInputs();
const views = inputs.flatMap((input) => input.views.map((view) => ({ ...input, views: [view] })));
const all: readonly Format[] = formats;

describe('the workshop', () => {
  it('has 14 views', () => {
    expect(views).toHaveLength(14);
  });

  it.each(all)('is written whole as $title, in light and dark', (format) => {
    for (const theme of themes) {
      for (const input of views) {
        const bytes = format.write({ ...input, theme });
        expect(bytes.length).toBeGreaterThan(200);
        expect(format.write({ ...input, theme })).toEqual(bytes);
        const text = Buffer.from(bytes).toString('utf8');
        // What is drawn or packed holds no plain words; their own tests look into it.
        if (['png', 'pdf'].includes(format.id)) continue;
        // Titles in plain words come through as they are, in one line or several.
        for (const { title } of input.views[0]!.view.nodes) {
          for (const word of title.match(/\w+/g) ?? []) expect(text).toContain(word);
        }
      }
    }
  });

  it('fits into one draw.io file, a page a view', () => {
    const file = readXml(writeDrawioWorkshop(inputs));
    expect(file.children.map(({ attributes }) => attributes.id)).toEqual(
      views.map(({ diagram, views: [one] }) => `${diagram.id}/${one!.view.id}`),
    );
  });
});
