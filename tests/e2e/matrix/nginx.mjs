// Debian's nginx with the very configuration that docs/hosting.md prints.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { daemon } from './daemon.mjs';

const TOOLS = process.env.SHIDIAN_TOOLS ?? fileURLToPath(new URL('../../../.tools', import.meta.url));
const NGINX = join(TOOLS, 'nginx', 'usr', 'sbin', 'nginx');
const PAGE = fileURLToPath(new URL('../../../docs/hosting.md', import.meta.url));

/** Serves a copy of `folder` under /shidian/; resolves to { url, close }. */
export function serveByNginx(folder) {
  const configure = ({ place, www, port }) => whole(place, configured(port, www));
  return daemon(folder, configure, ({ place, file }) => [NGINX, '-c', file, '-p', place]);
}

/** The version of the nginx that is tested with. */
export function nginxVersion() {
  return /nginx\/([\d.]+)/.exec(spawnSync(NGINX, ['-v'], { encoding: 'utf8' }).stderr)[1];
}

/** The block of the page, its port and root replaced by ours; both must stand in it. */
function configured(port, root) {
  const [, block] = /```nginx\n(.*?)```/s.exec(readFileSync(PAGE, 'utf8'));
  const own = block.replace('listen 80;', `listen 127.0.0.1:${port};`).replace('root /srv/www;', `root ${root};`);
  if (!own.includes(String(port)) || !own.includes(root)) throw new Error('docs/hosting.md no longer says listen 80 and root /srv/www');
  return own;
}

// What Debian's own nginx.conf says besides, with every path in a folder of ours.
function whole(place, server) {
  const at = (name) => join(place, name);
  return `daemon off;
master_process off;
pid ${at('pid')};
error_log ${at('error.log')};
events {}
http {
    access_log off;
    client_body_temp_path ${at('body')};
    proxy_temp_path ${at('proxy')};
    fastcgi_temp_path ${at('fastcgi')};
    uwsgi_temp_path ${at('uwsgi')};
    scgi_temp_path ${at('scgi')};
${server}
}
`;
}
