// What a host may set: shown as the word of the host, checked before it goes out, and harmless where it is wrong or missing.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import Ajv from 'ajv/dist/2020.js';
import ICAL from 'ical.js';
import { at, begin, box, choose, complete, dated, go, saved, sign, step } from './application.mjs';
import { happens } from './life.mjs';
import { expect, test } from './page.mjs';

const text = (path) => readFileSync(fileURLToPath(new URL(`../../docs/${path}`, import.meta.url)), 'utf8');
const EXAMPLE = JSON.parse(text('notice.example.json'));
const CITE = '据某省市场监督管理局（示例）发布的征集通知（某市监标〔2026〕1号（示例））';
const WORDS = '来自某省标准化联席会议办公室（示例）的说明';
const TODAY = '2026-11-25T10:00:00+08:00';

/** Lets the host answer so when it is asked for its notice. */
async function posts(page, answer) {
  const notice = typeof answer === 'string' ? { body: answer } : answer;
  await page.route('**/notice.json', (route) => route.fulfill({ contentType: 'application/json', ...notice }));
}

const example = (change = () => {}) => {
  const notice = structuredClone(EXAMPLE);
  change(notice);
  return JSON.stringify(notice, null, 2);
};

test('the published schema takes the example, and refuses it with any one thing amiss', () => {
  const ajv = new Ajv({ allErrors: true, formats: { date: isDay } });
  const isNotice = ajv.compile(JSON.parse(text('schema/notice-2.json')));
  expect(isNotice(EXAMPLE), ajv.errorsText(isNotice.errors)).toBe(true);
  expect(isNotice({ notice: 1 })).toBe(true);
  for (const [name, change] of [
    ['a newer version', (it) => (it.notice = 3)],
    ['no version', (it) => delete it.notice],
    ['a member it does not know', (it) => (it.note = '')],
    ['a call without an office', (it) => { delete it.office; }],
    ['an office without a name', (it) => delete it.office.name],
    ['a name too long', (it) => (it.office.name = '局'.repeat(61))],
    ['a blank name', (it) => (it.office.name = ' ')],
    ['a call without a number', (it) => delete it.call.number],
    ['a day no calendar has', (it) => (it.call.closes = '2026-02-30')],
    ['a day in another spelling', (it) => (it.call.closes = '2026/12/20')],
    ['no copies', (it) => (it.call.copies = 0)],
    ['copies in words', (it) => (it.call.copies = '六份')],
    ['a blank that cannot be required', (it) => it.call.also_required.push('application.unit.name')],
    ['another reading', (it) => (it.reading = 'three-months')],
    ['a holiday without a day', (it) => delete it.holidays[0].from],
    ['six paragraphs', (it) => (it.start.paragraphs = Array(6).fill('一段'))],
  ]) {
    const notice = structuredClone(EXAMPLE);
    change(notice);
    expect(isNotice(notice), name).toBe(false);
  }
});

test('the start page shows the call, the words and the office, each with who says it', async ({ page, complaints }) => {
  await dated(page, TODAY);
  await posts(page, example());
  await page.goto('/');
  const call = page.getByRole('region', { name: '征集通知' });
  await expect(call).toContainText(CITE);
  await expect(call).toContainText('2026年11月1日至2026年12月20日，还有 25 天截止');
  await expect(call).toContainText('8 份');
  await expect(call).toContainText('某省某市某路 1 号（示例）标准化处，纸质版，另附电子版光盘');
  await expect(call).toContainText('政务服务、社会治理、法律服务');
  await expect(call).toContainText('这些是通知的要求，不是细则的规定，以通知原文为准。');
  const words = page.getByRole('region', { name: WORDS });
  await expect(words).toContainText('填报前请先看');
  await expect(words.getByRole('paragraph')).toHaveCount(4);
  await expect(page.getByRole('main')).toContainText('电话：010-00000000（示例）；工作日 9:00 至 17:00');
  await page.goto('/#/help');
  await at(page, '帮助');
  await expect(page.getByRole('main')).toContainText('某省标准化联席会议办公室（示例）');
  await expect(page.getByRole('main')).toContainText('现在用的是本站的通知文件。');
  expect(complaints).toEqual([]);
});

