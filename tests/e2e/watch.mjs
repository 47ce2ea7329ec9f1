// Watches over every page of a test: nothing may offend against the Content-Security-Policy or leave this machine.

const LOCAL = /^(https?:\/\/(127\.0\.0\.1|localhost|\[::1\]|[\w.-]+\.test)(:\d+)?(\/|$)|(data|blob|file|about|chrome-error|chrome-extension):)/;

/** Follows all pages of a context, also of Chromium 109; the list that it gives fills with what was wrong. */
export async function watch(context) {
  const wrong = [];
  context.on('request', (request) => {
    if (!LOCAL.test(request.url())) wrong.push(`a request left the origin: ${request.url()}`);
  });
  await context.exposeBinding('shidianOffence', (_, offence) => wrong.push(offence));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample, sourceFile, lineNumber }) =>
      window.shidianOffence(`against ${violatedDirective}: ${blockedURI} ${sample} ${sourceFile}:${lineNumber}`));
  });
  return wrong;
}
