//! The table in a piece of HTML, as spreadsheets and word processors put it on the clipboard.
//!
//! It is read as text and never becomes markup of the page. What it holds is decided by rows, cells, line breaks and
//! paragraphs; every other element counts for the text in it.

use super::{Altered, Block, Cell, altered};

/// So many cells a table may have with those that merged ones cover.
const MOST_CELLS: usize = 200_000;
/// What stands in these is no text.
const SILENT: [&str; 6] = ["style", "script", "title", "xml", "template", "noscript"];
/// What stands in these stands on lines of its own.
const BLOCKS: [&str; 12] = [
    "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "pre",
];

/// The largest table, if there is one with anything in it.
pub fn table(html: &str) -> Option<Block> {
    let mut reader = Reader::default();
    for token in Tokens(html) {
        reader.take(&token);
    }
    reader.end_table();
    let tables = reader.tables.into_iter().map(Block::of);
    tables
        .filter(|table| !table.is_empty())
        .max_by_key(|table| table.rows().len() * table.width())
}

/// What a piece of HTML is made of.
#[derive(Debug, PartialEq, Eq)]
enum Token<'a> {
    Text(&'a str),
    Open { name: String, rest: &'a str },
    Close { name: String },
}

struct Tokens<'a>(&'a str);

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let text = self.0;
            if text.is_empty() {
                return None;
            }
            let end = if is_tag(text) { 0 } else { self.text_end() };
            if end > 0 {
                self.0 = &text[end..];
                return Some(Token::Text(&text[..end]));
            }
            if let Some(token) = self.tag() {
                return Some(token);
            }
        }
    }
}

impl<'a> Tokens<'a> {
    fn text_end(&self) -> usize {
        let mut ends = self.0.match_indices('<').map(|(at, _)| at);
        ends.find(|at| *at > 0 && is_tag(&self.0[*at..]))
            .unwrap_or(self.0.len())
    }

    /// The tag that comes next; a comment or a declaration is gone over.
    fn tag(&mut self) -> Option<Token<'a>> {
        if let Some(comment) = self.0.strip_prefix("<!--") {
            self.0 = comment.split_once("-->").map_or("", |(_, rest)| rest);
            return None;
        }
        let body = &self.0[1..];
        let end = tag_end(body);
        let (body, rest) = body.split_at(end);
        self.0 = rest.strip_prefix('>').unwrap_or(rest);
        if let Some(body) = body.strip_prefix('/') {
            let name = name_of(body);
            return Some(Token::Close { name });
        }
        if body.starts_with(['!', '?']) {
            return None;
        }
        let name = name_of(body);
        if SILENT.contains(&name.as_str()) && !body.ends_with('/') {
            self.go_over(&name);
            return None;
        }
        let rest = &body[name.len()..];
        Some(Token::Open { name, rest })
    }

    fn go_over(&mut self, name: &str) {
        let mut closing = self.0.match_indices("</").map(|(at, _)| at);
        let end = closing.find(|at| name_of(&self.0[at + 2..]) == name);
        self.0 = end.map_or("", |at| &self.0[at..]);
    }
}

/// A `<` that begins no tag is a text, as in `3 < 5`.
fn is_tag(text: &str) -> bool {
    let next = text.strip_prefix('<').and_then(|rest| rest.chars().next());
    next.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
}

/// Where a tag ends: at a `>` that does not stand in quotes.
fn tag_end(body: &str) -> usize {
    let mut quote = None;
    for (at, byte) in body.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    body.find('>').unwrap_or(body.len())
}

fn name_of(body: &str) -> String {
    let ends = |c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>');
    let end = body.find(ends).unwrap_or(body.len());
    body[..end].to_ascii_lowercase()
}

/// The value of an attribute in what stands behind the name of a tag.
fn attribute(mut rest: &str, wanted: &str) -> Option<String> {
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        let ends = |c: char| c.is_ascii_whitespace() || matches!(c, '=' | '/');
        let end = rest.find(ends).unwrap_or(rest.len());
        if rest.is_empty() {
            return None;
        }
        let (name, behind) = rest.split_at(end.max(1).min(rest.len()));
        let behind = behind.trim_start();
        let (value, behind) = match behind.strip_prefix('=') {
            Some(value) => value_of(value.trim_start()),
            None => ("", behind),
        };
        if name.eq_ignore_ascii_case(wanted) {
            return Some(decoded(value));
        }
        rest = behind;
    }
}

fn value_of(text: &str) -> (&str, &str) {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''));
    if let Some(quote) = quote {
        return text[1..].split_once(quote).unwrap_or((&text[1..], ""));
    }
    let end = text.find(|c: char| c.is_ascii_whitespace());
    text.split_at(end.unwrap_or(text.len()))
}

