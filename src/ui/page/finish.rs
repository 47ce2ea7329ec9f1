//! Finalising: check, reasons, signing, and what comes after.

use leptos::prelude::*;

use super::Title;
use super::province::ProvinceOfPaper;
use super::word::{WordButton, save_outgoing};
use crate::app::review::is_lacking;
use crate::app::sign::Made;
use crate::browser::{clock, file, text_box};
use crate::dossier::Stamp;
use crate::paper::file_name;
use crate::regulation::{Finding, Severity, by_reference};
use crate::signing::{Circumstances, Submission};
use crate::ui::erase::{CollectAny, block, handler, list, memo, spawn, when, words};
use crate::ui::part::{
    Bind, CallView, FindingItem, Mend, OfficeView, Portion, PortionEnd, TodayLine, WantedView,
    WorkingView, bound, focus_soon,
};
use crate::ui::route::{Back, Db, View};
use crate::ui::session::Session;
use crate::value::is_blank;

/// So many errors, and so many breaches, are listed unasked.
const UNASKED: usize = 300;

#[component]
pub(crate) fn Finish(session: Session) -> impl IntoView {
    session.press_all();
    let saved = RwSignal::new(None::<String>);
    if let Some(link) = session.led_by.try_update_value(Option::take).flatten() {
        focus_soon(&link);
    }
    let findings = memo(move || session.findings());
    let of = move |severity| {
        findings.with(|all| {
            all.iter()
                .filter(|one| one.rule().severity == severity && !is_lacking(one))
                .cloned()
                .collect::<Vec<_>>()
        })
    };
    let errors = memo(move || of(Severity::Error));
    let breaches = memo(move || of(Severity::Breach));
    view! {
        <section class="column">
            <Title text="定稿、签名"/>
            <h2>"一、定稿检查"</h2>
            <TodayLine session=session/>
            <WorkingView working=session.judging says="正在检查"/>
            <Standing session=session/>
            <Errors session=session errors=errors/>
            <Breaches session=session breaches=breaches/>
            <WantedView session=session/>
            <h2>"二、生成签名文件"</h2>
            <Sign session=session breaches=breaches saved=saved/>
            <Draft session=session/>
            <h2>"三、之后做什么"</h2>
            <CallView desk=session.desk call=memo(move || session.call().filter(|_| session.form.answers_call()))/>
            <ProvinceOfPaper session=session/>
            <OfficeView desk=session.desk/>
            <After session=session/>
        </section>
    }
}

/// The verdict in the words of the review, and the way to what is unfilled.
#[component]
fn Standing(session: Session) -> impl IntoView {
    let unsure = memo(move || session.not_judged());
    block(move || {
        let counts = session.counts();
        if let Some(why) = unsure.get() {
            return view! { <p class="wait">{why}</p> }.into_any();
        }
        let (good, mark) = if counts.may_be_finalised() {
            ("true", "✓ ")
        } else {
            ("false", "■ ")
        };
        view! {
            <p class="standing-word" data-good=good><span aria-hidden="true">{mark}</span>{counts.verdict()}</p>
            <p class="lead">{counts.says()}" · "<a href=session.address(View::Review)>"看检查结果"</a></p>
        }
        .into_any()
    })
}

/// Errors in what was filled in, each with the way to its blank.
#[component]
fn Errors(session: Session, errors: Memo<Vec<Finding>>) -> impl IntoView {
    let item = move |finding: Finding| {
        let place = finding.place();
        let label = format!("去改：{}", session.label_of(place));
        view! { <li>{finding.says().to_owned()}" "<Mend session=session place=place back=Back::Finish to="to" label=label/></li> }
    };
    let portion = Portion::of(Signal::derive(move || errors.with(Vec::len)), UNASKED);
    let shown = move || errors.with(|all| portion.take(all)).into_iter().map(item);
    view! {
        <ul class="errors">{block(move || shown().collect_any())}</ul>
        <PortionEnd portion=portion unit="处"/>
    }
}

