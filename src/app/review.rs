//! What stands against a paper, laid out for whoever mends it: what is unfilled as one list by steps, the rest by severity, each told once.

use std::collections::HashMap;

use crate::dossier::Place;
use crate::form::{Form, Part, Step};
use crate::regulation::{Finding, Moment, Severity};

/// How many findings there are of each kind; every page words them alike.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Blanks that want an answer and have none.
    pub unfilled: usize,
    /// Those of them without which nothing can be finalised.
    pub lacking: usize,
    pub errors: usize,
    pub breaches: usize,
    pub warnings: usize,
    pub notes: usize,
}

/// The findings of a paper in the order in which they are worked off.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    pub counts: Counts,
    /// What is unfilled, step by step.
    pub unfilled: Vec<Unfilled>,
    /// The rest, hardest first; a severity that nothing has is left out.
    pub groups: Vec<Group>,
}

/// What is unfilled in one step.
#[derive(Clone, Debug)]
pub struct Unfilled {
    pub part: &'static Part,
    pub step: &'static Step,
    pub blanks: Vec<Open>,
}

/// A blank that is unfilled; of a column its first open cell, and how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    pub place: Place,
    pub cells: usize,
}

/// All that is said with one severity.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub severity: Severity,
    pub told: Vec<Told>,
}

/// One thing that is said, and every place it is said of.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub finding: Finding,
    pub places: Vec<Place>,
}

/// Whether it says that an answer is lacking without which nothing can be finalised.
pub fn is_lacking(finding: &Finding) -> bool {
    let rule = finding.rule();
    rule.moment == Moment::Missing && rule.severity == Severity::Error
}

/// Whether it says of a blank that it is empty, and nothing else.
fn is_open(finding: &Finding) -> bool {
    finding.is_unfilled() || is_lacking(finding)
}

impl Counts {
    /// Counts findings.
    pub fn of<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Counts {
        let mut counts = Counts::default();
        for finding in findings {
            counts.lacking += usize::from(is_lacking(finding));
            let count = match finding.rule().severity {
                _ if is_open(finding) => &mut counts.unfilled,
                Severity::Error => &mut counts.errors,
                Severity::Breach => &mut counts.breaches,
                Severity::Warning => &mut counts.warnings,
                Severity::Note => &mut counts.notes,
            };
            *count += 1;
        }
        counts
    }

    /// How many are work still to be done on what was filled in.
    pub fn problems(self) -> usize {
        self.errors + self.breaches
    }

    /// Whether it can be finalised with a reason for each breach.
    pub fn may_be_finalised(self) -> bool {
        self.lacking + self.errors == 0
    }

    /// Whether nothing stands against it.
    pub fn is_clear(self) -> bool {
        self.may_be_finalised() && self.breaches == 0
    }

    /// What stands against the paper, in numbers: 未填 38 · 错误 1 · 不符合规定 2.
    pub fn says(self) -> String {
        let open = [
            ("未填", self.unfilled),
            ("错误", self.errors),
            ("不符合规定", self.breaches),
        ];
        let said = joined(open);
        if said.is_empty() {
            "没有问题".to_owned()
        } else {
            said
        }
    }

    /// The problems alone, where how much is filled stands beside it.
    pub fn problems_say(self) -> String {
        joined([("错误", self.errors), ("不符合规定", self.breaches)])
    }

    /// What is left to look at where nothing stands against the paper.
    pub fn leaves_over(self) -> String {
        let left = joined([
            ("未填", self.unfilled),
            ("提醒", self.warnings),
            ("信息", self.notes),
        ]);
        if left.is_empty() {
            return left;
        }
        format!("下面还有{left}，不影响定稿，请再看一眼。")
    }

    /// What follows from it for 定稿, in a sentence.
    pub fn verdict(self) -> &'static str {
        match self {
            _ if self.is_clear() => "没有什么妨碍定稿",
            _ if self.may_be_finalised() => "可以定稿，不符合规定的要写明理由",
            Counts { errors: 0, .. } => "还不能定稿：没填的填好才行",
            Counts { lacking: 0, .. } => "还不能定稿：错误改好才行",
            _ => "还不能定稿：没填的填好、错误改好才行",
        }
    }
}

