// Writes the form as JSON Schema for those who read one: `node schemas.mjs` after a change of form.mjs.
// Rules over several fields are code in both libraries, in the way that each documents.

import { writeFileSync } from 'node:fs';
import { sections, flat, columns, MONTH } from './form.mjs';

const out = (path, value) => writeFileSync(new URL(path, import.meta.url), JSON.stringify(value, null, 1) + '\n');
const pat = {
  month: MONTH,
  rowStart: MONTH,
  rowEnd: MONTH,
  sysRun: MONTH,
  pilotEnd: MONTH,
  monthOpt: MONTH,
  postcode: '^\\d{6}$',
  phone: '^(0\\d{2,3}-)?\\d{7,8}$|^1\\d{10}$',
  pilotName: '综合标准化试点$',
};
const js = (f) => {
  const o = { type: 'string', title: f.label };
  if (f.kind === 'select') o.enum = f.options;
  if (f.req && f.kind !== 'select') o.minLength = f.min ?? 1;
  else if (f.min) o.minLength = f.min;
  if (pat[f.rule]) o.pattern = pat[f.rule];
  if (f.rule === 'email') o.format = 'email';
  if (f.rule === 'accident') o.not = { const: '是' };
  return o;
};
const item = {
  type: 'object',
  required: columns.filter((c) => c.req).map((c) => c.id),
  properties: Object.fromEntries(columns.map((c) => [c.id, js(c)])),
};
const plan = { type: 'array', title: sections.find((s) => s.table).title, minItems: 1, items: item };
// RJSF: sections become nested objects only if data nests; a flat schema + ui:order keeps answers flat, as a user migrating answers would.
const props = {};
for (const s of sections)
  if (s.table) props.plan = plan;
  else for (const f of s.fields) props[f.id] = js(f);
const schema = { type: 'object', required: flat.filter((f) => f.req).map((f) => f.id), properties: props };
const ui = Object.fromEntries(flat.filter((f) => f.kind === 'long').map((f) => [f.id, { 'ui:widget': 'textarea' }]));
out('rjsf/schema.json', { ...schema, title: '试点申请书' });
out('rjsf/uischema.json', ui);
const jf = structuredClone(schema);
jf.properties.orgCode.orgCode = true;
jf.properties.pilotEnd.pilotEnd = true;
jf.properties.sysRun.sysRun = true;
jf.properties.plan.items.properties.start.rowStart = true;
jf.properties.plan.items.properties.end.rowEnd = true;
out('jsonforms/schema.json', jf);
out('jsonforms/uischema.json', {
  type: 'VerticalLayout',
  elements: sections.map((s) => ({
    type: 'Group',
    label: s.title,
    elements: s.table
      ? [{ type: 'Control', scope: '#/properties/plan', label: '工作步骤' }]
      : s.fields.map((f) => ({
          type: 'Control',
          scope: '#/properties/' + f.id,
          ...(f.kind === 'long' ? { options: { multi: true } } : {}),
        })),
  })),
});
