//! The journals of a paper: each window has one of its own, and what a window that is gone left is found by the next.

use crate::app::ports::Journal as Journals;
use crate::archive::backup::Swap;
use crate::archive::{Store, StoreError, apply_batch};
use crate::dossier::{Aside, Journal, Kept, Left, Record, Stamp};

/// Why a journal that cannot be read was laid aside.
const DAMAGED: &str = "这些文字没来得及保存，记录已损坏";

/// The names of the journals of the paper that its windows talk about under this name.
/// The first builds had one journal for all windows, named as the talk is.
pub fn journals_of(journals: &dyn Journals, talk: &str) -> Vec<String> {
    let below = format!("{talk}/");
    let mut names = journals.names();
    names.retain(|name| name == talk || name.starts_with(&below));
    // In one order whatever the browser gives them in.
    names.sort();
    names
}

/// Reads journals that were found, forgets those that say nothing new, and says what to do with the others.
pub fn sort_left(
    journals: &dyn Journals,
    names: Vec<String>,
    record: &Record,
    at_work: bool,
) -> Left {
    let read = |name: String| {
        let edits = Journal::read(&journals.get(&name)?)?;
        Some((name, edits))
    };
    let left = Left::sort(
        names.into_iter().filter_map(read).collect(),
        record,
        at_work,
    );
    left.done.iter().for_each(|name| journals.remove(name));
    left
}

/// Lays aside the journals of a paper that cannot be read, before new ones are written in their place. Says whether there were any.
pub async fn spare_unreadable(
    store: Option<&impl Store>,
    journals: &dyn Journals,
    (talk, paper): (&str, &str),
    now: &Stamp,
) -> bool {
    let mut any = false;
    for name in journals_of(journals, talk) {
        let text = journals.get(&name);
        let Some(text) = text.filter(|text| Journal::read(text).is_none()) else {
            continue;
        };
        let aside = Aside::of(Kept::Journal, paper, &text, DAMAGED).at(now.clone());
        let put = Swap::put(Kept::Aside, aside.place(), None, aside.write());
        let done = match store {
            // Another window changed the passphrase: the text may be whole, and is that window's.
            Some(store) => match apply_batch(store, &[put]).await {
                Err(StoreError::Rekeyed) => continue,
                done => done.is_ok(),
            },
            None => false,
        };
        // Where the store does not take it, it stays where it is under a name of its own.
        if done || journals.put(&format!("{name}~"), &text).is_ok() {
            journals.remove(&name);
        }
        any = true;
    }
    any
}
