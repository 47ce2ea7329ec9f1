// A machine with three pilots and a key is sent a file of each dangerous kind. By whichever door it comes, and whatever a hasty person presses,
// nothing stored differs but what was plainly agreed to, byte for byte; and what is read on the way is true.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { at } from './application.mjs';
import { backup, draft, record, signed } from './forged.mjs';
import { drop, give, pasteText } from './handed.mjs';
import { expect } from './page.mjs';
import { still, test, toast } from './victim.mjs';

/** The version of the rules that this build judges by. */
const RULES = Number(/规则集第 (\d+) 版/.exec(readFileSync(fileURLToPath(new URL('../../docs/rules.md', import.meta.url)), 'utf8'))[1]);
/** A pilot of the machine with a signed application, and what it is called there. */
const OURS = '00000000000000a1';
const OUR_NAME = '某某市“一站式”政务服务（社会管理和公共服务）综合标准化试点';
/** The same in quotation marks. */
const OUR_NAME_QUOTED = '“某某市‘一站式’政务服务（社会管理和公共服务）综合标准化试点”';
/** One that it does not have. */
const THEIRS = 'feedfeedfeedfeed';
/** A key that somebody would like this machine to sign with. */
const KEY = JSON.stringify({
  made_on: '2026-11-25', owner: null, version: 1, secret: { plain: Buffer.alloc(32, 3).toString('base64url') },
  public: { crv: 'P-256', kty: 'EC', x: Buffer.alloc(32, 1).toString('base64url'), y: Buffer.alloc(32, 2).toString('base64url') },
});
const ORIGINAL = '：本程序写不出这样的内容。请使用未经改动的原件。';

test('a signed content that nobody could have written is refused by every door, and nothing changes', async ({ page }) => {
  const before = await still(page);
  const files = UNSIGNABLE.map(([change, why], nth) => [`${nth}.json`, signed(change), why]);
  for (const [name, bytes, why] of files) {
    await give(page, '打开文件', name, bytes);
    await expect(toast(page)).toHaveText(`“${name}”没有打开。${why}`);
  }
  await page.goto('#/verify');
  await at(page, '验证文件');
  for (const [name, bytes, why] of files) {
    await drop(page, [[name, bytes]]);
    await judgedUnsigned(page, `“${name}”没有打开。${why}`);
  }
  await give(page, '选择文件', files[0][0], files[0][1]);
  await judgedUnsigned(page, `“0.json”没有打开。${files[0][2]}`);
  await pasteText(page, files[1][1]);
  await judgedUnsigned(page, `这份内容没有打开。${files[1][2]}`);
  await page.goto('#/backup');
  await at(page, '备份与恢复');
  for (const [name, bytes, why] of files) {
    await drop(page, [[name, bytes]]);
    await expect(page.locator('.trouble')).toHaveText(`“${name}”没有打开。${why}`);
  }
  expect(await still(page)).toEqual(before);
});

test('a signed file that lies about rules and times is told to, and brings in what was pressed and no more', async ({ page }) => {
  const before = await still(page);
  await page.goto('#/verify');
  for (const [change, ...doubts] of LYING) {
    await drop(page, [['来文.json', signed(change)]]);
    const verdict = page.locator('.verdict');
    await expect(verdict.locator('div', { hasText: '可疑' }).locator('dd')).toHaveText(doubts.map((words) => `■ ${words}`));
    await expect(verdict.getByRole('heading')).toHaveText('内容自签名以后没有改动，但有可疑之处，见下；签名人的身份要另行核实');
  }
  expect(await still(page)).toEqual(before);

  // Of a pilot that is here: nothing is put over anything.
  await drop(page, [['来文.json', signed((it) => { it.data.blanks.goals = '换了的目标'; })]]);
  await page.getByRole('button', { name: '收进本机的试点资料，只读' }).click();
  await expect(toast(page)).toHaveText('本机已有这个试点的申请书，没有覆盖；要用文件里的，请选“以它为底稿”');
  expect(await still(page)).toEqual(before);
  await page.getByRole('button', { name: '以它为底稿，做新的修改稿' }).click();
  await hasty(page);
  await at(page, '社会管理和公共服务综合标准化试点申请书');
  await erase(page, before);

  // Of one that is not here.
  await page.goto('#/verify');
  await drop(page, [['来文.json', signed((it) => { it.pilot = THEIRS; })]]);
  await page.getByRole('button', { name: '收进本机的试点资料，只读' }).click();
  await page.waitForURL(`**/#/p/${THEIRS}`);
  expect(Object.keys(grown(before, await still(page)))).toEqual([`papers ${THEIRS}/application`, `pilots ${THEIRS}`]);
  await erase(page, before);
});

