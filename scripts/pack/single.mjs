// The whole build as one page that needs nothing beside it and works from file://.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { base85 } from './base85.mjs';
import { partsOf, withParts } from './files.mjs';
import { smallerInside } from './smaller.mjs';

const TYPES = { '.wasm': 'application/wasm', '.txt': 'text/plain', '.json': 'application/json' };

/** The single file without its policy, made from the folder and its page. */
export function single(folder, page) {
  const read = (href) => readFileSync(join(folder, href), 'utf8');
  const parts = partsOf(page);
  const modules = Object.values(parts).map((part) => part.glue).filter(Boolean);
  const stored = Object.entries(parts).flatMap(([name, part]) => (part.wasm ? [part.wasm] : Object.values(parts[name])));

  let styles = '';
  const programs = [];
  const later = parts.chunks.shared?.style;
  const whole = withParts(page, withoutHashes(parts))
    .replace(/<html /, '<html data-single ')
    // It speaks to those who open the folder's page by double click.
    .replace(/<script data-folder>.*?<\/script>\n/s, '')
    .replace(/<link rel="(?:modulepreload|preload|manifest|apple-touch-icon)"[^>]*>\n/g, '')
    .replace(/<link rel="icon" href="(\.[^"]*)"[^>]*>/, (_, href) => `<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(read(href)).toString('base64')}">`)
    .replace(/<link rel="stylesheet" href="([^"]*)"[^>]*>\n/g, (_, href) => ((styles += read(href)), ''))
    .replace(/<script src="([^"]*)"[^>]*type="module"[^>]*><\/script>\n/g, (_, href) => (programs.push(read(href)), ''))
    .replace(/<script src="([^"]*)"[^>]*><\/script>/g, (_, href) => element('script', '', read(href)))
    .replace('</head>', () => `${element('style', '', styles + (later ? read(later.href) : ''))}\n</head>`)
    .replace('</body>', () => [
      `<script type="application/json" id="notice">${notice(folder)}</script>`,
      ...stored.map(({ href }) => block(folder, href)),
      ...[inlined(modules, read), ...programs].map((text) => element('script', ' type="module"', text)),
      '<i id="whole" hidden></i>\n</body>',
    ].join('\n'));
  const left = /<[^>]+ (?:src|href)="\.[^"]*"/.exec(whole);
  if (left) throw new Error(`the single file still asks for another: ${left[0]}`);
  return whole;
}

/** What a host may fill; the fingerprint covers all but this. */
function notice(folder) {
  const file = join(folder, 'notice.json');
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('<', '\\u003c') : '';
}

/** The addresses name blocks now; there is nothing to check them against, and the styles stand in the page. */
function withoutHashes(parts) {
  return JSON.parse(JSON.stringify(parts, (name, value) => (['integrity', 'style'].includes(name) ? undefined : value)));
}

/** Bytes that boot.js unpacks when they are wanted. */
function block(folder, href) {
  // What every browser can unpack, in a twentieth less than zlib packs it.
  const packed = execFileSync('zopfli', ['-c', '--i5', join(folder, href)], { maxBuffer: 1 << 26 });
  return `<script type="text/plain" id="${href}" data-type="${TYPES[extname(href)]}" data-size="${packed.length}">${base85(packed)}</script>`;
}

/** wasm-bindgen's modules as functions that return what they would export: nothing can be imported on file://. */
function inlined(modules, read) {
  const entries = modules.map(({ href }) => `${JSON.stringify(href)}: ${asFunction(read(href))}`);
  return smallerInside(`window.shidianInlined = {\n${entries.join(',\n')}\n};`);
}

function asFunction(module) {
  if (/^import\b|;import[ {*]/m.test(module)) throw new Error('a module with imports cannot stand in the single file');
  const names = Array.from(module.matchAll(/\bexport (?:async )?(?:function|class) (\w+)/g), (found) => found[1]);
  const body = module
    .replace(/\bexport ?\{ ?initSync, ?__wbg_init as default ?\};?\s*$/, '')
    .replace(/\bexport (?=(?:async )?(?:function|class) )/g, '')
    .replace('import.meta.url', 'undefined');
  if (/\bexport[ {]|import\.meta/.test(body)) throw new Error('the module exports in a way that is not known here');
  return `function () {\n${body}\nreturn { default: __wbg_init, ${['initSync', ...names].join(', ')} };\n}`;
}

/** An element with a text that cannot end it early. */
function element(tag, attributes, text) {
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error(`this text may not stand inside <${tag}>: ${/.{0,40}(?:<\/(?:script|style)|<!--)/i.exec(text)[0]}`);
  return `<${tag}${attributes}>${text}</${tag}>`;
}
