// What is handed on: the fingerprint and how the page shows it, the folder of a release, the single file, kept storage.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { fingerprintOf } from '../../scripts/pack/fingerprint.mjs';
import { STEPS } from './answers.mjs';
import { at, begin, box, saved, step } from './application.mjs';
import { DIST } from './dist.mjs';
import { expect, test } from './page.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const VERSION = /^version = "(.*)"$/m.exec(readFileSync(`${ROOT}Cargo.toml`, 'utf8'))[1];
const MEBIBYTE = 1024 * 1024;

let work;
test.beforeEach(() => { work = mkdtempSync(join(tmpdir(), 'release-')); });
test.afterEach(() => rmSync(work, { recursive: true }));

test('foot and help show version and fingerprint, and help says how to check the files', async ({ page }) => {
  const fingerprint = fingerprintOf(DIST);
  await page.goto('/#/help');

  await expect(page.getByRole('contentinfo')).toContainText(`版本 ${VERSION}（构建 ${fingerprint.slice(0, 12)}）`);
  await expect(page.getByText(`本程序是版本 ${VERSION}，构建指纹：${fingerprint}`)).toBeVisible();
  await expect(page.getByLabel('Windows 命令')).toHaveText('certutil -hashfile shidian.html SHA256\ncertutil -hashfile shidian\\index.html SHA256');
  await expect(page.getByLabel('Linux 命令')).toHaveText('sha256sum shidian.html shidian/index.html\nsha256sum -c SHA256SUMS');
});

test('the fingerprint covers every file and the single file, but not what a host may fill', () => {
  const folder = join(work, 'dist');
  cpSync(DIST, folder, { recursive: true });
  const fingerprint = fingerprintOf(folder);
  const rewrite = (name, change) => writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));
  const single = readFileSync(join(folder, 'shidian.html'), 'utf8');
  for (const name of ['index.html', 'shidian.html']) {
    expect(readFileSync(join(folder, name), 'utf8')).toContain(`<meta name="build" content="${fingerprint}">`);
  }

  writeFileSync(join(folder, 'notice.json'), '{"another": "notice"}');
  rewrite('shidian.html', (page) => page.replace(/(id="notice">).*?(<)/s, '$1{"another": "notice"}$2'));
  expect(readFileSync(join(folder, 'shidian.html'), 'utf8')).not.toBe(single);
  expect(fingerprintOf(folder)).toBe(fingerprint);
  for (const name of readdirSync(folder).filter((each) => !/^(notice\.json|sw\.js)$/.test(each))) {
    const bytes = readFileSync(join(folder, name));
    writeFileSync(join(folder, name), Buffer.concat([bytes, Buffer.from(' ')]));
    expect(fingerprintOf(folder), name).not.toBe(fingerprint);
    writeFileSync(join(folder, name), bytes);
  }
});

test('a release holds the folder with its copies, the single file, a zip, and sums that are right', () => {
  test.slow();
  const release = made('release');
  const folder = join(release, 'shidian');

  expect(readdirSync(release).sort()).toEqual(['SHA256SUMS', 'TOOLS', 'shidian', `shidian-${VERSION}.zip`, 'shidian.html']);
  expect(readFileSync(join(release, 'shidian.html'))).toEqual(readFileSync(`${DIST}shidian.html`));
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(readdirSync(DIST)));
  for (const name of readdirSync(DIST).filter((each) => /\.(html|js|css|wasm|txt|svg|json|webmanifest)$/.test(each) && !/^(notice\.json|shidian\.html)$/.test(each))) {
    const bytes = readFileSync(join(folder, name));
    expect(gunzipSync(readFileSync(join(folder, `${name}.gz`))).equals(bytes), name).toBe(true);
    expect(brotliDecompressSync(readFileSync(join(folder, `${name}.br`))).equals(bytes), name).toBe(true);
  }
  // A host may change these two, and no older copy may be served in their place.
  expect(readdirSync(folder).filter((name) => /^(notice\.json|shidian\.html)\.(br|gz)$/.test(name))).toEqual([]);
  execFileSync('sha256sum', ['--quiet', '--strict', '-c', 'SHA256SUMS'], { cwd: release });
  const summed = readFileSync(join(release, 'SHA256SUMS'), 'utf8').trim().split('\n').map((line) => line.slice(66));
  expect(summed.sort()).toEqual([...readdirSync(folder).map((name) => `shidian/${name}`), 'TOOLS', `shidian-${VERSION}.zip`, 'shidian.html'].sort());

  const unpacked = join(work, 'unpacked');
  execFileSync('python3', ['-m', 'zipfile', '-e', join(release, `shidian-${VERSION}.zip`), unpacked]);
  execFileSync('diff', ['-r', folder, join(unpacked, 'shidian')]);
});

