// What every paper asks, step by step, as a native test holds it to the forms.

import { fixture } from './printed.mjs';

export const ASKED = fixture('asked.json');