test('a draft is asked about by what it is, and neither claims a signature nor takes anything away', async ({ page }) => {
  const before = await still(page);
  for (const [nth, [change, why]] of LOOSE.entries()) {
    await give(page, '打开文件', `${nth}.json`, draft(change));
    await expect(toast(page)).toHaveText(`“${nth}.json”没有打开。${why}`);
  }
  expect(await still(page)).toEqual(before);

  // Another pilot, with marks of a signature and of a receipt.
  await give(page, '打开文件', '来文.json', draft((it) => {
    Object.assign(it, { pilot: THEIRS, signed: { at: '2026-11-25T10:00:00+08:00', fingerprint: 'aaaa bbbb cccc dddd eeee', content: 'a'.repeat(64) }, received: 'aaaa bbbb cccc dddd eeee' });
    it.paper.blanks['pilot.name'] = '\u202e已核验的试点';
  }));
  await expect(offer(page)).toHaveText(['“来文.json”', '“已核验的试点”', '申请书', '没有这个试点']);
  await hasty(page);
  await page.waitForURL(`**/#/p/${THEIRS}/**`);
  const after = await still(page);
  expect(Object.keys(grown(before, after))).toEqual([`papers ${THEIRS}/application`, `pilots ${THEIRS}`]);
  expect(JSON.parse(after.records.papers[`${THEIRS}/application`])).not.toHaveProperty('signed');
  await page.goto('#/');
  await expect(page.locator('.pilot', { hasText: '已核验的试点' })).not.toContainText(/已生成文件|已收/);
  await erase(page, before);

  // Ours, with another content: what is pressed first is put beside.
  await give(page, '打开文件', '来文.json', draft((it) => { it.paper.blanks['pilot.name'] = '省厅下发的正式稿'; }));
  await expect(page.getByRole('dialog').getByRole('heading')).toHaveText('这个试点本机已经有了');
  await expect(offer(page)).toHaveText(['“来文.json”', '“省厅下发的正式稿”', '申请书', `有这个试点，叫${OUR_NAME_QUOTED}`]);
  await hasty(page);
  await at(page, '社会管理和公共服务综合标准化试点申请书');
  await erase(page, before);

  // Another paper of ours.
  await give(page, '打开文件', '来文.json', draft((it) => Object.assign(it, { form: 'selfcheck', paper: { blanks: {}, tables: {} } })));
  await expect(page.getByRole('dialog').getByRole('heading')).toHaveText('把这份草稿收进已有的试点');
  await expect(offer(page)).toHaveText(['“来文.json”', '“新试点（还没有名称）”', '自查表', `有这个试点，叫${OUR_NAME_QUOTED}，还没有这张表`]);
  await page.keyboard.press('Escape');
  expect(await still(page)).toEqual(before);
});

