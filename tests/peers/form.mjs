// One form after 附件1 试点申请书, with nothing in it that belongs to any library.
// Every peer shows all sections on one page, validates while typing, and
// keeps months as plain text "YYYY-MM" so that nobody pays for (or saves) a date picker.
// kind: text | long | select ; req = required ; rule = named rule (see rules.mjs) ; min = minimum length
export const sections = [
  {
    id: 'cover',
    title: '封面',
    fields: [
      { id: 'pilotName', label: '试点名称', req: true, rule: 'pilotName' },
      { id: 'pilotStart', label: '试点开始年月', req: true, rule: 'month' },
      { id: 'pilotEnd', label: '试点结束年月', req: true, rule: 'pilotEnd' },
      { id: 'undertaker', label: '试点承担单位', req: true },
      { id: 'guarantor', label: '试点保证单位', req: true },
      { id: 'guide', label: '业务指导单位', req: true },
    ],
  },
  {
    id: 'unit',
    title: '一、承担单位基本信息',
    fields: [
      { id: 'unitName', label: '单位名称', req: true, min: 4 },
      { id: 'orgCode', label: '组织机构代码', req: true, rule: 'orgCode' },
      { id: 'legalRep', label: '法定代表人（负责人）', req: true },
      { id: 'regProvince', label: '法人注册地址：省（市）', req: true },
      { id: 'regCounty', label: '法人注册地址：县（区）', req: true },
      { id: 'address', label: '单位地址', req: true, min: 6 },
      { id: 'industry', label: '所属行业', req: true },
      {
        id: 'economicType',
        label: '经济类型',
        kind: 'select',
        options: ['机关', '事业单位', '社会团体', '国有企业', '集体企业', '民营企业'],
      },
      { id: 'postcode', label: '邮编', req: true, rule: 'postcode' },
      { id: 'phone', label: '联系电话', req: true, rule: 'phone' },
      { id: 'email', label: '电子邮箱', req: true, rule: 'email' },
      { id: 'contact', label: '联系人' },
      { id: 'stdOrg', label: '标准化机构（或者协调组织）名称', req: true },
      { id: 'stdLead', label: '标准化负责人姓名', req: true },
      { id: 'scope', label: '业务范围', kind: 'long', req: true, min: 10 },
      {
        id: 'accident',
        label: '近三年是否发生重大服务质量、安全、环境保护事故',
        kind: 'select',
        options: ['否', '是'],
        req: true,
        rule: 'accident',
      },
      { id: 'accidentNote', label: '事故情况说明' },
      { id: 'sysBuilt', label: '标准体系建立时间', req: true, rule: 'month' },
      { id: 'sysRun', label: '标准体系运行时间', req: true, rule: 'sysRun' },
      { id: 'selfEval', label: '标准化工作自我评价', kind: 'long', req: true, min: 20 },
    ],
  },
  {
    id: 'base',
    title: '二、承担试点的工作基础；三、试点预期实现工作目标',
    fields: [
      { id: 'status', label: '现状及与试点应具备条件符合性', kind: 'long', req: true, min: 50 },
      { id: 'stdWork', label: '目前标准化工作情况', kind: 'long', req: true, min: 50 },
      { id: 'goals', label: '试点预期实现工作目标', kind: 'long', req: true, min: 50 },
    ],
  },
  {
    id: 'plan',
    title: '四、计划工作步骤、时间进度、阶段工作内容',
    table: 'plan',
    columns: [
      { id: 'start', label: '开始年月', req: true, rule: 'rowStart' },
      { id: 'end', label: '结束年月', req: true, rule: 'rowEnd' },
      { id: 'content', label: '阶段工作内容', req: true, min: 4 },
      { id: 'unit', label: '负责单位及参与单位', req: true },
    ],
  },
  {
    id: 'fund',
    title: '五、经费保障情况',
    fields: [
      { id: 'fundUse', label: '经费主要投入方向', kind: 'long', req: true, min: 10 },
      { id: 'fundSource', label: '经费来源', kind: 'long', req: true, min: 10 },
    ],
  },
  {
    id: 'opinions',
    title: '六、试点承担单位、参加单位、保证单位、业务指导单位及管理单位意见',
    fields: [
      ['opA', '承担单位'],
      ['opB', '参加单位'],
      ['opC', '保证单位'],
      ['opD', '业务指导单位'],
      ['opE', '管理单位'],
    ].flatMap(([id, t]) => [
      { id: id + 'Name', label: t + '（名称）' },
      { id: id + 'Signer', label: t + '负责人' },
      { id: id + 'Date', label: t + '日期（年-月）', rule: 'monthOpt' },
    ]),
  },
];
export const flat = sections.flatMap((s) => s.fields ?? []);
export const columns = sections.find((s) => s.table).columns;
export const MONTH = '^(19|20)\\d\\d-(0[1-9]|1[0-2])$';
export const messages = {
  req: '必填',
  month: '应为 YYYY-MM',
  monthOpt: '应为 YYYY-MM',
  pilotName: '名称应以“综合标准化试点”结尾',
  pilotEnd: '结束应晚于开始，且试点期限为2至3年',
  orgCode: '组织机构代码校验位不符',
  postcode: '邮编应为6位数字',
  phone: '联系电话格式不符',
  email: '电子邮箱格式不符',
  accident: '近三年发生重大事故的单位不符合第九条',
  sysRun: '运行时间不应早于建立时间',
  rowStart: '应为 YYYY-MM，且不早于试点开始',
  rowEnd: '不早于本行开始，且不晚于试点结束',
  rows: '至少一行',
};
