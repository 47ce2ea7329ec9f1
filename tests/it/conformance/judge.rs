//! What our own readers say of a file, by the door that all files come through.

use shidian::app::{Arrived, Incoming};
use shidian::archive::backup::{Lost, Parcel};
use shidian::dossier::Kept;
use shidian::host::read_notice;
use shidian::signing::{Envelope, KeyRecord, verify};

use super::case::Verdict;

/// The verdict, and the first sentence on what is not as it must be.
pub(crate) fn judged(name: &str, bytes: &[u8]) -> (Verdict, String) {
    let arrived = Arrived::look(name, bytes, false);
    assert!(!arrived.is_empty(), "{name} came to nothing");
    let verdicts = arrived.into_iter().map(|one| of(&one.what));
    let first_fault = |all: Vec<(Verdict, String)>| {
        let whole = (Verdict::Taken, String::new());
        let fault = all
            .into_iter()
            .find(|(verdict, _)| *verdict != Verdict::Taken);
        fault.unwrap_or(whole)
    };
    first_fault(verdicts.collect())
}

fn of(what: &Incoming) -> (Verdict, String) {
    let refused = |words: String| (Verdict::Refused, words);
    let taken = (Verdict::Taken, String::new());
    match what {
        Incoming::Refused(refusal) => refused(without_name(&refusal.to_string())),
        Incoming::Signed(_, bytes) => match signature(bytes) {
            Ok(()) => taken,
            Err(words) => refused(words),
        },
        Incoming::Notice(text) => match read_notice(text.as_bytes()) {
            Ok(_) => taken,
            Err(faults) => refused(faults.iter().map(ToString::to_string).collect()),
        },
        Incoming::Backup(parcel) => of_parcel(parcel),
        Incoming::Draft(_)
        | Incoming::LongBackup(_)
        | Incoming::LockedBackup(_)
        | Incoming::SealedRescue(_) => taken,
    }
}

/// The sentence behind the name of the file.
fn without_name(words: &str) -> String {
    let behind = words.split_once('”').map(|(_, behind)| behind);
    behind.unwrap_or(words).to_owned()
}

fn signature(bytes: &[u8]) -> Result<(), String> {
    let envelope = Envelope::read(bytes).map_err(|why| why.to_string())?;
    verify(&envelope).map_err(|why| why.to_string())
}

fn of_parcel(parcel: &Parcel) -> (Verdict, String) {
    let lost = parcel.lost.iter().map(Lost::says);
    let unfit = parcel.unfit.iter().map(|(_, why)| why.clone());
    let keys = parcel.all(Kept::Key).filter_map(|(_, text)| {
        let read = KeyRecord::read(text.as_bytes());
        read.err().map(|why| why.to_string())
    });
    match lost.chain(unfit).chain(keys).next() {
        Some(words) => (Verdict::Partly, words),
        None => (Verdict::Taken, String::new()),
    }
}