/// Puts tables together from tokens. A table inside a cell counts for its text.
#[derive(Default)]
struct Reader {
    tables: Vec<Vec<Vec<Cell>>>,
    /// How many tables are open, one inside the other.
    depth: usize,
    grid: Grid,
    cell: Option<Open>,
    /// Which of the open spans keep their spaces.
    spans: Vec<bool>,
}

/// A cell that is being read.
struct Open {
    rows: usize,
    columns: usize,
    /// The number that the program that wrote it gives beside what it shows.
    value: Option<String>,
    written: Written,
}

impl Reader {
    fn take(&mut self, token: &Token) {
        match token {
            Token::Text(text) => {
                let spaces = self.spans.last().copied().unwrap_or_default();
                if let Some(cell) = &mut self.cell {
                    cell.written.text(&decoded(text), spaces);
                }
            }
            Token::Open { name, rest } => self.open(name, rest),
            Token::Close { name } => self.close(name),
        }
    }

    fn open(&mut self, name: &str, rest: &str) {
        match (name, self.depth) {
            ("table", depth) => {
                self.depth = depth + 1;
                self.apart();
            }
            ("tr", 1) => {
                self.end_cell();
                self.grid.begin_row();
            }
            ("td" | "th", 1) => {
                self.end_cell();
                self.cell = Some(Open::of(rest));
            }
            ("td" | "th", _) => self.text(" "),
            ("br", _) => {
                if let Some(cell) = &mut self.cell {
                    cell.written.line();
                }
            }
            ("span" | "font", _) if !rest.ends_with('/') => {
                let style = attribute(rest, "style").unwrap_or_default();
                let outer = self.spans.last().copied().unwrap_or_default();
                self.spans.push(outer || keeps_spaces(&style));
            }
            _ if name == "tr" || BLOCKS.contains(&name) => self.apart(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match (name, self.depth) {
            ("table", 1) => self.end_table(),
            ("table", depth) => {
                self.depth = depth.saturating_sub(1);
                self.apart();
            }
            ("td" | "th" | "tr", 1) => self.end_cell(),
            ("span" | "font", _) => {
                self.spans.pop();
            }
            _ if name == "tr" || BLOCKS.contains(&name) => self.apart(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell {
            cell.written.text(text, false);
        }
    }

    /// What comes next stands on another line.
    fn apart(&mut self) {
        if let Some(cell) = &mut self.cell {
            cell.written.apart = true;
        }
    }

    fn end_cell(&mut self) {
        self.spans.clear();
        if let Some(cell) = self.cell.take() {
            self.grid.put(cell);
        }
    }

    fn end_table(&mut self) {
        self.end_cell();
        self.depth = 0;
        let rows = std::mem::take(&mut self.grid).rows();
        if !rows.is_empty() {
            self.tables.push(rows);
        }
    }
}

impl Open {
    fn of(rest: &str) -> Open {
        let span = |name| {
            let span = attribute(rest, name).and_then(|span| span.trim().parse().ok());
            span.filter(|span| *span > 0).unwrap_or(1)
        };
        let value = attribute(rest, "x:num").or_else(|| attribute(rest, "sdval"));
        Open {
            rows: span("rowspan"),
            columns: span("colspan"),
            value: value.filter(|value| !value.is_empty()),
            written: Written::default(),
        }
    }

    /// What it shows, or the number behind it where what is shown is not all of it. Behind a day stands a count of days,
    /// and behind a fault nothing.
    fn shown(self) -> (String, usize, usize) {
        let shown = self.written.done();
        let hides = !matches!(altered(&shown), None | Some(Altered::Date | Altered::Fault));
        let whole = self.value.filter(|value| hides && altered(value).is_none());
        (whole.unwrap_or(shown), self.rows, self.columns)
    }
}

/// Cells in their places, merged ones over several.
#[derive(Default)]
struct Grid {
    rows: Vec<Vec<Option<Cell>>>,
    /// The row that is being written, counted from 1.
    at: usize,
    cells: usize,
}

impl Grid {
    fn begin_row(&mut self) {
        self.at += 1;
        if self.rows.len() < self.at {
            self.rows.push(Vec::new());
        }
    }

    fn put(&mut self, open: Open) {
        let (text, rows, columns) = open.shown();
        if self.at == 0 {
            self.begin_row();
        }
        let row = self.at - 1;
        let free = self.rows[row].iter().position(Option::is_none);
        let column = free.unwrap_or(self.rows[row].len());
        for down in 0..rows {
            for right in 0..columns {
                if self.cells >= MOST_CELLS {
                    return;
                }
                self.cells += 1;
                let covered = (down + right > 0).then_some((down, right));
                let text = if covered.is_some() { "" } else { &text };
                self.set((row + down, column + right), text, covered);
            }
        }
    }

    fn set(&mut self, (row, column): (usize, usize), text: &str, covered: Option<(usize, usize)>) {
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        let cells = &mut self.rows[row];
        if cells.len() <= column {
            cells.resize(column + 1, None);
        }
        let text = text.to_owned();
        cells[column].get_or_insert(Cell { text, covered });
    }

    /// The rows that were written; merged cells may have reached beyond them.
    fn rows(mut self) -> Vec<Vec<Cell>> {
        self.rows.truncate(self.at);
        let cells = |row: Vec<Option<Cell>>| row.into_iter().map(Option::unwrap_or_default);
        self.rows
            .into_iter()
            .map(|row| cells(row).collect())
            .collect()
    }
}

/// The text of a cell, white space run together as a browser shows it.
#[derive(Default)]
struct Written {
    text: String,
    /// White space that shows only when something follows it; whether a line of the source ends in it.
    space: Option<bool>,
    /// Whether what follows stands on another line.
    apart: bool,
}

impl Written {
    fn text(&mut self, text: &str, spaces: bool) {
        for c in text.chars() {
            match c {
                ' ' | '\u{A0}' if spaces => self.push(' '),
                ' ' | '\t' | '\u{C}' => self.space = Some(self.space.unwrap_or_default()),
                '\n' | '\r' => self.space = Some(true),
                _ => self.push(c),
            }
        }
    }

    fn line(&mut self) {
        self.space = None;
        self.apart = false;
        self.text.push('\n');
    }

    fn push(&mut self, c: char) {
        let space = self.space.take();
        let last = self.text.chars().next_back();
        match (std::mem::take(&mut self.apart), last) {
            (_, None | Some('\n')) => {}
            (true, _) => self.text.push('\n'),
            (false, Some(last)) => match space {
                // A line of the source may end between two characters of Chinese, which no space parts.
                Some(true) if is_wide(last) && is_wide(c) => {}
                Some(_) => self.text.push(' '),
                None => {}
            },
        }
        self.text.push(c);
    }

    /// Without what stands around it; the space that fills an empty cell is none.
    fn done(self) -> String {
        let text = self.text.trim_matches(|c| matches!(c, '\n' | ' '));
        if text.chars().all(char::is_whitespace) {
            return String::new();
        }
        text.to_owned()
    }
}

/// How Excel and Word mark runs of spaces.
fn keeps_spaces(style: &str) -> bool {
    let style = style.to_ascii_lowercase();
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    style.contains("mso-spacerun:yes") || style.contains("white-space:pre")
}

fn is_wide(c: char) -> bool {
    matches!(u32::from(c), 0x2E80..=0xA4CF | 0xF900..=0xFAFF | 0xFE30..=0xFE4F | 0xFF00..=0xFF60 | 0x2_0000..=0x3_FFFF)
}

/// A text with its character references replaced; what is no reference stays.
fn decoded(text: &str) -> String {
    let mut done = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('&') {
        done.push_str(before);
        if let Some((c, length)) = reference(behind) {
            done.push(c);
            rest = &behind[length..];
        } else {
            done.push('&');
            rest = behind;
        }
    }
    done.push_str(rest);
    done
}

/// The character that a reference names, and how long it is behind its `&`.
fn reference(text: &str) -> Option<(char, usize)> {
    const LONGEST: usize = 10;
    let head = text.bytes().take(LONGEST);
    let end = head
        .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#')
        .count();
    let name = &text[..end];
    let length = end + usize::from(text[end..].starts_with(';'));
    let c = match name.strip_prefix('#') {
        Some(number) => {
            let hex = number.strip_prefix(['x', 'X']);
            let parsed = hex.map_or_else(|| number.parse(), |hex| u32::from_str_radix(hex, 16));
            parsed.ok().and_then(char::from_u32)
        }
        None => NAMED
            .iter()
            .find(|(each, _)| *each == name)
            .map(|(_, c)| *c),
    };
    c.map(|c| (c, length))
}

/// The names that these programs write; other characters they write as such or by number.
const NAMED: [(&str, char); 30] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{A0}'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
    ("shy", '\u{AD}'),
    ("zwnj", '\u{200C}'),
    ("zwj", '\u{200D}'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("hellip", '…'),
    ("middot", '·'),
    ("bull", '•'),
    ("times", '×'),
    ("divide", '÷'),
    ("plusmn", '±'),
    ("deg", '°'),
    ("sect", '§'),
    ("yen", '¥'),
    ("copy", '©'),
    ("reg", '®'),
    ("permil", '‰'),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(html: &str) -> Vec<Vec<String>> {
        table(html).unwrap_or_default().texts()
    }

    #[test]
    fn merged_cells_cover_those_beside_and_below_them() {
        let block = table(
            "<table><tr><td rowspan='2' colspan=2>甲</td><td>乙</td></tr>\
             <tr><td>丙</td></tr><tr><td>丁<td>戊<td>己</table>",
        )
        .unwrap();
        assert_eq!(
            block.texts(),
            [["甲", "", "乙"], ["", "", "丙"], ["丁", "戊", "己"]]
        );
        let covered = |row: usize| {
            block.rows()[row]
                .iter()
                .map(|cell| cell.covered)
                .collect::<Vec<_>>()
        };
        assert_eq!(covered(0), [None, Some((0, 1)), None]);
        assert_eq!(covered(1), [Some((1, 0)), Some((1, 1)), None]);
    }

    #[test]
    fn breaks_and_paragraphs_are_lines_and_white_space_runs_together() {
        assert_eq!(
            texts(
                "<table><tr><td><p>一 \n  a</p>\n<p>二</p></td><td> x<br>\r\n  y<br/></td></tr></table>"
            ),
            [["一 a\n二", "x\ny"]]
        );
        assert_eq!(
            texts("<table><tr><td>服务标准化\r\n  工作指南</td></tr></table>"),
            [["服务标准化工作指南"]]
        );
        assert_eq!(
            texts("<table><tr><td>GB/T\n 1.1</td></tr></table>"),
            [["GB/T 1.1"]]
        );
    }

    #[test]
    fn a_run_of_spaces_that_is_marked_stays() {
        assert_eq!(
            texts(
                "<table><tr><td>a<span style='mso-spacerun:yes'>&nbsp;&nbsp; </span>b</td><td>&nbsp;</td><td>c</td></tr></table>"
            ),
            [["a   b", "", "c"]]
        );
    }

    #[test]
    fn references_are_characters_and_what_looks_like_one_stays() {
        assert_eq!(
            texts(
                "<table><tr><td>A&amp;B &lt;甲&gt; &#20851;&#x4e8e; 3 < 5 &nix; &amp;lt; &#xD800;</td></tr></table>"
            ),
            [["A&B <甲> 关于 3 < 5 &nix; &lt; &#xD800;"]]
        );
    }

    #[test]
    fn styles_scripts_and_comments_are_no_text() {
        assert_eq!(
            texts(
                "<html><head><style><!--td{x:y}--></style><title>t</title></head><body><!--StartFragment-->\
                 <table><!--[if gte mso 9]><xml><td>no</td></xml><![endif]--><tr><td><![if !x]>甲<![endif]>\
                 <script>'</td>'</script></td><td title='a>b'>乙</td></tr></table>"
            ),
            [["甲", "乙"]]
        );
    }

    #[test]
    fn a_table_inside_a_cell_counts_for_its_text() {
        assert_eq!(
            texts(
                "<table><tr><td>甲<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>乙</td><td>丙</td></tr></table>"
            ),
            [["甲\n1 2\n3\n乙", "丙"]]
        );
    }

    #[test]
    fn the_largest_table_is_taken_and_none_is_none() {
        assert_eq!(
            texts("<table><tr><td>x</td></tr></table><table><tr><td>a</td><td>b</td></tr></table>"),
            [["a", "b"]]
        );
        assert_eq!(table("<p>a</p>"), None);
        assert_eq!(table(""), None);
        assert_eq!(table("<table><tr><td></td></tr></table>"), None);
    }

    #[test]
    fn the_number_behind_what_a_narrow_column_shows_is_taken() {
        assert_eq!(
            texts(
                "<table><tr><td sdval=\"13800138000\" sdnum=\"1033;\">1.38E+10</td><td x:num=\"45158\">########</td>\
                 <td x:num=\"0.5\">50%</td><td x:num>12</td></tr></table>"
            ),
            [["13800138000", "45158", "50%", "12"]]
        );
        assert_eq!(
            texts(
                "<table><tr><td x:num=\"46447\">Mar-27</td><td sdval=\"0\">#DIV/0!</td></tr></table>"
            ),
            [["Mar-27", "#DIV/0!"]]
        );
    }

    #[test]
    fn broken_or_enormous_html_ends() {
        assert_eq!(texts("<table><tr><td>甲<td"), [["甲"]]);
        assert_eq!(
            texts("<table><tr><td title=\"x>甲</td></tr></table>"),
            [["甲"]]
        );
        let html =
            "<table><tr><td rowspan=65534 colspan=1000>甲</td></tr><tr><td>乙</td></tr></table>";
        assert_eq!(texts(html)[0][0], "甲");
        let html = format!(
            "<table>{}</table>",
            "<tr><td rowspan=1000 colspan=1000>甲</td></tr>".repeat(1000)
        );
        assert_eq!(texts(&html)[0][0], "甲");
    }
}
