// Every page there is, in the light, in the dark, in large type and in forced colours: axe finds nothing on any. What readers hear of the
// five main pages is kept as text, and the tab stops of each step are printed.

import axe from 'axe-core';
import { STEPS } from './answers.mjs';
import { begin, dated, step } from './application.mjs';
import { expect, test } from './page.mjs';

const TODAY = '2026-12-01T10:00:00+08:00';
const exercise = (nth) => `#/drill/p/${String(nth).padStart(16, '0')}`;
const application = `${exercise(1)}/application`;
const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  large: { colorScheme: 'light', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
};
/** Every kind of page of `ui/route.rs`, and of a paper every view. */
const PAGES = [
  ['#/', '我的试点'], ['#/verify', '验证文件'], ['#/law', '试点细则'], ['#/law/18', '试点细则'], ['#/help', '帮助'], ['#/diagnosis', '诊断'],
  ['#/settings', '设置'], ['#/backup', '备份与恢复'], ['#/blank/application', '空白申请书'], ['#/nowhere', '没有这个网页'], ['#/p/0/application', '打不开这份表'],
  ['#/drill/', '演练'], [exercise(3), /演练三/], [`${exercise(3)}/years`, /^时间表/], [`${exercise(2)}/evaluation/barred`, /^现在还不能报送/],
  [application, /申请书$/], [`${application}/cover/pilot`, '试点名称与时间'], [`${application}/base/fit`, '现状及符合性'], [`${application}/plan/plan`, '工作计划'],
  [`${application}/whole`, '整张表'], [`${application}/review`, '检查全部'], [`${application}/finish`, '定稿、签名'], [`${application}/print`, '打印'],
  [`${application}/versions`, '以前的版本'], [`${exercise(2)}/standards/standards/standards`, /./], [`${exercise(2)}/evaluation/review`, '检查全部'],
];

test('axe finds nothing on any page, in the light, in the dark, in large type and in forced colours', async ({ page }) => {
  test.setTimeout(240_000);
  await dated(page, TODAY);
  await page.goto('/#/drill/');
  await page.getByRole('heading', { level: 2, name: /演练三/ }).waitFor();
  await page.evaluate(axe.source);
  const begun = Date.now();
  let runs = 0;
  for (const [address, title] of PAGES) {
    await page.evaluate((hash) => { location.hash = hash; }, address);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    for (const [look, media] of Object.entries(LOOKS)) {
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      const found = await page.evaluate(judge, look === 'large');
      runs += 1;
      expect.soft(found, `${address} ${look}`).toEqual([]);
    }
  }
  console.log(`${PAGES.length} pages, ${runs} looks, ${Math.round((Date.now() - begun) / 1000)} s`);
});

test('what readers hear of home, a step, a table, the review and the years', async ({ page, viewport }) => {
  test.skip(viewport.width < 1280, 'the same is heard of a narrow window, but for the tabs');
  await dated(page, TODAY);
  await page.goto('/');
  await page.getByRole('button', { name: '记下已有的日期' }).waitFor();
  await page.locator('.life').waitFor();
  const main = page.getByRole('main');
  await expect(main).toMatchAriaSnapshot({ name: 'home.yml' });
  await page.goto('/#/drill/');
  await page.getByRole('heading', { level: 2, name: /演练三/ }).waitFor();
  for (const [name, address, title] of [
    ['step', `${application}/cover/pilot`, '试点名称与时间'], ['table', `${application}/plan/plan`, '工作计划'],
    ['review', `${application}/review`, '检查全部'], ['years', `${exercise(3)}/years`, /^时间表/],
  ]) {
    await page.goto(`/${address}`);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.waitForTimeout(400);
    await expect(main).toMatchAriaSnapshot({ name: `${name}.yml` });
  }
});

test('the tab stops of every step are its boxes, one button for the grounds of each, and the ways on', async ({ page, viewport }) => {
  test.skip(viewport.width < 1280, 'the order is the same in a narrow window');
  test.slow();
  await begin(page);
  for (const [title] of STEPS) {
    await step(page, title);
    const stops = [];
    do {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(stop));
    } while (stops.at(-1)[1] !== '返回任务单' && stops.length < 60);
    const of = (kind) => stops.filter(([each]) => each === kind);
    console.log(`${title}: ${stops.length} stops — ${of('box').length} boxes, ${of('ground').length} grounds, ${of('tool').map(([, name]) => name).join(' ')}`);
    expect(stops.at(-1)[1], title).toBe('返回任务单');
    expect(of('box').length + of('table').length, title).toBeGreaterThan(0);
    expect(of('ground').length, title).toBeLessThanOrEqual(of('box').length + of('table').length + 1);
    // Nothing beside the questions catches the key: not the sheet, not the task list.
    expect(of('outside'), title).toEqual([]);
  }
});

/** What has the focus: a box, the grounds of one, a part of a table, another tool, or something that is no part of the questions. */
function stop() {
  const here = document.activeElement;
  const name = (here.name || here.innerText || here.tagName).split('\n')[0].trim();
  if (!here.closest('main .column')) return ['outside', name];
  if (here.closest('.rows')) return ['table', name];
  if (here.matches('.chip')) return ['ground', name];
  return [here.matches('input, textarea, select') ? 'box' : 'tool', name];
}

/** Axe, once what moves has come to rest. */
async function judge(large) {
  document.documentElement.toggleAttribute('data-large', large);
  await Promise.all(document.getAnimations().map((each) => each.finished.catch(() => {})));
  // What is out of sight is not laid out, and would be judged by where it does not stand.
  for (const leaf of document.querySelectorAll('.leaf, .g-part, .line')) leaf.style.contentVisibility = 'visible';
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
  const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`)]);
}
