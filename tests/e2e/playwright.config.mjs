// How the browser tests run: the release build in dist/, in Debian's Chromium, two tests at a time where there are two processors.

import { cpus } from 'node:os';
import { defineConfig } from '@playwright/test';
import { ARGUMENTS, EXECUTABLE } from './chromium.mjs';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.mjs',
  outputDir: 'out',
  globalSetup: './global-setup.mjs',
  workers: Math.min(2, cpus().length),
  // A test that passes only the second time is named as flaky in the summary: a bug to be found, not to be hidden.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  timeout: 60_000,
  use: {
    // Set by the global set-up, which takes any free port.
    baseURL: process.env.SHIDIAN_URL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    // Answers put in the way of a file must reach the page: only offline.spec.mjs lets the service worker in.
    serviceWorkers: 'block',
    // A label that is not there is told soon.
    actionTimeout: 8_000,
    launchOptions: { executablePath: EXECUTABLE, args: ARGUMENTS },
  },
  projects: [
    { name: 'wide', use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'narrow',
      use: { viewport: { width: 390, height: 844 } },
      // Old engines, paper, files, stores and input methods do not depend on the width;
      testIgnore: /(attacker|corpus|held|ended|old|papers?|files|heavy|loss|rescue|smoke|ime|typing|translator|matrix|hosting|release|upgrade|offline|later)\.spec\.mjs/,
      // and of these only what is judged by axe does.
      grepInvert: /(vault|backup|notice|import|incoming|dates)\.spec\.mjs (?!axe )/,
    },
  ],
});
