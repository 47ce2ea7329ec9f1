//! What people bring: files of ours in every state in which mail, editors and messengers leave them, and files of others.

use super::{Arrived, Incoming, Sight};
use crate::archive::DraftFile;
use crate::archive::backup::{Bundle, Item, Origin};
use crate::codec::zip::testing::zip;
use crate::dossier::{Kept, Pilot, Place, Record, Stamp};
use crate::form::FormId;

const SIGNED: &str = include_str!("../../tests/fixtures/stored/1/payload.signed.json");
const NOTICE: &str = "{\"notice\": 1}";

fn draft() -> String {
    let now = Stamp::new("2026-11-25T09:00:00+08:00");
    let mut record = Record::begin("0123456789abcdef", FormId::Application, now);
    let name = Place::blank("unit.name");
    record.paper.write(name, "𠮷市某局（示例）");
    DraftFile::of(record, false).write().unwrap()
}

fn backup() -> String {
    let now = Stamp::new("2026-11-25T09:00:00+08:00");
    let items = vec![Item::new(Kept::Setting, "role", "panel")];
    Bundle::of(false, now, items).unwrap().write("0.1.0")
}

fn rescue() -> String {
    r#"{"about":"试点助手抢救文件：程序出错","made":"2026-11-25T09:00:00+08:00","databases":{}}"#
        .to_owned()
}

fn utf16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

/// As editors save a text: with their line breaks, with a mark, in UTF-16.
fn saved(text: &str) -> Vec<Vec<u8>> {
    let crlf = text.replace('\n', "\r\n");
    let marked = format!("\u{feff}{crlf}");
    vec![
        text.into(),
        crlf.clone().into(),
        marked.into(),
        utf16(&crlf),
    ]
}

fn only(name: &str, bytes: &[u8]) -> Incoming {
    let mut arrived = Arrived::look(name, bytes, false);
    assert_eq!(arrived.len(), 1, "{name}");
    arrived.remove(0).what
}

fn words(name: &str, bytes: &[u8]) -> String {
    match only(name, bytes) {
        Incoming::Refused(refusal) => refusal.to_string(),
        other => panic!("{name} was taken as {}", other.label()),
    }
}

fn labels(name: &str, bytes: &[u8]) -> Vec<(String, &'static str)> {
    let arrived = Arrived::look(name, bytes, false).into_iter();
    arrived.map(|one| (one.name, one.what.label())).collect()
}

#[test]
fn bc056_what_an_editor_saved_is_the_same_draft_backup_and_notice() {
    for bytes in saved(&draft()) {
        let Incoming::Draft(read) = only("a.draft.json", &bytes) else {
            panic!("no draft")
        };
        assert_eq!(Ok(*read), DraftFile::read(draft().as_bytes()));
    }
    for bytes in saved(&backup()) {
        let Incoming::Backup(parcel) = only("a.backup.json", &bytes) else {
            panic!("no backup")
        };
        assert_eq!((parcel.items.len(), parcel.lost.len()), (1, 0));
    }
    for bytes in saved(NOTICE) {
        let Incoming::Notice(text) = only("notice.json", &bytes) else {
            panic!("no notice")
        };
        assert_eq!(text, NOTICE);
    }
    for bytes in saved(&rescue()) {
        let Incoming::Backup(parcel) = only("rescue.json", &bytes) else {
            panic!("no file of the rescue page")
        };
        assert_eq!(parcel.origin, Origin::Rescue);
    }
}

#[test]
fn bc056_a_signed_file_that_an_editor_saved_is_refused_with_the_way_to_the_original() {
    assert!(matches!(
        only("a.json", SIGNED.as_bytes()),
        Incoming::Signed(..)
    ));
    let marked = format!("\u{feff}{SIGNED}");
    assert_eq!(
        words("申请书.json", marked.as_bytes()),
        "“申请书.json”没有打开。内容开头多了一个字节顺序标记（BOM）：它多半被别的软件另存过，已不是原样。请使用未经另存的原件。"
    );
    assert_eq!(
        words("申请书.json", &utf16(SIGNED)),
        "“申请书.json”没有打开。内容是 UTF-16 编码的：它被别的软件另存过，已不是原样。请使用未经另存的原件。"
    );
}

#[test]
fn bc066_a_file_is_known_by_its_content_whatever_it_is_called() {
    for name in [
        "某市_附件1.draft.json.txt",
        "某市.json(1)",
        "某市.bin",
        "某市",
        "",
    ] {
        assert_eq!(only(name, draft().as_bytes()).label(), "草稿文件");
        assert_eq!(only(name, backup().as_bytes()).label(), "备份文件");
        assert_eq!(only(name, SIGNED.as_bytes()).label(), "签名文件");
        assert_eq!(only(name, NOTICE.as_bytes()).label(), "通知文件");
    }
}

