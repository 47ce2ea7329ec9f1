// JSON Forms as its documentation has it, with its plain renderers.

import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { JsonForms } from '@jsonforms/react';
import { createAjv } from '@jsonforms/core';
import { vanillaRenderers, vanillaCells } from '@jsonforms/vanilla-renderers';
import schema from './schema.json';
import uischema from './uischema.json';
import { messages } from '../form.mjs';
import { rules } from '../rules.mjs';
const ajv = createAjv({ allErrors: true });
for (const k of ['orgCode', 'pilotEnd', 'sysRun', 'rowStart', 'rowEnd']) {
  const validate = (on, v, _p, ctx) => {
    if (!v || rules[k](v, ctx.rootData, ctx.parentData)) return true;
    validate.errors = [{ keyword: k, message: messages[k], params: {} }];
    return false;
  };
  ajv.addKeyword({ keyword: k, type: 'string', errors: true, validate });
}
let cur, last, setData;
function App() {
  const [data, set] = useState(window.peerAnswers ?? { plan: [{}] });
  setData = set;
  return h(JsonForms, {
    schema,
    uischema,
    data,
    ajv,
    renderers: vanillaRenderers,
    cells: vanillaCells,
    onChange: (s) => {
      cur = s.data;
      last = s.errors;
    },
  });
}
createRoot(document.getElementById('app')).render(h(App));
// JSON Forms has no "validate now": it validates on every data change, so the call is "give it equal new data".
