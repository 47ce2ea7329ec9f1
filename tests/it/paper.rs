//! Holds the sheet to the printed annex, and writes down what the browser tests look for on paper.

use std::path::Path;
use std::{env, fs};

use serde_json::{Map, Value, json};

use shidian::archive::DraftFile;
use shidian::dossier::sample_paper;
use shidian::dossier::{Answers, Paper, Place, Record, Stamp};
use shidian::form::{Blank, Block, Cell, Column, Form, FormId, Item, Need, Piece, Rows, Seal};
use shidian::value::{Day, Kind};

const REGULATION: &str = include_str!("../fixtures/regulation.txt");

#[test]
fn the_sheet_prints_the_words_of_the_annex_in_their_order() {
    for form in FormId::ALL.iter().map(|id| id.form()) {
        let Some(no) = form.annex else { continue };
        let annex = annex(usize::from(no));
        let mut rest = annex.as_str();
        // The heading «附件 1» parted the text, and is missing for some annexes.
        for words in printed(form).skip(1) {
            let (_, after) = rest
                .split_once(&squeezed(&words))
                .unwrap_or_else(|| panic!("“{words}” is not next in annex {no}: {rest}"));
            rest = after;
        }
    }
}

/// The words of an annex without white space; three of the six have lost their headings in the copy at hand.
fn annex(no: usize) -> String {
    const FIRST_WORDS: [&str; 6] = [
        "\n附件 1\n",
        "\n附件 2\n",
        "\n社会管理和公共服务综合标准化试点 评估报告\n",
        "\n附件 4\n",
        "\n社会管理和公共服务综合标准化试点 复查申请表\n",
        "\n社会管理和公共服务综合标准化试点 复查报告\n",
    ];
    let starts = FIRST_WORDS.map(|words| REGULATION.find(words).unwrap());
    let end = starts.get(no).copied().unwrap_or(REGULATION.len());
    squeezed(
        &REGULATION[starts[no - 1]..end]
            .replace("<p>", "")
            .replace("</p>", ""),
    )
}

#[test]
fn the_fixture_of_the_sheet_is_the_one_in_force() {
    let sheet = |id: &FormId| {
        let pages = id.form().sheet.pages.iter().map(|page| {
            let items: Vec<Value> = page.blocks.iter().flat_map(items).collect();
            json!({ "page": page.key, "items": items })
        });
        (id.key().to_owned(), pages.collect())
    };
    let sheets: Map<String, Value> = FormId::ALL.iter().map(sheet).collect();
    hold("tests/fixtures/paper/sheets.json", &sheets.into());
}

#[test]
fn the_fixture_of_what_is_asked_is_the_one_in_force() {
    let asked = |id: &FormId| {
        let form = id.form();
        let steps = form.steps().map(|(_, step)| {
            let items: Vec<Value> = step.items.iter().map(item).collect();
            json!({ "title": step.title, "items": items })
        });
        let steps: Vec<Value> = steps.collect();
        let about = json!({
            "title": form.title, "called": form.called(), "short": form.short,
            "filler": form.filler.label(), "steps": steps,
        });
        (id.key().to_owned(), about)
    };
    let all: Map<String, Value> = FormId::ALL.iter().map(asked).collect();
    hold("tests/fixtures/paper/asked.json", &all.into());
}

/// What a step asks: a blank, or a table with its columns.
fn item(item: &Item) -> Value {
    match item {
        Item::Blank(blank) => asks(blank),
        Item::Table(table) => {
            let columns: Vec<Value> = table.columns.iter().map(|column| asks(column)).collect();
            json!({ "table": table.key, "row": table.row, "columns": columns })
        }
    }
}

fn asks(blank: &Blank) -> Value {
    let options: &[&str] = match blank.kind {
        Kind::Choice(options) => options,
        _ => &[],
    };
    let kind = format!("{:?}", blank.kind);
    json!({
        "key": blank.key, "asks": blank.asks(), "label": blank.label,
        "kind": kind.split('(').next(), "options": options,
        "must": blank.need == Need::Must, "printed": blank.printed, "offers": !blank.offers.is_empty(),
        "when": blank.when.map(|when| json!({ "key": when.key, "answer": when.answer })),
    })
}

#[test]
fn the_fixture_of_a_typical_paper_is_the_one_in_force() {
    let paper = sample_paper(Day::from_iso("2026-11-25").unwrap());
    let prints = prints(FormId::Application.form(), &paper);
    let begun = Record::begin(
        "00000000000000a1",
        FormId::Application,
        Stamp::new("2026-11-25T09:00:00+08:00"),
    );
    let record = Record {
        rev: 1,
        paper,
        ..begun
    };
    let draft: Value =
        serde_json::from_str(&DraftFile::of(record, false).write().unwrap()).unwrap();
    hold(
        "tests/fixtures/paper/typical.json",
        &json!({ "draft": draft, "prints": prints }),
    );
}

