// Signed files and drafts as the app makes them: of the published shape, verified by others, and no tampered one taken.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { DIST, built } from './dist.mjs';
import { MOMENT, SAMPLE, choose, download, openTypical, sign, standStill } from './made.mjs';
import { expect, test as base } from './page.mjs';
import { variants } from './verifiers/variants.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const schema = (name) => JSON.parse(readFileSync(here(`../../docs/schema/${name}.json`), 'utf8'));
const ajv = new Ajv({ allErrors: true, formats: { date: isDay, 'date-time': (text) => isDay(text.slice(0, 10)) } });
const isPayload = ajv.compile(schema('payload-2'));
const isDraft = ajv.compile(schema('draft-1'));

const test = base.extend({
  page: async ({ page }, use) => {
    await page.addInitScript(standStill, MOMENT);
    await use(page);
  },
  /** What the app makes of the sample and of a typical draft: made once, in a browser context of its own. */
  made: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ baseURL: process.env.SHIDIAN_URL, timezoneId: 'Asia/Shanghai' });
      await context.addInitScript(standStill, MOMENT);
      const page = await context.newPage();
      await page.goto('#/drill/');
      await page.waitForSelector('.pilot');
      const sample = await both(page, `#/drill/p/${SAMPLE}/application/finish`);
      const pilot = await openTypical(page, process.env.SHIDIAN_URL);
      const typical = await both(page, `#/p/${pilot}/application/finish`);
      await context.close();
      await use({ sample, typical });
    },
    { scope: 'worker' },
  ],
});

test('a signed file is of the published shape, and says whether it is an exercise', ({ made }) => {
  for (const [{ signed }, demonstration] of [[made.sample, true], [made.typical, false]]) {
    const payload = payloadOf(signed.text);
    expect(isPayload(payload), ajv.errorsText(isPayload.errors)).toBe(true);
    expect(payload.demonstration).toBe(demonstration);
    expect(payload.judged_on).toBe('2026-11-25');
    expect(signed.name).toMatch(/^[\p{L}\p{N}“”（）_-]+_附件1_2026-11-25_[0-9a-f]{6}\.json$/u);
  }
});

test('the schema of the payload refuses a payload with any one thing amiss', ({ made }) => {
  for (const [name, change] of badPayloads()) {
    const payload = payloadOf(made.typical.signed.text);
    change(payload);
    expect(isPayload(payload), name).toBe(false);
  }
});

test('a draft file is of the published shape', ({ made }) => {
  for (const [{ draft }, demonstration] of [[made.sample, true], [made.typical, false]]) {
    const file = JSON.parse(draft.text);
    expect(isDraft(file), ajv.errorsText(isDraft.errors)).toBe(true);
    expect(file.demonstration).toBe(demonstration);
    expect(draft.name).toMatch(/\.draft\.json$/);
  }
});

test('the schema of the draft refuses a draft with any one thing amiss', ({ made }) => {
  for (const [name, change] of badDrafts()) {
    const draft = JSON.parse(made.typical.draft.text);
    change(draft);
    expect(isDraft(draft), name).toBe(false);
  }
});

test('npm jose, jwcrypto and our own part that signs judge the file and its variants as expected', ({ made }, info) => {
  const file = info.outputPath('signed.json');
  writeFileSync(file, made.typical.signed.text);
  const seal = [/^seal-\S*\.js$/, /^seal\S*\.wasm$/].map((pattern) => DIST + built(pattern)[0]);
  const env = { ...process.env, SEAL: seal.join(':') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [here('verifiers/check.mjs'), file], { env, encoding: 'utf8' });
  expect(status, stdout + stderr).toBe(0);
  expect(stdout).toMatch(/jose ok +jwcrypto ok +ours ok +as it is\n/);
  expect(stdout).toContain('all verdicts as expected');
});

test('a good file is told to be unchanged, and shown', async ({ page, made }) => {
  const { typical, sample } = made;
  const verdict = await judged(page, typical.signed.text);
  await expect(verdict.getByRole('heading')).toHaveText('内容自签名以后没有改动；签名人的身份要另行核实');
  await expect(verdict).not.toContainText('演示文件');
  await expect(verdict).toContainText('签名相符：自签名以后一字未改');
  await expect(verdict).toContainText('不是本机的钥匙，身份未核实');
  await expect(verdict).toContainText('按 2026-11-25 没有错误和不符合规定');
  await expect(page.locator('.leaf[data-page="unit"]')).toContainText('某乙（示例）');

  const exercise = await judged(page, sample.signed.text);
  await expect(exercise.locator(':scope > *').first()).toContainText('演示文件');
});

test('every variant that ours must not let pass is refused with a sentence', async ({ page, made }) => {
  const tried = variants(made.typical.signed.text);
  const lenient = tried.filter(({ passes }) => !passes.includes('ours') && passes.some(Boolean));
  expect(Object.keys(OTHERS_LET_PASS).sort()).toEqual(lenient.map(({ name }) => name).sort());
  const told = {};
  for (const { name, text, passes } of tried) {
    const verdict = await judged(page, text);
    await expect(verdict, name).toHaveAttribute('data-good', String(passes.includes('ours')));
    if (passes.includes('ours')) continue;
    told[name] = await verdict.locator('[data-good="false"] dd').first().innerText();
    expect(told[name], name).toMatch(/[。；，].*[。\p{Script=Han}]$/u);
  }
  for (const [name, words] of Object.entries(OTHERS_LET_PASS)) expect(told[name], name).toContain(words);
});

