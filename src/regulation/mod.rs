//! The law: the text of the regulation, its rules beside it, and the one judge that applies them.
//!
//! | noun | what it is |
//! |---|---|
//! | [`text`] | 国标委服务联〔2013〕61号 word for word |
//! | `Clause` | a quotation with its address; `stands` proves that it is written there |
//! | `Hint` | what a clause asks a long text to speak of, and the words that show it |
//! | `Rule` | a clause, how hard it is, what it looks at, how it judges |
//! | `Case` | what a rule is shown: answers, today, tables to consult |
//! | `Finding` | what a rule found, always with its article; only `check` makes one |
//! | `Course` | a pilot's log replayed over the table of lawful moves |
//! | `Duty`, `Entry` | what an article asks of somebody, and how it stands on a day: the timeline |
//! | `rulebook`, `errorbook` | all rules and duties as tables to read; those that stop a paper, and why |

mod articlebook;
mod case;
mod check;
mod clause;
mod course;
mod dutybook;
mod errorbook;
mod finding;
mod hints;
mod provincial;
mod rule;
mod rulebook;
mod rules;
mod setting;
pub mod text;
mod timeline;

pub use articlebook::articlebook;
pub use case::{Beside, Case};
pub use check::{Alone, Share, check, check_alone, hardest_first, judge, judge_row, shares};
pub use clause::{Clause, Source, Spot};
pub use course::{
    BAR_YEARS, Course, Ended, Move, NotTakenBack, REMEDY_MONTHS, Refusal, Stage, Step, Timing,
    VALID_YEARS, enter, mend, moves, take_back,
};
use dutybook::dutybook;
pub use errorbook::{Ground, errorbook, grounds};
pub use finding::{Finding, Objection};
pub use hints::{Hint, Nearby, Spoken, hint, hints};
pub use provincial::{BY_REFERENCE, by_reference, is_of_ministry};
pub use rule::{Check, Moment, Reading, Rule, Severity};
use rulebook::escaped;
pub use rulebook::{RULES, rulebook};
use rules::stopped_by;
pub use rules::{clauses_on, rule, rules};
pub use setting::Setting;
pub use timeline::{
    Actor, Done, Duty, Entry, Milestones, Other, Phase, State, Term, Weight, When, WindowReading,
    duties, gone_of, next, reading_of, span_of, timeline, upcoming, years_of,
};
