//! What is said of a block before it is taken: what stays out, what is lost, and what should be looked at.

use std::collections::BTreeMap;

use super::Mark;
use super::headings::Meant;
use super::proposal::{LeftOut, Proposal, Shown};
use crate::value::excerpt;

/// So many rows are named one by one.
const NAMED: usize = 5;
/// So many columns.
const NAMED_COLUMNS: usize = 12;
/// So many kinds of marks are told; the others are seen in the cells.
const TOLD: usize = 8;

impl Proposal {
    /// The sentences, most important first; `cells` are those of [`Proposal::cells`].
    pub fn remarks(&self, cells: &[Vec<Shown>]) -> Vec<String> {
        let said = [
            self.beyond(),
            self.compared(),
            self.sources_left_out(),
            self.columns_without(),
            self.rows_left_out(),
        ];
        said.into_iter()
            .flatten()
            .chain(self.marked(cells))
            .collect()
    }

    fn beyond(&self) -> Option<String> {
        let beyond = |line: &&super::Line| line.why == Some(LeftOut::Beyond);
        let count = self.lines.iter().filter(beyond).count();
        let lines = self.lines.len();
        (count > 0).then(|| {
            format!("一共 {lines} 行，一次最多填 2000 行，最后 {count} 行没有选上。请分几次填。")
        })
    }

    /// How many columns came and how many there are, where no heading says which is which.
    fn compared(&self) -> Option<String> {
        let columns = self.table.columns.len() - self.first;
        let numbered = self.meant.contains(&Meant::Ordinal);
        let came = self.block.width() - usize::from(numbered);
        if self.headings.is_some() || came == columns || came == 0 {
            return None;
        }
        let label = self.table.label;
        let here = if self.first > 0 {
            "从这一格起"
        } else {
            ""
        };
        let empty: Vec<usize> = (0..self.block.width())
            .filter(|at| self.meant[*at] == Meant::Nothing && !self.is_written(*at))
            .collect();
        let skipped = match empty.len() {
            0 => String::new(),
            _ => format!("其中{}空着，没有取；", numbers(&empty, "列")),
        };
        Some(format!(
            "来的内容有 {came} 列，{label}{here}有 {columns} 列；{skipped}请核对每一列上面选的栏。"
        ))
    }

    fn sources_left_out(&self) -> Option<String> {
        let sources = self.sources();
        let numbered = sources
            .iter()
            .zip(&self.meant)
            .filter(|(_, meant)| **meant == Meant::Ordinal);
        let unknown = sources
            .iter()
            .enumerate()
            .filter(|(at, _)| self.meant[*at] == Meant::Nothing && (self.is_written(*at)));
        let numbered: Vec<&str> = numbered.map(|(name, _)| name.as_str()).collect();
        let unknown: Vec<&str> = unknown.map(|(_, name)| name.as_str()).collect();
        let numbered =
            (!numbered.is_empty()).then(|| format!("{}是行号，不填入。", names(&numbered)));
        let unknown = (!unknown.is_empty()).then(|| {
            format!(
                "没有对应的栏，不填入：{}；可以在列上面改选。",
                names(&unknown)
            )
        });
        let said: String = numbered.into_iter().chain(unknown).collect();
        (!said.is_empty()).then_some(said)
    }

    fn columns_without(&self) -> Option<String> {
        let written = self.columns();
        let columns = self.table.columns.iter().enumerate().skip(self.first);
        let without = columns.filter(|(at, _)| !written.contains(at));
        let labels: Vec<String> = without
            .map(|(_, column)| format!("“{}”", column.label))
            .collect();
        (!labels.is_empty()).then(|| format!("这些栏没有内容填入：{}。", labels.join("、")))
    }

    fn rows_left_out(&self) -> Option<String> {
        let of = |why| {
            let lines = self
                .lines
                .iter()
                .filter(|line| !line.kept && line.why == Some(why));
            lines.map(|line| line.at).collect::<Vec<_>>()
        };
        let (titles, headings) = (of(LeftOut::Title), of(LeftOut::Headings));
        let mut said = Vec::new();
        if !titles.is_empty() {
            said.push(format!("{}是标题", numbers(&titles, "行")));
        }
        if !headings.is_empty() {
            said.push(format!("{}是表头", numbers(&headings, "行")));
        }
        (!said.is_empty()).then(|| format!("{}，不填入。", said.join("，")))
    }

    /// What is to be looked at, by what it is and the column it stands in.
    fn marked(&self, cells: &[Vec<Shown>]) -> Vec<String> {
        let mut places: BTreeMap<(&Mark, usize), Vec<usize>> = BTreeMap::new();
        let lines = self.lines.iter().zip(cells);
        for (line, cells) in lines.filter(|(line, _)| line.kept) {
            for (source, cell) in cells.iter().enumerate() {
                for mark in &cell.marks {
                    places.entry((mark, source)).or_default().push(line.at);
                }
            }
        }
        let said = |((mark, source), rows): (&(&Mark, usize), &Vec<usize>)| {
            let label = self
                .target(*source)
                .map(|at| self.table.columns[at].label)?;
            Some(format!("{}“{label}”：{mark}。", numbers(rows, "行")))
        };
        let mut all: Vec<String> = places.iter().filter_map(said).collect();
        if all.len() > TOLD {
            let more = all.len() - TOLD;
            all.truncate(TOLD);
            all.push(format!("另有 {more} 种情况，请看下表中标出的格子。"));
        }
        all
    }
}

