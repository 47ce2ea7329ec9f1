//! Sample wording for long texts, made by us: read from a file of its own, which is fetched when somebody asks for it.

/// The long texts there is wording for; a test holds the list to the file.
const WORDED: [&str; 6] = [
    "unit.review",
    "base.fit",
    "base.work",
    "goals",
    "money.use",
    "money.source",
];

/// The file.
pub const FILE: &str = "wording.txt";

/// One sample: of what kind of unit, and its paragraphs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    pub of: String,
    pub paragraphs: Vec<String>,
}

/// Whether there is wording for a blank.
pub fn is_worded(key: &str) -> bool {
    WORDED.contains(&key)
}

/// The samples for a blank, from the text of the file.
pub fn samples(file: &str, key: &str) -> Vec<Sample> {
    let mut samples: Vec<Sample> = Vec::new();
    let mut here = false;
    for line in file.lines() {
        if let Some(named) = line.strip_prefix("== ") {
            here = named == key;
        } else if !here || line.starts_with('#') || line.is_empty() {
            // Of another blank, or said to whoever writes the file.
        } else if let Some(of) = line.strip_prefix("-- ") {
            samples.push(Sample {
                of: of.to_owned(),
                paragraphs: Vec::new(),
            });
        } else if let Some(sample) = samples.last_mut() {
            match sample.paragraphs.last_mut() {
                // A heading is taken over with what stands under it.
                Some(heading) if !heading.ends_with(SENTENCE_ENDS) => {
                    heading.push('\n');
                    heading.push_str(line);
                }
                _ => sample.paragraphs.push(line.to_owned()),
            }
        }
    }
    samples
}

const SENTENCE_ENDS: char = '。';

/// A text with a paragraph put behind it. Where its heading stands there already, it comes to the end of what stands under that;
/// `headings` are those of the blank.
pub fn with_paragraph(text: &str, paragraph: &str, headings: &[&str]) -> String {
    let mut lines: Vec<&str> = text.trim_end().lines().collect();
    let is_heading = |line: &&str| headings.contains(&line.trim());
    let stands = paragraph.split_once('\n').and_then(|(heading, body)| {
        let at = lines.iter().position(|line| line.trim() == heading)?;
        let under = lines[at + 1..].iter();
        let len = under.take_while(|line| !is_heading(line)).count();
        Some((at + 1 + len, body))
    });
    let (at, added) = stands.unwrap_or((lines.len(), paragraph));
    lines.insert(at, added);
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::FormId;
    use crate::regulation::{Spoken, hint};
    use crate::value::{Kind, Passage, gaps};

    const TEXT: &str = include_str!("../../public/wording.txt");

    #[test]
    fn every_long_text_of_the_list_has_three_samples_with_gaps_and_no_other_has() {
        let keys: Vec<&str> = TEXT
            .lines()
            .filter_map(|line| line.strip_prefix("== "))
            .collect();
        assert_eq!(keys, WORDED);
        for key in WORDED {
            let samples = samples(TEXT, key);
            let of: Vec<&str> = samples.iter().map(|sample| &*sample.of).collect();
            assert_eq!(of, ["政务服务中心", "医院、养老等服务机构", "街道、社区"]);
            for sample in samples {
                assert!(!gaps(&sample.paragraphs.join("\n")).is_empty(), "{key}");
            }
        }
    }

    #[test]
    fn a_sample_speaks_of_every_heading_of_its_blank() {
        for blank in FormId::Application.form().blanks() {
            assert!(!is_worded(blank.key) || blank.kind == Kind::Prose);
            for sample in samples(TEXT, blank.key) {
                let text = sample.paragraphs.join("\n");
                let passage = Passage::of(&text);
                for topic in blank.topics {
                    let spoken = hint(topic).map(|hint| Spoken::of(hint, &passage, &text));
                    assert!(
                        matches!(spoken, Some(Spoken::Told(_))),
                        "{} {topic}: {spoken:?}",
                        sample.of
                    );
                }
            }
        }
    }

    #[test]
    fn a_paragraph_comes_behind_what_stands_there() {
        assert_eq!(with_paragraph("", "一", &[]), "一");
        assert_eq!(with_paragraph("一\n", "二", &[]), "一\n二");
    }

    #[test]
    fn a_paragraph_comes_under_its_heading_where_that_stands_already() {
        let headings = ["（一）职能", "（二）基础"];
        let taken = |text| with_paragraph(text, "（一）职能\n新的一段。", &headings);
        assert_eq!(
            taken("（二）基础\n有。"),
            "（二）基础\n有。\n（一）职能\n新的一段。"
        );
        assert_eq!(
            taken("（一）职能\n原有。\n（二）基础\n有。"),
            "（一）职能\n原有。\n新的一段。\n（二）基础\n有。"
        );
        assert_eq!(taken("（一）职能\n"), "（一）职能\n新的一段。");
    }
}
