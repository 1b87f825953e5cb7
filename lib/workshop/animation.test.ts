import { expect, it } from 'vitest';
import { diagrams } from '@/diagrams';
import { parseRunQuery } from '@/lib/trace';
import { animatedSvg, parseBeats } from './animation';
import { createWorkshop, readTrace } from './index';

const workshop = createWorkshop(process.cwd(), diagrams);
const diagram = workshop.diagram('saga')!;
const view = diagram.views[0]!;
const query = new URLSearchParams('scenario=payment-refused');
const trace = await readTrace(workshop.run(parseRunQuery(query, 'saga', workshop.scenarios('saga')!)));
const svg = animatedSvg(diagram, view, workshop.layOut(view, 'turned', 'live'), trace, 'light');

it('moves by itself, without a script, and asks for nothing', () => {
  expect(svg).toMatch(/^<svg[\s\S]*<\/svg>\n$/);
  expect(svg).not.toMatch(/<script|href="http|\son\w+=/);
  expect(svg).toContain('begin="0s;run.end"');
  const sends = trace.events.filter(({ type }) => type === 'send').length;
  const moved = svg.match(/<animateMotion/g)!.length;
  expect(moved).toBeGreaterThan(sends * 0.8);
  expect(moved).toBeLessThanOrEqual(sends);
});

it('keeps messages away from readers who want no motion', () => {
  expect(svg).toContain('@media (prefers-reduced-motion:reduce){.message{display:none}}');
  expect(svg.match(/class="message"/g)).toHaveLength(svg.match(/<animateMotion/g)!.length);
});

it('shows each fault that lasts where it acts', async () => {
  const signs = async (query: string) => {
    const input = parseRunQuery(new URLSearchParams(query), 'saga', workshop.scenarios('saga')!);
    const laidOut = workshop.layOut(view, 'turned', 'live');
    const drawn = animatedSvg(diagram, view, laidOut, await readTrace(workshop.run(input)), 'light');
    // The line over an edge: nothing else is as wide.
    return drawn.match(/stroke-width="3"/g)?.length ?? 0;
  };
  const fault = 'duplicate:saga-orchestrator--process-payment';
  expect(await signs('scenario=happy-path&fault=none')).toBe(0);
  expect(await signs(`scenario=happy-path&fault=${fault}@0.1-0.3&fault=${fault}@0.5-0.8`)).toBe(2);
});

it('is the same for the same run', () => {
  expect(animatedSvg(diagram, view, workshop.layOut(view, 'turned', 'live'), trace, 'light')).toBe(svg);
});

it('shows a part alone, as long as it lasts', () => {
  const layout = workshop.layOut(view, 'turned', 'live');
  const part = animatedSvg(diagram, view, layout, trace, 'light', parseBeats('2-3'));
  const told = (text: string) => [...text.matchAll(/<tspan x="24"[^>]*>([^<]+)/g)].map(([, words]) => words);
  const length = (text: string) => Number(/id="run"[^>]*dur="([\d.]+)s"/.exec(text)![1]);
  expect(length(part)).toBeLessThan(length(svg) / 2);
  expect(told(part).length).toBeGreaterThan(0);
  expect(told(part).length).toBeLessThan(told(svg).length);
  for (const line of told(part)) expect(told(svg).join(' ')).toContain(line!.split(' ')[0]);
  expect(() => parseBeats('5-2')).toThrow('"beats" is "5-2"; it must be numbers of captions');
});
