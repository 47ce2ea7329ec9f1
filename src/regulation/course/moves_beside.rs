//! What happens beside the steps of the law and moves a pilot nowhere: another name of the unit, a longer period.

use super::{Move, Stage as S};
use crate::dossier::Happening as H;

const RENAMED: &str =
    "细则没有写更名；按批准更名的文件登记，此后的各表写新名称。试点资格不因更名而变";
const PROLONGED: &str =
    "细则没有写延长；第十八条的期限是“一般为2至3年”。主管部门书面同意延长的，按其文件登记";

/// Every stage that is not an end.
const GOING_ON: &[S] = &[
    S::Drafting,
    S::Consented,
    S::Recommended,
    S::SentUp,
    S::InReview,
    S::NotAccepted,
    S::UnderWay,
    S::MidTerm,
    S::SelfChecked,
    S::Applied,
    S::OnSite,
    S::Reported,
    S::Confirmed,
    S::Passed,
    S::Remedy,
    S::Remedied,
    S::AppliedAgain,
    S::OnSiteAgain,
    S::ReportedAgain,
    S::ConfirmedAgain,
    S::FollowUp,
    S::FollowedUp,
    S::Warned,
    S::Criticised,
    S::RecheckApplied,
    S::RecheckVisited,
    S::RecheckReported,
    S::RecheckConfirmed,
    S::PassedAgain,
    S::Stopped,
];

/// The stages at which the period still runs.
const RUNNING: &[S] = &[S::UnderWay, S::MidTerm, S::SelfChecked, S::Applied];

pub(super) static MOVES: [Move; 2] = [
    Move::beside(H::Renamed, GOING_ON, RENAMED),
    Move::beside(H::Prolonged, RUNNING, PROLONGED),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_may_be_renamed_as_long_as_the_pilot_is_not_over() {
        for stage in S::ALL {
            assert_eq!(GOING_ON.contains(stage), !stage.is_end(), "{stage:?}");
        }
    }
}
