// The worst files of the conformance corpus come to one machine by every door: each is refused in the same words, and nothing changes.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { at } from './application.mjs';
import { drop, give, pasteText } from './handed.mjs';
import { expect } from './page.mjs';
import { still, test, toast } from './victim.mjs';

const CORPUS = fileURLToPath(new URL('../conformance/', import.meta.url));
const REFUSED = new Map(JSON.parse(readFileSync(`${CORPUS}manifest.json`, 'utf8')).filter(({ verdict }) => verdict === 'refused').map((each) => [each.file, each]));

const WORST = `
  envelope/member-proto.json envelope/unprotected-header.json envelope/payload-twice-right-last.json envelope/signatures-none.json
  envelope/signature-twice.json envelope/flattened.json envelope/payload-stray-bits.json envelope/twin.json
  header/alg-none.json header/alg-speaking.json header/crit.json header/b64-false.json header/kid-of-another.json header/key-secret.json
  payload/order.json payload/app-twice.json payload/lone-surrogate.json payload/deep-33.json
  content-1/app-version-speaks.json content-1/pilot-path.json content-1/pilot-markup.json content-1/row-twins.json content-1/row-twins-across.json
  content-1/more-blank-proto.json content-1/more-column.json content-1/severity-error.json content-1/breach-unexplained.json
  content-1/claimed-speaks.json content-1/form-newer.json content-1/format-newer.json
  draft/pilot-path.json draft/signed-speaks.json draft/row-twins.json draft/schema-newer.json draft/blank-proto.json
  backup/member-more.json backup/format-newer.json backup/demonstration.json backup-locked/memory.json rescue/sealed-newer.json
  packed/hostile-inside.zip foreign/newer.json foreign/page-named.json
`.trim().split(/\s+/);

test('forty of the worst are refused alike by every door, in words of ours, and nothing changes', async ({ page }) => {
  test.setTimeout(120_000);
  expect(WORST.filter((file) => !REFUSED.has(file))).toEqual([]);
  const before = await still(page);
  const files = WORST.map((file) => {
    const bytes = readFileSync(`${CORPUS}files/${file}`);
    return { name: file.replaceAll('/', '_'), bytes, isText: bytes.equals(Buffer.from(bytes.toString('utf8'))) };
  });
  const said = new Map();
  for (const { name, bytes } of files) {
    await give(page, '打开文件', name, bytes);
    // A zip is told by the name of the file within.
    const told = toast(page).filter({ hasText: name.endsWith('.zip') ? /没有打开/ : `“${name}”` });
    await expect(told, name).toHaveText(/^“.+”.*没有打开。?/s);
    said.set(name, await told.innerText());
    expect(said.get(name), name).toMatch(/\p{Script=Han}[。；]?$/u);
    await page.getByRole('button', { name: '知道了' }).click();
  }
  for (const [hash, title, place] of [['#/', '我的试点', '.toast p > span'], ['#/verify', '验证文件', '.verdict dd'], ['#/backup', '备份与恢复', '.trouble']]) {
    await page.goto(hash);
    await at(page, title);
    for (const { name, bytes } of files) {
      await drop(page, [[name, bytes]]);
      await expect(page.locator(place), `${name} on ${hash}`).toHaveText([hash === '#/verify' ? `■ ${said.get(name)}` : said.get(name)]);
    }
  }
  await page.goto('#/verify');
  await at(page, '验证文件');
  for (const { name, bytes } of files.filter(({ isText }) => isText)) {
    await pasteText(page, bytes);
    await expect(page.locator('.verdict dd'), name).toHaveText([`■ ${said.get(name).replace(`“${name}”`, '这份内容')}`]);
  }
  expect(await still(page)).toEqual(before);
});
