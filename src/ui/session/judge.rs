//! Findings of the open paper: a memo per rule and a memo per row, so that a key runs only what looked at it.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use leptos::prelude::*;

use super::{Live, Session};
use crate::browser::clock;
use crate::dossier::{Indexed, Place};
use crate::form::{Step, Table};
use crate::regulation::{
    Beside, Case, Check, Finding, Moment, Rule, Severity, hardest_first, judge, judge_row, rules,
    shares,
};
use crate::ui::erase::{effect, memo, spawn};
use crate::value::is_blank;

/// A rule that does not judge rows, and what it finds now.
#[derive(Clone, Copy)]
struct Verdict {
    rule: &'static Rule,
    findings: Memo<Vec<Finding>>,
}

/// What was found in a paper of very many rows, where every rule was asked in turn.
#[derive(Clone, Default)]
pub(crate) struct Judged {
    /// Hardest first.
    all: Arc<Vec<Finding>>,
    state: State,
}

/// How far the judging of a very long paper is.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum State {
    /// It goes on, or the paper is not long.
    #[default]
    GoesOn,
    /// Every rule was asked.
    Done,
    /// It was stopped; what was found by then is known.
    Stopped,
}

/// A paper of more rows is judged in slices between which the page answers.
const LONG: usize = 1000;

/// The memos of the open paper.
pub(super) struct Verdicts {
    rules: Vec<Verdict>,
    rows: HashMap<u32, ArcMemo<Vec<Finding>>>,
    /// What rules over a whole paper or table find in single rows, by the id of the row.
    in_rows: Option<Memo<HashMap<u32, Vec<Finding>>>>,
    all: Option<Memo<Vec<Finding>>>,
}

impl Verdicts {
    pub(super) fn none() -> Verdicts {
        Verdicts {
            rules: Vec::new(),
            rows: HashMap::new(),
            in_rows: None,
            all: None,
        }
    }

    pub(super) fn of(session: Session) -> Verdicts {
        let verdict = |rule| Verdict {
            rule,
            findings: memo(move || found(session, rule)),
        };
        let whole = |rule: &&'static Rule| !is_by_row(rule);
        Verdicts {
            rules: rules_of(session).filter(whole).map(verdict).collect(),
            rows: HashMap::new(),
            in_rows: Some(memo(move || session.spread())),
            all: Some(memo(move || session.gather())),
        }
    }
}

/// A rule over single blanks follows them; one that sees a table, or every blank there is, waits for a pause in typing.
fn found(session: Session, rule: &'static Rule) -> Vec<Finding> {
    let sees_all = rule.places.is_empty();
    if (sees_all || matches!(rule.check, Check::Table(..))) && session.is_long() {
        return session.found_slowly(rule);
    }
    let live = if matches!(rule.check, Check::Blanks(_)) && !sees_all {
        Live::followed(session)
    } else {
        session.settled.track();
        Live::glanced(session)
    };
    session.with_case(&live, |case| judge(rule, case))
}

fn rules_of(session: Session) -> impl Iterator<Item = &'static Rule> {
    let form = session.form.id;
    rules().filter(move |rule| rule.form == form)
}

fn is_by_row(rule: &Rule) -> bool {
    matches!(rule.check, Check::Row(..))
}

impl Session {
    /// Everything found, hardest first.
    pub(crate) fn findings(self) -> Vec<Finding> {
        self.with_findings(<[Finding]>::to_vec)
    }

    /// Shows everything found, hardest first, without copying it.
    pub(crate) fn with_findings<T>(self, look: impl FnOnce(&[Finding]) -> T) -> T {
        match self.verdicts.with_value(|verdicts| verdicts.all) {
            Some(all) => all.with(|all| look(all)),
            None => look(&[]),
        }
    }

    /// What does not accord with the regulation, with its article, and the reason written for it.
    pub(crate) fn explained(self) -> Vec<(String, String)> {
        let reasons = self.reasons.get();
        let explained = |finding: &Finding| {
            let reason = reasons.get(&finding.key())?;
            let cite = finding.rule().cites();
            let said = format!("{}（{cite}）", finding.says());
            (!is_blank(reason)).then(|| (said, reason.clone()))
        };
        self.with_findings(|all| all.iter().filter_map(explained).collect())
    }

    /// What is found at one place and may be shown there now.
    pub(crate) fn shown_at(self, place: Place) -> Vec<Finding> {
        let mut shown = self.findings_at(place);
        shown.retain(|finding| self.may_show(finding, place));
        shown
    }

    /// The hardest of what may be said at a place now.
    pub(crate) fn hardest_at(self, place: Place) -> Option<Severity> {
        let shown = self.shown_at(place);
        shown.iter().map(|finding| finding.rule().severity).min()
    }

    /// What stands against going on from a step: missing, unreadable, against the rules.
    pub(crate) fn open_in(self, step: &'static Step) -> Vec<Finding> {
        let hard = |finding: &Finding| finding.rule().severity <= Severity::Breach;
        let here = |finding: &Finding| step.items.iter().any(|item| item.is(finding.place().key));
        self.findings_of(|finding| hard(finding) && here(finding))
    }

