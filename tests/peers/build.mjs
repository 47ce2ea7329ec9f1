// Builds each peer as its users would ship it: Vite, minified, into dist/<name>/.

import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const PEERS = ['plain', 'rjsf', 'jsonforms'];

for (const name of PEERS) {
  const place = (path) => fileURLToPath(new URL(path, import.meta.url));
  await build({
    root: place(name),
    base: './',
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: place(`dist/${name}`), emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  });
}
