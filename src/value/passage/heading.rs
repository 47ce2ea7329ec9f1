//! Headings, which name something and say nothing of it.

use super::cut::End;
use super::letters::{ends_any, has_any, starts_any};

/// A heading is no longer than this.
const LONGEST: usize = 40;
/// A label or an opening title is no longer than this.
const LONGEST_LABEL: usize = 24;
/// A label without a mark that is longer than this ends as headings do.
const SHORT_LABEL: usize = 10;
/// A line without a mark, before others, is a heading up to here.
const SHORT: usize = 16;

/// What headings end with.
const ENDINGS: &str =
    "情况 说明 方面 措施 机制 如下 部分 概况 内容 结果 建设 工作 建议 结论 保障 成效";
/// What notes in brackets say of something that is still to be written.
const NOTES: &str = "略) (略 (待 ,待 、待 待写 填 补 附后 另附 另报 空表 空白) 待定 待报 报送 汇总 提供 后报 见附 附表 附图 详见";
/// Words by which something is said and not only named.
const PREDICATES: &str = "了 已 由 把 被 每 均 都 曾 是 设有 建有 配有 配备有 下设 内设 拥有 专设 获得 荣获 负责 \
         任组长 兼任 先后 尚 未 没有 暂无 全部 较强 很强 较高 为止 明确规定 高度重视 载明 议定 写明 列明 一致认为 指出";

/// How many letters the mark of a list takes: （一）, 一、, 1., 2.1, •.
pub(super) fn mark(letters: &[char]) -> usize {
    let numeral = |c: &char| c.is_ascii_digit() || "一二三四五六七八九十".contains(*c);
    let open = usize::from(letters.first() == Some(&'('));
    let digits = letters[open..].iter().take_while(|c| numeral(c)).count();
    let behind = letters.get(open + digits);
    if open == 1 {
        let closed = (1..=3).contains(&digits) && behind == Some(&')');
        return if closed { digits + 2 } else { 0 };
    }
    if digits == 0 {
        let bullet = letters.first().is_some_and(|c| "·-*●■◆○▪".contains(*c));
        return usize::from(bullet);
    }
    match behind {
        Some('、' | ')') if digits <= 3 => digits + 1,
        Some('.') if digits <= 2 => {
            let rest = letters[digits + 1..].iter();
            let more = rest.take_while(|c| c.is_ascii_digit()).count();
            let unit = letters.get(digits + 1 + more);
            // 1.5 倍 is a number; 2.1 机构 is a mark.
            let is_number = more > 0 && unit.is_none_or(|c| "倍万亿项个小天年%分元米".contains(*c));
            if is_number { 0 } else { digits + 1 + more }
        }
        _ => 0,
    }
}

/// A line without its mark, its colon, and a note that nothing has been written yet.
pub(super) fn unmarked(letters: &[char]) -> &[char] {
    let body = &letters[mark(letters)..];
    let body = body.strip_suffix(&[':']).unwrap_or(body);
    without_note(body).0
}

/// A line without the note at its end that nothing has been written yet, and that note: （空表，待填写）.
pub(super) fn without_note(letters: &[char]) -> (&[char], &[char]) {
    let opens = letters.iter().rposition(|c| *c == '(');
    let Some(at) = opens.filter(|_| letters.ends_with(&[')'])) else {
        return (letters, &[]);
    };
    let (line, note) = letters.split_at(at);
    let is_note = has_any(note, NOTES) && (has_any(note, "字 待 略 附 补") || !counts(note));
    if is_note {
        (line, note)
    } else {
        (letters, &[])
    }
}

/// Whether what stands before a colon at the beginning of a line names what follows.
pub(super) fn is_label(letters: &[char]) -> bool {
    let seen: Vec<char> = letters
        .iter()
        .copied()
        .filter(|c| !c.is_whitespace())
        .collect();
    let body = unmarked(&seen);
    let names = body.len() <= SHORT_LABEL || body.len() < seen.len() || ends_any(body, ENDINGS);
    !body.is_empty()
        && names
        && body.len() <= LONGEST_LABEL
        && !body.contains(&',')
        && !has_predicate(body)
}

/// Whether a piece is a heading; `goes_on` is whether more follows.
pub(super) fn is_heading(letters: &[char], end: End, goes_on: bool) -> bool {
    let marked = mark(letters) > 0;
    let body = unmarked(letters);
    if body.is_empty() {
        return true;
    }
    if body.len() > LONGEST || body.contains(&',') || has_predicate(body) {
        return false;
    }
    match end {
        End::Label => true,
        End::Opening => marked && body.len() <= LONGEST_LABEL,
        End::Line | End::Mark => {
            marked
                || letters.last() == Some(&':')
                || ends_any(body, ENDINGS)
                || (goes_on && body.len() <= SHORT)
        }
        End::Stop | End::Question => false,
    }
}

/// Whether a line ends as headings do and sentences do not.
pub(super) fn is_named(letters: &[char]) -> bool {
    ends_any(unmarked(letters), ENDINGS)
}

/// Whether something is said: a verb that tells, or a number that is no year.
pub(super) fn has_predicate(body: &[char]) -> bool {
    has_any(body, PREDICATES) || counts(body)
}

pub(super) fn counts(body: &[char]) -> bool {
    let body = &body[mark(body)..];
    let mut rest = body;
    while let Some(at) = rest.iter().position(char::is_ascii_digit) {
        rest = &rest[at..];
        let digits = rest
            .iter()
            .take_while(|c| c.is_ascii_digit() || **c == '.')
            .count();
        rest = &rest[digits..];
        if !rest.is_empty() && !starts_any(rest, "年 月 - ~ 至 号 ) 〕 ] /") {
            return true;
        }
    }
    false
}

/// How much of a piece stands in a heading, by its pairs of letters, in percent.
pub(super) fn likeness(letters: &[char], heading: &str) -> usize {
    let heading: Vec<char> = heading.chars().collect();
    let body = unmarked(letters);
    let pairs = body.len().saturating_sub(1);
    if pairs == 0 {
        return 0;
    }
    let shared = body
        .windows(2)
        .filter(|pair| heading.windows(2).any(|own| own == *pair));
    shared.count() * 100 / pairs
}
