//! What one blank can hold: each type is read from the text as typed, and there is no other way in.
//!
//! | type | blank |
//! |---|---|
//! | [`Line`], [`Prose`] | free text |
//! | [`UnitCode`] | 组织机构代码, of 9 or 18 characters |
//! | [`Phone`], [`PostCode`], [`Email`] | how to reach someone |
//! | [`Count`] | a whole number |
//! | [`Region`] | 省（市） 县（区） |
//! | [`YesNo`] | 有 or 无; other closed choices are declared with `choice!` |

mod body;
mod choice;
mod count;
mod credit_code;
mod email;
mod entry;
mod fold;
mod kind;
mod landline;
mod org_code;
mod phone;
mod post_code;
mod region;
mod text;
mod unit_code;
mod yes_no;

use body::kind_of_body;
pub use choice::NotAnOption;
pub(crate) use choice::choice;
pub use count::{Count, CountError};
pub use credit_code::{CreditCode, CreditCodeError};
pub use email::{Email, EmailError};
pub use entry::{Entry, Value};
pub use fold::{fold, same_name};
use fold::{invisible, named, turns_text};
pub use kind::Kind;
use landline::{area_and_rest, is_digits, landline};
pub use org_code::{OrgCode, OrgCodeError};
pub use phone::{Phone, PhoneError, PhoneKind};
pub use post_code::{PostCode, PostCodeError};
pub use region::Region;
pub use text::{Line, Prose, TextError};
pub use unit_code::{UnitCode, UnitCodeError};
pub use yes_no::YesNo;
