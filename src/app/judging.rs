//! What our rules find in a signed file, share by share, so that a page answers while a long one is judged.

use std::sync::Arc;

use crate::dossier::{Dossier, Indexed, Paper};
use crate::export::Opened;
use crate::form::Form;
use crate::regulation::{Case, Finding, Share, shares};
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

    /// The shares of the work on that day. All of their findings, hardest first, are what [`Opened::findings_on`] finds.
    pub fn shares(&self, today: Day) -> Vec<Share> {
        shares(&self.case(today))
    }

    /// What is found in one share.
    pub fn judge(&self, share: &Share, today: Day) -> Vec<Finding> {
        share.judge(&self.case(today))
    }

    fn case(&self, today: Day) -> Case<'_> {
        Case {
            form: self.form,
            answers: &self.answers,
            dossier: &self.dossier,
            today,
            regions: self.regions.as_deref(),
        }
    }
}