    /// What bars the step for now, whatever else is right.
    pub(crate) fn bars(self) -> Vec<Finding> {
        self.findings_of(|finding| finding.rule().moment == Moment::Bar)
    }

    fn findings_of(self, wanted: impl Fn(&Finding) -> bool) -> Vec<Finding> {
        self.with_findings(|found| found.iter().filter(|one| wanted(one)).cloned().collect())
    }

    /// Looks again with what waited for a pause.
    pub(super) fn settle(self) {
        if self.blanks_moved.get_value() {
            self.blanks_moved.set_value(false);
            self.blanks_settled
                .update(|count| *count = count.wrapping_add(1));
        }
        self.settled.update(|count| *count = count.wrapping_add(1));
    }

    /// What stands against the cells of a row, the hardest of each column; of the cell that is written in too.
    pub(crate) fn marks_in(self, table: &'static Table, row: u32) -> Vec<Option<Severity>> {
        let mut marks = vec![None; table.columns.len()];
        self.with_findings_in(row, |finding| {
            let cells = finding
                .places()
                .iter()
                .filter(|place| place.row == Some(row));
            for place in cells.filter(|place| self.may_mark(finding, **place)) {
                let col = table
                    .columns
                    .iter()
                    .position(|column| column.key == place.key);
                if let Some(mark) = col.and_then(|col| marks.get_mut(col)) {
                    let severity = finding.rule().severity;
                    *mark = Some(mark.map_or(severity, |harder: Severity| harder.min(severity)));
                }
            }
        });
        marks
    }

    /// Shows what is found in a row: by the rules that see single rows at once, by the others after a pause.
    fn with_findings_in(self, row: u32, mut see: impl FnMut(&Finding)) {
        if let Some(in_rows) = self.verdicts.with_value(|verdicts| verdicts.in_rows) {
            in_rows.with(|found| found.get(&row).into_iter().flatten().for_each(&mut see));
        }
        self.row_memo(row).with(|found| found.iter().for_each(see));
    }

    /// What rules that do not judge rows find in rows all the same.
    fn spread(self) -> HashMap<u32, Vec<Finding>> {
        self.follow_pauses();
        let mut by_row: HashMap<u32, Vec<Finding>> = HashMap::new();
        for verdict in self.verdicts.with_value(|verdicts| verdicts.rules.clone()) {
            verdict.findings.with_untracked(|found| {
                for finding in found {
                    let rows = finding.places().iter().filter_map(|place| place.row);
                    for row in rows.collect::<BTreeSet<u32>>() {
                        by_row.entry(row).or_default().push(finding.clone());
                    }
                }
            });
        }
        by_row
    }

    fn findings_at(self, place: Place) -> Vec<Finding> {
        let mine = |finding: &&Finding| finding.places().contains(&place);
        let mut here = Vec::new();
        if let Some(row) = place.row {
            self.with_findings_in(row, |finding| {
                if mine(&finding) {
                    here.push(finding.clone());
                }
            });
            return here;
        }
        let verdicts = self.verdicts.with_value(|verdicts| verdicts.rules.clone());
        for verdict in verdicts
            .iter()
            .filter(|verdict| verdict.rule.follows(place.key))
        {
            verdict
                .findings
                .with(|found| here.extend(found.iter().filter(mine).cloned()));
        }
        here
    }

    /// Whether this is the moment a person expects to hear of it.
    fn may_show(self, finding: &Finding, place: Place) -> bool {
        match finding.rule().moment {
            Moment::Missing => self.pressed_at(place),
            Moment::Format => !self.is_written(place) || self.pressed_at(place),
            Moment::Verdict => true,
            Moment::Bar => false,
        }
    }

    /// Whether a cell may be marked, whoever writes in it.
    fn may_mark(self, finding: &Finding, place: Place) -> bool {
        match finding.rule().moment {
            Moment::Missing => self.pressed_at(place),
            Moment::Format | Moment::Verdict => true,
            Moment::Bar => false,
        }
    }

    /// Whether somebody may still be writing there: in a cell as long as it is entered, in a blank until it was left once.
    /// A text in a cell may have come by a paste or a file, and nobody ever leaves it.
    fn is_written(self, place: Place) -> bool {
        if place.row.is_some() {
            self.writing.with(|cell| *cell == Some(place))
        } else {
            self.left.with(|left| !left.contains(&place))
        }
    }

    /// Everything found, after a pause: it is laid together for overviews, and a key may cost no more where rows are many.
    fn gather(self) -> Vec<Finding> {
        self.follow_pauses();
        if self.is_long() {
            return self.judged.with(|judged| judged.all.to_vec());
        }
        let mut all: Vec<Finding> = Vec::new();
        for verdict in self.verdicts.with_value(|verdicts| verdicts.rules.clone()) {
            verdict
                .findings
                .with_untracked(|found| all.extend(found.iter().cloned()));
        }
        for row in self.form.tables().flat_map(|table| self.row_ids(table)) {
            self.row_memo(row)
                .with_untracked(|found| all.extend(found.iter().cloned()));
        }
        hardest_first(all)
    }

