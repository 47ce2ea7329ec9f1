//! The letters that go with papers from office to office, drafted as documents to be edited: 推荐函 and 报送公函.

use crate::codec::word_made::{Block, Document, Paragraph, Style};
use crate::dossier::{Answers, Dossier, Paper, Place};
use crate::form::FormId;
use crate::regulation::text::NOTICE;

/// So far from the left the signature begins, in twips.
const SIGNED: u32 = 5_200;

/// Which letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letter {
    /// 推荐函: the department of a province recommends applications to the provincial office (Article 11).
    Recommending,
    /// 报送公函: the provincial office reports results of evaluations to the ministerial one (Article 23).
    Reporting,
}

impl Letter {
    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Letter::Recommending => "推荐函",
            Letter::Reporting => "报送公函",
        }
    }

    /// The paper by which a pilot is in it.
    pub const fn by(self) -> FormId {
        match self {
            Letter::Recommending => FormId::Application,
            Letter::Reporting => FormId::Report,
        }
    }

    /// The letter over these pilots, as GB/T 9704 sets a document; what only the office knows is left open.
    pub fn draft<'a>(
        self,
        pilots: impl IntoIterator<Item = &'a Dossier>,
        demonstration: bool,
    ) -> Document {
        let pilots: Vec<_> = pilots
            .into_iter()
            .filter_map(|dossier| dossier.papers.get(&self.by()))
            .map(|paper| self.names(paper))
            .collect();
        let Words {
            title,
            to,
            opening,
            closing,
            enclosed,
        } = self.words(pilots.len());
        let mut lines = vec![
            spaced((0, 560), Paragraph::of(Style::Dated, "〔发文字号〕")),
            spaced((0, 560), Paragraph::of(Style::Title, title.clone())),
            Paragraph::of(Style::Running, to),
            indented(opening),
        ];
        lines.extend(list(&pilots));
        // No signature stands on a page without words of the letter.
        lines.push(staying(indented(closing.to_owned())));
        lines.extend(enclosures(enclosed));
        lines.push(staying(spaced((1_120, 0), signed("〔发文机关〕"))));
        lines.push(signed("　　年　　月　　日"));
        let foot = if demonstration {
            "演示，不能报送"
        } else {
            ""
        };
        Document {
            title,
            blocks: lines.into_iter().map(Block::Paragraph).collect(),
            head: demonstration.then(|| "演示".to_owned()),
            foot: foot.to_owned(),
            ..Document::default()
        }
    }

    /// What it says over so many pilots.
    fn words(self, count: usize) -> Words {
        let regulation = format!("《{}》（{}）", NOTICE.title, NOTICE.number);
        match self {
            Letter::Recommending => Words {
                title: format!("关于推荐{count}个社会管理和公共服务综合标准化试点的函"),
                to: "〔省级联席办公室〕：",
                opening: format!("按照{regulation}第十一条，经审查，现推荐以下{count}个试点："),
                closing: "申请书一式 6 份随函附上，请审核。",
                enclosed: &["推荐汇总表", "试点申请书"],
            },
            Letter::Reporting => Words {
                title: format!("关于报送{count}个社会管理和公共服务综合标准化试点评估结果的函"),
                to: "〔部级联席办公室〕：",
                opening: format!(
                    "按照{regulation}第二十三条，已组织相关成员单位对以下{count}个试点的评估结果进行确认，现予报送："
                ),
                closing: "报送材料一式 2 份随函附上，请审核。",
                enclosed: &["试点的评估申请表", "试点总结报告", "试点评估报告"],
            },
        }
    }

    /// The pilot and the unit, as the paper names them.
    fn names(self, paper: &Paper) -> (String, String) {
        let form = self.by().form();
        let of = |key: &'static str, open: &str| {
            let text = paper.text(Place::blank(key));
            if text.trim().is_empty() {
                open.to_owned()
            } else {
                text.trim().to_owned()
            }
        };
        (
            of(form.names_pilot, "〔试点名称〕"),
            of(form.names_unit, "〔承担单位〕"),
        )
    }
}

