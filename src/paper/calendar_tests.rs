//! The calendar file, to the letter.

use super::{Calendar, Rounds};
use crate::dossier::{Event, Happening as H, Level, Log, Pilot, Stamp};
use crate::host::read_notice;
use crate::regulation::{Course, Done, Entry, Milestones, WindowReading, timeline};
use crate::value::Day;

fn day(iso: &str) -> Day {
    Day::from_iso(iso).unwrap()
}

fn log() -> Log {
    let mut log = Log::default();
    let told = [
        (H::Consented, "2018-05-10"),
        (H::Issued, "2019-01-01"),
        (H::SelfChecked, "2020-10-10"),
        (H::EvaluationApplied, "2020-11-01"),
        (H::OnSite, "2021-01-01"),
        (H::Passed, "2023-07-18"),
    ];
    for (what, on) in told {
        let made = Stamp::new("2026-05-01T09:00:00+08:00");
        log.add(Event::new(what.key(), what, day(on), made));
    }
    log
}

fn entries(reading: WindowReading, today: &str) -> Vec<Entry> {
    let log = log();
    let course = Course::of(&log);
    let known = Milestones {
        period: None,
        runs: None,
        course: &course,
        reading,
    };
    timeline(&known, day(today))
}

fn file(entries: &[Entry], demonstration: bool) -> Option<String> {
    let made = Stamp::new("2026-07-05T09:00:00+08:00");
    let calendar = Calendar {
        pilot: "0123456789abcdef",
        name: "某事项综合标准化试点",
        made: &made,
        demonstration,
    };
    calendar.file((entries, &[]), None)
}

#[test]
fn the_file_reads_to_the_letter() {
    let mut last = entries(WindowReading::AtLeastThreeMonths, "2026-07-05");
    last.retain(|entry| entry.duty.id == "art32.due.last-day");
    let expected = "\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Shidian//Shidian 1.0//ZH
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:某事项综合标准化试点
BEGIN:VEVENT
UID:0123456789abcdef-art32.due.last-day-1@shidian
DTSTAMP:20260705T010000Z
LAST-MODIFIED:20260705T010000Z
SEQUENCE:205376400
DTSTART;VALUE=DATE:20260718
DTEND;VALUE=DATE:20260719
SUMMARY:提交复查申请的最后一日，过了这一日视为自动放
 弃（某事项综合标准化试点）
DESCRIPTION:第三十二条：逾期不提交的视为自动放弃\\n谁来
 办：试点承担单位\\n日期：2026年7月18日\\n按公历月推算，
 以通知和主管部门口径为准。
TRANSP:TRANSPARENT
STATUS:CONFIRMED
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:提交复查申请的最后一日，过了这一日视为自动
 放弃（某事项综合标准化试点）
TRIGGER:-P7D
END:VALARM
END:VEVENT
END:VCALENDAR
";
    assert_eq!(file(&last, false).unwrap(), expected.replace('\n', "\r\n"));
}

#[test]
fn a_window_is_one_event_with_an_alarm_before_each_end() {
    let mut window = entries(WindowReading::LastThreeMonths, "2026-04-01");
    window.retain(|entry| entry.duty.id == "art32.due.apply");
    let text = file(&window, false).unwrap().replace("\r\n ", "");
    for line in [
        "DTSTART;VALUE=DATE:20260418\r\n",
        "DTEND;VALUE=DATE:20260719\r\n",
        "TRIGGER:-P7D\r\n",
        "TRIGGER;RELATED=END:-P8D\r\n",
        "日期：2026年4月18日至2026年7月18日\\n另一种读法（“前3个月”读作至迟在三个月以前）：2026年4月18日以前（含当日）",
    ] {
        assert!(text.contains(line), "{line} not in {text}");
    }
}

#[test]
fn a_demonstration_says_so_in_every_event() {
    let all = entries(WindowReading::AtLeastThreeMonths, "2026-01-05");
    let text = file(&all, true).unwrap().replace("\r\n ", "");
    let count = |what: &str| text.matches(what).count();
    assert_eq!(count("BEGIN:VEVENT"), 10);
    assert_eq!(count("\r\nSUMMARY:【演练】"), 10);
    assert_eq!(count("这是演练，不是真实的试点。"), 10);
    assert_eq!(count("\r\nUID:demo-"), 10);
    assert!(text.contains("X-WR-CALNAME:【演练】"));
}

