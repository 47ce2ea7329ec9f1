//! Whatever is opened, by whichever door: its bytes are looked at once, and come out as one of the things we know or with a reason.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use serde_json::Value;

use super::Foreign;
use crate::archive::backup::{
    BackupError, LARGEST_BACKUP, Locked, Parcel, Slices, looks_like_backup,
};
use crate::archive::{DraftFile, LARGEST_DRAFT};
use crate::codec::zip::{BadZip, Entry, Zip};
use crate::codec::{FileKind, Saved, plain_text};
use crate::codec::{Unreadable, strict};
use crate::signing::{Envelope, LARGEST_FILE, Opened, Refused};
use crate::value::excerpt;
use crate::vault::{LARGEST_SEALED, Rescued, Vault};

/// The largest file that is looked at, in bytes: a sealed backup is the largest of ours.
pub const LARGEST_INCOMING: usize = LARGEST_SEALED;

/// One file that came, or one out of a zip.
#[derive(Clone, Debug)]
pub struct Arrived {
    /// What it is called; nothing for a pasted text.
    pub name: String,
    /// What it is.
    pub what: Incoming,
}

/// What a file is.
#[derive(Clone, Debug)]
pub enum Incoming {
    /// A paper at any stage.
    Draft(Box<DraftFile>),
    /// A signed file whose shape is right; whether its signature fits is computed later, over these bytes.
    Signed(Arc<Opened>, Arc<[u8]>),
    /// A backup, or a file of the rescue page.
    Backup(Arc<Parcel>),
    /// A backup so long that it is read in slices where it is wanted ([`Slices`]).
    LongBackup(Arc<[u8]>),
    /// A backup under a passphrase of its own.
    LockedBackup(Arc<Locked>),
    /// A file of the rescue page whose records are sealed.
    SealedRescue(Arc<(Rescued, Vault)>),
    /// A notice, right or wrong, as text.
    Notice(String),
    /// Nothing that can be opened.
    Refused(Refusal),
}

/// What a first look at a file gives: a long signed one is opened in two steps, between which the page answers.
#[derive(Clone, Debug)]
pub enum Sight {
    /// All there is to see.
    Whole(Vec<Arrived>),
    /// A signed file of which the envelope was looked at.
    Enveloped(Enveloped),
}

/// A signed file whose envelope is as it must be.
#[derive(Clone, Debug)]
pub struct Enveloped {
    name: String,
    envelope: Box<Envelope>,
    text: Arc<[u8]>,
}

/// How far one file was looked at.
enum Step {
    Known(Incoming),
    Enveloped(Box<Envelope>, Arc<[u8]>),
}

/// Why a file was not opened, in words that begin with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    name: String,
    why: Why,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Why {
    /// It is none of ours.
    Foreign(Foreign),
    /// It is one of ours, or may be, and something is wrong with it.
    Wrong(String),
}

/// A demonstration can never become the real thing.
pub const ONLY_A_DEMONSTRATION: &str =
    "这是演示文件，出自演练，不能放进真实的试点；要看它，请先到首页进“演练”，再在那里打开";

impl Arrived {
    /// Looks at the bytes of a file, for the exercises or for the real thing. Of a zip come the files of ours in it.
    pub fn look(name: &str, bytes: &[u8], demonstration: bool) -> Vec<Arrived> {
        if FileKind::of(name, bytes) == Some(FileKind::Zip) {
            return match unzipped(bytes, demonstration) {
                Ok(inside) => inside,
                Err(why) => vec![Arrived::refused(name, why)],
            };
        }
        vec![Arrived::single(name, bytes, demonstration)]
    }

    /// As [`Arrived::look`], but of a long backup for this world only the head is looked at, and of a signed file only the envelope.
    pub fn at_sight(name: &str, bytes: &[u8], demonstration: bool) -> Sight {
        let slices = Slices::begun(bytes, demonstration);
        if slices.is_some_and(|slices| slices.is_for_this_world()) {
            let what = Incoming::LongBackup(bytes.into());
            return Sight::Whole(vec![Arrived::of(name, Ok(what))]);
        }
        if FileKind::of(name, bytes) == Some(FileKind::Zip) {
            return Sight::Whole(Arrived::look(name, bytes, demonstration));
        }
        match Step::of(name, bytes, demonstration) {
            Ok(Step::Enveloped(envelope, text)) => Sight::Enveloped(Enveloped {
                name: name.to_owned(),
                envelope,
                text,
            }),
            Ok(Step::Known(what)) => Sight::Whole(vec![Arrived::of(name, Ok(what))]),
            Err(why) => Sight::Whole(vec![Arrived::refused(name, why)]),
        }
    }

