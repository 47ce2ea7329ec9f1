// A draft that runs over: long texts of 5,000 characters, 60 rows of the plan, one cell of 5,000 characters.

/** Characters of a long text. */
const LONG = 5000;
const ROWS = 60;
/** The row whose task is a long text. */
const LONGEST = 30;
const TEXTS = ['unit.scope', 'unit.review', 'base.fit', 'base.work', 'goals', 'money.use', 'money.source'];
const OPINIONS = ['undertaker.opinion', 'guarantor.opinion', 'guide.opinion', 'supervisor.opinion'];

/** So many characters, every ten of them numbered: what is lost or printed twice is seen. */
function long(name, length) {
  let text = name;
  for (let mark = 0; text.length < length; mark += 1) {
    text += `${String(mark).padStart(4, '0')}${mark % 17 === 16 ? '。\n' : '标准化工作'}`;
  }
  return text.slice(0, length);
}

/** The draft, as `src/archive/draft_file.rs` writes it, and what it prints by place. */
export function overflowing() {
  const blanks = Object.fromEntries([
    ['pilot.name', long('某某市政务服务（社会管理和公共服务）综合标准化试点', 90)],
    ['period.from', '2027-03'],
    ['period.to', '2029-03'],
    ['cover.undertaker', '某某市政务服务中心（示例）'],
    ['cover.guarantor', '某某市人民政府（示例）'],
    ['cover.guide', '江苏省政务服务管理办公室'],
    ['unit.name', long('某某市政务服务中心（示例）', 60)],
    ['supervisor.name', '江苏省市场监督管理局'],
    ...TEXTS.map((key) => [key, long(key, LONG)]),
    ...OPINIONS.map((key) => [key, long(key, 400)]),
  ]);
  const plan = Array.from({ length: ROWS }, (_, place) => ({
    id: place + 1,
    cells: {
      'plan.time': `2027年${(place % 9) + 4}月至2028年${(place % 12) + 1}月`,
      'plan.task': place === LONGEST ? long('plan.task', LONG) : `第${place + 1}阶段：宣传培训，标准体系建立`,
      // Nothing stands behind the long cell: in a PDF it would come after the part on the first page.
      'plan.bodies': place === LONGEST ? '' : `第${place + 1}科室（示例）`,
    },
  }));
  const participants = ['某某市大数据管理中心（示例）', '某某市档案馆（示例）'].map((name, place) => ({
    id: ROWS + 1 + place,
    cells: { 'participant.name': name, 'participant.opinion': long('同意。', 300) },
  }));
  const paper = { blanks, tables: { plan, participants } };
  const record = { schema: 1, pilot: '00000000000000f0', form: 'application', rev: 3, saved: '2026-11-25T09:00:00+08:00', paper };
  return { draft: { kind: 'shidian-draft', demonstration: false, record }, prints: printsOf(paper) };
}

/** All is printed as typed but the two months, which are printed in words. */
function printsOf({ blanks, tables }) {
  const cells = Object.values(tables).flat().flatMap(({ id, cells }) => Object.entries(cells).map(([key, text]) => [`${key}.${id}`, text]));
  return { ...blanks, ...Object.fromEntries(cells), 'period.from': '2027年3月', 'period.to': '2029年3月' };
}
