//! Papers that are put beside those that are here: which of them go together into one new pilot.

use super::Row;

/// Papers of one pilot in as few new pilots as hold them: two of one form never share one, or the first would be lost.
pub(super) fn batches<'a>(rows: &[&'a Row]) -> Vec<Vec<&'a Row>> {
    let mut batches: Vec<Vec<&Row>> = Vec::new();
    for row in rows {
        let room = batches
            .iter_mut()
            .find(|batch| batch.iter().all(|other| other.form != row.form));
        match room {
            Some(batch) => batch.push(row),
            None => batches.push(vec![row]),
        }
    }
    batches
}
