// What specs share: every page of every test is watched, and its complaints are kept for those that ask.

import { test as base, expect } from '@playwright/test';
import { watch } from './watch.mjs';

export { expect } from '@playwright/test';

export const test = base.extend({
  /** Fails a test in which anything offended against the policy or left this machine. */
  watched: [async ({ browser }, use) => {
    const watching = [];
    const make = browser.newContext;
    browser.newContext = async (...options) => {
      const context = await make.apply(browser, options);
      watching.push(await watch(context));
      return context;
    };
    await use();
    browser.newContext = make;
    expect(watching.flat()).toEqual([]);
  }, { auto: true }],

  context: async ({ watched, context }, use) => use(context),

  /** Everything the page wrote to its console as a warning or error, and every uncaught error. */
  complaints: async ({ page }, use) => {
    const complaints = [];
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type()) && !/blocked by Playwright/.test(message.text())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await use(complaints);
  },
});
