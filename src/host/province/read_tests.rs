//! Packs of provinces: the published one read whole, and each field made wrong named.

use serde_json::{Value as Json, json};

use super::{Condition, Window};
use crate::form::FormId;
use crate::host::read_tests::told;
use crate::host::{Pack, read_notice};

const EXAMPLE: &str = include_str!("../../../docs/notice.example.json");

fn example() -> Json {
    serde_json::from_str(EXAMPLE).unwrap()
}

/// The example with a value at a place, as a file of lines.
fn with(pointer: &str, value: Json) -> String {
    let mut notice = example();
    *notice.pointer_mut(pointer).unwrap() = value;
    format!("{notice:#}")
}

/// `province.papers[1].note`, of a pointer.
fn dotted(pointer: &str) -> String {
    let steps = pointer.split('/').skip(1);
    let step = |step: &str| match step.parse::<usize>() {
        Ok(index) => format!("[{index}]"),
        Err(_) => format!(".{step}"),
    };
    let name: String = steps.map(step).collect();
    name.trim_start_matches('.').to_owned()
}

/// Every place of a value, itself first.
fn places(value: &Json, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Json::Object(members) => members
            .iter()
            .for_each(|(name, value)| places(value, &format!("{at}/{name}"), all)),
        Json::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(nth, value)| places(value, &format!("{at}/{nth}"), all)),
        _ => {}
    }
}

#[test]
fn the_published_pack_has_every_member_and_is_read_whole() {
    let notice = read_notice(EXAMPLE.as_bytes()).unwrap();
    let pack: Pack = notice.province.unwrap();
    assert_eq!(
        pack.cite(),
        "据某省市场监督管理局（示例）《省级标准化试点管理规定（示例）》（某市监标〔2025〕12号（示例），2025年12月5日）"
    );
    assert_eq!(pack.period, Some((12, 24)));
    assert_eq!(pack.validity, Some(24));
    assert_eq!(
        pack.windows.recheck,
        Some(Window {
            from: Some(6),
            to: 2
        })
    );
    assert_eq!(
        pack.conditions,
        [Condition {
            key: "no-failure".into(),
            with: FormId::Application,
            says: "近三年没有评估不合格的试点".into(),
            note: Some("国家级、省级都算。".into()),
        }]
    );
    assert_eq!(
        pack.send.paper.as_deref(),
        Some("某省某市某路 1 号（示例）\n标准化处")
    );
    let sheet = pack.scoring.as_ref().unwrap();
    assert_eq!(
        sheet.summary(),
        "《省级试点评估计分表（示例）》，共 3 组 4 项，满分 10 分"
    );
    let example = example();
    let given = example["province"].as_object().unwrap();
    for member in super::PROVINCE {
        assert!(given.contains_key(member.name), "{}", member.name);
    }
}

#[test]
fn each_field_made_wrong_is_named_with_its_line() {
    let mut all = Vec::new();
    places(&example()["province"], "/province", &mut all);
    assert!(all.len() > 100, "{}", all.len());
    for place in all {
        let text = with(&place, Json::Null);
        let faults = read_notice(text.as_bytes()).unwrap_err();
        let name = dotted(&place);
        let fault = &faults[0];
        let field = fault.field.split('（').next().unwrap();
        assert_eq!((faults.len(), field), (1, &*name), "{place}: {faults:?}");
        let (line, column) = fault.at.unwrap();
        let line = text.lines().nth(line - 1).unwrap();
        let rest: String = line.chars().skip(column - 1).collect();
        assert!(rest.starts_with("null"), "{place}: {rest}");
    }
}