fn joined<const N: usize>(counts: [(&str, usize); N]) -> String {
    let some = counts.into_iter().filter(|(_, count)| *count > 0);
    let said: Vec<String> = some
        .map(|(word, count)| format!("{word} {count}"))
        .collect();
    said.join(" · ")
}

impl Overview {
    /// Lays out findings that come hardest first.
    pub fn of(form: &'static Form, findings: &[Finding]) -> Overview {
        let (open, rest): (Vec<&Finding>, Vec<&Finding>) =
            findings.iter().partition(|finding| is_open(finding));
        Overview {
            counts: Counts::of(findings),
            unfilled: by_steps(form, &open),
            groups: by_severity(&rest),
        }
    }
}

fn by_steps(form: &'static Form, open: &[&Finding]) -> Vec<Unfilled> {
    let in_step = |step: &Step| {
        let mut blanks: Vec<Open> = Vec::new();
        // A blank stands in its step where the step asks for it, whichever rule has missed it first.
        for item in step.items {
            for finding in open.iter().filter(|finding| item.is(finding.place().key)) {
                let place = finding.place();
                let known = blanks.iter_mut().find(|open| open.place.key == place.key);
                match known {
                    Some(open) => open.cells += 1,
                    None => blanks.push(Open { place, cells: 1 }),
                }
            }
        }
        blanks
    };
    let steps = form.steps().map(|(part, step)| Unfilled {
        part,
        step,
        blanks: in_step(step),
    });
    steps.filter(|step| !step.blanks.is_empty()).collect()
}

fn by_severity(findings: &[&Finding]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut said: HashMap<(&str, &str), usize> = HashMap::new();
    for finding in findings {
        let severity = finding.rule().severity;
        if groups.last().is_none_or(|group| group.severity != severity) {
            groups.push(Group {
                severity,
                told: Vec::new(),
            });
            said.clear();
        }
        let Some(group) = groups.last_mut() else {
            continue;
        };
        let next = group.told.len();
        let nth = *said
            .entry((finding.rule().id, finding.says()))
            .or_insert(next);
        match group.told.get_mut(nth) {
            Some(told) => told.places.push(finding.place()),
            None => group.told.push(Told {
                finding: (*finding).clone(),
                places: vec![finding.place()],
            }),
        }
    }
    groups
}

impl Group {
    /// How many places it speaks of.
    pub fn count(&self) -> usize {
        self.told.iter().map(|told| told.places.len()).sum()
    }
}

impl PartialEq for Unfilled {
    fn eq(&self, other: &Self) -> bool {
        self.step.key == other.step.key && self.blanks == other.blanks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Dossier, Paper, Progress, sample_paper};
    use crate::form::FormId;
    use crate::regulation::{Beside, Case, check};
    use crate::value::Day;

    fn today() -> Day {
        Day::from_iso("2026-11-25").unwrap()
    }

    fn findings(form: FormId, paper: &Paper) -> Vec<Finding> {
        let dossier = Dossier::default();
        let beside = Beside {
            dossier: &dossier,
            regions: None,
        };
        check(&Case::of(form.form(), &paper.indexed(), beside, today()))
    }

    fn review(paper: &Paper) -> Overview {
        let findings = findings(FormId::Application, paper);
        Overview::of(FormId::Application.form(), &findings)
    }

    #[test]
    fn an_empty_paper_of_any_form_lists_what_is_unfilled_and_nothing_as_wrong() {
        for id in FormId::ALL.iter().copied() {
            let form = id.form();
            let review = Overview::of(form, &findings(id, &Paper::default()));
            let items = form.steps().flat_map(|(_, step)| step.items);
            let progress = Progress::of(items, &Paper::default());
            let counts = review.counts;
            assert!(counts.unfilled <= progress.total as usize, "{}", form.short);
            assert!(counts.errors == 0, "{}", form.short);
            let listed: usize = review.unfilled.iter().map(|step| step.blanks.len()).sum();
            assert_eq!(listed, review.counts.unfilled, "{}", form.short);
        }
    }

