//! Which column of a table a heading means, whatever an office calls it.

use std::collections::HashSet;

use crate::codec::near::distance;
use crate::form::Table;
use crate::value::fold;

/// What a column of a block holds, by its heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    /// That column of the table.
    Column(usize),
    /// The number of the row, which every table here gives by itself.
    Ordinal,
    /// Nothing the table has.
    Nothing,
}

/// How sure it is that a heading means a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    /// One name holds the other, or they differ in few characters.
    Near,
    /// Offices call it so.
    Called,
    /// It is the label itself.
    Same,
}

/// A heading is short; a longer text is a cell that happens to hold its words.
const LONGEST: usize = 24;
/// So many columns are looked at: beyond stand no headings of a table here.
pub(super) const MOST_COLUMNS: usize = 100;
/// So much of a cell is looked at: a heading with all the spaces that make it fit its column.
const LOOKED_AT: usize = 200;

/// What offices call the columns that the forms know by their first name here.
const CALLED: [&[&str]; 24] = [
    &[
        "时间",
        "起止时间",
        "时间进度",
        "时间安排",
        "计划时间",
        "起止月份",
        "起止日期",
        "完成时间",
        "进度安排",
        "月份",
    ],
    &[
        "阶段工作内容",
        "工作内容",
        "主要工作内容",
        "主要内容",
        "工作任务",
        "内容",
        "任务",
        "工作事项",
        "阶段内容",
    ],
    &[
        "负责单位及参与单位",
        "责任单位",
        "负责单位",
        "牵头单位",
        "责任部门",
        "负责部门",
        "实施单位",
        "承办单位",
        "责任单位及参与单位",
        "单位",
    ],
    &[
        "体系编号",
        "标准体系编号",
        "体系表编号",
        "体系代码",
        "体系号",
        "体系内编号",
        "明细编号",
    ],
    &["标准编号", "标准号", "标准代号", "编号", "标准代号及编号"],
    &["标准名称", "名称", "标准题目", "标准中文名称"],
    &[
        "标准级别",
        "级别",
        "标准类别",
        "标准层级",
        "标准类型",
        "标准性质",
    ],
    &[
        "状态",
        "标准状态",
        "有效状态",
        "执行状态",
        "现行状态",
        "是否现行",
    ],
    &["发布日期", "发布时间", "批准日期", "颁布日期"],
    &["实施日期", "实施时间", "施行日期", "生效日期", "执行日期"],
    &[
        "所属子体系",
        "子体系",
        "所属体系",
        "分体系",
        "体系名称",
        "体系类别",
        "子体系名称",
    ],
    &[
        "责任部门",
        "责任单位",
        "负责部门",
        "主管部门",
        "归口部门",
        "编制部门",
        "起草部门",
        "实施部门",
        "部门",
    ],
    &[
        "对应上级标准",
        "上级标准",
        "对应标准",
        "引用标准",
        "上位标准",
    ],
    &["备注", "说明", "附注"],
    &[
        "参加单位",
        "单位名称",
        "名称",
        "参与单位",
        "单位",
        "参加单位名称",
    ],
    &["参加单位意见", "意见", "单位意见"],
    &["姓名", "名字", "专家姓名", "成员", "成员姓名"],
    &[
        "单位/职务(职称)",
        "单位及职务",
        "工作单位",
        "单位职务",
        "单位",
        "职务",
        "职称",
        "单位及职称",
        "工作单位及职务",
        "工作单位及职称",
        "工作单位及职务职称",
    ],
    &[
        "电话",
        "联系电话",
        "手机",
        "手机号",
        "手机号码",
        "联系方式",
        "电话号码",
    ],
    &[
        "专家组",
        "组内职务",
        "组内分工",
        "职责",
        "分工",
        "身份",
        "角色",
    ],
    &["成员类别", "专家类别", "类别", "专家类型"],
    &["项目", "评价项目", "考核项目", "一级指标"],
    &["分值", "标准分", "标准分值", "配分"],
    &["得分", "实得分", "自评分", "自评得分", "评分"],
];

const ORDINAL: [&str; 8] = ["序号", "序", "行号", "顺序号", "no", "no.", "#", "项次"];

/// What the columns of a table are called, folded once, however many cells are then held against it.
pub(crate) struct Names {
    columns: Vec<Named>,
    /// What means a column beyond doubt, whichever.
    sure: HashSet<String>,
    /// The characters of ASCII with which any of that begins, or a word for the number of a row.
    ascii: HashSet<char>,
}

struct Named {
    label: String,
    called: Vec<String>,
}