#[test]
fn what_a_mail_program_zipped_comes_out_and_what_stood_beside_stays() {
    let (draft, backup) = (draft(), backup());
    let mail: [(&[u8], &[u8]); 5] = [
        ("附件/某市.draft.json".as_bytes(), draft.as_bytes()),
        (b"__MACOSX/._a.json", b"\0\x05\x16\x07"),
        ("附件/某市.backup.json".as_bytes(), backup.as_bytes()),
        (b"readme.txt", b"hello"),
        (b"scan.pdf", b"%PDF-1.7"),
    ];
    for deflate in [false, true] {
        assert_eq!(
            labels("来文.zip", &zip(&mail, deflate)),
            [
                ("某市.draft.json".to_owned(), "草稿文件"),
                ("某市.backup.json".to_owned(), "备份文件")
            ]
        );
    }
    // Windows packs names in its own encoding, which nothing tells.
    let windows = zip(&[(b"\xd6\xd0.json", draft.as_bytes())], true);
    assert_eq!(
        labels("a.zip", &windows),
        [("压缩包里的第 1 个文件".to_owned(), "草稿文件")]
    );
    // One of ours that is refused is told, not passed over.
    let marked = format!("\u{feff}{SIGNED}");
    let altered = zip(&[(b"a.json", marked.as_bytes()), (b"b.txt", b"x")], true);
    assert_eq!(
        labels("a.zip", &altered),
        [("a.json".to_owned(), "没有打开")]
    );
}

#[test]
fn a_zip_without_ours_and_one_that_is_not_whole_are_refused() {
    assert_eq!(
        words("来文.zip", &zip(&[(b"a.pdf", b"%PDF-1.7")], true)),
        "“来文.zip”是压缩包，里面没有试点助手的文件，没有打开。请核对是否选错了压缩包，或者先解压，再打开里面的文件。"
    );
    let packed = zip(&[(b"a.json", draft().as_bytes())], true);
    assert_eq!(
        words("来文.zip", &packed[..packed.len() / 2]),
        "“来文.zip”没有打开。压缩包不完整或已损坏，解不开；请重新取得这个文件。"
    );
    let bomb = zip(&[(b"a.json", &vec![b' '; 9_000_000])], true);
    assert_eq!(
        words("来文.zip", &bomb),
        "“来文.zip”没有打开。压缩包解开后太大，没有解；请先用解压软件解开，再打开里面的文件。"
    );
    // A zip in a zip is not opened: it would have to be looked at without end.
    let nested = zip(&[(b"a.zip", &packed)], false);
    assert!(words("外.zip", &nested).contains("里面没有试点助手的文件"));
}

#[test]
fn files_of_others_are_called_by_what_they_are() {
    let docx = zip(
        &[
            (b"[Content_Types].xml", b"<x/>"),
            (b"word/document.xml", b"<x/>"),
        ],
        true,
    );
    let xlsx = zip(
        &[
            (b"[Content_Types].xml", b"<x/>"),
            (b"xl/workbook.xml", b"<x/>"),
        ],
        true,
    );
    for (name, bytes, begins) in [
        (
            "申请书.docx",
            &docx[..],
            "“申请书.docx”是文字文档（Word、WPS 等）",
        ),
        (
            "申请书.json",
            &docx,
            "“申请书.json”是文字文档（Word、WPS 等）",
        ),
        ("表.xlsx", &xlsx, "“表.xlsx”是电子表格（Excel、WPS 等）"),
        (
            "老表.doc",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "“老表.doc”是文字文档",
        ),
        (
            "老表.xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "“老表.xls”是电子表格",
        ),
        (
            "申请书.pdf",
            b"%PDF-1.4",
            "“申请书.pdf”是 PDF，只供阅读和打印",
        ),
        ("扫描.jpg", b"\xff\xd8\xff\xe0", "“扫描.jpg”是图片"),
        ("下载.json", b"<!DOCTYPE html><html>", "“下载.json”是网页"),
        (
            "来文.rar",
            b"Rar!\x1a\x07",
            "“来文.rar”是压缩包（RAR、7Z 等）",
        ),
        ("说明.txt", "请填写附件1".as_bytes(), "“说明.txt”是文字文件"),
        (
            "别的.json",
            b"{\"kind\":\"project\",\"tasks\":[]}",
            "“别的.json”是别的程序写的数据文件",
        ),
        ("清单.json", b"[1,2]", "“清单.json”是别的程序写的数据文件"),
        (
            "新.json",
            b"{\"kind\":\"shidian-album\",\"format\":1}",
            "“新.json”是试点助手的文件，但由较新的程序写成",
        ),
        (
            "谁.dat",
            b"\x93\xff\x00\x12",
            "“谁.dat”不是试点助手的文件，也认不出是什么",
        ),
        (
            "空.json",
            b"",
            "“空.json”没有打开。内容是空的：没有任何文字可读。",
        ),
        (
            "",
            b" \r\n",
            "这份内容没有打开。内容是空的：没有任何文字可读。",
        ),
        (
            "坏.json",
            b"{\"kind\":",
            "“坏.json”没有打开。内容不完整，到一半就断了",
        ),
        (
            "国标.json",
            b"{\"\xd6\xd0\":1}",
            "“国标.json”没有打开。内容不是 UTF-8 编码的文字",
        ),
    ] {
        let says = words(name, bytes);
        assert!(says.starts_with(begins), "{says}");
        assert!(says.ends_with('。') && says.contains('请'), "{says}");
    }
}

