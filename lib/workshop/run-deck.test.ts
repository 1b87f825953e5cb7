import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { diagrams } from '@/diagrams';
import { formatOf } from '@/lib/export';
import { parseRunQuery, type TraceEvent } from '@/lib/trace';
import { createWorkshop, readTrace } from './index';

const workshop = createWorkshop(process.cwd(), diagrams);
const diagram = workshop.diagram('saga')!;
const scenarios = workshop.scenarios('saga')!;
const input = parseRunQuery(new URLSearchParams('scenario=payment-refused'), 'saga', scenarios);
const trace = await readTrace(workshop.run(input));
const beats = trace.events.filter((event): event is TraceEvent & { type: 'beat' } => event.type === 'beat');

it('has a slide for every caption, which is its title', () => {
  const { name, body } = workshop.exportRun(diagram, formatOf('pptx')!, trace);
  expect(name).toBe('saga-payment-refused.pptx');
  const files = unzipSync(body as Uint8Array);
  const slides = Object.keys(files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  expect(slides).toHaveLength(beats.length);
  for (const [i, { text }] of beats.entries()) {
    const slide = strFromU8(files[`ppt/slides/slide${i + 1}.xml`]!).replaceAll('&apos;', "'");
    expect(slide, text).toContain(text.slice(0, 30).replaceAll('&', '&amp;'));
    const notes = strFromU8(files[`ppt/notesSlides/notesSlide${i + 1}.xml`]!);
    expect(notes, text).toContain(text.slice(0, 30).replaceAll('&', '&amp;'));
  }
});

it('has the captions of a range alone when one is asked for', () => {
  const to = beats[1]!.t;
  const { body } = workshop.exportRun(diagram, formatOf('pptx')!, trace, { to });
  const slides = Object.keys(unzipSync(body as Uint8Array)).filter((path) =>
    /^ppt\/slides\/slide/.test(path),
  );
  expect(slides).toHaveLength(beats.filter(({ t }) => t <= to).length);
});

it('is a handout with a page for every caption as PDF', () => {
  const { body } = workshop.exportRun(diagram, formatOf('pdf')!, trace);
  const pages =
    Buffer.from(body as Uint8Array)
      .toString('latin1')
      .match(/\/Type ?\/Page\b/g) ?? [];
  expect(pages).toHaveLength(beats.length);
});

it('is no picture of one page without an instant', () => {
  expect(() => workshop.exportRun(diagram, formatOf('png')!, trace)).toThrow('say which one');
});
