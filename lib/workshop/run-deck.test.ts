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

it('has a cover with the scenario, and a slide for every caption, which is its title', () => {
  const { name, body } = workshop.exportRun(diagram, formatOf('pptx')!, trace);
  expect(name).toBe('saga-payment-refused.pptx');
  const files = unzipSync(body as Uint8Array);
  const slides = Object.keys(files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  expect(slides).toHaveLength(beats.length + 1);
  expect(strFromU8(files['ppt/slides/slide1.xml']!)).toContain('Payment refused');
  const sizes = new Set<string>();
  for (const [i, { text }] of beats.entries()) {
    const slide = strFromU8(files[`ppt/slides/slide${i + 2}.xml`]!).replaceAll('&apos;', "'");
    // Once, and as large as on every other slide.
    expect(slide.split(text.slice(0, 30).replaceAll('&', '&amp;')), text).toHaveLength(2);
    sizes.add(/name="Title".*? sz="(\d+)"/.exec(slide)![1]!);
    expect(slide, text).toContain(text.slice(0, 30).replaceAll('&', '&amp;'));
    const notes = strFromU8(files[`ppt/notesSlides/notesSlide${i + 2}.xml`]!);
    expect(notes, text).toContain(text.slice(0, 30).replaceAll('&', '&amp;'));
  }
  expect(sizes.size).toBe(1);
});

it('has the captions of a range alone when one is asked for', () => {
  const to = beats[1]!.t;
  const { body } = workshop.exportRun(diagram, formatOf('pptx')!, trace, { to });
  const slides = Object.keys(unzipSync(body as Uint8Array)).filter((path) =>
    /^ppt\/slides\/slide/.test(path),
  );
  expect(slides).toHaveLength(beats.filter(({ t }) => t <= to).length + 1);
});

it('is a handout on A4 as PDF, light, with two captions a sheet', () => {
  const { body } = workshop.exportRun(diagram, formatOf('pdf')!, trace, { theme: 'dark' });
  const text = Buffer.from(body as Uint8Array).toString('latin1');
  const boxes = text.match(/\/MediaBox \[0 0 595.28 841.89\]/g) ?? [];
  expect(boxes).toHaveLength(Math.ceil(beats.length / 2));
  // Every caption can be leafed to.
  expect(text.match(/\/Dest \[/g)).toHaveLength(beats.length);
  expect(workshop.exportRun(diagram, formatOf('pdf')!, trace).body).toEqual(body);
});

it('is no picture of one page without an instant', () => {
  expect(() => workshop.exportRun(diagram, formatOf('png')!, trace)).toThrow('say which one');
});
