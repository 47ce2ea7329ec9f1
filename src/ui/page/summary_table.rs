//! What offices make of the papers of several pilots: 推荐汇总表 as a workbook, 推荐函 and 报送公函 as documents to be edited.

use leptos::prelude::*;

use super::word::save_document;
use crate::app::{Letter, summary_table};
use crate::browser::sheets::Work;
use crate::browser::{file, sheets};
use crate::dossier::Dossier;
use crate::form::FormId;
use crate::paper::file_name;
use crate::ui::desk::Desk;
use crate::ui::erase::{handler, memo, spawn, when};
use crate::ui::route::Db;

/// Closed until it is asked for, and only where there is a paper that goes into one of them.
#[component]
pub(super) fn SummaryTable(desk: Desk) -> impl IntoView {
    let some = move |form: FormId| {
        memo(move || {
            desk.pilots
                .with(|pilots| pilots.iter().any(|pilot| pilot.has(form)))
        })
    };
    let applied = some(FormId::Application);
    let reported = some(Letter::Reporting.by());
    view! {
        {when(move || applied.get() || reported.get(), move || view! {
            <details class="bin">
                <summary>"推荐、报送几个试点"</summary>
                <p class="hint">"把本机各试点的表汇到一起：自己填的和收进来的签名文件都在内。汇总表一个试点一行，各列是申请书里的项目，最后一列写明来源；通知附有表样的，请按它的列调整。函是底稿，〔　〕里的由本单位填写，列出的试点请核对后再用。"</p>
                {when(move || applied.get(), move || view! {
                    <p class="go">
                        <Save desk=desk name="下载推荐汇总表" save=|desk| spawn(told(desk, save_table(desk)))/>
                        <Save desk=desk name="下载推荐函底稿" save=|desk| spawn(told(desk, save_letter(desk, Letter::Recommending)))/>
                    </p>
                })}
                {when(move || reported.get(), move || view! {
                    <p class="go"><Save desk=desk name="下载报送公函底稿" save=|desk| spawn(told(desk, save_letter(desk, Letter::Reporting)))/></p>
                })}
            </details>
        })}
    }
}

#[component]
fn Save(desk: Desk, name: &'static str, save: fn(Desk)) -> impl IntoView {
    view! { <button type="button" on:click=handler(move |_| save(desk))>{name}</button> }
}

async fn told(desk: Desk, saving: impl Future<Output = Result<(), String>>) {
    if let Err(why) = saving.await {
        desk.say(why, None);
    }
}

const TABLE: &str = "推荐汇总表";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async fn save_table(desk: Desk) -> Result<(), String> {
    let dossiers = with(desk, FormId::Application).await;
    let regions = desk.regions.get_untracked();
    let rows = summary_table(&dossiers, (regions.as_deref(), is_exercise(desk)));
    let name = name_of(desk, TABLE, "xlsx");
    let bytes = sheets::write(TABLE, &rows).await;
    let bytes = bytes.map_err(|why| why.about(Work::Workbook, &name))?;
    file::download_bytes(&name, XLSX, &bytes).map_err(|why| why.to_string())
}

async fn save_letter(desk: Desk, letter: Letter) -> Result<(), String> {
    let dossiers = with(desk, letter.by()).await;
    let document = letter.draft(&dossiers, is_exercise(desk));
    save_document(&name_of(desk, letter.name(), "docx"), &document).await
}

async fn with(desk: Desk, form: FormId) -> Vec<Dossier> {
    let pilots = desk.pilots.get_untracked();
    desk.workspace().with_paper(&pilots, form).await
}

fn name_of(desk: Desk, name: &str, ending: &str) -> String {
    let mark = if is_exercise(desk) { "演示" } else { "" };
    let day = desk.today.get_untracked().iso();
    file_name(&[mark, name, &day], ending)
}

fn is_exercise(desk: Desk) -> bool {
    desk.db.get_untracked() != Db::Real
}
