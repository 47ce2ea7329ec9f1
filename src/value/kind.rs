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
    /// A month of a year.
    YearMonth,
    /// A day.
    Day,
    /// A day with the time.
    DayTime,
    /// When something began or will begin, or for how long it has run.
    Start,
    /// From one month to another, a quarter, a half year.
    Period,
    /// A whole number.
    Count,
    /// A number that may have a point.
    Decimal,
    /// 省（市） and 县（区）.
    Region,
    /// One of these words.
    Choice(&'static [&'static str]),
}

impl Kind {
    /// Whether it asks for a date of any kind, so that what was understood of the text is said.
    pub const fn is_dated(self) -> bool {
        matches!(
            self,
            Self::YearMonth | Self::Day | Self::DayTime | Self::Start | Self::Period
        )
    }
}
