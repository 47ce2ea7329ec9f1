//! Three made-up packs of provinces, each through the whole life of a pilot: what it says stands beside the regulation, which stays as it is.

use std::collections::BTreeMap;

use shidian::dossier::{
    Card, Dossier, Event, Happening as H, Level, Paper, Pilot, Place, Record, Row, SCHEMA, Stamp,
};
use shidian::form::FormId;
use shidian::host::{Demand, InProvince, Notice, Province, Sheet, Tally, read_notice};
use shidian::regulation::{Beside, Case, Course, Entry, check, years_of};
use shidian::value::{Day, Score};

const SEAL_AND_SUMMARY: &str = include_str!("../fixtures/packs/seal-and-summary.json");
const PAPER_AND_ONLINE: &str = include_str!("../fixtures/packs/paper-and-online.json");
const TASK_AFTER_ISSUE: &str = include_str!("../fixtures/packs/task-after-issue.json");

fn day(iso: &str) -> Day {
    Day::from_iso(iso).unwrap()
}

/// A pilot of a province with its pack, told step by step.
struct Life {
    notice: Notice,
    pilot: Pilot,
}

impl Life {
    fn of(pack: &str, period: (&str, &str)) -> Life {
        let stamp = Stamp::new("2026-11-25T09:00:00+08:00");
        let mut pilot = Pilot::new("0123456789abcdef".into(), stamp.clone());
        pilot.set_level(Level::Provincial);
        let mut paper = Paper::default();
        for (key, text) in [
            ("pilot.name", "某某服务综合标准化试点（示例）"),
            ("cover.undertaker", "某局（示例）"),
            ("period.from", period.0),
            ("period.to", period.1),
        ] {
            paper.write(Place::blank(key), text);
        }
        let form = FormId::Application;
        pilot.put_card(form, Card::of(form.form(), &paper, stamp));
        Life {
            notice: read_notice(pack.as_bytes()).unwrap(),
            pilot,
        }
    }

    fn enters(&mut self, entries: &[(H, &str)]) {
        for (what, on) in entries {
            let count = self.pilot.log.entries().len();
            let stamp = Stamp::new(format!("2026-11-25T10:{count:02}:00+08:00"));
            let event = Event::new(format!("{count:016x}"), *what, day(on), stamp);
            self.pilot.log.add(event);
            let course = Course::of(&self.pilot.log);
            assert_eq!(course.disputed(), [], "{what:?} on {on}");
        }
    }

    fn pack(&self) -> &Province {
        self.notice.province_for(&self.pilot).unwrap()
    }

    fn entry(&self, duty: &str, today: &str) -> Entry {
        let (_, entries) = years_of(&self.pilot, self.notice.reading, day(today));
        let mut found = entries.into_iter().filter(|entry| entry.duty.id == duty);
        found.next_back().unwrap_or_else(|| panic!("{duty}"))
    }

    fn beside(&self, duty: &str, today: &str) -> InProvince {
        let entry = self.entry(duty, today);
        InProvince::beside(Some(self.pack()), &self.pilot, &entry, day(today))
    }

    /// What the province says beside a duty, without its document.
    fn own(&self, duty: &str, today: &str) -> String {
        let own = self.beside(duty, today).own.unwrap_or_default();
        let cite = format!("{}：", self.pack().cite());
        own.strip_prefix(&cite).map_or(own.clone(), str::to_owned)
    }

    fn reference(&self, duty: &str, today: &str) -> String {
        self.beside(duty, today).reference.unwrap_or_default()
    }

    fn facts(&self, form: FormId, today: &str) -> BTreeMap<&'static str, String> {
        let demand = self.demand(form);
        demand.facts(&self.pilot, day(today)).into_iter().collect()
    }

    fn demand(&self, form: FormId) -> Demand<'_> {
        Demand {
            pack: self.pack(),
            form,
        }
    }

    fn papers(&self, form: FormId) -> Vec<String> {
        let papers = self.demand(form).papers().into_iter();
        papers.map(|line| line.says).collect()
    }

    fn conditions(&self, form: FormId) -> Vec<String> {
        let conditions = self.demand(form).conditions().into_iter();
        conditions.map(|line| line.says).collect()
    }

    fn rounds(&self, today: &str) -> Vec<String> {
        let course = Course::of(&self.pilot.log);
        let pack = self.notice.round_for(&self.pilot, &course);
        let dues = pack.into_iter().flat_map(|pack| pack.dues(day(today)));
        dues.map(|due| format!("{}：{}", due.who, due.standing.says(day(today))))
            .collect()
    }
}

