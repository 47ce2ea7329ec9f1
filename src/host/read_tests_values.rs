//! What each member of a notice may hold, on both sides of each border, with the words for it.

use super::read_tests::{call, calling, day, told, with};
use super::*;
use crate::regulation::WindowReading;

#[test]
fn a_text_is_one_line_of_so_many_characters() {
    let name = |name: &str| format!("{{\"notice\": 1, \"office\": {{\"name\": \"{name}\"}}}}");
    assert!(read(name(&"局".repeat(60)).as_bytes()).is_ok());
    assert_eq!(
        told(&name(&"局".repeat(61))),
        ["第 1 行第 34 列，office.name（单位名称）：有 61 个字，超过 60 个字的上限，请写短些。",]
    );
    assert_eq!(
        told(&name(" ")),
        ["第 1 行第 34 列，office.name（单位名称）：没有写内容；用不着这一项，请整项删去。",]
    );
    for hidden in ["甲\\n乙", "甲\\u202e乙", "甲\\u0007乙"] {
        assert_eq!(told(&name(hidden)).len(), 1, "{hidden}");
    }
    assert_eq!(
        told(&calling("\"send_to\": 3")),
        ["第 3 行第 12 列，call.send_to（送到哪里）：应当是一段文字，写在英文双引号里。",]
    );
    assert_eq!(
        call(&format!("\"send_to\": \"{}\"", "路".repeat(300)))
            .send_to
            .unwrap()
            .chars()
            .count(),
        300
    );
    assert_eq!(
        told(&calling(&format!("\"send_to\": \"{}\"", "路".repeat(301)))).len(),
        1
    );
}

#[test]
fn markup_is_a_text_like_any_other() {
    let call = call("\"send_to\": \"<img src=x onerror=alert(1)>\"");
    assert_eq!(
        call.send_to.as_deref(),
        Some("<img src=x onerror=alert(1)>")
    );
}

#[test]
fn a_list_has_so_many_items() {
    let fields = |count: usize| format!("\"fields\": [{}]", vec!["\"某领域\""; count].join(","));
    assert_eq!(call(&fields(0)).fields.len(), 0);
    assert_eq!(call(&fields(40)).fields.len(), 40);
    assert_eq!(
        told(&calling(&fields(41))),
        ["第 3 行第 11 列，call.fields（征集领域）：有 41 项，超过 40 项的上限，请删去一些。",]
    );
    assert_eq!(
        told(&calling("\"fields\": \"政务服务\"")),
        ["第 3 行第 11 列，call.fields（征集领域）：应当是方括号括起的一列。",]
    );
    assert_eq!(
        told(&calling("\"fields\": [\"政务服务\", \"\"]")),
        ["第 3 行第 20 列，call.fields[1]（征集领域）：没有写内容；用不着这一项，请整项删去。",]
    );
    let paragraphs = |count: usize| {
        with(&format!(
            "\"start\": {{\"paragraphs\": [{}]}}",
            vec!["\"一段\""; count].join(",")
        ))
    };
    assert!(read(paragraphs(5).as_bytes()).is_ok());
    assert_eq!(told(&paragraphs(6)).len(), 1);
    let contact = |count: usize| {
        format!(
            "{{\"notice\":1,\"office\":{{\"name\":\"某局\",\"contact\":[{}]}}}}",
            vec!["\"电话\""; count].join(",")
        )
    };
    assert!(read(contact(6).as_bytes()).is_ok());
    assert_eq!(told(&contact(7)).len(), 1);
}

#[test]
fn a_day_stands_in_the_calendar_and_in_one_spelling() {
    for (written, says) in [
        (
            "2026-02-30",
            "没有这一天：2026 年没有 2 月 30 日，请核对；日期请写成 2026-12-20 的样式。",
        ),
        ("2026年12月1日", "日期请写成 2026-12-01 的样式。"),
        (
            "2026-12",
            "还缺日，请写完整，如 2024年3月5日；日期请写成 2026-12-20 的样式。",
        ),
    ] {
        let fault = format!("第 3 行第 11 列，call.closes（截止日期）：{says}");
        assert_eq!(
            told(&calling(&format!("\"closes\": \"{written}\""))),
            [fault]
        );
    }
    assert_eq!(
        call("\"closes\": \"2028-02-29\"").closes,
        Some(day("2028-02-29"))
    );
}

