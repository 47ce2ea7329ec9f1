//! The one door for files: whatever is chosen, dropped or pasted is led to its page or its question; nothing is written before a press.

use std::sync::{Arc, LazyLock};

use leptos::prelude::*;

use super::desk::{Desk, Toast};
use super::guard;
use super::route::{Db, Page, Route, View};
use crate::app::verify::Judged;
use crate::app::workspace::Workspace;
use crate::app::{
    self, Arrived, Beside, Door, Incoming, LARGEST_INCOMING, Offer, Sight, Taking, Way,
};
use crate::browser::clock::Breath;
use crate::browser::file::Files;
use crate::browser::{clock, file, page};
use crate::dossier::{Paper, Pilot, Record, Stamp};
use crate::host::read_notice;
use crate::ui::erase::spawn;

/// Files that were opened and wait for the user's word, each for the page or the question that it leads to.
// They stand here and not on the desk, whose every part is fetched before the first input.
static TO_VERIFY: LazyLock<Waiting> = LazyLock::new(Waiting::default);
static TO_RESTORE: LazyLock<Waiting> = LazyLock::new(Waiting::default);
static TO_ASK: LazyLock<Waiting> = LazyLock::new(Waiting::default);
static OFFERED: LazyLock<ArcRwSignal<Option<Arc<Offer>>>> =
    LazyLock::new(|| ArcRwSignal::new(None));

/// Files in a row.
#[derive(Clone)]
pub(crate) struct Waiting(ArcRwSignal<Vec<Arrived>>);

impl Default for Waiting {
    fn default() -> Waiting {
        Waiting(ArcRwSignal::new(Vec::new()))
    }
}

impl Waiting {
    /// Takes the one that came last, and forgets those before it; an effect that calls this runs when another comes.
    pub(crate) fn take_arrived(&self) -> Option<Arrived> {
        let last = self.0.with(|waiting| waiting.last().cloned())?;
        self.0.update_untracked(Vec::clear);
        Some(last)
    }

    /// All of them, in the order they came.
    pub(crate) fn all(&self) -> Vec<Arrived> {
        self.0.get()
    }

    /// Takes one out of the row.
    pub(crate) fn take_out(&self, nth: usize) -> Option<Arrived> {
        let mut taken = None;
        self.0.update(|waiting| {
            if nth < waiting.len() {
                taken = Some(waiting.remove(nth));
            }
        });
        taken
    }

    /// Forgets all of them.
    pub(crate) fn clear(&self) {
        self.0.set(Vec::new());
    }

    fn add(&self, arrived: impl IntoIterator<Item = Arrived>) {
        self.0.update(|waiting| waiting.extend(arrived));
    }
}

/// What 验证文件 is to look at.
pub(crate) fn to_verify() -> &'static Waiting {
    &TO_VERIFY
}

/// What 备份与恢复 is to look at.
pub(crate) fn to_restore() -> &'static Waiting {
    &TO_RESTORE
}

/// Several files that came together, to be opened one by one.
pub(crate) fn to_ask() -> &'static Waiting {
    &TO_ASK
}

/// The paper that is asked about.
pub(crate) fn offered() -> ArcRwSignal<Option<Arc<Offer>>> {
    OFFERED.clone()
}

/// Lets the user choose files and opens them.
pub(crate) async fn open_file(desk: Desk, door: Door) {
    match file::pick_several().await {
        Ok(files) => {
            // What was said while one waited to choose is over; what can be taken back stays.
            let over = |toast: &Option<Toast>| toast.as_ref().is_some_and(|one| one.undo.is_none());
            if desk.toast.with_untracked(over) {
                desk.toast.set(None);
            }
            take_files(desk, door, files).await;
        }
        Err(why) => desk.say(why.to_string(), None),
    }
}

/// Opens what was dropped: as 打开文件 would, but on a page that takes files as that page does.
pub(crate) async fn open_dropped(desk: Desk, files: Files) {
    if guard::is_shut(&desk.gate.get_untracked()) {
        return desk.say("请先打开本机的内容，再把文件拖进来", None);
    }
    let door = match desk.route.with_untracked(|route| route.page.clone()) {
        Page::Verify => Door::Verify,
        Page::Backup => Door::Restore,
        _ => Door::Open,
    };
    take_files(desk, door, files).await;
}

/// Judges a pasted text.
pub(crate) fn take_text(desk: Desk, text: &str) {
    to_verify().add(Arrived::look("", text.as_bytes(), !is_real(desk)));
}

async fn take_files(desk: Desk, door: Door, files: Files) {
    #[allow(clippy::cast_precision_loss)] // So few mebibytes are exact.
    let limit = LARGEST_INCOMING as f64;
    let mut arrived = Vec::new();
    let mut breath = Breath::begun();
    for (name, bytes) in files.read(limit).await {
        match bytes {
            Ok(bytes) => match Arrived::at_sight(&name, &bytes, !is_real(desk)) {
                Sight::Whole(all) => arrived.extend(all),
                Sight::Enveloped(file) => {
                    breath.taken().await;
                    arrived.push(file.open());
                }
            },
            Err(why) => arrived.push(Arrived::unread(&name, &why.to_string())),
        }
        breath.taken().await;
    }
    match <[Arrived; 1]>::try_from(arrived) {
        Ok([only]) => lead(desk, door, only).await,
        Err(several) => to_ask().add(several),
    }
}

