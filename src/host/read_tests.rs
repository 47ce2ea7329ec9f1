//! What makes a notice as a whole, and what is refused of a file, with the words for it.

use super::*;
use crate::regulation::WindowReading;
use crate::value::Day;

const EXAMPLE: &str = include_str!("../../docs/notice.example.json");

pub(super) fn day(iso: &str) -> Day {
    Day::from_iso(iso).unwrap()
}

pub(super) fn told(text: &str) -> Vec<String> {
    let faults = read(text.as_bytes()).unwrap_err();
    faults.iter().map(ToString::to_string).collect()
}

/// A file with an office and one member more.
pub(super) fn with(member: &str) -> String {
    format!("{{\"notice\": 1, \"office\": {{\"name\": \"某局\"}},\n{member}}}")
}

/// A file with a call that has one member more.
pub(super) fn calling(member: &str) -> String {
    with(&format!("\"call\": {{\"number\": \"1号\",\n{member}}}"))
}

pub(super) fn call(member: &str) -> Call {
    read(calling(member).as_bytes()).unwrap().call.unwrap()
}

#[test]
fn the_published_example_is_read_whole() {
    let notice = read(EXAMPLE.as_bytes()).unwrap();
    assert_eq!(notice.by(), "某省标准化联席会议办公室（示例）");
    assert_eq!(notice.office.as_ref().unwrap().contact.len(), 2);
    let call = notice.call.unwrap();
    assert_eq!(call.issuer, "某省市场监督管理局（示例）");
    assert_eq!(call.number, "某市监标〔2026〕1号（示例）");
    assert_eq!(
        call.opens.zip(call.closes),
        Some((day("2026-11-01"), day("2026-12-20")))
    );
    assert_eq!(call.copies, Some(8));
    assert_eq!(
        call.send_to.as_deref(),
        Some("某省某市某路 1 号（示例）标准化处，纸质版，另附电子版光盘")
    );
    assert_eq!(call.fields, ["政务服务", "社会治理", "法律服务"]);
    assert_eq!(call.also, [&REQUIRABLE[1], &REQUIRABLE[2]]);
    assert_eq!(notice.reading, Some(WindowReading::AtLeastThreeMonths));
    let days: Vec<_> = notice
        .holidays
        .iter()
        .map(|days| (days.from, days.to))
        .collect();
    assert_eq!(
        days,
        [
            (day("2027-01-01"), day("2027-01-01")),
            (day("2027-02-05"), day("2027-02-12")),
        ]
    );
    let words = notice.start.unwrap();
    assert_eq!(words.title.as_deref(), Some("填报前请先看"));
    assert_eq!(words.paragraphs.len(), 2);
}

#[test]
fn a_notice_with_nothing_set_is_good() {
    assert_eq!(read(b"{\"notice\": 1}"), Ok(Notice::default()));
    // Windows' editor may put a mark in front.
    assert_eq!(
        read("\u{feff}{\"notice\":1}\r\n".as_bytes()),
        Ok(Notice::default())
    );
    let shipped = include_bytes!("../../public/notice.json");
    assert_eq!(read(shipped), Ok(Notice::default()));
}

#[test]
fn a_member_that_is_not_known_is_refused_by_name_and_the_near_one_offered() {
    assert_eq!(
        told("{\n\t\"notice\": 1,\n\t\"offfice\": {\"name\": \"某局\"}\n}"),
        [
            "第 3 行第 2 列，offfice：格式里没有这一项，是不是想写“office”；这里可以写的是 notice、office、call、reading、holidays、start、province。",
        ]
    );
    assert_eq!(
        told(&calling("\"deadline\": \"2026-12-20\"")),
        [
            "第 3 行第 1 列，call.deadline：格式里没有这一项；这里可以写的是 issuer、number、opens、closes、copies、send_to、fields、also_required。",
        ]
    );
}

#[test]
fn a_member_that_must_stand_is_asked_for_at_its_object() {
    assert_eq!(told("[]"), ["第 1 行第 1 列：应当是花括号括起的一组项目。"]);
    assert_eq!(
        told("{}"),
        ["第 1 行第 1 列：缺少“notice”（格式版本）一项，请补上。"]
    );
    assert_eq!(
        told("{\"notice\": 1, \"office\": {}}"),
        ["第 1 行第 25 列，office（主办单位）：缺少“name”（单位名称）一项，请补上。",]
    );
    assert_eq!(
        told(&with("\"start\": {\"title\": \"说明\"}")),
        ["第 2 行第 10 列，start（首页说明）：缺少“paragraphs”（段落）一项，请补上。",]
    );
}

