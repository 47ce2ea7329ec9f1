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
use letters::{ends_any, find, has_any, places_in, starts_any};
use quantity::is_counted;
use reach::{
    ABOVE, DENIED, ELSEWHERE, EMPTY, PLANNED, SLOGANS, begins_with_a_place, is_concrete, is_exact,
    is_set_apart, names_itself, reach, stands_aside,
};

/// Something a text may speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The heading that stands for it; alone it says nothing.
    pub heading: &'static str,
    /// A heading with one of these words opens a paragraph on it.
    pub named: &'static str,
    /// Texts of plain words by which a sentence comes near to it.
    pub near: &'static [&'static str],
    /// Each of these is one way to speak of it.
    pub ways: &'static [Way],
    /// What is only planned counts too, as in goals.
    pub plans: bool,
    /// What the doings of a higher body are to it.
    pub above: Above,
    /// To name it is all that is asked, as with a document.
    pub name_is_enough: bool,
    /// A sentence with one of these words speaks of something else,
    pub beside: &'static str,
    /// but for one of these.
    pub own: &'static str,
}

/// What the doings of a higher body are to a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Above {
    /// None of it.
    Alien,
    /// Near to it, as in a report on the unit.
    Near,
    /// The very thing, as in support.
    Counts,
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

/// How far a text speaks of a subject; the bytes are those of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// It tells of it.
    Told(Range<usize>),
    /// A sentence comes near, and it is not for a program to say whether it tells.
    Perhaps(Range<usize>, Doubt),
    /// Nothing comes near.
    Missing,
}

/// Doubt a sentence that comes near is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// It says that it is not so.
    Denied,
    /// It says what is to come.
    Planned,
    /// Somebody else did it.
    Others,
    /// No figure, name or deed stands in it.
    Vague,
    /// Only a word of it is of the subject.
    Unclear,
}

/// A sentence that carries the signs of a way, and what takes them back.
#[derive(Clone, Copy, Debug)]
struct Trail {
    nth: usize,
    doubts: u8,
}

/// The number of a sentence, and why it is not believed, if it is not.
struct Found {
    nth: usize,
    doubt: Option<Doubt>,
}

#[derive(Debug)]
struct Sentence {
    /// Its bytes in the text.
    source: Range<usize>,
    letters: Range<usize>,
    is_heading: bool,
    /// It has a figure or a name that could be looked up.
    is_concrete: bool,
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
/// So many words of a subject bring a sentence near to it,
const NEAR_WORDS: usize = 2;
/// and so many one that seems to speak of something else.
const MANY_WORDS: usize = 6;
/// So many words of a subject make up for a figure or a name.
const FULL_WORDS: usize = 6;
/// A sentence of which less stands in words of a subject, in percent, names it on the way to something else,
const LEAST_SHARE: usize = 10;
/// but for a clause of which this much stands in them.
const OWN_CLAUSE: usize = 35;
/// So many ways at once make up for a figure or a name.
const SURE_WAYS: usize = 2;
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

impl Doubt {
    /// Another's plan is first of all another's, and a plan not yet settled a plan.
    fn of(doubts: u8) -> Doubt {
        if doubts & (ELSEWHERE | ABOVE) != 0 {
            Doubt::Others
        } else if doubts & PLANNED != 0 {
            Doubt::Planned
        } else if doubts & DENIED != 0 {
            Doubt::Denied
        } else {
            Doubt::Vague
        }
    }
}

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