#[test]
fn what_is_over_is_left_out_and_an_empty_calendar_is_none() {
    let text = file(
        &entries(WindowReading::AtLeastThreeMonths, "2026-07-18"),
        false,
    )
    .unwrap();
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 3);
    assert_eq!(
        file(
            &entries(WindowReading::AtLeastThreeMonths, "2026-07-20"),
            false
        ),
        None
    );
    assert_eq!(file(&[], false), None);
}

#[test]
fn a_newer_file_has_the_same_names_and_a_greater_number() {
    let all = entries(WindowReading::AtLeastThreeMonths, "2026-01-05");
    let at = |made: &str| {
        let made = Stamp::new(made);
        let calendar = Calendar {
            pilot: "0123456789abcdef",
            name: "某试点",
            made: &made,
            demonstration: false,
        };
        calendar.file((&all, &[]), None).unwrap()
    };
    let of = |text: &str, property: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| line.starts_with(property));
        lines.map(str::to_owned).collect()
    };
    let (one, other) = (
        at("2026-01-05T09:00:00+08:00"),
        at("2026-01-05T09:00:01+08:00"),
    );
    assert_eq!(of(&one, "UID:"), of(&other, "UID:"));
    assert_eq!(of(&one, "SEQUENCE:")[0], "SEQUENCE:189738000");
    assert_eq!(of(&other, "SEQUENCE:")[0], "SEQUENCE:189738001");
    assert_eq!(
        of(&other, "LAST-MODIFIED:")[0],
        "LAST-MODIFIED:20260105T010001Z"
    );
}

#[test]
fn what_is_done_or_gone_is_cancelled_under_its_old_name_as_long_as_it_is_to_come() {
    let mut due = entries(WindowReading::AtLeastThreeMonths, "2026-01-05");
    due.retain(|entry| entry.duty.id == "art32.due.last-day");
    let mut done = due.clone();
    done[0].done = Some(Done::On(day("2026-01-04")));
    let made = Stamp::new("2026-07-05T09:00:00+08:00");
    let later = Stamp::new("2026-07-19T09:00:00+08:00");
    let calendar = |made| Calendar {
        pilot: "0123456789abcdef",
        name: "某\u{202E}试点",
        made,
        demonstration: false,
    };
    let what = "提交复查申请的最后一日，过了这一日视为自动放弃（某试点）";
    for (parts, why) in [
        ((&done[..], &[][..]), "已完成"),
        ((&[][..], &due[..]), "不再适用"),
    ] {
        let text = calendar(&made).file(parts, None).unwrap();
        let text = text.replace("\r\n ", "");
        assert!(text.contains("UID:0123456789abcdef-art32.due.last-day-1@shidian\r\n"));
        assert!(
            text.contains(&format!("SUMMARY:【{why}】{what}\r\n")),
            "{text}"
        );
        assert!(text.contains("TRANSP:TRANSPARENT\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\n"));
        assert!(!text.contains("VALARM"));
        assert_eq!(calendar(&later).file(parts, None), None);
    }
}

#[test]
fn a_name_turns_nothing_around_and_breaks_no_line() {
    let mut due = entries(WindowReading::AtLeastThreeMonths, "2026-01-05");
    due.retain(|entry| entry.duty.id == "art32.due.last-day");
    let made = Stamp::new("2026-01-05T09:00:00+08:00");
    let summary = |name| {
        let calendar = Calendar {
            pilot: "a",
            name,
            made: &made,
            demonstration: false,
        };
        let text = calendar
            .file((&due, &[]), None)
            .unwrap()
            .replace("\r\n ", "");
        let line = text.lines().find(|line| line.starts_with("X-WR-CALNAME:"));
        line.unwrap_or_default().to_owned()
    };
    assert_eq!(summary("某市\u{202E}点试\u{2066}"), "X-WR-CALNAME:某市点试");
    assert_eq!(summary("某市\n试点\u{7}"), "X-WR-CALNAME:某市 试点");
    assert_eq!(summary("ئۇيغۇر"), "X-WR-CALNAME:\u{2068}ئۇيغۇر\u{2069}");
}

