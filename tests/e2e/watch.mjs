// Watches over every page of a test: nothing may offend against the Content-Security-Policy or leave this machine.

const LOCAL = /^(https?:\/\/(127\.0\.0\.1|localhost|\[::1\]|[\w.-]+\.test)(:\d+)?(\/|$)|(data|blob|file|about|chrome-error|chrome-extension):)/;

/** Follows all pages of a context, also of old engines; the list that it gives fills with what was wrong. */
export async function watch(context) {
  const wrong = [];
  context.on('request', (request) => {
    if (!LOCAL.test(request.url())) wrong.push(`a request left the origin: ${request.url()}`);
  });
  await context.exposeBinding('shidianOffence', (_, offence) => wrong.push(offence));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ target, violatedDirective, blockedURI, sample, sourceFile, lineNumber, originalPolicy }) => {
      // Chromium 81 tells of every module of wasm that it compiles, and compiles it: such a policy forbids no evaluation.
      if (blockedURI === 'eval' && originalPolicy.includes("'unsafe-eval'")) return;
      // Up to Chromium 92 or later the arrow of a box with a list of offers is the browser's own, and styled by an attribute.
      if (violatedDirective.startsWith('style-src') && target.list) return;
      window.shidianOffence(`against ${violatedDirective}: ${blockedURI} ${sample} ${sourceFile}:${lineNumber}`);
    });
  });
  return wrong;
}
