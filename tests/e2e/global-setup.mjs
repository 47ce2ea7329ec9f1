// Serves the release build for as long as the tests run.

import { existsSync } from 'node:fs';
import { DIST } from './dist.mjs';
import { serve } from './serve.mjs';

export default async function globalSetup() {
  if (!existsSync(`${DIST}index.html`)) throw new Error('dist/ is empty: run make build first');
  const { url, close } = await serve(DIST);
  process.env.SHIDIAN_URL = url;
  return close;
}
