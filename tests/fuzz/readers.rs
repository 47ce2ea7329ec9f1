//! Every reader of files and texts, as a function of bytes that says in a few words what it made of them.

use std::fmt::Display;

use shidian::app::word_import::reading;
use shidian::app::{Arrived, Incoming, claimed, doubts};
use shidian::archive::DraftFile;
use shidian::archive::backup::{Comparison, Here, Locked, Parcel};
use shidian::codec::zip::Zip;
use shidian::codec::zip_made::zip_of;
use shidian::codec::{
    FileKind, altered, clipboard, delimited, encoding, markup, plain_text, qr_read, word, workbook,
};
use shidian::codec::{base64, canonical, strict};
use shidian::dossier::{Aside, Journal, Pilot, Record};
use shidian::form::FormId;
use shidian::host::read_notice;
use shidian::signing::{Envelope, KeyRecord, LARGEST_FILE, Opened, PublicKey};
use shidian::value::{
    Around, Count, Day, DayTime, Email, Entry, Heard, Kind, Phone, PlanTime, PostCode, Region,
    Score, StandardNumber, Start, UnitCode, Value, YearMonth, cleaned, clusters, differing,
    doubtful, fold, in_sentence, in_title, nfc, nfkc, one_line, printed, same_name,
};
use shidian::vault::{Rescued, Sealed, Vault};

use crate::seeds;

/// A reader.
pub(crate) struct Reader {
    pub(crate) name: &'static str,
    /// How many of the executions are its own, beside those of the others.
    pub(crate) share: usize,
    /// So many bytes it may take for each byte of its input, beside so many megabytes whatever the input is: a table may be
    /// a rectangle of which only one row and one column are written.
    pub(crate) growth: usize,
    pub(crate) megabytes: usize,
    pub(crate) seeds: fn() -> Vec<Vec<u8>>,
    pub(crate) read: fn(&[u8]) -> String,
}

/// All of them; those that work more come less often.
pub(crate) const ALL: &[Reader] = &[
    reader("strict", 16, 200, seeds::payloads, strict_json),
    reader(
        "envelope",
        20,
        200,
        || seeds::conformance(&["envelope", "header", "content-1"]),
        envelope,
    ),
    reader("payload", 20, 200, seeds::payloads, payload),
    reader("findings", 8, 400, seeds::payloads, findings),
    reader("draft", 20, 200, || seeds::conformance(&["draft"]), draft),
    reader(
        "backup",
        10,
        200,
        || seeds::conformance(&["backup"]),
        backup,
    ),
    reader(
        "rescue",
        10,
        200,
        || seeds::conformance(&["rescue"]),
        backup,
    ),
    reader(
        "sealed",
        20,
        200,
        || seeds::conformance(&["backup-locked", "rescue"]),
        sealed,
    ),
    reader("stored", 20, 200, seeds::stored, stored),
    reader(
        "notice",
        10,
        400,
        || seeds::conformance(&["notice"]),
        notice,
    ),
    reader("door", 16, 400, every_door, door),
    reader("zip", 20, 400, || seeds::conformance(&["packed"]), zip),
    table("workbook", 12, seeds::workbooks, whole_workbook),
    table("sheet", 2, seeds::sheets, sheet),
    table("delimited", 10, seeds::tables, table_text),
    table("markup", 3, seeds::pages, page),
    table("clipboard", 10, seeds::pages, pasted),
    table("word", 3, seeds::documents, whole_document),
    table("document", 3, seeds::document_texts, document),
    reader("codes", 1, 400, seeds::codes, codes),
    reader("plain-text", 20, 50, every_door, text),
    reader("dates", 16, 400, seeds::words, dates),
    reader("values", 24, 400, seeds::words, values),
    reader("texts", 20, 400, seeds::words, texts),
];

const fn reader(
    name: &'static str,
    share: usize,
    growth: usize,
    seeds: fn() -> Vec<Vec<u8>>,
    read: fn(&[u8]) -> String,
) -> Reader {
    Reader {
        name,
        share,
        growth,
        megabytes: 4,
        seeds,
        read,
    }
}

