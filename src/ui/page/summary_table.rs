//! 推荐汇总表 from the applications on this machine, for units and for the offices that took in signed files.

use leptos::prelude::*;

use crate::app::summary_table;
use crate::browser::{file, sheets};
use crate::dossier::Pilot;
use crate::form::FormId;
use crate::paper::file_name;
use crate::ui::desk::Desk;
use crate::ui::erase::{handler, memo, spawn, when, words};
use crate::ui::route::Db;

/// Closed until it is asked for, and only where there is an application.
#[component]
pub(super) fn SummaryTable(desk: Desk) -> impl IntoView {
    let some = memo(move || {
        desk.pilots
            .with(|pilots| pilots.iter().any(has_application))
    });
    let busy = RwSignal::new(false);
    let save = move |_| {
        busy.set(true);
        spawn(async move {
            if let Err(why) = save(desk).await {
                desk.say(why, None);
            }
            busy.try_set(false);
        });
    };
    when(
        move || some.get(),
        move || {
            view! {
                <details class="bin">
                    <summary>"推荐汇总表"</summary>
                    <p class="hint">"把本机各试点的申请书汇成一张 Excel 表，一个试点一行：自己填的和收进来的签名文件都在内，最后一列写明来源。各列是申请书里的项目；通知附有表样的，请按它的列调整。"</p>
                    <p class="go"><button type="button" on:click=handler(save) disabled=busy>
                        {words(move || if busy.get() { "正在生成…" } else { "下载推荐汇总表" }.to_owned())}
                    </button></p>
                </details>
            }
        },
    )
}

fn has_application(pilot: &Pilot) -> bool {
    pilot.deleted.is_none() && pilot.cards.contains_key(FormId::Application.key())
}

const NAME: &str = "推荐汇总表";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async fn save(desk: Desk) -> Result<(), String> {
    let pilots = desk.pilots.get_untracked();
    let mut dossiers = Vec::new();
    for pilot in pilots.iter().filter(|pilot| has_application(pilot)) {
        let workspace = desk.workspace();
        dossiers.push(workspace.dossier(&pilots, &pilot.id, None).await);
    }
    let regions = desk.regions.get_untracked();
    let demonstration = desk.db.get_untracked() != Db::Real;
    let rows = summary_table(&dossiers, (regions.as_deref(), demonstration));
    let day = desk.today.get_untracked().iso();
    let mark = if demonstration { "演示" } else { "" };
    let name = file_name(&[mark, NAME, &day], "xlsx");
    let bytes = sheets::write(NAME, &rows).await;
    let bytes = bytes.map_err(|why| why.about(&name))?;
    file::download_bytes(&name, XLSX, &bytes).map_err(|why| why.to_string())
}