test('a backup brings no key, no setting and no title, and what a hasty press takes in can be taken out again', async ({ page }) => {
  const before = await still(page);
  await page.goto('#/backup');
  const arrived = page.locator('.arrived');

  const stored = (store, id, change) => {
    const { sum, ...kept } = JSON.parse(before.records[store][id]);
    change(kept);
    return record(store, id, JSON.stringify(kept));
  };
  const pilot = (change = () => {}) => stored('pilots', OURS, change);
  const paper = (change = () => {}) => stored('papers', `${OURS}/application`, change);
  const elsewhere = (nth, what) => `文件里第 ${nth} 条记录（${what}）写明的位置不是本程序存放内容的地方，没有收；其余的不受影响。`;
  const takes = async (records, told, done, change) => {
    await drop(page, [['备份.json', backup(records, change)]]);
    await expect(arrived.locator('.trouble')).toHaveText(told);
    await arrived.getByRole('button', { name: '按上面的选择导入' }).click();
    await expect(page.locator('.made')).toContainText(done);
  };
  const NOTHING = '与本机一致，没有要收进的。';

  await takes([
    record('pilots', '../keys', '{}'), record('keys', 'vault', '{}'), record('papers', `${OURS}/../keys/device`, '{}'),
    record('papers', `${OURS}/application/..`, '{}'), record('quarantine', 'papers/x', '{}'), record('settings', 'role', 'panel'),
    record('keys', 'device', KEY),
  ], [
    elsewhere(1, '试点的登记和记录“../keys”'), elsewhere(2, '签名钥匙“vault”'), elsewhere(3, `文稿“${OURS}/../keys/device”`),
    elsewhere(4, `文稿“${OURS}/application/..”`), elsewhere(5, '单独留存的原文“papers/x”'),
    /^文件里另有一把签名钥匙（指纹 [0-9a-f ]{24}）。本机已有在用的钥匙，没有收。$/,
  ], NOTHING);
  await takes([paper(), paper((it) => { it.paper.blanks.goals = '第二份'; })], [`文件里第 2 条记录（文稿 ${OURS}/application）与前面的一条重复，没有收；其余的不受影响。`], NOTHING);
  await takes([pilot(), paper()], [`文件里第 2 条记录（文稿 ${OURS}/application）不在文件开头写明的条数之内，没有收；其余的不受影响。`], NOTHING, { count: 1 });
  await takes([pilot((it) => { it.deleted = '2026-11-25T10:00:00+08:00'; it.rev = 99; }), paper()], [], NOTHING);
  // A head that speaks.
  for (const [member, said, why] of [['made', '昨天，经省局核验 ✓', '不是带时区的时间'], ['app_version', '✓', '不是版本号']]) {
    await drop(page, [['备份.json', backup([pilot(), paper()], { [member]: said })]]);
    await expect(page.locator('.trouble')).toHaveText(`“备份.json”没有打开。“${member}”一项${why}${ORIGINAL}`);
  }

  // What happened to a pilot of ours, and what it is called.
  await drop(page, [['备份.json', backup([pilot((it) => {
    it.title = '省厅统一下发版';
    it.log[0].taken_back = '2026-11-25T10:00:00+08:00';
    it.log.push({ ...it.log[1], id: 'ffffffffffffffff', taken_back: undefined });
  }), paper()])]]);
  await expect(arrived.locator('.paper')).toHaveText(`${OUR_NAME}的申请书（文件里的试点叫“省厅统一下发版”）`);
  await expect(arrived.getByRole('checkbox', { name: '把文件里的 2 条记录收进' })).not.toBeChecked();
  await expect(arrived.locator('.choice .check')).toHaveText(`把文件里的 2 条记录收进${OUR_NAME_QUOTED}：2026-11-20 各单位同意（收回）；2026-11-23 行业主管部门推荐`);
  await arrived.getByRole('button', { name: '按上面的选择导入' }).click();
  await expect(page.locator('.made')).toContainText(NOTHING);
  expect(await still(page)).toEqual(before);

  // Another content of ours under another title comes beside it; a pilot that is not here comes as one.
  await takes([pilot((it) => { it.title = '省厅统一下发版'; }), paper((it) => { it.rev = 99; it.paper.blanks.goals = '换了的目标'; })], [], '导入完成：另存 1 份。');
  await erase(page, before);
  await page.goto('#/backup');
  const renamed = (text, change = () => {}) => {
    const it = JSON.parse(text.replaceAll(OURS, THEIRS));
    change(it);
    return JSON.stringify(it);
  };
  await takes([
    record('pilots', THEIRS, renamed(pilot().text)),
    record('papers', `${THEIRS}/application`, renamed(paper().text)),
  ], [], '导入完成：收进 1 份。');
  expect(Object.keys(grown(before, await still(page)))).toEqual([`papers ${THEIRS}/application`, `pilots ${THEIRS}`]);
  await erase(page, before);
});

