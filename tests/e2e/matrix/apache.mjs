// Debian's Apache over a folder that has nothing but the `.htaccess` of the build to go by.

import { join } from 'node:path';
import { daemon } from './daemon.mjs';

const APACHE = '/usr/sbin/apache2';
const MODULES = '/usr/lib/apache2/modules';
const LOADED = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate'];
// Of the long list that every installation has.
const USUAL = 'AddType text/html .html\nAddType text/css .css\nAddType text/plain .txt\nAddType image/png .png';

/** Serves a copy of `folder` under /shidian/; resolves to { url, close }. */
export function serveByApache(folder) {
  return daemon(folder, configured, ({ file }) => [APACHE, '-D', 'FOREGROUND', '-f', file]);
}

// As bare as a site can be, with what docs/hosting.md asks of it.
function configured({ place, www, port }) {
  const at = (name) => join(place, name);
  return `ServerRoot ${place}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${at('pid')}
ErrorLog ${at('error.log')}
${LOADED.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
TypesConfig /dev/null
${USUAL}
DocumentRoot ${www}
<Directory ${www}>
    AllowOverride FileInfo Indexes
    Require all granted
</Directory>
`;
}
