//! Headings, which name something and say nothing of it.

use super::cut::End;
use super::letters::{ends_any, has_any, starts, starts_any};

/// A heading is no longer than this.
const LONGEST: usize = 40;
/// A label or an opening title is no longer than this.
const LONGEST_LABEL: usize = 24;
/// A label without a mark that is longer than this ends as headings do.
const SHORT_LABEL: usize = 10;

/// What headings end with.
const ENDINGS: &str = "目标 情况 说明 方面 措施 机制 如下 部分 概况 内容 结果 建设 工作 建议 结论 保障 成效 表 单 册 名称 名单 报告 汇总 归类 统计 目录 清单 (样式)";
/// What notes in brackets say of something that is still to be written.
const NOTES: &str = "略) (略 (待 ,待 、待 待写 填 补 附后 另附 另报 空表 空白) 样式) 样表) 模板) 格式) 撰写 字) 字左右 字以内 空白) 待定 待报 报送 汇总 提供 后报 见附 附表 附图 详见";
/// Words by which something is said and not only named.
const PREDICATES: &str = "了 已 由 把 被 每 均 都 曾 是 设有 建有 配有 配备有 下设 内设 拥有 专设 获得 荣获 负责 \
         任组长 兼任 先后 尚 未 没有 暂无 全部 较强 很强 较高 为止 明确规定 高度重视 载明 议定 写明 列明 一致认为 指出";

/// How many letters the mark of a list takes: （一）, 一、, 1., 2.1, 第二节, 表3-1, •.
pub(super) fn mark(letters: &[char]) -> usize {
    let numeral = |c: &char| c.is_ascii_digit() || "一二三四五六七八九十".contains(*c);
    if let Some(len) = division(letters) {
        return len;
    }
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
            // 1.5 倍 is a number; 2.1 机构 is a mark, and so is the first point of 4. 2023年度计划.
            if more == 4 {
                return digits + 1;
            }
            let divides = starts_any(
                &letters[digits + 1 + more..],
                "分工 分解 分类 分级 分析 个人 项目 年度 天数",
            );
            let is_number =
                more > 0 && !divides && unit.is_none_or(|c| "倍万亿项个小天年%分元米".contains(*c));
            if is_number {
                return 0;
            }
            // 3.3.1 goes on where 3.3 ends.
            let below = letters[digits + 1 + more..].iter();
            let below = below.take_while(|c| **c == '.' || c.is_ascii_digit());
            digits + 1 + more + below.count()
        }
        _ => 0,
    }
}

/// How many letters the number of a chapter, a table or a point below another takes: 第二节, 表3-1, 3-1.
fn division(letters: &[char]) -> Option<usize> {
    let numeral = |c: &&char| c.is_ascii_digit() || "一二三四五六七八九十-".contains(**c);
    let kind = ["附件", "附表", "附图", "第", "表", "图", ""]
        .into_iter()
        .find(|kind| starts(letters, kind))?;
    let begin = kind.chars().count();
    let digits = letters[begin..].iter().take_while(numeral).count();
    let number = &letters[begin..begin + digits];
    let behind = &letters[begin + digits..];
    let below =
        number.first() != Some(&'-') && number.last() != Some(&'-') && number.contains(&'-');
    match kind {
        _ if digits == 0 => None,
        "第" => ["部分", "章", "节", "篇", "编"]
            .into_iter()
            .find(|end| starts(behind, end))
            .map(|end| begin + digits + end.chars().count()),
        "" => (below && digits <= 4 && !starts_any(behind, "年 月 日 天 项 人 个 次 岁 时 %"))
            .then_some(digits),
        _ => Some(begin + digits + usize::from(behind.first() == Some(&':'))),
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
    let awaited = note.contains(&'待') && !has_any(note, "接待 待遇 招待 对待");
    let is_note =
        (awaited || has_any(note, NOTES)) && (has_any(note, "字 待 略 附 补") || !counts(note));
    if is_note {
        (line, note)
    } else {
        (letters, &[])
    }
}

/// A line without what stands in brackets at its end, if that tells nothing: （附件7）, （姓名、岗位、学历）.
fn without_brackets(line: &[char]) -> &[char] {
    let opens = line
        .iter()
        .rposition(|c| *c == '(')
        .filter(|_| line.ends_with(&[')']));
    let (body, note) = line.split_at(opens.unwrap_or(line.len()));
    if has_predicate(note) { line } else { body }
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

/// Whether a piece is a heading: a line that ends without a full stop and tells nothing.
pub(super) fn is_heading(letters: &[char], end: End) -> bool {
    let marked = mark(letters) > 0;
    let body = without_brackets(unmarked(letters));
    if body.is_empty() {
        return true;
    }
    // Who goes by something says so in words that stand before no verb: 依据评估方案.
    let goes_by = !marked && starts_any(body, "依据 根据 按照 对照 参照");
    if body.len() > LONGEST || body.contains(&',') || goes_by || has_predicate(body) {
        return false;
    }
    match end {
        End::Opening => marked && body.len() <= LONGEST_LABEL,
        End::Label | End::Line | End::Mark => true,
        End::Stop => marked && ends_any(body, ENDINGS),
        End::Question => false,
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
        if !rest.is_empty() && !starts_any(rest, "年 月 - ~ 至 号 ) 〕 ] / 、") {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn chapters_tables_and_points_below_points_are_marks() {
        for (text, len) in [
            ("第一节标准齐全", 3),
            ("第二部分目标", 4),
            ("表3-1问卷", 4),
            ("附件2:名单", 4),
            ("3-1方式", 3),
            ("3.1分工表", 3),
            ("4.2023年度计划", 2),
            ("1.5倍", 0),
            ("2-3年", 0),
            ("第一批试点", 0),
        ] {
            assert_eq!(mark(&letters(text)), len, "{text}");
        }
    }

    #[test]
    fn a_line_without_a_full_stop_that_tells_nothing_is_a_heading() {
        for (text, heading) in [
            ("宣传方式", true),
            ("情况表(姓名、岗位)", true),
            ("总结(由办公室撰写,约800字)", true),
            ("专职2人", false),
            ("依据评估方案", false),
            ("(一)依据和方法", true),
            ("已建立制度", false),
        ] {
            assert_eq!(is_heading(&letters(text), End::Line), heading, "{text}");
        }
    }
}