/// 第 3、5 行, the first of them where there are many.
fn numbers(all: &[usize], unit: &str) -> String {
    let named: Vec<String> = all
        .iter()
        .take(NAMED)
        .map(|at| (at + 1).to_string())
        .collect();
    let more = if all.len() > NAMED {
        format!(" 等 {} {unit}", all.len())
    } else {
        format!(" {unit}")
    };
    format!("第 {}{more}", named.join("、"))
}

/// “甲”、“乙”, the first of them where there are many.
fn names(all: &[&str]) -> String {
    let named: Vec<String> = all
        .iter()
        .take(NAMED_COLUMNS)
        .map(|name| excerpt(name))
        .collect();
    let more = if all.len() > NAMED_COLUMNS {
        format!(" 等 {} 列", all.len())
    } else {
        String::new()
    };
    format!("{}{more}", named.join("、"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::clipboard;
    use crate::form::Table;
    use crate::form::application::PLAN;
    use crate::form::standards::STANDARDS;

    fn said(table: &'static Table, text: &str) -> Vec<String> {
        let proposal = Proposal::of(table, clipboard::block(text, ""), 0);
        proposal.remarks(&proposal.cells())
    }

    #[test]
    fn a_block_that_fits_leaves_nothing_to_say() {
        assert_eq!(
            said(&PLAN, "2027年3月\t自查\t甲\n2027年4月\t评估\t乙"),
            [""; 0]
        );
    }

    #[test]
    fn more_or_fewer_columns_than_the_table_has_are_said() {
        assert_eq!(
            said(
                &PLAN,
                "2027年3月\t\t宣传培训\t\t办公室\n2027年4月\t\t自查\t\t本局"
            ),
            [
                "来的内容有 5 列，计划表有 3 列；其中第 2、4 列空着，没有取；请核对每一列上面选的栏。"
            ]
        );
        assert_eq!(
            said(&PLAN, "2027年3月\t自查\t甲\t乙"),
            [
                "来的内容有 4 列，计划表有 3 列；请核对每一列上面选的栏。",
                "没有对应的栏，不填入：“第 4 列”；可以在列上面改选。"
            ]
        );
        assert_eq!(
            said(&PLAN, "2027年3月\t自查"),
            [
                "来的内容有 2 列，计划表有 3 列；请核对每一列上面选的栏。",
                "这些栏没有内容填入：“负责单位及参与单位”。"
            ]
        );
    }

    #[test]
    fn of_many_columns_the_first_are_named() {
        let row = |filled: &dyn Fn(usize) -> bool| {
            let cell = |at: usize| if filled(at) { "x" } else { "" };
            (0..300).map(cell).collect::<Vec<_>>().join("\t")
        };
        let full = said(&PLAN, &row(&|_| true));
        assert_eq!(
            full[..2],
            [
                "来的内容有 300 列，计划表有 3 列；请核对每一列上面选的栏。",
                "没有对应的栏，不填入：“第 4 列”、“第 5 列”、“第 6 列”、“第 7 列”、“第 8 列”、“第 9 列”、“第 10 列”、\
                 “第 11 列”、“第 12 列”、“第 13 列”、“第 14 列”、“第 15 列” 等 297 列；可以在列上面改选。"
            ]
        );
        assert_eq!(
            said(&PLAN, &row(&|at| at == 0 || at > 297))[0],
            "来的内容有 300 列，计划表有 3 列；其中第 2、3、4、5、6 等 297 列空着，没有取；请核对每一列上面选的栏。"
        );
        let long = format!("标准编号\t标准名称\t{}\na\tb\tc", "长".repeat(300_000));
        assert!(said(&STANDARDS, &long).concat().len() < 1_000);
    }

    #[test]
    fn what_stays_out_is_named() {
        let text = "计划表\n序号\t时间\t工作内容\t责任单位\t经费\n1\t2027年3月\t自查\t甲\t3万";
        assert_eq!(
            said(&PLAN, text),
            [
                "“序号”是行号，不填入。没有对应的栏，不填入：“经费”；可以在列上面改选。",
                "第 1 行是标题，第 2 行是表头，不填入。"
            ]
        );
    }

    #[test]
    fn what_should_be_looked_at_is_said_with_its_rows() {
        let rows = "Mar-27\t\"甲\n乙\"\n".repeat(6);
        let said = said(&STANDARDS, &format!("标准编号\t标准名称\n{rows}"));
        assert_eq!(
            said[2..],
            [
                "第 2、3、4、5、6 等 6 行“标准编号”：电子表格可能把原来的内容改成了日期，请核对原文。",
                "第 2、3、4、5、6 等 6 行“标准名称”：这一栏只写一行，换行改成了空格。"
            ]
        );
    }
}
