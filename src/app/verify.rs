//! Judging a signed file: its shape, its signature, its key, its completeness, and our rules on two days.

use std::sync::Arc;

use super::ports::{Seal, SealError};
use super::verdict::{Line, lines_of_rules, worst_first};
use super::{Incoming, Judging, claimed, doubts, rules_said};
use crate::regulation::{Alone, Finding};
use crate::signing::Opened;
use crate::value::{Day, Regions};

/// A file that was judged.
#[derive(Clone, Debug)]
pub struct Judged {
    /// What is so, in one honest sentence.
    pub sentence: String,
    /// Whether the signature was computed and holds.
    pub good: bool,
    /// Whether it comes from an exercise.
    pub demonstration: bool,
    /// What was looked at, worst first.
    pub lines: Vec<Line>,
    /// What is in it, where it is a signed file.
    pub opened: Option<Arc<Opened>>,
}

/// What a file is judged by.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// The thumbprint of this device's key, if it has one.
    pub mine: Option<String>,
    /// The administrative divisions, where they are at hand.
    pub regions: Option<Arc<Regions>>,
}

impl Judged {
    /// Whether the signature holds and nothing else speaks against the file.
    pub fn is_clean(&self) -> bool {
        self.good && self.lines.iter().all(|line| line.good != Some(false))
    }
}

/// Judges what came; nothing where that was stopped: whoever is told how far it is says whether to go on.
pub async fn judge(
    seal: &impl Seal,
    what: &Incoming,
    (today, beside): (Day, &Beside),
    goes_on: impl AsyncFnMut((usize, usize)) -> bool,
) -> Option<Judged> {
    let Incoming::Signed(opened, bytes) = what else {
        return Some(unsigned(what.not_signed().unwrap_or_default()));
    };
    let signature = seal.verify(bytes).await;
    let (then, now) = found_in(opened, (today, beside), goes_on).await?;
    let told = doubts(opened, &then, today);
    let sentence = sentence(&signature, !told.is_empty());
    let told = told
        .into_iter()
        .map(|says| Line::new("可疑", says, Some(false)));
    let (says, good) = rules_said(&opened.payload, &then);
    let mut lines: Vec<Line> = told.collect();
    lines.extend([
        Line::new("格式", format_words(opened), Some(true)),
        whole(&signature),
        key_line(beside.mine.as_deref(), opened),
        Line::new("签名时间", claimed(&opened.payload), None),
        Line::new("所依规则", says, good),
    ]);
    lines.extend(lines_of_rules(opened.judged_on(), &then.findings, &now));
    Some(Judged {
        sentence: sentence.to_owned(),
        good: signature.is_ok(),
        demonstration: opened.payload.demonstration,
        lines: worst_first(lines),
        opened: Some(Arc::clone(opened)),
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

fn sentence(signature: &Result<(), SealError>, doubtful: bool) -> &'static str {
    match signature {
        Ok(()) if doubtful => "内容自签名以后没有改动，但有可疑之处，见下；签名人的身份要另行核实",
        Ok(()) => "内容自签名以后没有改动；签名人的身份要另行核实",
        Err(SealError::Refused(_)) => "签名与内容不符：文件被改动过，或者不是这把钥匙签的",
        Err(_) => "这次没能核对签名，对文件不下结论",
    }
}

fn whole(signature: &Result<(), SealError>) -> Line {
    let (says, good) = match signature {
        Ok(()) => ("签名相符：自签名以后一字未改".to_owned(), Some(true)),
        Err(SealError::Refused(why)) => (why.clone(), Some(false)),
        Err(why) => (format!("没能核对：{why}"), None),
    };
    Line::new("完整性", says, good)
}

fn format_words(opened: &Opened) -> String {
    format!(
        "{}（第 {} 版表样），由试点助手 {} 生成，内容指纹 {}",
        opened.form.form().called(),
        opened.payload.form.version,
        opened.payload.app_version,
        opened.digest.groups()
    )
}

fn key_line(mine: Option<&str>, opened: &Opened) -> Line {
    let whose = if mine == Some(opened.thumbprint.as_str()) {
        "是本机的钥匙"
    } else {
        "不是本机的钥匙，身份未核实"
    };
    Line::new("签名钥匙", format!("指纹 {}，{whose}", opened.key), None)
}

/// What our rules find on the day the file says it was judged, with as much at hand as the signer had, and today; share by
/// share, and nothing where that was stopped.
async fn found_in(
    opened: &Opened,
    (today, beside): (Day, &Beside),
    mut goes_on: impl AsyncFnMut((usize, usize)) -> bool,
) -> Option<(Alone, Vec<Finding>)> {
    let now = (today, true);
    let then = opened.judged_on().map(|day| (day, opened.had_divisions()));
    let judging = Judging::of(opened, beside.regions.clone());
    let shares = judging.shares(today);
    let earlier = then.into_iter().filter(|then| *then != now);
    let settings: Vec<_> = earlier.chain([now]).collect();
    let all = settings.len() * shares.len();
    let mut read = Vec::new();
    let mut done = 0;
    for setting in &settings {
        let mut found = Alone::default();
        for share in &shares {
            judging.judge(share, *setting, &mut found);
            done += 1;
            if !goes_on((done, all)).await {
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
