import type { Browser } from '@playwright/test';
import { scriptOf } from './bundle';
import { messages, nodes } from './scene';

/**
 * What a frame of a busy diagram costs in a browser, drawn by the player's painter, by SVG `animateMotion` and by React's
 * state: script time, the time from frame to frame, and the processor time of all of the browser's processes (style,
 * layout, paint and raster included).
 */
const frames = 240;
const warmUp = 30;

interface Cost {
  readonly way: string;
  /** Median ms of script a frame. */
  readonly script: number;
  /** Median ms from one frame to the next. */
  readonly interval: number;
  /** Mean ms of processor time a frame. */
  readonly cpu: number;
}

interface Measured {
  readonly script: number[];
  readonly intervals: number[];
  readonly drawn: number;
}

/** Prints what a frame costs, each way. */
export async function benchFrames(browser: Browser): Promise<void> {
  const script = await scriptOf('e2e/bench/frames-page.tsx');
  const costs: Cost[] = [];
  let drawn = 0;
  for (const way of ['canvas', 'animateMotion', 'react']) {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await tab.setContent('<!doctype html><body></body>');
    await tab.addScriptTag({ content: script });
    const run = (count: number) =>
      tab.evaluate<Measured, [string, number]>(
        ([name, wanted]) =>
          (Reflect.get(window, 'measure') as (name: string, frames: number) => Promise<never>)(name, wanted),
        [way, count],
      );
    await run(warmUp);
    const before = await cpuOf(browser);
    const measured = await run(frames);
    const cpu = ((await cpuOf(browser)) - before) / frames;
    drawn = measured.drawn;
    costs.push({ way, script: median(measured.script), interval: median(measured.intervals), cpu });
    await tab.close();
  }
  const own = costs[0]!;
  console.log(
    `${messages} messages on their way between ${nodes} nodes, drawn as ${drawn} (the rest lie on piles)`,
  );
  for (const { way, script, interval, cpu } of costs) {
    const ratio = `${(cpu / own.cpu).toFixed(1)} times the canvas`;
    console.log(
      `${way.padEnd(14)} script ${script.toFixed(2)} ms, a frame every ${interval.toFixed(1)} ms, processors ${cpu.toFixed(1)} ms a frame (${ratio})`,
    );
  }
}

/** Processor time of all processes of the browser so far, in ms. */
async function cpuOf(browser: Browser): Promise<number> {
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  await devtools.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0) * 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