test('who does not apply, and an exercise, are told of no call', async ({ page }) => {
  await dated(page, TODAY);
  await posts(page, example());
  await page.goto('/#/drill/');
  await page.getByRole('link', { name: /^继续/ }).waitFor();
  await expect(page.getByRole('region', { name: '征集通知' })).toHaveCount(0);
  await expect(page.getByRole('region', { name: WORDS })).toHaveCount(0);
  await begin(page);
  await step(page, '试点名称与时间');
  await box(page, '试点名称').fill('某某市综合标准化试点');
  await saved(page);
  await page.getByRole('link', { name: '某某市综合标准化试点', exact: true }).click();
  await page.getByRole('radio', { name: '评估组', exact: true }).check();
  await page.goto('/#/');
  await expect(page.getByRole('region', { name: WORDS })).toBeVisible();
  await expect(page.getByRole('region', { name: '征集通知' })).toHaveCount(0);
});

test('an application is told when, how many and where, and what the call wants beyond the law', async ({ page }) => {
  await dated(page, '2026-12-20T10:00:00+08:00');
  await posts(page, example());
  await begin(page);
  await expect(page.getByRole('region', { name: '征集通知' })).toContainText('今天截止');
  await step(page, '意见文字');
  await expect(page.getByRole('textbox', { name: /^承担单位意见\s*（征集通知要求填）$/ })).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^管理单位意见\s*（选填）$/ })).toBeVisible();
  await go(page, '检查全部');
  const wanted = page.getByRole('main').locator('.wanted > li');
  await expect(wanted).toHaveCount(2);
  await expect(wanted.first()).toContainText(`通知要求 “承担单位意见”还没有填。${CITE}要求填写；这不是细则的规定，不影响定稿。`);
  await wanted.first().getByRole('link', { name: '去填：承担单位意见' }).click();
  await at(page, '意见文字');
  await page.getByRole('textbox', { name: /^承担单位意见/ }).fill('同意申报。');
  await saved(page);
  await go(page, '定稿、签名');
  await expect(wanted).toHaveCount(1);
  await expect(wanted).toContainText('“保证单位意见”还没有填');
  await expect(page.getByRole('region', { name: '征集通知' })).toContainText('8 份');
  await expect(page.getByRole('main')).toContainText('主办单位');
});

test('what the notice wants stops nobody from signing', async ({ page }) => {
  await dated(page, TODAY);
  await posts(page, example());
  await begin(page);
  await complete(page);
  const file = await sign(page);
  await expect(page.getByRole('main').locator('.wanted > li')).toHaveText([/“保证单位意见”还没有填/]);
  const { payload } = JSON.parse(readFileSync(await file.path(), 'utf8'));
  expect(Buffer.from(payload, 'base64url').toString()).not.toContain('某市监标');
});

test('the timeline has the call apart, reads 前3个月 as the host does, and says which last day is a day off', async ({ page }) => {
  await dated(page, TODAY);
  // The period ends in February 2027, so that by the host's reading the self-check is due until 2027-02-28.
  await posts(page, example((it) => {
    it.reading = 'last-three-months';
    it.holidays.push({ name: '某节（示例）', from: '2027-02-27', to: '2027-02-28' });
  }));
  await begin(page);
  await step(page, '试点名称与时间');
  for (const [label, part] of [['试点名称', '某某市综合标准化试点'], ['试点时间：起', '2025-3'], ['试点时间：止', '2027-2']]) {
    await box(page, label).fill(part);
  }
  await saved(page);
  await page.getByRole('link', { name: '某某市综合标准化试点', exact: true }).click();
  await page.getByRole('link', { name: /^时间表/ }).click();
  await at(page, '时间表');
  await expect(page.getByRole('radio', { name: /最后三个月之内（某省标准化联席会议办公室（示例）设定，可以改选）/ })).toBeChecked();
  const call = page.locator('.due[data-source="notice"]');
  await expect(call).toContainText('2026年11月1日至2026年12月20日');
  await expect(call).toContainText(`${CITE}；不是细则规定的期限`);
  await expect(call).toContainText('还有 25 天截止');
  const off = page.getByText('2027年2月28日在某节（示例）放假期间（据某省标准化联席会议办公室（示例）所列）；细则没有规定顺延，以主管部门口径为准');
  await expect(off.first()).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载日历文件（.ics）' }).click()]);
  const events = new ICAL.Component(ICAL.parse(readFileSync(await file.path(), 'utf8'))).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  const ours = events.filter(({ uid }) => uid.includes('-call-'));
  expect(ours.map(({ summary }) => summary)).toEqual(['按征集通知报送申请书（某某市综合标准化试点）']);
  expect(ours[0].description).toContain(CITE);

  await page.getByRole('radio', { name: /至迟在三个月以前/ }).check();
  await page.reload();
  await expect(page.getByRole('radio', { name: /至迟在三个月以前/ })).toBeChecked();
  // Once the pilot was issued, the call of today is not about it.
  await page.getByRole('link', { name: '某某市综合标准化试点', exact: true }).click();
  await happens(page, '各单位同意', '2025-01-10');
  await happens(page, '下达试点建设任务', '2025-02-20', '某发〔2025〕1号（示例）');
  await page.getByRole('link', { name: /^时间表/ }).click();
  await at(page, '时间表');
  await expect(page.locator('.due').first()).toBeVisible();
  await expect(call).toHaveCount(0);
});

