//! Files that come in: a draft goes on, a signed file becomes the base of a new revision; nothing is overwritten unasked.

use std::sync::Arc;

use leptos::prelude::*;

use super::desk::{Arrival, Desk};
use super::route::{Db, Page, Route, View};
use super::signer::{self, Judged};
use crate::dossier::{Pilot, Record, Stamp};
use crate::edge::{clock, entropy, file, page};
use crate::export::backup::{LARGEST_BACKUP, is_backup};
use crate::export::{Draft, is_notice};
use crate::form::FormId;
use crate::ui::erase::spawn;

/// A demonstration can never become the real thing.
const ONLY_A_DEMONSTRATION: &str =
    "这是演示文件，出自演练，不能放进真实的试点；要看它，请先到首页进“演练”，再在那里打开";

/// Lets the user choose a file and opens it.
pub(crate) async fn open_file(desk: Desk) {
    #[allow(clippy::cast_precision_loss)] // Twenty mebibytes are exact.
    let limit = LARGEST_BACKUP as f64;
    match file::pick(".json,application/json", limit).await {
        Ok(Some((_, bytes))) => take(desk, bytes).await,
        Ok(None) => {}
        Err(why) => desk.say(why.to_string(), None),
    }
}

/// Opens a draft, or else a signed file; a backup is looked at on its own page.
pub(crate) async fn take(desk: Desk, bytes: Vec<u8>) {
    if is_backup(&bytes) {
        desk.parcel.set(Some(bytes));
        return page::go(&Route::to(desk.db.get_untracked(), Page::Backup));
    }
    match Draft::read(&bytes) {
        Ok(draft) if draft.demonstration && is_real(desk) => desk.say(ONLY_A_DEMONSTRATION, None),
        Ok(draft) => arrive(desk, draft.record).await,
        Err(_) if is_notice(&bytes) => go_by(desk, &bytes),
        Err(not_a_draft) => {
            let judged = signer::judge(desk, bytes).await;
            if judged.opened.is_some() {
                revise(desk, &judged).await;
            } else {
                desk.say(not_a_draft.to_string(), None);
            }
        }
    }
}

/// A notice file is used from now on, unless something is wrong with it.
fn go_by(desk: Desk, bytes: &[u8]) {
    match desk.use_notice(bytes) {
        Ok(()) => {
            let undo = Arc::new(move || desk.forget_notice());
            desk.say("这是通知文件，已按它显示；在“帮助”里可以改回", Some(undo));
        }
        Err(faults) => {
            let first = faults.first().map(ToString::to_string).unwrap_or_default();
            desk.say(
                format!("这是通知文件，但有误，没有采用。{first}每一处请在“帮助”里检查"),
                None,
            );
        }
    }
}

/// Begins a new revision that names the signed file it replaces.
pub(crate) async fn revise(desk: Desk, judged: &Judged) {
    let Some(opened) = &judged.opened else { return };
    if !judged.good {
        desk.say("签名与内容不符的文件不能当作底稿", None);
        return;
    }
    if opened.payload.demonstration && is_real(desk) {
        desk.say(ONLY_A_DEMONSTRATION, None);
        return;
    }
    let mut paper = opened.payload.paper();
    paper.supersedes = Some(opened.digest.hex());
    let now = Stamp::new(clock::now());
    let begun = Record::begin(&opened.payload.pilot, opened.form, now);
    arrive(
        desk,
        Record {
            rev: opened.payload.revision,
            saved: opened.payload.signed_at_claimed.clone(),
            paper,
            ..begun
        },
    )
    .await;
}

/// Takes a signed file in as it is, to be read beside the other papers of its pilot and held against them.
pub(crate) async fn receive(desk: Desk, judged: &Judged) {
    let Some(opened) = judged.opened.as_ref().filter(|_| judged.good) else {
        desk.say("签名与内容不符的文件不能收进资料", None);
        return;
    };
    if opened.payload.demonstration && is_real(desk) {
        desk.say(ONLY_A_DEMONSTRATION, None);
        return;
    }
    let pilot = &opened.payload.pilot;
    let record = Record {
        rev: 1,
        paper: opened.payload.paper(),
        received: Some(opened.digest.groups()),
        ..Record::begin(pilot, opened.form, opened.payload.signed_at_claimed.clone())
    };
    let there = Route::to(desk.db.get_untracked(), Page::Pilot(pilot.clone()));
    let here = desk.load(&record.key()).await.ok().flatten();
    if here.is_some() {
        desk.say(
            format!(
                "本机已有这个试点的{}，没有覆盖；要用文件里的，请选“以它为底稿”",
                opened.form.form().short
            ),
            None,
        );
        return;
    }
    let now = Stamp::new(clock::now());
    match desk.adopt(Pilot::new(pilot.clone(), now), record).await {
        Ok(()) => page::go(&there),
        Err(why) => desk.say(why.to_string(), None),
    }
}

fn is_real(desk: Desk) -> bool {
    desk.db.get_untracked() == Db::Real
}

/// A record from a file: taken in if it is new here, else the user is asked.
async fn arrive(desk: Desk, record: Record) {
    let here = desk
        .load(&record.key())
        .await
        .ok()
        .flatten()
        .and_then(|text| Record::read(&text).ok());
    match here {
        None => settle(desk, record, None).await,
        Some(stored) if stored.paper == record.paper => page::go(&address(desk, &record)),
        Some(stored) => desk.arrival.set(Some(Arrival {
            coming: record,
            stored,
        })),
    }
}

/// Stores a record under its own pilot, or as a copy under a new one.
pub(crate) async fn settle(desk: Desk, record: Record, copy: Option<String>) {
    let Some(id) = copy
        .clone()
        .map_or_else(|| Some(record.pilot.clone()), |_| entropy::id().ok())
    else {
        return;
    };
    let now = Stamp::new(clock::now());
    let mut pilot = Pilot::new(id.clone(), now.clone());
    pilot.title = copy;
    let record = Record {
        pilot: id.clone(),
        rev: 1,
        saved: now,
        ..record
    };
    let there = address(desk, &record);
    match desk.adopt(pilot, record).await {
        Ok(()) => page::go(&there),
        Err(why) => desk.say(why.to_string(), None),
    }
}

/// Puts an arrived record in the place of the stored one, which stays among the versions and can be brought back.
pub(crate) async fn replace(desk: Desk, arrival: Arrival) {
    let Arrival { coming, stored } = arrival;
    let before = stored.paper.clone();
    let written = match desk.overwrite(stored, coming.paper).await {
        Ok(written) => written,
        Err(why) => return desk.say(why.to_string(), None),
    };
    page::go(&address(desk, &written));
    let undo = Arc::new(move || {
        let (written, before) = (written.clone(), before.clone());
        spawn(async move {
            match desk.overwrite(written, before).await {
                Ok(back) => desk.reopen(&address(desk, &back)),
                Err(why) => desk.say(why.to_string(), None),
            }
        });
    });
    desk.say("已用文件里的内容替换", Some(undo));
}

fn address(desk: Desk, record: &Record) -> String {
    let page = FormId::from_key(&record.form).map_or(Page::Home, |form| Page::Paper {
        pilot: record.pilot.clone(),
        form,
        view: View::Tasks,
    });
    Route {
        db: desk.db.get_untracked(),
        page,
    }
    .write()
}
