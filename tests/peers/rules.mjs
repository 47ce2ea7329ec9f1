// Reference semantics of the rules. What takes a function imports from here;
// what takes JSON Schema restates it (schemas.mjs).
const M = /^(19|20)\d\d-(0[1-9]|1[0-2])$/;
export const isMonth = (s) => M.test(s ?? '');
export const months = (a, b) => (+b.slice(0, 4) - +a.slice(0, 4)) * 12 + (+b.slice(5, 7) - +a.slice(5, 7));
// GB 11714: 8 characters, hyphen, check character (weights 3 7 9 10 5 8 4 2, modulus 11)
export function orgCodeOk(s) {
  const m = /^([0-9A-Z]{8})-([0-9X])$/.exec(s ?? '');
  if (!m) return false;
  const w = [3, 7, 9, 10, 5, 8, 4, 2];
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(m[1][i]) * w[i];
  const c = 11 - (sum % 11);
  return m[2] === (c === 10 ? 'X' : c === 11 ? '0' : String(c));
}
export const rules = {
  month: (v) => isMonth(v),
  monthOpt: (v) => !v || isMonth(v),
  pilotName: (v) => v.endsWith('综合标准化试点'),
  pilotEnd: (v, a) => {
    if (!isMonth(v) || !isMonth(a.pilotStart)) return false;
    const n = months(a.pilotStart, v);
    return n >= 24 && n <= 36;
  },
  orgCode: (v) => orgCodeOk(v),
  postcode: (v) => /^\d{6}$/.test(v),
  phone: (v) => /^(0\d{2,3}-)?\d{7,8}$|^1\d{10}$/.test(v),
  email: (v) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(v),
  accident: (v) => v !== '是',
  sysRun: (v, a) => isMonth(v) && (!isMonth(a.sysBuilt) || v >= a.sysBuilt),
  rowStart: (v, a) => isMonth(v) && (!isMonth(a.pilotStart) || v >= a.pilotStart),
  rowEnd: (v, a, row) => isMonth(v) && v >= (row.start ?? '') && (!isMonth(a.pilotEnd) || v <= a.pilotEnd),
};
export function check(f, v, a, row) {
  // -> message key or null
  v = v ?? '';
  if (v === '') return f.req ? 'req' : null;
  if (f.min && v.length < f.min) return 'min';
  if (f.rule && !rules[f.rule](v, a, row)) return f.rule;
  return null;
}
