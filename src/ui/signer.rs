//! Judging a signed file.

use std::sync::Arc;

use leptos::prelude::GetUntracked;

use super::desk::Desk;
use crate::app::{self, Incoming, Judging};
use crate::browser::clock::Breath;
use crate::browser::seal;
use crate::regulation::{Alone, Finding, Moment, Severity};
use crate::signing::Opened;
use crate::ui::part::Working;

/// What was looked at in a file.
#[derive(Clone)]
pub(crate) struct Line {
    pub(crate) label: &'static str,
    pub(crate) says: String,
    /// Good, bad, or only something to know.
    pub(crate) good: Option<bool>,
}

/// A file that was judged.
#[derive(Clone)]
pub(crate) struct Judged {
    pub(crate) sentence: String,
    pub(crate) good: bool,
    pub(crate) demonstration: bool,
    pub(crate) lines: Vec<Line>,
    pub(crate) opened: Option<Arc<Opened>>,
    /// What our rules find in it today.
    pub(crate) today: Arc<Vec<Finding>>,
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
    let format = Line {
        label: "格式",
        says: format_words(&opened),
        good: Some(true),
    };
    let whole = match &signature {
        Ok(()) => Line {
            label: "完整性",
            says: "签名相符：自签名以后一字未改".to_owned(),
            good: Some(true),
        },
        Err(seal::SealError::Refused(why)) => Line {
            label: "完整性",
            says: why.clone(),
            good: Some(false),
        },
        Err(why) => Line {
            label: "完整性",
            says: format!("没能核对：{why}"),
            good: None,
        },
    };
    let key = key_line(desk, &opened).await;
    let claimed = Line {
        label: "签名时间",
        says: app::claimed(&opened.payload),
        good: None,
    };
    let found = found_in(desk, (working, breath), &opened).await;
    working.end();
    let (then, today) = found?;
    let (doubts, rules) = doubt_lines(desk, &opened, &then);
    let (complete, then, now) = rule_lines(&opened, &then.findings, &today);
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
        lines: [
            doubts,
            vec![format, whole, key, claimed, rules, complete, then, now],
        ]
        .concat(),
        opened: Some(opened),
        today: Arc::new(today),
    })
}

fn unsigned(why: String) -> Judged {
    Judged {
        sentence: "这不是一份可以验证的签名文件".to_owned(),
        good: false,
        demonstration: false,
        lines: vec![Line {
            label: "格式",
            says: why,
            good: Some(false),
        }],
        opened: None,
        today: Arc::default(),
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
    Line {
        label: "签名钥匙",
        says: format!("指纹 {}，{whose}", opened.key),
        good: None,
    }
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
    let line = |says| Line {
        label: "可疑",
        says,
        good: Some(false),
    };
    let (says, good) = app::rules_said(&opened.payload, then);
    let rules = Line {
        label: "所依规则",
        says,
        good,
    };
    (told.into_iter().map(line).collect(), rules)
}

fn rule_lines(opened: &Opened, then: &[Finding], today: &[Finding]) -> (Line, Line, Line) {
    let missing = today
        .iter()
        .filter(|finding| finding.rule().moment == Moment::Missing)
        .count();
    let complete = match missing {
        0 => Line {
            label: "内容完整",
            says: "该填的都填了".to_owned(),
            good: Some(true),
        },
        some => Line {
            label: "内容完整",
            says: format!("有 {some} 处该填没填"),
            good: Some(false),
        },
    };
    let then = match opened.judged_on() {
        Some(day) => rule_line("规则（签名当日）", &format!("按 {} ", day.iso()), then),
        None => Line {
            label: "规则（签名当日）",
            says: "文件里的日期读不出来".to_owned(),
            good: Some(false),
        },
    };
    (complete, then, rule_line("规则（今天）", "", today))
}

fn rule_line(label: &'static str, prefix: &str, found: &[Finding]) -> Line {
    let count = |severity| {
        found
            .iter()
            .filter(|finding| finding.rule().severity == severity)
            .count()
    };
    let (errors, breaches) = (count(Severity::Error), count(Severity::Breach));
    let says = match (errors, breaches) {
        (0, 0) => format!("{prefix}没有错误和不符合规定"),
        _ => format!("{prefix}错误 {errors} 处，不符合规定 {breaches} 处"),
    };
    Line {
        label,
        says,
        good: match (errors, breaches) {
            (0, 0) => Some(true),
            (0, _) => None,
            _ => Some(false),
        },
    }
}
