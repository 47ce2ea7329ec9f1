//! Holds the hints to a corpus: what is said must be found, what is not said must not be ticked.
//!
//! `tests/hints/unseen.tsv` was written before the engine and not used while it was built; `seen.tsv` beside it was.
//! `first.tsv` is by another hand. `fresh.tsv` was written round by round, each read once before the words were widened.
//! `judged.tsv` is by that other hand too, and told what the engine was worth before it was learnt from.
//! `other-hands.tsv` is by two more hands; half of it, drawn by lot, was learnt from, and of the rest only the errors counted.
//! `kept.tsv` is by the same two, and was read once, when the engine was done.
//! In all of them ⏎ stands for a line break.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::time::Instant;

use shidian::form::FormId;
use shidian::regulation::{Hint, hint, hints};
use shidian::value::Passage;

const UNSEEN: &str = include_str!("../hints/unseen.tsv");
const FRESH: &str = include_str!("../hints/fresh.tsv");
const JUDGED: &str = include_str!("../hints/judged.tsv");
const KEPT: &str = include_str!("../hints/kept.tsv");
const OTHER_HANDS: &str = include_str!("../hints/other-hands.tsv");
const FIRST: &str = include_str!("../hints/first.tsv");
const SEEN: &str = include_str!("../hints/seen.tsv");

/// A text, and whether it speaks of a topic.
struct Pair<'a> {
    topic: &'a str,
    said: bool,
    manner: &'a str,
    text: String,
}

/// How many pairs of one kind there are, and how many of them were read wrongly.
#[derive(Default)]
struct Tally {
    all: usize,
    wrong: usize,
}

/// What was found of a corpus.
#[derive(Default)]
struct Outcome {
    said: Tally,
    unsaid: Tally,
    /// By topic and manner.
    table: String,
    wrong: String,
}

#[test]
fn the_corpus_is_large_half_unusual_and_speaks_of_every_topic() {
    let corpus: Vec<Pair> = pairs(UNSEEN).chain(pairs(SEEN)).collect();
    let plain = corpus
        .iter()
        .filter(|pair| matches!(pair.manner, "plain" | "quoted"));
    assert!(corpus.len() >= 400 && pairs(UNSEEN).count() >= 200);
    assert!(plain.count() * 2 <= corpus.len());
    for asked in hints() {
        let of_topic = |pair: &&Pair| std::ptr::eq(found(pair.topic), asked);
        let said = corpus
            .iter()
            .filter(of_topic)
            .filter(|pair| pair.said)
            .count();
        let all = corpus.iter().filter(of_topic).count();
        assert!(said > 0 && said < all, "{}", asked.subject.heading);
    }
}

#[test]
fn of_the_unseen_pairs_few_are_read_wrongly() {
    held(("unseen", UNSEEN), 10, 5);
}

#[test]
fn of_the_other_pairs_hardly_any_is_read_wrongly() {
    held(("seen", SEEN), 3, 3);
}

#[test]
fn of_a_second_hand_s_pairs_hardly_any_is_read_wrongly() {
    held(("first", FIRST), 3, 3);
}

#[test]
fn of_pairs_once_kept_from_the_engine_hardly_any_is_read_wrongly() {
    held(("judged", JUDGED), 1, 1);
}

/// Before its first half was learnt from, 17 of 114 were called missing and 25 of 114 ticked. The second half, never read
/// while the engine was changed, keeps most of what is wrong now: it tells what the engine is worth on texts it never met.
#[test]
fn of_pairs_by_two_more_hands_few_are_read_wrongly() {
    held(("other hands", OTHER_HANDS), 10, 7);
}

/// What the engine is worth on texts that it never met, by the two hands of `other-hands.tsv`: 21 of 114 were called missing
/// (18.4 %) and 16 of 114 ticked (14.0 %). The bars are 10 % and 5 %; they may not become more.
#[test]
fn of_pairs_that_were_kept_from_the_engine_no_more_are_read_wrongly_than_on_the_day_of_judging() {
    held(("kept", KEPT), 19, 15);
}

#[test]
fn of_pairs_in_the_words_of_many_trades_few_are_read_wrongly() {
    held(("fresh", FRESH), 10, 5);
}

