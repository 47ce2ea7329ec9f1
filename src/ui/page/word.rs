//! The paper as a file for Word and WPS, and all that goes to the offices in one file.

use leptos::prelude::*;

use crate::app::sign::Made;
use crate::app::{Outgoing, SendOff};
use crate::browser::sheets::Work;
use crate::browser::{file, sheets, text_box};
use crate::codec::Digest;
use crate::codec::word_made::{Document, parts};
use crate::codec::zip_made::Filed;
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
    let document = laid_out(session);
    let parts = parts(&document);
    let content: String = parts.iter().map(|(_, text)| text.as_str()).collect();
    let short = &Digest::of(content.as_bytes()).hex()[..6];
    save_parts(&name_of(session, Some(short), "docx"), parts).await
}

/// Saves a document under a name.
pub(super) async fn save_document(name: &str, document: &Document) -> Result<(), String> {
    save_parts(name, parts(document)).await
}

async fn save_parts(name: &str, parts: Vec<(&'static str, String)>) -> Result<(), String> {
    let parts = parts.into_iter();
    let parts = parts.map(|(part, text)| (part.to_owned(), Filed::Text(text)));
    let bytes = sheets::pack(&parts.collect::<Vec<_>>()).await;
    let bytes = bytes.map_err(|why| why.about(Work::Document, name))?;
    file::download_bytes(name, DOCX, &bytes).map_err(|why| why.to_string())
}

/// Saves the signed file with all that goes with it as one .zip, and says what it is called.
pub(super) async fn save_outgoing(session: Session, made: &Made) -> Result<String, String> {
    text_box::settle_all();
    if !session.is_as_signed(made) {
        return Err(
            "签名以后内容又改过，打包出来的几份会不一样，没有打包。请重新定稿签名，再打包。"
                .to_owned(),
        );
    }
    let way = SendOff::of(session.form, &session.paced());
    let printed = name_of(session, None, "pdf");
    let outgoing = Outgoing {
        made,
        document: laid_out(session),
        way: &way,
        printed: &printed,
    };
    let stem = made.name.strip_suffix(".json").unwrap_or(&made.name);
    let name = format!("{stem}.zip");
    let bytes = sheets::pack(&outgoing.files()).await;
    let bytes = bytes.map_err(|why| why.about(Work::Document, &name))?;
    file::download_bytes(&name, "application/zip", &bytes).map_err(|why| why.to_string())?;
    Ok(name)
}

/// The paper as it stands, laid out.
fn laid_out(session: Session) -> Document {
    let (mark, reasons) = (session.paper_mark(), session.explained());
    let regions = session.desk.regions.get_untracked();
    let paper = session.paper();
    word(&Printout {
        form: session.form,
        answers: &paper.indexed(),
        regions: regions.as_deref(),
        reasons: &reasons,
        across: mark.across(),
        foot: &mark.foot(),
        counted: mark.counts_pages(),
    })
}

/// What a file of the paper is called: as the province wants it, else by pilot, form and day; `short` tells two of one day apart.
fn name_of(session: Session, short: Option<&str>, ending: &str) -> String {
    if let Some(own) = own_name(session) {
        return file_name(&[&own], ending);
    }
    let pilot = session
        .pilot
        .with_untracked(|pilot| pilot.name().to_owned());
    let day = session.desk.today.get_untracked().iso();
    let usual = [
        &pilot,
        &session.form.mark(),
        &day,
        short.unwrap_or_default(),
    ];
    file_name(&usual, ending)
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