#[test]
fn each_member_that_is_not_known_or_is_missing_is_named() {
    let mut all = Vec::new();
    places(&example()["province"], "/province", &mut all);
    for place in all {
        let mut notice = example();
        let Some(object) = notice.pointer_mut(&place).unwrap().as_object_mut() else {
            continue;
        };
        object.insert("zzzz".into(), json!(1));
        let said = told(&format!("{notice:#}"));
        let field = format!("{}.zzzz：格式里没有这一项", dotted(&place));
        assert!(said.len() == 1 && said[0].contains(&field), "{said:?}");
    }
    for (object, member, called) in [
        ("/province", "number", "文号"),
        ("/province", "issued", "发文日期"),
        ("/province/copies/0", "paper", "哪张表"),
        ("/province/copies/0", "count", "份数"),
        ("/province/period", "least_months", "最短（月）"),
        ("/province/period", "most_months", "最长（月）"),
        ("/province/windows/recheck", "to_months", "最迟提前（月）"),
        ("/province/papers/0", "name", "材料名称"),
        ("/province/papers/0", "with", "随哪张表"),
        ("/province/conditions/0", "key", "代号"),
        ("/province/conditions/0", "with", "随哪张表"),
        ("/province/conditions/0", "says", "条件"),
        ("/province/file_names/0", "paper", "哪张表"),
        ("/province/file_names/0", "pattern", "文件名样式"),
        ("/province/scoring", "title", "计分表名称"),
        ("/province/scoring", "full", "满分"),
        ("/province/scoring", "groups", "分组"),
        ("/province/scoring/grades/0", "name", "等次名称"),
        ("/province/scoring/grades/0", "from", "起点分数"),
        ("/province/scoring/groups/0", "name", "组名"),
        ("/province/scoring/groups/0", "items", "计分项"),
        ("/province/scoring/groups/0/items/0", "demand", "内容和要求"),
        ("/province/scoring/groups/0/items/0", "points", "分值"),
        (
            "/province/scoring/groups/0/items/0/marks/0",
            "points",
            "得几分",
        ),
        (
            "/province/scoring/groups/0/items/0/marks/0",
            "for",
            "怎样得",
        ),
        (
            "/province/scoring/groups/1/items/0/deduct/0",
            "least",
            "最少扣",
        ),
        (
            "/province/scoring/groups/1/items/0/deduct/0",
            "most",
            "最多扣",
        ),
        (
            "/province/scoring/groups/1/items/0/deduct/0",
            "for",
            "为何扣",
        ),
    ] {
        let mut notice = example();
        let of = notice.pointer_mut(object).unwrap().as_object_mut().unwrap();
        assert!(of.remove(member).is_some(), "{object}/{member}");
        let said = told(&format!("{notice:#}"));
        let fault = format!("：缺少“{member}”（{called}）一项，请补上。");
        assert!(
            said[0].contains(&dotted(object)) && said[0].ends_with(&fault),
            "{said:?}"
        );
    }
}

/// Made so, each place is told with these words.
fn are_told(wrong: &[(&str, Json, &str)]) {
    for (place, value, says) in wrong {
        let said = told(&with(place, value.clone()));
        let told = said[0].contains(&dotted(place)) && said[0].contains(says);
        assert!(said.len() == 1 && told, "{value} {said:?}");
    }
}

#[test]
fn what_does_not_agree_is_told_at_the_field_that_is_to_be_changed() {
    let lines = |count| json!("字".repeat(count));
    are_told(&[
        (
            "/province/number",
            json!(" "),
            "没有写内容；用不着这一项，请整项删去",
        ),
        (
            "/province/title",
            json!("甲\n乙"),
            "这里只能写一行，请去掉换行",
        ),
        (
            "/province/remarks",
            lines(2001),
            "有 2001 个字，超过 2000 个字的上限，请写短些",
        ),
        (
            "/province/issued",
            json!("2026-02-30"),
            "没有这一天：2026 年没有 2 月 30 日，请核对；日期请写成 2026-12-20 的样式",
        ),
        (
            "/province/copies/0/count",
            json!(0),
            "应当是 1 至 50 的整数，不加引号",
        ),
        (
            "/province/copies/0/paper",
            json!("aplication"),
            "没有“aplication”这一种，是不是想写“application”；可以写的是 ",
        ),
        (
            "/province/period/most_months",
            json!(11),
            "比最短的 12 个月还短，请核对",
        ),
        (
            "/province/validity_months",
            json!(121),
            "应当是 1 至 120 的整数，不加引号",
        ),
        (
            "/province/windows/recheck/from_months",
            json!(2),
            "应当多于最迟提前的 2 个月，请核对",
        ),
        (
            "/province/windows/recheck/to_months",
            json!(-1),
            "应当是 0 至 120 的整数，不加引号",
        ),
        (
            "/province/also_required/0",
            json!("application.unit.name"),
            "没有“application.unit.name”这一种",
        ),
        (
            "/province/conditions/0/key",
            json!("甲"),
            "应当是 1 至 40 个小写字母、数字和短横线，如 no-failure",
        ),
        (
            "/province/deadlines/unit",
            json!("2026-10-31"),
            "早于开始日期 2026-11-01，请核对",
        ),
        (
            "/province/deadlines/office",
            json!("2026-12-04"),
            "早于单位截止日期 2026-12-05，请核对",
        ),
        (
            "/province/send_to/both",
            json!("true"),
            "应当是 true 或 false，不加引号",
        ),
        (
            "/province/file_names/0/pattern",
            json!("{单位名}-{试点}"),
            "花括号里有不认识的内容，可以写的是 {单位}、{试点}、{表}、{日期}",
        ),
        (
            "/province/file_names/0/pattern",
            json!("申报/表"),
            "文件名里不能有“/”，请换一个；扩展名不用写",
        ),
    ]);
}

