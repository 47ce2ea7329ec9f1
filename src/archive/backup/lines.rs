//! Reads a backup that is no JSON any more, line by line: only the damaged lines are lost.

use serde_json::Value;

use super::parcel::{Parcel, Reading};
use super::{Item, LARGEST_BACKUP};
use crate::codec::strict;
use crate::dossier::Stamp;

/// Every line that is a record as it was written, and whether it comes from the exercises; nothing where there is none.
pub(super) fn read(bytes: &[u8]) -> Option<(Parcel, bool)> {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    let head = lines.next().and_then(|line| value(&format!("{line}]}}")));
    let records: Vec<Option<Value>> = lines
        .map(bare)
        .filter(|line| is_record(line))
        .map(value)
        .collect();
    let demonstration = world(head.as_ref(), &records)?;
    let member = |name: &str| head.as_ref().and_then(|head| head.get(name));
    let count = member("count").and_then(Value::as_u64);
    let count = count.and_then(|count| usize::try_from(count).ok());
    let mut read = Reading::of(count);
    for record in &records {
        read.take(record.as_ref(), demonstration);
    }
    read.miss();
    let made = member("made").and_then(Value::as_str).unwrap_or_default();
    read.has_any()
        .then(|| (read.parcel(Stamp::new(made)), demonstration))
}

/// A line without what stands between records.
fn bare(line: &str) -> &str {
    line.trim_end_matches([',', '\r', ' '])
}

/// Whether a line should be a record.
fn is_record(line: &str) -> bool {
    !matches!(line, "" | "]}")
}

fn value(line: &str) -> Option<Value> {
    strict::read(line.as_bytes(), LARGEST_BACKUP).ok()
}

/// The head says it; where the head is damaged the checksums do, which are bound to it.
fn world(head: Option<&Value>, records: &[Option<Value>]) -> Option<bool> {
    let said = head.and_then(|head| head.get("demonstration")?.as_bool());
    said.or_else(|| {
        let fits = |world: bool| {
            let mut records = records.iter().flatten();
            records.any(|record| Item::whole(record, world).is_some())
        };
        [false, true].into_iter().find(|world| fits(*world))
    })
}
