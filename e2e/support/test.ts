import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test';

export { expect };

/** What a page did that no page of the explorer may do. */
export interface Watch {
  readonly offences: readonly string[];
  /** Lets pass what a test provokes on purpose, such as a 404 in the console. */
  allow(offence: RegExp): void;
}

/**
 * Playwright's `test`, whose pages are watched: it fails on any console error or warning of the page, uncaught error,
 * violation of the security policy, and request to another host.
 */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context, baseURL }, use) => {
      const offences: string[] = [];
      const allowed: RegExp[] = [];
      const offend = (offence: string) => void offences.push(offence);
      const home = new URL(baseURL ?? 'http://localhost').host;

      await context.exposeBinding('reportPolicyViolation', (_, text: string) => offend(text));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const report = Reflect.get(window, 'reportPolicyViolation') as (text: string) => void;
          report(
            `policy: ${event.violatedDirective} blocked ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`,
          );
        });
      });
      context.on('page', (page) => watchPage(page, offend));
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^(https?|wss?):$/.test(url.protocol) && url.host !== home)
          offend(`request to another host: ${url}`);
      });

      const watch = { offences, allow: (offence: RegExp) => void allowed.push(offence) };
      await use(watch);
      expect(offences.filter((offence) => !allowed.some((pattern) => pattern.test(offence)))).toEqual([]);
    },
    { auto: true },
  ],
});

function watchPage(page: Page, offend: (offence: string) => void): void {
  page.on('pageerror', (error) => offend(`uncaught: ${error.stack ?? error.message}`));
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      offend(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
}
