//! What chapters and articles are made of, and the way to an article by its number.

use super::{CHAPTERS, numeral};

/// The number of an article, 1 to 40: no other number exists.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ArticleNo(u8);

impl ArticleNo {
    /// How many articles the regulation has.
    pub const COUNT: usize = 40;

    /// The number `n`, unless the regulation has no such article.
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

    /// The number as one cites it: 第十八条.
    pub fn cite(self) -> String {
        format!("第{}条", numeral(self.0))
    }
}

/// A chapter with its articles in order.
#[derive(Debug)]
pub struct Chapter {
    /// 1 to 8.
    pub number: u8,
    /// The title without its number: 总则.
    pub title: &'static str,
    /// The articles in order.
    pub articles: &'static [Article],
}

impl Chapter {
    /// The heading as printed: 第一章 总则.
    pub fn heading(&self) -> String {
        format!("第{}章 {}", numeral(self.number), self.title)
    }
}

/// One article, its number left out of the text.
#[derive(Debug)]
pub struct Article {
    /// 1 to 40.
    pub number: u8,
    /// 1 to 8.
    pub chapter: u8,
    /// The paragraphs (款) in order, at least one.
    pub paragraphs: &'static [Paragraph],
}

/// One paragraph (款) of an article.
#[derive(Debug)]
pub struct Paragraph {
    /// The running text; before a list, its opening words.
    pub text: &'static str,
    /// The items (项), each whole with its number: （一）……；
    pub items: &'static [&'static str],
}

impl Paragraph {
    pub(super) const fn plain(text: &'static str) -> Self {
        Self { text, items: &[] }
    }
}

/// The article of that number.
pub fn article(no: ArticleNo) -> &'static Article {
    static ARTICLES: [&Article; ArticleNo::COUNT] = in_order();
    ARTICLES[usize::from(no.get()) - 1]
}

/// All articles by number; a gap, a repetition or a wrong chapter number stops the build.
const fn in_order() -> [&'static Article; ArticleNo::COUNT] {
    let mut all = [&CHAPTERS[0].articles[0]; ArticleNo::COUNT];
    let (mut found, mut chapter) = (0, 0);
    while chapter < CHAPTERS.len() {
        let articles = CHAPTERS[chapter].articles;
        let mut i = 0;
        while i < articles.len() {
            assert!(articles[i].number as usize == found + 1);
            assert!(articles[i].chapter as usize == chapter + 1);
            all[found] = &articles[i];
            found += 1;
            i += 1;
        }
        chapter += 1;
    }
    assert!(found == ArticleNo::COUNT);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_article_is_there_once_and_in_order() {
        let numbers: Vec<u8> = CHAPTERS
            .iter()
            .flat_map(|chapter| chapter.articles)
            .map(|article| article.number)
            .collect();
        assert_eq!(numbers, (1..=40).collect::<Vec<u8>>());
    }

    #[test]
    fn an_article_is_found_by_its_number() {
        for n in 1..=40 {
            let found = article(ArticleNo::new(n).unwrap());
            assert_eq!(found.number, n);
        }
        let last = article(ArticleNo::new(40).unwrap());
        assert_eq!(last.paragraphs[0].text, "本细则自发布之日起实施。");
    }

    #[test]
    fn there_is_no_article_0_and_no_article_41() {
        assert_eq!([0, 41, 255].map(ArticleNo::new), [None, None, None]);
    }

    #[test]
    fn every_item_carries_the_number_of_its_place_in_the_list() {
        let paragraphs = CHAPTERS
            .iter()
            .flat_map(|c| c.articles)
            .flat_map(|a| a.paragraphs);
        let lists: Vec<_> = paragraphs.filter(|p| !p.items.is_empty()).collect();
        assert_eq!(lists.len(), 7, "articles 7, 9, 14, 15, 16, 21 and 34");
        for list in lists {
            assert!(list.text.ends_with('：'), "{}", list.text);
            for (item, n) in list.items.iter().zip(1..) {
                assert!(item.starts_with(&format!("（{}）", numeral(n))), "{item}");
            }
        }
    }

    #[test]
    fn chapters_and_articles_are_cited_in_chinese_numerals() {
        assert_eq!(CHAPTERS[4].heading(), "第五章 试点的评估");
        assert_eq!(ArticleNo::new(18).unwrap().cite(), "第十八条");
        assert_eq!(ArticleNo::new(40).unwrap().cite(), "第四十条");
    }
}
