//! What a text says of what the law asks for, in the words of somebody who asks and does not know better.

use super::Hint;
use crate::value::{Coverage, Doubt, Passage, excerpt_of, quoted};

/// How far a text speaks of a hint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spoken {
    /// It does, in this sentence.
    Told(String),
    /// It may do so, in this sentence.
    Perhaps(Nearby),
    /// It does not seem to.
    Missing,
}

/// A sentence that comes near to a hint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearby {
    /// The sentence as it was typed.
    pub sentence: String,
    /// The number of its paragraph, where there are several.
    paragraph: Option<usize>,
    doubt: Doubt,
}

/// So much of a sentence is shown in a question.
const SHOWN: usize = 60;

impl Spoken {
    /// How far a text speaks of a hint; the passage is that text as it was read.
    pub fn of(hint: &Hint, passage: &Passage, text: &str) -> Spoken {
        match passage.covers(&hint.subject) {
            Coverage::Told(sentence) => Spoken::Told(text[sentence].trim().to_owned()),
            Coverage::Perhaps(sentence, doubt) => Spoken::Perhaps(Nearby {
                paragraph: paragraph(text, sentence.start),
                sentence: text[sentence].trim().to_owned(),
                doubt,
            }),
            Coverage::Missing => Spoken::Missing,
        }
    }
}

impl Nearby {
    /// Where the sentence stands: `第 2 段`; nothing where there is but one paragraph.
    pub fn place(&self) -> String {
        self.paragraph
            .map_or_else(String::new, |nth| format!("第 {nth} 段"))
    }

    /// Whether the sentence is meant to say what a heading asks for.
    pub fn asks(&self, heading: &str) -> String {
        format!(
            "{}{}这一句，说的是不是{}？",
            self.place(),
            excerpt_of(&self.sentence, SHOWN),
            quoted(heading)
        )
    }

    /// Why the sentence is not taken for it without asking.
    pub fn because(&self) -> &'static str {
        match self.doubt {
            Doubt::Denied => "看起来说的是没有",
            Doubt::Planned => "看起来说的是打算，还不是做到",
            Doubt::Others => "看起来说的是别的单位",
            Doubt::Vague => "没有看到数字、名称等具体内容",
            Doubt::Unclear => "只有个别词语相近",
        }
    }

    /// What is to be done about the question.
    pub fn todo(&self) -> String {
        format!("{}；是的话不用改，不是的话请补写", self.because())
    }
}

/// The number of the paragraph of a byte, if there are several.
fn paragraph(text: &str, at: usize) -> Option<usize> {
    let written = |text: &str| text.lines().filter(|line| !line.trim().is_empty()).count();
    // A sentence begins behind the white space before it, or is the first of its line.
    let start = at + text[at..].len() - text[at..].trim_start().len();
    (written(text) > 1).then(|| written(&text[..start]) + usize::from(begins_line(&text[..start])))
}

fn begins_line(before: &str) -> bool {
    before
        .rsplit('\n')
        .next()
        .is_none_or(|line| line.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::hint;

    fn spoken(text: &str) -> Spoken {
        let hint = hint("（八）实施记录归档").unwrap();
        Spoken::of(hint, &Passage::of(text), text)
    }

    fn nearby(text: &str) -> Nearby {
        match spoken(text) {
            Spoken::Perhaps(nearby) => nearby,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn a_sentence_that_tells_is_quoted_and_nothing_is_asked() {
        let told = "检查记录装订成册，保存 5 年。";
        assert_eq!(
            spoken(&format!("概况。{told}")),
            Spoken::Told(told.to_owned())
        );
        assert_eq!(spoken("本馆环境优美。"), Spoken::Missing);
    }

    #[test]
    fn a_sentence_that_comes_near_is_asked_about_with_its_place_and_the_doubt() {
        let near = nearby("本馆概况。\n\n各项工作有序。实施记录尚未归档。");
        assert_eq!(
            near.asks("（八）实施记录归档"),
            "第 2 段“实施记录尚未归档。”这一句，说的是不是“（八）实施记录归档”？"
        );
        assert_eq!(near.because(), "看起来说的是没有");
        assert_eq!(
            near.todo(),
            "看起来说的是没有；是的话不用改，不是的话请补写"
        );
        assert_eq!(nearby("下一步将把检查记录归档。").place(), "");
    }

    #[test]
    fn each_doubt_has_its_words() {
        for (text, because) in [
            ("下一步将把检查记录归档。", "看起来说的是打算，还不是做到"),
            ("邻县已将检查记录归档，保存 5 年。", "看起来说的是别的单位"),
            ("检查记录已归档。", "没有看到数字、名称等具体内容"),
            ("每张单子都收进抽屉。", "只有个别词语相近"),
        ] {
            assert_eq!(nearby(text).because(), because, "{text}");
        }
    }
}
