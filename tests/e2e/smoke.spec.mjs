// The page opens, each of its files checked; the second part answers.

import { WASM, built, changed } from './dist.mjs';
import { expect, test } from './page.mjs';

test('the page opens without a complaint, and fetches each file once', async ({ page, complaints }) => {
  const fetched = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('/');

  await expect(page.getByRole('button', { name: '新建试点' })).toBeVisible();
  await expect(page.locator('#opening')).toHaveCount(0);
  await page.waitForLoadState('networkidle');
  expect(complaints).toEqual([]);
  expect(fetched.filter((url) => WASM.test(url))).toHaveLength(1);
  expect(fetched.filter((url) => /\/seal/.test(url))).toEqual([]);
});

test('the part that signs answers when it is asked for', async ({ page, complaints }) => {
  await page.goto('/');
  const version = await page.evaluate(async () => (await window.shidian.seal()).version());

  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(complaints).toEqual([]);
});

for (const file of built(/^(shidian|boot)\S*\.(js|wasm)$/)) {
  test(`a changed ${kind(file)} is not run, and the page says so`, async ({ page }) => {
    await page.route(`**/${file}`, (route) => route.fulfill(changed(file)));
    await page.goto('/');

    await expect(page.getByRole('alertdialog')).toContainText('程序没有打开');
    await expect(page.locator('main')).toHaveCount(0);
  });
}

test('a changed part that signs is refused, and may be asked for again', async ({ page }) => {
  await page.goto('/');
  await page.route('**/seal*', (route) => route.fulfill({ body: 'export default () => 1', contentType: 'text/javascript' }));
  const outcome = () => page.evaluate(() => window.shidian.seal().then(() => 'loaded', () => 'refused'));

  expect(await outcome()).toBe('refused');
  await page.unrouteAll();
  expect(await outcome()).toBe('loaded');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});

function kind(file) {
  return file.replace(/-[0-9a-f]{16}/, '');
}