test('a faulty notice is named by line, column and member, and nothing else is missing', async ({ page, complaints }) => {
  await posts(page, example().replace('"closes": "2026-12-20"', '"closess": "2026-12-20"').replace('"copies": 8', '"copies": "8"'));
  await page.goto('/');
  const trouble = page.locator('.host-trouble');
  await expect(trouble).toContainText(/^本站的通知文件 notice\.json 第 \d+ 行第 5 列等 2 处有误，没有采用。 填表不受影响。/);
  await trouble.getByText('看每一处').click();
  await expect(trouble.getByRole('listitem')).toHaveText([
    /^第 \d+ 行第 5 列，call\.closess：格式里没有这一项，是不是想写“closes”；/,
    /^第 \d+ 行第 15 列，call\.copies（份数）：应当是 1 至 50 的整数，不加引号。$/,
  ]);
  await expect(page.getByRole('region')).toHaveCount(0);
  await clean(page, 'a faulty notice');
  await trouble.getByRole('button', { name: '知道了' }).click();
  await expect(trouble).toHaveCount(0);
  await page.goto('/#/help');
  await at(page, '帮助');
  await expect(page.getByRole('main')).toContainText('现在没有通知文件，或者里面没有设什么。');
  await page.reload();
  await expect(trouble).toHaveCount(1);
  await begin(page);
  await step(page, '试点名称与时间');
  expect(complaints).toEqual([]);
});

for (const [name, answer] of [
  ['that is missing', { status: 404, body: 'no' }],
  ['that is empty', ''],
  ['with nothing set', '{"notice": 1}'],
]) {
  test(`a notice ${name} is none, and nobody hears of it`, async ({ page }) => {
    await posts(page, answer);
    const asked = page.waitForResponse('**/notice.json');
    await page.goto('/');
    await (await asked).finished();
    await page.getByRole('button', { name: '新建试点' }).waitFor();
    await expect(page.locator('.host-trouble, .call')).toHaveCount(0);
  });
}

for (const [name, answer, words] of [
  ['a web page in its place', { contentType: 'text/html', body: '<!DOCTYPE html><title>Start</title>' }, '取通知文件 notice.json 时得到的是一个网页，没有采用。'],
  ['a server in trouble', { status: 503, body: 'busy' }, '这一次没有取到本站的通知文件 notice.json，已按没有通知运行。请检查网络，再刷新本页。'],
]) {
  test(`${name} is told, and work goes on`, async ({ page }) => {
    await posts(page, answer);
    await page.goto('/');
    await expect(page.locator('.host-trouble')).toContainText(words);
    await begin(page);
  });
}

test('the first screen does not wait for the notice', async ({ page }) => {
  let answer;
  await page.route('**/notice.json', (route) => new Promise((done) => { answer = () => done(route.fulfill({ body: example(), contentType: 'application/json' })); }));
  await page.goto('/');
  await expect(page.getByRole('button', { name: '新建试点' })).toBeEnabled();
  await expect(page.getByRole('region')).toHaveCount(0);
  // It is asked for with the second part of the program.
  await expect.poll(() => typeof answer).toBe('function');
  await answer();
  await expect(page.getByRole('region', { name: WORDS })).toBeVisible();
});

