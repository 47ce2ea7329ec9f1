//! What is read of a backup that is whole, damaged, foreign, or of the other world.

use serde_json::json;

use super::{
    BackupError, Bundle, Comparison, Here, Item, LARGEST_BACKUP, Loss, Lost, Origin, Parcel,
    looks_like_backup,
};
use crate::dossier::{Aside, Kept, Stamp};

fn items() -> Vec<Item> {
    vec![
        Item::new(
            Kept::Pilot,
            "00000000000000a1",
            "{\"id\":\"00000000000000a1\"}",
        ),
        Item::new(
            Kept::Paper,
            "00000000000000a1/application",
            "{\"名\":\"甲\n“乙”\"}",
        ),
        Item::new(Kept::Paper, "00000000000000a1/summary", "{\"名\":\"丙\"}"),
        Item::new(Kept::Setting, "role", "panel"),
    ]
}

fn file(demonstration: bool) -> String {
    let made = Stamp::new("2026-11-25T09:00:00+08:00");
    Bundle::of(demonstration, made, items())
        .unwrap()
        .write("0.1.0")
}

fn read(text: &str) -> Result<Parcel, BackupError> {
    Parcel::read(text.as_bytes(), false)
}

fn lost(parcel: &Parcel) -> Vec<(usize, Option<&str>)> {
    parcel
        .lost
        .iter()
        .map(|lost| (lost.nth, lost.what.as_deref()))
        .collect()
}

