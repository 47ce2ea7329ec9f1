//! How much was changed since the last backup, said by the way, and louder when it is time.

use leptos::prelude::*;

use crate::archive::backup::{Reminder, Urgency};
use crate::browser::lasting;
use crate::ui::desk::{Desk, editing};
use crate::ui::erase::{block, memo, spawn};
use crate::ui::route::{Db, Page, Route};

/// Leads to the page of the backup, where it stands on another.
#[component]
pub(crate) fn ReminderLine(desk: Desk, leads: bool) -> impl IntoView {
    // Until the browser has answered nothing is said too loudly.
    let promised = RwSignal::new(true);
    spawn(async move {
        // Where it cannot be asked nothing was promised.
        let answer = lasting::granted().await == Some(true);
        promised.try_set(answer);
    });
    let reminder = memo(move || {
        if desk.db.get() != Db::Real {
            return None;
        }
        let storage = (&editing(), promised.get());
        desk.noted.with(|noted| {
            desk.pilots
                .with(|pilots| Reminder::of(noted.as_ref(), pilots, desk.today.get(), storage))
        })
    });
    block(move || {
        let reminder = reminder.get()?;
        let loud = (reminder.urgency != Urgency::Calm).to_string();
        let says = reminder.says();
        let link = leads
            .then(|| view! { <a href=Route::to(Db::Real, Page::Backup)>"去备份"</a> }.into_any());
        Some(view! { <p class="reminder" data-loud=loud>{says}"。"{link}</p> }.into_any())
    })
}