/// A breach may stand with a written reason, which is stored, signed and printed.
#[component]
fn Breaches(session: Session, breaches: Memo<Vec<Finding>>) -> impl IntoView {
    let item = move |finding: Finding| {
        let id = format!("reason-{}", finding.key());
        let key = finding.key();
        let given = Signal::derive(move || {
            session
                .reasons
                .with(|reasons| reasons.get(&key).cloned())
                .unwrap_or_default()
        });
        let reasoned = finding.clone();
        let bind = Bind::of(session, given, move |written| {
            session.give_reason(&reasoned, written.text)
        });
        view! {
            <li>
                <FindingItem finding=finding/>
                <label for=id.clone()>"理由（随表打印并写入签名文件）"</label>
                <textarea id=id class="box" rows="2" autocomplete="off"
                    disabled=session.held use:bound=bind></textarea>
            </li>
        }
    };
    let portion = Portion::of(Signal::derive(move || breaches.with(Vec::len)), UNASKED);
    view! {
        {when(move || !breaches.with(Vec::is_empty), move || view! {
            <p>"以下不符合规定。可以改，也可以写明理由后定稿："</p>
            <ul class="breaches">
                {list(move || breaches.with(|all| portion.take(all)), Finding::key, item)}
            </ul>
            <PortionEnd portion=portion unit="处"/>
        })}
    }
}

#[component]
fn Sign(
    session: Session,
    breaches: Memo<Vec<Finding>>,
    saved: RwSignal<Option<String>>,
) -> impl IntoView {
    let busy = RwSignal::new(false);
    let made = RwSignal::new(None::<Result<Made, String>>);
    let open = memo(move || {
        let reasons = session.reasons.get();
        let silent = |one: &Finding| {
            reasons
                .get(&one.key())
                .is_none_or(|reason| is_blank(reason))
        };
        !session.counts().may_be_finalised() || breaches.with(|all| all.iter().any(silent))
    });
    let sign = move |_| {
        busy.set(true);
        spawn(async move {
            let done = sign_now(session).await;
            saved.set(None);
            made.set(Some(done));
            busy.set(false);
            focus_soon("made");
        });
    };
    // What comes next is the one button that stands out.
    let class = move || {
        if made.with(|made| matches!(made, Some(Ok(_)))) {
            ""
        } else {
            "primary"
        }
    };
    view! {
        <p class="hint">
            "签名能证明：文件自签名后一字未改，由保存这把钥匙的这台设备生成。签名不能证明：签名人是谁、单位是否同意；"
            "它不是电子签名法所称的可靠电子签名，也不代替公章。"
        </p>
        <p class="go">
            <button type="button" class=class on:click=handler(sign) disabled=move || open.get() || busy.get()>
                {words(move || if busy.get() { "正在签名…" } else { "定稿并签名" }.to_owned())}
            </button>
            {when(move || open.get(), move || view! {<span class="aside">"没填的填好、错误改好、理由写好以后可以签名"</span>})}
        </p>
        <div role="status">{block(move || made.get().map(|made| match made {
            Ok(made) => view! { <MadeView session=session made=made saved=saved/> }.into_any(),
            Err(why) => view! { <p class="trouble">{why}</p> }.into_any(),
        }))}</div>
    }
}