    /// A file that could not even be read.
    pub fn unread(name: &str, why: &str) -> Arrived {
        Arrived::refused(name, Why::Wrong(why.to_owned()))
    }

    fn single(name: &str, bytes: &[u8], demonstration: bool) -> Arrived {
        let step = Step::of(name, bytes, demonstration);
        let what = step.and_then(|step| match step {
            Step::Known(what) => Ok(what),
            Step::Enveloped(envelope, text) => opened(&envelope, text),
        });
        Arrived::of(name, what)
    }

    fn of(name: &str, what: Result<Incoming, Why>) -> Arrived {
        match what {
            Ok(what) => Arrived {
                name: name.to_owned(),
                what,
            },
            Err(why) => Arrived::refused(name, why),
        }
    }

    fn refused(name: &str, why: Why) -> Arrived {
        let name = name.to_owned();
        Arrived {
            what: Incoming::Refused(Refusal {
                name: name.clone(),
                why,
            }),
            name,
        }
    }
}

impl Incoming {
    /// What it is, in a word or two.
    pub const fn label(&self) -> &'static str {
        match self {
            Incoming::Draft(_) => "草稿文件",
            Incoming::Signed(..) => "签名文件",
            Incoming::Backup(_) | Incoming::LongBackup(_) => "备份文件",
            Incoming::LockedBackup(_) => "加密的备份文件",
            Incoming::SealedRescue(_) => "加密的抢救文件",
            Incoming::Notice(_) => "通知文件",
            Incoming::Refused(_) => "没有打开",
        }
    }

    /// Why there is no signature in it to verify; nothing where it is a signed file.
    pub fn not_signed(&self) -> Option<String> {
        match self {
            Incoming::Signed(..) => None,
            Incoming::Refused(refusal) => Some(refusal.to_string()),
            other => Some(format!(
                "这是{}，里面没有签名，无从验证。请选择定稿时导出的签名文件；要打开这一份，请用“打开文件”。",
                other.label()
            )),
        }
    }
}

impl Enveloped {
    /// Looks at what the envelope holds.
    pub fn open(self) -> Arrived {
        let what = opened(&self.envelope, self.text);
        Arrived::of(&self.name, what)
    }
}

impl Step {
    fn of(name: &str, bytes: &[u8], demonstration: bool) -> Result<Step, Why> {
        if let Some(kind) = FileKind::of(name, bytes) {
            return Err(Why::Foreign(Foreign::Office(kind)));
        }
        let Some((text, saved)) = plain_text(bytes) else {
            return Err(no_text(bytes));
        };
        match strict::read(text.as_bytes(), LARGEST_INCOMING) {
            Ok(value) => of_value(&value, &text, saved, demonstration),
            Err(why) => of_broken(&why, &text, demonstration).map(Step::Known),
        }
    }
}

/// Bytes that are no text: JSON in another encoding, or something else.
fn no_text(bytes: &[u8]) -> Why {
    if bytes.trim_ascii_start().starts_with(b"{") {
        Why::Wrong(Unreadable::NotUtf8.to_string())
    } else {
        Why::Foreign(Foreign::Unknown)
    }
}

/// JSON, whole: its members tell what it is.
fn of_value(value: &Value, text: &str, saved: Saved, demonstration: bool) -> Result<Step, Why> {
    let within = |limit: usize| match text.len() {
        size if size > limit => Err(wrong(&Unreadable::TooLarge { size, limit })),
        _ => Ok(()),
    };
    if Envelope::is_one(value) {
        within(LARGEST_FILE)?;
        let envelope = enveloped(value, text, saved).map_err(|why| wrong(&why))?;
        return Ok(Step::Enveloped(Box::new(envelope), text.as_bytes().into()));
    }
    of_ours(value, text, &within, demonstration).map(Step::Known)
}

/// The same of what bears no signature.
fn of_ours(
    value: &Value,
    text: &str,
    within: &impl Fn(usize) -> Result<(), Why>,
    demonstration: bool,
) -> Result<Incoming, Why> {
    if DraftFile::is_one(value) {
        within(LARGEST_DRAFT)?;
        let draft = DraftFile::of_value(value).map_err(|why| wrong(&why))?;
        return match (draft.demonstration, demonstration) {
            (true, false) => Err(Why::Wrong(format!("{ONLY_A_DEMONSTRATION}。"))),
            _ => Ok(Incoming::Draft(Box::new(draft))),
        };
    }
    if let Some(locked) = Locked::of_value(value).map_err(|why| wrong(&why))? {
        return Ok(Incoming::LockedBackup(Arc::new(locked)));
    }
    if let Some(rescued) = Rescued::of_value(value).map_err(|why| wrong(&why))? {
        return Ok(Incoming::SealedRescue(Arc::new(rescued)));
    }
    if Parcel::is_one(value) {
        within(LARGEST_BACKUP)?;
        let parcel = Parcel::of_value(value, demonstration).map_err(|why| of_backup(&why))?;
        return Ok(Incoming::Backup(Arc::new(parcel)));
    }
    if value.get("notice").is_some() {
        return Ok(Incoming::Notice(text.to_owned()));
    }
    let kind = value.get("kind").and_then(Value::as_str);
    Err(Why::Foreign(match kind {
        Some(kind) if kind.starts_with("shidian-") => Foreign::Newer,
        _ => Foreign::OtherData,
    }))
}