/// A paper of scores with the rows of a sheet, and points for each in order.
fn scored(sheet: &Sheet, got: &[&str]) -> Paper {
    let mut paper = Paper::default();
    let rows = sheet.rows();
    assert_eq!(rows.len(), got.len());
    let row = |(nth, cells): (usize, Vec<String>)| {
        let columns = Sheet::TABLE
            .columns
            .iter()
            .map(|blank| blank.key.to_owned());
        let mut cells: BTreeMap<String, String> = columns.zip(cells).collect();
        cells.insert("score.got".into(), got[nth].into());
        Row {
            id: u32::try_from(nth + 1).unwrap(),
            cells,
        }
    };
    let rows = rows.into_iter().enumerate().map(row).collect();
    paper.tables.insert(Sheet::TABLE.key.to_owned(), rows);
    paper
}

fn sums(tally: &Tally) -> Vec<String> {
    tally.sums.iter().map(shidian::host::Sum::says).collect()
}

#[test]
fn a_pilot_is_told_of_a_pack_only_when_it_is_of_a_province() {
    let mut life = Life::of(SEAL_AND_SUMMARY, ("2026-06", "2028-05"));
    assert!(life.notice.province_for(&life.pilot).is_some());
    life.pilot.set_level(Level::National);
    assert_eq!(life.notice.province_for(&life.pilot), None);
    assert_eq!(life.rounds("2026-03-30"), [""; 0]);
}

#[test]
fn a_seal_a_summary_and_two_conditions_go_through_a_whole_life() {
    let mut life = Life::of(SEAL_AND_SUMMARY, ("2026-06", "2028-05"));
    assert_eq!(life.pack().cite(), SEAL_CITED);
    seal_applies(&mut life);
    seal_builds(&mut life);
    seal_is_evaluated_twice(&mut life);
    seal_is_rechecked(&mut life);
}

const SEAL_CITED: &str = "据某甲省市场监督管理局（示例）《省级标准化试点管理办法（示例）》（甲市监标〔2026〕87号（示例），2026年1月12日）";

fn seal_applies(life: &mut Life) {
    assert_eq!(life.rounds("2026-03-30"), ["试点承担单位：还有 4 天截止"]);
    assert_eq!(life.rounds("2026-04-04"), ["试点承担单位：已截止 1 天"]);
    let facts = life.facts(FormId::Application, "2026-03-30");
    assert_eq!(facts["份数"], "2 份（市局留存 1 份\n省局 1 份）");
    assert_eq!(
        facts["试点期限"],
        "试点期限 12 至 24 个月；本试点2026年6月至2028年5月共 24 个月，符合"
    );
    assert_eq!(facts["另外要填"], "承担单位意见");
    assert_eq!(facts["纸质送到"], "甲省某市某路 1 号（示例）\n标准化科");
    assert_eq!(facts["网上报送"], "bzh@example.com（示例）");
    assert_eq!(
        facts["文件命名"],
        "某局（示例）-某某服务综合标准化试点（示例）-申报表"
    );
    assert_eq!(
        facts["其他说明"],
        "逾期不予受理。\n有疑问的，请与推荐单位联系。"
    );
    assert_eq!(
        life.papers(FormId::Application),
        [
            "推荐函，1 份（纸质，加盖推荐单位公章）",
            "推荐汇总表（电子表格，随邮件发送）"
        ]
    );
    assert_eq!(
        life.conditions(FormId::Application),
        [
            "3 年内没有评估不合格的国家级或者省级试点",
            "所在县区推荐不少于 2 个项目"
        ]
    );
    life.enters(&[
        (H::Consented, "2026-03-20"),
        (H::Recommended, "2026-03-28"),
        (H::SentUp, "2026-04-02"),
    ]);
    assert_eq!(
        life.own("art10.due.consent", "2026-04-03"),
        "申请书 2 份（市局留存 1 份\n省局 1 份）"
    );
    assert_eq!(
        life.reference("art13.due.accept", "2026-04-03"),
        format!(
            "参照：这里写的是国家一级的机构，省级试点参照执行（第三十九条）；省里由甲省市场监督管理局标准化处（示例）办（{SEAL_CITED}）"
        )
    );
    life.enters(&[(H::Accepted, "2026-04-20"), (H::Issued, "2026-05-30")]);
}

