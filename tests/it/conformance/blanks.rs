//! The page on which every blank and column of every form stands, with what makes a paper complete.

use std::fmt::Write as _;

use shidian::form::{Blank, Form, FormId, Need};
use shidian::value::Kind;

/// The page.
pub(crate) fn document() -> String {
    let mut page = String::from(
        "# The blanks of the forms\n\n\
         This page is made by the tests; renew it with `UPDATE_DOCS=1 cargo test --test it conformance`.\n\n\
         A paper is complete where every blank that must be answered and is asked holds something that can be seen, and every row of a table holds something in each column that must be answered. \
         A blank with another one in its last column is asked only where that one is answered as it says. \
         `date` and the other kinds say how the rules read the text; in a file every answer is a string, as it was typed. \
         No more is asked of a file that is only opened or verified: completeness is a rule of signing, and a rule has its article in `rules.md`.\n",
    );
    for form in FormId::ALL.iter().map(|id| id.form()) {
        of_form(&mut page, form);
    }
    page
}

fn of_form(page: &mut String, form: &Form) {
    let _ = write!(
        page,
        "\n## `{}`, version {}\n\n{}\n\n",
        form.id.key(),
        form.version,
        form.title
    );
    page.push_str(
        "| key | label | kind | must be answered | asked after |\n|---|---|---|---|---|\n",
    );
    for blank in form.blanks() {
        line(page, blank);
    }
    for table in form.tables() {
        let _ = writeln!(page, "| **`{}`** | table | | | |", table.key);
        for column in table.columns {
            line(page, column);
        }
    }
}

fn line(page: &mut String, blank: &Blank) {
    let must = match blank.need {
        Need::Must => "yes",
        Need::May => "",
    };
    let after = blank
        .when
        .map(|when| format!("`{}` {}", when.key, when.answer));
    let _ = writeln!(
        page,
        "| `{}` | {} | {} | {must} | {} |",
        blank.key,
        blank.label.replace('\n', " "),
        kind(blank.kind),
        after.unwrap_or_default()
    );
}

fn kind(kind: Kind) -> String {
    let word = match kind {
        Kind::Line => "line",
        Kind::Prose => "text",
        Kind::Code => "code",
        Kind::Phone => "telephone",
        Kind::PostCode => "post code",
        Kind::Email => "e-mail",
        Kind::YearMonth => "month",
        Kind::Day => "date",
        Kind::DayTime => "date and time",
        Kind::Start => "start",
        Kind::Period => "period",
        Kind::Count => "whole number",
        Kind::Decimal => "number",
        Kind::Region => "region",
        Kind::Choice(options) => return options.join("、"),
    };
    word.to_owned()
}