#[test]
fn the_time_of_a_call_is_an_event_of_its_notice_until_it_is_over() {
    let text = r#"{"notice": 1, "office": {"name": "某省联席办公室（示例）"}, "call": {"number": "某标联〔2026〕1号",
        "opens": "2026-11-01", "closes": "2026-12-20", "send_to": "某路 1 号"}}"#;
    let call = read_notice(text.as_bytes()).unwrap().call.unwrap();
    let file = |today: &str| {
        let made = Stamp::new("2026-10-05T09:00:00+08:00");
        let calendar = Calendar {
            pilot: "0123456789abcdef",
            name: "某试点",
            made: &made,
            demonstration: false,
        };
        calendar.file(
            (&[], &[]),
            Some(Rounds {
                call: Some(&call),
                province: None,
                own: None,
                today: day(today),
            }),
        )
    };
    for (today, there) in [
        ("2026-10-05", true),
        ("2026-12-20", true),
        ("2026-12-21", false),
    ] {
        assert_eq!(file(today).is_some(), there, "{today}");
    }
    let text = file("2026-10-05").unwrap().replace("\r\n ", "");
    for line in [
        "UID:0123456789abcdef-call-20261220@shidian\r\n",
        "DTSTART;VALUE=DATE:20261101\r\n",
        "DTEND;VALUE=DATE:20261221\r\n",
        "SUMMARY:按征集通知报送申请书（某试点）\r\n",
        "DESCRIPTION:据某省联席办公室（示例）发布的征集通知（某标联〔2026〕1号）\\n日期：2026年11月1日至2026年12月20日\\n送到：某路 1 号\\n这是通知的日期，不是细则的规定，以通知原文为准。\r\n",
    ] {
        assert!(text.contains(line), "{line} not in {text}");
    }
}

#[test]
fn the_time_a_province_sets_is_an_event_of_its_own_beside_that_of_the_regulation() {
    let text = r#"{"notice": 2, "office": {"name": "某省某局（示例）"}, "province": {"number": "某市监标〔2026〕1号",
        "issued": "2026-01-05", "validity_months": 60, "windows": {"recheck": {"to_months": 3}}}}"#;
    let notice = read_notice(text.as_bytes()).unwrap();
    let mut pilot = Pilot::new(
        "0123456789abcdef".into(),
        Stamp::new("2026-05-01T09:00:00+08:00"),
    );
    pilot.set_level(Level::Provincial);
    pilot.log = log();
    let entries = entries(WindowReading::AtLeastThreeMonths, "2026-07-05");
    let file = |today: &str, done: bool| {
        let made = Stamp::new(format!("{today}T09:00:00+08:00"));
        let calendar = Calendar {
            pilot: "0123456789abcdef",
            name: "某试点",
            made: &made,
            demonstration: false,
        };
        let mut entries = entries.clone();
        entries.retain(|entry| entry.duty.id == "art32.due.apply");
        if done {
            entries[0].done = Some(Done::On(day("2026-03-01")));
        }
        let rounds = Rounds {
            call: None,
            province: None,
            own: notice.province_for(&pilot).map(|pack| (pack, &pilot)),
            today: day(today),
        };
        let file = calendar.file((&entries, &[]), Some(rounds));
        file.unwrap_or_default().replace("\r\n ", "")
    };
    let told = file("2028-04-18", false);
    for line in [
        "UID:0123456789abcdef-province-art32.due.apply-1@shidian\r\n",
        "DTSTART;VALUE=DATE:20280418\r\n",
        "DESCRIPTION:据某省某局（示例）（某市监标〔2026〕1号，2026年1月5日）\\n谁来办：试点承担单位\\n日期：2028年4月18日以前（含当日）\\n这是省里规定的日期，不是细则的规定，以原文为准。\r\n",
        "STATUS:CONFIRMED\r\n",
    ] {
        assert!(told.contains(line), "{line} not in {told}");
    }
    assert_eq!(file("2028-04-19", false), "");
    assert!(file("2028-04-18", true).contains("STATUS:CANCELLED\r\n"));
}
