// Without a network after one visit, and a newer build beside the one that runs.

import AxeBuilder from '@axe-core/playwright';
import { rmSync } from 'node:fs';
import { PILOT, STEPS } from './answers.mjs';
import { at, begin, box, complete, go, saved, sign, step } from './application.mjs';
import { fingerprintIn, host, keeping, successor, visit } from './builds.mjs';
import { DIST, built } from './dist.mjs';
import { expect, test } from './page.mjs';
import { pagesOf } from './printed.mjs';

const FIRST = STEPS[0][0];
const OFFER = '新版已备好：保存后刷新换用';
const OLD = fingerprintIn(DIST);

let next;
let site;
let context;

test.beforeAll(() => { next = successor(DIST); });
test.beforeEach(async ({ browser, viewport }) => {
  site = await host();
  site.put(DIST);
  context = await keeping(browser, site.url, viewport);
});
test.afterEach(async () => {
  await context.close();
  await site.close();
});
test.afterAll(() => rmSync(next, { recursive: true }));

test('after one visit the network is cut: the page starts, types, saves, signs and prints', async () => {
  test.slow();
  const page = await visit(context);
  await page.close();
  await site.close();
  await context.setOffline(true);

  const later = await context.newPage();
  await begin(later);
  await complete(later);
  await later.reload();
  await step(later, FIRST);
  await expect(box(later, '试点时间：起')).toHaveValue('2027-3');
  const file = await sign(later);
  expect(file.suggestedFilename()).toMatch(/\.json$/);
  await go(later, '打印');
  await later.waitForSelector('.sheet .leaf[data-page="consent"]');
  const pages = pagesOf(await later.pdf({ preferCSSPageSize: true }), []);
  expect(pages.map(({ body }) => body).join('')).toContain(PILOT);
});

test('a newer build is offered and never forced, and two windows run one build each', async () => {
  const [one, other] = [await visit(context), await visit(context)];
  await begin(one);
  await step(one, FIRST);
  await box(one, '试点名称').fill('换版前填的');
  await begin(other);
  await step(other, FIRST);

  site.put(next);
  await one.reload();
  await at(one, FIRST);
  for (const page of [one, other]) await expect(page.locator('.newer [role=status]')).toHaveText(OFFER);
  await expect(box(one, '试点名称')).toHaveValue('换版前填的');
  await runs(one, OLD);
  await one.getByRole('button', { name: '以后再说' }).click();
  await expect(one.locator('.newer')).toHaveCount(0);
  // Gone from the host, and yet there for the page that needs it.
  const [seal] = built(/^seal-.*\.js$/);
  expect((await fetch(site.url + seal)).status).toBe(404);
  expect(await sealed(other)).toBe('answers');

  await box(other, '试点名称').fill('按下换用之前的最后几个字');
  await other.getByRole('button', { name: '保存并换用' }).click();
  await runs(other, fingerprintIn(next));
  await expect(box(other, '试点名称')).toHaveValue('按下换用之前的最后几个字');

  // The other window took it; this one runs on as it was, with files of its own build only.
  await runs(one, OLD);
  expect(await sealed(one)).toBe('answers');
  await box(one, '试点名称').fill('换版以后填的');
  await saved(one);
  await one.reload();
  await at(one, FIRST);
  await runs(one, fingerprintIn(next));
  await expect(box(one, '试点名称')).toHaveValue('换版以后填的');
});

test('a page that stands open looks for a newer build when somebody comes back to it, at most once an hour', async () => {
  const page = await visit(context);
  const comesBackAfter = (minutes) => page.evaluate((minutes) => {
    const now = performance.now();
    performance.now = () => now + minutes * 60_000;
    document.dispatchEvent(new Event('visibilitychange'));
  }, minutes);
  const looks = () => page.evaluate(() => window.looks);
  await page.evaluate(() => {
    const { update } = ServiceWorkerRegistration.prototype;
    window.looks = 0;
    ServiceWorkerRegistration.prototype.update = function () {
      window.looks += 1;
      return update.call(this);
    };
  });
  site.put(next);

  await comesBackAfter(59);
  expect(await looks()).toBe(0);
  await comesBackAfter(2);
  await expect(page.locator('.newer [role=status]')).toHaveText(OFFER);
  await comesBackAfter(59);
  expect(await looks()).toBe(1);
  await runs(page, OLD);
});

test('once nobody runs the older build, it is not kept any longer', async () => {
  const page = await visit(context);
  site.put(next);
  await page.reload();
  await page.getByRole('button', { name: '保存并换用' }).click();
  await runs(page, fingerprintIn(next));

  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([expect.stringContaining(fingerprintIn(next))]);
});

test('a build of which a file is missing is not offered, and the one that is kept runs on', async () => {
  const page = await visit(context);
  site.put(next, /^seal_bg-/);
  const refused = page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => new Promise((done) => {
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing.addEventListener('statechange', () => { if (installing.state === 'redundant') done('refused'); });
    });
    registration.update().catch(() => {});
  })));

  expect(await refused).toBe('refused');
  await expect(page.locator('.newer')).toHaveCount(0);
  await page.reload();
  await runs(page, OLD);
  expect(await sealed(page)).toBe('answers');
});

test('the offer is no obstacle to anybody, and waits where something is not saved', async () => {
  const page = await visit(context);
  await begin(page);
  await step(page, FIRST);
  await box(page, '试点名称').fill('先存下的内容');
  await saved(page);
  site.put(next);
  await page.reload();
  await expect(page.locator('.newer [role=status]')).toHaveText(OFFER);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);

  // As the page says it when the store refuses.
  await page.evaluate(() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
  await box(page, '试点名称').fill('存不下的内容');
  await expect(page.locator('.saving')).toHaveAttribute('data-state', 'refused');
  await page.getByRole('button', { name: '保存并换用' }).click();
  await expect(page.locator('.newer [role=status]')).toHaveText('这一页有内容还没能保存，先不换用。请按页面上的提示保存，或下载草稿文件，再点“保存并换用”。');
  await runs(page, OLD);
  await expect(box(page, '试点名称')).toHaveValue('存不下的内容');
});

async function runs(page, build) {
  await expect(page.locator('meta[name=build]')).toHaveAttribute('content', build);
}

function sealed(page) {
  return page.evaluate(() => window.shidian.seal().then((part) => (part.version() ? 'answers' : 'is silent'), String));
}