/// No JSON throughout: a damaged backup still brings the lines that are whole, and a notice written by hand is told where its fault is.
fn of_broken(why: &Unreadable, text: &str, demonstration: bool) -> Result<Incoming, Why> {
    if looks_like_backup(text) {
        let parcel = Parcel::read(text.as_bytes(), demonstration);
        return match parcel {
            Ok(parcel) => Ok(Incoming::Backup(Arc::new(parcel))),
            Err(why) => Err(of_backup(&why)),
        };
    }
    let begins = text.trim_start();
    if !begins.is_empty() && !begins.starts_with(['{', '[']) {
        return Err(Why::Foreign(Foreign::Text));
    }
    if text.contains("\"notice\"") && !text.contains("\"shidian") {
        return Ok(Incoming::Notice(text.to_owned()));
    }
    Err(wrong(why))
}

/// A signed file must be as it was written, to the byte.
fn enveloped(value: &Value, text: &str, saved: Saved) -> Result<Envelope, Refused> {
    let respelled = match saved {
        Saved::Plain => None,
        Saved::Marked => Some(Unreadable::ByteOrderMark),
        Saved::Utf16 => Some(Unreadable::Utf16),
    };
    if let Some(why) = respelled {
        return Err(Refused::Unreadable(why));
    }
    Envelope::of_value(value, text.as_bytes())
}

fn opened(envelope: &Envelope, text: Arc<[u8]>) -> Result<Incoming, Why> {
    let opened = Opened::of_envelope(envelope).map_err(|why| wrong(&why))?;
    Ok(Incoming::Signed(Arc::new(opened), text))
}

fn wrong(why: &impl fmt::Display) -> Why {
    Why::Wrong(why.to_string())
}

fn of_backup(why: &BackupError) -> Why {
    match why {
        BackupError::Foreign => Why::Foreign(Foreign::OtherData),
        other => wrong(other),
    }
}

/// The files of ours in a zip; all others in it are passed over, unless there are none of ours.
fn unzipped(bytes: &[u8], demonstration: bool) -> Result<Vec<Arrived>, Why> {
    let zip = Zip::read(bytes).map_err(of_zip)?;
    let names = zip.files().filter_map(|entry| entry.name.as_deref());
    match FileKind::of_zip(names) {
        FileKind::Zip => {}
        office => return Err(Why::Foreign(Foreign::Office(office))),
    }
    let mut left = LARGEST_INCOMING;
    let (mut inside, mut packed_up) = (Vec::new(), None);
    for (nth, entry) in zip.files().enumerate() {
        match zip.unpack(entry, left) {
            Ok(bytes) => {
                left -= bytes.len();
                inside.push(Arrived::single(&name_of(nth, entry), &bytes, demonstration));
            }
            // A film beside our file is no reason to leave ours in.
            Err(why) => packed_up = packed_up.or(Some(why)),
        }
    }
    let is_ours = |arrived: &Arrived| match &arrived.what {
        Incoming::Refused(refusal) => matches!(refusal.why, Why::Wrong(_)),
        _ => true,
    };
    inside.retain(is_ours);
    match (inside.is_empty(), packed_up) {
        (false, _) => Ok(inside),
        (true, Some(why)) => Err(of_zip(why)),
        (true, None) => Err(Why::Foreign(Foreign::NothingInside)),
    }
}

/// The name of a file in a zip, without the folders before it.
fn name_of(nth: usize, entry: &Entry) -> String {
    let name = entry
        .name
        .as_deref()
        .map(|name| name.rsplit(['/', '\\']).next().unwrap_or(name));
    name.map_or_else(|| format!("压缩包里的第 {} 个文件", nth + 1), str::to_owned)
}

fn of_zip(why: BadZip) -> Why {
    Why::Wrong(format!("{why}。"))
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name: Cow<'_, str> = match self.name.as_str() {
            "" => "这份内容".into(),
            name => excerpt(name).into(),
        };
        match &self.why {
            Why::Foreign(foreign) => write!(f, "{name}{}", foreign.says()),
            Why::Wrong(why) => write!(f, "{name}没有打开。{why}"),
        }
    }
}
