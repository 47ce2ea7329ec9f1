// Finishes what Trunk built: names the data files, writes the Content-Security-Policy, the service worker, the host's
// settings, the fingerprint of the build, and everything once more as one file. Usage: node scripts/pack.mjs dist

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { named, partsOf, withParts } from './pack/files.mjs';
import { marked, stamp } from './pack/fingerprint.mjs';
import { writeHostFiles } from './pack/host.mjs';
import { writeWorker } from './pack/offline.mjs';
import { folderPolicy, singlePolicy, withPolicy } from './pack/policy.mjs';
import { single } from './pack/single.mjs';

const folder = process.argv[2] ?? 'dist';
const page = join(folder, 'index.html');
const plain = marked(readFileSync(page, 'utf8'));

const files = Object.fromEntries(['regions.txt', 'wording.txt'].map((name) => [name, named(folder, name)]));
const built = withParts(plain, { ...partsOf(plain), files });
const whole = single(folder, built);
const policies = { folder: folderPolicy(built), single: singlePolicy(whole) };
writeFileSync(page, withPolicy(built, policies.folder));
writeFileSync(join(folder, 'shidian.html'), withPolicy(whole, policies.single));
writeHostFiles(folder, policies);
// Last: both are made from all that stands there.
stamp(folder);
writeWorker(folder);