/// What a paper prints, by place.
fn prints(form: &'static Form, paper: &Paper) -> Map<String, Value> {
    let single = form.blanks().map(|blank| (blank, Place::blank(blank.key)));
    let cells = form.tables().flat_map(|table| {
        let rows = paper.rows(table.key);
        rows.into_iter().flat_map(move |row| {
            let columns = table.columns.iter();
            columns.map(move |column| (*column, Place::cell(column.key, row)))
        })
    });
    single
        .chain(cells)
        .filter(|(blank, _)| blank.printed)
        .map(|(blank, place)| (place, blank.prints(&paper.text(place))))
        .filter(|(_, text)| !text.is_empty())
        .map(|(place, text)| (place.to_string(), text.into()))
        .collect()
}

fn printed(form: &'static Form) -> impl Iterator<Item = String> {
    let blocks = form.sheet.pages.iter().flat_map(|page| page.blocks);
    let theirs = |item: &Value| item.get("ours").is_none();
    blocks.flat_map(items).filter(theirs).flat_map(|item| {
        let words = ["printed", "head", "seal", "by_hand"].map(|name| strings(&item[name]));
        words.concat()
    })
}

/// A string, or a list of them; nothing where there is neither.
fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(word) => vec![word.clone()],
        Value::Array(words) => words.iter().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}

/// What a block prints, from the top: words, blanks, a table, a block to be sealed.
fn items(block: &'static Block) -> Vec<Value> {
    match block {
        Block::Annex(text) | Block::Heading(text) => vec![words(text)],
        Block::Title(lines) => lines.iter().map(|line| words(line)).collect(),
        Block::Centred(parts) => pieces(parts),
        Block::Running(blank) => pieces(&[Piece::Blank(blank, "")]),
        Block::Lines(lines) => lines
            .iter()
            .flat_map(|line| [vec![words(line.label)], pieces(line.pieces)].concat())
            .collect(),
        Block::Notes(title, notes) => std::iter::once(words(title))
            .chain(
                (1..)
                    .zip(*notes)
                    .map(|(nth, note)| words(&format!("{nth}. {note}"))),
            )
            .collect(),
        Block::Grid(grid) => grid
            .rows
            .iter()
            .flat_map(|row| *row)
            .flat_map(cell)
            .collect(),
        Block::Rows(table) => vec![rows(table)],
        Block::Tally(_) => Vec::new(),
        Block::Seals(seals) => seals.iter().map(seal).collect(),
    }
}

fn cell(cell: &Cell) -> Vec<Value> {
    match cell {
        Cell::Label(text, _) => vec![words(text)],
        Cell::Blank(parts, _) | Cell::Tall(parts, ..) => {
            pieces(parts).into_iter().map(joined).collect()
        }
    }
}

/// The annexes leave the boxes for a period empty: the word between its two ends is ours, not theirs.
fn joined(piece: Value) -> Value {
    if piece == words("至") {
        json!({ "printed": "至", "ours": true })
    } else {
        piece
    }
}

fn pieces(parts: &[Piece]) -> Vec<Value> {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => words(text),
        Piece::Pen(lines) => json!({ "printed": lines }),
        Piece::Blank(blank, empty) => json!({ "blank": blank.key, "empty": empty }),
    };
    parts.iter().map(piece).collect()
}

fn rows(rows: &Rows) -> Value {
    let column = |column: &Column| match column {
        Column::Blank(blank, _) => json!({ "key": blank.key }),
        Column::Nth(..) => json!({ "nth": true }),
        Column::Pen(..) => json!({}),
    };
    let over = rows.over.into_iter();
    let head: Vec<&str> = over
        .chain(rows.columns.iter().map(Column::heading))
        .collect();
    let columns: Vec<Value> = rows.columns.iter().map(column).collect();
    let stubs: Vec<&str> = (0..rows.least.max(1))
        .filter_map(|nth| rows.stub(nth))
        .collect();
    json!({ "table": rows.table.key, "head": head, "columns": columns, "stubs": stubs })
}

fn seal(seal: &Seal) -> Value {
    let (label, table, name, opinion) = match seal {
        Seal::One(label, name, opinion) => (label, None, name, opinion),
        Seal::Each(label, table, name, opinion) => (label, Some(table.key), name, opinion),
    };
    json!({
        "opinion": opinion.key,
        "seal": label,
        "name": name.key,
        "table": table,
        "by_hand": ["负责人（签名）", "年　　月　　日"],
    })
}

fn words(text: &str) -> Value {
    json!({ "printed": text })
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn hold(path: &str, value: &Value) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let text = format!("{}\n", serde_json::to_string_pretty(value).unwrap());
    if env::var("UPDATE_DOCS").is_ok_and(|wish| wish == "1") {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, &text).unwrap();
    }
    assert!(
        fs::read_to_string(&file).unwrap_or_default() == text,
        "{path} is out of date: run UPDATE_DOCS=1 cargo test --test it"
    );
}