fn seal_builds(life: &mut Life) {
    assert_eq!(life.rounds("2026-06-01"), [""; 0]);
    assert_eq!(
        life.own("art18.due.self-check", "2028-03-01"),
        "2028年3月31日以前（含当日），还有 30 天；评估申请表 3 份"
    );
    assert_eq!(
        life.entry("art18.due.self-check", "2028-03-01")
            .when
            .term
            .shown(),
        "2028年2月29日以前（含当日）"
    );
    life.enters(&[
        (H::SelfChecked, "2028-04-10"),
        (H::EvaluationApplied, "2028-04-20"),
    ]);
    assert_eq!(
        life.own("art18.due.self-check", "2028-04-20"),
        "2028年3月31日以前（含当日），完成时已过；评估申请表 3 份"
    );
    assert_eq!(life.own("art18.due.apply", "2028-04-20"), "评估申请表 3 份");
}

fn seal_is_evaluated_twice(life: &mut Life) {
    let sheet = life.pack().scoring.as_ref().unwrap();
    let paper = scored(sheet, &["1", "1.5", "2", "7.5", "5", "3"]);
    let tally = Tally::of(&paper, Some(sheet)).unwrap();
    assert_eq!(
        sums(&tally),
        [
            "一、准备：得 4.5 分，共 5 分",
            "二、实施：得 12.5 分，共 15 分",
            "三、加分项（加分）：得 3 分，共 3 分，计入 2 分"
        ]
    );
    assert_eq!(tally.says(), "得 19 分，满分 20 分");
    assert_eq!(
        tally.verdict.as_deref(),
        Some("按计分表属于“优秀”（18 分起）")
    );
    life.enters(&[
        (H::OnSite, "2028-05-10"),
        (H::Reported, "2028-05-20"),
        (H::Confirmed, "2028-06-01"),
        (H::Failed, "2028-07-01"),
    ]);
    assert_eq!(
        life.own("art23.due.remedy", "2028-07-02"),
        "2028年10月1日以前（含当日），还有 91 天"
    );
    assert_eq!(
        life.entry("art23.due.remedy", "2028-07-02")
            .when
            .term
            .ends(),
        Some(day("2029-01-01"))
    );
    life.enters(&[
        (H::RemedyDone, "2028-09-20"),
        (H::EvaluationApplied, "2028-09-25"),
        (H::OnSite, "2028-10-20"),
        (H::Reported, "2028-10-25"),
        (H::Confirmed, "2028-11-01"),
        (H::Passed, "2028-12-01"),
    ]);
}

fn seal_is_rechecked(life: &mut Life) {
    // Nothing of its own about the validity: the regulation alone speaks, to the recheck.
    assert_eq!(life.own("art23.due.validity", "2029-01-01"), "");
    assert_eq!(life.own("art32.due.apply", "2031-08-01"), "");
    life.enters(&[
        (H::RecheckApplied, "2031-08-20"),
        (H::RecheckVisited, "2031-09-20"),
        (H::RecheckReported, "2031-10-01"),
        (H::RecheckConfirmed, "2031-10-10"),
    ]);
    assert_eq!(
        life.reference("art36.due.publish", "2031-10-11"),
        format!(
            "参照：这里写的是国家一级的机构，省级试点参照执行（第三十九条）；省里由甲省市场监督管理局标准化处（示例）办（{SEAL_CITED}）"
        )
    );
    life.enters(&[(H::RecheckPassed, "2031-11-20")]);
}

#[test]
fn paper_and_net_and_a_week_go_through_a_whole_life() {
    let mut life = Life::of(PAPER_AND_ONLINE, ("2026-12", "2028-08"));
    week_applies(&life);
    week_builds(&mut life);
    week_is_evaluated(&mut life);
    week_is_rechecked(&mut life);
}

