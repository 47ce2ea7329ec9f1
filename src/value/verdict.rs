//! 合格 or 不合格: how a self-check, an evaluation or a recheck ends.

use super::choice;

choice! {
    /// The conclusion, after Articles 18, 21, 23 and 36.
    pub enum Verdict {
        Pass = "合格",
        Fail = "不合格",
    }
}
