//! The shape of what is signed: members, kinds, grammars and limits as a table, from which the strict reader reads and the schemas are written.

use super::payload::{Payload, Traced};
use crate::dossier::Paper;
use crate::dossier::shape::{
    ANSWERED, DAY, DIGEST, Fits, GREATEST, MOMENT, MOST_ROWS_OF_PAPER, Misfit, Names, PILOT, PLACE,
    RULE, Shape, Typed, VERSION, must,
};
use crate::form::Form;

use super::Data;

/// The signed content, as all formats have it: its number, and what that adds.
macro_rules! payload {
    ($format:literal $(, $added:expr)*) => {
        Shape::Object(&[
            must("format", Shape::Whole($format, $format)),
            must("form", FORM),
            must("app", Shape::Exactly("shidian")),
            must("app_version", Shape::Word(&VERSION)),
            must("data", DATA),
            must("demonstration", Shape::Flag),
            must("findings", FINDINGS),
            must("judged_on", Shape::Word(&DAY)),
            must("pilot", Shape::Word(&PILOT)),
            must("reasons", REASONS),
            must("revision", Shape::Whole(0, u32::MAX as u64)),
            must("signed_at_claimed", Shape::Word(&MOMENT)),
            must("supersedes", Shape::OrNull(&Shape::Word(&DIGEST))),
            $($added,)*
        ])
    };
}

/// The signed content, format 1.
pub const PAYLOAD_1: Shape = payload!(1);
/// The signed content, format 2: it says by which rules it was judged.
pub const PAYLOAD_2: Shape = payload!(2, must("judged_by", JUDGED_BY));

const JUDGED_BY: Shape = Shape::Object(&[
    must("divisions", Shape::Flag),
    must(
        "level",
        Shape::OneOf(&["national", "provincial"], "“全国”“省级”之一"),
    ),
    must("pack", Shape::OrNull(&Shape::Brief(60))),
    must("rules", Shape::Whole(1, 9999)),
]);

const FORM: Shape = Shape::Object(&[
    must("id", Shape::FormKey),
    must("version", Shape::FormVersion),
]);

/// What was typed: the blanks, tables and columns of the form and no others, none of them empty.
const DATA: Shape = Shape::Object(&[
    must("blanks", Shape::Map(Names::Blanks, &WRITTEN)),
    must(
        "tables",
        Shape::Map(Names::Tables, &Shape::List(&ROW, 0, MOST_ROWS_OF_PAPER)),
    ),
]);

const ROW: Shape = Shape::Object(&[
    must("id", Shape::Whole(1, GREATEST as u64)),
    must("cells", Shape::Map(Names::Columns, &WRITTEN)),
]);

const WRITTEN: Shape = Shape::Typed(Typed::Some);

const FINDINGS: Shape = Shape::List(
    &Shape::Object(&[
        must("places", Shape::List(&Shape::Word(&PLACE), 1, MOST_PLACES)),
        must("rule", Shape::Word(&RULE)),
        must("says", Shape::Typed(Typed::Words)),
        must(
            "severity",
            Shape::OneOf(
                &["breach", "warning", "note"],
                "“不符合规定”“提醒”“信息”之一",
            ),
        ),
    ]),
    0,
    MOST_FINDINGS,
);

/// The most findings of a file, and the most places of one: a rule over rows speaks of each, and of a sum at all of them.
const MOST_FINDINGS: usize = 100_000;
const MOST_PLACES: usize = MOST_ROWS_OF_PAPER;

const REASONS: Shape = Shape::Map(Names::Like(&ANSWERED), &Shape::Typed(Typed::Words));

impl Payload {
    /// Holds a content of the right shape to what no table says: rows once, no blank that is not asked, a reason for each breach.
    ///
    /// # Errors
    /// The first member that cannot be so.
    pub(super) fn holds_together(&self, form: &'static Form) -> Fits {
        self.data.holds_together(form)?;
        for (key, at) in self
            .reasons
            .keys()
            .map(|key| (key, format!("reasons.{key}")))
        {
            let answered = self
                .findings
                .iter()
                .any(|finding| finding.is_answered_by(key));
            Misfit::unless(answered, &at, "不是对所列问题的说明")?;
        }
        for (nth, finding) in self.findings.iter().enumerate() {
            let explained = || self.reasons.keys().any(|key| finding.is_answered_by(key));
            let fits = finding.severity != "breach" || explained();
            Misfit::unless(fits, &format!("findings[{nth}]"), "不符合规定而没有说明")?;
        }
        Ok(())
    }
}

impl Data {
    /// Nothing is signed that nobody is shown: every blank is asked, given the other answers.
    fn holds_together(&self, form: &'static Form) -> Fits {
        let paper = Paper {
            blanks: self.blanks.clone(),
            tables: self.tables.clone(),
            ..Paper::default()
        };
        let asked = Data::of(form, &paper);
        for key in self.blanks.keys() {
            let stands = asked.blanks.contains_key(key);
            Misfit::unless(
                stands,
                &format!("data.blanks.{key}"),
                "不是这张表要填的栏目",
            )?;
        }
        paper.holds_together("data")
    }
}

impl Traced {
    /// A reason bears the id of the rule, and that of the row where it is about one.
    fn is_answered_by(&self, key: &str) -> bool {
        let Some((rule, row)) = key.split_once('#') else {
            return key == self.rule;
        };
        let first = self.places.first().and_then(|place| place.rsplit_once('.'));
        rule == self.rule && first.is_some_and(|(_, last)| last == row)
    }
}
