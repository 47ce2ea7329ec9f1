// A draft that runs over: long texts of 5,000 characters, 60 rows of the plan, one cell of 5,000 characters.

/** Characters of a long text. */
const LONG = 5000;
const ROWS = 60;
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

/** The draft, as `src/export/draft.rs` writes it. */
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
      'plan.time': `2027-03至2027-${String((place % 9) + 4).padStart(2, '0')}`,
      'plan.task': place === 30 ? long('plan.task', LONG) : `第${place + 1}阶段：宣传培训，标准体系建立`,
      'plan.bodies': `第${place + 1}科室（示例）`,
    },
  }));
  const participants = ['某某市大数据管理中心（示例）', '某某市档案馆（示例）'].map((name, place) => ({
    id: ROWS + 1 + place,
    cells: { 'participant.name': name, 'participant.opinion': long('同意。', 300) },
  }));
  return {
    kind: 'shidian-draft',
    demonstration: false,
    record: {
      schema: 1,
      pilot: '00000000000000f0',
      form: 'application',
      rev: 3,
      saved: '2026-11-25T09:00:00+08:00',
      paper: { blanks, tables: { plan, participants } },
    },
  };
}