/// Prints how a corpus is read; so many of a hundred may be called missing, and so many ticked.
fn held((name, corpus): (&str, &'static str), missing: usize, ticked: usize) {
    let outcome = outcome(corpus);
    let summary = outcome.summary(name);
    println!("{}\n{summary}", outcome.table);
    let right = outcome.said.within(missing) && outcome.unsaid.within(ticked);
    assert!(right, "{summary}\n{}", outcome.wrong);
}

#[test]
fn the_sentence_that_told_is_returned() {
    let text = "本馆概况如下。\n（二）人员\n配备专职 2 人。 另有 36 个窗口。";
    let asked = hint("（二）专兼职人员与培训").unwrap();
    let sentence = Passage::of(text).tells(&asked.subject).unwrap();
    assert_eq!(&text[sentence], "配备专职 2 人。");
}

#[test]
fn what_stands_under_a_heading_of_the_topic_is_enough_and_the_heading_is_not() {
    let asked = hint("（八）实施记录归档").unwrap();
    let told = |text: &'static str| {
        Passage::of(text)
            .tells(&asked.subject)
            .map(|range| &text[range])
    };
    assert_eq!(told("（八）实施记录归档\n"), None);
    assert_eq!(told("（八）实施记录归档\n（九）试点目标达到情况"), None);
    assert_eq!(told("（八）实施记录归档：略"), None);
    assert_eq!(told("（八）实施记录归档\n尚未开始。"), None);
    assert_eq!(
        told("（八）实施记录归档\n纸页一张不丢。"),
        Some("纸页一张不丢。")
    );
}

#[test]
fn a_heading_ticks_nothing_of_its_blank_however_it_is_marked() {
    for topics in FormId::ALL
        .iter()
        .flat_map(|id| id.form().blanks())
        .map(|blank| blank.topics)
    {
        for heading in topics {
            for (mark, text) in marked(heading) {
                let passage = Passage::of(&text);
                // A line without a mark that names another topic may be meant as a sentence.
                let asked = topics
                    .iter()
                    .filter(|topic| !mark.is_empty() || *topic == heading);
                for asked in asked.filter_map(|topic| hint(topic)) {
                    let told = passage.tells(&asked.subject);
                    assert_eq!(told, None, "{text:?} ticks {:?}", asked.subject.heading);
                }
            }
        }
    }
}

#[test]
fn neither_width_nor_what_cannot_be_seen_changes_the_reading() {
    for pair in pairs(SEEN).chain(pairs(UNSEEN)) {
        let subject = &found(pair.topic).subject;
        let tells = |text: &str| Passage::of(text).tells(subject).is_some();
        let plain = tells(&pair.text);
        let sown: String = pair
            .text
            .chars()
            .flat_map(|c| [c, '\u{200B}', '\u{AD}'])
            .collect();
        assert_eq!(tells(&sown), plain, "{}", pair.text);
        assert_eq!(tells(&widened(&pair.text)), plain, "{}", pair.text);
        assert_eq!(tells(&narrowed(&pair.text)), plain, "{}", pair.text);
    }
}

#[test]
fn any_text_is_read_without_a_fall_and_the_sentence_lies_within_it() {
    let mut seed = 7_u64;
    let mut below = |end: u32| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        u32::try_from(seed >> 33).unwrap() % end
    };
    let of_use: Vec<char> = SEEN.chars().filter(|c| !c.is_ascii()).collect();
    let signs: Vec<char> =
        "未没有无不就除外将拟（）(一)1.、，。；：？\n\r\t 0①㈱\u{301}\u{FEFF}e㎡½"
            .chars()
            .collect();
    for _ in 0..2_000 {
        let letters = (0..below(60)).filter_map(|_| match below(5) {
            0 => char::from_u32(below(0x11_0000)),
            1 | 2 => Some(signs[below(u32::try_from(signs.len()).unwrap()) as usize]),
            _ => Some(of_use[below(u32::try_from(of_use.len()).unwrap()) as usize]),
        });
        let text: String = letters.collect();
        let passage = Passage::of(&text);
        for hint in hints() {
            if let Some(sentence) = passage.tells(&hint.subject) {
                assert!(text.get(sentence).is_some(), "{text:?}");
            }
        }
    }
}

#[test]
#[allow(
    clippy::disallowed_methods,
    reason = "what is timed here runs while somebody types"
)]
fn a_long_text_is_read_for_every_topic_of_its_blank_while_it_is_typed() {
    let said: Vec<Pair> = pairs(SEEN).collect();
    let text: String = said
        .iter()
        .flat_map(|pair| pair.text.chars().chain(['\n']))
        .take(3_000)
        .collect();
    assert_eq!(text.chars().count(), 3_000);
    let topics = FormId::Evaluation
        .form()
        .blanks()
        .find(|blank| blank.key == "check.report")
        .unwrap()
        .topics;
    let asked: Vec<&Hint> = topics.iter().filter_map(|heading| hint(heading)).collect();
    let begun = Instant::now();
    let mut told = 0;
    for _ in 0..20 {
        let passage = Passage::of(&text);
        told += asked
            .iter()
            .filter(|hint| passage.tells(&hint.subject).is_some())
            .count();
    }
    let each = begun.elapsed() / 20;
    println!("3000 characters, {} topics: {each:?}", asked.len());
    assert_eq!(told, 20 * asked.len());
    // Unoptimised, and on a machine that does other things too: only a reading that grew by far fails here.
    assert!(each.as_millis() < 250, "{each:?}");
}