test('texts and tables that are too much are answered or refused in time, and whoever looks at them loses nothing', async ({ page }) => {
  const before = await still(page);
  const rows = (count) => (it) => Object.assign(it.data.tables, { participants: [], plan: Array.from({ length: count }, (_, nth) => ({ cells: {}, id: nth + 1 })) });
  await page.goto('#/verify');
  for (const [change, words] of [
    [(it) => { it.data.blanks.goals = '“（'.repeat(5000); }, '内容自签名以后没有改动'],
    [rows(10_000), '内容自签名以后没有改动，但有可疑之处'],
    [rows(20_001), '这不是一份可以验证的签名文件'],
  ]) {
    await drop(page, [['来文.json', signed(change)]]);
    await expect(page.locator('.verdict').getByRole('heading')).toContainText(words, { timeout: 10_000 });
    // The page still answers.
    await page.getByText('粘贴文件的文字').click();
    await page.getByText('粘贴文件的文字').click();
  }
  await page.goto('#/');
  await at(page, '我的试点');
  expect(await still(page)).toEqual(before);
});

test('a notice is used only when that is pressed, and one that is wrong not at all', async ({ page }) => {
  const before = await still(page);
  await give(page, '打开文件', '通知.json', Buffer.from(JSON.stringify({ notice: 1, office: { name: '✓ 经核验的省局' } })));
  const came = page.locator('.came');
  await expect(came.getByRole('listitem')).toHaveText('“通知.json”：通知文件用了以后，首页和期限按这份通知显示，不再按网站自带的；可以撤销。按它显示');
  await expect(page.getByText('经核验的省局')).toHaveCount(0);
  await came.getByRole('button', { name: '不打开了' }).click();
  await give(page, '打开文件', '通知.json', Buffer.from(JSON.stringify({ notice: 1, verified: '✓' })));
  await expect(toast(page)).toHaveText('这是通知文件，但有误，没有采用。第 1 行第 13 列，verified：格式里没有这一项；这里可以写的是 notice、office、call、reading、holidays、start、province。每一处请在“帮助”里检查');
  expect(await still(page)).toEqual(before);
});

/** What 验证文件 says of something without a signature, and nothing beside it. */
async function judgedUnsigned(page, why) {
  const verdict = page.locator('.verdict');
  await expect(verdict.locator('dd')).toHaveText(`■ ${why}`);
  await expect(verdict.getByRole('heading')).toHaveText('这不是一份可以验证的签名文件');
  await expect(verdict.locator('.hint')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /收进|底稿/ })).toHaveCount(0);
}

/** Presses what stands first, as a person in a hurry does. */
async function hasty(page) {
  await page.getByRole('dialog').locator('button.primary').click();
}

/** What is said of a paper that came. */
function offer(page) {
  return page.getByRole('dialog').locator('.offer dd');
}

/** The records that came, by store and key; whatever was there before must stand there still. */
function grown(before, after) {
  const all = ({ records }) => Object.entries(records).flatMap(([store, kept]) => Object.entries(kept).map(([key, value]) => [`${store} ${key}`, value]));
  const came = Object.fromEntries(all(after));
  for (const [key, value] of all(before)) {
    expect(came[key], key).toEqual(value);
    delete came[key];
  }
  expect(uncounted(after).local).toEqual(uncounted(before).local);
  return came;
}

/** A set without what the program counts for itself: how many pilots it knows, and for how long was edited. */
function uncounted(set) {
  const { 'shidian.canary.shidian': pilots, 'shidian.pref.backup.editing': minutes, ...local } = set.local;
  return { ...set, local };
}

/** Throws the one pilot away that came, erases it for good, and holds what is left to what was there before. */
async function erase(page, before) {
  const [key, ...others] = Object.keys(grown(before, await still(page))).filter((each) => each.startsWith('pilots '));
  expect(others).toEqual([]);
  await page.goto('#/');
  await at(page, '我的试点');
  const row = page.locator('.pilot', { has: page.locator(`a[href$="/${key.split(' ')[1]}"]`) });
  const name = await row.getByRole('heading').innerText();
  await row.getByRole('button', { name: '删除' }).click();
  await page.getByText(/^已删除的 \d+ 个$/).click();
  await page.locator('.bin li', { hasText: name }).getByRole('button', { name: '彻底清除' }).click();
  await expect(toast(page)).toHaveText(/^已彻底清除：/);
  expect(uncounted(await still(page))).toEqual(uncounted(before));
}