#[test]
fn what_was_written_is_read_back() {
    let parcel = read(&file(false)).unwrap();
    assert_eq!(
        (parcel.items.clone(), parcel.lost.len(), parcel.origin),
        (items(), 0, Origin::Backup)
    );
    assert_eq!(parcel.made.minute(), "2026-11-25 09:00");
    assert_eq!(parcel.text(Kept::Setting, "role"), Some("panel"));
    assert!(looks_like_backup(&file(false)) && !looks_like_backup(r#"{"kind":"shidian-draft"}"#));
}

#[test]
fn a_touched_record_is_lost_alone_and_named() {
    let parcel = read(&file(false).replace('丙', "丁")).unwrap();
    assert_eq!(lost(&parcel), [(3, Some("文稿 00000000000000a1/summary"))]);
    assert_eq!(parcel.items.len(), 3);
}

#[test]
fn a_file_that_is_no_json_any_more_gives_every_line_that_is_whole() {
    let parcel = read(&file(false).replace("\"名\\\":\\\"丙", "\"名\\\":\\\"丙\"")).unwrap();
    assert_eq!(lost(&parcel), [(3, None)]);
    assert_eq!(parcel.items.len(), 3);
    assert_eq!(parcel.made.minute(), "2026-11-25 09:00");
}

#[test]
fn a_file_cut_short_gives_what_stands_before_the_cut_and_counts_the_rest() {
    let whole = file(false);
    let cut = whole.find("00000000000000a1/summary").unwrap();
    let parcel = read(&whole[..cut]).unwrap();
    assert_eq!(lost(&parcel), [(3, None), (4, None)]);
    assert_eq!(parcel.items, items()[..2]);
}

#[test]
fn a_file_saved_again_by_an_editor_loses_nothing() {
    let parcel = read(&format!("\u{feff}{}", file(false).replace('\n', "\r\n"))).unwrap();
    assert_eq!((parcel.items.len(), parcel.lost.len()), (4, 0));
}

#[test]
fn broken_bytes_and_a_broken_head_cost_only_their_own_lines() {
    let mut bytes = file(true).into_bytes();
    bytes[3] = 0xff;
    let parcel = Parcel::read(&bytes, true).unwrap();
    assert_eq!((parcel.items.len(), parcel.lost.len()), (4, 0));
    // Whose world it is of is told by the checksums then.
    assert_eq!(Parcel::read(&bytes, false), Err(BackupError::Demonstration));
}

#[test]
fn a_record_that_stands_twice_is_taken_once() {
    let text = file(false);
    let line = text.lines().nth(1).unwrap();
    let twice = text.replace(line, &format!("{line}\n{line}"));
    let twice = twice.replace("\"count\":4", "\"count\":5");
    let parcel = read(&twice).unwrap();
    assert_eq!(parcel.items.len(), 4);
    let says: Vec<String> = parcel.lost.iter().map(Lost::says).collect();
    assert_eq!(
        says,
        [
            "文件里第 2 条记录（试点的登记和记录 00000000000000a1）与前面的一条重复，没有收；其余的不受影响。"
        ]
    );
}

#[test]
fn exercises_and_the_real_thing_never_mix() {
    let words = read(&file(true)).unwrap_err().to_string();
    assert_eq!(
        words,
        "这是演练的备份，不能放进真实的试点，什么也没有收进；要看它，请先到首页进“演练”，再在那里导入"
    );
    let words = Parcel::read(file(false).as_bytes(), true)
        .unwrap_err()
        .to_string();
    assert_eq!(
        words,
        "这是真实试点的备份，不能放进演练，什么也没有收进；请先回到“我的试点”，再在那里导入"
    );
    // A head that lies about it makes every record a touched one.
    let lying = file(true).replace("\"demonstration\":true", "\"demonstration\":false");
    assert_eq!(read(&lying).unwrap().items, []);
}

#[test]
fn other_files_are_refused_in_words() {
    let words = |text: &str| read(text).unwrap_err().to_string();
    assert_eq!(
        words(r#"{"kind":"another"}"#),
        "这不是试点助手的备份文件；请选择以前用“全部导出”下载的文件，或程序出错时下载的全部草稿"
    );
    assert_eq!(
        words(r#"{"kind":"shidian-backup","format":2,"secrets":[]}"#),
        "这份备份由较新的程序写成（格式 2），本程序只认到格式 1，什么也没有收进；请换用新版程序导入"
    );
    assert_eq!(
        words(r#"{"kind":"shidian-backup","format":1}"#),
        "“demonstration”一项缺少，这一项要有：本程序写不出这样的内容。请使用未经改动的原件。"
    );
    assert_eq!(
        words(""),
        "内容是空的：没有任何文字可读。请重新选择文件，或者请对方重发。"
    );
    assert_eq!(
        words(r#"{"kind":"shidian-backup","kind":""}"#),
        "“kind”一项出现了两次：不同软件会取不同的一个，读到的内容就不一样。请使用未经改动的原件。"
    );
}

#[test]
fn a_file_larger_than_the_limit_is_not_even_read() {
    let size = LARGEST_BACKUP + 1;
    let words = Parcel::read(&vec![b' '; size], false)
        .unwrap_err()
        .to_string();
    assert!(words.starts_with(&format!(
        "内容有 {size} 字节，超过 {LARGEST_BACKUP} 字节的上限"
    )));
    let parcel = Parcel::read(&vec![b' '; LARGEST_BACKUP], false)
        .unwrap_err()
        .to_string();
    assert!(parcel.starts_with("内容是空的"));
}

#[test]
fn a_file_of_the_rescue_page_gives_records_edits_and_what_stood_on_the_screen() {
    let file = json!({
        "about": "试点助手抢救文件：程序出错时本机上的全部内容", "made": "2026-11-25T01:00:00.000Z", "address": "", "browser": "",
        "boxes": [
            { "name": "", "id": "b1", "label": "单位名称", "value": "某某市政务" },
            { "name": "", "id": "b2", "label": "试点名称", "value": "已存的名称" },
            { "name": "", "id": "b3", "label": "空的", "value": " " },
        ],
        "journal": { "entries": {
            "shidian.journal.shidian/00000000000000a1/application": "{\"base\":1}",
            "shidian.journal.shidian-drill/0000000000000001/application": "{\"base\":7}",
            "shidian.pref.role": "\"panel\"", "shidian.canary.shidian": "1 2026",
        } },
        "databases": {
            "shidian": { "version": 1, "stores": {
                "papers": [{ "key": "00000000000000a1/application", "value": "{\"名\":\"已存的名称\"}" }, { "key": "00000000000000a2/application", "value": { "odd": 1 } }],
                "pilots": [{ "key": "00000000000000a1", "value": "{}" }], "of-tomorrow": [{ "key": "x", "value": "y" }],
            } },
            "shidian-drill": { "version": 1, "stores": { "papers": [{ "key": "0000000000000001/application", "value": "{}" }] } },
        },
    });
    let parcel = read(&file.to_string()).unwrap();
    assert_eq!((parcel.origin, parcel.others), (Origin::Rescue, 1));
    assert_eq!(
        parcel.text(Kept::Paper, "00000000000000a2/application"),
        Some(r#"{"odd":1}"#)
    );
    assert_eq!(
        parcel.text(Kept::Journal, "00000000000000a1/application"),
        Some(r#"{"base":1}"#)
    );
    assert_eq!(parcel.text(Kept::Setting, "role"), Some("panel"));
    let (place, text) = parcel.all(Kept::Aside).next().unwrap();
    assert_eq!(Aside::read(place, text).text, "单位名称：某某市政务");
    assert_eq!(parcel.items.len(), 6);
    let drill = Parcel::read(file.to_string().as_bytes(), true).unwrap();
    assert_eq!(
        drill.text(Kept::Journal, "0000000000000001/application"),
        Some(r#"{"base":7}"#)
    );
    assert!(looks_like_backup(&file.to_string()));
}

#[test]
fn a_record_beyond_those_that_the_head_counts_is_not_taken() {
    let parcel = read(&file(false).replace("\"count\":4", "\"count\":3")).unwrap();
    assert_eq!(parcel.items, items()[..3]);
    assert_eq!(
        parcel.lost[0].says(),
        "文件里第 4 条记录（设置 role）不在文件开头写明的条数之内，没有收；其余的不受影响。"
    );
    assert_eq!(parcel.lost.len(), 1);
}

/// What is said of a file with these records.
fn of(items: Vec<Item>) -> Parcel {
    let made = Stamp::new("2026-11-25T09:00:00+08:00");
    let text = Bundle::of(false, made, items).unwrap().write("0.1.0");
    read(&text).unwrap()
}

#[test]
fn records_that_would_stand_elsewhere_are_not_taken() {
    let hostile = [
        (Kept::Pilot, "../keys"),
        (Kept::Pilot, "00000000000000a1/application"),
        (Kept::Paper, "00000000000000a1/application/selfcheck"),
        (
            Kept::Version,
            "00000000000000a1/application/selfcheck/00000001",
        ),
        (Kept::Key, "vault"),
        (Kept::Key, "other"),
        (Kept::Setting, "notice"),
    ];
    for (kept, key) in hostile {
        let parcel = of(vec![Item::new(kept, key, "{}")]);
        assert_eq!(parcel.items, [], "{key}");
        assert_eq!(parcel.lost[0].why, Loss::Misplaced);
        assert!(
            parcel.lost[0]
                .says()
                .contains("写明的位置不是本程序存放内容的地方")
        );
    }
    let bare = json!({ "about": "试点助手抢救文件", "databases": { "shidian": { "stores": {
        "keys": [{ "key": "vault", "value": "{}" }],
        "pilots": [{ "key": "../keys", "value": "{}" }],
    } } } });
    let parcel = read(&bare.to_string()).unwrap();
    assert_eq!((parcel.items.len(), parcel.lost.len()), (0, 2));
}

#[test]
fn records_that_cannot_be_so_are_laid_aside_with_the_reason_and_never_opened() {
    let twin = r#"{"schema":1,"pilot":"00000000000000a1","form":"application","rev":1,"saved":"2026-11-25T09:00:00+08:00","paper":{"blanks":{},"tables":{"plan":[{"id":1,"cells":{}},{"id":1,"cells":{}}]}}}"#;
    let key = "00000000000000a1/application";
    let version = format!("{key}/00000001");
    let parcel = of(vec![
        Item::new(Kept::Paper, key, twin),
        Item::new(Kept::Version, &version, twin),
        Item::new(
            Kept::Pilot,
            "00000000000000a1",
            r#"{"id":"00000000000000a1","made":"","changed":"","rev":4294967295}"#,
        ),
    ]);
    assert_eq!(parcel.items, []);
    let why = "“paper.tables.plan[1].id”一项与前面的行同为 1，而行的编号不能重复：本程序写不出这样的内容。请使用未经改动的原件。";
    let found: Vec<_> = parcel
        .unfit
        .iter()
        .map(|(item, why)| (item.kept, why.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            (
                Kept::Pilot,
                "“rev”一项不是 0 至 1000000000 的整数：本程序写不出这样的内容。请使用未经改动的原件。"
            ),
            (Kept::Paper, why),
            (Kept::Version, why),
        ]
    );
    let comparison = Comparison::of(&parcel, &Here::default());
    assert_eq!((comparison.rows.len(), comparison.unread.len()), (0, 3));
}
