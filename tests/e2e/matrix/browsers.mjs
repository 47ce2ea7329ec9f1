// The browsers of the matrix: Debian's Chromium, five older ones from npm, Debian's Firefox ESR. One small API drives them all.

import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { firefox } from 'playwright-core-firefox';
import { ARGUMENTS, EXECUTABLE } from '../chromium.mjs';
import { choose, download } from '../application.mjs';
import { launchOld } from '../old.mjs';
import { INTRANET } from './origins.mjs';

const FIREFOX = '/usr/bin/firefox-esr';
const PERSON = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1280, height: 800 }, serviceWorkers: 'allow' };

/**
 * Name → starts it for an origin: { version, writesHan, person, taken, chosen, close }.
 * `person` gives the page of somebody who was never here; `taken` the path of what an action downloads;
 * `chosen` lets a file be the one that an action asks for.
 * `writesHan` says whether the Chinese in its PDFs can be read back. (Firefox draws it right and names half the letters wrong.)
 */
export const BROWSERS = {
  current: (origin) => ofChromium(chromium.launch({ executablePath: EXECUTABLE, args: [...ARGUMENTS, ...told(origin)] })),
  109: (origin) => ofChromium(launchOld(109, told(origin))),
  103: (origin) => ofChromium(launchOld(103, told(origin))),
  92: (origin) => ofChromium(launchOld(92, told(origin))),
  88: (origin) => ofOldest(88, origin),
  81: (origin) => ofOldest(81, origin),
  firefox: ofFirefox,
};

/** As the table names them. */
export const NAMES = { current: 'Chromium', 109: 'Chromium', 103: 'Chromium', 92: 'Chromium', 88: 'Chromium', 81: 'Chromium', firefox: 'Firefox ESR' };

// The test's certificate is trusted by its key, and by nothing wider, so that service workers load over it as over a real one.
function told({ trusts }) {
  const rules = [`--host-resolver-rules=MAP ${INTRANET} 127.0.0.1`];
  return trusts ? [...rules, `--ignore-certificate-errors-spki-list=${trusts}`] : rules;
}

async function ofChromium(launching) {
  const browser = await launching;
  return {
    version: browser.version(),
    writesHan: true,
    person: async () => (await browser.newContext({ ...PERSON, acceptDownloads: true })).newPage(),
    taken: async (page, act, path) => {
      await (await download(page, act)).saveAs(path);
      return path;
    },
    chosen: choose,
    close: () => browser.close(),
  };
}

/** Chromium of before 90 tells too little of its downloads, so the folder is watched. */
async function ofOldest(version, origin) {
  const folder = mkdtempSync(join(tmpdir(), 'shidian-oldest-'));
  const browser = await launchOld(version, ['--lang=zh-CN', ...told(origin)]);
  return {
    version: browser.version(),
    writesHan: true,
    person: async () => {
      const context = await browser.newContext(PERSON);
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
      return page;
    },
    taken: (page, act) => arrived(folder, act),
    chosen: choose,
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Playwright speaks WebDriver BiDi with it; of its downloads it tells nothing, so the folder is watched. */
async function ofFirefox({ trusts }) {
  const folder = mkdtempSync(join(tmpdir(), 'shidian-firefox-'));
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: FIREFOX,
    downloadsPath: folder,
    firefoxUserPrefs: { 'network.dns.localDomains': INTRANET },
  });
  return {
    version: browser.version(),
    writesHan: false,
    person: async () => (await browser.newContext({ ...PERSON, acceptDownloads: true, ignoreHTTPSErrors: Boolean(trusts) })).newPage(),
    taken: (page, act) => arrived(folder, act),
    chosen: chosenWithoutDialog,
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// Under WebDriver BiDi this Firefox cancels the choice of a file as soon as it is open, so it is not opened.
async function chosenWithoutDialog(page, act, path) {
  await page.evaluate(() => {
    const { click } = HTMLElement.prototype;
    HTMLInputElement.prototype.click = function only() { if (this.type !== 'file') click.call(this); };
  });
  await act();
  await page.locator('input[type=file]').setInputFiles(path);
}

async function arrived(folder, act) {
  const before = new Set(readdirSync(folder));
  await act();
  for (let times = 0; times < 160; times += 1) {
    const fresh = readdirSync(folder).filter((name) => !before.has(name));
    const whole = fresh.find((name) => !/\.(part|crdownload)$/.test(name) && !existsSync(join(folder, `${name}.part`)));
    if (whole) return join(folder, whole);
    await new Promise((done) => { setTimeout(done, 50); });
  }
  throw new Error('nothing was downloaded within 8 seconds');
}
