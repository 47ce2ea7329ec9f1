//! What the members of a file may hold: identifiers by their form, rows once, days that are, keys of the form. Typed texts may say anything.

use std::collections::BTreeSet;
use std::fmt;

use super::Data;
use super::payload::{FORMAT, Payload, Traced};
use crate::codec::quoted;
use crate::dossier::{Paper, Pilot, PilotId, Record, Row, SCHEMA, SignedMark, Stamp};
use crate::form::{Form, FormId, Table};
use crate::value::{Day, is_overloaded};

/// The greatest id of a row and the greatest revision: far beyond any work, and far from where numbers end.
pub const GREATEST: u32 = 1_000_000_000;
/// The most rows of all tables of one paper together.
pub const MOST_ROWS_OF_PAPER: usize = 20_000;

/// A member that cannot hold what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// Where it stands, as `data.tables.plan`.
    member: String,
    /// What is wrong with it.
    why: &'static str,
}

type Fits = Result<(), Misfit>;

impl Payload {
    /// Holds the signed content to what this program signs; every member is looked at.
    ///
    /// # Errors
    /// The first member that cannot be so.
    pub fn fit(&self, form: &'static Form) -> Fits {
        holds(self.format == FORMAT, "format", "不是本程序用过的格式号")?;
        holds(self.app == "shidian", "app", "不是试点助手的名字")?;
        holds(is_version(&self.app_version), "app_version", "不是版本号")?;
        holds(self.form.version >= 1, "form.version", "不是表样的版本号")?;
        pilot("pilot", &self.pilot)?;
        holds(
            Day::from_iso(&self.judged_on).is_some(),
            "judged_on",
            "不是真实的日期",
        )?;
        moment("signed_at_claimed", &self.signed_at_claimed)?;
        digest("supersedes", self.supersedes.as_deref())?;
        self.data.fit(form)?;
        for (nth, finding) in self.findings.iter().enumerate() {
            finding.fit(nth)?;
        }
        self.reasons_fit()
    }

    /// Every breach has its reason, and every reason answers something that was found.
    fn reasons_fit(&self) -> Fits {
        for (key, reason) in &self.reasons {
            let answered = self
                .findings
                .iter()
                .any(|finding| finding.is_answered_by(key));
            let fits = answered && !reason.trim().is_empty();
            holds(fits, &member("reasons", key), "不是对所列问题的说明")?;
        }
        for (nth, finding) in self.findings.iter().enumerate() {
            let explained = || self.reasons.keys().any(|key| finding.is_answered_by(key));
            let fits = finding.severity != "breach" || explained();
            holds(fits, &format!("findings[{nth}]"), "不符合规定而没有说明")?;
        }
        Ok(())
    }
}

impl Data {
    /// Every blank, table and column is one that the form has and asks for: nothing is signed that nobody is shown.
    fn fit(&self, form: &'static Form) -> Fits {
        let paper = Paper {
            blanks: self.blanks.clone(),
            tables: self.tables.clone(),
            ..Paper::default()
        };
        let asked = Data::of(form, &paper);
        for (key, text) in &self.blanks {
            let at = member("data.blanks", key);
            holds(!text.is_empty(), &at, "是空的，而空的栏目不会写进文件")?;
            holds(asked.blanks.contains_key(key), &at, "不是这张表要填的栏目")?;
        }
        for (key, rows) in &self.tables {
            let at = member("data.tables", key);
            let table = form
                .table(key)
                .ok_or_else(|| misfit(&at, "不是这张表里的表格"))?;
            rows.iter().try_for_each(|row| columns(&at, table, row))?;
        }
        writing("data", &paper)?;
        rows_once("data.tables", &paper)
    }
}

impl Traced {
    /// A reason bears the id of the rule, and that of the row where it is about one.
    fn is_answered_by(&self, key: &str) -> bool {
        let Some((rule, row)) = key.split_once('#') else {
            return key == self.rule;
        };
        let first = self.places.first().and_then(|place| place.rsplit_once('.'));
        rule == self.rule && first.is_some_and(|(_, last)| last == row)
    }

