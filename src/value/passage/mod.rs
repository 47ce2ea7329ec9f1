//! What a long text says of a subject: words within their sentences, numbers with their units, what takes them back.
//!
//! A text is cut into sentences once; every subject is then looked up in the same [`Passage`]. A subject is told of
//! where one sentence carries all signs of one of its ways, none of them denied, only planned, or somebody else's doing;
//! or where something is said under a heading of its own.

mod cut;
mod heading;
mod index;
mod letters;
mod quantity;
mod reach;

use std::ops::Range;

use super::{fold, invisible};
use cut::{End, cut};
use heading::{is_heading, is_named, likeness, unmarked};
use index::Index;
use letters::{ends_any, has_any, starts_any};
use quantity::is_counted;
use reach::{
    ABOVE, DENIED, ELSEWHERE, EMPTY, PLANNED, SLOGANS, begins_with_a_place, is_concrete,
    is_set_apart, names_itself, reach, stands_aside,
};

/// Something a text may speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The heading that stands for it; alone it says nothing.
    pub heading: &'static str,
    /// A heading with one of these words opens a paragraph on it.
    pub named: &'static str,
    /// Each of these is one way to speak of it.
    pub ways: &'static [Way],
    /// What is only planned counts too, as in goals.
    pub plans: bool,
    /// What a higher body did counts too, as in support.
    pub above: bool,
    /// A sentence with one of these words speaks of something else,
    pub beside: &'static str,
    /// but for one of these.
    pub own: &'static str,
}

/// Signs that must all stand in one sentence.
pub type Way = &'static [Sign];

