//! The paper as a file for Word and WPS.

use leptos::prelude::*;

use crate::browser::{file, sheets, text_box};
use crate::codec::Digest;
use crate::codec::word_made::parts;
use crate::paper::file_name;
use crate::paper::word::{Printout, word};
use crate::ui::erase::{handler, spawn, words};
use crate::ui::session::Session;

/// Saves the paper as it stands as .docx; the part that packs it is fetched when this is pressed.
#[component]
pub(crate) fn WordButton(session: Session) -> impl IntoView {
    let busy = RwSignal::new(false);
    let save = move |_| {
        busy.set(true);
        spawn(async move {
            if let Err(why) = save(session).await {
                session.desk.say(why, None);
            }
            busy.try_set(false);
        });
    };
    view! {
        <button type="button" on:click=handler(save) disabled=busy>
            {words(move || if busy.get() { "正在生成…" } else { "下载 Word" }.to_owned())}
        </button>
    }
}

async fn save(session: Session) -> Result<(), String> {
    text_box::settle_all();
    let (mark, reasons) = (session.paper_mark(), session.explained());
    let regions = session.desk.regions.get_untracked();
    let paper = session.paper();
    let document = word(&Printout {
        form: session.form,
        answers: &paper.indexed(),
        regions: regions.as_deref(),
        reasons: &reasons,
        across: mark.across(),
        foot: &mark.foot(),
    });
    let parts = parts(&document);
    let content: String = parts.iter().map(|(_, text)| text.as_str()).collect();
    let short = &Digest::of(content.as_bytes()).hex()[..6];
    let pilot = session
        .pilot
        .with_untracked(|pilot| pilot.name().to_owned());
    let day = session.desk.today.get_untracked().iso();
    let usual = [&pilot, &session.form.mark(), &day, short];
    let own = own_name(session);
    let name = match &own {
        // As the province wants it.
        Some(own) => file_name(&[own], "docx"),
        None => file_name(&usual, "docx"),
    };
    let bytes = sheets::pack(&parts).await;
    let bytes = bytes.map_err(|why| why.about_document(&name))?;
    file::download_bytes(&name, DOCX, &bytes).map_err(|why| why.to_string())
}

/// As the province of the pilot wants the file named.
fn own_name(session: Session) -> Option<String> {
    let notice = untrack(|| session.desk.notice());
    let today = session.desk.today.get_untracked();
    session.pilot.with_untracked(|pilot| {
        let pack = notice.province_for(pilot)?;
        pack.file_name(session.form.id, pilot, today)
    })
}

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
