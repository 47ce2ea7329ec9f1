//! Where a file leads that came by one of the doors.

use super::Incoming;

/// By which door a file came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// 打开文件, or dropped anywhere.
    Open,
    /// 验证文件.
    Verify,
    /// 备份与恢复.
    Restore,
}

/// Where it leads. Nothing is written on any of these ways before something is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The page that judges signed files, and says of any other what it is.
    Verify,
    /// The page that compares a backup with what is here.
    Restore,
    /// A question.
    Ask,
    /// Words on why it is not opened.
    Told,
}

impl Door {
    /// The way of a file that came by this door.
    pub const fn leads(self, what: &Incoming) -> Way {
        match (self, what) {
            (Door::Verify, _) | (_, Incoming::Signed(..)) => Way::Verify,
            (
                _,
                Incoming::Backup(_)
                | Incoming::LongBackup(_)
                | Incoming::LockedBackup(_)
                | Incoming::SealedRescue(_),
            )
            | (Door::Restore, Incoming::Refused(_)) => Way::Restore,
            (_, Incoming::Draft(_) | Incoming::Notice(_)) => Way::Ask,
            (Door::Open, Incoming::Refused(_)) => Way::Told,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Arrived;

    #[test]
    fn a_file_finds_its_page_by_whichever_door_it_comes() {
        let signed = include_str!("../../tests/fixtures/stored/1/payload.signed.json");
        let draft = include_str!("../../tests/fixtures/stored/1/paper.draft.json");
        let rescue = r#"{"about":"试点助手抢救文件","databases":{}}"#;
        for (text, ways) in [
            (signed, [Way::Verify, Way::Verify, Way::Verify]),
            (draft, [Way::Ask, Way::Verify, Way::Ask]),
            (rescue, [Way::Restore, Way::Verify, Way::Restore]),
            ("{\"notice\": 1}", [Way::Ask, Way::Verify, Way::Ask]),
            ("%PDF-1.7", [Way::Told, Way::Verify, Way::Restore]),
        ] {
            let arrived = Arrived::look("a", text.as_bytes(), false).remove(0);
            let found =
                [Door::Open, Door::Verify, Door::Restore].map(|door| door.leads(&arrived.what));
            assert_eq!(found, ways);
        }
    }
}