impl Names {
    /// The names of the columns of a table.
    pub(crate) fn of(table: &Table) -> Names {
        let called: Vec<Vec<String>> = CALLED
            .iter()
            .map(|names| names.iter().map(|name| key(name)).collect())
            .collect();
        let named = |label: &str| {
            let label = key(label);
            let mine = called.iter().filter(|names| names[0] == label);
            let called = mine.flatten().cloned().collect();
            Named { label, called }
        };
        let columns = table.columns.iter();
        let columns: Vec<Named> = columns.map(|column| named(column.label)).collect();
        let sure = columns.iter().flat_map(Named::sure).map(str::to_owned);
        let sure: HashSet<String> = sure.collect();
        let words = sure.iter().map(String::as_str).chain(ORDINAL);
        let begins = words.filter_map(|word| word.chars().next());
        Names {
            ascii: begins.filter(char::is_ascii).collect(),
            sure,
            columns,
        }
    }

    /// What each heading means; no column of the table is meant twice.
    pub(super) fn meant(&self, headings: &[&str]) -> Vec<Meant> {
        let keys: Vec<String> = headings.iter().map(|heading| key(heading)).collect();
        self.meant_by(&keys)
    }

    /// Whether a row names columns. Two headings do not stand in one row by chance; one does, unless it stands alone.
    pub(super) fn stand_in(&self, cells: &[&str]) -> bool {
        let cells = &cells[..cells.len().min(MOST_COLUMNS)];
        if !cells.iter().any(|cell| self.may_be_sure(cell)) {
            return false;
        }
        let keys = cells.iter().map(|cell| key(cell));
        let written: Vec<String> = keys.filter(|key| !key.is_empty()).collect();
        // Almost every row of a long block ends here.
        if !written.iter().any(|key| self.is_sure(key)) {
            return false;
        }
        let known = |(key, meant): (&String, Meant)| match meant {
            Meant::Column(at) => self.columns[at].like(key),
            Meant::Ordinal => Some(Likeness::Called),
            Meant::Nothing => None,
        };
        let meant = self.meant_by(&written);
        let known: Vec<Likeness> = written.iter().zip(meant).filter_map(known).collect();
        let sure = known
            .iter()
            .filter(|likeness| **likeness > Likeness::Near)
            .count();
        let same = known.contains(&Likeness::Same);
        sure >= 2 || sure == 1 && known.len() >= 2 || same && written.len() == 1
    }

    /// How many cells of a row are headings of the table beyond doubt.
    pub(crate) fn count(&self, cells: &[String]) -> usize {
        let keys = cells.iter().map(|cell| key(cell));
        keys.filter(|key| self.is_sure(key)).count()
    }

    /// Whether a cell might name a column beyond doubt, by how it begins: numbers and codes do not, and need not be folded.
    fn may_be_sure(&self, cell: &str) -> bool {
        let begins = |c: &char| !c.is_whitespace() && *c != '*';
        match cell.chars().find(begins) {
            Some(c) if c.is_ascii() => self.ascii.contains(&c.to_ascii_lowercase()),
            begin => begin.is_some(),
        }
    }

    /// Whether a heading means a column, or the number of the row, beyond doubt.
    fn is_sure(&self, key: &str) -> bool {
        is_ordinal(key) || self.sure.contains(key) || self.sure.contains(without_brackets(key))
    }

    fn meant_by(&self, keys: &[String]) -> Vec<Meant> {
        let like = |key: &String| self.columns.iter().map(|column| column.like(key)).collect();
        let likeness: Vec<Vec<Option<Likeness>>> = keys.iter().map(like).collect();
        let ordinal = |key: &String| {
            if is_ordinal(key) {
                Meant::Ordinal
            } else {
                Meant::Nothing
            }
        };
        let mut meant: Vec<Meant> = keys.iter().map(ordinal).collect();
        for wanted in [Likeness::Same, Likeness::Called, Likeness::Near] {
            for (at, likeness) in likeness.iter().enumerate() {
                if meant[at] != Meant::Nothing {
                    continue;
                }
                let free = |column: &usize| !meant.contains(&Meant::Column(*column));
                let alike = |column: &usize| likeness[*column] == Some(wanted);
                let mut found =
                    (0..self.columns.len()).filter(|column| alike(column) && free(column));
                let first = found.next();
                // What is only near must not be near to two.
                let sure = wanted > Likeness::Near || found.next().is_none();
                if let Some(column) = first.filter(|_| sure) {
                    meant[at] = Meant::Column(column);
                }
            }
        }
        meant
    }
}

impl Named {
    /// The names that mean it beyond doubt.
    fn sure(&self) -> impl Iterator<Item = &str> {
        let label = [self.label.as_str(), without_brackets(&self.label)];
        label
            .into_iter()
            .chain(self.called.iter().map(String::as_str))
    }

    fn like(&self, key: &str) -> Option<Likeness> {
        let bare = without_brackets(key);
        if bare.is_empty() || bare.chars().count() > LONGEST {
            return None;
        }
        if key == self.label || bare == without_brackets(&self.label) {
            Some(Likeness::Same)
        } else if self.called.iter().any(|name| name == bare || name == key) {
            Some(Likeness::Called)
        } else {
            is_near(bare, &self.label).then_some(Likeness::Near)
        }
    }
}

