//! The duties as a table to read, for docs/rules.md: who does what, on which words, by when.

use super::rulebook::carried;
use super::{Duty, Reading, duties, escaped};

const HEAD: &str = "
# 时间表

各方应做的事和法定日期。本表同样由程序生成。

- 日期按公历月推算，以通知和主管部门口径为准；最后一日是节假日的，程序不顺延。
- 读法一栏空白的，条文没有疑义。

| 事项 | 条款 | 原文 | 谁来办 | 办什么 | 日期怎么算 | 依据 | 读法 |
|---|---|---|---|---|---|---|---|
";

/// The whole table in Markdown, in the order in which the law has things done, with their number at its end.
pub(super) fn dutybook() -> String {
    let lines: String = duties().map(line).collect();
    format!("{HEAD}{lines}\n共 {} 项。\n", duties().count())
}

fn line(duty: &Duty) -> String {
    let ground = match duty.reading {
        Reading::Practice(_) => Reading::PRACTICE,
        Reading::Plain | Reading::Chosen(_) => "条文",
    };
    let cells = [
        format!("`{}`", duty.id),
        duty.clause.source.cite(),
        carried(&duty.clause),
        duty.actor.label().to_owned(),
        duty.what.to_owned(),
        duty.counts.to_owned(),
        ground.to_owned(),
        duty.reading.says().unwrap_or_default().to_owned(),
    ];
    format!("| {} |\n", cells.map(|cell| escaped(&cell)).join(" | "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duty_is_one_line_of_the_table() {
        let remedy = duties().find(|duty| duty.id == "art23.due.remedy").unwrap();
        assert_eq!(
            line(remedy),
            "| `art23.due.remedy` | 第二十三条 | <b>对评估不合格的试点单位，部级联席办公室应当责令限期6个月整改</b>，整改结束后重新申请评估。 | 试点承担单位 | 完成整改 | 责令整改文件的日期加 6 个月，没有对应日的为月末 | 条文 | 期限从责令文件的日期起算，比从收到之日起算早，较为稳妥 |\n"
        );
    }

    #[test]
    fn every_duty_has_its_line() {
        let book = dutybook();
        assert!(duties().all(|duty| book.contains(&line(duty))));
    }
}
