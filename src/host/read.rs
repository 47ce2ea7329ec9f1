//! Reads the file of a notice: every member known, every text short, every fault at its place.

use std::cell::RefCell;

use serde_json::Value as Json;

use super::node::{Member, Members, Node, Objection};
use super::province::province;
use super::{Call, Fault, Holiday, Notice, Office, Pack, REQUIRABLE, Requirable, Words};
use crate::codec::{Unreadable, strict};
use crate::regulation::WindowReading;

/// The largest file that is read, in bytes.
pub const LARGEST_NOTICE: usize = 512 * 1024;

/// The versions of the format: the second has the member `province`.
pub(super) const FORMATS: [u64; 2] = [1, 2];
/// How many faults are told at once.
const MOST_FAULTS: usize = 20;

pub(super) const NAME: usize = 60;
pub(super) const SENTENCE: usize = 300;
pub(super) const CONTACT: (usize, usize) = (6, 120);
pub(super) const FIELDS: (usize, usize) = (40, 60);
pub(super) const PARAGRAPHS: (usize, usize) = (5, SENTENCE);
pub(super) const COPIES: u64 = 50;
pub(super) const HOLIDAYS: usize = 100;
const HOLIDAY_DAYS: i64 = 31;

pub(super) const FILE: &[Member] = &[
    Member::must("notice", "格式版本"),
    Member::may("office", "主办单位"),
    Member::may("call", "征集通知"),
    Member::may("reading", "“前3个月”的读法"),
    Member::may("holidays", "节假日"),
    Member::may("start", "首页说明"),
    Member::may("province", "省级规定"),
];
pub(super) const OFFICE: &[Member] = &[
    Member::must("name", "单位名称"),
    Member::may("contact", "联系方式"),
];
pub(super) const CALL: &[Member] = &[
    Member::may("issuer", "发文单位"),
    Member::must("number", "文号"),
    Member::may("opens", "开始日期"),
    Member::may("closes", "截止日期"),
    Member::may("copies", "份数"),
    Member::may("send_to", "送到哪里"),
    Member::may("fields", "征集领域"),
    Member::may("also_required", "另外要填的"),
];
pub(super) const HOLIDAY: &[Member] = &[
    Member::must("name", "节日名称"),
    Member::must("from", "第一天"),
    Member::may("to", "最后一天"),
];
pub(super) const WORDS: &[Member] = &[
    Member::may("title", "标题"),
    Member::must("paragraphs", "段落"),
];

/// Reads a file.
///
/// # Errors
/// Every fault found, in the order of the file, twenty at most.
pub fn read(bytes: &[u8]) -> Result<Notice, Vec<Fault>> {
    let text = text_of(bytes).map_err(|fault| vec![fault])?;
    let json = strict::read_text(text).map_err(|why| vec![Fault::misread(text, &why)])?;
    let objections = RefCell::default();
    let notice = whole(&Node::whole(&json, &objections));
    let objections = objections.into_inner();
    match notice {
        Some(notice) if objections.is_empty() => Ok(notice),
        _ => Err(faults(text, objections)),
    }
}

/// Whether a file is meant for one, right or wrong.
pub fn is_notice(bytes: &[u8]) -> bool {
    let json = text_of(bytes)
        .ok()
        .and_then(|text| strict::read_text(text).ok());
    json.is_some_and(|json: Json| json.get("notice").is_some())
}

/// The text of a file. Windows puts a mark in front of it and may write it in another encoding.
fn text_of(bytes: &[u8]) -> Result<&str, Fault> {
    let whole = |why| {
        Fault::misread(
            "",
            &strict::Misread {
                why,
                line: 1,
                column: 1,
            },
        )
    };
    if bytes.len() > LARGEST_NOTICE {
        let (size, limit) = (bytes.len(), LARGEST_NOTICE);
        let says = whole(Unreadable::TooLarge { size, limit }).says;
        return Err(Fault::whole(says));
    }
    let foreign = whole(Unreadable::NotUtf8).says;
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
        Fault::at_byte(&good, good.len(), &foreign)
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // A browser that read the file put this character in place of what it could not read.
    if let Some(byte) = text.find('\u{fffd}') {
        return Err(Fault::at_byte(text, byte, &foreign));
    }
    if text.trim_ascii().is_empty() {
        return Err(Fault::whole(whole(Unreadable::Empty).says));
    }
    Ok(text)
}

