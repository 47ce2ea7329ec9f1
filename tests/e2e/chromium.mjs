// Debian's Chromium, and what it is told so that it starts as root and asks nothing of the network.

export const EXECUTABLE = '/usr/bin/chromium';

export const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
