//! Walks the sheet of a form and finds for each blank what a document says.

use super::TableRead;
use super::pieces::{apart, ticked};
use super::spots::{Spot, Spots, behind, key, said_behind};
use crate::app::table_import::Proposal;
use crate::codec::Block as Cells;
use crate::form::{Blank, Block, Cell, Column, Form, Piece, Rows, Seal, Tally};
use crate::value::Entry;

/// The walk: what was found, and how far the document is read.
pub(super) struct Walk {
    form: &'static Form,
    spots: Spots,
    /// All labels of the form: a cell that says one is no answer.
    labels: Vec<String>,
    at: usize,
    blanks: Vec<(&'static Blank, String)>,
    tables: Vec<TableRead>,
    left: Vec<String>,
}

/// Blanks, tables, and what is left.
pub(super) type Found = (Vec<(&'static Blank, String)>, Vec<TableRead>, Vec<String>);

/// What a form prints beside its blanks, as labels are compared.
pub(super) fn labels(form: &'static Form) -> Vec<String> {
    let mut labels: Vec<String> = blocks(form).flat_map(of_block).map(key).collect();
    labels.retain(|label| !label.is_empty());
    labels.sort();
    labels.dedup();
    labels
}

fn blocks(form: &'static Form) -> impl Iterator<Item = &'static Block> {
    form.sheet.pages.iter().flat_map(|page| page.blocks)
}

fn of_block(block: &'static Block) -> Vec<&'static str> {
    match block {
        Block::Heading(text) => vec![text],
        Block::Lines(lines) => lines.iter().map(|line| line.label).collect(),
        Block::Grid(grid) => grid
            .rows
            .iter()
            .flat_map(|row| row.iter())
            .flat_map(of_cell)
            .collect(),
        Block::Rows(rows) => rows
            .columns
            .iter()
            .map(Column::heading)
            .chain(rows.over)
            .collect(),
        Block::Seals(seals) => seals.iter().map(label_of).collect(),
        Block::Annex(_)
        | Block::Title(_)
        | Block::Centred(_)
        | Block::Notes(..)
        | Block::Running(_)
        | Block::Tally(_) => Vec::new(),
    }
}

fn of_cell(cell: &'static Cell) -> Vec<&'static str> {
    match cell {
        Cell::Label(text, _) => vec![text],
        Cell::Tall(pieces, ..) => first_words(pieces).into_iter().collect(),
        Cell::Blank(..) => Vec::new(),
    }
}

/// The printed words with which a box begins.
fn first_words(pieces: &'static [Piece]) -> Option<&'static str> {
    match pieces.first() {
        Some(Piece::Text(text)) => Some(text),
        _ => None,
    }
}

fn label_of(seal: &'static Seal) -> &'static str {
    match seal {
        Seal::One(label, ..) | Seal::Each(label, ..) => label,
    }
}

impl Walk {
    pub(super) fn of(form: &'static Form, spots: Spots) -> Walk {
        Walk {
            form,
            spots,
            labels: labels(form),
            at: 0,
            blanks: Vec::new(),
            tables: Vec::new(),
            left: Vec::new(),
        }
    }

    pub(super) fn walk(&mut self) {
        self.own_words();
        let mut heading = None;
        for block in blocks(self.form) {
            match block {
                Block::Heading(text) => {
                    heading = self.spots.find(&key(text), self.at);
                    if let Some(at) = heading {
                        self.take(at);
                    }
                }
                Block::Lines(lines) => {
                    for line in *lines {
                        self.labelled(&[line.label], &[line.pieces]);
                    }
                }
                Block::Centred(pieces) => self.centred(pieces),
                Block::Running(blank) => self.running(blank, heading),
                Block::Grid(grid) => {
                    for row in grid.rows {
                        self.row(row, heading);
                    }
                }
                Block::Rows(rows) => self.rows(rows),
                Block::Seals(seals) => seals.iter().for_each(|seal| self.seal(seal)),
                Block::Tally(tally) => self.counted(tally),
                Block::Annex(_) | Block::Title(_) | Block::Notes(..) => {}
            }
        }
    }

    pub(super) fn done(mut self) -> Found {
        let printed = self.printed();
        let free = self
            .spots
            .0
            .iter()
            .filter(|spot| !spot.taken && !spot.is_blank());
        let free = free.filter(|spot| !printed.iter().any(|words| spot.is(words)));
        self.left
            .extend(free.map(|spot| spot.text.trim().to_owned()));
        (self.blanks, self.tables, self.left)
    }

    /// All that an empty form prints in a cell or on a line.
    fn printed(&self) -> Vec<String> {
        let mut printed = self.labels.clone();
        printed.extend([key("负责人（签名）"), key("年　月　日")]);
        let mut cells: Vec<&'static [Piece]> = Vec::new();
        for block in blocks(self.form) {
            match block {
                Block::Centred(pieces) => cells.push(pieces),
                Block::Lines(lines) => cells.extend(lines.iter().map(|line| line.pieces)),
                Block::Grid(grid) => {
                    for cell in grid.rows.iter().flat_map(|row| row.iter()) {
                        if let Cell::Blank(pieces, _) | Cell::Tall(pieces, ..) = cell {
                            cells.push(pieces);
                        }
                    }
                }
                _ => {}
            }
        }
        for pieces in cells {
            let words = |piece: &Piece| match piece {
                Piece::Text(words) | Piece::Blank(_, words) => (*words).to_owned(),
                Piece::Pen(_) => String::new(),
            };
            printed.push(key(&pieces.iter().map(words).collect::<String>()));
            for piece in pieces {
                if let Piece::Pen(lines) = piece {
                    printed.push(key(&lines.concat()));
                    printed.push(key(&lines.join("\n")));
                }
            }
        }
        printed
    }

    /// Title, number of the annex, notes and what is counted: words of the form, not of the applicant.
    fn own_words(&mut self) {
        let mut own: Vec<String> = Vec::new();
        for block in blocks(self.form) {
            match block {
                Block::Annex(text) => own.push(key(text)),
                Block::Title(lines) => {
                    own.push(key(&lines.concat()));
                    own.extend(lines.iter().map(|line| key(line)));
                }
                Block::Notes(title, notes) => {
                    own.push(key(title));
                    own.extend(notes.iter().map(|note| key(note)));
                }
                _ => {}
            }
        }
        for spot in &mut self.spots.0 {
            let text = spot.text.trim_start_matches(|c: char| {
                c.is_ascii_digit() || ".、．".contains(c) || c.is_whitespace()
            });
            spot.taken = own
                .iter()
                .any(|words| spot.is(words) || key(text) == *words);
        }
    }

    /// What the program counts by itself is no answer, wherever a document has it.
    fn counted(&mut self, tally: &Tally) {
        let label = key(if tally.tree {
            tally.table.label
        } else {
            tally.down.label
        });
        let begins = |row: &Vec<usize>| {
            let first = &self.spots.0[row[0]];
            if tally.tree {
                behind(&first.text, &label).is_some_and(|rest| rest.starts_with(['（', '(']))
            } else {
                first.is(&label)
                    && row
                        .last()
                        .is_some_and(|last| self.spots.0[*last].is("合计"))
            }
        };
        let found = self.rows_of_tables().into_iter().find(begins);
        let table = found.and_then(|row| self.spots.0[row[0]].row);
        if let Some((table, _)) = table {
            let of_it = |spot: &&mut Spot| spot.row.is_some_and(|(of, _)| of == table);
            for spot in self.spots.0.iter_mut().filter(of_it) {
                spot.taken = true;
            }
        }
    }

    fn take(&mut self, at: usize) {
        self.spots.0[at].taken = true;
        self.at = at + 1;
    }

    fn is_label(&self, at: usize) -> bool {
        self.labels
            .iter()
            .any(|label| self.spots.0[at].begins_with(label))
    }

    /// The answers of a row of the sheet: labels, and blanks behind them.
    fn row(&mut self, cells: &'static [Cell], heading: Option<usize>) {
        let mut labels: Vec<&'static str> = Vec::new();
        let mut blanks: Vec<&'static [Piece]> = Vec::new();
        for cell in cells {
            match cell {
                Cell::Label(text, _) => {
                    if !blanks.is_empty() {
                        self.labelled(&labels, &blanks);
                        (labels, blanks) = (Vec::new(), Vec::new());
                    }
                    labels.push(text);
                }
                Cell::Blank(pieces, _) | Cell::Tall(pieces, ..) => {
                    match (labels.is_empty(), first_words(pieces)) {
                        (true, Some(words)) => self.labelled(&[words], &[&pieces[1..]]),
                        (true, None) => self.under(pieces, heading),
                        (false, _) => blanks.push(pieces),
                    }
                }
            }
        }
        if !labels.is_empty() {
            self.labelled(&labels, &blanks);
        }
    }

    /// What stands behind a label: in its own cell, in the cells beside it, or below it where it has its row to itself.
    fn labelled(&mut self, labels: &[&'static str], blanks: &[&'static [Piece]]) {
        let keys: Vec<String> = labels.iter().map(|label| key(label)).collect();
        let Some(last) = keys.last() else { return };
        let Some(at) = self.spots.find(last, self.at) else {
            return;
        };
        for (before, label) in (0..at).rev().zip(keys.iter().rev().skip(1)) {
            if self.spots.0[before].is(label) {
                self.spots.0[before].taken = true;
            }
        }
        self.take(at);
        let own = said_behind(&self.spots.0[at].text, last).to_owned();
        if !own.is_empty() {
            if let Some(first) = blanks.first() {
                self.say(first, &own);
            }
            return;
        }
        if self.spots.0[at].row.is_none() {
            // A line of its own behind a line that is but a label.
            let next = at + 1;
            let follows = self
                .spots
                .0
                .get(next)
                .is_some_and(|spot| spot.row.is_none() && !spot.taken);
            if follows
                && !self.is_label(next)
                && let Some(first) = blanks.first()
            {
                self.answer(next, first);
            }
            return;
        }
        let beside: Vec<usize> = self.spots.behind(at).collect();
        let cells = if beside.is_empty() {
            self.spots.below(at)
        } else {
            beside
        };
        let mut cells = cells.into_iter();
        for pieces in blanks {
            let Some(cell) = cells.next() else { break };
            if self.spots.0[cell].taken || self.is_label(cell) {
                break;
            }
            let more = if blanks.len() == 1 {
                self.beside_what_goes_on(at)
            } else {
                Vec::new()
            };
            let mut text = self.spots.0[cell].text.clone();
            self.take(cell);
            for spot in more {
                text.push('\n');
                text.push_str(&self.spots.0[spot].text);
                self.take(spot);
            }
            self.say(pieces, &text);
        }
    }

    /// The cells beside the rows over which a label reaches down.
    fn beside_what_goes_on(&self, label: usize) -> Vec<usize> {
        let mut found = Vec::new();
        let (mut at, column) = (label, self.spots.0[label].at);
        loop {
            let below = self.spots.below(at);
            let Some(next) = below
                .iter()
                .copied()
                .find(|next| self.spots.0[*next].at == column && self.spots.0[*next].goes_on)
            else {
                return found;
            };
            let free = self.spots.behind(next).filter(|spot| {
                let spot = &self.spots.0[*spot];
                !spot.taken && !spot.goes_on && !spot.is_blank()
            });
            found.extend(free.filter(|spot| !self.is_label(*spot)));
            at = next;
        }
    }

    fn answer(&mut self, at: usize, pieces: &'static [Piece]) {
        let text = self.spots.0[at].text.clone();
        self.take(at);
        self.say(pieces, &text);
    }

    /// Notes what a cell says of the blanks in it.
    fn say(&mut self, pieces: &'static [Piece], text: &str) {
        let (said, left) = apart(pieces, text);
        if !left.is_empty() {
            self.left.push(left);
        }
        for (blank, text) in said {
            let text = ticked(blank, &text).map_or(text, str::to_owned);
            self.note(blank, text);
        }
    }

    /// The annex prints some blanks twice; where they differ, the first stands and the other is left.
    fn note(&mut self, blank: &'static Blank, text: String) {
        match self.blanks.iter().find(|(known, _)| *known == blank) {
            None => self.blanks.push((blank, text)),
            Some((_, known)) if key(known) == key(&text) => {}
            Some(_) => self.left.push(format!("{}：{text}", blank.label)),
        }
    }

    /// A box without a label: what follows the heading.
    fn under(&mut self, pieces: &'static [Piece], heading: Option<usize>) {
        let Some(heading) = heading else { return };
        let mut text: Vec<String> = Vec::new();
        for at in heading + 1..self.spots.0.len() {
            let spot = &self.spots.0[at];
            if spot.taken || self.is_label(at) {
                break;
            }
            if spot.row.is_some() && !text.is_empty() {
                break;
            }
            let (is_cell, said) = (spot.row.is_some(), spot.text.clone());
            self.take(at);
            text.push(said);
            if is_cell {
                break;
            }
        }
        self.say(pieces, &text.join("\n"));
    }

    /// A long text: the lines up to the next heading.
    fn running(&mut self, blank: &'static Blank, heading: Option<usize>) {
        let Some(heading) = heading else { return };
        let mut lines = Vec::new();
        for at in heading + 1..self.spots.0.len() {
            if self.spots.0[at].taken || self.is_label(at) {
                break;
            }
            lines.push(self.spots.0[at].text.trim_end().to_owned());
            self.take(at);
        }
        let text = lines.join("\n");
        if !text.trim().is_empty() {
            self.note(blank, text.trim_matches('\n').to_owned());
        }
    }

    /// A line of a cover that nothing names: a date.
    fn centred(&mut self, pieces: &'static [Piece]) {
        let blank = pieces.iter().find_map(|piece| match piece {
            Piece::Blank(blank, _) => Some(*blank),
            _ => None,
        });
        let Some(blank) = blank else { return };
        let is_date = |at: &usize| {
            let spot = &self.spots.0[*at];
            let reads = || matches!((blank.inspect)(spot.text.trim()), Entry::Read(_));
            !spot.taken && spot.row.is_none() && !spot.is_blank() && reads()
        };
        if let Some(at) = (self.at..self.spots.0.len()).find(is_date) {
            self.answer(at, pieces);
        }
    }

    /// The rows below the row in which at least half of the headings stand.
    fn rows(&mut self, rows: &'static Rows) {
        let headings: Vec<String> = rows
            .columns
            .iter()
            .map(|column| key(column.heading()))
            .collect();
        let count = |row: &[usize]| {
            let says = |heading: &&String| row.iter().any(|at| self.spots.0[*at].is(heading));
            headings.iter().filter(says).count()
        };
        let all = self.rows_of_tables();
        let enough = headings.len().div_ceil(2).max(2);
        let Some(head) = all.iter().position(|row| count(row) >= enough) else {
            return self.likely_rows(rows, &all);
        };
        let table = self.spots.0[all[head][0]].row.map(|(table, _)| table);
        let below: Vec<Vec<usize>> = all[head + 1..]
            .iter()
            .take_while(|row| self.spots.0[row[0]].row.map(|(table, _)| table) == table)
            .take_while(|row| {
                !self
                    .labels
                    .iter()
                    .any(|label| self.spots.0[row[0]].is(label) && !is_stub(rows, label))
            })
            .cloned()
            .collect();
        self.take_rows(rows, &all[head], &below);
    }

    /// A table whose headings are those that offices use.
    fn likely_rows(&mut self, rows: &'static Rows, all: &[Vec<usize>]) {
        for (nth, head) in all.iter().enumerate() {
            if head.len() < 2 || head.iter().any(|at| self.spots.0[*at].taken) {
                continue;
            }
            let texts: Vec<String> = head
                .iter()
                .map(|at| self.spots.0[*at].text.clone())
                .collect();
            let proposal = Proposal::of(rows.table, Cells::of_texts(vec![texts.clone(), texts]), 0);
            if proposal.has_headings()
                && 2 * proposal.taken().columns.len() > rows.table.columns.len()
            {
                let table = self.spots.0[head[0]].row.map(|(table, _)| table);
                let same =
                    |row: &&Vec<usize>| self.spots.0[row[0]].row.map(|(table, _)| table) == table;
                let below: Vec<_> = all[nth + 1..].iter().take_while(same).cloned().collect();
                return self.take_rows(rows, head, &below);
            }
        }
    }

    fn take_rows(&mut self, rows: &'static Rows, head: &[usize], below: &[Vec<usize>]) {
        let mut above: Vec<String> = vec![String::new(); head.len()];
        let mut block = vec![
            head.iter()
                .map(|at| self.spots.0[*at].text.replace('\n', ""))
                .collect::<Vec<_>>(),
        ];
        for row in below {
            let mut texts = vec![String::new(); head.len()];
            for (nth, at) in row.iter().enumerate() {
                let spot = &self.spots.0[*at];
                let column = if row.len() == head.len() {
                    Some(nth)
                } else {
                    self.column_of(head, spot.at)
                };
                let Some(column) = column else { continue };
                let text = if spot.goes_on {
                    above[column].clone()
                } else {
                    spot.text.trim().to_owned()
                };
                if !texts[column].is_empty() && !text.is_empty() {
                    texts[column].push('\n');
                }
                texts[column].push_str(&text);
            }
            above.clone_from(&texts);
            let says = texts.iter().any(|text| {
                !text.trim().is_empty() && !is_stub(rows, &key(text)) && !is_number(text)
            });
            if says {
                block.push(texts);
            }
        }
        for at in head.iter().chain(below.iter().flatten()) {
            self.spots.0[*at].taken = true;
        }
        if let Some(last) = below.last().unwrap_or(&head.to_vec()).last() {
            self.at = last + 1;
        }
        if block.len() < 2 {
            return;
        }
        let proposal = Proposal::of(rows.table, Cells::of_texts(block.clone()), 0);
        // What stands in a column that the form does not have, or leaves to the pen, is not lost.
        for (source, _) in proposal.sources().iter().enumerate() {
            if proposal.target(source).is_none() {
                let texts = block.iter().skip(1).filter_map(|row| row.get(source));
                let said = texts.filter(|text| !text.trim().is_empty() && !is_number(text));
                let head = &block[0][source];
                self.left.extend(said.map(|text| format!("{head}：{text}")));
            }
        }
        let taken = proposal.taken();
        self.tables.push(TableRead {
            table: rows.table,
            columns: taken.columns,
            rows: taken.rows,
        });
    }

    fn column_of(&self, head: &[usize], at: usize) -> Option<usize> {
        head.iter().position(|heading| {
            let heading = &self.spots.0[*heading];
            (heading.at..heading.at + heading.span).contains(&at)
        })
    }

    /// The spots of every row of every table that has any left.
    fn rows_of_tables(&self) -> Vec<Vec<usize>> {
        let mut rows: Vec<Vec<usize>> = Vec::new();
        for (at, spot) in self.spots.0.iter().enumerate() {
            if spot.row.is_none() {
                continue;
            }
            match rows.last_mut() {
                Some(row) if self.spots.0[row[0]].row == spot.row => row.push(at),
                _ => rows.push(vec![at]),
            }
        }
        rows
    }

    /// Where a body seals: what it says above, its name behind the label, the pen below.
    fn seal(&mut self, seal: &'static Seal) {
        let label = key(label_of(seal));
        let mut rows = Vec::new();
        while let Some((at, nth)) = self.sealed(&label) {
            let text = self.spots.0[at].text.clone();
            let lines: Vec<&str> = text.lines().collect();
            let mut opinion = lines[..nth].join("\n").trim().to_owned();
            let name = said_behind(lines[nth], &label).to_owned();
            for line in &lines[nth + 1..] {
                self.by_hand(line);
            }
            self.take(at);
            if opinion.is_empty() {
                opinion = self.said_above(at);
            }
            if self.spots.0[at].row.is_none() {
                self.pen_below(at);
            }
            rows.push((name, opinion));
            if matches!(seal, Seal::One(..)) {
                break;
            }
        }
        match seal {
            Seal::One(_, name, opinion) => {
                for (named, said) in rows {
                    for (blank, text) in [(*name, named), (*opinion, said)] {
                        if !text.is_empty() {
                            self.note(blank, text);
                        }
                    }
                }
            }
            Seal::Each(_, table, name, opinion) => {
                let row = |(named, said): (String, String)| -> Vec<String> {
                    let text = |column: &&'static Blank| {
                        if *column == *name {
                            named.clone()
                        } else if *column == *opinion {
                            said.clone()
                        } else {
                            String::new()
                        }
                    };
                    table.columns.iter().map(text).collect()
                };
                let rows: Vec<Vec<String>> = rows
                    .into_iter()
                    .filter(|(named, said)| !named.is_empty() || !said.is_empty())
                    .map(row)
                    .collect();
                if !rows.is_empty() {
                    self.tables.push(TableRead {
                        table,
                        columns: (0..table.columns.len()).collect(),
                        rows,
                    });
                }
            }
        }
    }

    /// The next spot one of whose lines begins with the label, and which line that is.
    fn sealed(&self, label: &str) -> Option<(usize, usize)> {
        (self.at..self.spots.0.len()).find_map(|at| {
            let spot = &self.spots.0[at];
            if spot.taken {
                return None;
            }
            let nth = spot
                .text
                .lines()
                .position(|line| behind(line, label).is_some())?;
            Some((at, nth))
        })
    }

    /// What stands right above a label, in the cell above or in lines.
    fn said_above(&mut self, at: usize) -> String {
        let table = |at: usize| self.spots.0[at].row.map(|(table, _)| table);
        let mut lines = Vec::new();
        for before in (0..at).rev() {
            let spot = &self.spots.0[before];
            if spot.taken || table(before) != table(at) || self.is_label(before) {
                break;
            }
            lines.push(before);
            if spot.row.is_some() {
                break;
            }
        }
        lines.reverse();
        let texts: Vec<String> = lines
            .iter()
            .map(|at| self.spots.0[*at].text.trim().to_owned())
            .collect();
        for at in &lines {
            self.spots.0[*at].taken = true;
        }
        texts.join("\n").trim().to_owned()
    }

    /// The lines of signature and date below a label that stands outside tables.
    fn pen_below(&mut self, at: usize) {
        for next in at + 1..self.spots.0.len().min(at + 3) {
            let line = self.spots.0[next].text.clone();
            let is_pen = behind(&line, &key("负责人（签名）")).is_some() || key(&line) == "年月日";
            if self.spots.0[next].taken || !is_pen {
                return;
            }
            self.by_hand(&line);
            self.take(next);
        }
    }

    /// What was typed where the pen should write is told, not taken.
    fn by_hand(&mut self, line: &str) {
        let name = key("负责人（签名）");
        let rest = behind(line, &name).unwrap_or(line);
        let rest = rest.trim().trim_start_matches([':', '：']).trim();
        let printed = rest.is_empty() || key(rest) == "年月日";
        if !printed {
            self.left.push(line.trim().to_owned());
        }
    }
}

fn is_stub(rows: &Rows, text: &str) -> bool {
    rows.stubs.iter().any(|stub| key(stub) == text)
}

fn is_number(text: &str) -> bool {
    text.trim().chars().all(|c| c.is_ascii_digit())
}
