//! Judging only the rules that follow an edited place comes to the same as judging the whole paper.

use std::collections::BTreeSet;

use shidian::dossier::{Answers, Paper, Place};
use shidian::form::{Blank, Form, FormId, Table};
use shidian::regulation::{Beside, Case, Finding, Rule, check, judge, rules};
use shidian::value::{Day, Kind, Regions};

const PAPERS: u64 = 8;
const EDITS: usize = 150;

#[test]
fn after_every_edit_the_rules_that_follow_it_make_up_the_full_check() {
    let regions = regions();
    let mut spoke = BTreeSet::new();
    for seed in 1..=PAPERS {
        let mut chance = Chance(seed);
        let mut paper = Paper::default();
        let mut kept: Vec<Vec<Finding>> = all()
            .map(|rule| judge(rule, &case(&paper, &regions)))
            .collect();
        for _ in 0..EDITS {
            let key = edit(&mut paper, &mut chance);
            let case = case(&paper, &regions);
            for (rule, findings) in all().zip(&mut kept).filter(|(rule, _)| rule.follows(key)) {
                *findings = judge(rule, &case);
            }
            let whole = check(&case);
            assert_eq!(
                in_order(&kept),
                whole,
                "paper {seed}, after an edit of {key}"
            );
            spoke.extend(whole.iter().map(|finding| finding.rule().id));
        }
    }
    // Of rules that never speak nothing would have been shown.
    assert!(spoke.len() * 2 > all().count(), "only {spoke:?} ever spoke");
}

/// Throws of a linear congruential generator, the same for the same seed.
struct Chance(u64);

impl Chance {
    /// A number below `end`.
    fn below(&mut self, end: usize) -> usize {
        // Knuth's MMIX constants; only the high bits are random enough to use.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

/// Edits the paper somewhere and says the key of the blank, column or table.
fn edit(paper: &mut Paper, chance: &mut Chance) -> &'static str {
    match chance.below(10) {
        0 => edit_rows(paper, chance),
        1 | 2 => edit_cell(paper, chance),
        _ => {
            let blanks: Vec<&'static Blank> = form().blanks().collect();
            let blank = chance.pick(&blanks);
            paper.write(Place::blank(blank.key), chance.pick(&texts(blank)));
            blank.key
        }
    }
}

fn edit_rows(paper: &mut Paper, chance: &mut Chance) -> &'static str {
    let table = some_table(chance);
    let rows = paper.tables.entry(table.key.to_owned()).or_default();
    if rows.len() > 3 {
        rows.remove(chance.below(rows.len()));
    } else {
        paper.add_row(table.key);
    }
    table.key
}

fn edit_cell(paper: &mut Paper, chance: &mut Chance) -> &'static str {
    let table = some_table(chance);
    let rows = paper.rows(table.key);
    if rows.is_empty() {
        return edit_rows(paper, chance);
    }
    let column = chance.pick(table.columns);
    let offered: Vec<&str> = texts(column)
        .into_iter()
        .chain(table.offers.iter().copied())
        .collect();
    paper.write(
        Place::cell(column.key, chance.pick(&rows)),
        chance.pick(&offered),
    );
    column.key
}

fn some_table(chance: &mut Chance) -> &'static Table {
    let tables: Vec<&'static Table> = form().tables().collect();
    chance.pick(&tables)
}

/// What may be typed into a blank: what it offers, what its kind takes, nothing, and what cannot be read.
fn texts(blank: &Blank) -> Vec<&'static str> {
    let of_kind: &[&str] = match blank.kind {
        Kind::Choice(options) => options,
        Kind::YearMonth => &["2018-12", "2025年3月", "2026-11", "2027-02", "2028-03"],
        Kind::Day => &["2022-02-28", "2023-11-30", "2024-05-01", "2027-01-01"],
        Kind::Start => &["2025-01-01", "2025年8月", "计划2027年8月", "尚未", "8个月"],
        Kind::Period => &["2026年3月至6月", "2027-03——2027-05", "2028年第一季度"],
        Kind::DayTime => &["2026-05-03 9:30", "2026年5月4日 14时"],
        Kind::Count => &["0", "1", "12"],
        Kind::Decimal => &["0", "1.5", "12"],
        Kind::Code => &["12320582MB12345625", "MB123456-2", "1"],
        Kind::Phone => &["0512-58672345", "13800000000"],
        Kind::PostCode => &["215600", "100000"],
        Kind::Email => &["bzh@example.gov.cn"],
        Kind::Region => &["江苏省 张家港市", "北京市 西城区", "海南省"],
        Kind::Line => &[
            "江苏省民政厅",
            "苏州市民政局",
            "江苏省质量技术监督局",
            "某某市民政局社会事务科",
            "某某标准化试点",
        ],
        Kind::Prose => &[
            "认真创建。",
            "市财政安排 50 万元，自筹 10 万元，合计 70 万元。",
            "满意度提升到 96 %。",
        ],
    };
    let topics = blank.topics.iter().copied();
    let always = ["", "无", "\u{7}"];
    always
        .into_iter()
        .chain(of_kind.iter().copied())
        .chain(topics)
        .chain(blank.offers.iter().copied())
        .collect()
}

fn in_order(kept: &[Vec<Finding>]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = kept.iter().flatten().cloned().collect();
    findings.sort_by_key(|finding| finding.rule().severity);
    findings
}

fn case<'a>(answers: &'a dyn Answers, regions: &'a Regions) -> Case<'a> {
    let today = Day::from_iso("2026-11-25").unwrap();
    let beside = Beside {
        dossier: Box::leak(Box::default()),
        regions: Some(regions),
    };
    Case::of(form(), answers, beside, today)
}

fn all() -> impl Iterator<Item = &'static Rule> {
    rules().filter(|rule| rule.form == form().id)
}

fn form() -> &'static Form {
    FormId::Application.form()
}

fn regions() -> Regions {
    Regions::parse(include_str!("../../public/regions.txt")).unwrap()
}
