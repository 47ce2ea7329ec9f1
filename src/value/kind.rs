//! Which control a blank is drawn with: the value type says it, so a date cannot be drawn as a text box.

/// What a blank asks for, as far as drawing its control goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line of text.
    Line,
    /// Text of several lines.
    Prose,
    /// A code of letters and digits, of a unit or of a standard.
    Code,
    /// One or several telephone numbers.
    Phone,
    /// A six-digit post code.
    PostCode,
    /// An e-mail address.
    Email,
    /// Two boxes, 年 and 月.
    YearMonth,
    /// Three boxes, 年, 月 and 日.
    Day,
    /// When something began or will begin, or for how long it has run.
    Start,
    /// A whole number.
    Count,
    /// A number that may have a point.
    Decimal,
    /// 省（市） and 县（区）.
    Region,
    /// One of these words.
    Choice(&'static [&'static str]),
}
