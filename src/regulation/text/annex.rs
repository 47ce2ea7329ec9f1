//! What the annexes are made of, and the way to an annex by its number; their words stand in `annexes`.

use super::ANNEXES;

/// The number of an annex, 1 to 6: no other number exists.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct AnnexNo(u8);

impl AnnexNo {
    /// How many annexes the regulation has.
    pub const COUNT: usize = 6;

    /// The number `n`, unless the regulation has no such annex.
    pub const fn new(n: u8) -> Option<Self> {
        if n >= 1 && n as usize <= Self::COUNT {
            Some(Self(n))
        } else {
            None
        }
    }

    /// The bare number.
    pub const fn get(self) -> u8 {
        self.0
    }

    /// The number as one cites it: 附件1.
    pub fn cite(self) -> String {
        format!("附件{}", self.0)
    }
}

/// One annex: an official form.
#[derive(Debug)]
pub struct Annex {
    /// 1 to 6.
    pub number: u8,
    /// The title of the form.
    pub title: &'static str,
    /// Its places in printed order; together they hold every word of the form but the title.
    pub places: &'static [Place],
}

impl Annex {
    /// Every label of the form in printed order, without the colon after it.
    pub fn labels(&self) -> impl Iterator<Item = &'static str> {
        self.places.iter().flat_map(Place::labels)
    }

    /// The place of that name.
    pub fn place(&self, name: &str) -> Option<&'static Place> {
        self.places.iter().find(|place| place.name == name)
    }
}

/// A part of an annex that can be cited.
#[derive(Debug)]
pub struct Place {
    /// The name as cited: 封面, 填写说明, 填写说明1 … 填写说明5, 一 … 六; where the form is one table, 表.
    pub name: &'static str,
    /// What is printed there, in order.
    pub prints: &'static [Print],
}

/// Words printed on a form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Print {
    /// The label of a blank, of a column or of a row to be filled in.
    Label(&'static str),
    /// Any other words: a heading, a note, a part of a blank such as 省(市).
    Words(&'static str),
}

impl Print {
    /// The words as printed.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Label(text) | Self::Words(text) => text,
        }
    }
}

impl Place {
    /// All words printed there, a space between them.
    pub fn text(&self) -> String {
        let words: Vec<&str> = self.prints.iter().map(|print| print.text()).collect();
        words.join(" ")
    }

    /// The labels printed there, without the colon after them.
    pub fn labels(&self) -> impl Iterator<Item = &'static str> {
        self.prints.iter().filter_map(|print| match print {
            Print::Label(label) => Some(label.trim_end_matches('：')),
            Print::Words(_) => None,
        })
    }
}

/// The annex of that number.
pub fn annex(no: AnnexNo) -> &'static Annex {
    &ANNEXES[usize::from(no.get()) - 1]
}

#[cfg(test)]
mod tests {
    use super::super::CHAPTERS;
    use super::*;

    #[test]
    fn every_annex_is_there_once_and_in_order() {
        assert_eq!(
            ANNEXES.each_ref().map(|annex| annex.number),
            [1, 2, 3, 4, 5, 6]
        );
        assert_eq!([0, 7].map(AnnexNo::new), [None, None]);
        for n in 1..=6 {
            assert_eq!(annex(AnnexNo::new(n).unwrap()).number, n);
        }
    }

    #[test]
    fn no_annex_has_two_places_of_one_name() {
        for annex in &ANNEXES {
            for (i, place) in annex.places.iter().enumerate() {
                let same = annex
                    .places
                    .iter()
                    .position(|other| other.name == place.name);
                assert_eq!(same, Some(i), "附件{} {}", annex.number, place.name);
            }
        }
    }

    #[test]
    fn the_articles_name_every_annex_by_its_title_and_number() {
        let paragraphs = CHAPTERS
            .iter()
            .flat_map(|c| c.articles)
            .flat_map(|a| a.paragraphs);
        let law: String = paragraphs.map(|paragraph| paragraph.text).collect();
        for annex in &ANNEXES {
            // Article 22 names the evaluation report without the programme and without 《》.
            let named = match annex.number {
                3 => "提交试点评估报告（见附件3）".to_owned(),
                n => format!("《{}》（见附件{n}）", annex.title),
            };
            assert!(law.contains(&named), "{named}");
        }
    }

    #[test]
    fn the_labels_of_the_application_stand_in_printed_order() {
        let labels: Vec<&str> = ANNEXES[0].labels().collect();
        let cover = [
            "试点名称",
            "试点时间",
            "试点承担单位",
            "试点保证单位",
            "业务指导单位",
            "20 年 月",
        ];
        assert_eq!(labels[..6], cover);
        assert_eq!(
            labels[6..9],
            ["单位名称", "组织机构代码", "法定代表人(负责人)"]
        );
        assert_eq!(
            labels
                .iter()
                .filter(|label| **label == "负责人（签名）")
                .count(),
            5
        );
        let on = |name: &str| ANNEXES[0].place(name).unwrap().labels().count();
        let counts = ["封面", "一", "二", "三", "四", "五", "六"].map(on);
        assert_eq!(counts, [6, 17, 2, 1, 3, 2, 15]);
        assert_eq!(labels.len(), counts.iter().sum::<usize>());
    }

    #[test]
    fn a_place_is_found_by_the_name_it_is_cited_by() {
        let note = ANNEXES[0].place("填写说明3").unwrap();
        assert_eq!(
            note.text(),
            "3. 业务指导单位为省、自治区、直辖市行业主管部门。"
        );
        assert!(ANNEXES[1].place("填写说明3").is_none());
    }
}