test('a release made at another time of the same files is the same to the byte', () => {
  // The large ones would only take longer to compress.
  const small = readdirSync(DIST).filter((name) => statSync(DIST + name).size < 50_000);
  const [first, later] = [join(work, 'first'), join(work, 'later')];
  for (const [folder, names] of [[first, small], [later, small.toReversed()]]) {
    for (const name of names) cpSync(DIST + name, join(folder, name));
    cpSync(`${DIST}index.html`, join(folder, 'shidian.html'));
  }
  for (const name of small) utimesSync(join(later, name), 1e9, 1e9);

  const [one, other] = [made('one', first), made('other', later)];
  expect(() => execFileSync('diff', ['-r', one, other])).not.toThrow();
});

test('the single file weighs at most 2 MiB', () => {
  expect(statSync(`${DIST}shidian.html`).size).toBeLessThanOrEqual(2 * MEBIBYTE);
});

test('the index of the folder opened from a disk says that it cannot run so, and leads to the single file, which can', async ({ page }) => {
  await page.goto(pathToFileURL(`${DIST}index.html`).href);

  const said = page.getByRole('alert');
  await expect(said.getByRole('heading')).toHaveText('请打开 shidian.html');
  await expect(said).toContainText('这个文件（index.html）要放在网站上才能用，在文件夹里直接打开不行。');
  await expect(said).toContainText('请先把压缩包全部解压，再打开 shidian.html。');
  await said.getByRole('link', { name: '打开 shidian.html' }).click();
  await page.waitForURL('**/shidian.html');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText(`（构建 ${fingerprintOf(DIST).slice(0, 12)}）`);
});

test('no page of the build has a style attribute, which the policy would not let take effect', async ({ page }) => {
  for (const name of ['index.html', 'shidian.html']) {
    expect(readFileSync(DIST + name, 'utf8').replace(/<(script|style)\b.*?<\/\1>/gs, '')).not.toMatch(/\sstyle=/);
  }
  // What the app itself draws: a style set by script has no attribute in its markup before it is set.
  const refused = [];
  await page.exposeFunction('refused', (directive) => refused.push(directive));
  await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) => window.refused(event.violatedDirective)));
  for (const address of ['#/', '#/help', '#/law', '#/verify', '#/blank/application', '#/drill/']) {
    await page.goto(`/${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
  expect(refused).toEqual([]);
});

for (const [answer, words] of [
  [true, '浏览器已答应长期保存：磁盘空间紧张时也不会自动清理，只有您自己清理浏览器数据才会删掉。'],
  [false, '已经申请过长期保存，浏览器没有答应：磁盘空间很紧张时可能自动清理。请及时下载草稿文件留底。'],
]) {
  test(`kept storage is asked for once, after the first typed paper, and help tells the answer ${answer}`, async ({ page }) => {
    const asked = [];
    await page.exposeFunction('askedToPersist', () => asked.push(page.url()));
    await page.addInitScript((promised) => {
      navigator.storage.persisted = async () => promised && localStorage.getItem('test.promised') !== null;
      navigator.storage.persist = async () => {
        await window.askedToPersist();
        if (promised) localStorage.setItem('test.promised', '');
        return promised;
      };
    }, answer);
    await page.goto('/#/help');
    await expect(page.getByText('还没有申请长期保存：第一次填表并保存以后，程序会自动向浏览器申请一次。')).toBeVisible();
    await begin(page);
    await step(page, STEPS[0][0]);
    expect(asked).toEqual([]);

    await box(page, '试点名称').fill('某某试点');
    await saved(page);
    await expect.poll(() => asked.length).toBe(1);
    await page.reload();
    await at(page, STEPS[0][0]);
    await box(page, '试点名称').fill('某某综合试点');
    await saved(page);
    await page.goto('/#/help');
    await expect(page.getByText(words)).toBeVisible();
    expect(asked).toHaveLength(1);
  });
}

test('where nobody can be asked to keep storage help says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'storage', { value: undefined });
  });
  await page.goto('/#/help');

  await expect(page.getByText('这个浏览器或这个网址（不是 HTTPS）不能申请长期保存：磁盘空间很紧张时可能自动清理。请及时下载草稿文件留底。')).toBeVisible();
});

function made(name, from = DIST) {
  const release = join(work, name);
  const tools = join(work, 'TOOLS');
  writeFileSync(tools, 'what it was built with\n');
  execFileSync('node', [`${ROOT}scripts/pack/release.mjs`, from, release, tools]);
  return release;
}
