// A Chromium on a profile of its own, and its processes, which are ours to kill.

import { readFileSync, readdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { ARGUMENTS, EXECUTABLE } from '../chromium.mjs';

const LOOK = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1280, height: 800 } };

/** Starts Chromium on a profile, or again on one that was killed. */
export async function launch(profile, server) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: EXECUTABLE, args: ARGUMENTS, baseURL: server.url, serviceWorkers: 'block', ...LOOK,
  });
  // A label that is not there is told soon, but the machine may be busy.
  context.setDefaultTimeout(30_000);
  return { context, profile, root: rootOf(profile) };
}

/** Kills the browser with everything it started, as a power switch would: nothing is told to anybody. */
export function killBrowser({ root }) {
  const below = descendants(root);
  for (const id of [root, ...below]) kill(id);
}

/** Kills the renderers of this browser; the browser lives on. */
export function killRenderers({ root }) {
  const renderers = descendants(root).filter((id) => commandOf(id).includes(' --type=renderer '));
  renderers.forEach(kill);
  return renderers.length;
}

/** Stops the browser with all its processes for as long as something is done. */
export async function hold({ root }, act) {
  const all = [root, ...descendants(root)];
  all.forEach((id) => signal(id, 'SIGSTOP'));
  try {
    return await act();
  } finally {
    all.forEach((id) => signal(id, 'SIGCONT'));
  }
}

/** Whether every process of the browser is gone. */
export function isGone({ root, profile }) {
  return !alive(root) && !processes().some((id) => commandOf(id).includes(` --user-data-dir=${profile} `) && alive(id));
}

// The first process of the browser: ours, with this profile, and not one of its kinds of helpers.
function rootOf(profile) {
  const mine = processes().filter((id) => {
    const command = commandOf(id);
    return command.includes(` --user-data-dir=${profile} `) && !command.includes(' --type=') && parentOf(id) === process.pid;
  });
  if (mine.length !== 1) throw new Error(`${mine.length} browsers run on ${profile}`);
  return mine[0];
}

function descendants(root) {
  const parents = new Map(processes().map((id) => [id, parentOf(id)]));
  const below = (id) => [...parents].filter(([, parent]) => parent === id).flatMap(([child]) => [child, ...below(child)]);
  return below(root);
}

function processes() {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
}

// A renderer writes its words anew, with spaces between them.
function commandOf(id) {
  return ` ${read(`/proc/${id}/cmdline`).replaceAll('\0', ' ')} `;
}

// The name stands in brackets and may hold anything, so what follows is read from the last bracket on.
function parentOf(id) {
  return Number(afterName(id)[1]);
}

function alive(id) {
  return !['Z', 'X', undefined].includes(afterName(id)[0]);
}

function afterName(id) {
  const stat = read(`/proc/${id}/stat`);
  return stat ? stat.slice(stat.lastIndexOf(')') + 2).split(' ') : [];
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function kill(id) {
  signal(id, 'SIGKILL');
}

function signal(id, name) {
  try {
    process.kill(id, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