fn is_ordinal(key: &str) -> bool {
    ORDINAL.contains(&key)
}

fn is_near(heading: &str, label: &str) -> bool {
    let (short, long) = (heading.chars().count(), label.chars().count());
    let holds = short >= 2 && label.contains(heading) || long >= 2 && heading.contains(label);
    // Words are at least as far apart as their lengths.
    let may_be = short.min(long) >= 3 && short.abs_diff(long) * 3 <= short.max(long);
    holds || may_be && distance(heading, label) * 3 <= short.max(long)
}

/// A heading without the spaces and breaks that only make it fit its column.
fn key(heading: &str) -> String {
    let end = heading.char_indices().nth(LOOKED_AT);
    let folded = fold(end.map_or(heading, |(end, _)| &heading[..end]));
    let kept = folded.chars().filter(|c| !c.is_whitespace() && *c != '*');
    let key: String = kept.collect::<String>().to_lowercase();
    key.trim_end_matches(':').to_owned()
}

/// A heading without what stands in brackets behind it, such as （必填）.
fn without_brackets(key: &str) -> &str {
    let bare = key.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    bare.map(|(bare, _)| bare)
        .filter(|bare| !bare.is_empty())
        .unwrap_or(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::FormId;
    use crate::form::application::PLAN;
    use crate::form::standards::{STANDARDS, SYSTEMS};

    fn labels(table: &Table, headings: &[&str]) -> Vec<&'static str> {
        let name = |meant: Meant| match meant {
            Meant::Column(at) => table.columns[at].label,
            Meant::Ordinal => "#",
            Meant::Nothing => "-",
        };
        let meant = Names::of(table).meant(headings);
        meant.into_iter().map(name).collect()
    }

    #[test]
    fn columns_are_known_by_what_offices_call_them() {
        assert_eq!(
            labels(
                &PLAN,
                &[
                    "序号",
                    "起止时间",
                    "主要工作内容（必填）",
                    "责任 单位",
                    "经费"
                ]
            ),
            ["#", "时间", "阶段工作内容", "负责单位及参与单位", "-"]
        );
        assert_eq!(
            labels(
                &STANDARDS,
                &[
                    "No.",
                    "标准 号",
                    "标准\n名称",
                    "级别",
                    "状 态*",
                    "发布时间",
                    "施行日期",
                    "子体系",
                    "责任单位",
                    "备注："
                ]
            ),
            [
                "#",
                "标准编号",
                "标准名称",
                "标准级别",
                "状态",
                "发布日期",
                "实施日期",
                "所属子体系",
                "责任部门",
                "备注"
            ]
        );
    }

    #[test]
    fn a_label_itself_goes_before_what_is_called_so_and_nothing_is_meant_twice() {
        assert_eq!(
            labels(
                &STANDARDS,
                &["编号", "标准编号", "标准名称", "标准名称", "日期"]
            ),
            ["体系编号", "标准编号", "标准名称", "-", "-"]
        );
        assert_eq!(
            labels(&STANDARDS, &["标准名陈", "标准全称"]),
            ["标准名称", "-"]
        );
    }

    #[test]
    fn a_row_of_headings_is_told_from_a_row_of_texts() {
        for (row, is) in [
            (&["时间", "阶段工作内容", "负责单位及参与单位"][..], true),
            (&["序号", "时间", "", "x"], true),
            (&["责任单位", "", "工作内容"], true),
            (&["时间"], true),
            (&["内容"], false),
            (&["2027年3月", "时间", "办公室"], false),
            (&["某某市试点工作计划表", "", ""], false),
            (&["2027年3月", "自查", "责任单位"], false),
            (&["", ""], false),
        ] {
            assert_eq!(Names::of(&PLAN).stand_in(row), is, "{row:?}");
        }
        assert!(Names::of(&SYSTEMS).stand_in(&["子体系"]));
    }

    #[test]
    fn the_labels_of_every_table_mean_its_columns() {
        for table in FormId::ALL.iter().flat_map(|id| id.form().tables()) {
            let labels: Vec<&str> = table.columns.iter().map(|column| column.label).collect();
            let all: Vec<Meant> = (0..labels.len()).map(Meant::Column).collect();
            assert_eq!(Names::of(table).meant(&labels), all, "{}", table.key);
            assert!(Names::of(table).stand_in(&labels), "{}", table.key);
        }
    }

    #[test]
    fn what_columns_are_called_belongs_to_a_column_of_some_table() {
        let tables: Vec<_> = FormId::ALL
            .iter()
            .flat_map(|id| id.form().tables())
            .collect();
        for names in CALLED {
            let known =
                |table: &&Table| table.columns.iter().any(|column| column.label == names[0]);
            assert!(tables.iter().any(known), "{}", names[0]);
        }
    }
}
