// Dates as people write them: what is typed, and the date that is meant. The same in every run.

const MARKS = ['-', '.', '/', '、'];
const NUMERALS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** So many spellings of dates of the years 2000 to 2049; `sure` ones must be read, the others asked back. */
export function spellings(count, seed = 20_230_820) {
  const random = chance(seed);
  return Array.from({ length: count }, () => {
    const date = [2000 + random(50), 1 + random(12), 1 + random(28)];
    return random(4) ? { ...surely(date, random), sure: true } : { ...doubtfully(date, random), sure: false };
  });
}

/** A date as it is printed, to the day or to the month. */
export function printed([year, month, day], toDay) {
  return `${year}年${month}月${toDay ? `${day}日` : ''}`;
}

function surely(date, random) {
  const [year, month, day] = date;
  const pad = random(2) ? (number) => String(number).padStart(2, '0') : String;
  const two = (number) => String(number).padStart(2, '0');
  const mark = MARKS[random(MARKS.length)];
  const wide = (text) => [...text].map((c) => (c >= '!' && c <= '~' ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join('');
  const ways = [
    (toDay) => [year, pad(month), ...(toDay ? [pad(day)] : [])].join(mark),
    (toDay) => `${year}${two(month)}${toDay ? two(day) : ''}`,
    (toDay) => `${year}年${pad(month)}月${toDay ? `${pad(day)}日` : ''}`,
    (toDay) => `${year} 年 ${month} 月${toDay ? ` ${day} 日` : ''}`,
    (toDay) => `${[...String(year)].map((digit) => NUMERALS[digit]).join('')}年${numeral(month)}月${toDay ? `${numeral(day)}日` : ''}`,
    (toDay) => wide([year, pad(month), ...(toDay ? [pad(day)] : [])].join('.')),
    (toDay) => `${year}.${pad(month)}${toDay ? `.${pad(day)}。` : '。'}`,
  ];
  return { date, text: ways[random(ways.length)] };
}

function doubtfully(date, random) {
  const [year, month, day] = date;
  const short = String(year).slice(2);
  const ways = [
    (toDay) => [short, month, ...(toDay ? [day] : [])].join('.'),
    (toDay) => `${short}年${month}月${toDay ? `${day}日` : ''}`,
    () => String(Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 864e5)),
    (toDay) => (toDay ? `${month}/${day}/${year}` : `${month}/${year}`),
    (toDay) => `${year}年${month}月${toDay ? `${day}日左右` : '底'}`,
  ];
  return { date, text: ways[random(ways.length)] };
}

function numeral(number) {
  const tens = Math.floor(number / 10);
  const ones = number % 10 ? NUMERALS[number % 10] : '';
  return tens ? `${tens > 1 ? NUMERALS[tens] : ''}十${ones}` : ones;
}

/** Numbers below a bound that look like chance (mulberry32). */
function chance(seed) {
  let state = seed;
  return (end) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  };
}