test('a signed file opened as a new revision names the one it replaces', async ({ page, made }) => {
  const { text } = made.typical.signed;
  await judged(page, text);
  await page.click('text=以它为底稿，做新的修改稿');
  await page.waitForURL('**/p/**');
  await page.goto(page.url().replace(/(application).*/, '$1/finish'));
  const payload = payloadOf((await sign(page)).text);
  expect(isPayload(payload), ajv.errorsText(isPayload.errors)).toBe(true);
  expect(payload.supersedes).toBe(createHash('sha256').update(bytesOf(text)).digest('hex'));
  expect(payload.data).toEqual(payloadOf(text).data);
});

/** What jose or jwcrypto let pass and ours must not, and what the page says of it. */
const OTHERS_LET_PASS = {
  'signature: its twin': '签名值被换成了它的另一种等效写法',
  'stray bits in the last character': '“signature”一项不是规范的 base64url',
  padding: '“signature”一项不是规范的 base64url',
  'the other alphabet': '“payload”一项不是规范的 base64url',
  'a member more in the file': 'preview',
  'a member more at the signature': 'note',
  'an unprotected header': '签名旁边多出一项不受保护的“header”',
  'the payload twice, right one last': '“payload”一项出现了两次',
  'members in another order': '文件的写法与原件不同',
  'an escape in a name': '文件的写法与原件不同',
  'the signature twice': '文件里有 2 个签名',
  'signed anew: another kind': '签名头的类型（typ）不是 shidian+jws',
  'signed anew: identifier of another key': '密钥标识（kid）与公钥对不上',
  'signed anew: payload with white space': '签名内容的写法与规定的不同',
  'signed anew: payload with a member twice': '“a”一项出现了两次',
  'signed anew: payload that is not JSON': '签名内容解码后读不出来',
};

/** Signs on the page of finalising, and takes a draft too. */
async function both(page, address) {
  await page.goto(address);
  return { signed: await sign(page), draft: await download(page, '下载草稿文件') };
}

/** Puts a file before the page that verifies, opened afresh. */
async function judged(page, text) {
  await page.goto('#/help');
  await page.goto('#/verify');
  await choose(page, '选择文件', 'signed.json', text);
  const verdict = page.locator('.verdict');
  await verdict.waitFor();
  return verdict;
}

function bytesOf(signed) {
  return Buffer.from(JSON.parse(signed).payload, 'base64url');
}

function payloadOf(signed) {
  return JSON.parse(bytesOf(signed));
}

function isDay(text) {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function badPayloads() {
  return [
    ['a payload without its findings', (it) => delete it.findings],
    ['a payload without what it replaces', (it) => delete it.supersedes],
    ['a payload without a word on exercises', (it) => delete it.demonstration],
    ['a member it does not know', (it) => (it.note = '')],
    ['another program', (it) => (it.app = 'another')],
    ['a version that is none', (it) => (it.app_version = '1')],
    ['another format', (it) => (it.format = 1)],
    ['no word of its rules', (it) => delete it.judged_by],
    ['another level of rules', (it) => (it.judged_by.level = 'local')],
    ['a format as a string', (it) => (it.format = '1')],
    ['another form', (it) => (it.form.id = 'score')],
    ['a newer form', (it) => (it.form.version = 2)],
    ['a word in place of yes or no', (it) => (it.demonstration = 'false')],
    ['a revision that is no integer', (it) => (it.revision = 1.5)],
    ['a revision below zero', (it) => (it.revision = -1)],
    ['a revision too large', (it) => (it.revision = 2 ** 32)],
    ['a day no calendar has', (it) => (it.judged_on = '2026-02-30')],
    ['a day in another spelling', (it) => (it.judged_on = '2026/11/25')],
    ['a moment without an offset', (it) => (it.signed_at_claimed = '2026-11-25T10:00:00')],
    ['the id of no pilot', (it) => (it.pilot = 'ABC')],
    ['a digest cut short', (it) => (it.supersedes = 'ab12')],
    ['a blank it does not know', (it) => (it.data.blanks['unit.tomorrow'] = '')],
    ['a blank that is a number', (it) => (it.data.blanks['std.staff'] = 6)],
    ['a table it does not know', (it) => (it.data.tables.score = [])],
    ['a column it does not know', (it) => (it.data.tables.plan[0].cells['plan.note'] = '')],
    ['a row without an id', (it) => delete it.data.tables.plan[0].id],
    ['a row with a member more', (it) => (it.data.tables.plan[0].hidden = '')],
    ['a reason without a word', (it) => (it.reasons = { 'art9.function': ' ' })],
    ['a reason for no rule', (it) => (it.reasons = { 规则: '理由' })],
    ['a finding that is an error', (it) => it.findings.push({ places: ['goals'], rule: 'art10.filled', says: '没有填', severity: 'error' })],
    ['a finding without a place', (it) => it.findings.push({ places: [], rule: 'art14.goals', says: '没有提到', severity: 'warning' })],
    ['a finding of no rule', (it) => it.findings.push({ places: ['goals'], rule: '', says: '没有提到', severity: 'warning' })],
  ];
}

function badDrafts() {
  return [
    ['another kind of file', (it) => (it.kind = 'draft')],
    ['a draft without a word on exercises', (it) => delete it.demonstration],
    ['a member it does not know', (it) => (it.note = '')],
    ['a newer schema', (it) => (it.record.schema = 2)],
    ['a record with a member more', (it) => (it.record.note = '')],
    ['a form it does not know', (it) => (it.record.form = 'score')],
    ['a paper without tables', (it) => delete it.record.paper.tables],
    ['a blank that is a number', (it) => (it.record.paper.blanks['std.staff'] = 6)],
    ['a row that is a list', (it) => (it.record.paper.tables.plan[0] = [])],
    ['a moment that is none', (it) => (it.record.saved = '昨天')],
    ['a tick for nothing', (it) => (it.record.paper.ticks = [1])],
  ];
}
