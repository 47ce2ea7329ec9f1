//! A clause in its setting: the paragraph it stands in, with the words in question apart.

use super::text::{annex, article};
use super::{Clause, Source, Spot};

/// The paragraph, item or place of a clause, cut at the quoted words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// What stands before them.
    pub before: String,
    /// The quoted words.
    pub quote: String,
    /// What stands behind them.
    pub after: String,
}

impl Clause {
    /// The clause in its setting; the bare quote where it cannot be found.
    pub fn setting(&self) -> Setting {
        let found = self.locate().map(|spot| (self.text_at(&spot), spot.range));
        let Some((text, range)) = found else {
            return Setting {
                before: String::new(),
                quote: self.quote.to_owned(),
                after: String::new(),
            };
        };
        Setting {
            before: text[..range.start].to_owned(),
            quote: text[range.clone()].to_owned(),
            after: text[range.end..].to_owned(),
        }
    }

    /// The clause within its own sentence: what a verdict quotes, short enough to be read.
    pub fn sentence(&self) -> Setting {
        let whole = self.setting();
        if self.quotes_a_label() {
            return Setting {
                before: "……".to_owned(),
                after: "……".to_owned(),
                ..whole
            };
        }
        let begun = whole
            .before
            .rfind('。')
            .map_or(0, |stop| stop + '。'.len_utf8());
        let done = whole.quote.ends_with('。');
        let ended = whole
            .after
            .find('。')
            .map_or(whole.after.len(), |stop| stop + '。'.len_utf8());
        Setting {
            before: cut_off(&whole.before[begun..], begun > 0),
            after: if done {
                String::new()
            } else {
                whole.after[..ended].to_owned()
            },
            quote: whole.quote,
        }
    }

    /// The labels of an annex stand one behind the other and make no sentence.
    fn quotes_a_label(&self) -> bool {
        matches!(self.source, Source::Annex { place, .. } if !place.starts_with("填写说明"))
    }

    fn text_at(&self, spot: &Spot) -> String {
        match self.source {
            Source::Article(no) => {
                let paragraph = &article(no).paragraphs[spot.paragraph];
                spot.item
                    .map_or(paragraph.text, |item| paragraph.items[item])
                    .to_owned()
            }
            Source::Annex { annex: no, .. } => annex(no).places[spot.paragraph].text(),
        }
    }
}

/// The beginning of a sentence, with the mark of an omission where something stands before it.
fn cut_off(beginning: &str, omitted: bool) -> String {
    if omitted {
        format!("……{beginning}")
    } else {
        beginning.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_is_shown_within_its_paragraph() {
        let setting = Clause::article(23, "合格结果有效期3年").setting();
        assert!(setting.before.starts_with("对评估合格的试点单位"));
        assert_eq!(setting.quote.replace(' ', ""), "合格结果有效期3年");
        assert_eq!(setting.after, "。");
    }

    #[test]
    fn an_item_is_shown_by_itself() {
        let setting =
            Clause::article(9, "三年内未发生重大服务质量、安全、环境保护等事故").setting();
        assert_eq!(setting.before, "（三）");
    }

    #[test]
    fn a_verdict_quotes_one_sentence_and_says_that_more_stands_before_it() {
        let sentence = Clause::article(18, "可以提出评估申请").sentence();
        assert!(sentence.before.starts_with("……试点期满前"));
        assert!(sentence.after.ends_with("同时提交总结报告。"));
        let first = Clause::article(18, "试点创建工作期限一般为 2 至 3 年").sentence();
        assert_eq!((first.before.as_str(), first.after.as_str()), ("", "。"));
    }

    #[test]
    fn a_label_of_an_annex_is_quoted_without_its_neighbours() {
        let label = Clause::annex(1, "一", "组织机构代码").sentence();
        assert_eq!(
            (
                label.before.as_str(),
                label.quote.as_str(),
                label.after.as_str()
            ),
            ("……", "组织机构代码", "……")
        );
    }
}
