// Chromium 109, the last one on Windows 7.

import { WASM, built, changed } from './dist.mjs';
import { launchOld } from './old.mjs';
import { expect, test } from './page.mjs';

let browser;
let page;

test.beforeAll(async () => { browser = await launchOld(); });
test.beforeEach(async () => { page = await browser.newPage(); });
test.afterEach(() => page.close());
test.afterAll(() => browser.close());

test('it is Chromium 109', () => {
  expect(browser.version()).toMatch(/^109\./);
});

test('the page opens, fetches its wasm once, and the part that signs answers', async ({ baseURL }) => {
  const fetched = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(baseURL);
  await page.waitForSelector('main');

  expect(fetched.filter((url) => WASM.test(url))).toHaveLength(1);
  expect(await page.evaluate(async () => (await window.shidian.seal()).version())).toMatch(/^\d+\.\d+\.\d+$/);
});

test('changed files are not run, and the page says so', async ({ baseURL }) => {
  for (const file of built(/^(shidian|boot)\S*\.(js|wasm)$/)) {
    await page.route(`**/${file}`, (route) => route.fulfill(changed(file)));
    await page.goto(`${baseURL}?${file}`);
    await page.waitForSelector('text=程序没有打开');
    expect(await page.$('main')).toBeNull();
    await page.unroute(`**/${file}`);
  }
});