    fn fit(&self, nth: usize) -> Fits {
        let at = format!("findings[{nth}]");
        let severity = matches!(self.severity.as_str(), "breach" | "warning" | "note");
        holds(
            severity,
            &format!("{at}.severity"),
            "不是“不符合规定”“提醒”“信息”之一",
        )?;
        holds(is_rule(&self.rule), &format!("{at}.rule"), "不是规则的编号")?;
        let places = !self.places.is_empty() && self.places.iter().all(|place| is_key(place));
        holds(places, &format!("{at}.places"), "不是栏目的位置")?;
        holds(
            !self.says.trim().is_empty(),
            &format!("{at}.says"),
            "是空的",
        )
    }
}

impl Record {
    /// Holds a record from a file to what this program stores. Keys of blanks that only another version of a form knows are kept, so their form alone is looked at.
    ///
    /// # Errors
    /// The first member that cannot be so.
    pub fn fit(&self) -> Fits {
        holds(self.schema == SCHEMA, "schema", "不是本程序用过的格式号")?;
        pilot("pilot", &self.pilot)?;
        holds(self.rev <= GREATEST, "rev", "超出保存次数的范围")?;
        // Edits that were never saved became a record without a time.
        if !self.saved.as_str().is_empty() {
            moment("saved", &self.saved)?;
        }
        if let Some(mark) = &self.signed {
            mark.fit()?;
        }
        if let Some(received) = &self.received {
            holds(is_fingerprint(received), "received", "不是指纹")?;
        }
        self.paper.fit()
    }
}

impl Pilot {
    /// Holds what is known of a pilot to what this program stores.
    ///
    /// # Errors
    /// The first member that cannot be so.
    pub fn fit(&self) -> Fits {
        pilot("id", &self.id)?;
        holds(self.rev <= GREATEST, "rev", "超出保存次数的范围")?;
        for (key, card) in &self.cards {
            let at = member("cards", key);
            holds(FormId::from_key(key).is_some(), &at, "不是表的名字")?;
            holds(card.rev <= GREATEST, &at, "超出保存次数的范围")?;
            holds(
                card.facts.keys().all(|fact| is_key(fact)),
                &at,
                "里有不是事项名的项目",
            )?;
        }
        let events = self.log.entries();
        holds(
            events.iter().all(|event| is_key(&event.id)),
            "log",
            "里有不是编号的编号",
        )
    }
}

impl SignedMark {
    fn fit(&self) -> Fits {
        moment("signed.at", &self.at)?;
        holds(
            is_fingerprint(&self.fingerprint),
            "signed.fingerprint",
            "不是指纹",
        )
    }
}

impl Paper {
    fn fit(&self) -> Fits {
        for key in self.blanks.keys() {
            holds(is_key(key), &member("paper.blanks", key), "不是栏目的名字")?;
        }
        for (key, rows) in &self.tables {
            let at = member("paper.tables", key);
            holds(is_key(key), &at, "不是表格的名字")?;
            let mut columns = rows.iter().flat_map(|row| row.cells.keys());
            holds(
                columns.all(|column| is_key(column)),
                &at,
                "里有不是列名的项目",
            )?;
        }
        for key in self.reasons.keys() {
            let (rule, row) = key.split_once('#').unwrap_or((key, "1"));
            let fits = is_rule(rule) && row.parse::<u32>().is_ok();
            holds(fits, &member("paper.reasons", key), "不是规则的编号")?;
        }
        holds(
            self.ticks.iter().all(|tick| is_key(tick)),
            "paper.ticks",
            "里有不是清单项目的内容",
        )?;
        digest("paper.supersedes", self.supersedes.as_deref())?;
        writing("paper", self)?;
        rows_once("paper.tables", self)
    }
}

/// Every row has an id of its own in the whole paper: of two with one id, one would be shown and the other signed.
fn rows_once(at: &str, paper: &Paper) -> Fits {
    let mut seen = BTreeSet::new();
    for (key, rows) in &paper.tables {
        for row in rows {
            let at = member(at, key);
            holds(
                (1..=GREATEST).contains(&row.id),
                &at,
                "里有编号超出范围的行",
            )?;
            holds(seen.insert(row.id), &at, "里有编号与别的行相同的行")?;
        }
    }
    holds(seen.len() <= MOST_ROWS_OF_PAPER, at, "的行数超过 20000")
}