#[test]
fn a_newer_file_of_ours_is_told_so_by_whichever_door() {
    let newer = draft().replace("\"schema\": 1", "\"schema\": 2");
    assert_eq!(
        words("a.json", newer.as_bytes()),
        "“a.json”没有打开。这份草稿由较新的程序写成（格式 2），本程序只认到格式 1；请换用新版程序打开"
    );
    let newer = backup().replace("\"format\":1", "\"format\":2");
    assert!(words("a.json", newer.as_bytes()).contains("这份备份由较新的程序写成（格式 2）"));
}

#[test]
fn a_damaged_backup_brings_what_is_whole() {
    let whole = backup();
    let Incoming::Backup(parcel) = only("a.json", &whole.as_bytes()[..whole.len() - 4]) else {
        panic!("nothing came")
    };
    assert_eq!(parcel.items.len(), 1);
}

#[test]
fn what_is_of_the_exercises_does_not_come_among_the_real_ones() {
    let exercise = draft().replace("\"demonstration\": false", "\"demonstration\": true");
    assert!(words("a.json", exercise.as_bytes()).contains("这是演示文件，出自演练"));
    let arrived = Arrived::look("a.json", exercise.as_bytes(), true).remove(0);
    assert_eq!(arrived.what.label(), "草稿文件");
}

#[test]
fn a_notice_with_a_fault_stays_a_notice_so_that_the_fault_is_shown_in_its_place() {
    for text in ["{\"notice\": 1,}", "{\"notice\": 1, \"office\": 7}"] {
        assert_eq!(only("notice.json", text.as_bytes()).label(), "通知文件");
    }
}

#[test]
fn at_the_door_of_verifying_every_other_file_is_called_by_what_it_is() {
    assert_eq!(only("a", SIGNED.as_bytes()).not_signed(), None);
    assert_eq!(
        only("a", draft().as_bytes()).not_signed().unwrap(),
        "这是草稿文件，里面没有签名，无从验证。请选择定稿时导出的签名文件；要打开这一份，请用“打开文件”。"
    );
    assert!(
        only("表.pdf", b"%PDF-1")
            .not_signed()
            .unwrap()
            .starts_with("“表.pdf”是 PDF")
    );
}

#[test]
fn of_a_long_backup_for_this_world_only_the_head_is_looked_at() {
    let now = Stamp::new("2026-11-25T09:00:00+08:00");
    let text = "某某综合标准化试点（示例）".repeat(40);
    let item = |nth: u32| {
        let mut pilot = Pilot::new(format!("{nth:016x}"), now.clone());
        pilot.title = Some(text.clone());
        Item::new(Kept::Pilot, pilot.id.clone(), pilot.write())
    };
    let items = (1..=400).map(item).collect();
    let bundle = Bundle::of(false, now.clone(), items).unwrap();
    let bytes = bundle.write("0.1.0").into_bytes();
    let at_sight = |bytes: &[u8], demonstration| {
        let Sight::Whole(arrived) = Arrived::at_sight("a.backup.json", bytes, demonstration) else {
            panic!("no signed file");
        };
        arrived.into_iter().next().unwrap().what
    };
    let Incoming::LongBackup(kept) = at_sight(&bytes, false) else {
        panic!("a long backup");
    };
    assert_eq!(*kept, *bytes);
    assert!(matches!(at_sight(&bytes, true), Incoming::Refused(_)));
    let short = backup();
    let what = at_sight(short.as_bytes(), false);
    assert!(matches!(what, Incoming::Backup(_)));
}

#[test]
fn a_signed_file_is_opened_in_two_steps_with_the_same_end() {
    let signed = include_bytes!("../../tests/fixtures/stored/1/payload.signed.json");
    let Sight::Enveloped(file) = Arrived::at_sight("甲.json", signed, false) else {
        panic!("an envelope");
    };
    let arrived = file.open();
    let [at_once] = <[Arrived; 1]>::try_from(Arrived::look("甲.json", signed, false)).unwrap();
    assert_eq!(arrived.name, at_once.name);
    let (Incoming::Signed(one, text), Incoming::Signed(other, _)) = (arrived.what, at_once.what)
    else {
        panic!("a signed file");
    };
    assert_eq!((one.digest, &*text), (other.digest, &signed[..]));
}