#[test]
fn another_version_is_not_guessed_at() {
    for version in ["3", "0", "\"1\"", "true"] {
        assert_eq!(
            told(&format!("{{\"notice\": {version}, \"unknown\": 1}}"))[0],
            "第 1 行第 12 列，notice（格式版本）：本程序只认识第 1、2 版的格式，请写 1 或 2，不加引号；别的版本请用相应的程序。"
        );
    }
}

#[test]
fn whatever_is_said_needs_somebody_who_says_it() {
    for member in ["call", "reading", "holidays", "start"] {
        let text = format!("{{\"notice\": 1, \"{member}\": null}}");
        assert_eq!(
            told(&text)[0],
            format!(
                "第 1 行第 1 列：写了“{member}”就要写“office”（主办单位）：看的人要知道是谁说的。"
            )
        );
    }
}

#[test]
fn what_is_no_json_is_told_where_it_goes_wrong() {
    for (text, says) in [
        ("", "文件是空的；没有要设的，请只写 {\"notice\": 1}。"),
        (
            "{\n\"notice\": 1,\n}",
            "第 3 行第 1 列：不合 JSON 的写法，请看这里和它前面一处：常见的是少了逗号、末项后面多了逗号、用了中文的引号冒号逗号、在引号里换了行。",
        ),
        (
            "{\n“notice”: 1}",
            "第 2 行第 1 列：不合 JSON 的写法，请看这里和它前面一处：常见的是少了逗号、末项后面多了逗号、用了中文的引号冒号逗号、在引号里换了行。",
        ),
        (
            "{\"notice\": 1",
            "第 1 行第 12 列：文件到这里就完了，有括号或引号没有配齐。",
        ),
        (
            "{\"notice\": 1}\n{}",
            "第 2 行第 1 列：最后的右花括号之后还有多余的内容，请删去。",
        ),
        (
            "{\"notice\": 1,\n\"notice\": 1}",
            "第 2 行第 8 列：“notice”一项写了两次，请只留一个。",
        ),
        (
            "{\"notice\": 1.0}",
            "第 1 行第 14 列：只能写整数，不带小数点和指数；带小数的分数请写在引号里，如 \"0.5\"。",
        ),
    ] {
        assert_eq!(told(text), [says], "{text}");
    }
}

#[test]
fn a_file_in_another_encoding_is_told_so_at_its_first_strange_byte() {
    let says =
        "第 1 行第 29 列：从这里起不是 UTF-8 编码的文字：请用记事本打开，另存时把编码选为 UTF-8。";
    // 局 in GB 18030.
    let foreign = [
        &b"{\"notice\":1,\"office\":{\"name\":"[..],
        &b"\xbe\xd6"[..],
    ]
    .concat();
    let told = |bytes: &[u8]| read(bytes).unwrap_err()[0].to_string();
    assert_eq!(told(&foreign), says.replace("29", "30"));
    // As a browser hands it on.
    let decoded = String::from_utf8_lossy(&foreign);
    assert_eq!(told(decoded.as_bytes()), says.replace("29", "30"));
}

#[test]
fn a_file_of_more_than_512_kib_is_not_read() {
    let padded = |size: usize| format!("{{\"notice\": 1}}{}", " ".repeat(size - 13));
    assert!(read(padded(LARGEST_NOTICE).as_bytes()).is_ok());
    assert_eq!(
        told(&padded(LARGEST_NOTICE + 1)),
        ["文件有 524289 字节，超过 524288 字节的上限，请写短些。",]
    );
}

#[test]
fn every_fault_is_told_in_the_order_of_the_file_twenty_at_most() {
    let text = calling("\"copies\": 0, \"closes\": \"x\", \"issuer\": \"\"");
    let faults = told(&text);
    let fields: Vec<&str> = faults
        .iter()
        .filter_map(|fault| fault.split_once('，')?.1.split_once('（'))
        .map(|(field, _)| field)
        .collect();
    assert_eq!(fields, ["call.copies", "call.closes", "call.issuer"]);
    let many = calling(&format!("\"fields\": [{}]", vec!["\"\""; 30].join(",")));
    assert_eq!(told(&many).len(), 20);
}

#[test]
fn a_file_is_taken_for_a_notice_by_its_first_member_only() {
    assert!(is_notice(b"{\"notice\": 7}") && is_notice(EXAMPLE.as_bytes()));
    assert!(
        !is_notice(b"{\"kind\": \"shidian-draft\"}")
            && !is_notice(b"{\"notice\": 1")
            && !is_notice(b"[1]")
    );
}
