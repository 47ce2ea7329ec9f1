// What a host is told, as a list (headers.json), for IIS (web.config) and for Apache (.htaccess).

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HASHED = /-[0-9a-f]{16}\.[a-z0-9]+$/;
const YEAR = 365 * 24 * 60 * 60;
const TYPES = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};
const SINGLE = 'shidian.html';

/** Both policies also stand in the pages, which make them stricter still; as a header they can forbid being framed besides. */
export function writeHostFiles(folder, policies) {
  const framed = ({ text }) => `${text}; frame-ancestors 'self'`;
  const headers = {
    all: {
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': framed(policies.folder),
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
    // A name with the hash of its content: it never changes.
    hashed: { pattern: HASHED.source, 'Cache-Control': `public, max-age=${YEAR}, immutable` },
    single: { file: SINGLE, 'Content-Security-Policy': framed(policies.single) },
    types: TYPES,
  };
  const hashed = readdirSync(folder).filter((file) => HASHED.test(file)).sort();
  writeFileSync(join(folder, 'headers.json'), `${JSON.stringify(headers, null, 2)}\n`);
  writeFileSync(join(folder, 'web.config'), iis(headers, hashed));
  writeFileSync(join(folder, '.htaccess'), apache(headers));
}

function iis({ all, single, types }, hashed) {
  const types_ = Object.entries(types).map(([extension, type]) =>
    `      <remove fileExtension="${extension}" />\n      <mimeMap fileExtension="${extension}" mimeType="${type}" />`);
  const { 'Cache-Control': _, ...headers } = all;
  const forever = (file) => location(file, '<staticContent>\n'
    + '        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />\n'
    + '      </staticContent>');
  const own = location(single.file, `<httpProtocol>\n        <customHeaders>\n${added('Content-Security-Policy', single['Content-Security-Policy'], '          ')}\n        </customHeaders>\n      </httpProtocol>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Made by the build. IIS 7 or newer reads it in this folder and below. -->
<configuration>
  <system.webServer>
    <defaultDocument>
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
${types_.join('\n')}
    </staticContent>
    <httpProtocol>
      <customHeaders>
${Object.entries(headers).map(([name, value]) => added(name, value, '        ')).join('\n')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${[own, ...hashed.map(forever)].join('\n')}
</configuration>
`;
}

function location(path, content) {
  return `  <location path="${path}">\n    <system.webServer>\n      ${content}\n    </system.webServer>\n  </location>`;
}

// Removed first: a site above may set the same header, and two additions of one name stop IIS with an error.
function added(name, value, indent) {
  return `${indent}<remove name="${name}" />\n${indent}<add name="${name}" value="${value}" />`;
}

function apache({ all, hashed, single, types }) {
  const set = (headers) => Object.entries(headers).filter(([name]) => /^[A-Z]/.test(name))
    .map(([name, value]) => `  Header set ${name} "${value}"`).join('\n');
  return `# Made by the build. Apache 2.4 reads it where AllowOverride permits FileInfo and Indexes.
DirectoryIndex index.html
AddDefaultCharset utf-8
${Object.entries(types).map(([extension, type]) => `AddType ${type} ${extension}`).join('\n')}
<IfModule mod_headers.c>
${set(all)}
  <FilesMatch "${hashed.pattern}">
${set(hashed)}
  </FilesMatch>
  <Files "${single.file}">
${set(single)}
  </Files>
</IfModule>
<IfModule mod_deflate.c>
  <IfModule mod_filter.c>
    AddOutputFilterByType DEFLATE text/html text/css text/plain text/javascript application/json application/wasm
  </IfModule>
</IfModule>
`;
}