/// What differs between the letters.
struct Words {
    title: String,
    to: &'static str,
    opening: String,
    closing: &'static str,
    enclosed: &'static [&'static str],
}

/// The pilots one by one; the last ends the sentence.
fn list(pilots: &[(String, String)]) -> impl Iterator<Item = Paragraph> {
    pilots.iter().zip(1..).map(|((pilot, unit), nth)| {
        let ends = if nth == pilots.len() { '。' } else { '；' };
        indented(format!("{nth}. {pilot}（{unit}）{ends}"))
    })
}

fn enclosures(enclosed: &[&str]) -> impl Iterator<Item = Paragraph> {
    enclosed.iter().zip(1..).map(|(enclosed, nth)| {
        let (begins, above) = if nth == 1 {
            ("附件：", 560)
        } else {
            ("　　　", 0)
        };
        let line = indented(format!("{begins}{nth}. {enclosed}"));
        staying(spaced((above, 0), line))
    })
}

fn signed(line: &str) -> Paragraph {
    Paragraph {
        room: Some((0, 0)),
        begins: SIGNED,
        ..Paragraph::of(Style::Cover, line)
    }
}

/// With so much room above and below, in twips.
fn spaced(room: (u32, u32), paragraph: Paragraph) -> Paragraph {
    Paragraph {
        room: Some(room),
        ..paragraph
    }
}

/// On the page of the next one.
fn staying(paragraph: Paragraph) -> Paragraph {
    Paragraph {
        stays: true,
        ..paragraph
    }
}

fn indented(text: String) -> Paragraph {
    Paragraph {
        indented: true,
        ..Paragraph::of(Style::Running, text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::sample_paper;
    use crate::value::Day;

    fn lines(document: &Document) -> Vec<&str> {
        let mut lines = Vec::new();
        for block in &document.blocks {
            let Block::Paragraph(words) = block else {
                panic!("a letter is of words")
            };
            lines.push(words.text.as_str());
        }
        lines
    }

    fn with(form: FormId, paper: Paper) -> Dossier {
        let mut dossier = Dossier::default();
        dossier.papers.insert(form, paper);
        dossier
    }

    #[test]
    fn applications_are_recommended_one_by_one() {
        let sample = sample_paper(Day::from_iso("2026-11-25").unwrap());
        let unit = sample.text(Place::blank("cover.undertaker"));
        let name = sample.text(Place::blank("pilot.name"));
        let all = [
            with(FormId::Application, sample),
            Dossier::default(),
            with(FormId::Application, Paper::default()),
        ];
        let letter = Letter::Recommending.draft(&all, false);
        let lines = lines(&letter);
        assert_eq!(lines[1], "关于推荐2个社会管理和公共服务综合标准化试点的函");
        assert_eq!(lines[4], format!("1. {name}（{unit}）；"));
        assert_eq!(lines[5], "2. 〔试点名称〕（〔承担单位〕）。");
        assert_eq!(lines[8], "　　　2. 试点申请书");
        // The signature takes the end of the letter along.
        let stays = letter.blocks.iter().map(|block| match block {
            Block::Paragraph(words) => words.stays,
            _ => false,
        });
        let stays: Vec<_> = stays.collect();
        assert_eq!(stays[5..], [false, true, true, true, true, false]);
        assert_eq!((letter.head, letter.foot), (None, String::new()));
    }

    #[test]
    fn results_are_reported_with_what_article_23_asks() {
        let reports = [with(FormId::Report, Paper::default())];
        let letter = Letter::Reporting.draft(&reports, true);
        let text = lines(&letter).concat();
        for part in [
            "第二十三条",
            "一式 2 份",
            "评估申请表",
            "试点总结报告",
            "试点评估报告",
        ] {
            assert!(text.contains(part), "{part}");
        }
        assert_eq!(letter.head.as_deref(), Some("演示"));
        let none = Letter::Reporting.draft(&[], false);
        assert!(lines(&none).concat().contains("进行确认，现予报送："));
    }
}
