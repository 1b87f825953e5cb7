import { chromium } from '@playwright/test';
import { chromiumFlags, needChromium } from '@/lib/cli/tools/chromium';
import { benchExports } from './exports';
import { benchFrames } from './frames';
import { benchLargeGraph } from './large-graph';
import { benchMotion } from './motion';

/** What `npm run bench` prints after the benchmarks of Node: how runs are paced, then what only a browser can tell. */
await benchMotion();
const browser = await chromium.launch({ executablePath: needChromium(), args: [...chromiumFlags] });
await benchFrames(browser);
await benchLargeGraph(browser);
await benchExports(browser);
await browser.close();
