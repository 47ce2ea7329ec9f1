//! The way of a finished paper: who seals and signs it in which order, how many copies, where it goes.

use crate::dossier::{Answers, Place};
use crate::form::{Block, Form, Seal};
use crate::regulation::rules;
use crate::value::is_blank;

/// What is to be done with a paper against which nothing stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SendOff {
    /// How many rules were asked.
    pub rules: usize,
    /// How many copies, where the law says so.
    pub copies: Option<&'static str>,
    /// For whom they are, where the law says that too.
    pub shares: Vec<Share>,
    /// What bodies and persons do on paper, in order.
    pub by_hand: Vec<ByHand>,
    /// What comes with it, and where it goes.
    pub carry: Vec<&'static str>,
}

/// Copies for one body: what it is to the pilot, how many it gets, and its name where the paper tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    pub whom: &'static str,
    pub copies: usize,
    pub name: String,
}

impl Share {
    /// Whom it is for, by name where that is known.
    pub fn says(&self) -> String {
        if self.name.is_empty() {
            self.whom.to_owned()
        } else {
            format!("{}（{}）", self.whom, self.name)
        }
    }
}

/// One of them: the line of the checklist, and who it is by the paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByHand {
    pub line: &'static str,
    pub names: Vec<String>,
}

impl SendOff {
    /// Sorts the checklist of a form; names those who seal where the sheet has a place for each of them.
    pub fn of(form: &'static Form, answers: &dyn Answers) -> SendOff {
        let by_hand = |key: &str| key.starts_with("seal.") || key.starts_with("sign");
        let (hands, carry): (Vec<_>, Vec<_>) = form
            .after
            .iter()
            .filter(|(key, _)| *key != "copies")
            .partition(|(key, _)| by_hand(key));
        let seals: Vec<&Seal> = seals(form).filter(|_| !hands.is_empty()).collect();
        let named = seals.len() == hands.len();
        let hand = |(nth, (_, line)): (usize, &(&str, &'static str))| ByHand {
            line,
            names: seals
                .get(nth)
                .filter(|_| named)
                .map(|seal| names(seal, answers))
                .unwrap_or_default(),
        };
        SendOff {
            rules: rules().filter(|rule| rule.form == form.id).count(),
            copies: form.copies(),
            shares: shares(form, answers),
            by_hand: hands.into_iter().enumerate().map(hand).collect(),
            carry: carry.into_iter().map(|(_, line)| *line).collect(),
        }
    }

    /// What it is ready for.
    pub fn verdict(&self) -> &'static str {
        let sealed = self.by_hand.iter().any(|hand| hand.line.contains("盖章"));
        match self.by_hand.is_empty() {
            _ if sealed => "可以送章",
            false => "可以送签",
            true => "可以定稿",
        }
    }
}

/// The shares in the line of the copies: “打印 6 份：承担单位 2 份、部级联席办公室 2 份（…）”.
fn shares(form: &'static Form, answers: &dyn Answers) -> Vec<Share> {
    let told = form.copies().and_then(|line| line.split_once("份："));
    let told = told.map(|(_, shares)| shares.split_once('（').map_or(shares, |(before, _)| before));
    let shares = told.into_iter().flat_map(|shares| shares.split('、'));
    let share = |share: &'static str| {
        let (whom, copies) = share.strip_suffix('份')?.trim_end().split_once(' ')?;
        // The blank that asks for that body names it: 试点承担单位 is 承担单位.
        let blank = form.blanks().find(|blank| blank.label.ends_with(whom));
        let name = blank.map(|blank| answers.text(Place::blank(blank.key)));
        Some(Share {
            whom,
            copies: copies.parse().ok()?,
            name: name.unwrap_or_default().trim().to_owned(),
        })
    };
    shares.filter_map(share).collect()
}