/// A reader of tables.
const fn table(
    name: &'static str,
    share: usize,
    seeds: fn() -> Vec<Vec<u8>>,
    read: fn(&[u8]) -> String,
) -> Reader {
    Reader {
        megabytes: 100,
        ..reader(name, share, 400, seeds, read)
    }
}

fn every_door() -> Vec<Vec<u8>> {
    seeds::conformance(&[
        "envelope",
        "draft",
        "backup",
        "backup-locked",
        "rescue",
        "notice",
        "foreign",
        "packed",
    ])
}

/// A result in words without what changes from one input to the next.
fn told<T, E: Display>(result: Result<T, E>) -> String {
    result
        .err()
        .map_or_else(|| "taken".to_owned(), |why| bare(&why.to_string()))
}

/// A sentence without its numbers and quotations.
fn bare(words: &str) -> String {
    let unquoted = words
        .split('”')
        .map(|part| part.split('“').next().unwrap_or_default());
    let letters = unquoted.flat_map(str::chars);
    letters
        .filter(|letter| !letter.is_ascii_digit())
        .take(40)
        .collect()
}

fn strict_json(input: &[u8]) -> String {
    let read = strict::read(input, LARGEST_FILE);
    if let Ok(value) = &read {
        let bytes = canonical(value).unwrap();
        assert_eq!(
            strict::read(&bytes, LARGEST_FILE).as_ref(),
            Ok(value),
            "what was spelled reads otherwise"
        );
    }
    told(read)
}

fn envelope(input: &[u8]) -> String {
    let read = Envelope::read(input);
    if let Ok(envelope) = &read {
        assert_eq!(Envelope::read(&envelope.to_bytes()).as_ref(), Ok(envelope));
    }
    told(read)
}

/// The signed file of a content. The curve is not asked, so any signature will do.
fn file_of(payload: &[u8]) -> Vec<u8> {
    const GOOD: &str = include_str!("../fixtures/signed/good.json");
    let (_, signatures) = GOOD.split_once(",\"signatures").unwrap();
    let payload = base64::encode(payload);
    format!("{{\"payload\":\"{payload}\",\"signatures{signatures}").into_bytes()
}

/// A content that is JSON is spelled as it must be first, so that more than the spelling is tried.
fn opened(input: &[u8]) -> Result<Opened, String> {
    let value = strict::read(input, LARGEST_FILE).map_err(|why| why.to_string())?;
    let payload = canonical(&value).map_err(|why| why.to_string())?;
    Opened::read(&file_of(&payload)).map_err(|why| why.to_string())
}

fn payload(input: &[u8]) -> String {
    told(opened(input))
}

/// What 验证 does with a content that is of the right shape.
fn findings(input: &[u8]) -> String {
    let opened = match opened(input) {
        Ok(opened) => opened,
        Err(why) => return bare(&why),
    };
    let today = Day::from_iso("2026-12-01").unwrap();
    let then = opened.then(None);
    let told = doubts(&opened, &then, today);
    format!(
        "{} {} {}",
        then.findings.len(),
        told.len(),
        claimed(&opened.payload).len()
    )
}

fn draft(input: &[u8]) -> String {
    let read = DraftFile::read(input);
    if let Ok(draft) = &read {
        assert_eq!(
            DraftFile::read(draft.write().unwrap().as_bytes()).as_ref(),
            Ok(draft)
        );
    }
    told(read)
}

fn backup(input: &[u8]) -> String {
    match Parcel::read(input, false) {
        Err(why) => bare(&why.to_string()),
        Ok(parcel) => {
            let compared = Comparison::of(&parcel, &Here::default());
            let lost = parcel.lost.first().map(|lost| bare(&lost.says()));
            let (rows, unread, unfit) = (
                compared.rows.len(),
                compared.unread.len(),
                parcel.unfit.len(),
            );
            format!("{rows} {unread} {unfit} {lost:?}")
        }
    }
}