#[component]
fn MadeView(session: Session, made: Made, saved: RwSignal<Option<String>>) -> impl IntoView {
    let (name, text) = (made.name.clone(), made.text.clone());
    let failed = RwSignal::new(None::<String>);
    let save = move |_| match file::download(&name, "application/json", &text) {
        Ok(()) => {
            failed.set(None);
            saved.set(Some(format!(
                "已交给浏览器保存：{name}。请到“下载”文件夹里看一眼。"
            )));
        }
        Err(why) => failed.set(Some(why.to_string())),
    };
    let copied = made.text.clone();
    let copy = move |_| {
        let copied = copied.clone();
        spawn(async move {
            match file::copy(&copied).await {
                Ok(()) => saved.set(Some(
                    "已复制签名文件的文字，请粘贴到文件里保存。".to_owned(),
                )),
                Err(why) => failed.set(Some(why.to_string())),
            }
        });
    };
    let (packing, packed) = (RwSignal::new(false), made.clone());
    let pack = move |_| {
        let made = packed.clone();
        packing.set(true);
        spawn(async move {
            match save_outgoing(session, &made).await {
                Ok(name) => {
                    failed.set(None);
                    saved.set(Some(format!(
                        "已交给浏览器保存：{name}，里面有签名文件、Word、可读副本和报送清单；写明各份给谁的表，另有份签。"
                    )));
                }
                Err(why) => failed.set(Some(why)),
            }
            packing.try_set(false);
        });
    };
    let class = move || {
        if saved.with(Option::is_some) {
            ""
        } else {
            "primary"
        }
    };
    view! {
        <div class="made">
            <p id="made" tabindex="-1"><strong>"已生成文件（尚未报送）"</strong></p>
            <dl>
                <div><dt>"文件名"</dt><dd>{made.name.clone()}</dd></div>
                <div><dt>"内容指纹"</dt><dd class="print">{made.digest.clone()}</dd></div>
                <div><dt>"钥匙指纹"</dt><dd class="print">{made.key.clone()}</dd></div>
            </dl>
            <p class="go">
                <button type="button" class=class on:click=handler(save)>"保存签名文件"</button>
                <button type="button" on:click=handler(pack) disabled=packing>"打包保存，附 Word、可读副本和清单"</button>
                <button type="button" class="link" on:click=handler(copy)>"下载被拦时，复制文字"</button>
            </p>
            {block(move || saved.get().map(|says| view! {
                <p class="remark"><span aria-hidden="true">"✓ "</span>{says}</p>
                <p class="go"><a class="primary" href=session.address(View::Print)>"接着打印"</a></p>
            }.into_any()))}
            {block(move || failed.get().map(|why| view! { <p class="trouble">{why}</p> }.into_any()))}
        </div>
    }
}

/// A draft may leave at any stage, whatever stands against it.
#[component]
fn Draft(session: Session) -> impl IntoView {
    let save = move |_| session.save_draft();
    view! {
        <p class="go">
            <button type="button" on:click=handler(save)>"下载草稿文件"</button>
            <span class="aside">"没填完也可以下载，带到另一台电脑上打开"</span>
        </p>
    }
}

/// Steps on paper; a tick is a memory aid and says nothing of any office.
#[component]
fn After(session: Session) -> impl IntoView {
    let line = move |line: &'static (&'static str, &'static str)| {
        let (key, text) = *line;
        let on = memo(move || session.ticks.with(|ticks| ticks.contains(key)));
        view! {
            <li>
                <label class="check">
                    <input type="checkbox" prop:checked=on disabled=session.held
                        on:change=handler(move |event| session.tick(key, event_target_checked(&event)))/>
                    <span>{text}{block(move || session.pilot.with(|pilot| by_reference(pilot, text)))}</span>
                </label>
            </li>
        }
    };
    view! {
        <p class="go"><a class="button" href=session.address(View::Print)>"打印"{session.form.short}</a><WordButton session=session/></p>
        <ul class="ticks">{session.checklist().iter().map(line).collect_any()}</ul>
        <p class="hint">"勾选只是备忘，存在本机，不代表任何机关已经收到或者同意。"</p>
    }
}

async fn sign_now(session: Session) -> Result<Made, String> {
    text_box::settle_all();
    let now = Stamp::new(clock::now());
    let paper = session.paper();
    let regions = session.desk.regions.get_untracked();
    let dossier = session.dossier.get_untracked();
    let at = Circumstances {
        dossier: &dossier,
        revision: session.stored().0,
        now: &now,
        today: session.desk.today.get_untracked(),
        demonstration: session.desk.db.get_untracked() != Db::Real,
        regions: regions.as_deref(),
    };
    let submission = Submission::of(session.form, &paper, &at).map_err(|open| open.to_string())?;
    let name = |short: &str| {
        let pilot = session
            .pilot
            .with_untracked(|pilot| pilot.name().to_owned());
        let day = session.desk.today.get_untracked().iso();
        file_name(&[&pilot, &session.form.mark(), &day, short], "json")
    };
    let made = session
        .desk
        .sign(&submission, name)
        .await
        .map_err(|why| why.to_string())?;
    session.signed(now, &made);
    Ok(made)
}
