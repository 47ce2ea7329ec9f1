//! What is to be written when a parcel is taken in, and in words what that brings.

use super::Swap;

/// What is to be written, and in words what that brings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The changes.
    pub swaps: Vec<Swap>,
    /// How many papers are put in, how many are put beside, how many stay as they are, how many texts are laid aside,
    /// and how many entries come into records that were here.
    pub counts: [usize; 5],
}

impl Outcome {
    /// What was done, in words.
    pub fn says(&self) -> String {
        let [taken, beside, left, aside, entries] = self.counts;
        let parts = [
            (taken, format!("收进 {taken} 份")),
            (beside, format!("另存 {beside} 份")),
            (left, format!("没有动 {left} 份")),
            (aside, format!("读不出来、单独留存 {aside} 份")),
            (entries, format!("收进记录 {entries} 条")),
        ];
        let some = parts.into_iter().filter(|(count, _)| *count > 0);
        let words: Vec<String> = some.map(|(_, words)| words).collect();
        match (words.is_empty(), self.swaps.is_empty()) {
            (_, true) => "与本机一致，没有要收进的".to_owned(),
            (true, false) => "导入完成".to_owned(),
            (false, false) => format!("导入完成：{}", words.join("，")),
        }
    }
}
