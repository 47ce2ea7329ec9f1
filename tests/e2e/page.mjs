// What specs share: a page whose complaints are kept, so that a test can assert that there were none.

import { test as base } from '@playwright/test';

export { expect } from '@playwright/test';

export const test = base.extend({
  /** Everything the page wrote to its console as a warning or error, and every uncaught error. */
  complaints: async ({ page }, use) => {
    const complaints = [];
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await use(complaints);
  },
});
