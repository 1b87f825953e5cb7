import { expect, it } from 'vitest';
import { diagrams } from '@/diagrams';
import { missingIn } from '@/lib/export/typeset';
import type { TextMark } from '@/lib/picture';
import { defaultInput, messageKinds } from '@/lib/trace';
import { openFonts } from './fonts';
import { createWorkshop } from './index';

const workshop = createWorkshop(process.cwd(), diagrams);
const fonts = openFonts(process.cwd());

it.each(workshop.diagrams().map((diagram) => [diagram.id, diagram] as const))(
  'draws every character that drawing and runs of %s show',
  (id, diagram) => {
    // What a run says, with everything that its messages and panels hold.
    const said = (workshop.scenarios(id) ?? []).flatMap((scenario) => [
      ...workshop.run(defaultInput(id, scenario)),
    ]);
    const shown = `${JSON.stringify(diagram.views)}${JSON.stringify(messageKinds)}${said.join('')}`;
    const characters = [...new Set(shown.replace(/\s/g, ''))].join('');
    for (const family of ['sans', 'mono'] as const) {
      for (const weight of [400, 600] as const) {
        const mark: TextMark = {
          type: 'text',
          family,
          weight,
          size: 12,
          anchor: 'start',
          fill: '#000000',
          lines: [{ x: 0, y: 0, text: characters }],
        };
        expect(missingIn([mark], fonts).map((codePoint) => String.fromCodePoint(codePoint))).toEqual([]);
      }
    }
  },
);