#[test]
fn a_call_ends_on_its_first_day_or_later() {
    let dates = |opens, closes| format!("\"closes\": \"{closes}\", \"opens\": \"{opens}\"");
    assert!(call(&dates("2026-12-20", "2026-12-20")).term().is_some());
    assert_eq!(
        told(&calling(&dates("2026-12-20", "2026-12-19"))),
        ["第 3 行第 11 列，call.closes（截止日期）：截止日期早于开始日期 2026-12-20，请核对。",]
    );
}

#[test]
fn copies_are_counted_from_one_to_fifty() {
    assert_eq!(call("\"copies\": 1").copies, Some(1));
    assert_eq!(call("\"copies\": 50").copies, Some(50));
    for wrong in ["0", "51", "\"6\"", "-1"] {
        assert_eq!(
            told(&calling(&format!("\"copies\": {wrong}"))),
            ["第 3 行第 11 列，call.copies（份数）：应当是 1 至 50 的整数，不加引号。",]
        );
    }
}

#[test]
fn the_issuer_is_the_office_where_nobody_else_is_named() {
    assert_eq!(call("\"copies\": 1").issuer, "某局");
    assert_eq!(call("\"issuer\": \"某委\"").issuer, "某委");
}

#[test]
fn only_blanks_of_the_list_can_be_required() {
    assert_eq!(
        call("\"also_required\": [\"application.guide.opinion\"]").also,
        [&REQUIRABLE[3]]
    );
    let fault = &told(&calling(
        "\"also_required\": [\"application.guide.opinon\"]",
    ))[0];
    assert!(fault.starts_with("第 3 行第 19 列，call.also_required[0]（另外要填的）：没有“application.guide.opinon”这一种，是不是想写“application.guide.opinion”；可以写的是 application.unit.family、"), "{fault}");
}

#[test]
fn the_reading_is_one_of_two() {
    let reading = |key: &str| read(with(&format!("\"reading\": \"{key}\"")).as_bytes());
    for one in WindowReading::ALL {
        assert_eq!(reading(one.key()).unwrap().reading, Some(*one));
    }
    assert_eq!(
        told(&with("\"reading\": \"three-months\"")),
        [
            "第 2 行第 12 列，reading（“前3个月”的读法）：没有“three-months”这一种，是不是想写“last-three-months”；可以写的是 at-least-three-months、last-three-months。",
        ]
    );
}

#[test]
fn a_holiday_runs_from_its_first_day_for_a_month_at_most() {
    let days = |from: &str, to: &str| {
        with(&format!(
            "\"holidays\": [{{\"name\": \"节\", \"from\": \"{from}\", \"to\": \"{to}\"}}]"
        ))
    };
    assert!(read(days("2027-02-05", "2027-02-05").as_bytes()).is_ok());
    assert!(read(days("2027-01-01", "2027-01-31").as_bytes()).is_ok());
    assert_eq!(
        told(&days("2027-01-01", "2027-02-01")),
        ["第 2 行第 56 列，holidays[0].to（最后一天）：离第一天超过 31 天，请核对。",]
    );
    assert_eq!(
        told(&days("2027-02-05", "2027-02-04")),
        ["第 2 行第 56 列，holidays[0].to（最后一天）：早于第一天 2027-02-05，请核对。",]
    );
    assert_eq!(
        told(&with("\"holidays\": [{\"name\": \"节\"}]")),
        ["第 2 行第 14 列，holidays[0]（节假日）：缺少“from”（第一天）一项，请补上。",]
    );
}
