//! The two last days of a round of a province: for the unit, and for the office that collects and sends on.

use super::Province;
use crate::host::Standing;
use crate::regulation::Term;
use crate::value::Day;

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// What tells it from the other.
    pub key: &'static str,
    /// What is to be done.
    pub what: &'static str,
    /// Who does it.
    pub who: &'static str,
    /// How its time stands.
    pub standing: Standing,
}

impl Province {
    /// How they stand on a day.
    pub fn dues(&self, today: Day) -> Vec<Due> {
        let given = self.deadlines;
        let unit = Term::between(given.opens, given.unit);
        let dues = [
            ("unit", "向收件单位报送申请材料", "试点承担单位", unit),
            (
                "office",
                "审核、汇总后上报",
                "收件的主管部门",
                given.office.map(Term::By),
            ),
        ];
        let due = |(key, what, who, term): (_, _, _, Option<Term>)| {
            let standing = Standing::of(term?, today);
            Some(Due {
                key,
                what,
                who,
                standing,
            })
        };
        dues.into_iter().filter_map(due).collect()
    }
}