fn week_applies(life: &Life) {
    assert_eq!(
        life.rounds("2026-09-06"),
        [
            "试点承担单位：还有 5 天截止",
            "收件的主管部门：还有 9 天截止"
        ]
    );
    assert_eq!(
        life.rounds("2026-09-12"),
        ["试点承担单位：已截止 1 天", "收件的主管部门：还有 3 天截止"]
    );
    let facts = life.facts(FormId::Application, "2026-09-06");
    assert_eq!(
        facts["报送时间"],
        "试点承担单位：2026年9月11日以前（含当日），还有 5 天截止\n收件的主管部门：2026年9月15日以前（含当日），还有 9 天截止"
    );
    assert_eq!(
        facts["试点期限"],
        "试点期限 24 个月；本试点2026年12月至2028年8月共 21 个月，短于省里的规定"
    );
    assert_eq!(facts["报送方式"], "纸质和网上都要报送，缺一不可");
    assert_eq!(facts["文件命名"], "2026-09-06_某局（示例）_申请书");
    assert_eq!(
        life.papers(FormId::Application),
        ["任务书，3 份（纸质和电子版）", "申报汇总表，1 份"]
    );
}

fn week_builds(life: &mut Life) {
    life.enters(&[
        (H::Consented, "2026-09-05"),
        (H::Recommended, "2026-09-10"),
        (H::SentUp, "2026-09-14"),
        (H::Accepted, "2026-10-08"),
        (H::Issued, "2026-11-20"),
    ]);
    assert_eq!(
        life.own("art11.due.recommend", "2026-11-20"),
        "由乙省行业主管厅局（示例）办"
    );
    assert_eq!(
        life.own("art18.due.period", "2027-01-01"),
        "试点期限 24 个月；本试点2026年12月至2028年8月共 21 个月，短于省里的规定"
    );
    assert_eq!(
        life.own("art18.due.apply", "2028-06-30"),
        "2028年7月1日至2028年8月31日，还有 1 天"
    );
    assert!(
        life.reference("art18.due.mid-term", "2027-06-01")
            .contains("省里由乙省标准化工作联席会议办公室（示例）办")
    );
    life.enters(&[
        (H::MidTerm, "2027-08-01"),
        (H::SelfChecked, "2028-05-20"),
        (H::EvaluationApplied, "2028-07-10"),
    ]);
}

fn week_is_evaluated(life: &mut Life) {
    assert_eq!(
        life.conditions(FormId::Evaluation),
        ["标准对主要管理和服务事项的覆盖率达到 80% 以上"]
    );
    assert_eq!(life.papers(FormId::Evaluation), ["验收手册"]);
    assert_eq!(
        life.facts(FormId::Evaluation, "2028-07-10")["文件命名"],
        "某某服务综合标准化试点（示例）-评估申请"
    );
    let sheet = life.pack().scoring.as_ref().unwrap();
    let tally = Tally::of(&scored(sheet, &["8", "5", "21.5"]), Some(sheet)).unwrap();
    // 13 of 15 make 34.67 of 40, 21.5 of 30 make 43 of 60.
    assert_eq!(
        sums(&tally),
        [
            "体系：得 13 分，共 15 分，计入 34.7 分",
            "实施：得 21.5 分，共 30 分，计入 43 分"
        ]
    );
    assert_eq!(tally.says(), "得 77.7 分，满分 100 分");
    assert_eq!(
        tally.verdict.as_deref(),
        Some("按计分表属于“二级”（75.5 分起）")
    );
    life.enters(&[
        (H::OnSite, "2028-08-05"),
        (H::Reported, "2028-08-10"),
        (H::Confirmed, "2028-08-20"),
        (H::Passed, "2028-10-15"),
    ]);
}

fn week_is_rechecked(life: &mut Life) {
    // The validity and all that is counted from it: of the province beside, of the regulation as it is.
    assert_eq!(
        life.own("art23.due.validity", "2030-10-01"),
        "2030年10月15日，还有 14 天"
    );
    assert_eq!(
        life.entry("art23.due.validity", "2030-10-01")
            .when
            .term
            .ends(),
        Some(day("2031-10-15"))
    );
    assert_eq!(
        life.own("art32.due.apply", "2030-04-01"),
        "2030年4月15日至2030年6月15日，还有 14 天"
    );
    life.enters(&[
        (H::RecheckApplied, "2030-05-10"),
        (H::RecheckReceived, "2030-05-12"),
    ]);
    assert_eq!(
        life.own("art33.due.three-months", "2030-05-12"),
        "2030年7月12日以前（含当日），还有 61 天"
    );
    assert_eq!(
        life.entry("art33.due.three-months", "2030-05-12")
            .when
            .term
            .ends(),
        Some(day("2030-08-12"))
    );
    life.enters(&[
        (H::RecheckVisited, "2030-06-20"),
        (H::RecheckReported, "2030-06-25"),
        (H::RecheckConfirmed, "2030-07-01"),
        (H::RecheckPassed, "2030-07-20"),
    ]);
    assert_eq!(
        life.own("art36.due.validity", "2032-07-19"),
        "2032年7月20日，还有 1 天"
    );
}

