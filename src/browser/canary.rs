//! How many pilots each database last held, kept apart from it, so that an emptied database is noticed.

use super::local::local;

/// Notes that the database `db` held `count` pilots at the time `at`.
///
/// Where localStorage refuses, nothing is noted and only the warning of a loss is missing.
pub fn put(db: &str, count: u32, at: &str) {
    if let Some(storage) = local() {
        let _ = storage.set_item(&place(db), &format!("{count} {at}"));
    }
}

/// What was last noted of the database `db`: the number of pilots and the time.
pub fn get(db: &str) -> Option<(u32, String)> {
    let noted = local()?.get_item(&place(db)).ok()??;
    let (count, at) = noted.split_once(' ')?;
    // On file:// other pages can write here: nothing but a time is shown.
    let plain = at.len() <= 40
        && at
            .chars()
            .all(|c| c.is_ascii_digit() || "-:.TZ+".contains(c));
    plain.then_some((count.parse().ok()?, at.to_owned()))
}

fn place(db: &str) -> String {
    format!("shidian.canary.{db}")
}
