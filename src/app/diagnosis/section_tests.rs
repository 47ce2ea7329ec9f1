//! The facts in words: of a browser that can do everything, of one that can do nothing, and the report of both.

use super::{Ability, Answer, Facts, Kept, Line, Opened, Protocol, report, sections};

fn healthy() -> Facts {
    Facts {
        version: "1.2.3",
        build: Some("0123456789abcdef".to_owned()),
        opened: Opened {
            single: false,
            protocol: Protocol::Https,
        },
        browser: "Browser/109".to_owned(),
        window: (1280.0, 800.0, 1.25),
        time: "2026-11-25T14:03:05+08:00".to_owned(),
        abilities: Ability::ALL.to_vec(),
        room: Some((1_572_864.0, 104_857_600.0)),
        lasting: Some(true),
        kept: Ok(vec![
            Kept {
                label: "试点",
                records: 2,
            },
            Kept {
                label: "文稿",
                records: 11,
            },
        ]),
        only_in_memory: false,
        database: Ok(()),
        local: Ok(()),
        journals: 0,
        answers: Ok(vec![1; Answer::ALL.len()]),
    }
}

fn poor() -> Facts {
    Facts {
        build: None,
        opened: Opened {
            single: true,
            protocol: Protocol::File,
        },
        abilities: Vec::new(),
        room: None,
        lasting: None,
        kept: Err("没有数据库。".to_owned()),
        database: Err("没有数据库。".to_owned()),
        local: Err("不允许。".to_owned()),
        journals: 3,
        answers: Err("没能载入。".to_owned()),
        ..healthy()
    }
}

fn said(facts: &Facts, label: &str) -> Line {
    let mut lines = sections(facts)
        .into_iter()
        .flat_map(|section| section.lines);
    lines.find(|line| line.label == label).unwrap()
}

#[test]
fn where_all_is_well_nothing_is_marked_wrong() {
    for section in sections(&healthy()) {
        assert!(!section.lines.is_empty(), "{}", section.heading);
        for line in section.lines {
            assert_ne!(line.good, Some(false), "{}", line.label);
        }
    }
    assert_eq!(
        said(&healthy(), "数据库里的记录").says,
        "试点 2 条，文稿 11 条"
    );
    assert_eq!(
        said(&healthy(), "占用").says,
        "本站已用 1.5 MB，浏览器给出的上限约 100.0 MB"
    );
    assert_eq!(said(&healthy(), "打开方式").says, "网站（HTTPS）");
}

#[test]
fn what_is_lacking_says_what_the_program_does_without_it() {
    let database = said(&poor(), Ability::Database.label());
    assert_eq!(
        database.says,
        "没有。填写的内容不能自动保存：离开前请下载草稿文件，或换用新版浏览器、普通窗口。"
    );
    assert_eq!(database.good, Some(false));
    let locks = said(&poor(), Ability::Locks.label());
    assert_eq!(
        locks.says,
        "没有，不受影响：几个窗口同改一份文稿时，靠版本号防止互相覆盖。"
    );
    assert_eq!(locks.good, None);
}

#[test]
fn an_error_stands_in_its_own_words() {
    for label in ["数据库试写、读回、删除", "数据库里的记录"] {
        let line = said(&poor(), label);
        assert_eq!(
            (line.says.as_str(), line.good),
            ("没有数据库。", Some(false))
        );
    }
    assert_eq!(said(&poor(), "签名部分").says, "没能载入。");
    assert_eq!(said(&poor(), "构建指纹").says, "开发中的构建没有指纹");
    assert_eq!(said(&poor(), "打开方式").says, "单文件，从本机文件打开");
}

#[test]
fn one_wrong_answer_warns_against_signing_here() {
    let mut facts = healthy();
    facts.answers = Ok(vec![1, 1, 1, 1, 0, 1]);
    let wrong = said(&facts, Answer::Signs.label());
    assert_eq!(
        wrong.says,
        "与公开的标准答案不一致：请不要在这台机器上签名或验证，换一个浏览器再试，并把本报告交给提供程序的单位。"
    );
    assert_eq!(wrong.good, Some(false));
    assert_eq!(said(&facts, Answer::File.label()).good, Some(true));
}

#[test]
fn a_second_binary_of_another_build_is_told_so() {
    let mut facts = healthy();
    for count in [Answer::ALL.len() - 1, Answer::ALL.len() + 1] {
        facts.answers = Ok(vec![1; count]);
        assert_eq!(
            said(&facts, "签名部分").says,
            "签名部分与本版程序不是同一版：请刷新本页；仍如此，请网站管理员把整个程序文件夹重新上传一遍。"
        );
    }
}

#[test]
fn the_report_is_every_line_with_its_mark() {
    let text = report(&sections(&poor()));
    assert!(text.starts_with(
        "试点助手诊断报告\n不含填写的内容、名称和本机路径。\n\n【程序】\n[参考] 版本：1.2.3\n"
    ));
    assert!(text.contains("\n[异常] 小存储区试写、读回、删除：不允许。\n"));
    assert!(text.contains("\n[参考] 还没写进数据库的输入记录：3 份\n"));
    let lines = sections(&poor())
        .iter()
        .map(|section| section.lines.len() + 2)
        .sum::<usize>();
    assert_eq!(text.lines().count(), lines + 2);
    assert!(
        report(&sections(&healthy()))
            .contains("[正常] 生成签名（RFC 6979 附录 A.2.5）：与公开的标准答案一致\n")
    );
}

#[test]
fn a_protocol_is_read_from_the_browsers_word() {
    for (word, protocol) in [
        ("https:", Protocol::Https),
        ("http:", Protocol::Http),
        ("file:", Protocol::File),
        ("blob:", Protocol::Other),
        ("", Protocol::Other),
    ] {
        assert_eq!(Protocol::of(word), protocol);
    }
}

#[test]
fn where_nothing_is_to_be_written_no_store_is_said_to_have_been_tried() {
    let facts = Facts {
        only_in_memory: true,
        ..healthy()
    };
    let tried = said(&facts, "试写、读回、删除");
    assert_eq!(
        (tried.says.as_str(), tried.good),
        ("没有试：这次只记在内存里，这台电脑上什么也不写", None)
    );
    assert!(!report(&sections(&facts)).contains("成功"));
}
