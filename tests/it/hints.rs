//! Holds the hints to a corpus: what is said may not be called missing, and what is not said may not be ticked.
//!
//! A text may also come near: then its sentence is asked about. That is no fault, but if it became the rule nobody would
//! read the questions, so its share is held too.
//!
//! `tests/hints/unseen.tsv` was written before the engine, `seen.tsv` while it was built; `first.tsv` and `judged.tsv` are by
//! another hand, `other-hands.tsv` and `kept.tsv` by two more. `fresh.tsv` was written round by round. All of them have been
//! learnt from by now, `blind.tsv` too, which two hands wrote. `later.tsv` was laid down before the engine was changed once
//! more, by one who knew its words. `independent.tsv` is by two hands that never saw the engine; it was read once, nothing was
//! changed after it, and it tells what the engine is worth on new texts.
//! In all of them ⏎ stands for a line break.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use shidian::form::FormId;
use shidian::regulation::{Hint, hint, hints};
use shidian::value::{Coverage, Doubt, Passage, Subject};

const UNSEEN: &str = include_str!("../hints/unseen.tsv");
const SEEN: &str = include_str!("../hints/seen.tsv");

/// A text, and whether it speaks of a topic.
struct Pair<'a> {
    topic: &'a str,
    said: bool,
    manner: &'a str,
    text: String,
}

/// How the pairs of one kind were read.
#[derive(Clone, Copy, Default)]
struct Tally {
    told: usize,
    perhaps: usize,
    missing: usize,
}

/// What was found of a corpus.
#[derive(Default)]
struct Outcome {
    said: Tally,
    unsaid: Tally,
    /// By topic.
    table: String,
    /// What was called missing or ticked and should not have been.
    wrong: String,
}

/// The most, of a hundred.
struct Bars {
    /// Of what is said: called missing.
    missed: usize,
    /// Of what is not said: ticked.
    ticked: usize,
    /// Of what is said: asked about.
    said_asked: usize,
    /// Of what is not said: asked about.
    unsaid_asked: usize,
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

/// How each corpus may be read. Most of what `first` and `judged` do not say is denied, planned or others' doing, and so
/// comes near. Of `later`, 6 of 114 were missed (5.2 %) and 10 of 114 ticked (8.7 %, where 5 are wanted) when it was first
/// read; some kinds were mended after that, so it is no longer unseen. `independent` stands as first read: 3 of 114 missed
/// (2.6 %), 14 of 114 ticked (12.3 %, where 5 are wanted), most of them headings run together in one line and what is told
/// of another body.
const HELD: [(&str, Bars); 10] = [
    ("independent", bars(10, 13, 60)),
    ("later", bars(6, 6, 60)),
    ("blind", bars(3, 3, 60)),
    ("kept", bars(3, 3, 60)),
    ("other-hands", bars(3, 3, 60)),
    ("unseen", bars(3, 3, 65)),
    ("seen", bars(3, 3, 70)),
    ("fresh", bars(3, 3, 70)),
    ("first", bars(3, 3, 80)),
    ("judged", bars(3, 3, 85)),
];

const fn bars(missed: usize, ticked: usize, unsaid_asked: usize) -> Bars {
    Bars {
        missed,
        ticked,
        said_asked: 25,
        unsaid_asked,
    }
}

#[test]
fn of_every_corpus_few_pairs_are_read_wrongly_and_not_too_many_asked_about() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hints");
    let files = std::fs::read_dir(folder).unwrap();
    let mut read = 0;
    for path in files.map(|file| file.unwrap().path()) {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let of_name = HELD.iter().find(|(held, _)| *held == name);
        let (_, bars) = of_name.unwrap_or_else(|| panic!("{name} has no bars"));
        held(name, &std::fs::read_to_string(&path).unwrap(), bars);
        read += 1;
    }
    assert!(read >= HELD.len() - 1);
}

/// Prints how a corpus is read, and holds it.
fn held(name: &str, corpus: &str, bars: &Bars) {
    let outcome = outcome(corpus);
    println!("{}\n{name}: {}", outcome.table, outcome.summary());
    let (said, unsaid) = (&outcome.said, &outcome.unsaid);
    let fits = |part: usize, tally: &Tally, percent: usize| part * 100 <= tally.all() * percent;
    let right = fits(said.missing, said, bars.missed)
        && fits(unsaid.told, unsaid, bars.ticked)
        && fits(said.perhaps, said, bars.said_asked)
        && fits(unsaid.perhaps, unsaid, bars.unsaid_asked);
    assert!(right, "{name}: {}\n{}", outcome.summary(), outcome.wrong);
}

#[test]
fn the_sentence_that_told_is_returned() {
    let text = "本馆概况如下。\n（二）人员\n配备专职 2 人。 另有 36 个窗口。";
    let asked = hint("（二）专兼职人员与培训").unwrap();
    assert_eq!(told(text, &asked.subject), Some("配备专职 2 人。"));
}