    /// Whether there are so many rows that the paper is judged in slices.
    pub(crate) fn is_long(self) -> bool {
        let tables = self.form.tables();
        let rows = tables.map(|table| self.lines(table).with_untracked(Vec::len));
        rows.sum::<usize>() > LONG
    }

    /// How far the judging of a long paper is; nothing of another, which is judged at once.
    pub(crate) fn judged_so_far(self) -> Option<State> {
        self.settled.track();
        let state = self.judged.with(|judged| judged.state);
        self.is_long().then_some(state)
    }

    /// Why a long paper cannot be said to be in order yet; nothing of one that was judged.
    pub(crate) fn not_judged(self) -> Option<&'static str> {
        match self.judged_so_far()? {
            State::GoesOn => Some("行数很多，正在逐条检查，查完再列出问题。"),
            State::Stopped => Some("检查已停止，列出的只是已经查出的；改动任何一处，就重新检查。"),
            State::Done => None,
        }
    }

    /// What a rule over a whole table found when it was last asked.
    fn found_slowly(self, rule: &'static Rule) -> Vec<Finding> {
        self.settled.track();
        self.judged.with(|judged| {
            let of_rule = judged.all.iter().filter(|one| one.rule().id == rule.id);
            of_rule.cloned().collect()
        })
    }

    /// Judges a long paper anew, share by share, whenever it was changed and a pause followed.
    pub(super) fn judge_in_slices(self) {
        effect(move || {
            self.follow_pauses();
            let turn = self.turn.try_update_value(|turn| {
                *turn = turn.wrapping_add(1);
                *turn
            });
            if let Some(turn) = turn.filter(|_| self.is_long()) {
                spawn(self.judge_slowly(turn));
            }
        });
    }

    async fn judge_slowly(self, turn: u32) {
        let mut breath = self.judging.begin();
        // What was asked for is drawn first.
        clock::pause(0).await;
        if !self.is_at_turn(turn) {
            return;
        }
        self.judged.update(|judged| judged.state = State::GoesOn);
        let answers = Indexed::of(self.paper());
        let (regions, dossier) = (
            self.desk.regions.get_untracked(),
            self.dossier.get_untracked(),
        );
        let beside = Beside {
            dossier: &dossier,
            regions: regions.as_deref(),
        };
        let case = Case::of(self.form, &answers, beside, self.desk.today.get_untracked());
        let shares = shares(&case);
        let mut found = Vec::new();
        let mut goes_on = true;
        for (nth, share) in shares.iter().enumerate() {
            found.extend(share.judge(&case));
            goes_on = self.judging.goes_on(&mut breath, (nth, shares.len())).await;
            // Another turn began meanwhile, or the page has gone.
            if !self.is_at_turn(turn) {
                return;
            }
            if !goes_on {
                break;
            }
        }
        self.judging.end();
        self.judged.set(Judged {
            all: Arc::new(hardest_first(found)),
            state: if goes_on { State::Done } else { State::Stopped },
        });
    }

    fn is_at_turn(self, turn: u32) -> bool {
        self.turn.try_get_value() == Some(turn)
    }

    /// Told after a pause in typing, and when something else than the answers changes.
    fn follow_pauses(self) {
        self.settled.track();
        self.desk.regions.track();
        self.desk.today.track();
        self.dossier.track();
    }

    /// The memo of a row: it follows the cells of its row, and single blanks after a pause.
    fn row_memo(self, row: u32) -> ArcMemo<Vec<Finding>> {
        let known = self
            .verdicts
            .with_value(|verdicts| verdicts.rows.get(&row).cloned());
        known.unwrap_or_else(|| {
            let session = self;
            let memo = ArcMemo::new(move |_| session.judge_row(row));
            self.verdicts.update_value(|verdicts| {
                verdicts.rows.insert(row, memo.clone());
            });
            memo
        })
    }

    fn judge_row(self, row: u32) -> Vec<Finding> {
        self.blanks_settled.track();
        let line = self
            .texts
            .with_value(|texts| texts.lines.get(&row).map(|line| line.table.key));
        let of_its_table = |rule: &&'static Rule| match rule.check {
            Check::Row(table, _) => Some(table.key) == line,
            Check::Blanks(_) | Check::Table(..) => false,
        };
        self.with_case(&Live::by_row(self), |case| {
            let judged = rules_of(self).filter(of_its_table);
            judged.flat_map(|rule| judge_row(rule, case, row)).collect()
        })
    }

    fn with_case<T>(self, live: &Live, look: impl FnOnce(&Case) -> T) -> T {
        let regions = self.desk.regions.get();
        let dossier = self.dossier.get();
        let beside = Beside {
            dossier: &dossier,
            regions: regions.as_deref(),
        };
        look(&Case::of(self.form, live, beside, self.desk.today.get()))
    }

    fn pressed_at(self, place: Place) -> bool {
        let step = self.form.step_of(place.key).map(|(_, step)| step.key);
        step.is_some_and(|step| self.pressed.with(|pressed| pressed.contains(step)))
    }
}