test('markup in a notice stays text wherever it is shown', async ({ page }) => {
  const markup = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
  await dated(page, TODAY);
  await posts(page, example((it) => {
    it.office = { name: '<b>某局</b>', contact: [markup] };
    Object.assign(it.call, { issuer: '<i>某委</i>', number: '<u>1号</u>', send_to: markup, fields: [markup.slice(0, 60)] });
    it.holidays[0].name = '<s>节</s>';
    it.start = { title: '<h1>题</h1>', paragraphs: [markup] };
  }));
  const harmless = async () => {
    await expect(page.getByRole('main').locator('img, script, b, i, u, s')).toHaveCount(0);
    expect(await page.evaluate(() => window.hacked)).toBeUndefined();
  };
  await page.goto('/');
  await expect(page.getByRole('main').getByText(markup)).toHaveCount(3);
  await expect(page.getByRole('region', { name: '来自<b>某局</b>的说明' })).toContainText('<h1>题</h1>');
  await harmless();
  await begin(page);
  await expect(page.getByRole('region', { name: '征集通知' })).toContainText('据<i>某委</i>发布的征集通知（<u>1号</u>）');
  for (const name of ['检查全部', '定稿、签名']) {
    await go(page, name);
    await at(page, name);
    await expect(page.getByRole('main')).toContainText('<u>1号</u>');
    await harmless();
  }
  await page.goto('/#/help');
  await expect(page.getByRole('main')).toContainText('<b>某局</b>');
  await harmless();
});

test('a host checks a file in the help, tries it, and gives it up again', async ({ page }, info) => {
  await posts(page, '{"notice": 1}');
  await page.goto('/#/help');
  const check = async (words) => {
    const path = info.outputPath('notice.json');
    writeFileSync(path, words);
    await choose(page, () => page.getByRole('button', { name: '检查通知文件' }).click(), path);
  };
  await check('{\n  "notice": 1,\n  "office": {"name": "某局"},\n}');
  await expect(page.locator('.verdict')).toContainText('有 1 处错误，照这样放上去不会被采用：');
  await expect(page.locator('.verdict').getByRole('listitem')).toHaveText([/^第 4 行第 1 列：不合 JSON 的写法/]);
  await check(example());
  await expect(page.locator('.verdict')).toContainText('没有错误。主办单位：某省标准化联席会议办公室（示例）；征集通知：某市监标〔2026〕1号（示例）；报送时间：2026年11月1日至2026年12月20日；“前3个月”读作至迟在三个月以前；节假日 2 段；首页说明 2 段；省级规定：某市监标〔2025〕12号（示例）。');
  await page.getByRole('button', { name: '在本机使用这份通知' }).click();
  await expect(page.getByRole('main')).toContainText('现在用的是您在本机打开的通知文件。');
  await clean(page, '帮助');
  await page.goto('/');
  await expect(page.getByRole('region', { name: '征集通知' })).toContainText('通知来自您在本机打开的文件。');
  await page.goto('/#/help');
  await page.getByRole('button', { name: '不再使用打开的通知' }).click();
  await expect(page.getByRole('main')).toContainText('现在没有通知文件，或者里面没有设什么。');
});

test('a notice opened like any file is used, can be taken back, and is refused where it is wrong', async ({ page }, info) => {
  const open = async (words) => {
    const path = info.outputPath('notice.json');
    writeFileSync(path, words);
    await choose(page, () => page.getByRole('button', { name: '打开文件' }).click(), path);
  };
  await posts(page, '{"notice": 1}');
  await page.goto('/');
  await open(example((it) => (it.reading = 'x')));
  await expect(page.getByRole('status').getByText(/^这是通知文件，但有误，没有采用。第 \d+ 行第 14 列，reading/)).toBeVisible();
  await expect(page.getByRole('region')).toHaveCount(0);
  await open(example());
  // It stands beside the host's until that is pressed.
  const asked = page.getByRole('region', { name: '通知文件' });
  await expect(asked).toContainText('“notice.json”：通知文件');
  await expect(page.getByRole('region', { name: WORDS })).toHaveCount(0);
  await asked.getByRole('button', { name: '按它显示' }).click();
  await expect(page.getByRole('region', { name: WORDS })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('region', { name: WORDS })).toBeVisible();
  await open(example());
  await asked.getByRole('button', { name: '按它显示' }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('region')).toHaveCount(0);
});

test('axe finds nothing where a notice is shown', async ({ page }) => {
  await dated(page, TODAY);
  await posts(page, example());
  await page.goto('/');
  await page.getByRole('region', { name: WORDS }).waitFor();
  await clean(page, '首页');
  await begin(page);
  await clean(page, '任务单');
  for (const name of ['检查全部', '定稿、签名']) {
    await go(page, name);
    await at(page, name);
    await clean(page, name);
  }
});

async function clean(page, where) {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished.catch(() => {}))));
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']).analyze();
  expect.soft(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 160))]), where).toEqual([]);
}

function isDay(words) {
  const day = new Date(`${words}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(words);
}
