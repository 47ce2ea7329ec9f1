// LibreOffice Writer without a window: prints documents to PDF, in a profile of its own, which goes when that is done.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What Writer prints of documents, given and told by name: how many pages, and their text without white space. */
export function printedByWriter(documents) {
  const folder = mkdtempSync(join(tmpdir(), 'writer-'));
  const at = (name, ending) => join(folder, `${name}.${ending}`);
  try {
    for (const [name, bytes] of Object.entries(documents)) writeFileSync(at(name, 'docx'), bytes);
    const files = Object.keys(documents).map((name) => at(name, 'docx'));
    const profile = pathToFileURL(join(folder, 'profile')).href;
    execFileSync('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--nologo', '--convert-to', 'pdf', '--outdir', folder, ...files],
      { stdio: 'pipe', timeout: 120_000 });
    return Object.fromEntries(Object.keys(documents).map((name) => {
      const pages = execFileSync('pdftotext', ['-raw', at(name, 'pdf'), '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\f').slice(0, -1);
      return [name, { pages: pages.length, text: pages.join('').replace(/\s+/g, '') }];
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
