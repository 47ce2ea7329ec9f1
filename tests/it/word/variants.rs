//! 附件1 as ten offices have it (tests/word/variants.py) is read into the same blanks, and what has no place is told.

use std::collections::BTreeMap;
use std::fs;

use shidian::app::word_import::{Reading, reading, reading_for};
use shidian::codec::word;
use shidian::form::FormId;

const NAME: &str = "某某市政务服务（社会管理和公共服务）综合标准化试点";
const UNIT: &str = "某某市政务服务中心（示例）";

fn read(name: &str) -> Reading {
    let file = fs::read(format!("tests/fixtures/word/{name}.docx")).unwrap();
    let reading = reading(&word::read(&file).unwrap()).unwrap_or_else(|| panic!("{name}"));
    assert_eq!(reading.form.id, FormId::Application, "{name}");
    reading
}

fn blanks(reading: &Reading) -> BTreeMap<&'static str, String> {
    let blanks = reading.blanks.iter();
    blanks
        .map(|(blank, text)| (blank.key, text.clone()))
        .collect()
}

/// What stands in all of them.
fn usual() -> BTreeMap<&'static str, String> {
    let usual = [
        ("pilot.name", NAME),
        ("period.from", "2027年3月"),
        ("period.to", "2029年3月"),
        ("cover.undertaker", UNIT),
        ("cover.guarantor", "某某市人民政府（示例）"),
        ("cover.guide", "江苏省政务服务管理办公室"),
        ("cover.date", "2026年11月"),
        ("unit.name", UNIT),
        ("unit.code", "12320582MB12345625"),
        ("unit.head", "某乙（示例）"),
        ("unit.registered", "江苏省 张家港市"),
        ("unit.address", "江苏省某某市人民中路1号（示例）"),
        ("unit.industry", "国家机构"),
        ("unit.economy", "事业单位法人"),
        ("unit.postcode", "215600"),
        ("unit.phone", "0512-58672345"),
        ("unit.email", "bzh@example.gov.cn"),
        ("std.body", "标准化工作办公室"),
        ("std.lead", "某甲（示例）"),
        ("unit.scope", "承担政务服务的组织协调。"),
        ("record.accident", "无"),
        ("system.built", "计划2027年11月"),
        ("system.runs", "计划2028年1月"),
        ("unit.review", "已收集标准 245 份。\n各科室确定标准化专员。"),
        ("base.fit", "职能明确。"),
        ("base.work", "已有制度。"),
        ("goals", "建成标准体系。"),
        ("money.use", "标准编制25万元。"),
        ("money.source", "市级财政60万元。"),
        ("undertaker.opinion", "同意申报。"),
        ("supervisor.name", "江苏省市场监督管理局"),
    ];
    usual.map(|(key, text)| (key, text.to_owned())).into()
}

fn rows(reading: &Reading, key: &str) -> Vec<Vec<String>> {
    let mut tables = reading.tables.iter();
    let table = tables.find(|read| read.table.key == key).unwrap();
    table.rows.clone()
}

#[test]
fn every_variant_is_read_into_the_same_blanks_and_what_has_no_place_is_told() {
    let changed = ["文档里有修订标记，按接受全部修订读入。"];
    let more = [
        "文档里有图片，图片里的字没有读。",
        "文档里有自动编号，编号没有读入，请核对后补上。",
    ];
    let by_hand = ["负责人（签名）：某丙（示例）", "2026年11月20日"].repeat(5);
    let cases: [(&str, &[&str], &[&str]); 10] = [
        ("retyped", &[], &[]),
        ("spaced", &[], &[]),
        ("merged", &[], &[]),
        ("empty-paragraphs", &[], &[]),
        ("tracked", &[], &changed),
        ("wps", &["密级：公开"], &[]),
        ("ticked", &[], &[]),
        ("sealed", &by_hand, &[]),
        ("planned", &["进展：已启动"], &[]),
        (
            "more",
            &["七、其他", "补充说明：本单位曾获省级试点。"],
            &more,
        ),
    ];
    for (name, left, remarks) in cases {
        let reading = read(name);
        let mut wanted = usual();
        if name == "ticked" {
            wanted.insert("period.from", "2027.3".to_owned());
            wanted.insert("period.to", "2029.3".to_owned());
        }
        if name == "empty-paragraphs" {
            let apart = "已收集标准 245 份。\n\n各科室确定标准化专员。";
            wanted.insert("unit.review", apart.to_owned());
        }
        let found: Vec<_> = blanks(&reading).into_iter().collect();
        assert_eq!(found, wanted.into_iter().collect::<Vec<_>>(), "{name}");
        assert_eq!(reading.left, left, "{name}");
        assert_eq!(reading.remarks, remarks, "{name}");
        let time = "2027年3月至2027年5月";
        let mut plan = vec![vec![time, "宣传培训", "办公室"]];
        if name == "planned" {
            plan.push(vec![time, "编制标准", "各科室"]);
        }
        assert_eq!(rows(&reading, "plan"), plan, "{name}");
        assert_eq!(
            rows(&reading, "participants"),
            [["某某市档案馆（示例）", ""]],
            "{name}"
        );
    }
}

#[test]
fn a_document_of_another_form_is_not_laid_beside_a_paper() {
    let written = word::read(&fs::read("tests/fixtures/word/wps.docx").unwrap()).unwrap();
    let (here, other) = (FormId::Application.form(), FormId::Evaluation.form());
    assert_eq!(reading_for(here, &written).unwrap().form.id, here.id);
    let why = reading_for(other, &written).unwrap_err();
    assert_eq!(
        why.about("申请书.docx"),
        "“申请书.docx”是附件1 申请书，这里是附件2 评估申请表，没有读入。请打开那张表，再读入一次。"
    );
}

#[test]
fn what_is_no_form_is_not_taken_for_one() {
    for text in ["会议纪要", "社会管理和公共服务综合标准化试点工作总结"] {
        let written = word::Written {
            parts: vec![word::Part::Line(text.to_owned())],
            ..word::Written::default()
        };
        assert!(reading(&written).is_none(), "{text}");
    }
}