fn sealed(input: &[u8]) -> String {
    let text = String::from_utf8_lossy(input);
    [
        told(Locked::read(input)),
        told(Rescued::read(input)),
        told(Sealed::read(&text)),
        told(Vault::read(&text)),
        told(KeyRecord::read(input)),
    ]
    .concat()
}

fn stored(input: &[u8]) -> String {
    const PILOT: &str = "00000000000000a1";
    let text = String::from_utf8_lossy(input);
    let record = Record::read(&text);
    let journal = Journal::read(&text);
    if let (Ok(record), Some(journal)) = (&record, &journal) {
        let _ = journal.against(record);
    }
    let aside = Aside::read("papers/00000000000000a1/application/0badcafe", &text);
    let salvaged = Pilot::salvage(PILOT, &text);
    let pilot = Pilot::read_at(PILOT, &text).map_err(|why| why.of_pilot());
    let fits = record.as_ref().map(|record| told(record.fit()));
    format!(
        "{} {:?} {} {} {}",
        told(pilot),
        fits.unwrap_or_default(),
        journal.is_some(),
        aside.why.is_empty(),
        salvaged.cards.len()
    )
}

fn notice(input: &[u8]) -> String {
    match read_notice(input) {
        Ok(_) => "taken".to_owned(),
        Err(faults) => faults.iter().map(|fault| bare(&fault.says)).collect(),
    }
}

fn door(input: &[u8]) -> String {
    let arrived = Arrived::look("文件.json", input, false);
    let words = arrived.iter().map(|one| match &one.what {
        Incoming::Refused(refusal) => bare(&refusal.to_string()),
        other => other.label().to_owned(),
    });
    words.take(3).collect()
}

fn zip(input: &[u8]) -> String {
    let zip = match Zip::read(input) {
        Ok(zip) => zip,
        Err(why) => return why.to_string(),
    };
    let unpacked = zip.files().map(|entry| told(zip.unpack(entry, 1 << 20)));
    unpacked.take(4).collect()
}

fn whole_workbook(input: &[u8]) -> String {
    match workbook::read(input) {
        Ok(sheet) => format!(
            "{} rows {} wide",
            sheet.block.rows().len().min(9),
            sheet.block.width().min(9)
        ),
        Err(why) => format!("{why:?}"),
    }
}

/// A workbook one sheet of which is the input.
fn sheet(input: &[u8]) -> String {
    let mut parts = seeds::parts_of_workbook();
    for (name, part) in &mut parts {
        if name.starts_with("xl/worksheets/") {
            *part = input.to_vec();
        }
    }
    let files: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(name, part)| (name.as_str(), part.as_slice()))
        .collect();
    whole_workbook(&zip_of(&files, false))
}

/// A document of Word, and what its form makes of it.
fn whole_document(input: &[u8]) -> String {
    let written = match word::read(input) {
        Ok(written) => written,
        Err(why) => return format!("{why:?}"),
    };
    let Some(read) = reading(&written) else {
        return format!("{} parts of no form", written.parts.len().min(5));
    };
    format!(
        "{} {} blanks, {} left",
        read.form.id.key(),
        read.blanks.len().min(20),
        read.left.len().min(5)
    )
}

/// A document the text of which is the input.
fn document(input: &[u8]) -> String {
    whole_document(&zip_of(&[("word/document.xml", input)], false))
}

fn table_text(input: &[u8]) -> String {
    let text = String::from_utf8_lossy(input);
    let read = delimited::read(&text, |row| {
        row.iter().filter(|cell| *cell == "时间").count()
    });
    format!(
        "{} {} {}",
        read.block.rows().len().min(20),
        read.block.width().min(20),
        read.stray.len().min(5)
    )
}

fn page(input: &[u8]) -> String {
    let block = markup::table(&String::from_utf8_lossy(input));
    block.map_or("none".to_owned(), |block| {
        format!("{} {}", block.rows().len().min(20), block.width().min(20))
    })
}

