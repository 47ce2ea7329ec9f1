// RJSF as its documentation has it.

import { createElement as h, createRef } from 'react';
import { createRoot } from 'react-dom/client';
import Form from '@rjsf/core';
import { customizeValidator } from '@rjsf/validator-ajv8';
import schema from './schema.json';
import uiSchema from './uischema.json';
import { messages } from '../form.mjs';
import { rules } from '../rules.mjs';
const validator = customizeValidator();
const cross = ['orgCode', 'pilotEnd', 'sysRun'];
function customValidate(a, errors) {
  for (const id of cross) if (a[id] && !rules[id](a[id], a)) errors[id]?.addError(messages[id]);
  a.plan?.forEach((row, i) => {
    if (row?.start && !rules.rowStart(row.start, a, row)) errors.plan?.[i]?.start?.addError(messages.rowStart);
    if (row?.end && !rules.rowEnd(row.end, a, row)) errors.plan?.[i]?.end?.addError(messages.rowEnd);
  });
  return errors;
}
const ref = createRef();
const formData = window.peerAnswers ?? { plan: [{}] };
createRoot(document.getElementById('app')).render(
  h(Form, {
    ref,
    schema,
    uiSchema,
    formData,
    validator,
    customValidate,
    liveValidate: 'onChange',
    noHtml5Validate: true,
    showErrorList: false,
  }),
);
