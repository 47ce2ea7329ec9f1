// The same form by hand, as near to the limit as a page comes: no framework, one innerHTML per section, one listener,
// and at each key only the changed field and those that depend on it are checked.
import { sections, flat, columns, messages } from '../form.mjs';
import { check } from '../rules.mjs';
const form = document.getElementById('f');
const A = { plan: [{}], ...(window.peerAnswers ?? {}) };
const byId = new Map(flat.map((f) => [f.id, f]));
const esc = (s) => String(s ?? '').replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
const text = (f, k) => (k === 'min' ? `至少${f.min}字` : k ? messages[k] : '');
const control = (f, v) =>
  f.kind === 'long'
    ? `<textarea name="${f.id}">${esc(v)}</textarea>`
    : f.kind === 'select'
      ? `<select name="${f.id}"><option></option>${f.options.map((o) => `<option${o === v ? ' selected' : ''}>${o}</option>`).join('')}</select>`
      : `<input name="${f.id}" value="${esc(v)}">`;
const rowHtml = (r) =>
  `<tr>${columns.map((c) => `<td><input data-c="${c.id}" aria-label="${c.label}" value="${esc(r[c.id])}"><div class="e" role="alert"></div></td>`).join('')}<td><button type="button" data-del>删除</button></td></tr>`;
form.innerHTML =
  sections
    .map(
      (s) =>
        `<fieldset><legend>${s.title}</legend>${
          s.table
            ? `<table><thead><tr>${columns.map((c) => `<th>${c.label}</th>`).join('')}<th></th></tr></thead><tbody id="rows">${A.plan.map(rowHtml).join('')}</tbody></table><button type="button" id="add">增加一行</button>`
            : s.fields
                .map(
                  (f) =>
                    `<label>${f.label}${f.req ? ' *' : ''}${control(f, A[f.id])}<span class="e" id="e-${f.id}" role="alert"></span></label>`,
                )
                .join('')
        }</fieldset>`,
    )
    .join('') + '<button type="button" id="validate">检查</button>';
const tbody = document.getElementById('rows');
const put = (el, s) => {
  if (el.textContent !== s) el.textContent = s;
};
const field = (f) => {
  const k = check(f, A[f.id], A);
  put(document.getElementById('e-' + f.id), text(f, k));
  return k ? 1 : 0;
};
const cell = (tr, row, i) => {
  const k = check(columns[i], row[columns[i].id], A, row);
  put(tr.cells[i].lastChild, text(columns[i], k));
  return k ? 1 : 0;
};
const allRows = () => {
  let n = 0,
    tr = tbody.firstElementChild;
  for (const row of A.plan) {
    for (let i = 0; i < columns.length; i++) n += cell(tr, row, i);
    tr = tr.nextElementSibling;
  }
  return n;
};
const deps = {
  pilotStart: () => {
    field(byId.get('pilotEnd'));
    allRows();
  },
  pilotEnd: allRows,
  sysBuilt: () => field(byId.get('sysRun')),
};
form.addEventListener('input', (e) => {
  const t = e.target,
    c = t.dataset.c;
  if (c) {
    const tr = t.closest('tr'),
      row = A.plan[tr.sectionRowIndex];
    row[c] = t.value;
    const i = t.parentNode.cellIndex;
    cell(tr, row, i);
    if (c === 'start') cell(tr, row, 1);
    return;
  }
  const f = byId.get(t.name);
  A[f.id] = t.value;
  field(f);
  deps[f.id]?.();
});
form.addEventListener('click', (e) => {
  const t = e.target;
  if (t.id === 'add') {
    A.plan.push({});
    tbody.insertAdjacentHTML('beforeend', rowHtml({}));
  } else if (t.id === 'validate') validate();
  else if ('del' in t.dataset) {
    const tr = t.closest('tr');
    A.plan.splice(tr.sectionRowIndex, 1);
    tr.remove();
  }
});
function validate() {
  let n = 0;
  for (const f of flat) n += field(f);
  return n + allRows();
}