impl Tally {
    fn add(&mut self, right: bool) {
        self.all += 1;
        self.wrong += usize::from(!right);
    }

    fn within(&self, percent: usize) -> bool {
        self.wrong * 100 <= self.all * percent
    }
}

impl Outcome {
    fn summary(&self, name: &str) -> String {
        let (said, unsaid) = (&self.said, &self.unsaid);
        format!(
            "{name}: {} of {} said called missing, {} of {} unsaid ticked",
            said.wrong, said.all, unsaid.wrong, unsaid.all
        )
    }
}

fn outcome(corpus: &'static str) -> Outcome {
    let mut outcome = Outcome::default();
    let mut by_topic: BTreeMap<&str, [Tally; 2]> = BTreeMap::new();
    for pair in pairs(corpus) {
        let told = Passage::of(&pair.text)
            .tells(&found(pair.topic).subject)
            .is_some();
        let right = told == pair.said;
        let tally = if pair.said {
            &mut outcome.said
        } else {
            &mut outcome.unsaid
        };
        tally.add(right);
        let of_topic = by_topic.entry(pair.topic).or_default();
        of_topic[usize::from(pair.said)].add(right);
        if !right {
            let what = if pair.said { "missed" } else { "ticked" };
            let _ = writeln!(
                outcome.wrong,
                "{what} {} {}: {}",
                pair.topic, pair.manner, pair.text
            );
        }
    }
    for (topic, [unsaid, said]) in by_topic {
        let hits = said.all - said.wrong;
        let _ = writeln!(
            outcome.table,
            "{topic}: {hits}/{} found, {}/{} ticked wrongly",
            said.all, unsaid.wrong, unsaid.all
        );
    }
    outcome
}

fn pairs(corpus: &'static str) -> impl Iterator<Item = Pair<'static>> {
    corpus.lines().skip(1).map(|line| {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().unwrap();
        let (topic, label, manner, text) = (cell(), cell(), cell(), cell());
        assert!(matches!(label, "said" | "unsaid"), "{line}");
        Pair {
            topic,
            said: label == "said",
            manner,
            text: text.replace('⏎', "\n"),
        }
    })
}

/// The hint of a topic: `form/blank/number`, or the rule that asks and the number of its subject.
fn found(topic: &str) -> &'static Hint {
    let (place, number) = topic.rsplit_once('/').unwrap_or((topic, "1"));
    let number: usize = number.parse().unwrap();
    let heading = match place {
        "art9.awareness" => "主要负责人的标准化意识",
        "art9.support" => "一项具体的政策或者资金",
        "art14.goals" => [
            "各个环节标准齐全",
            "服务对象满意度提升",
            "树立具有典型特点与优势的形象",
        ][number - 1],
        "art7.principles" => [
            "创新社会管理，提升公共服务水平",
            "规范服务行为，维护合法权益",
            "维护公平正义，促进均等化",
        ][number - 1],
        _ => {
            let (form, key) = place.split_once('/').unwrap();
            let form = FormId::from_key(form).unwrap().form();
            form.blanks().find(|blank| blank.key == key).unwrap().topics[number - 1]
        }
    };
    hint(heading).unwrap()
}

/// A heading with other marks before it and other signs of emptiness behind it, each with its mark.
fn marked(heading: &str) -> Vec<(&'static str, String)> {
    let numeral = |c: char| "（）().、0123456789一二三四五六七八九 ".contains(c);
    let bare = heading.trim_start_matches(numeral);
    let ends = ["", "：", "（略）", "：略", "\n", "：待补。"];
    let marks = ["（一）", "(2)", "一、", "3.", "4、", "①", ""];
    let with = |mark| ends.map(|end| (mark, format!("{mark}{bare}{end}")));
    marks.into_iter().flat_map(with).collect()
}

/// With every sign in its full width.
fn widened(text: &str) -> String {
    let wide = |c: char| match c {
        '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).unwrap(),
        _ => c,
    };
    text.chars().map(wide).collect()
}

/// With every sign in its half width.
fn narrowed(text: &str) -> String {
    let narrow = |c: char| match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap(),
        '。' => '｡',
        _ => c,
    };
    text.chars().map(narrow).collect()
}