fn faults(text: &str, objections: Vec<Objection>) -> Vec<Fault> {
    let fault = |of: Objection| Fault::on_way(text, &of.way, of.called, of.says);
    let mut faults: Vec<Fault> = objections.into_iter().map(fault).collect();
    faults.sort_by_key(|fault| fault.at);
    faults.truncate(MOST_FAULTS);
    faults
}

fn whole(node: &Node) -> Option<Notice> {
    let file = node.members(FILE)?;
    let version = file.get("notice")?;
    // What another version means cannot be judged.
    let [first, second] = FORMATS;
    if !version.is(first) && !version.is(second) {
        return version
            .refuse("本程序只认识第 1、2 版的格式，请写 1 或 2，不加引号；别的版本请用相应的程序");
    }
    if let (true, Some(province)) = (version.is(first), file.get("province")) {
        return province.refuse("第 1 版的格式里没有这一项，请把“notice”写成 2");
    }
    let office = file.get("office");
    let said = FILE[2..]
        .iter()
        .find(|member| file.get(member.name).is_some());
    if let (None, Some(said)) = (&office, said) {
        let says = format!(
            "写了“{}”就要写“office”（主办单位）：看的人要知道是谁说的",
            said.name
        );
        node.refuse::<()>(says);
    }
    let office = office.and_then(|node| self::office(&node));
    let by = office.as_ref().map(|office| office.name.clone());
    let province = file.get("province");
    Some(Notice {
        province: province.and_then(|node| Some(Pack::of(self::province(&node, by.clone())?))),
        call: file.get("call").and_then(|node| call(&node, by)),
        reading: file.get("reading").and_then(|node| reading(&node)),
        holidays: holidays(&file),
        start: file.get("start").and_then(|node| words(&node)),
        office,
    })
}

fn office(node: &Node) -> Option<Office> {
    let office = node.members(OFFICE)?;
    Some(Office {
        contact: office.lines("contact", CONTACT),
        name: office.line("name", NAME)?,
    })
}

fn call(node: &Node, office: Option<String>) -> Option<Call> {
    let call = node.members(CALL)?;
    let opens = call.get("opens").and_then(|node| node.day());
    let closes = call.get("closes").and_then(|node| {
        let day = node.day()?;
        match opens {
            Some(opens) if day < opens => {
                node.refuse(format!("截止日期早于开始日期 {}，请核对", opens.iso()))
            }
            _ => Some(day),
        }
    });
    let copies = call.get("copies").and_then(|node| node.number(1..=COPIES));
    let also = call.get("also_required");
    Some(Call {
        opens,
        closes,
        copies,
        send_to: call.line("send_to", SENTENCE),
        fields: call.lines("fields", FIELDS),
        also: also.map(|node| also_required(&node)).unwrap_or_default(),
        issuer: call.line("issuer", NAME).or(office).unwrap_or_default(),
        number: call.line("number", NAME)?,
    })
}

/// Blanks out of the list of those that can be required.
pub(super) fn also_required(node: &Node) -> Vec<&'static Requirable> {
    let all: Vec<_> = REQUIRABLE.iter().map(|one| (one.key, one)).collect();
    let list = node.list(REQUIRABLE.len());
    list.iter().filter_map(|node| node.one_of(&all)).collect()
}

fn reading(node: &Node) -> Option<WindowReading> {
    let all = WindowReading::ALL.iter().map(|one| (one.key(), *one));
    node.one_of(&all.collect::<Vec<_>>())
}

fn holidays(file: &Members) -> Vec<Holiday> {
    let list = file.get("holidays").map(|node| node.list(HOLIDAYS));
    let days = list.into_iter().flatten();
    days.filter_map(|node| holiday(&node)).collect()
}

fn holiday(node: &Node) -> Option<Holiday> {
    let days = node.members(HOLIDAY)?;
    let name = days.line("name", NAME);
    let from = days.get("from").and_then(|node| node.day())?;
    let to = match days.get("to") {
        None => from,
        Some(node) => match node.day()? {
            to if to < from => node.refuse(format!("早于第一天 {}，请核对", from.iso()))?,
            to if from.days_until(to) >= HOLIDAY_DAYS => {
                node.refuse(format!("离第一天超过 {HOLIDAY_DAYS} 天，请核对"))?
            }
            to => to,
        },
    };
    Some(Holiday {
        name: name?,
        from,
        to,
    })
}

fn words(node: &Node) -> Option<Words> {
    let words = node.members(WORDS)?;
    Some(Words {
        title: words.line("title", NAME),
        paragraphs: words.lines("paragraphs", PARAGRAPHS),
    })
}
