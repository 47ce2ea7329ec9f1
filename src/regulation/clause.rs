//! The clause a rule rests on: where it stands in the regulation and its words.

use std::ops::Range;

use super::text::{AnnexNo, ArticleNo, annex, article};

/// Where a clause stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Source {
    /// An article.
    Article(ArticleNo),
    /// A named place of an annex: 封面, 填写说明3, 一, 表.
    Annex {
        /// Which annex.
        annex: AnnexNo,
        /// The name of the place, as `text::Place` has it.
        place: &'static str,
    },
}

/// A passage of the regulation, quoted word for word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Clause {
    /// Where it stands.
    pub source: Source,
    /// Its words, from within one paragraph, one item or one place of an annex.
    pub quote: &'static str,
}

/// The spot of a quote within its source, for showing it there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Spot {
    /// Index of the paragraph of the article, or of the place of the annex.
    pub paragraph: usize,
    /// Index of the item; none if the quote stands in the paragraph's own text.
    pub item: Option<usize>,
    /// The bytes of the quote in that text: of the paragraph, the item, or `text::Place::text`.
    pub range: Range<usize>,
}

impl Source {
    /// As one cites it: 第十八条, 附件1 填写说明3, 附件1 一.
    pub fn cite(self) -> String {
        match self {
            Self::Article(no) => no.cite(),
            Self::Annex { annex, place } => format!("{} {place}", annex.cite()),
        }
    }

    /// The address of the article or annex in the app: art18, annex1.
    pub fn address(self) -> String {
        match self {
            Self::Article(no) => format!("art{}", no.get()),
            Self::Annex { annex, .. } => format!("annex{}", annex.get()),
        }
    }
}

impl Clause {
    /// A clause of article `n`.
    ///
    /// # Panics
    /// If there is no such article; in a `const` that stops the build.
    pub const fn article(n: u8, quote: &'static str) -> Self {
        let Some(no) = ArticleNo::new(n) else {
            panic!("the regulation has articles 1 to 40")
        };
        Self {
            source: Source::Article(no),
            quote,
        }
    }

    /// A clause of annex `n` at the place of that name.
    ///
    /// # Panics
    /// If there is no such annex; in a `const` that stops the build.
    pub const fn annex(n: u8, place: &'static str, quote: &'static str) -> Self {
        let Some(annex) = AnnexNo::new(n) else {
            panic!("the regulation has annexes 1 to 6")
        };
        Self {
            source: Source::Annex { annex, place },
            quote,
        }
    }

    /// Whether the quote is written at its source, white space aside.
    pub fn stands(&self) -> bool {
        self.locate().is_some()
    }

    /// Where the quote begins and ends; none if it is not written there.
    pub fn locate(&self) -> Option<Spot> {
        match self.source {
            Source::Article(no) => in_article(no, self.quote),
            Source::Annex { annex, place } => in_annex(annex, place, self.quote),
        }
    }
}

fn in_article(no: ArticleNo, quote: &str) -> Option<Spot> {
    article(no)
        .paragraphs
        .iter()
        .enumerate()
        .find_map(|(paragraph, p)| {
            let own = find(p.text, quote).map(|range| Spot {
                paragraph,
                item: None,
                range,
            });
            own.or_else(|| {
                p.items.iter().enumerate().find_map(|(i, item)| {
                    let range = find(item, quote)?;
                    Some(Spot {
                        paragraph,
                        item: Some(i),
                        range,
                    })
                })
            })
        })
}

fn in_annex(no: AnnexNo, name: &str, quote: &str) -> Option<Spot> {
    let places = annex(no).places;
    let paragraph = places.iter().position(|place| place.name == name)?;
    let range = find(&places[paragraph].text(), quote)?;
    Some(Spot {
        paragraph,
        item: None,
        range,
    })
}

/// The first stretch of `text` that reads as `quote` when white space is left out of both.
fn find(text: &str, quote: &str) -> Option<Range<usize>> {
    text.char_indices().find_map(|(start, _)| {
        let end = start + read_along(&text[start..], quote)?;
        Some(start..end)
    })
}

