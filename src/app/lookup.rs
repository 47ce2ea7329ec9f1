//! Looking an article up: by its number or its words, and what hangs on it here.

use crate::form::FormId;
use crate::regulation::text::{Article, ArticleNo};
use crate::regulation::{Moment, Source, duties, rules};

/// What this program makes of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hanging {
    /// What is checked by it, paper by paper, each check once.
    pub checks: Vec<(FormId, Vec<&'static str>)>,
    /// What falls due by it.
    pub duties: Vec<&'static str>,
}

/// Whether an article has every one of these words, or is the one of that number.
pub fn is_found(article: &Article, wanted: &str) -> bool {
    let cite = cite(article);
    let number = article.number.to_string();
    let mut words = wanted.split_whitespace();
    words.all(|word| word == number || cite.contains(word) || has(article, word))
}

fn has(article: &Article, word: &str) -> bool {
    article.paragraphs.iter().any(|paragraph| {
        paragraph.text.contains(word) || paragraph.items.iter().any(|item| item.contains(word))
    })
}

/// How an article is cited.
pub fn cite(article: &Article) -> String {
    let number = ArticleNo::new(article.number);
    number.map(ArticleNo::cite).unwrap_or_default()
}

/// The checks and the dates that stand on an article.
pub fn hanging(article: &Article) -> Hanging {
    let here = |source: Source| matches!(source, Source::Article(number) if Some(number) == ArticleNo::new(article.number));
    let mut found = Hanging::default();
    // That a text can be read is no matter of the article.
    let checks = rules().filter(|rule| here(rule.clause.source) && rule.moment != Moment::Format);
    for rule in checks {
        let known = found.checks.iter_mut().find(|(form, _)| *form == rule.form);
        match known {
            Some((_, checks)) if checks.contains(&rule.checks) => {}
            Some((_, checks)) => checks.push(rule.checks),
            None => found.checks.push((rule.form, vec![rule.checks])),
        }
    }
    let due = duties().filter(|duty| here(duty.clause.source));
    found.duties = due.map(|duty| duty.what).collect();
    found
}

impl Hanging {
    /// How much hangs on it; nothing of an article that is only read.
    pub fn says(&self) -> Option<String> {
        let checks: usize = self.checks.iter().map(|(_, checks)| checks.len()).sum();
        match (checks, self.duties.len()) {
            (0, 0) => None,
            (checks, 0) => Some(format!("据此核对 {checks} 条")),
            (0, duties) => Some(format!("据此推算 {duties} 项")),
            (checks, duties) => Some(format!("据此核对 {checks} 条，推算 {duties} 项")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regulation::text::CHAPTERS;

    fn articles() -> impl Iterator<Item = &'static Article> {
        CHAPTERS.iter().flat_map(|chapter| chapter.articles)
    }

    fn found(wanted: &str) -> Vec<u8> {
        let found = articles().filter(|article| is_found(article, wanted));
        found.map(|article| article.number).collect()
    }

    #[test]
    fn an_article_is_found_by_its_number_in_either_writing() {
        assert!(found("18").contains(&18));
        assert_eq!(found("第十八条"), [18]);
        assert_eq!(found("").len(), articles().count());
    }

    #[test]
    fn every_word_must_stand_in_it() {
        assert_eq!(found("未满半年"), [18]);
        assert_eq!(found("未满半年 评估申请"), [18]);
        assert_eq!(found("未满半年 计分表"), [] as [u8; 0]);
    }

    #[test]
    fn what_hangs_on_an_article_is_listed_by_paper_and_by_date() {
        let of = |number: u8| hanging(articles().find(|article| article.number == number).unwrap());
        let hanging = of(18);
        assert!(
            hanging
                .checks
                .iter()
                .any(|(form, _)| *form == FormId::Application)
        );
        assert!(
            hanging
                .checks
                .iter()
                .any(|(form, _)| *form == FormId::Evaluation)
        );
        assert!(
            hanging.duties.iter().any(|duty| duty.contains("自查")),
            "{:?}",
            hanging.duties
        );
        assert!(hanging.says().unwrap().starts_with("据此核对 "));
        assert_eq!(Hanging::default().says(), None);
    }
}
