//! The shapes of drafts and backups as tables, from which the strict reader reads and the schemas are written.

use crate::dossier::Kept;
use crate::dossier::shape::{DIGEST, GREATEST, RECORD, SAVED, Shape, Typed, VERSION, must};

/// A draft file.
pub const DRAFT: Shape = Shape::Object(&[
    must("kind", Shape::Exactly("shidian-draft")),
    must("demonstration", Shape::Flag),
    must("record", RECORD),
]);

/// A backup file. Each of its records is taken or left by itself, so that a damaged one costs no other.
pub const BACKUP: Shape = Shape::Object(&[
    must("kind", Shape::Exactly("shidian-backup")),
    must("format", Shape::Whole(1, 1)),
    must("demonstration", Shape::Flag),
    must("made", Shape::Word(&SAVED)),
    must("app_version", Shape::Word(&VERSION)),
    must("count", Shape::Whole(0, GREATEST as u64)),
    must("records", Shape::Each(&ITEM)),
]);

/// A record of a backup.
pub const ITEM: Shape = Shape::Object(&[
    must("shelf", Shape::OneOf(&SHELVES, "本程序存放内容的地方")),
    must("key", Shape::Typed(Typed::Any)),
    must("sha256", Shape::Word(&DIGEST)),
    must("text", Shape::Typed(Typed::Any)),
]);

/// The words of all kinds of things that are kept.
const SHELVES: [&str; Kept::ALL.len()] = {
    let mut words = [""; Kept::ALL.len()];
    let mut nth = 0;
    while nth < words.len() {
        words[nth] = Kept::ALL[nth].key();
        nth += 1;
    }
    words
};