fn seals(form: &'static Form) -> impl Iterator<Item = &'static Seal> {
    let blocks = form.sheet.pages.iter().flat_map(|page| page.blocks);
    let seals = blocks.filter_map(|block| match block {
        Block::Seals(seals) => Some(*seals),
        _ => None,
    });
    seals.flatten()
}

fn names(seal: &Seal, answers: &dyn Answers) -> Vec<String> {
    let places = match seal {
        Seal::One(_, name, _) => vec![Place::blank(name.key)],
        Seal::Each(_, table, name, _) => {
            let rows = answers.rows(table.key);
            rows.into_iter()
                .map(|row| Place::cell(name.key, row))
                .collect()
        }
    };
    let mut names = Vec::new();
    for place in places {
        answers.look(place, &mut |text| {
            if !is_blank(text) {
                names.push(text.trim().to_owned());
            }
        });
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::sample_paper;
    use crate::form::FormId;
    use crate::value::Day;

    #[test]
    fn an_application_is_sealed_by_five_bodies_in_the_order_of_the_annex() {
        let mut paper = sample_paper(Day::from_iso("2026-11-25").unwrap());
        paper.tables.remove("participants");
        for name in ["某某市一中（示例）", "", "某某市二中（示例）"] {
            let row = paper.add_row("participants");
            paper.write(Place::cell("participant.name", row), name);
        }
        let way = SendOff::of(FormId::Application.form(), &paper);
        assert_eq!(way.verdict(), "可以送章");
        let begins = |nth: usize| way.by_hand[nth].line.split("盖章").next().unwrap();
        let order: Vec<&str> = (0..5).map(begins).collect();
        assert_eq!(
            order,
            [
                "承担单位写意见、",
                "每个参加单位",
                "保证单位",
                "业务指导单位",
                "管理单位"
            ]
        );
        assert_eq!(
            way.by_hand[0].names,
            [paper.text(Place::blank("cover.undertaker"))]
        );
        assert_eq!(
            way.by_hand[1].names,
            ["某某市一中（示例）", "某某市二中（示例）"]
        );
        assert_eq!(
            way.by_hand[4].names,
            [paper.text(Place::blank("supervisor.name"))]
        );
        assert!(way.copies.unwrap().starts_with("打印 6 份"));
        let shares = way.shares.iter().map(|share| (share.whom, share.copies));
        assert_eq!(
            shares.collect::<Vec<_>>(),
            [
                ("承担单位", 2),
                ("业务指导单位", 1),
                ("管理单位", 1),
                ("部级联席办公室", 2)
            ]
        );
        let named = way.shares.iter().map(|share| share.name.as_str());
        assert_eq!(
            named.collect::<Vec<_>>(),
            [
                &*paper.text(Place::blank("cover.undertaker")),
                &*paper.text(Place::blank("cover.guide")),
                &*paper.text(Place::blank("supervisor.name")),
                ""
            ]
        );
        assert_eq!(way.carry.len(), 3);
        assert!(way.rules > 50);
    }

    #[test]
    fn papers_without_a_seal_are_signed_or_only_finalised() {
        let verdict =
            |form: FormId| SendOff::of(form.form(), &crate::dossier::Paper::default()).verdict();
        assert_eq!(verdict(FormId::RecheckSelf), "可以送签");
        assert_eq!(verdict(FormId::SelfCheck), "可以定稿");
        // Only the application is told for whom each copy is.
        let shared = FormId::ALL.iter().filter(|id| {
            let way = SendOff::of(id.form(), &crate::dossier::Paper::default());
            !way.shares.is_empty()
        });
        assert_eq!(shared.collect::<Vec<_>>(), [&FormId::Application]);
    }

    #[test]
    fn no_line_of_a_checklist_is_lost() {
        for form in FormId::ALL.iter().map(|id| id.form()) {
            let way = SendOff::of(form, &crate::dossier::Paper::default());
            let lines = usize::from(way.copies.is_some()) + way.by_hand.len() + way.carry.len();
            assert_eq!(lines, form.after.len(), "{}", form.short);
        }
    }
}
