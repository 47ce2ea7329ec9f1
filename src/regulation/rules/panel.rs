//! What Articles 19 and 34 both ask of a panel: five to seven members, one of whom leads.

use crate::dossier::Place;
use crate::form::{Blank, Table};
use crate::regulation::{Case, Objection};
use crate::value::{quoted, same_name};

const FEWEST: usize = 5; // 第十九条、第三十四条.
const MOST: usize = 7; // 第十九条、第三十四条.
const LEADER: &str = "组长";

/// The list of a panel on a form.
pub(super) struct Panel {
    pub(super) table: &'static Table,
    pub(super) name: &'static Blank,
    pub(super) seat: &'static Blank,
    /// What the panel is called.
    pub(super) called: &'static str,
}

impl Panel {
    /// The rows on which a member is named.
    pub(super) fn members(&self, case: &Case) -> Vec<u32> {
        let named = |row: &u32| !case.is_blank(Place::cell(self.name.key, *row));
        case.rows(self.table).into_iter().filter(named).collect()
    }

    /// An objection shown over the whole list.
    pub(super) fn told(&self, says: String, todo: &str) -> Vec<Objection> {
        vec![Objection::at(Place::blank(self.table.key), says, todo)]
    }

    /// Five to seven, the leader among them.
    pub(super) fn five_to_seven(&self, case: &Case) -> Vec<Objection> {
        let count = self.members(case).len();
        if count == 0 || (FEWEST..=MOST).contains(&count) {
            return Vec::new();
        }
        let says = format!(
            "{}现有 {count} 人，一般为 {FEWEST} 至 {MOST} 人",
            self.called
        );
        self.told(says, "请核对名单；确需如此的，请说明原因")
    }

    /// Nobody on two rows: one person is counted once.
    pub(super) fn nobody_twice(&self, case: &Case) -> Vec<Objection> {
        let name = |row: u32| case.typed(Place::cell(self.name.key, row));
        let members = self.members(case);
        let twice = members.iter().enumerate().filter_map(|(nth, row)| {
            let again = name(*row);
            let same = |other: &&u32| same_name(&name(**other), &again);
            let first = members[..nth].iter().find(same)?;
            Some((*first, *row, again))
        });
        let told = twice.map(|(first, row, called)| {
            let says = format!("{}名单上{}写了两次", self.called, quoted(&called));
            let todo = "同一人只计一名，请删去一行；确是同名的两人，请在职务一栏分清";
            Objection::at(Place::cell(self.name.key, row), says, todo)
                .and_at(Place::cell(self.name.key, first))
        });
        told.collect()
    }

    /// One leader and no more.
    pub(super) fn one_leader(&self, case: &Case) -> Vec<Objection> {
        let members = self.members(case);
        let leads = |row: &&u32| same_name(&case.typed(Place::cell(self.seat.key, **row)), LEADER);
        let leaders = members.iter().filter(leads).count();
        if members.is_empty() || leaders == 1 {
            return Vec::new();
        }
        let says = format!("名单上有 {leaders} 名组长");
        self.told(says, "组长应有一名，请核对“专家组”一栏")
    }
}
