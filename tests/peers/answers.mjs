// Deterministic answers. rows = N plan rows. dirty = every 10th row ends before it starts (N/10 faults), e-mail broken.
export function answers(rows, dirty = false) {
  const long = (n, s) => s.repeat(Math.ceil(n / s.length)).slice(0, n);
  const a = {
    pilotName: '城关区政务服务综合标准化试点',
    pilotStart: '2014-01',
    pilotEnd: '2016-12',
    undertaker: '城关区政务服务中心',
    guarantor: '城关区人民政府',
    guide: '省民政厅',
    unitName: '城关区政务服务中心',
    orgCode: '73651234-5',
    legalRep: '某甲（示例）',
    regProvince: '甘肃省',
    regCounty: '城关区',
    address: '城关区张掖路88号',
    industry: '公共管理',
    economicType: '事业单位',
    postcode: '730030',
    phone: '0931-8460001',
    email: 'biaozhun@example.cn',
    contact: '某乙（示例）',
    stdOrg: '标准化工作办公室',
    stdLead: '某丙（示例）',
    scope: long(40, '行政审批、便民服务、公共资源交易服务。'),
    accident: '否',
    accidentNote: '',
    sysBuilt: '2013-03',
    sysRun: '2013-09',
    selfEval: long(120, '已建立标准化管理机构，配备专兼职人员，标准覆盖主要服务环节。'),
    status: long(400, '单位具有明确的公共服务职能，能够独立承担法律责任，具有一定的标准化工作基础。'),
    stdWork: long(400, '已收集国家标准、行业标准与地方标准，制定内部标准并组织宣传培训。'),
    goals: long(400, '建立覆盖服务各环节的标准体系，实施率达到百分之九十以上，满意度显著提升。'),
    fundUse: long(60, '主要投入标准制定、宣传培训与检查评价。'),
    fundSource: long(60, '区财政安排专项经费，单位自筹配套经费。'),
    plan: [],
  };
  for (const id of ['opA', 'opB', 'opC', 'opD', 'opE']) {
    a[id + 'Name'] = '某单位' + id;
    a[id + 'Signer'] = '签名人';
    a[id + 'Date'] = '2013-11';
  }
  // the ninth character of the organisation code is computed so the reference check passes
  const w = [3, 7, 9, 10, 5, 8, 4, 2];
  let s = 0;
  for (let i = 0; i < 8; i++) s += +a.orgCode[i] * w[i];
  const c = 11 - (s % 11);
  a.orgCode = a.orgCode.slice(0, 9) + (c === 10 ? 'X' : c === 11 ? '0' : c);
  for (let i = 0; i < rows; i++) {
    const y = 2014 + (i % 3),
      m = 1 + (i % 9),
      f = (n) => String(n).padStart(2, '0');
    const bad = dirty && i % 10 === 9;
    a.plan.push({
      start: `${y}-${f(m + 2)}`,
      end: bad ? `${y}-${f(m)}` : `${y}-${f(m + 3)}`,
      content: `第${i + 1}项：宣传培训与标准实施`,
      unit: '标准化工作办公室',
    });
  }
  if (dirty) a.email = 'biaozhun.example.cn';
  return a;
}
