//! A provincial pilot goes by the regulation by reference (Article 39): what is said of the ministry falls to bodies of the province.

use super::{Actor, Clause, Duty};
use crate::dossier::{Level, Pilot};

/// Why the rules hold of a provincial pilot too.
pub const BY_REFERENCE: Clause = Clause::article(39, "参照本细则执行");

/// The words by which the regulation speaks of the state.
const OF_THE_STATE: [&str; 4] = ["部级", "国务院", "国家标准化管理委员会", "国家级"];

impl Clause {
    /// Whether it speaks of the ministry, so that a provincial pilot takes it by reference alone.
    pub fn is_of_ministry(&self) -> bool {
        is_of_ministry(self.quote)
    }
}

impl Duty {
    /// The same of what is to be done, and of who does it.
    pub fn is_of_ministry(&self) -> bool {
        let by_ministry = self.actor.in_province().is_some();
        by_ministry || self.clause.is_of_ministry() || is_of_ministry(self.what)
    }
}

impl Actor {
    /// Who stands in a province where the regulation names a body of the state.
    pub const fn in_province(self) -> Option<&'static str> {
        match self {
            Actor::MinisterialOffice => Some("省级联席办公室"),
            Actor::Ministries => Some("省级标准化主管部门和省有关部门"),
            Actor::Undertaker
            | Actor::TradeAuthority
            | Actor::ProvincialOffice
            | Actor::ProvincialMembers
            | Actor::ProvincialAuthority
            | Actor::LocalGovernment
            | Actor::Panel
            | Actor::RecheckPanel
            | Actor::All => None,
        }
    }
}

/// What is said beside words that speak of the ministry, where the pilot is a provincial one.
pub fn by_reference(pilot: &Pilot, words: &str) -> Option<&'static str> {
    let provincial = pilot.level() == Level::Provincial;
    (provincial && is_of_ministry(words))
        .then_some("（参照：写的是国家一级的机构，省级试点参照执行）")
}

/// Whether words speak of the ministry.
pub fn is_of_ministry(words: &str) -> bool {
    OF_THE_STATE.iter().any(|word| words.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::{duties, rules};

    #[test]
    fn what_falls_to_the_ministry_is_told_from_what_does_not() {
        let duty = |id: &str| duties().find(|duty| duty.id == id).unwrap();
        for (id, of_ministry) in [
            ("art10.due.consent", false),
            ("art11.due.recommend", false),
            ("art12.due.review", true),
            ("art12.due.members", true),
            ("art13.due.accept", true),
            ("art13.due.issue", true),
            ("art18.due.self-check", false),
            ("art18.due.mid-term", true),
            ("art18.due.scheme", true),
            ("art23.due.publish", true),
            ("art23.due.validity", false),
            ("art28.due.pool", true),
            ("art32.due.apply", false),
            ("art35.due.three-papers", true),
            ("art36.due.publish", true),
        ] {
            assert_eq!(duty(id).is_of_ministry(), of_ministry, "{id}");
        }
    }

    #[test]
    fn every_body_of_the_state_has_one_of_the_province_in_its_place() {
        for actor in Actor::ALL {
            let of_state = is_of_ministry(actor.label());
            let expected = matches!(actor, Actor::MinisterialOffice | Actor::Ministries);
            assert_eq!(of_state, expected, "{actor:?}");
            assert_eq!(actor.in_province().is_some(), expected, "{actor:?}");
        }
        assert!(BY_REFERENCE.stands());
        assert!(rules().any(|rule| rule.clause.is_of_ministry()));
    }
}
