//! What one blank can hold: each type is read from the text as typed, and there is no other way in.
//!
//! | type | blank |
//! |---|---|
//! | [`Line`], [`Prose`] | free text; [`cleaned`] where it enters |
//! | [`UnitCode`] | 组织机构代码, of 9 or 18 characters |
//! | [`Phone`], [`PostCode`], [`Email`] | how to reach someone |
//! | [`Day`], [`YearMonth`] | a date, to the day or to the month |
//! | [`Span`] | the period between two months |
//! | [`Start`] | when something began or will begin |
//! | [`PlanTime`] | the time of one step of a work plan |
//! | [`Count`] | a whole number |
//! | [`Score`] | points with at most one decimal |
//! | [`DayTime`] | a day with hour and minute |
//! | [`StandardNumber`] | 标准编号; its code tells the [`StandardLevel`] |
//! | [`Region`] | 省（市） 县（区） |
//! | [`Regions`] | the table of administrative divisions that a region is looked up in |
//! | [`Verdict`] | 合格 or 不合格 |
//! | [`YesNo`] | 有 or 无; other closed choices are declared with `choice!` |

mod amount;
mod body;
mod characters;
mod choice;
mod cleaned;
mod clusters;
mod count;
mod credit_code;
mod date_error;
mod date_step;
mod date_text;
mod day;
mod day_time;
mod doubtful;
mod email;
mod entry;
mod excerpt;
mod fold;
mod gap;
mod heard;
mod kind;
mod landline;
mod none;
mod normal_form;
mod numeral;
mod org_code;
mod passage;
mod phone;

mod placeholder;
mod plan_time;
mod post_code;
mod quoted;
mod radicals;
mod region;
mod regions;
mod same;
mod score;
mod signs;
mod slip;
mod span;
#[cfg(test)]
mod spellings;
mod standard_level;
mod standard_number;
mod start;
mod stretches;
mod text;
mod unbroken;
mod unit_code;
mod verdict;
mod year_month;
mod yes_no;

use amount::plain_number;
use body::kind_of_body;
pub use characters::characters;
pub use choice::NotAnOption;
pub(crate) use choice::choice;
use cleaned::is_control;
pub use cleaned::{Cleaned, cleaned, one_line};
pub use clusters::{clusters, is_overloaded, unloaded};
pub use count::{Count, CountError};
pub use credit_code::{CreditCode, CreditCodeError, Misfit};
pub use date_error::DateError;
pub use date_step::stepped;
use date_text::{DateText, Guess, Written, plain, squeezed};
use day::DAY;
pub use day::Day;
pub use day_time::{DayTime, DayTimeError};
pub use doubtful::{Doubtful, doubtful};
pub use email::{Email, EmailError};
pub use entry::{Entry, Value, is_blank};
pub use excerpt::{excerpt, excerpt_of};
pub use fold::{fold, mentions};
pub use gap::gaps;
pub use heard::{Around, Heard, year_in};
pub use kind::Kind;
use landline::{area_and_rest, is_digits, landline};
use none::{NONE, is_none};
pub use normal_form::{nfc, nfkc};
use numeral::arabic;
pub use org_code::{OrgCode, OrgCodeError};
pub use passage::{Above, Coverage, Doubt, Passage, Sign, Subject, Way};
pub use phone::{Phone, PhoneError, PhoneKind};
use placeholder::{is_identity_card, is_placeholder};
pub use plan_time::{PlanTime, PlanTimeError};
pub use post_code::{PostCode, PostCodeError};
pub use quoted::{in_sentence, in_title, quoted};
use radicals::unified;
pub use region::Region;
pub use regions::{Division, Regions, RegionsError, SEARCH_LIMIT};
pub use same::{differing, same_name};
pub use score::{Score, ScoreError};
use signs::unprintable;
pub use signs::{invisible, named};
pub use slip::Slip;
pub use span::{Span, SpanError};
pub use standard_level::StandardLevel;
pub use standard_number::{StandardNumber, StandardNumberError};
pub use start::{Moment, Start, StartError};
pub use stretches::{Stretch, brief, in_cell, is_outsized, stretches};
pub use text::{Line, Prose, printed};
pub use unbroken::is_unbroken;
pub use unit_code::{CodeDoubt, UnitCode, UnitCodeError};
pub use verdict::Verdict;
use year_month::MONTH;
pub use year_month::YearMonth;
pub use yes_no::YesNo;