/// Every text is writing that a browser can lay out.
fn writing(at: &str, paper: &Paper) -> Fits {
    let fits = |at: &str, text: &str| {
        holds(
            !is_overloaded(text),
            at,
            "里有一个字叠着上百个符号，排不出来",
        )
    };
    for (key, text) in &paper.blanks {
        fits(&format!("{at}.blanks.{key}"), text)?;
    }
    for (key, rows) in &paper.tables {
        let cells = rows.iter().flat_map(|row| row.cells.values());
        for text in cells {
            fits(&format!("{at}.tables.{key}"), text)?;
        }
    }
    Ok(())
}

fn columns(at: &str, table: &Table, row: &Row) -> Fits {
    for (column, text) in &row.cells {
        let at = format!("{at}[{}].{column}", row.id);
        holds(table.column(column).is_some(), &at, "不是这个表格的列")?;
        holds(!text.is_empty(), &at, "是空的，而空的格子不会写进文件")?;
    }
    Ok(())
}

fn pilot(at: &str, id: &str) -> Fits {
    holds(
        PilotId::read(id).is_some(),
        at,
        "不是 16 位十六进制的试点编号",
    )
}

fn moment(at: &str, stamp: &Stamp) -> Fits {
    holds(stamp.is_moment(), at, "不是带时区的时间")
}

fn digest(at: &str, hex: Option<&str>) -> Fits {
    let is_digest = |text: &str| text.len() == 64 && text.bytes().all(is_hexadecimal);
    holds(hex.is_none_or(is_digest), at, "不是 64 位十六进制的指纹")
}

/// Five groups of four digits, as on paper.
fn is_fingerprint(text: &str) -> bool {
    let groups: Vec<&str> = text.split(' ').collect();
    let is_group = |group: &&str| group.len() == 4 && group.bytes().all(is_hexadecimal);
    groups.len() == 5 && groups.iter().all(is_group)
}

fn is_hexadecimal(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'a'..=b'f')
}

/// Three numbers and perhaps a word behind them, `0.1.0-rc.1`: a version cannot speak.
fn is_version(text: &str) -> bool {
    let (numbers, word) = text
        .split_once('-')
        .map_or((text, None), |(numbers, word)| (numbers, Some(word)));
    let numbers: Vec<&str> = numbers.split('.').collect();
    let is_number = |number: &&str| {
        let digits = (1..=5).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
        digits && (*number == "0" || !number.starts_with('0'))
    };
    let is_word = |word: &str| {
        let letters = |b: u8| b.is_ascii_alphanumeric() || b == b'.' || b == b'-';
        (1..=20).contains(&word.len()) && word.bytes().all(letters)
    };
    numbers.len() == 3 && numbers.iter().all(is_number) && word.is_none_or(is_word)
}

/// `art9.liable`, `annex1.plan.time`.
fn is_rule(text: &str) -> bool {
    let article = text
        .strip_prefix("art")
        .or_else(|| text.strip_prefix("annex"));
    let numbered = article.and_then(|rest| rest.split_once('.'));
    let is_number = |text: &str| text.parse::<u8>().is_ok_and(|number| number > 0);
    is_key(text) && numbered.is_some_and(|(number, rest)| is_number(number) && !rest.is_empty())
}

/// Small letters, digits and hyphens between dots, as keys of blanks and rules are.
fn is_key(text: &str) -> bool {
    let letters = |b: u8| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-');
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(letters);
    text.len() <= 80 && text.split('.').all(is_word)
}

fn member(at: &str, key: &str) -> String {
    format!("{at}.{key}")
}

fn holds(fits: bool, member: &str, why: &'static str) -> Fits {
    if fits {
        Ok(())
    } else {
        Err(misfit(member, why))
    }
}

fn misfit(member: &str, why: &'static str) -> Misfit {
    Misfit {
        member: member.to_owned(),
        why,
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}一项{}：本程序写不出这样的内容。请使用未经改动的原件。",
            quoted(&self.member),
            self.why
        )
    }
}

impl std::error::Error for Misfit {}