#[test]
fn a_task_after_the_issue_and_five_years_go_through_a_whole_life() {
    let mut life = Life::of(TASK_AFTER_ISSUE, ("2026-06", "2028-05"));
    // The office issued what names nobody else; the call stays what it is, beside.
    assert_eq!(
        life.pack().cite(),
        "据某丙省标准化公共服务平台（示例）《省级标准化试点项目管理规定（示例）》（丙市监标〔2025〕40号（示例），2025年10月19日）"
    );
    assert!(life.notice.call_for(&Course::of(&life.pilot.log)).is_some());
    assert_eq!(
        life.rounds("2026-02-20"),
        [
            "试点承担单位：还有 8 天开始",
            "收件的主管部门：还有 54 天截止"
        ]
    );
    assert_eq!(
        life.conditions(FormId::Application),
        ["已经完成市级试点", "建立专班，有配套资金"]
    );
    assert_eq!(
        life.facts(FormId::Application, "2026-03-01")["网上报送"],
        "丙省标准化公共服务平台（示例）"
    );
    life.enters(&[
        (H::Consented, "2026-03-20"),
        (H::Recommended, "2026-03-28"),
        (H::SentUp, "2026-04-10"),
        (H::Accepted, "2026-04-20"),
        (H::Issued, "2026-05-30"),
    ]);
    assert_eq!(life.papers(FormId::SelfCheck), ["任务书（通过平台提交）"]);
    assert_eq!(
        life.demand(FormId::SelfCheck).papers()[0].note.as_deref(),
        Some("立项后 19 天内报送。")
    );
    assert_eq!(
        life.own("art18.due.self-check", "2028-01-31"),
        "2028年2月1日至2028年4月30日，还有 1 天"
    );
    life.enters(&[
        (H::SelfChecked, "2028-02-20"),
        (H::EvaluationApplied, "2028-03-20"),
        (H::OnSite, "2028-04-20"),
        (H::Reported, "2028-04-25"),
        (H::Confirmed, "2028-05-10"),
        (H::Passed, "2028-06-30"),
    ]);
    assert_eq!(
        life.own("art23.due.validity", "2033-06-29"),
        "2033年6月30日，还有 1 天"
    );
    assert_eq!(
        life.own("art32.due.apply", "2031-04-01"),
        "2033年3月30日以前（含当日），还有 729 天；复查申请表 2 份"
    );
    assert_eq!(life.papers(FormId::Recheck), ["绩效佐证材料，1 份"]);
    life.enters(&[
        (H::RecheckApplied, "2031-03-20"),
        (H::RecheckVisited, "2031-04-20"),
    ]);
    assert_eq!(
        life.own("art35.due.report", "2031-04-21"),
        "由丙省回访专家组（示例）办；复查报告 2 份（专班 1 份，试点单位 1 份）"
    );
    life.enters(&[
        (H::RecheckReported, "2031-04-30"),
        (H::RecheckConfirmed, "2031-05-10"),
        (H::RecheckPassed, "2031-06-01"),
    ]);
    assert_eq!(
        life.facts(FormId::Recheck, "2031-06-01")["文件命名"],
        "某局（示例）_复查"
    );
}

#[test]
fn what_was_confirmed_are_these_very_words_of_this_document() {
    let life = Life::of(SEAL_AND_SUMMARY, ("2026-06", "2028-05"));
    let key = |pack: &str| {
        let life = Life::of(pack, ("2026-06", "2028-05"));
        life.demand(FormId::Application).conditions()[0].key.clone()
    };
    let first = life.demand(FormId::Application).conditions()[0].key.clone();
    assert!(first.starts_with("province.no-failure."), "{first}");
    assert_eq!(key(SEAL_AND_SUMMARY), first);
    assert_ne!(key(&SEAL_AND_SUMMARY.replace("3 年内", "5 年内")), first);
    assert_ne!(key(&SEAL_AND_SUMMARY.replace("87号", "88号")), first);
    // It is kept among the ticks of the paper, whose strict shape takes it.
    let mut paper = Paper::default();
    paper.ticks.insert(first);
    let record = Record {
        schema: SCHEMA,
        pilot: "0123456789abcdef".into(),
        form: FormId::Application,
        rev: 1,
        saved: Stamp::new("2026-11-25T09:00:00+08:00"),
        paper,
        signed: None,
        received: None,
    };
    assert_eq!(record.fit(), Ok(()));
}

