// What Playwright asks of a browser and Chromium 81 does not know yet: told in its own words, or done without.

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Methods that came later: without them a context has the browser's own language, and downloads go where the page's session says. */
const LATER = ['Browser.setDownloadBehavior', 'Emulation.setLocaleOverride'];
const INTO_VIEW = 'function intoView() { this.scrollIntoViewIfNeeded(); }';

let spoken = false;

/** From now on `playwright-core-old` drives browsers back to Chromium 80 too. */
export function speakOlder() {
  if (spoken) return;
  spoken = true;
  const required = createRequire(import.meta.url);
  const inside = join(dirname(required.resolve('playwright-core-old')), 'lib/server/chromium/crConnection.js');
  const { prototype } = required(inside).CRSession;
  const { send } = prototype;
  prototype.send = async function older(method, params) {
    try {
      const answer = await send.call(this, method, params);
      if (method === 'Target.createTarget') await attached(this, send, answer);
      return answer;
    } catch (error) {
      if (!/wasn't found/.test(error.message)) throw error;
      if (method === 'DOM.scrollIntoViewIfNeeded') return send.call(this, 'Runtime.callFunctionOn', { ...params, functionDeclaration: INTO_VIEW });
      if (LATER.includes(method)) return {};
      throw error;
    }
  };
}

/** Before Chromium 83 a browser attaches nobody to a page by itself. */
async function attached(session, send, { targetId }) {
  const { product } = await send.call(session, 'Browser.getVersion');
  if (parseInt(product.split('/')[1], 10) < 83) await send.call(session, 'Target.attachToTarget', { targetId, flatten: true });
}
