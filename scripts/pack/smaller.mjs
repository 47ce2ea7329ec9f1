// Takes out of styles and scripts what only people read: comments, white space, long names. Their sources stay as they are.

import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { named } from './files.mjs';
import { withGaps } from './gaps.mjs';

/** The oldest engine that runs the program (README, "Browsers"); what covers for it must run in any. */
const TARGETS = { 'rescue.js': 'es5' };
const OLDEST = 'chrome81';
const STYLES = /<link rel="stylesheet" href="\.\/([^"]*)"[^>]*>\n/g;
/** What the page wants before its first input; the other styles come with the chunk that draws what they are for. */
const FIRST = /^(token|screen)-/;
const LATER = /<link rel="stylesheet" href="(\.\/work-[^"]*)" integrity="([^"]*)">\n/;
const MODULES = /<script src="\.\/([^"]*)"[^>]* type="module"[^>]*><\/script>\n/g;

/**
 * Makes two of all styles and one of all modules, every style and script smaller that the page names or holds, and the page
 * name what came of it: the `page`, and of the styles that come `later` { href, integrity }.
 */
export function withSmaller(folder, plain) {
  const page = withSmallerFiles(folder, plain);
  const [link, href, integrity] = LATER.exec(page);
  return { page: page.replace(link, ''), later: { href, integrity } };
}

function withSmallerFiles(folder, page) {
  const inside = withOneModule(folder, withTwoStyles(folder, page)).replace(/<!--.*?-->\n?/gs, '').replace(/<script>(.*?)<\/script>/gs, (_, text) => `<script${attributes(text)}>${smaller(text, 'js', ['--minify', '--target=es5']).trim()}</script>`);
  return inside.replace(/(href|src)="\.\/([\w-]+)-[0-9a-f]{16}\.(css|js)" integrity="[^"]*"/g, (all, attribute, stem, extension) => {
    const file = /"\.\/([^"]*)"/.exec(all)[1];
    const plain = `${stem}.${extension}`;
    const text = smaller(readFileSync(join(folder, file), 'utf8'), extension, ['--minify', `--target=${TARGETS[plain] ?? OLDEST}`]);
    writeFileSync(join(folder, file), text);
    const { href, integrity } = named(folder, file, plain);
    return `${attribute}="${href}" integrity="${integrity}"`;
  });
}

/** The styles in their order as two files: fewer requests, and a tenth less to fetch. */
function withTwoStyles(folder, page) {
  const files = Array.from(page.matchAll(STYLES), ([, file]) => file);
  const text = (wanted) => files.filter(wanted).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  const texts = { 'screen.css': text((file) => FIRST.test(file)), 'work.css': text((file) => !FIRST.test(file)) };
  files.forEach((file) => rmSync(join(folder, file)));
  const links = Object.entries(texts).map(([name, styles]) => {
    writeFileSync(join(folder, name), withGaps(styles, Object.values(texts).join('\n')));
    const { href, integrity } = named(folder, name);
    return `<link rel="stylesheet" href="${href}" integrity="${integrity}">\n`;
  });
  return page.replace(STYLES, () => links.shift() ?? '');
}

/** The modules in their order as one file under the name of the first, each with its own names: two requests and two hashes less. */
function withOneModule(folder, page) {
  const files = Array.from(page.matchAll(MODULES), ([, file]) => file);
  const all = files.map((file) => `import './${file}';`).join('\n');
  const text = execFileSync('esbuild', ['--bundle', '--format=esm', '--charset=utf8', '--log-level=error'], { input: all, encoding: 'utf8', cwd: folder });
  files.forEach((file) => rmSync(join(folder, file)));
  writeFileSync(join(folder, 'boot.js'), text);
  const { href, integrity } = named(folder, 'boot.js');
  const tags = [`<script src="${href}" integrity="${integrity}" type="module"></script>\n`];
  return page.replace(MODULES, () => tags.pop() ?? '');
}

/** public/first.js speaks to those who open the folder's page by double click; the single file goes without it. */
function attributes(text) {
  return text.startsWith('// Says what to do') ? ' data-folder' : '';
}

/** A module of wasm-bindgen without its comments and white space. Its names stay: boot.js and the single file know its exports by them. */
export function smallerGlue(text) {
  return smaller(text, 'js', ['--minify-syntax', '--minify-whitespace', `--target=${OLDEST}`]);
}

/** A script of the single file that nobody knows by its inner names. */
export function smallerInside(text) {
  return smaller(text, 'js', ['--minify', `--target=${OLDEST}`]);
}

function smaller(text, loader, options) {
  return execFileSync('esbuild', [`--loader=${loader}`, '--charset=utf8', '--log-level=error', '--legal-comments=none', ...options], { input: text, encoding: 'utf8' });
}
