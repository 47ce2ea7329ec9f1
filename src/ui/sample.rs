//! The sample: a filled application of an invented unit, in a database of its own.

use leptos::prelude::*;

use super::desk::Desk;
use super::route::Db;
use crate::dossier::{Pilot, Record, Stamp};
use crate::edge::clock;
use crate::export::sample_paper;
use crate::form::FormId;
use crate::ui::erase::spawn;

/// The id of the sample; laying it out again replaces it.
const ID: &str = "0000000000000001";

/// Lays the sample out, anew if it was there.
pub(crate) fn lay_out(desk: Desk) {
    if desk.db.get_untracked() != Db::Sample {
        return;
    }
    spawn(async move {
        let now = Stamp::new(clock::now());
        let paper = sample_paper(desk.today.get_untracked());
        let mut pilot = Pilot::new(ID.to_owned(), now.clone());
        pilot.title = Some("政务服务中心的申请书（样例）".to_owned());
        if let Some(store) = desk.store() {
            // What the sample held before is thrown away on purpose.
            store.remove_pilot(ID).await.ok();
        }
        let record = Record {
            rev: 1,
            paper,
            ..Record::begin(ID, FormId::Application, now)
        };
        if let Err(why) = desk.adopt(pilot, record).await {
            desk.say(why.to_string(), None);
        }
    });
}
