//! A form made up for the tests: what a new paper needs is data, and nothing else knows of it.

use super::{
    Block, Cell, Column, Fact, Field, Form, FormId, Grid, Item, Line as CoverLine, Need, Page,
    Part, Piece, Role, Rows, Sheet, Step, Table,
};
use crate::value::{Count, Day, Line, Prose};

pub(crate) static NAME: Field<Line> = Field::new("pilot.name", "试点名称").states(Fact::PilotName);
pub(crate) static VISITED: Field<Day> = Field::new("visit.on", "走访日期");
pub(crate) static HEARD: Field<Prose> = Field::new("visit.heard", "走访情况");
pub(crate) static GUEST: Field<Line> = Field::new("guest.name", "姓名");
pub(crate) static AGE: Field<Count> = Field::new("guest.years", "从业年数").optional();

pub(crate) static GUESTS: Table = Table {
    key: "guests",
    label: "走访名单",
    row: "走访人",
    hint: "一行一人",
    need: Need::May,
    columns: &[&GUEST.blank, &AGE.blank],
    offers: &[],
    offered_in: "",
};

pub(crate) static FORM: Form = Form {
    id: FormId::MadeUp,
    annex: None,
    version: 1,
    title: "试点走访记录",
    short: "走访记录",
    filler: Role::ProvincialOffice,
    names_pilot: "pilot.name",
    names_unit: "pilot.name",
    dated: &[&VISITED.blank],
    parts: &[
        Part {
            key: "cover",
            number: "",
            heading: "封面",
            short: "封面",
            steps: &[Step {
                key: "visit",
                title: "走访",
                items: &[Item::Blank(&NAME.blank), Item::Blank(&VISITED.blank)],
            }],
        },
        Part {
            key: "heard",
            number: "一",
            heading: "走访情况",
            short: "情况",
            steps: &[Step {
                key: "heard",
                title: "走访情况",
                items: &[Item::Blank(&HEARD.blank), Item::Table(&GUESTS)],
            }],
        },
    ],
    sheet: Sheet {
        pages: &[Page {
            key: "visit",
            blocks: &[
                Block::Title(&["试点走访记录"]),
                Block::Lines(&[CoverLine {
                    label: "试点名称：",
                    pieces: &[Piece::Blank(&NAME.blank, "")],
                }]),
                Block::Grid(&GRID),
                Block::Rows(&ROWS),
            ],
        }],
    },
    after: &[("copies", "打印 1 份")],
};

static GRID: Grid = Grid {
    widths: &[30, 70],
    rows: &[
        &[
            Cell::Label("走访日期", 1),
            Cell::Blank(&[Piece::Blank(&VISITED.blank, "")], 1),
        ],
        &[
            Cell::Label("走访情况", 1),
            Cell::Tall(
                &[Piece::Blank(&HEARD.blank, ""), Piece::Pen(&["签字："])],
                1,
                60,
            ),
        ],
    ],
};

static ROWS: Rows = Rows {
    table: &GUESTS,
    over: Some("走访名单"),
    columns: &[
        Column::Nth("序号", 20),
        Column::Blank(&GUEST.blank, 40),
        Column::Blank(&AGE.blank, 40),
    ],
    least: 2,
    stubs: &[],
};
