// Room between the children of a flex line for engines that know `gap` in grids alone, which Chromium did up to 83.

/** Chromium learnt both with version 84, and no style can ask for `gap` in flex by itself. */
const WITHOUT = 'not (appearance: none)';

/** The styles, and behind them what such an engine makes of every `gap` in a flex line: margins of its children. What is a flex line may stand in `all` styles. */
export function withGaps(styles, all = styles) {
  const own = rulesOf(styles);
  const rules = rulesOf(all);
  const lines = rules.filter(({ body }) => /\bdisplay:\s*(inline-)?flex/.test(body)).flatMap(({ selectors }) => selectors);
  const wrapping = rules.filter(({ body }) => /\bflex-wrap:\s*wrap/.test(body));
  const margins = own.flatMap(({ within, selectors, body }) => {
    const [, row, column = row] = /\bgap:\s*(\S+?)(?:\s+(\S+?))?\s*(?:;|$)/.exec(body) ?? [];
    if (row === undefined) return [];
    const wraps = wrapping.filter((rule) => ['', within].includes(rule.within)).flatMap((rule) => rule.selectors);
    return selectors.filter((each) => isAmong(lines, each)).map((each) => {
      const between = isAmong(wraps, each) && row !== '0' ? `margin-top: calc(${row} / 2); margin-bottom: calc(${row} / 2); ` : '';
      // What is not a class of ours weighs as much as one: against `.check input { margin: 0 }`.
      const rule = `${each} > :not(._) { ${between}margin-right: ${column}; }`;
      return within ? `${within} { ${rule} }` : rule;
    });
  });
  return `${styles}\n@supports ${WITHOUT} {\n${margins.join('\n')}\n}\n`;
}

/** The rules in their order: the condition that they stand in, their selectors and their body. */
function rulesOf(commented, within = '') {
  const text = commented.replace(/\/\*.*?\*\//gs, '');
  const rules = [];
  for (let at = 0; at < text.length;) {
    const open = text.indexOf('{', at);
    if (open < 0) break;
    const head = text.slice(at, open).trim();
    const close = closing(text, open);
    const body = text.slice(open + 1, close);
    if (/^@(media|supports)/.test(head)) rules.push(...rulesOf(body, head));
    else if (!head.startsWith('@')) rules.push({ within, selectors: head.split(/\s*,\s*/), body });
    at = close + 1;
  }
  return rules;
}

function closing(text, open) {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`no end: ${text.slice(open, open + 60)}`);
}

/** Whether a list names the selector itself, or what it narrows by what stands before it. */
function isAmong(list, selector) {
  return list.some((each) => selector === each || selector.endsWith(` ${each}`));
}