#[test]
fn marks_and_deductions_outside_the_sheet_are_told_row_by_row() {
    let life = Life::of(SEAL_AND_SUMMARY, ("2026-06", "2028-05"));
    let sheet = life.pack().scoring.as_ref().unwrap();
    assert_eq!(
        sheet.rows()[0][4],
        "1 分：目的明确并确定工作边界\n0.5 分：目的含糊\n0 分：未明确"
    );
    assert_eq!(
        sheet.rows()[3][4],
        "酌情扣 0.5 至 3.5 分：记录不全\n酌情扣 1 至 2 分：没有监督检查"
    );
    let odd = |got: &[&str]| Tally::of(&scored(sheet, got), Some(sheet)).unwrap().odd;
    assert_eq!(odd(&["0.5", "1.5", "2.5", "10", "5", "0"]), [""; 0]);
    assert_eq!(odd(&["1", "1", "2", "4.5", "5", "0"]), [""; 0]);
    assert_eq!(odd(&["1", "1", "2", "9.5", "5", "0"]), [""; 0]);
    assert_eq!(
        odd(&["0.7", "2", "2", "4.4", "5", "0"]),
        [
            "第 1 行得 0.7 分，计分表只分 1、0.5、0 这几档",
            "第 2 行得 2 分，多于分值 1.5",
            "第 4 行扣 5.6 分，计分表写的是扣 0.5 至 5.5 分"
        ]
    );
    assert_eq!(
        odd(&["1", "1", "2", "9.8", "5", "0"]),
        ["第 4 行扣 0.2 分，计分表写的是扣 0.5 至 5.5 分"]
    );
}

#[test]
fn a_running_total_says_what_is_open_and_gives_no_verdict_before_the_last_row() {
    let life = Life::of(SEAL_AND_SUMMARY, ("2026-06", "2028-05"));
    let sheet = life.pack().scoring.as_ref().unwrap();
    let tally = Tally::of(&scored(sheet, &["1", "", "2", "10", "", "0"]), Some(sheet)).unwrap();
    assert_eq!(tally.says(), "得 13 分，满分 20 分；还有 2 项没有得分");
    assert_eq!(tally.verdict, None);
    assert_eq!(sums(&tally)[0], "一、准备：得 3 分，共 5 分，1 项没有得分");
    let low = Tally::of(
        &scored(sheet, &["1", "1", "1", "4.5", "4.4", "0"]),
        Some(sheet),
    )
    .unwrap();
    assert_eq!(low.verdict.as_deref(), Some("低于合格线 12 分"));
    // Rows that somebody typed are added up without any sheet, 加分 beyond the full score.
    let typed = scored(sheet, &["1", "1.5", "2.5", "10", "5", "2"]);
    let plain = Tally::of(&typed, None).unwrap();
    assert_eq!((plain.got, plain.full), (220, 200));
    assert_eq!(plain.verdict, None);
    assert_eq!(Tally::of(&Paper::default(), Some(sheet)), None);
    assert_eq!(Score::show(plain.full), "20");
}

