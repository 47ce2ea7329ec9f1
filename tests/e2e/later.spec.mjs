// The later parts of the program, which come behind the first input: where one does not come, it is said why, nothing is lost, and it can be had again.

import { readFileSync } from 'node:fs';
import { TITLE, at, begin, box, saved, step } from './application.mjs';
import { DIST, built, changed } from './dist.mjs';
import { expect, test } from './page.mjs';

const [LATER] = built(/^later-[0-9a-f]{16}\.wasm$/);
const [REST] = built(/^rest-[0-9a-f]{16}\.wasm$/);
const LACKS = '填表要用的那部分程序还没有取到。';

test('the second part is fetched once, behind the first input', async ({ page }) => {
  const fetched = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname.slice(1)));
  const { come } = await hold(page);
  await page.goto('/');

  await expect(page.getByRole('button', { name: '新建试点' })).toBeVisible();
  await expect(page.getByText('打印空白表')).toHaveCount(0);
  come();
  await expect(page.getByText('打印空白表')).toBeVisible();
  await page.getByRole('link', { name: '帮助', exact: true }).click();
  await at(page, '帮助');
  expect(fetched.filter((file) => file === LATER)).toHaveLength(1);
});

for (const [what, answer, why] of [
  ['not there', { status: 404, body: '404' }, '程序已更新，请刷新本页后再试；已填写的内容不会丢失。'],
  ['a web page', { body: '<!DOCTYPE html><title>登录</title>', contentType: 'text/html' }, '载入的不是程序文件，而是一个网页：程序可能已更新，或网络要求先登录。请刷新本页后再试；已填写的内容不会丢失。'],
  ['of another build', changed(LATER), '载入的文件与本版程序不符：可能只更新了一部分，或网络断过。请刷新本页后再试；已填写的内容不会丢失。'],
  ['refused', { status: 503, body: '' }, '服务器拒绝了这次载入（状态 503）。请稍后再试，仍不行请告诉网站管理员；已填写的内容不受影响。'],
]) {
  test(`where the second part is ${what}, the page says so, and has it when asked again`, async ({ page }) => {
    await page.route(`**/${LATER}`, (route) => route.fulfill(answer));
    await page.goto('/');
    const lacks = page.getByRole('alert').filter({ hasText: LACKS });

    await expect(lacks).toHaveText(`${LACKS}${why} 再试一次`);
    await page.getByRole('button', { name: '新建试点' }).click();
    await expect(page.getByText('这一页还没有取到，原因和办法见上方。')).toBeVisible();
    await page.unrouteAll();
    await lacks.getByRole('button', { name: '再试一次' }).click();
    await at(page, TITLE);
    await expect(lacks).toHaveCount(0);
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
  });
}

test('a paper is filled in without the third part; what needs it says so, and has it when asked again', async ({ page }) => {
  await page.route(`**/${REST}`, (route) => route.fulfill({ status: 503, body: '' }));
  await begin(page);
  const lacks = page.getByRole('alert').filter({ hasText: '检查、定稿、打开文件和其他页面要用的那部分程序还没有取到。' });
  await expect(lacks).toBeVisible();
  await step(page, '试点名称与时间');
  await box(page, '试点名称').pressSequentially('甲市试点');
  await saved(page);

  await page.getByRole('link', { name: '帮助', exact: true }).click();
  await expect(page.getByText('这一页还没有取到，原因和办法见上方。')).toBeVisible();
  await page.unrouteAll();
  await lacks.getByRole('button', { name: '再试一次' }).click();
  await at(page, '帮助');
  await expect(lacks).toHaveCount(0);
});

test('the third part is fetched once, behind the first input of a paper', async ({ page }) => {
  const fetched = [];
  await begin(page);
  await step(page, '试点名称与时间');
  await box(page, '试点名称').pressSequentially('甲市试点');
  await saved(page);
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname.slice(1)));
  await page.reload();
  await expect(box(page, '试点名称')).toBeVisible();
  await page.goto('#/help');
  await at(page, '帮助');
  expect(fetched.filter((file) => file === REST)).toHaveLength(1);
});

test('a host that does not know the type of the second part still gives it', async ({ page, complaints }) => {
  await page.route(`**/${LATER}`, (route) => route.fulfill({ body: readFileSync(DIST + LATER), contentType: 'application/octet-stream' }));
  await begin(page);

  expect(complaints).toEqual([]);
});

test('what is typed before the second part came stands when it is there', async ({ page }) => {
  await page.goto('/#/drill/');
  await expect(page.getByRole('searchbox')).toBeVisible();
  const { come } = await hold(page);
  await page.reload();
  const search = page.getByRole('searchbox');
  await search.fill('复查');
  const shown = await page.locator('.pilots > li').count();
  await expect(page.getByText('打印空白表')).toHaveCount(0);

  come();
  await expect(page.getByText('打印空白表')).toBeVisible();
  await expect(search).toHaveValue('复查');
  await expect(search).toBeFocused();
  await expect(page.locator('.pilots > li')).toHaveCount(shown);
});

test('a pilot begun before the second part came is there when it comes', async ({ page }) => {
  const { come } = await hold(page);
  await page.goto('/');
  await page.getByRole('button', { name: '新建试点' }).click();

  await expect(page.getByText('正在打开…')).toBeVisible();
  come();
  await at(page, TITLE);
});

test('a page of one build never runs the second part of another', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)));
  const { come } = await hold(page);
  await page.goto('/');
  await expect(page.getByRole('button', { name: '新建试点' })).toBeVisible();

  // The host was given a newer build in the meantime: the old names are gone, and its own stand beside them.
  come({ status: 404, body: '404' });
  await expect(page.getByRole('alert')).toContainText('程序已更新，请刷新本页后再试');
  expect(asked.filter((file) => /^later/.test(file) && file !== LATER)).toEqual([]);
  const listed = await page.evaluate(() => JSON.parse(document.getElementById('parts').textContent).chunks.later);
  expect(listed).toEqual({ href: `./${LATER}`, integrity: expect.stringMatching(/^sha384-/), after: 'shared' });
});

/** Holds the second part back until it is let through, or answered otherwise. */
async function hold(page) {
  let come;
  const there = new Promise((done) => { come = done; });
  await page.route(`**/${LATER}`, async (route) => {
    const answer = await there;
    await (answer ? route.fulfill(answer) : route.continue());
  });
  return { come };
}