/// Leads one file to where it is looked at or asked about; nothing is written on the way.
pub(crate) async fn lead(desk: Desk, door: Door, arrived: Arrived) {
    match (door.leads(&arrived.what), arrived.what.clone()) {
        (Way::Verify, _) => {
            to_verify().add([arrived]);
            page::go(&Route::to(desk.db.get_untracked(), Page::Verify));
        }
        (Way::Restore, _) => {
            to_restore().add([arrived]);
            page::go(&Route::to(desk.db.get_untracked(), Page::Backup));
        }
        (Way::Told, Incoming::Refused(why)) => desk.say(why.to_string(), None),
        (_, Incoming::Draft(draft)) => offer(desk, arrived.name, draft.record, false).await,
        (_, Incoming::Notice(text)) => check_notice(desk, arrived, &text),
        _ => {}
    }
}

/// A notice is used only when that is pressed; what is wrong with one is told at once.
fn check_notice(desk: Desk, arrived: Arrived, text: &str) {
    match read_notice(text.as_bytes()) {
        Ok(_) => to_ask().add([arrived]),
        Err(faults) => {
            let first = faults.first().map(ToString::to_string).unwrap_or_default();
            desk.say(
                format!("这是通知文件，但有误，没有采用。{first}每一处请在“帮助”里检查"),
                None,
            );
        }
    }
}

/// Goes by a notice from now on; the way back is offered.
pub(crate) fn go_by(desk: Desk, text: &str) {
    if desk.use_notice(text.as_bytes()).is_ok() {
        let undo = Arc::new(move || desk.forget_notice());
        desk.say("已按这份通知显示；在“帮助”里可以改回", Some(undo));
    }
}

/// Begins a new revision that names the signed file it replaces.
pub(crate) async fn revise(desk: Desk, judged: &Judged) {
    let Some(opened) = &judged.opened else { return };
    let now = Stamp::new(clock::now());
    match app::revision_of(opened, judged.good, is_real(desk), now) {
        Ok(record) => arrive(desk, record).await,
        Err(why) => desk.say(why.to_string(), None),
    }
}

/// Takes a signed file in as it is, to be read beside the other papers of its pilot and held against them.
pub(crate) async fn receive(desk: Desk, judged: &Judged) {
    let Some(opened) = &judged.opened else { return };
    let as_it_is = (judged.good, is_real(desk));
    let receive = async |workspace: &Workspace<_>| workspace.receive(opened, as_it_is).await;
    match desk.arrive(receive).await {
        Ok(taken) => {
            let page = Page::Pilot(taken.pilot.id);
            page::go(&Route::to(desk.db.get_untracked(), page));
        }
        Err(why) => desk.say(why.to_string(), None),
    }
}

fn is_real(desk: Desk) -> bool {
    desk.db.get_untracked() == Db::Real
}

/// A paper from a signed file, as its button was pressed: taken in if it is new here, else asked about.
async fn arrive(desk: Desk, record: Record) {
    offer(desk, "签名文件".to_owned(), record, true).await;
}

/// A paper: shown with what is here, unless the very same is here; taken in `at_once` where it takes no place.
async fn offer(desk: Desk, file: String, coming: Record, at_once: bool) {
    let pilots = desk.pilots.get_untracked();
    let here = match desk.workspace().beside(&pilots, &coming).await {
        Ok(Some(here)) => here,
        Ok(None) => return page::go(&address(desk, &coming)),
        Err(why) => return desk.say(why.to_string(), None),
    };
    let is_new = matches!(here, Beside::Nothing | Beside::Pilot(_));
    let offer = Offer { file, coming, here };
    if at_once && is_new {
        return take_in(desk, &offer, Taking::In).await;
    }
    offered().set(Some(Arc::new(offer)));
}

/// Does with a paper that came what was chosen. What it took the place of stays among the versions and can be brought back.
pub(crate) async fn take_in(desk: Desk, offer: &Offer, taking: Taking) {
    let pilots = desk.pilots.get_untracked();
    let take = async |workspace: &Workspace<_>| workspace.take(&pilots, offer, taking).await;
    let taken = match desk.arrive(take).await {
        Ok(taken) => taken,
        Err(why) => return desk.say(why.to_string(), None),
    };
    page::go(&address(desk, &taken.record));
    if let Some(before) = taken.instead_of {
        let (written, here) = (taken.record, taken.pilot);
        let undo = Arc::new(move || {
            let (written, here, before) = (written.clone(), here.clone(), before.paper.clone());
            spawn(async move { put_back(desk, (written, here), before).await });
        });
        desk.say("已用文件里的内容替换", Some(undo));
    }
}

async fn put_back(desk: Desk, (written, here): (Record, Pilot), before: Paper) {
    let put = async |workspace: &Workspace<_>| {
        let stands = (written.clone(), &here);
        workspace.put_instead(stands, before.clone()).await
    };
    match desk.arrive(put).await {
        Ok(back) => desk.reopen(&address(desk, &back.record)),
        Err(why) => desk.say(why.to_string(), None),
    }
}

fn address(desk: Desk, record: &Record) -> String {
    let page = Page::Paper {
        pilot: record.pilot.clone(),
        form: record.form,
        view: View::Tasks,
    };
    Route::to(desk.db.get_untracked(), page)
}
