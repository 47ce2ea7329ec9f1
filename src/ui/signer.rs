//! Judging a signed file.

use std::sync::Arc;

use leptos::prelude::GetUntracked;

use super::desk::Desk;
use crate::app::verdict::{Line, lines_of_rules, worst_first};
use crate::app::{self, Incoming, Judging};
use crate::browser::clock::Breath;
use crate::browser::seal;
use crate::regulation::{Alone, Finding};
use crate::signing::Opened;
use crate::ui::part::Working;

/// A file that was judged.
#[derive(Clone)]
pub(crate) struct Judged {
    pub(crate) sentence: String,
    pub(crate) good: bool,
    pub(crate) demonstration: bool,
    pub(crate) lines: Vec<Line>,
    pub(crate) opened: Option<Arc<Opened>>,
}

impl Judged {
    /// Whether the signature holds and nothing else speaks against the file.
    pub(crate) fn is_clean(&self) -> bool {
        self.good && self.lines.iter().all(|line| line.good != Some(false))
    }
}

/// Judges what came: its shape, its signature, its key, its completeness, the rules on two days; nothing where that was
/// stopped.
pub(crate) async fn judge(desk: Desk, working: Working, what: &Incoming) -> Option<Judged> {
    let Incoming::Signed(opened, bytes) = what else {
        return Some(unsigned(what.not_signed().unwrap_or_default()));
    };
    let breath = working.begin();
    let opened = Arc::clone(opened);
    let signature = seal::verify(bytes).await;
    let format = Line::new("格式", format_words(&opened), Some(true));
    let (says, good) = match &signature {
        Ok(()) => ("签名相符：自签名以后一字未改".to_owned(), Some(true)),
        Err(seal::SealError::Refused(why)) => (why.clone(), Some(false)),
        Err(why) => (format!("没能核对：{why}"), None),
    };
    let whole = Line::new("完整性", says, good);
    let key = key_line(desk, &opened).await;
    let claimed = Line::new("签名时间", app::claimed(&opened.payload), None);
    let found = found_in(desk, (working, breath), &opened).await;
    working.end();
    let (then, today) = found?;
    let (doubts, rules) = doubt_lines(desk, &opened, &then);
    let by_rules = lines_of_rules(opened.judged_on(), &then.findings, &today);
    let good = signature.is_ok();
    let sentence = match &signature {
        Ok(()) if !doubts.is_empty() => {
            "内容自签名以后没有改动，但有可疑之处，见下；签名人的身份要另行核实"
        }
        Ok(()) => "内容自签名以后没有改动；签名人的身份要另行核实",
        Err(seal::SealError::Refused(_)) => "签名与内容不符：文件被改动过，或者不是这把钥匙签的",
        Err(_) => "这次没能核对签名，对文件不下结论",
    };
    Some(Judged {
        sentence: sentence.to_owned(),
        good,
        demonstration: opened.payload.demonstration,
        lines: worst_first(
            [
                doubts,
                vec![format, whole, key, claimed, rules],
                by_rules.to_vec(),
            ]
            .concat(),
        ),
        opened: Some(opened),
    })
}

fn unsigned(why: String) -> Judged {
    Judged {
        sentence: "这不是一份可以验证的签名文件".to_owned(),
        good: false,
        demonstration: false,
        lines: vec![Line::new("格式", why, Some(false))],
        opened: None,
    }
}

fn format_words(opened: &Opened) -> String {
    let form = opened.form.form();
    format!(
        "{}（第 {} 版表样），由试点助手 {} 生成，内容指纹 {}",
        form.called(),
        opened.payload.form.version,
        opened.payload.app_version,
        opened.digest.groups()
    )
}

async fn key_line(desk: Desk, opened: &Opened) -> Line {
    let mine = match desk.device_key().await {
        Ok(Some(key)) => Some(key.public.thumbprint()),
        _ => None,
    };
    let whose = if mine.as_deref() == Some(&opened.thumbprint) {
        "是本机的钥匙"
    } else {
        "不是本机的钥匙，身份未核实"
    };
    Line::new("签名钥匙", format!("指纹 {}，{whose}", opened.key), None)
}

/// What our rules find on the day the file says it was judged, with as much at hand as the signer had, and today; share by
/// share, and nothing where that was stopped.
async fn found_in(
    desk: Desk,
    (working, mut breath): (Working, Breath),
    opened: &Opened,
) -> Option<(Alone, Vec<Finding>)> {
    let now = (desk.today.get_untracked(), true);
    let then = opened.judged_on().map(|day| (day, opened.had_divisions()));
    let judging = Judging::of(opened, desk.regions.get_untracked());
    let shares = judging.shares(now.0);
    let settings: Vec<_> = then
        .into_iter()
        .filter(|then| *then != now)
        .chain([now])
        .collect();
    let all = settings.len() * shares.len();
    let mut read = Vec::new();
    let mut done = 0;
    for setting in &settings {
        let mut found = Alone::default();
        for share in &shares {
            judging.judge(share, *setting, &mut found);
            done += 1;
            if !working.goes_on(&mut breath, (done, all)).await {
                return None;
            }
        }
        read.push(found.hardest_first());
    }
    let now = read.pop()?;
    let then = match then {
        None => Alone::default(),
        Some(_) => read.pop().unwrap_or_else(|| now.clone()),
    };
    Some((then, now.findings))
}

/// What the file says of itself and cannot well be so; and by which rules it was judged.
fn doubt_lines(desk: Desk, opened: &Opened, then: &Alone) -> (Vec<Line>, Line) {
    let told = app::doubts(opened, then, desk.today.get_untracked());
    let line = |says| Line::new("可疑", says, Some(false));
    let (says, good) = app::rules_said(&opened.payload, then);
    (
        told.into_iter().map(line).collect(),
        Line::new("所依规则", says, good),
    )
}
