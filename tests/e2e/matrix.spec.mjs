// The main journey over ways of opening and browsers: every pair with SHIDIAN_MATRIX=whole, else a diagonal of it.

import { BROWSERS } from './matrix/browsers.mjs';
import { journey } from './matrix/journey.mjs';
import { ORIGINS } from './matrix/origins.mjs';
import { expect, test } from './page.mjs';

/** Each way of opening once, from the oldest browser to the newest. */
const DIAGONAL = [['https', 'current'], ['localhost', '109'], ['intranet', 'firefox'], ['file', '81'], ['nginx', '103']];
const ENGINES = ['current', '109', '103', '92', '88', '81', 'firefox'];
const WHOLE = Object.keys(ORIGINS).flatMap((origin) => ENGINES.map((engine) => [origin, engine]));

for (const [origin, browser] of process.env.SHIDIAN_MATRIX === 'whole' ? WHOLE : DIAGONAL) {
  test(`the main journey: ${origin} in ${browser}`, async ({}, testInfo) => {
    test.setTimeout(180_000);
    const opened = await ORIGINS[origin]();
    try {
      const running = await BROWSERS[browser](opened);
      testInfo.annotations.push({ type: 'matrix', description: JSON.stringify({ origin, browser, version: running.version }) });
      try {
        const { requests, complaints } = await journey(running, opened, (name) => testInfo.outputPath(name));
        const home = origin === 'file' ? opened.url : new URL(opened.url).origin;
        expect(requests.filter((url) => !url.startsWith(home) && !/^(data|blob):/.test(url))).toEqual([]);
        expect(complaints).toEqual([]);
      } finally {
        await running.close();
      }
    } finally {
      await opened.close();
    }
  });
}
