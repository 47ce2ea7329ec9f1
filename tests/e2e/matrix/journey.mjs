// The main journey, once for every browser and every way of opening: what is used of a page all of them have.

import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PARTICIPANTS, PILOT, PLAN, STEPS } from '../answers.mjs';
import { TITLE, at, box, complete, go, step } from '../application.mjs';
import { squeezed } from '../printed.mjs';
import { chooseSealed, unlock } from '../vault.mjs';

const JOSE = fileURLToPath(new URL('../verifiers/jose_verify.mjs', import.meta.url));
const ANSWERS = Object.fromEntries(STEPS);
const ON_PAPER = ['组织机构代码', '法定代表人(负责人)', '标准化负责人姓名', '阶段工作内容', '内容指纹',
  '某乙（示例）', '2023年6月20日', ...PLAN.map((row) => row[0]), ...PARTICIPANTS];
// Up to Chromium 92 or later the arrow of a box with a list of offers is the browser's own, and styled by an attribute: this one.
const OWN_STYLE = "'sha256-pILX+5FGCpLRHvNBgtABIdSMmytrYudGxJBUYXY1t0s='";
// Where a letter looks like a radical, the PDFs of old engines name the radical; Unicode itself folds all but this one of those we print.
const RADICALS = /[\u2e80-\u2fdf]/g;
const letterOf = (radical) => (radical === '⺠' ? '民' : radical.normalize('NFKC'));
const BROKEN_OFF = '某某市“一站式”精';

/** Goes it whole; gives what was asked of the network and everything the pages complained of. */
export async function journey(browser, origin, out) {
  const heard = { requests: [], complaints: [] };
  const page = await newcomer(browser, origin, heard);
  await page.getByRole('button', { name: '新建试点' }).click();
  await at(page, TITLE);
  await outlivesReload(page);
  await complete(page);
  const signed = await finalised(browser, page, out('signed.json'));
  await printed(browser, page, out('paper.pdf'));
  await verified(browser, page, signed);
  await page.context().close();

  const other = await newcomer(browser, origin, heard);
  await opensAgain(browser, other, signed);
  await other.context().close();
  return heard;
}

/** Somebody who opens the app for the first time. */
async function newcomer(browser, { url }, heard) {
  const page = await browser.person();
  // What a passphrase costs by design, an old engine on a busy machine takes a while for.
  page.setDefaultTimeout(30_000);
  page.on('request', (request) => heard.requests.push(request.url()));
  page.on('pageerror', (error) => heard.complaints.push(String(error)));
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type()) && !message.text().includes(OWN_STYLE)) heard.complaints.push(message.text());
  });
  await page.goto(url);
  // On a local file one says first how things are kept.
  if (url.startsWith('file:')) await chooseSealed(page);
  await at(page, '我的试点');
  return page;
}

async function outlivesReload(page) {
  const [first] = STEPS[0];
  await step(page, first);
  await box(page, '试点名称').type(BROKEN_OFF);
  await page.reload();
  if (page.url().startsWith('file:')) await unlock(page);
  await at(page, first);
  same(await box(page, '试点名称').inputValue(), BROKEN_OFF);
}

/** Signs, keeps the file, and lets npm's jose judge it. */
async function finalised(browser, page, path) {
  await go(page, '定稿、签名');
  await page.getByRole('button', { name: '定稿并签名' }).click();
  await page.getByText('已生成文件（尚未报送）').waitFor();
  const file = await browser.taken(page, () => page.getByRole('button', { name: '保存签名文件' }).click(), path);
  holds(Buffer.from(JSON.parse(readFileSync(file, 'utf8')).payload, 'base64url').toString(), [PILOT, ...PARTICIPANTS]);
  const { status, stdout } = spawnSync(process.execPath, [JOSE, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`jose: ${stdout}`);
  return file;
}

/** The paper holds the labels of the form and the answers: read from a PDF, where the browser writes letters into it that can be read. */
async function printed(browser, page, path) {
  await page.getByRole('link', { name: '打印申请书' }).click();
  await at(page, '打印');
  await page.locator('.sheet .leaf[data-page="consent"]').waitFor();
  await page.pdf({ preferCSSPageSize: true, path });
  const text = squeezed(execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })).replace(RADICALS, letterOf);
  holds(text, ['MB123456-2', '215600', '0512-58672345']);
  holds(browser.writesHan ? text : squeezed(await page.locator('.sheet').innerText()), ON_PAPER.map(squeezed));
}

/** The app finds the file unchanged, and one figure changed in it. */
async function verified(browser, page, file) {
  await page.getByRole('link', { name: '验证文件' }).click();
  await at(page, '验证文件');
  await browser.chosen(page, () => page.getByRole('button', { name: '选择文件' }).click(), file);
  await page.getByRole('heading', { level: 2, name: /没有改动/ }).waitFor();
  await page.getByText('粘贴文件的文字').click();
  await page.getByRole('textbox', { name: '文件的文字' }).fill(changed(readFileSync(file, 'utf8')));
  await page.getByRole('button', { name: '验证这些文字' }).click();
  await page.getByRole('heading', { level: 2, name: /签名与内容不符/ }).waitFor();
}

/** On a machine that has nothing the file becomes a paper again. */
async function opensAgain(browser, page, file) {
  await browser.chosen(page, () => page.getByRole('button', { name: '打开文件' }).click(), file);
  await page.getByRole('button', { name: '以它为底稿，做新的修改稿' }).click();
  await at(page, TITLE);
  for (const [title, label] of [['经费保障情况', '经费来源'], ['预期目标', '试点预期实现工作目标']]) {
    await step(page, title);
    same(await box(page, label).inputValue(), ANSWERS[title][label]);
  }
}

/** The file with one figure of its content changed, still a well-formed file. */
function changed(text) {
  const file = JSON.parse(text);
  const content = Buffer.from(file.payload, 'base64url').toString().replace('215600', '215601');
  return JSON.stringify({ ...file, payload: Buffer.from(content).toString('base64url') });
}

function same(found, wanted) {
  if (found !== wanted) throw new Error(`found “${found}”, wanted “${wanted}”`);
}

function holds(text, parts) {
  const missing = parts.filter((part) => !text.includes(part));
  if (missing.length > 0) throw new Error(`missing: ${missing.join(' | ')}`);
}
