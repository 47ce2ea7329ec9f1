//! The tables at which the program is cut in three.

use leptos::prelude::*;

use super::{pages, when_all_there};
use crate::app::Door;
use crate::browser::file::Files;
use crate::dossier::{Newest, Pilot};
use crate::form::Step;
use crate::ui::app::Place;
use crate::ui::desk::Desk;
use crate::ui::guard::GuardNotes;
use crate::ui::page::{GatePage, above_list, before_paper, below_list, beside_row, foot_of};
use crate::ui::part::{Ask, SearchAll};
use crate::ui::route::{Db, Page, View};
use crate::ui::session::Session;
use crate::ui::{drill, erase, open};

/// What the first part asks of the second: filling a paper in, and the way on to the third.
pub(crate) struct Later {
    /// What is done once it has come.
    pub(crate) came: fn(Desk),
    /// Locks, asks before leaving, and says what stands above every page of it.
    pub(crate) guard: fn(Desk) -> AnyView,
    /// The way in: choosing how things are kept, giving the passphrase; and what is left after everything was removed.
    pub(crate) gate: fn(Desk) -> AnyView,
    /// Any page but the list of pilots.
    pub(crate) page: fn(Place) -> AnyView,
    /// Lays the exercises of 演练 out.
    pub(crate) lay_out: fn(Desk),
    /// Lets the user choose files and opens them.
    pub(crate) open_file: fn(Desk),
    /// Opens what was dropped.
    pub(crate) open_dropped: fn(Desk, Files),
    /// Sets out to fetch the third part: the first does not carry how.
    pub(crate) want_rest: fn(Desk),
}

/// What both ask of the third: everything else.
pub(crate) struct Rest {
    /// What is done once it has come: the host is asked for its notice, and what is kept is looked through.
    pub(crate) came: fn(Desk),
    /// What is done whenever the list was read: all that is stored is looked through.
    pub(crate) listed: fn(Desk, Db),
    /// The way in, as the second part shows it.
    pub(crate) gate: fn(Desk) -> AnyView,
    /// Any page but the list of pilots and a paper.
    pub(crate) page: fn(Place) -> AnyView,
    /// A view of a paper that is wanted when much of it has been filled in.
    pub(crate) view: fn(Session, &View) -> AnyView,
    /// What stands before a paper on its task list: whose pilot it is, and what its host says of it.
    pub(crate) before: fn(Session) -> AnyView,
    /// What stands at the foot of a step.
    pub(crate) foot: fn(Session, &'static Step) -> AnyView,
    /// What stands above the list of pilots.
    pub(crate) above: fn(Desk) -> AnyView,
    /// What stands below it, and how much of it is shown.
    pub(crate) below: fn(Desk, Memo<Newest>, RwSignal<usize>) -> AnyView,
    /// How far a pilot of the list is, and what can be done to it.
    pub(crate) row: fn(Desk, Pilot) -> AnyView,
    /// Asks what is to become of files that were opened.
    pub(crate) ask: fn(Desk) -> AnyView,
    /// Moves the simulated date of 演练.
    pub(crate) clock: fn(Desk) -> AnyView,
    lay_out: fn(Desk),
    open_file: fn(Desk),
    open_dropped: fn(Desk, Files),
}

pub(super) static REST: Rest = Rest {
    came: |desk| {
        desk.want_notice();
        desk.recall_backup();
        look_through(desk, desk.db.get_untracked());
    },
    listed: look_through,
    gate: |desk| view! { <GatePage desk=desk/> }.into_any(),
    page: pages::other,
    view: pages::view,
    before: before_paper,
    foot: foot_of,
    above: above_list,
    below: below_list,
    row: beside_row,
    ask: |desk| view! { <Ask desk=desk/><SearchAll desk=desk/> }.into_any(),
    clock: drill::clock_of,
    lay_out: drill::lay_out,
    open_file: |desk| erase::spawn(open::open_file(desk, Door::Open)),
    open_dropped: |desk, files| erase::spawn(open::open_dropped(desk, files)),
};

pub(super) static LATER: Later = Later {
    came: |desk| {
        // A paper asks for the third part itself, once its first input can be used.
        if !desk
            .route
            .with_untracked(|route| matches!(route.page, Page::Paper { .. }))
        {
            desk.want_rest_soon();
        }
    },
    guard: |desk| view! { <GuardNotes desk=desk/> }.into_any(),
    gate: |desk| when_all_there(desk, move |rest| (rest.gate)(desk)),
    page: pages::page,
    lay_out: |desk| then(desk, move |rest| (rest.lay_out)(desk)),
    open_file: |desk| then(desk, move |rest| (rest.open_file)(desk)),
    open_dropped: |desk, files| then(desk, move |rest| (rest.open_dropped)(desk, files)),
    want_rest: Desk::want_rest,
};

/// Does something as soon as the third part is there; where it does not come, the page says so.
fn then(desk: Desk, act: impl FnOnce(&'static Rest) + 'static) {
    let act: Box<dyn FnOnce(&'static Rest)> = Box::new(act);
    erase::spawn(async move {
        if let Ok(rest) = desk.have_rest().await {
            act(rest);
        }
    });
}

fn look_through(desk: Desk, db: Db) {
    erase::spawn(async move { desk.look_through(db).await });
}