#[test]
fn without_a_pack_a_provincial_pilot_is_told_what_it_takes_by_reference_alone() {
    let mut life = Life::of(r#"{"notice": 1}"#, ("2026-06", "2028-05"));
    life.enters(&[
        (H::Consented, "2026-03-20"),
        (H::Recommended, "2026-03-28"),
        (H::SentUp, "2026-04-02"),
    ]);
    let today = day("2026-04-03");
    let beside =
        |duty| InProvince::beside(None, &life.pilot, &life.entry(duty, "2026-04-03"), today);
    assert_eq!(beside("art10.due.consent"), InProvince::default());
    assert_eq!(
        beside("art13.due.accept").reference.as_deref(),
        Some(
            "参照：这里写的是国家一级的机构，省级试点参照执行（第三十九条）；省级试点相应由省级联席办公室或者本省规定的单位办"
        )
    );
    assert_eq!(beside("art13.due.accept").own, None);
}

/// What a province says of a paper with these answers, without its document, and whether it agrees.
fn rulings(life: &Life, form: FormId, answers: &[(&'static str, &str)]) -> Vec<(String, bool)> {
    let mut paper = Paper::default();
    for (key, text) in answers {
        paper.write(Place::blank(key), text);
    }
    let rulings = life
        .notice
        .rulings(&life.pilot, form.form(), &paper.indexed());
    let cite = format!("{}：", life.notice.province.as_ref().unwrap().cite());
    let bare = |says: &str| says.strip_prefix(&cite).unwrap().to_owned();
    rulings
        .iter()
        .map(|ruling| (bare(&ruling.says), ruling.agrees))
        .collect()
}

fn agrees(life: &Life, form: FormId, answers: &[(&'static str, &str)]) -> bool {
    let rulings = rulings(life, form, answers);
    assert_eq!(rulings.len(), 1, "{rulings:?}");
    rulings[0].1
}

#[test]
fn a_period_is_judged_by_the_months_of_the_province_and_the_regulation_stays_beside() {
    let life = Life::of(SEAL_AND_SUMMARY, ("2026-06", "2028-05"));
    let form = FormId::Application;
    let until = |to| [("period.from", "2026-06"), ("period.to", to)];
    for (to, right) in [
        ("2027-04", false),
        ("2027-05", true),
        ("2028-05", true),
        ("2028-06", false),
    ] {
        assert_eq!(agrees(&life, form, &until(to)), right, "{to}");
    }
    // One year is enough for this province, and less than what Article 18 calls usual: both are said.
    assert_eq!(
        rulings(&life, form, &until("2027-05")),
        [(
            "试点期限 12 至 24 个月；本试点2026年6月至2027年5月共 12 个月，符合".to_owned(),
            true
        )]
    );
    let mut paper = Paper::default();
    for (key, text) in until("2027-05") {
        paper.write(Place::blank(key), text);
    }
    let ruled = life
        .notice
        .rulings(&life.pilot, form.form(), &paper.indexed());
    assert!(ruled[0].is_beside("art18.two-to-three-years"));
    assert!(!ruled[0].is_beside("art18.half-year"));
    let of_state = check_of(&life.pilot, form, &paper);
    assert!(of_state.contains(&"art18.two-to-three-years".to_owned()));
}

/// The rules that find anything in a paper of a pilot.
fn check_of(pilot: &Pilot, form: FormId, paper: &Paper) -> Vec<String> {
    let dossier = Dossier {
        pilot: pilot.clone(),
        ..Dossier::default()
    };
    let beside = Beside {
        dossier: &dossier,
        regions: None,
    };
    let answers = paper.indexed();
    let found = check(&Case::of(form.form(), &answers, beside, day("2026-11-25")));
    found
        .iter()
        .map(|finding| finding.rule().id.to_owned())
        .collect()
}

#[test]
fn the_days_of_an_evaluation_are_judged_by_the_windows_of_the_province() {
    let seal = Life::of(SEAL_AND_SUMMARY, ("2026-06", "2028-05"));
    let checked = |on| [("check.day", on)];
    assert!(agrees(&seal, FormId::SelfCheck, &checked("2028-03-31")));
    assert_eq!(
        rulings(&seal, FormId::SelfCheck, &checked("2028-04-01")),
        [(
            "自查的时间是2028年3月31日以前（含当日）；本表写的是2028年4月1日，已过这个期限"
                .to_owned(),
            false
        )]
    );
    // Nothing of its own on applying: nothing is said of that day.
    assert_eq!(
        rulings(&seal, FormId::Evaluation, &[("applied.on", "2028-06-01")]),
        []
    );

    let mut week = Life::of(PAPER_AND_ONLINE, ("2026-12", "2028-11"));
    let applied = |on| [("applied.on", on)];
    for (on, right) in [
        ("2028-09-30", false),
        ("2028-10-01", true),
        ("2028-11-30", true),
        ("2028-12-01", false),
    ] {
        assert_eq!(
            agrees(&week, FormId::Evaluation, &applied(on)),
            right,
            "{on}"
        );
    }
    assert_eq!(
        rulings(&week, FormId::Evaluation, &applied("2028-09-30"))[0].0,
        "申请评估的时间是2028年10月1日至2028年11月30日；本表写的是2028年9月30日，早于这段时间"
    );
    // Applying anew after a remedy lies behind the period, and is late by nobody's word.
    week.enters(&[
        (H::Consented, "2026-08-20"),
        (H::Recommended, "2026-08-28"),
        (H::SentUp, "2026-09-02"),
        (H::Accepted, "2026-10-20"),
        (H::Issued, "2026-11-30"),
        (H::SelfChecked, "2028-10-10"),
        (H::EvaluationApplied, "2028-10-20"),
        (H::OnSite, "2028-11-10"),
        (H::Reported, "2028-11-20"),
        (H::Confirmed, "2028-12-01"),
        (H::Failed, "2029-01-10"),
    ]);
    assert_eq!(
        rulings(&week, FormId::Evaluation, &applied("2029-06-01")),
        []
    );
}

/// A pilot that passed on the first of July 2026.
fn passed(pack: &str) -> Life {
    let mut life = Life::of(pack, ("2024-03", "2026-02"));
    life.enters(&[
        (H::Consented, "2023-08-20"),
        (H::Recommended, "2023-08-28"),
        (H::SentUp, "2023-09-02"),
        (H::Accepted, "2023-10-20"),
        (H::Issued, "2024-02-20"),
        (H::SelfChecked, "2025-12-20"),
        (H::EvaluationApplied, "2026-01-20"),
        (H::OnSite, "2026-03-10"),
        (H::Reported, "2026-03-20"),
        (H::Confirmed, "2026-05-10"),
        (H::Passed, "2026-07-01"),
    ]);
    life
}

#[test]
fn the_days_of_a_recheck_are_judged_by_the_validity_of_the_province() {
    // Two years of validity, to be applied for six to four months before their end.
    let week = passed(PAPER_AND_ONLINE);
    let dated = |on| [("cover.date", on)];
    for (on, right) in [
        ("2027-12-31", false),
        ("2028-01-01", true),
        ("2028-03-01", true),
        ("2028-03-02", false),
    ] {
        assert_eq!(agrees(&week, FormId::Recheck, &dated(on)), right, "{on}");
    }
    // Five years in another province, where three are long over by the regulation.
    let task = passed(TASK_AFTER_ISSUE);
    assert_eq!(
        rulings(&task, FormId::Recheck, &dated("2031-04-01")),
        [(
            "申请复查的时间是2031年4月1日以前（含当日）；本表写的是2031年4月1日，符合".to_owned(),
            true
        )]
    );
    assert!(!agrees(&task, FormId::Recheck, &dated("2031-04-02")));
    let mut paper = Paper::default();
    paper.write(Place::blank("cover.date"), "2031-04-01");
    let of_state = check_of(&task.pilot, FormId::Recheck, &paper);
    assert!(
        of_state.contains(&"art32.after-expiry".to_owned()),
        "{of_state:?}"
    );
    let ruled = task
        .notice
        .rulings(&task.pilot, FormId::Recheck.form(), &paper.indexed());
    assert!(ruled[0].is_beside("art32.after-expiry"));
}

#[test]
fn a_recheck_is_to_be_done_in_the_months_of_the_province() {
    let mut week = passed(PAPER_AND_ONLINE);
    week.enters(&[(H::RecheckApplied, "2028-02-10")]);
    let dated = |on| [("cover.date", on)];
    assert!(agrees(&week, FormId::RecheckReport, &dated("2028-04-10")));
    assert_eq!(
        rulings(&week, FormId::RecheckReport, &dated("2028-04-11")),
        [(
            "完成复查的时间是2028年4月10日以前（含当日）；本表写的是2028年4月11日，已过这个期限"
                .to_owned(),
            false
        )]
    );
}

#[test]
fn the_bodies_of_a_province_are_held_against_those_of_the_form() {
    let task = Life::of(TASK_AFTER_ISSUE, ("2026-06", "2028-05"));
    let named = |name| [("supervisor.name", name)];
    assert!(agrees(
        &task,
        FormId::Application,
        &named("丙省市场监督管理局")
    ));
    assert_eq!(
        rulings(&task, FormId::Application, &named("丙市市场监督管理局")),
        [(
            "管理单位在省里是“丙省市场监督管理局（示例）”；本表写的是“丙市市场监督管理局”，请核对是不是同一类单位".to_owned(),
            false
        )]
    );
    assert_eq!(rulings(&task, FormId::Application, &named(" ")), []);
    let mut national = task;
    national.pilot.set_level(Level::National);
    assert_eq!(
        rulings(&national, FormId::Application, &named("丙市市场监督管理局")),
        []
    );
}