    #[test]
    fn what_is_unfilled_is_what_the_progress_counts() {
        for (form, total) in [
            (FormId::Application, 38),
            (FormId::Evaluation, 25),
            (FormId::Visit, 20),
            (FormId::RecheckSelf, 19),
        ] {
            let review = Overview::of(form.form(), &findings(form, &Paper::default()));
            let items = form.form().steps().flat_map(|(_, step)| step.items);
            assert_eq!(review.counts.unfilled, total);
            assert_eq!(Progress::of(items, &Paper::default()).total as usize, total);
            // A record of a visit has no form that must be filled: the law asks for none of its blanks by itself.
            assert_eq!(review.counts.may_be_finalised(), form == FormId::Visit);
        }
    }

    #[test]
    fn what_is_unfilled_is_listed_by_the_steps_that_ask_for_it() {
        let review = review(&Paper::default());
        let steps: Vec<_> = review
            .unfilled
            .iter()
            .map(|open| (open.step.title, open.blanks.len()))
            .collect();
        assert_eq!(
            steps[..3],
            [
                ("试点名称与时间", 4),
                ("承担、保证与业务指导单位", 4),
                ("单位身份", 5)
            ]
        );
        assert_eq!(
            review.unfilled[0].blanks[0].place,
            Place::blank("pilot.name")
        );
        assert_eq!(review.counts.says(), "未填 38");
        assert_eq!(review.counts.verdict(), "还不能定稿：没填的填好才行");
    }

    #[test]
    fn open_cells_of_a_column_stand_as_one_with_their_number() {
        let mut paper = sample_paper(today());
        let rows: Vec<u32> = (0..3).map(|_| paper.add_row("plan")).collect();
        for row in &rows {
            paper.write(Place::cell("plan.task", *row), "宣传培训");
        }
        let review = review(&paper);
        let open: Vec<_> = review
            .unfilled
            .iter()
            .flat_map(|step| step.blanks.clone())
            .collect();
        let time = Open {
            place: Place::cell("plan.time", rows[0]),
            cells: 3,
        };
        assert!(open.contains(&time), "{open:?}");
        assert_eq!(review.counts.unfilled, 6);
    }

    #[test]
    fn the_sample_is_clear_and_its_reminders_stand_last() {
        let review = review(&sample_paper(today()));
        assert!(review.counts.is_clear());
        assert_eq!(review.counts.says(), "没有问题");
        assert_eq!(review.counts.verdict(), "没有什么妨碍定稿");
        let order: Vec<_> = review.groups.iter().map(|group| group.severity).collect();
        assert!(
            order.is_sorted() && order.iter().all(|one| *one > Severity::Breach),
            "{order:?}"
        );
    }

    #[test]
    fn a_breach_is_told_with_its_number_and_the_same_words_once() {
        let mut paper = sample_paper(today());
        paper.write(Place::blank("unit.code"), "12320582MB12345626");
        paper.write(Place::blank("unit.liable"), "无");
        let review = review(&paper);
        assert_eq!(
            review.counts.says(),
            format!("不符合规定 {}", review.counts.breaches)
        );
        assert_eq!(review.counts.problems_say(), review.counts.says());
        assert_eq!(review.counts.verdict(), "可以定稿，不符合规定的要写明理由");
        let mut twice = findings(FormId::Application, &paper);
        twice.extend(twice.clone());
        twice.sort_by_key(|finding| finding.rule().severity);
        let doubled = Overview::of(FormId::Application.form(), &twice);
        let told = |review: &Overview| review.groups[0].told.len();
        assert_eq!(told(&doubled), told(&review));
        assert_eq!(doubled.groups[0].count(), 2 * review.groups[0].count());
    }
}