/// How many bytes of `text` the whole of `quote` takes from its beginning.
fn read_along(text: &str, quote: &str) -> Option<usize> {
    let mut written = text.char_indices();
    let mut end = None;
    for wanted in quote.chars().filter(|c| !c.is_whitespace()) {
        let (at, c) = match end {
            None => written.next()?,
            Some(_) => written.find(|(_, c)| !c.is_whitespace())?,
        };
        if c != wanted {
            return None;
        }
        end = Some(at + c.len_utf8());
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    const PERIOD: Clause = Clause::article(18, "试点创建工作期限一般为 2 至 3 年。");
    const HALF_YEAR: Clause =
        Clause::article(18, "试点单位标准体系创建并运行未满半年的不得提出评估申请");
    const ACCIDENTS: Clause = Clause::article(9, "三年内未发生重大服务质量、安全、环境保护等事故");
    const GUIDE: Clause = Clause::annex(
        1,
        "填写说明3",
        "业务指导单位为省、自治区、直辖市行业主管部门。",
    );

    #[test]
    fn a_source_is_cited_as_officials_cite_it() {
        assert_eq!(PERIOD.source.cite(), "第十八条");
        assert_eq!(Clause::article(1, "").source.cite(), "第一条");
        assert_eq!(Clause::article(40, "").source.cite(), "第四十条");
        assert_eq!(GUIDE.source.cite(), "附件1 填写说明3");
        assert_eq!(Clause::annex(1, "一", "").source.cite(), "附件1 一");
    }

    #[test]
    fn a_source_has_an_address() {
        assert_eq!(PERIOD.source.address(), "art18");
        assert_eq!(GUIDE.source.address(), "annex1");
    }

    #[test]
    fn a_quote_from_its_article_or_annex_stands() {
        assert!(PERIOD.stands() && HALF_YEAR.stands() && ACCIDENTS.stands() && GUIDE.stands());
        assert!(Clause::annex(1, "一", "法人注册地址 省(市)县(区)").stands());
        assert!(Clause::annex(1, "六", "参加单位（盖章）").stands());
        assert!(Clause::annex(6, "表", "复查专家组组长签字").stands());
    }

    #[test]
    fn a_quote_from_elsewhere_altered_or_empty_does_not_stand() {
        assert!(!Clause::article(19, PERIOD.quote).stands());
        assert!(!Clause::article(18, "试点创建工作期限为2至3年").stands());
        assert!(!Clause::annex(1, "填写说明4", GUIDE.quote).stands());
        assert!(!Clause::annex(2, "一", "单位名称").stands());
        assert!(!Clause::article(18, "").stands() && !Clause::article(18, " ").stands());
    }

    #[test]
    fn a_quote_that_runs_over_two_paragraphs_does_not_stand() {
        assert!(!Clause::article(9, "下列基本条件：（一）具有明确的").stands());
    }

    #[test]
    fn a_quote_is_located_by_paragraph_item_and_bytes() {
        let spot = |clause: Clause| clause.locate().map(|s| (s.paragraph, s.item));
        assert_eq!(spot(PERIOD), Some((0, None)));
        assert_eq!(spot(HALF_YEAR), Some((1, None)));
        assert_eq!(spot(ACCIDENTS), Some((0, Some(2))));
        assert_eq!(spot(GUIDE), Some((4, None)));

        let range = PERIOD.locate().unwrap().range;
        let text = article(ArticleNo::new(18).unwrap()).paragraphs[0].text;
        assert_eq!(&text[range], "试点创建工作期限一般为2至3年。");
    }

    #[test]
    #[should_panic(expected = "the regulation has articles 1 to 40")]
    fn there_is_no_clause_of_article_41() {
        let _ = Clause::article(41, "");
    }

    #[test]
    #[should_panic(expected = "the regulation has annexes 1 to 6")]
    fn there_is_no_clause_of_annex_0() {
        let _ = Clause::annex(0, "封面", "");
    }
}
