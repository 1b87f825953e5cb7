import { chromium } from '@playwright/test';
import { chromiumFlags, needChromium } from '@/lib/cli/tools/chromium';
import { benchExports } from './exports';
import { benchFrames } from './frames';
import { benchLargeGraph } from './large-graph';

/** What only a browser can tell: run by `npm run bench`. */
const browser = await chromium.launch({ executablePath: needChromium(), args: [...chromiumFlags] });
await benchFrames(browser);
await benchLargeGraph(browser);
await benchExports(browser);
await browser.close();