#[test]
fn what_stands_under_a_heading_of_the_topic_is_enough_and_the_heading_is_not() {
    let asked = hint("（八）实施记录归档").unwrap();
    let told = |text: &'static str| told(text, &asked.subject);
    assert_eq!(told("（八）实施记录归档\n"), None);
    assert_eq!(told("（八）实施记录归档\n（九）试点目标达到情况"), None);
    assert_eq!(told("（八）实施记录归档：略"), None);
    assert_eq!(told("（八）实施记录归档\n尚未开始。"), None);
    assert_eq!(
        told("（八）实施记录归档\n120 页一张不丢。"),
        Some("120 页一张不丢。")
    );
    assert_eq!(told("（八）实施记录归档\n纸页完好。"), None);
    let vague = Passage::of("（八）实施记录归档\n纸页完好。").covers(&asked.subject);
    assert!(matches!(vague, Coverage::Perhaps(_, Doubt::Vague)));
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
                    let coverage = passage.covers(&asked.subject);
                    let ticked = matches!(coverage, Coverage::Told(_));
                    assert!(!ticked, "{text:?} ticks {:?}", asked.subject.heading);
                }
            }
        }
    }
}

#[test]
fn neither_width_nor_what_cannot_be_seen_changes_the_reading() {
    for pair in pairs(SEEN).chain(pairs(UNSEEN)) {
        let subject = &found(pair.topic).subject;
        let tells = |text: &str| match Passage::of(text).covers(subject) {
            Coverage::Told(_) => "told".to_owned(),
            Coverage::Perhaps(_, doubt) => format!("{doubt:?}"),
            Coverage::Missing => "missing".to_owned(),
        };
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
            match passage.covers(&hint.subject) {
                Coverage::Told(sentence) | Coverage::Perhaps(sentence, _) => {
                    assert!(text.get(sentence).is_some(), "{text:?}");
                }
                Coverage::Missing => {}
            }
        }
    }
}

#[test]
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
    let begun = worked();
    let mut told = 0;
    for _ in 0..20 {
        let passage = Passage::of(&text);
        told += asked
            .iter()
            .filter(|hint| matches!(passage.covers(&hint.subject), Coverage::Told(_)))
            .count();
    }
    let each = worked().saturating_sub(begun) / 20;
    println!("3000 characters, {} topics: {each:?}", asked.len());
    assert_eq!(told, 20 * asked.len());
    // Unoptimised: only a reading that grew by far fails here.
    assert!(each.as_millis() < 250, "{each:?}");
}

/// How long this thread has had a processor, where the system tells (Linux does); else how long it has run, which other
/// programs make longer.
#[allow(
    clippy::disallowed_methods,
    reason = "what is timed here runs while somebody types"
)]
fn worked() -> Duration {
    static BEGAN: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = told.split(' ').next().and_then(|told| told.parse().ok());
    nanoseconds.map_or_else(|| BEGAN.elapsed(), Duration::from_nanos)
}

impl Tally {
    fn add(&mut self, coverage: &Coverage) {
        match coverage {
            Coverage::Told(_) => self.told += 1,
            Coverage::Perhaps(..) => self.perhaps += 1,
            Coverage::Missing => self.missing += 1,
        }
    }

    fn all(&self) -> usize {
        self.told + self.perhaps + self.missing
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let all = self.all();
        let share = |part: usize| {
            format!(
                "{part} ({}.{} %)",
                part * 100 / all.max(1),
                part * 1000 / all.max(1) % 10
            )
        };
        let (told, perhaps, missing) = (share(self.told), share(self.perhaps), share(self.missing));
        write!(
            f,
            "{all}: ticked {told}, asked {perhaps}, missing {missing}"
        )
    }
}

impl Outcome {
    fn summary(&self) -> String {
        format!("said {}; unsaid {}", self.said, self.unsaid)
    }
}

fn outcome(corpus: &str) -> Outcome {
    let mut outcome = Outcome::default();
    let mut by_topic: BTreeMap<&str, [Tally; 2]> = BTreeMap::new();
    for pair in pairs(corpus) {
        let coverage = Passage::of(&pair.text).covers(&found(pair.topic).subject);
        let tally = if pair.said {
            &mut outcome.said
        } else {
            &mut outcome.unsaid
        };
        tally.add(&coverage);
        by_topic.entry(pair.topic).or_default()[usize::from(pair.said)].add(&coverage);
        let what = match coverage {
            Coverage::Missing if pair.said => "missed",
            Coverage::Told(_) if !pair.said => "ticked",
            _ => continue,
        };
        let _ = writeln!(
            outcome.wrong,
            "{what} {} {}: {}",
            pair.topic, pair.manner, pair.text
        );
    }
    for (topic, [unsaid, said]) in by_topic {
        let _ = writeln!(outcome.table, "{topic}: said {said}; unsaid {unsaid}");
    }
    outcome
}

/// The sentence that tells of a subject beyond doubt.
fn told<'a>(text: &'a str, subject: &Subject) -> Option<&'a str> {
    match Passage::of(text).covers(subject) {
        Coverage::Told(sentence) => Some(&text[sentence]),
        Coverage::Perhaps(..) | Coverage::Missing => None,
    }
}

fn pairs(corpus: &str) -> impl Iterator<Item = Pair<'_>> {
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
