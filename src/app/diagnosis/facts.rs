//! What was found out about this browser and this build; nothing of what was typed.

use super::Ability;

/// Everything that was found out.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// The version of the program.
    pub version: &'static str,
    /// The fingerprint of the build; a build for development has none.
    pub build: Option<String>,
    /// How the page was opened.
    pub opened: Opened,
    /// What the browser calls itself.
    pub browser: String,
    /// Width and height of the window in CSS pixels, and how many of the screen's make one.
    pub window: (f64, f64, f64),
    /// The time by this machine, RFC 3339.
    pub time: String,
    /// What the browser can do.
    pub abilities: Vec<Ability>,
    /// Bytes in use and bytes granted, where the browser tells.
    pub room: Option<(f64, f64)>,
    /// Whether the browser promised to keep what is stored, where it tells.
    pub lasting: Option<bool>,
    /// The stores of the database and how many records each has, or why they cannot be read.
    pub kept: Result<Vec<Kept>, String>,
    /// Whether the user wants nothing written on this machine; the stores are not tried then.
    pub only_in_memory: bool,
    /// A record written, read and removed again in the database.
    pub database: Tried,
    /// The same in localStorage.
    pub local: Tried,
    /// Texts in the journal that are not yet in the database.
    pub journals: usize,
    /// What the second binary said to the questions with known answers, or why it said nothing.
    pub answers: Result<Vec<u8>, String>,
}

/// How the page was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opened {
    /// Whether it is the single file.
    pub single: bool,
    /// The protocol of its address, `https:`; no name of a host and no path, which may hold the name of a person.
    pub protocol: Protocol,
}

/// By which way the page came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protocol {
    /// HTTPS.
    Https,
    /// HTTP.
    Http,
    /// A file.
    File,
    /// Anything else.
    Other,
}

/// A store and its records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What is in the store.
    pub label: &'static str,
    /// How many there are.
    pub records: u32,
}

/// How an attempt went: it worked, or in the words of its error.
pub type Tried = Result<(), String>;

impl Protocol {
    /// The protocol by the browser's word for it.
    pub fn of(word: &str) -> Self {
        match word {
            "https:" => Self::Https,
            "http:" => Self::Http,
            "file:" => Self::File,
            _ => Self::Other,
        }
    }
}
