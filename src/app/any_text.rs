//! Sends texts from the whole of Unicode the whole way: cleaned, kept, journalled, saved, signed, printed. They come
//! back equal, or it is told what did not.

use serde_json::Value;

use crate::archive::DraftFile;
use crate::codec::{canonical, strict};
use crate::dossier::{Answers, Journal, Paper, Place, Record, Replay, Stamp};
use crate::form::FormId;
use crate::paper::file_name;
use crate::signing::Data;
use crate::value::{cleaned, doubtful, is_blank, one_line, quoted};

const RUNS: u64 = 3_000;
const GOALS: Place = Place::blank("goals");
const NAME: Place = Place::blank("pilot.name");

/// What harms somewhere: controls, breaks, marks of direction, joiners, variants, halves of pairs as they come in.
const HARMFUL: [&str; 28] = [
    "\0",
    "\u{7}",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\u{B}",
    "\u{C}",
    "\u{1B}",
    "\u{7F}",
    "\u{85}",
    "\u{9B}",
    "\u{A0}",
    "\u{AD}",
    "\u{200B}",
    "\u{200D}",
    "\u{200E}",
    "\u{202A}",
    "\u{202E}",
    "\u{2028}",
    "\u{2029}",
    "\u{2066}",
    "\u{FEFF}",
    "\u{FFFC}",
    "\u{FFFD}",
    "\u{FFFF}",
    "葛\u{E0100}",
    "\"\\/,;",
];

#[test]
fn every_text_comes_back_as_it_was_kept_or_what_is_missing_is_told() {
    for seed in 1..=RUNS {
        let typed = Dice::of(seed).text();
        let clean = cleaned(&typed);
        is_told(&typed, &clean.removed, &clean.text);
        let mut record = Record::begin("0123456789abcdef", FormId::Application, Stamp::default());
        record.paper.write(GOALS, &clean.text);
        record.paper.write(NAME, &one_line(&clean.text));
        let row = record.paper.add_row("plan");
        record
            .paper
            .write(Place::cell("plan.task", row), &clean.text);
        comes_back_from_the_store(&record);
        comes_back_from_the_journal(&record);
        comes_back_from_a_signed_file(&record.paper);
        prints_what_it_shows(&record.paper);
        names_a_file(&typed);
    }
}

/// Every character that came is there, is the one kind of break, or is counted among the removed.
fn is_told(typed: &str, removed: &[(char, usize)], kept: &str) {
    let mut due = typed.replace("\r\n", "\n");
    for (c, times) in removed {
        assert_eq!(typed.matches(*c).count(), *times, "{typed:?}");
        assert!(c.is_control(), "{typed:?}");
        due = due.replace(*c, "");
    }
    let due = due.replace(
        ['\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}'],
        "\n",
    );
    assert_eq!(kept, due, "{typed:?}");
    assert!(
        !kept.contains(|c: char| c.is_control() && c != '\n' && c != '\t'),
        "{typed:?}"
    );
}

fn comes_back_from_the_store(record: &Record) {
    assert_eq!(Record::read(&record.write()).as_ref(), Ok(record));
    let draft = DraftFile::of(record.clone(), false);
    assert_eq!(DraftFile::read(draft.write().as_bytes()), Ok(draft));
}

fn comes_back_from_the_journal(record: &Record) {
    let mut before = record.clone();
    before.paper.write(GOALS, "前");
    before.paper.write(NAME, "前");
    let mut journal = Journal::on(before.rev);
    for place in [GOALS, NAME] {
        journal.note(place, &record.paper.text(place));
    }
    let read = Journal::read(&journal.write()).unwrap();
    assert_eq!(read.against(&before), Replay::Apply(record.paper.clone()));
}

fn comes_back_from_a_signed_file(paper: &Paper) {
    let data = Data::of(FormId::Application.form(), paper);
    let value = serde_json::to_value(&data).unwrap();
    let bytes = canonical(&value).unwrap();
    assert_eq!(bytes, serde_json_canonicalizer::to_vec(&value).unwrap());
    let read: Value = strict::read(&bytes, bytes.len()).unwrap();
    assert_eq!(Data::of_value(&read), data);
}

/// Paper shows the text as kept; what it does not show is told, and nothing on it turns the words around.
fn prints_what_it_shows(paper: &Paper) {
    let form = FormId::Application.form();
    for place in [GOALS, NAME] {
        let kept = paper.text(place);
        let prints = form.blank(place.key).unwrap().prints(&kept);
        let steers = |c: char| c.is_control() && c != '\n' && c != '\t' || turns(c);
        assert!(!prints.contains(steers), "{kept:?}");
        let same = prints == kept.trim_end().trim_start_matches('\n') || prints == kept.trim();
        assert!(
            same || is_blank(&kept) || !doubtful(&kept).is_empty(),
            "{kept:?} {prints:?}"
        );
        assert!(!quoted(&kept).contains(|c| turns(c) && !matches!(c, '\u{2068}' | '\u{2069}')));
    }
}

fn names_a_file(typed: &str) {
    let name = file_name(&[typed, "附件1", "2026-11-25", "1a2b3c"], "draft.json");
    assert!(
        name.ends_with("附件1_2026-11-25_1a2b3c.draft.json"),
        "{name}"
    );
    assert!(name.len() <= 200, "{name}");
    let refused =
        |c: char| c.is_control() || turns(c) || c.is_whitespace() || "<>:\"/\\|?*".contains(c);
    assert!(!name.contains(refused), "{name}");
}

fn turns(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Xorshift, seeded: the same texts every time.
struct Dice(u64);

impl Dice {
    fn of(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    fn below(&mut self, sides: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from(self.0 >> 33).unwrap() % sides
    }

    /// Up to sixty pieces: usual characters, harmful ones, and any of Unicode.
    fn text(&mut self) -> String {
        let mut text = String::new();
        for _ in 0..=self.below(60) {
            match self.below(4) {
                0 => text.push_str(HARMFUL[self.below(28) as usize]),
                1 => text.extend(char::from_u32(self.below(0x11_0000))),
                2 => text.extend(char::from_u32(self.below(0x3100))),
                _ => text.extend(char::from_u32(0x4E00 + self.below(0x5200))),
            }
        }
        text
    }
}