/** Changes of a content before it is signed, and what is said of each. */
const UNSIGNABLE = [
  // Twin rows: one would be shown and the other signed.
  [(it) => it.data.tables.plan.push({ cells: { 'plan.task': '另一份内容' }, id: 1 }), misfit('data.tables.plan[6].id', '与前面的行同为 1，而行的编号不能重复')],
  [(it) => { it.data.tables.participants[0].id = 1; }, misfit('data.tables.plan[0].id', '与前面的行同为 1，而行的编号不能重复')],
  [(it) => { it.data.tables.plan[0].id = 0; }, misfit('data.tables.plan[0].id', '不是 1 至 1000000000 的整数')],
  [(it) => { it.data.tables.plan[0].id = 4294967295; }, misfit('data.tables.plan[0].id', '不是 1 至 1000000000 的整数')],
  // A pilot as a path to another's papers.
  ...[`${OURS}/application`, '', '../../..', '__proto__', '<b>试点</b>', 'F'.repeat(16), `${OURS} `, '0'.repeat(300_000)]
    .map((pilot) => [(it) => { it.pilot = pilot; }, misfit('pilot', '不是 16 位十六进制的试点编号')]),
  // A version that speaks.
  ...['0.1.0 ✓ 经省标准化院核验', '', '1', '0.1.0-审', '01.0.0', '0.1.0\n']
    .map((version) => [(it) => { it.app_version = version; }, misfit('app_version', '不是版本号')]),
  // What no form has, and so nobody is shown.
  [(it) => { it.data.blanks['unit.secret'] = '藏着'; }, misfit('data.blanks.unit.secret', '不是这张表要填的栏目')],
  [(it) => { it.data.blanks.goals = ''; }, misfit('data.blanks.goals', '不是填了内容的文字')],
  [(it) => { it.data.tables.plan[0].cells['plan.secret'] = '藏着'; }, misfit('data.tables.plan[0].cells.plan.secret', '不是这个表格的列')],
  [(it) => { it.data.tables.secret = [{ cells: {}, id: 90 }]; }, misfit('data.tables.secret', '不是这张表里的表格')],
  // What cannot be.
  [(it) => { it.format = 0; }, misfit('format', '不是本程序用过的格式号')],
  [(it) => { it.form.version = 0; }, misfit('form.version', '不是表样的版本号')],
  [(it) => { it.app = 'shidian2'; }, misfit('app', '不是“shidian”')],
  [(it) => { it.signed_at_claimed = '昨天'; }, misfit('signed_at_claimed', '不是带时区的时间')],
  [(it) => { it.signed_at_claimed = '2026-02-30T10:00:00+08:00'; }, misfit('signed_at_claimed', '不是带时区的时间')],
  [(it) => { it.judged_on = '2026-02-30'; }, misfit('judged_on', '不是真实的日期')],
  [(it) => { it.supersedes = 'abc'; }, misfit('supersedes', '不是 64 位十六进制的指纹')],
  [(it) => it.findings.push({ places: ['goals'], rule: 'art10.filled', says: '没有填', severity: 'error' }), misfit('findings[1].severity', '不是“不符合规定”“提醒”“信息”之一')],
  [(it) => it.findings.push({ places: ['goals'], rule: 'art14.goals', says: '没有提到', severity: 'breach' }), misfit('findings[1]', '不符合规定而没有说明')],
  [(it) => { it.reasons = { 'art14.goals': '我们认为符合' }; }, misfit('reasons.art14.goals', '不是对所列问题的说明')],
  [(it) => { it.note = ''; }, misfit('note', '是多出来的，格式里没有它')],
  // Written by a newer program.
  [(it) => { it.format = 9; it.tomorrow = ''; }, '这份文件用了较新的格式（9），本程序只认到 2，不能判断它；请换用新版程序打开'],
  [(it) => { it.form.version = 99; }, '这份文件填的表格或它的版本，本程序不认识，不能判断它；请换用新版程序打开'],
  [(it) => { it.form.id = 'unknown'; }, '这份文件填的表格或它的版本，本程序不认识，不能判断它；请换用新版程序打开'],
];

function misfit(member, why) {
  return `文件的外壳完整，但里面的内容不是试点助手写的样子。“${member}”一项${why}${ORIGINAL}`;
}