/// A text with markup beside it, as a clipboard has them.
fn pasted(input: &[u8]) -> String {
    let text = String::from_utf8_lossy(input);
    let middle = (0..=text.len() / 2)
        .rev()
        .find(|at| text.is_char_boundary(*at));
    let (plain, html) = text.split_at(middle.unwrap_or_default());
    let block = clipboard::block(plain, html);
    let changed = block
        .texts()
        .iter()
        .flatten()
        .filter(|cell| altered(cell).is_some())
        .count();
    format!(
        "{} {} {}",
        block.rows().len().min(20),
        block.width().min(20),
        changed.min(3)
    )
}

fn text(input: &[u8]) -> String {
    let kind = FileKind::of("a.xls", input);
    let saved = plain_text(input).map(|(_, saved)| saved);
    let decoded = encoding::decode(input, |_| None).is_some();
    let spelled = base64::decode(&String::from_utf8_lossy(input)).is_ok();
    let key = serde_json::from_slice(input).is_ok_and(|value| PublicKey::from_jwk(&value).is_ok());
    format!("{kind:?} {saved:?} {decoded} {spelled} {key}")
}

fn codes(input: &[u8]) -> String {
    let whole = input.len() / seeds::WIDTH_OF_CODE * seeds::WIDTH_OF_CODE;
    qr_read::read(seeds::WIDTH_OF_CODE, &input[..whole]).join(" ")
}

fn dates(input: &[u8]) -> String {
    let text = String::from_utf8_lossy(input);
    let today = Day::from_iso("2026-11-25").unwrap();
    let around = Around {
        today,
        beside: Some(2027),
    };
    let heard = |kind| match Heard::of(kind, &text, &around) {
        Heard::Nothing => "nothing".to_owned(),
        Heard::Read(shown) => bare(&shown),
        Heard::Unread { why, .. } => bare(&why),
        Heard::Asked { candidates, .. } => format!("{} asked", candidates.len()),
    };
    let kinds = [
        Kind::Day,
        Kind::YearMonth,
        Kind::Start,
        Kind::DayTime,
        Kind::Period,
    ];
    let _ = (Day::from_iso(&text), YearMonth::from_iso(&text));
    kinds.map(heard).join(" ")
}

fn values(input: &[u8]) -> String {
    let text = String::from_utf8_lossy(input);
    let read = [
        entry::<UnitCode>(&text),
        entry::<Phone>(&text),
        entry::<PostCode>(&text),
        entry::<Email>(&text),
        entry::<Count>(&text),
        entry::<Score>(&text),
        entry::<StandardNumber>(&text),
        entry::<Region>(&text),
        entry::<DayTime>(&text),
        entry::<PlanTime>(&text),
        entry::<Start>(&text),
    ];
    read.concat()
}

fn entry<T: Value>(text: &str) -> String {
    match Entry::<T>::of(text) {
        Entry::Blank => "blank".to_owned(),
        Entry::Unreadable(why) => bare(&why).chars().take(12).collect(),
        Entry::Read(value) => format!(
            "read {}",
            value.remark().is_some() || value.shown().is_empty()
        ),
    }
}

/// What is done to every text, whatever it says.
fn texts(input: &[u8]) -> String {
    let text = String::from_utf8_lossy(input);
    let (head, tail) = text.split_at(
        (0..=text.len() / 2)
            .rev()
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or_default(),
    );
    let parts: String = clusters(&text).collect();
    assert_eq!(parts, text, "clusters lose something");
    let same = same_name(head, tail);
    let differs = differing(head, tail).is_some();
    let clean = cleaned(&text);
    let line = one_line(&text).len() == text.len();
    let shown = [
        in_sentence(&text),
        in_title(&text),
        shidian::value::excerpt(&text),
    ]
    .concat();
    let forms = (
        nfc(&text).len(),
        nfkc(&text).len(),
        fold(&text).len(),
        printed(&text).len(),
    );
    let of_form = FormId::from_key(&text).is_some();
    format!(
        "{same} {differs} {line} {} {} {} {of_form} {}",
        clean.text.len() == text.len(),
        shown.is_empty(),
        forms.0 == forms.1,
        doubtful(&text).len().min(3)
    )
}
