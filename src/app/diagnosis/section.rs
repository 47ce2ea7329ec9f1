//! The facts in words, section by section; the report is the same words as plain text.

use super::{Ability, Answer, Facts, Kept, Opened, Protocol, Tried};

/// Some lines under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// What the lines are about.
    pub heading: &'static str,
    /// One fact each.
    pub lines: Vec<Line>,
}

/// A fact in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is about.
    pub label: String,
    /// What is so, and what follows from it.
    pub says: String,
    /// Whether it is as it should be; nothing where it is neither good nor bad.
    pub good: Option<bool>,
}

/// All that was found out, in words.
pub fn sections(facts: &Facts) -> Vec<Section> {
    vec![
        section("程序", program(facts)),
        section("密码运算自检", known(&facts.answers)),
        section("本机存储", storage(facts)),
        section("浏览器的能力", abilities(&facts.abilities)),
    ]
}

/// The report: what the page shows, as plain text to be passed on.
pub fn report(sections: &[Section]) -> String {
    let told = |line: &Line| format!("{} {}：{}", mark(line.good), line.label, line.says);
    let block = |section: &Section| {
        let head = format!("\n【{}】", section.heading);
        let lines = section.lines.iter().map(told);
        std::iter::once(head).chain(lines).collect::<Vec<_>>()
    };
    let head = "试点助手诊断报告\n不含填写的内容、名称和本机路径。";
    let mut lines = vec![head.to_owned()];
    lines.extend(sections.iter().flat_map(block));
    lines.join("\n") + "\n"
}

const fn mark(good: Option<bool>) -> &'static str {
    match good {
        Some(true) => "[正常]",
        Some(false) => "[异常]",
        None => "[参考]",
    }
}

fn section(heading: &'static str, lines: Vec<Line>) -> Section {
    Section { heading, lines }
}

fn line(label: impl Into<String>, says: impl Into<String>, good: Option<bool>) -> Line {
    Line {
        label: label.into(),
        says: says.into(),
        good,
    }
}

fn program(facts: &Facts) -> Vec<Line> {
    let build = facts.build.clone();
    let (width, height, scale) = facts.window;
    vec![
        line("版本", facts.version, None),
        line(
            "构建指纹",
            build.unwrap_or_else(|| "开发中的构建没有指纹".to_owned()),
            None,
        ),
        line("打开方式", way(facts.opened), None),
        line("浏览器", facts.browser.as_str(), None),
        line(
            "窗口",
            format!("宽 {width}，高 {height}，缩放 {scale}"),
            None,
        ),
        line("本机时间", facts.time.as_str(), None),
    ]
}

fn way(opened: Opened) -> &'static str {
    match (opened.single, opened.protocol) {
        (true, Protocol::File) => "单文件，从本机文件打开",
        (true, Protocol::Https) => "单文件，从网站打开（HTTPS）",
        (true, Protocol::Http) => "单文件，从网站打开（HTTP）",
        (false, Protocol::Https) => "网站（HTTPS）",
        (false, Protocol::Http) => "网站（HTTP）",
        (_, Protocol::File | Protocol::Other) => "其他",
    }
}

fn known(answers: &Result<Vec<u8>, String>) -> Vec<Line> {
    let answers = match answers {
        Ok(answers) if answers.len() == Answer::ALL.len() => answers,
        Ok(_) => {
            let says = "签名部分与本版程序不是同一版：请刷新本页；仍如此，请网站管理员把整个程序文件夹重新上传一遍。";
            return vec![line("签名部分", says, Some(false))];
        }
        Err(why) => return vec![line("签名部分", why.as_str(), Some(false))],
    };
    let outcome = |(answer, right): (Answer, &u8)| match right {
        1 => line(answer.label(), "与公开的标准答案一致", Some(true)),
        _ => line(
            answer.label(),
            "与公开的标准答案不一致：请不要在这台机器上签名或验证，换一个浏览器再试，并把本报告交给提供程序的单位。",
            Some(false),
        ),
    };
    Answer::ALL.into_iter().zip(answers).map(outcome).collect()
}

fn storage(facts: &Facts) -> Vec<Line> {
    if facts.only_in_memory {
        let why = "没有试：这次只记在内存里，这台电脑上什么也不写";
        return vec![
            line("试写、读回、删除", why, None),
            line("占用", room(facts.room), None),
        ];
    }
    let mut lines = vec![
        tried("数据库试写、读回、删除", &facts.database),
        tried("小存储区试写、读回、删除", &facts.local),
    ];
    match &facts.kept {
        Ok(kept) => lines.push(line("数据库里的记录", counted(kept), None)),
        Err(why) => lines.push(line("数据库里的记录", why.as_str(), Some(false))),
    }
    lines.push(line(
        "还没写进数据库的输入记录",
        format!("{} 份", facts.journals),
        None,
    ));
    lines.push(line("占用", room(facts.room), None));
    lines.push(line("是否长期保留", lasting(facts.lasting), None));
    lines
}

fn tried(label: &str, tried: &Tried) -> Line {
    match tried {
        Ok(()) => line(label, "成功", Some(true)),
        Err(why) => line(label, why.as_str(), Some(false)),
    }
}

fn counted(kept: &[Kept]) -> String {
    let counts: Vec<String> = kept
        .iter()
        .map(|kept| format!("{} {} 条", kept.label, kept.records))
        .collect();
    counts.join("，")
}

fn room(room: Option<(f64, f64)>) -> String {
    let megabytes = |bytes: f64| format!("{:.1} MB", bytes / 1_048_576.0);
    match room {
        Some((used, granted)) => format!(
            "本站已用 {}，浏览器给出的上限约 {}",
            megabytes(used),
            megabytes(granted)
        ),
        None => "这个浏览器在这种打开方式下不说".to_owned(),
    }
}

const fn lasting(lasting: Option<bool>) -> &'static str {
    match lasting {
        Some(true) => "浏览器已答应长期保留",
        Some(false) => "浏览器没有答应：磁盘空间紧张时可能清理，请常下载草稿文件留底",
        None => "这个浏览器在这种打开方式下不说：请常下载草稿文件留底",
    }
}

fn abilities(present: &[Ability]) -> Vec<Line> {
    let one = |ability: Ability| {
        if present.contains(&ability) {
            line(ability.label(), "有", Some(true))
        } else {
            let good = ability.is_needed().then_some(false);
            line(ability.label(), ability.without(), good)
        }
    };
    Ability::ALL.into_iter().map(one).collect()
}