/** Changes of a content that can be written and is not true, and what is told above everything else. */
const LYING = [
  [(it) => { it.judged_on = '1900-01-01'; }, '它自称在 2026-11-25 签名，却写明按 1900-01-01 核对：本程序签名时两者是同一天。'],
  [(it) => { it.judged_on = '2099-01-01'; it.signed_at_claimed = '2099-01-01T10:00:00+08:00'; }, '它自称在 2099-01-01 签名，而今天按本机时钟是 2026-11-25。'],
  [(it) => { it.data.blanks['period.from'] = '从前'; }, '里面有按规则属于错误的内容：本程序不会给这样的内容签名，文件多半是别的程序写的。'],
  [(it) => { it.data = { blanks: {}, tables: {} }; it.findings = []; }, '里面有按规则属于错误的内容：本程序不会给这样的内容签名，文件多半是别的程序写的。'],
  [silent([]), '按本程序现在的规则，签名当日还有不符合规定之处（第九条），文件没有列出，也没有说明。'],
  [silent([lightly('art9.function')]), '按本程序现在的规则，签名当日有不符合规定之处（第九条），文件只当作提醒或信息列出，没有说明。'],
  // Format 2 says by which rules it was judged: where they are ours, every line of the trace is held against them.
  [ours(silent([])), '按本程序现在的规则，签名当日还有不符合规定之处（第九条），文件没有列出，也没有说明。', '签名当日还有提醒或信息 1 条（惯例），文件没有列出。'],
  [ours(silent([lightly('art9.function')])), '签名当日还有提醒或信息 1 条（惯例），文件没有列出。', '文件所列的轻重与规则不同，共 1 处：如依据第九条的一处，规则为“不符合规定”，文件写成“提醒”。', '文件所列问题有 1 处的说法与规则的不同；以下面按规则核对的为准。'],
  [ours((it) => it.findings.push({ ...lightly('art14.goals'), says: '完全符合 ✓' })), '文件列出了按规则看并没有的问题，共 1 处：如依据第十四条的一处。'],
  [ours((it) => it.findings.push({ ...lightly('art14.goals'), severity: 'breach' }) && Object.assign(it.reasons, { 'art14.goals': '省局已同意' })), '文件列出了按规则看并没有的问题，共 1 处：如依据第十四条的一处。'],
];

/** Leaves a condition of the law unmet, and lists these findings. */
function silent(findings) {
  return (it) => {
    it.data.blanks['unit.function'] = '无';
    it.findings = findings;
    it.reasons = {};
  };
}

/** A finding of that rule, as a mere reminder. */
function lightly(rule) {
  return { places: ['unit.function'], rule, says: '没有', severity: 'warning' };
}

/** The same change in format 2, judged by our rules as it says. */
function ours(change) {
  return (it) => {
    it.format = 2;
    it.judged_by = { divisions: true, level: 'national', pack: null, rules: RULES };
    change(it);
  };
}

/** Changes of a draft that no program wrote, and what is said of each. */
const LOOSE = [
  [(it) => { it.note = ''; }, `“record.note”一项是多出来的，格式里没有它${ORIGINAL}`],
  [(it, file) => { file.note = ''; }, `“note”一项是多出来的，格式里没有它${ORIGINAL}`],
  [(it) => { it.schema = 0; }, `“record.schema”一项不是 1${ORIGINAL}`],
  [(it) => { it.schema = 9; }, '这份草稿由较新的程序写成（格式 9），本程序只认到格式 1；请换用新版程序打开'],
  [(it) => { it.form = 'unknown'; }, '这份草稿用的表格本程序不认识；请换用新版程序打开'],
  [(it) => it.paper.tables.plan.push({ cells: {}, id: 1 }), `“record.paper.tables.plan[6].id”一项与前面的行同为 1，而行的编号不能重复${ORIGINAL}`],
  [(it) => { it.saved = '昨天'; }, `“record.saved”一项不是带时区的时间${ORIGINAL}`],
  [(it) => { it.rev = 4_294_967_295; }, `“record.rev”一项不是 0 至 1000000000 的整数${ORIGINAL}`],
  ...[`${OURS}/application`, '__proto__', ''].map((pilot) => [(it) => { it.pilot = pilot; }, `“record.pilot”一项不是 16 位十六进制的试点编号${ORIGINAL}`]),
  [(it) => { it.paper.blanks['../x'] = ''; }, `“record.paper.blanks.../x”一项不是栏目的名字${ORIGINAL}`],
  [(it) => { it.paper.ticks = ['<b>']; }, `“record.paper.ticks[0]”一项不是栏目的名字${ORIGINAL}`],
];
