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

mod body;
mod characters;
mod choice;
mod cleaned;
mod count;
mod credit_code;
pub mod date_boxes;
mod date_text;
mod day;
mod day_time;
mod email;
mod entry;
mod fold;
mod kind;
mod landline;
mod numeral;
mod org_code;
mod phone;
mod plan_time;
mod post_code;
mod region;
mod regions;
mod score;
mod span;
mod standard_level;
mod standard_number;
mod start;
mod text;
mod unit_code;
mod verdict;
mod year_month;
mod yes_no;

use body::kind_of_body;
pub use characters::characters;
pub use choice::NotAnOption;
pub(crate) use choice::choice;
pub use cleaned::{Cleaned, cleaned, one_line};
pub use count::{Count, CountError};
pub use credit_code::{CreditCode, CreditCodeError};
pub use date_text::DateError;
use date_text::{DateText, plain};
pub use day::Day;
pub use day_time::{DayTime, DayTimeError};
pub use email::{Email, EmailError};
pub use entry::{Entry, Value, is_blank};
pub use fold::{fold, same_name};
use fold::{invisible, named, turns_text};
pub use kind::Kind;
use landline::{area_and_rest, is_digits, landline};
use numeral::arabic;
pub use org_code::{OrgCode, OrgCodeError};
pub use phone::{Phone, PhoneError, PhoneKind};
pub use plan_time::{PlanTime, PlanTimeError};
pub use post_code::{PostCode, PostCodeError};
pub use region::Region;
pub use regions::{Division, Regions, RegionsError, SEARCH_LIMIT};
pub use score::{Score, ScoreError};
pub use span::{Span, SpanError};
pub use standard_level::StandardLevel;
pub use standard_number::{StandardNumber, StandardNumberError};
pub use start::{Moment, Start, StartError};
pub use text::{Line, Prose, TextError};
pub use unit_code::{UnitCode, UnitCodeError};
pub use verdict::Verdict;
pub use year_month::YearMonth;
pub use yes_no::YesNo;