/// What is looked for in a sentence; words and units are written as one text, with spaces between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// One of these words, said to be so.
    Says(&'static str),
    /// One of these words, said not to be so.
    Denies(&'static str),
    /// A number of one of these units.
    Counts(&'static str),
    /// None of these words: the sentence speaks of something else. Never the first sign of a way.
    Lacks(&'static str),
}

/// A text as it was read.
#[derive(Debug)]
pub struct Passage {
    /// All sentences folded, without white space, each followed by a line break.
    letters: Vec<char>,
    /// What takes a letter back, as bits of [`reach`].
    doubts: Vec<u8>,
    /// The number of the sentence of a letter.
    owners: Vec<usize>,
    index: Index,
    sentences: Vec<Sentence>,
}

#[derive(Debug)]
struct Sentence {
    /// Its bytes in the text.
    source: Range<usize>,
    letters: Range<usize>,
    is_heading: bool,
    /// A full stop or the like makes a sentence of it.
    stops: bool,
    /// The number of the first of those that semicolons join to it.
    group: usize,
    /// The heading it stands under.
    under: Option<usize>,
}

/// Less than this under a heading is no content.
const LEAST_CONTENT: usize = 4;
/// A heading is the subject's own from this share of its pairs of letters on, in percent.
const SAME_HEADING: usize = 70;
/// 略 within more than this is part of a word: 战略.
const SHORT_FILLER: usize = 6;
/// Words that only begin like one that is looked for.
const OTHER_WORDS: &str = "标准间 标准件 标准箱 标准泳 标准田 标准像 标准差 标准答";
/// A sentence that begins so only says what will be written.
const ANNOUNCES: &str = "本节 本部分 以下从 下面从 以下分 现将 请在 要求写 应写明 需写明 主要写";
/// So many characters are read: each topic looks the whole of them through, while somebody types.
const MOST_READ: usize = 12_000;
/// Words that stand where something should be written.
const FILLERS: &str =
    "__ 待补 同上 待定 见上 后补 附后 待填 见附 科补充 处补充 提供数 填写 XX ×× 此处 TODO";

impl Passage {
    /// Reads a text, whatever it is: its first [`MOST_READ`] characters, far more than any answer has.
    pub fn of(text: &str) -> Passage {
        let end = text.char_indices().nth(MOST_READ).map(|(at, _)| at);
        let text = &text[..end.unwrap_or(text.len())];
        let mut passage = Passage {
            letters: Vec::new(),
            doubts: Vec::new(),
            owners: Vec::new(),
            index: Index::default(),
            sentences: Vec::new(),
        };
        let pieces = cut(text);
        for (nth, piece) in pieces.iter().enumerate() {
            let mut letters = folded(&text[piece.source.clone()]);
            if matches!(piece.end, End::Opening | End::Stop | End::Question) {
                letters.pop();
            }
            let before = nth.checked_sub(1).map(|before| &pieces[before]);
            let joined =
                before.is_some_and(|piece| text[piece.source.clone()].ends_with([';', '；']));
            passage.take(piece.source.clone(), &letters, piece.end, joined);
            if joined {
                passage.attribute_before(nth);
            }
        }
        passage.index = Index::of(&passage.letters);
        passage.take_back_fine_words();
        passage
    }

    /// The bytes of the first sentence that tells of a subject.
    pub fn tells(&self, subject: &Subject) -> Option<Range<usize>> {
        let beside = self.beside(subject);
        let by_words = subject
            .ways
            .iter()
            .filter_map(|way| self.first(way, subject, &beside));
        let first = by_words.chain(self.first_under(subject)).min()?;
        Some(self.sentences[first].source.clone())
    }

    fn take(&mut self, source: Range<usize>, letters: &[char], end: End, joined: bool) {
        let nth = self.sentences.len();
        let is_heading = is_heading(letters, end);
        let under = self.sentences.last().and_then(|last| {
            let before = (last.is_heading && !last.stops).then(|| nth.wrapping_sub(1));
            before.or(last.under)
        });
        let from = self.letters.len();
        self.letters.extend_from_slice(letters);
        self.letters.push('\n');
        self.doubts.extend(reach(letters, end == End::Question));
        self.doubts.push(0);
        self.owners.resize(self.letters.len(), nth);
        self.sentences.push(Sentence {
            source,
            letters: from..from + letters.len(),
            is_heading,
            group: if joined {
                self.sentences.last().map_or(nth, |last| last.group)
            } else {
                nth
            },
            stops: matches!(end, End::Stop | End::Question),
            under: if is_heading { None } else { under },
        });
    }

    /// What another body did before a semicolon, behind which the unit itself stands aside, is not the unit's.
    fn attribute_before(&mut self, nth: usize) {
        let (before, aside) = (self.sentence(nth - 1), self.sentence(nth));
        let leaves = begins_with_a_place(before) && stands_aside(aside) || is_set_apart(aside);
        if leaves && !names_itself(before) {
            for doubt in &mut self.doubts[self.sentences[nth - 1].letters.clone()] {
                *doubt |= ELSEWHERE;
            }
        }
    }

    /// Where nothing but fine words stand, nothing is said.
    fn take_back_fine_words(&mut self) {
        for nth in self.naming(SLOGANS) {
            let range = self.sentences[nth].letters.clone();
            if !is_concrete(&self.letters[range.clone()]) {
                for doubt in &mut self.doubts[range] {
                    *doubt |= EMPTY;
                }
            }
        }
    }

    /// The sentences in which one of these words stands, however it is meant.
    fn naming(&self, words: &str) -> Vec<usize> {
        let places = |word| self.index.places(&self.letters, word);
        let found = words.split(' ').flat_map(places);
        found.map(|at| self.owners[at]).collect()
    }

    /// The sentences that speak of something beside the subject.
    fn beside(&self, subject: &Subject) -> Vec<usize> {
        let mut beside = self.naming(subject.beside);
        if !beside.is_empty() {
            let own = self.naming(subject.own);
            beside.retain(|nth| !own.contains(nth));
        }
        beside
    }

    /// The first sentence that goes one way and speaks of nothing beside it.
    fn first(&self, way: Way, subject: &Subject, beside: &[usize]) -> Option<usize> {
        let (first, others) = way.split_first()?;
        let mut fitting = self.with(*first, subject);
        for sign in others {
            if fitting.is_empty() {
                return None;
            }
            if let Sign::Lacks(words) = sign {
                fitting.retain(|nth| !has_any(self.sentence(*nth), words));
                continue;
            }
            let also = self.with(*sign, subject);
            let group = |nth: &usize| self.sentences[*nth].group;
            fitting.retain(|sentence| also.iter().any(|other| group(other) == group(sentence)));
        }
        let content = |nth: &usize| !self.is_title(*nth, subject) && !beside.contains(nth);
        fitting.into_iter().filter(content).min()
    }

    fn sentence(&self, nth: usize) -> &[char] {
        &self.letters[self.sentences[nth].letters.clone()]
    }

    /// The sentences that carry a sign.
    fn with(&self, sign: Sign, subject: &Subject) -> Vec<usize> {
        let mut found = Vec::new();
        let (words, denied, counted) = match sign {
            Sign::Says(words) | Sign::Lacks(words) => (words, false, false),
            Sign::Denies(words) => (words, true, false),
            Sign::Counts(units) => (units, false, true),
        };
        for word in words.split(' ') {
            for at in self.index.places(&self.letters, word) {
                let fits = !starts_any(&self.letters[at..], OTHER_WORDS)
                    && self.stands(at, denied, subject)
                    && (!counted || is_counted(&self.letters[..at]));
                if fits {
                    found.push(self.owners[at]);
                }
            }
        }
        found
    }

    /// Whether a letter is meant as this subject wants it.
    fn stands(&self, at: usize, denied: bool, subject: &Subject) -> bool {
        let mut doubts = self.doubts[at];
        if subject.plans {
            doubts &= !PLANNED;
        }
        if subject.above {
            doubts &= !ABOVE;
        }
        doubts == if denied { DENIED } else { 0 }
    }

    /// Whether a sentence is but a heading: one of the text, or the subject's own words.
    fn is_title(&self, nth: usize, subject: &Subject) -> bool {
        let sentence = &self.sentences[nth];
        let letters = self.sentence(nth);
        let label = sentence.is_heading && letters.last() == Some(&':');
        let announces = starts_any(letters, ANNOUNCES);
        if label
            || announces
            || has_any(letters, "__")
            || ends_any(letters, "待补 待补充 待定 待写")
            || !heading::without_note(letters).1.is_empty()
        {
            return true;
        }
        let own = || likeness(letters, subject.heading) >= SAME_HEADING;
        if sentence.is_heading {
            // Goals are often listed, mark by mark and without a full stop.
            return !subject.plans || unmarked(letters).len() < 8 || is_named(letters) || own();
        }
        (!sentence.stops || heading::mark(letters) > 0) && own() && !heading::has_predicate(letters)
    }

    /// The first sentence under a heading of the subject that says anything.
    fn first_under(&self, subject: &Subject) -> Option<usize> {
        let mut opened = (None, false);
        (0..self.sentences.len()).find(|nth| {
            let head = self.sentences[*nth].under;
            if opened.0 != head {
                opened = (head, head.is_some_and(|head| self.opens(head, subject)));
            }
            opened.1 && self.is_content(*nth, subject)
        })
    }

    fn opens(&self, head: usize, subject: &Subject) -> bool {
        let letters = self.sentence(head);
        has_any(letters, subject.named) || likeness(letters, subject.heading) >= SAME_HEADING
    }

    fn is_content(&self, nth: usize, subject: &Subject) -> bool {
        let range = self.sentences[nth].letters.clone();
        let letters = &self.letters[range.clone()];
        let denies = matches!(subject.ways, [[Sign::Denies(_), ..], ..]);
        if denies {
            return starts_any(letters, "无 没有 未发生");
        }
        letters.iter().filter(|c| c.is_alphanumeric()).count() >= LEAST_CONTENT
            && !self.is_title(nth, subject)
            && !is_filler(letters)
            && range.into_iter().all(|at| self.stands(at, false, subject))
    }
}

/// Whether a piece only says that something is still to be written.
fn is_filler(letters: &[char]) -> bool {
    has_any(letters, FILLERS) || (letters.len() <= SHORT_FILLER && letters.contains(&'略'))
}

/// The letters of a piece without white space, whatever their width and case.
fn folded(piece: &str) -> Vec<char> {
    // Folding makes a plain number of ①, which would no longer be the mark of a list.
    let rest = piece.trim_start_matches(|c: char| invisible(c) || c.is_whitespace());
    let circled = rest.strip_prefix(|c| ('①'..='⑳').contains(&c));
    let bullet = circled.map(|_| '·');
    let letters = fold(circled.unwrap_or(piece));
    let seen = letters.chars().filter(|c| !c.is_whitespace());
    bullet
        .into_iter()
        .chain(seen)
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const USED: Subject = Subject {
        heading: "",
        named: "标准实施",
        ways: &[&[Sign::Says("标准 卡片"), Sign::Says("执行 照做")]],
        plans: false,
        above: false,
        beside: "收费",
        own: "试点",
    };

    fn tells(text: &str) -> Option<&str> {
        Passage::of(text).tells(&USED).map(|range| &text[range])
    }

    #[test]
    fn fine_words_say_nothing_unless_a_figure_stands_with_them() {
        assert_eq!(tells("扎实推进标准执行。"), None);
        assert!(tells("扎实推进标准执行,共12项。").is_some());
    }

    #[test]
    fn a_sentence_of_something_beside_counts_only_with_a_word_of_the_pilot() {
        assert_eq!(tells("收费标准严格执行。"), None);
        assert!(tells("试点中收费标准严格执行。").is_some());
        assert!(tells("标准严格执行。").is_some());
    }

    #[test]
    fn what_stands_beyond_all_answers_is_not_read() {
        let long = "长。".repeat(MOST_READ / 2 - 6);
        assert!(tells(&format!("{long}标准已执行。")).is_some());
        assert_eq!(tells(&format!("{long}{long}标准已执行。")), None);
        assert!(tells(&format!("标准已执行。{long}{long}")).is_some());
    }

    #[test]
    fn semicolons_join_what_full_stops_part() {
        assert_eq!(
            tells("台面下压着卡片；新人照做。"),
            Some("台面下压着卡片；")
        );
        assert_eq!(tells("台面下压着卡片。新人照做。"), None);
        assert_eq!(tells("台面下压着卡片；新人没有照做。"), None);
    }
}
