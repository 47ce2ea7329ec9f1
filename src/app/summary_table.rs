//! 推荐汇总表: the applications of several pilots as one table, a row for each, by what 附件1 asks.

use crate::dossier::{Answers, Dossier, Place};
use crate::form::{Blank, FormId, application};
use crate::value::{Kind, Regions, is_blank};

/// What stands in a row between its number and where it comes from.
const COLUMNS: [&Blank; 14] = [
    &application::PILOT.blank,
    &application::UNDERTAKER.blank,
    &application::CODE.blank,
    &application::ECONOMY.blank,
    &application::INDUSTRY.blank,
    &application::ADDRESS.blank,
    &application::POSTCODE.blank,
    &application::HEAD.blank,
    &application::LEAD.blank,
    &application::PHONE.blank,
    &application::EMAIL.blank,
    &application::GUARANTOR.blank,
    &application::GUIDE.blank,
    &application::SUPERVISOR.blank,
];

/// The rows, the headings being the first; pilots without an application have none. Every row of an exercise says that it is one.
pub fn summary_table<'a>(
    pilots: impl IntoIterator<Item = &'a Dossier>,
    (regions, demonstration): (Option<&Regions>, bool),
) -> Vec<Vec<String>> {
    let mut rows = vec![headings()];
    for dossier in pilots {
        rows.extend(row(dossier, rows.len(), (regions, demonstration)));
    }
    rows
}

fn headings() -> Vec<String> {
    let asked = COLUMNS.iter().map(|blank| blank.label.replace('\n', ""));
    let ends = ["试点时间", "来源"].map(str::to_owned);
    std::iter::once("序号".to_owned())
        .chain(asked)
        .chain(ends)
        .collect()
}

fn row(
    dossier: &Dossier,
    nth: usize,
    (regions, demonstration): (Option<&Regions>, bool),
) -> Option<Vec<String>> {
    let paper = dossier.papers.get(&FormId::Application)?;
    let prints = |blank: &Blank| {
        let text = paper.text(Place::blank(blank.key));
        match (blank.kind, regions) {
            (Kind::Region, Some(regions)) => regions.prints(&text),
            _ => blank.prints(&text),
        }
    };
    let period = [&application::PERIOD_FROM, &application::PERIOD_TO];
    let period = period.map(|field| prints(&field.blank));
    let period = if period.iter().all(|day| is_blank(day)) {
        String::new()
    } else {
        period.join("至")
    };
    // Whoever holds the table against the papers sees which of them is a draft of this machine.
    let source = match dossier.received.get(&FormId::Application) {
        _ if demonstration => "演示，不能报送".to_owned(),
        Some(fingerprint) => format!("签名文件，内容指纹 {fingerprint}"),
        None => "本机的申请书".to_owned(),
    };
    let mut row = vec![nth.to_string()];
    row.extend(COLUMNS.iter().map(|blank| prints(blank)));
    row.extend([period, source]);
    Some(row)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Paper, sample_paper};
    use crate::value::Day;

    fn with(paper: Paper) -> Dossier {
        let mut dossier = Dossier::default();
        dossier.papers.insert(FormId::Application, paper);
        dossier
    }

    #[test]
    fn each_application_is_a_row_by_what_it_prints() {
        let sample = sample_paper(Day::from_iso("2026-11-25").unwrap());
        let mut received = with(sample.clone());
        let fingerprint = "abed e804 0789 d5c7 2d38".to_owned();
        received
            .received
            .insert(FormId::Application, fingerprint.clone());
        let all = [with(Paper::default()), Dossier::default(), received];
        let rows = summary_table(&all, (None, false));
        assert_eq!(rows.len(), 3);
        assert!(rows.iter().all(|row| row.len() == rows[0].len()));
        assert_eq!(rows[0][..3], ["序号", "试点名称", "试点承担单位"]);
        let written: Vec<_> = rows[1].iter().filter(|cell| !cell.is_empty()).collect();
        assert_eq!(written, ["1", "本机的申请书"]);
        let printed = |blank: &Blank| blank.prints(&sample.text(Place::blank(blank.key)));
        let at = |label: &str| rows[0].iter().position(|heading| heading == label).unwrap();
        assert_eq!(rows[2][0], "2");
        for blank in COLUMNS {
            let cell = &rows[2][at(&blank.label.replace('\n', ""))];
            assert!(
                *cell == printed(blank) && !cell.is_empty(),
                "{}",
                blank.label
            );
        }
        assert_eq!(rows[2][at("试点时间")], "2027年3月至2029年3月");
        assert!(rows[2][at("来源")].ends_with(&fingerprint));
        let exercise = summary_table(&all, (None, true));
        assert!(
            exercise[1..]
                .iter()
                .all(|row| row[at("来源")] == "演示，不能报送")
        );
    }
}