    /// How far it speaks of a subject, as a careful colleague would put it.
    pub fn covers(&self, subject: &Subject) -> Coverage {
        let Some(found) = self.found(subject) else {
            return Coverage::Missing;
        };
        let source = self.sentences[found.nth].source.clone();
        match found.doubt {
            None => Coverage::Told(source),
            Some(doubt) => Coverage::Perhaps(source, doubt),
        }
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
            is_concrete: is_concrete(letters),
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
            if !is_exact(&self.letters[range.clone()]) {
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

    /// The first sentence that tells, or else the one that comes nearest.
    fn found(&self, subject: &Subject) -> Option<Found> {
        let mut trails: Vec<Trail> = subject
            .ways
            .iter()
            .flat_map(|way| self.trail(way, subject))
            .collect();
        trails.sort_unstable_by_key(|trail| (trail.doubts.count_ones(), trail.nth));
        let beside = self.beside(subject);
        trails.retain(|trail| !self.is_among(trail.nth, &beside));
        let clear = trails.partition_point(|trail| trail.doubts == 0);
        let (clear, doubted) = trails.split_at(clear);
        self.told(clear, subject)
            .or_else(|| self.doubted(doubted, subject))
            .or_else(|| self.near(subject, &beside))
    }

    /// The first of the sentences with nothing against them that is beyond doubt, or else the first.
    fn told(&self, clear: &[Trail], subject: &Subject) -> Option<Found> {
        let by_sentence = clear.chunk_by(|one, next| one.nth == next.nth);
        let mut ways: Vec<(usize, usize)> = by_sentence
            .map(|trails| (trails[0].nth, trails.len()))
            .chain(self.first_under(subject).map(|nth| (nth, 0)))
            .collect();
        ways.sort_unstable();
        let mut first = None;
        for (nth, ways) in ways {
            if self.is_title(nth, subject) {
                continue;
            }
            let doubt = self.doubt(nth, ways, subject);
            if doubt.is_none() {
                return Some(Found { nth, doubt });
            }
            first = first.or(Some(Found { nth, doubt }));
        }
        first
    }

    /// The sentence against which least is said, but for fine words, which come near to nothing.
    fn doubted(&self, doubted: &[Trail], subject: &Subject) -> Option<Found> {
        let fits = |trail: &&Trail| trail.doubts & EMPTY == 0 && !self.is_title(trail.nth, subject);
        let trail = doubted.iter().find(fits)?;
        Some(Found {
            nth: trail.nth,
            doubt: Some(Doubt::of(trail.doubts)),
        })
    }

    /// The first sentence in which figures or names stand with words of the subject and take a share of it: with more of
    /// them, where it seems to speak of something beside it.
    fn near(&self, subject: &Subject, beside: &[usize]) -> Option<Found> {
        let mut places: Vec<usize> = words_of(subject)
            .flat_map(|word| self.index.places(&self.letters, word))
            .filter(|at| self.sentences[self.owners[*at]].is_concrete)
            .collect();
        places.sort_unstable();
        places.dedup();
        let fits = |places: &&[usize]| {
            let nth = self.owners[places[0]];
            let speaks_beside = || {
                self.is_among(nth, beside)
                    || lacking(subject).any(|words| has_any(self.sentence(nth), words))
            };
            let many = places.len() >= MANY_WORDS || !speaks_beside();
            many && !self.is_title(nth, subject) && self.share(nth, subject) >= LEAST_SHARE
        };
        let by_sentence = places.chunk_by(|one, next| self.owners[*one] == self.owners[*next]);
        let near = by_sentence
            .filter(|places| places.len() >= NEAR_WORDS)
            .find(fits)?;
        Some(Found {
            nth: self.owners[near[0]],
            doubt: Some(Doubt::Unclear),
        })
    }

    /// Why a sentence that carries all signs of some ways is not believed at once.
    fn doubt(&self, nth: usize, ways: usize, subject: &Subject) -> Option<Doubt> {
        let joined = self.joined(nth);
        let doubts = joined
            .clone()
            .flat_map(|nth| self.sentences[nth].letters.clone());
        let doubts = doubts.fold(0, |all, at| all | self.doubts[at]);
        let planned = if subject.plans { PLANNED } else { 0 };
        let granted = if subject.above == Above::Counts {
            ABOVE
        } else {
            0
        };
        let doubts = doubts & !(DENIED | planned | granted);
        if doubts != 0 {
            return Some(Doubt::of(doubts));
        }
        let sure = subject.name_is_enough
            || joined.clone().any(|nth| self.sentences[nth].is_concrete)
            || ways >= SURE_WAYS
            || self.is_full(nth, subject);
        if !sure {
            return Some(Doubt::Vague);
        }
        let thin = !subject.name_is_enough
            && ways == 1
            && joined.clone().count() == 1
            && self.share(nth, subject) < LEAST_SHARE
            && !self.has_own_clause(nth, subject);
        thin.then_some(Doubt::Unclear)
    }

    /// How much of a sentence stands in words of a subject, in percent of its letters.
    fn share(&self, nth: usize, subject: &Subject) -> usize {
        percent(&self.held(nth, subject))
    }

    /// Whether one clause of a sentence is the subject's own, as in a sentence that lists many things.
    fn has_own_clause(&self, nth: usize, subject: &Subject) -> bool {
        let held = self.held(nth, subject);
        let mut from = 0;
        self.sentence(nth).split(|c| *c == ',').any(|clause| {
            let own = from..from + clause.len();
            from = own.end + 1;
            percent(&held[own]) >= OWN_CLAUSE
        })
    }

    /// For each letter of a sentence, whether it stands in a word of a subject.
    fn held(&self, nth: usize, subject: &Subject) -> Vec<bool> {
        let letters = self.sentence(nth);
        let mut held = vec![false; letters.len()];
        for word in words_of(subject) {
            let len = word.chars().count();
            for at in places_in(letters, word) {
                held[at..at + len].fill(true);
            }
        }
        held
    }

    /// The sentences that semicolons join to one.
    fn joined(&self, nth: usize) -> Range<usize> {
        let group = self.sentences[nth].group;
        let behind = self.sentences[nth..].iter();
        group
            ..nth
                + behind
                    .take_while(|sentence| sentence.group == group)
                    .count()
    }

    /// Whether so many words of a subject stand in a sentence that it is full of them.
    fn is_full(&self, nth: usize, subject: &Subject) -> bool {
        let letters = self.sentence(nth);
        let mut found: Vec<&str> = Vec::new();
        for word in words_of(subject) {
            if !found.contains(&word) && find(letters, word).is_some() {
                found.push(word);
            }
            if found.len() == FULL_WORDS {
                return true;
            }
        }
        false
    }

    /// Whether a sentence belongs to one of these groups, which are in order.
    fn is_among(&self, nth: usize, groups: &[usize]) -> bool {
        groups.binary_search(&self.sentences[nth].group).is_ok()
    }

    /// The groups of sentences that speak of something beside the subject, in order.
    fn beside(&self, subject: &Subject) -> Vec<usize> {
        let groups = |words| {
            let named = self.naming(words);
            let mut groups: Vec<usize> =
                named.iter().map(|nth| self.sentences[*nth].group).collect();
            groups.sort_unstable();
            groups.dedup();
            groups
        };
        let mut beside = groups(subject.beside);
        if !beside.is_empty() {
            let own = groups(subject.own);
            beside.retain(|group| own.binary_search(group).is_err());
        }
        beside
    }

    /// The sentences that carry all signs of a way, with what takes the signs back.
    fn trail(&self, way: Way, subject: &Subject) -> Vec<Trail> {
        let Some((first, others)) = way.split_first() else {
            return Vec::new();
        };
        let mut trails = self.with(*first, subject);
        for sign in others {
            if trails.is_empty() {
                break;
            }
            if let Sign::Lacks(words) = sign {
                trails.retain(|trail| !has_any(self.sentence(trail.nth), words));
                continue;
            }
            let also = self.with(*sign, subject);
            let group = |trail: &Trail| self.sentences[trail.nth].group;
            trails.retain_mut(|trail| {
                let own = group(trail);
                let from = also.partition_point(|other| group(other) < own);
                let joined = also[from..].iter().take_while(|other| group(other) == own);
                let doubts = joined.map(|other| other.doubts);
                let least = doubts.min_by_key(|doubts| doubts.count_ones());
                trail.doubts |= least.unwrap_or_default();
                least.is_some()
            });
        }
        trails
    }

    fn sentence(&self, nth: usize) -> &[char] {
        &self.letters[self.sentences[nth].letters.clone()]
    }

    /// The sentences that carry a sign, each once, where least takes it back.
    fn with(&self, sign: Sign, subject: &Subject) -> Vec<Trail> {
        let mut found: Vec<Trail> = Vec::new();
        let (words, wanted, counted) = match sign {
            Sign::Says(words) | Sign::Lacks(words) => (words, 0, false),
            Sign::Denies(words) => (words, DENIED, false),
            Sign::Counts(units) => (units, 0, true),
        };
        for word in words.split(' ') {
            for at in self.index.places(&self.letters, word) {
                let fits = !starts_any(&self.letters[at..], OTHER_WORDS)
                    && (!counted || is_counted(&self.letters[..at]));
                if !fits {
                    continue;
                }
                let (nth, doubts) = (self.owners[at], self.left(at, subject) ^ wanted);
                match found.last_mut() {
                    Some(last) if last.nth == nth => {
                        if doubts.count_ones() < last.doubts.count_ones() {
                            last.doubts = doubts;
                        }
                    }
                    _ => found.push(Trail { nth, doubts }),
                }
            }
        }
        found.sort_unstable_by_key(|trail| (trail.nth, trail.doubts.count_ones()));
        found.dedup_by_key(|trail| trail.nth);
        found
    }

    /// What takes a letter back and matters to a subject.
    fn left(&self, at: usize, subject: &Subject) -> u8 {
        let mut doubts = self.doubts[at];
        if subject.plans {
            doubts &= !PLANNED;
        }
        if subject.above != Above::Alien {
            doubts &= !ABOVE;
        }
        doubts
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
            && range.into_iter().all(|at| self.left(at, subject) == 0)
    }
}

/// How many of these are so, in percent.
fn percent(held: &[bool]) -> usize {
    held.iter().filter(|held| **held).count() * 100 / held.len().max(1)
}

/// The words by which a text speaks of a subject, or comes near to it.
fn words_of(subject: &Subject) -> impl Iterator<Item = &'static str> {
    let signs = subject.ways.iter().flat_map(|way| way.iter());
    let own = signs.filter_map(|sign| match sign {
        Sign::Says(words) | Sign::Denies(words) => Some(*words),
        Sign::Counts(_) | Sign::Lacks(_) => None,
    });
    own.chain(subject.near.iter().copied())
        .flat_map(|words| words.split(' '))
}

/// The words without which a sentence must be, by any of the ways.
fn lacking(subject: &Subject) -> impl Iterator<Item = &'static str> {
    let signs = subject.ways.iter().flat_map(|way| way.iter());
    signs.filter_map(|sign| match sign {
        Sign::Lacks(words) => Some(*words),
        Sign::Says(_) | Sign::Denies(_) | Sign::Counts(_) => None,
    })
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
        near: &["照着"],
        ways: &[&[Sign::Says("标准 卡片"), Sign::Says("执行 照做")]],
        plans: false,
        above: Above::Alien,
        name_is_enough: false,
        beside: "收费",
        own: "试点",
    };

    fn tells(text: &str) -> Option<&str> {
        match Passage::of(text).covers(&USED) {
            Coverage::Told(range) => Some(&text[range]),
            Coverage::Perhaps(..) | Coverage::Missing => None,
        }
    }

    fn doubt(text: &str) -> Option<Doubt> {
        match Passage::of(text).covers(&USED) {
            Coverage::Perhaps(_, doubt) => Some(doubt),
            Coverage::Told(_) | Coverage::Missing => None,
        }
    }

    #[test]
    fn fine_words_say_nothing_unless_a_figure_stands_with_them() {
        assert_eq!(
            Passage::of("扎实推进标准执行。").covers(&USED),
            Coverage::Missing
        );
        assert!(tells("扎实推进标准执行,共12项。").is_some());
    }

    #[test]
    fn a_sentence_of_something_beside_counts_only_with_a_word_of_the_pilot() {
        assert_eq!(tells("12项收费标准严格执行。"), None);
        assert!(tells("试点中12项收费标准严格执行。").is_some());
        assert!(tells("12项标准严格执行。").is_some());
        assert_eq!(tells("12项收费公示；标准严格执行。"), None);
    }

    #[test]
    fn what_is_said_against_a_sentence_makes_a_question_of_it() {
        assert_eq!(doubt("12项标准尚未执行。"), Some(Doubt::Denied));
        assert_eq!(doubt("下一步将执行12项标准。"), Some(Doubt::Planned));
        assert_eq!(doubt("邻县12项标准均已执行。"), Some(Doubt::Others));
        assert_eq!(doubt("标准严格执行。"), Some(Doubt::Vague));
        assert_eq!(doubt("窗口有12项标准，照着做。"), Some(Doubt::Unclear));
        assert_eq!(doubt("窗口有12张桌子。"), None);
    }

    #[test]
    fn a_sentence_beyond_doubt_goes_before_an_earlier_one_that_is_not() {
        let text = "标准严格执行。12项标准均已执行。";
        assert_eq!(tells(text), Some("12项标准均已执行。"));
        // What is announced within the same sentence leaves open what was done.
        assert_eq!(
            doubt("标准体系方案已执行，12项标准拟于明年发布。"),
            Some(Doubt::Planned)
        );
    }

    #[test]
    fn what_stands_beyond_all_answers_is_not_read() {
        let long = "长。".repeat(MOST_READ / 2 - 6);
        assert!(tells(&format!("{long}9项标准已执行。")).is_some());
        assert_eq!(tells(&format!("{long}{long}9项标准已执行。")), None);
        assert!(tells(&format!("9项标准已执行。{long}{long}")).is_some());
    }

    #[test]
    fn semicolons_join_what_full_stops_part() {
        assert_eq!(
            tells("台面下压着9张卡片；新人照做。"),
            Some("台面下压着9张卡片；")
        );
        assert_eq!(tells("台面下压着9张卡片。新人照做。"), None);
        assert_eq!(tells("台面下压着9张卡片；新人没有照做。"), None);
    }
}
