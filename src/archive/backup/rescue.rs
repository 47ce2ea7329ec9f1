//! Reads a file of the page that covers a broken program: what was stored, what was not yet, and what stood on the screen.

use serde_json::{Map, Value};

use super::parcel::Reading;
use super::{Item, Origin, Parcel};
use crate::dossier::{Aside, Kept, Stamp};

/// What such a file says of itself; `public/rescue.js` writes it.
pub(super) const ABOUT: &str = "试点助手抢救文件";

const REAL: &str = "shidian";
const DRILL: &str = "shidian-drill";
const JOURNAL: &str = "shidian.journal.";
const SETTING: &str = "shidian.pref.";

/// Whether a value is such a file.
pub(super) fn is_one(value: &Value) -> bool {
    let about = value.get("about").and_then(Value::as_str);
    about.is_some_and(|about| about.starts_with(ABOUT))
}

/// Takes from it what belongs to the exercises or to the real thing. Nothing in it bears a checksum; each record is judged when it is compared.
pub(super) fn read(value: &Value, demonstration: bool) -> Parcel {
    let (mine, other) = if demonstration {
        (DRILL, REAL)
    } else {
        (REAL, DRILL)
    };
    let items = stored(value, mine).into_iter();
    let mut read = Reading::default();
    items.for_each(|item| read.put_bare(item));
    let entries = value.pointer("/journal/entries").and_then(Value::as_object);
    for (name, text) in entries.into_iter().flatten() {
        if let Some(item) = entry(name, &text_of(text), mine) {
            read.put_bare(item);
        }
    }
    let made = value
        .get("made")
        .and_then(Value::as_str)
        .unwrap_or_default();
    if let Some(screen) = on_screen(value, read.items(), made) {
        read.put_bare(screen);
    }
    Parcel {
        origin: Origin::Rescue,
        others: stored(value, other).len(),
        ..read.parcel(Stamp::new(made))
    }
}

fn stored(value: &Value, database: &str) -> Vec<Item> {
    let stores = value
        .get("databases")
        .and_then(|all| all.get(database)?.get("stores")?.as_object());
    let of_store = |(name, records): (&String, &Value)| {
        let kept = Kept::from_key(name)?;
        let records = records.as_array()?.iter();
        Some(
            records
                .filter_map(|record| item(kept, record.as_object()?))
                .collect::<Vec<_>>(),
        )
    };
    let stores = stores.into_iter().flatten();
    stores.filter_map(of_store).flatten().collect()
}

fn item(kept: Kept, record: &Map<String, Value>) -> Option<Item> {
    let key = record.get("key")?.as_str()?;
    Some(Item::new(kept, key, text_of(record.get("value")?)))
}

/// An entry of localStorage, where it holds something of that database or a choice of the user's.
fn entry(name: &str, text: &str, database: &str) -> Option<Item> {
    if let Some(setting) = name.strip_prefix(SETTING) {
        // Preferences are kept as JSON texts.
        let text = serde_json::from_str::<String>(text).ok()?;
        return Some(Item::new(Kept::Setting, setting, text));
    }
    let key = name
        .strip_prefix(JOURNAL)?
        .strip_prefix(database)?
        .strip_prefix('/')?;
    Some(Item::new(Kept::Journal, key, text))
}

/// What stood in boxes on the screen and is found nowhere else in the file, as one text laid aside.
fn on_screen(value: &Value, items: &[Item], made: &str) -> Option<Item> {
    let boxes = value.get("boxes")?.as_array()?;
    let lines: Vec<String> = boxes
        .iter()
        .filter_map(|each| {
            let text = each
                .get("value")?
                .as_str()
                .filter(|text| !text.trim().is_empty())?;
            let quoted = serde_json::to_string(text).ok()?;
            let inner = quoted.trim_matches('"');
            let label = each.get("label")?.as_str()?;
            let elsewhere = items.iter().any(|item| item.text.contains(inner));
            (!elsewhere).then(|| format!("{label}：{text}"))
        })
        .collect();
    if lines.is_empty() {
        return None;
    }
    let why = "程序出错时屏幕上的文字，在已存的记录里没有找到";
    let aside = Aside::of(Kept::Journal, "screen", &lines.join("\n"), why).at(Stamp::new(made));
    Some(Item::new(Kept::Aside, aside.place(), aside.write()))
}

fn text_of(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}