#[test]
fn what_does_not_agree_in_a_scoring_sheet_is_told_likewise() {
    are_told(&[
        (
            "/province/scoring/full",
            json!("很好"),
            "请只写分数，如 3 或 3.5",
        ),
        (
            "/province/scoring/full",
            json!("9.55"),
            "分数最多写一位小数，如 3.5",
        ),
        ("/province/scoring/pass", json!(11), "高于满分 10，请核对"),
        (
            "/province/scoring/grades/1/from",
            json!(9),
            "应当低于前一等次“优秀”的起点，请从高到低写",
        ),
        (
            "/province/scoring/groups",
            json!([{ "name": "甲", "weight": 90, "items": [{ "demand": "一", "points": 1 }] }]),
            "各组权重之和是 90，应当是 100",
        ),
        (
            "/province/scoring/groups",
            json!([{ "name": "甲", "items": [{ "demand": "一", "points": "9.5" }] }]),
            "各项分值之和是 9.5，与满分 10 不同，请核对",
        ),
        (
            "/province/scoring/groups/0/items",
            json!([]),
            "没有一项有分值，请写上各项和分值",
        ),
        (
            "/province/scoring/groups/2/most",
            json!([]),
            "应当是分数，如 3；带小数的写在引号里，如 \"0.5\"",
        ),
        (
            "/province/scoring/groups/0/items/0/marks/0/points",
            json!(2),
            "高于分值 1.5，请核对",
        ),
        (
            "/province/scoring/groups/1/items/0/deduct/0/least",
            json!(4),
            "高于最多扣的 3.5，请核对",
        ),
        (
            "/province/scoring/groups/1/items/0/deduct/0/most",
            json!("5.1"),
            "高于分值 5，请核对",
        ),
    ]);
}

#[test]
fn what_bars_one_another_is_told_at_the_second() {
    for (object, member, value, field, says) in [
        (
            "/province/scoring/groups/2",
            "weight",
            json!(10),
            "province.scoring.groups[2].weight（权重（百分之））",
            "加分项不计权重，请删去权重",
        ),
        (
            "/province/scoring/groups/1/items/0",
            "basis",
            json!("一段"),
            "province.scoring.groups[1].items[0].deduct（酌情扣分）",
            "已经写了“basis”，评分标准只能用一种写法",
        ),
    ] {
        let mut notice = example();
        notice.pointer_mut(object).unwrap()[member] = value;
        let said = told(&format!("{notice:#}"));
        assert!(
            said.len() == 1 && said[0].contains(&format!("{field}：{says}")),
            "{said:?}"
        );
    }
    let mut twice = example();
    let again = twice["province"]["conditions"][0].clone();
    twice["province"]["conditions"]
        .as_array_mut()
        .unwrap()
        .push(again);
    assert!(told(&format!("{twice:#}"))[0].contains(
        "province.conditions[1].key（代号）：“no-failure”已经用过，每个条件要用自己的代号"
    ));
    let mut alone = example();
    alone["province"]["send_to"]
        .as_object_mut()
        .unwrap()
        .remove("online");
    assert!(
        told(&format!("{alone:#}"))[0]
            .contains("province.send_to.both（两样都要）：纸质和网上都写明送到哪里，才能写 true")
    );
    let mut mixed = example();
    mixed["province"]["scoring"]["groups"][0]
        .as_object_mut()
        .unwrap()
        .remove("weight");
    assert!(
        told(&format!("{mixed:#}"))[0]
            .contains("province.scoring.groups（分组）：有的组写了权重，有的没有")
    );
}

#[test]
fn a_pack_needs_the_second_version_and_somebody_who_says_it() {
    let first = EXAMPLE.replacen("\"notice\": 2", "\"notice\": 1", 1);
    let said = told(&first);
    assert_eq!(said.len(), 1);
    assert!(
        said[0].contains("province（省级规定）：第 1 版的格式里没有这一项，请把“notice”写成 2。"),
        "{said:?}"
    );
    let mut nobody = example();
    nobody
        .as_object_mut()
        .unwrap()
        .retain(|name, _| name == "notice" || name == "province");
    assert!(told(&format!("{nobody:#}"))[0].contains("写了“province”就要写“office”"));
}
