//! What our rules find in a signed file, share by share, so that a page answers while a long one is judged.

use std::sync::Arc;

use crate::dossier::{Dossier, Indexed, Paper};
use crate::form::Form;
use crate::regulation::{Alone, Beside, Case, Share, shares};
use crate::signing::Opened;
use crate::value::{Day, Regions};

/// The paper of a signed file under our rules, by itself.
pub struct Judging {
    form: &'static Form,
    answers: Indexed<Paper>,
    dossier: Dossier,
    regions: Option<Arc<Regions>>,
}

impl Judging {
    /// The paper of a file, and the divisions it is judged by.
    pub fn of(opened: &Opened, regions: Option<Arc<Regions>>) -> Judging {
        Judging {
            form: opened.form.form(),
            answers: Indexed::of(opened.payload.paper()),
            dossier: Dossier::default(),
            regions,
        }
    }

    /// The shares of the work on that day.
    pub fn shares(&self, today: Day) -> Vec<Share> {
        shares(&self.case((today, true)))
    }

    /// Adds what is found in one share on a day, with the divisions at hand or without. All shares together, hardest first,
    /// find what [`Opened::then`] finds.
    pub fn judge(&self, share: &Share, setting: (Day, bool), found: &mut Alone) {
        share.judge_alone(self.case(setting), found);
    }

    fn case(&self, (today, with_divisions): (Day, bool)) -> Case<'_> {
        let beside = Beside {
            dossier: &self.dossier,
            regions: self.regions.as_deref().filter(|_| with_divisions),
        };
        Case::of(self.form, &self.answers, beside, today)
    }
}
