//! 标准体系与标准明细表 as they are ruled; no annex prints them.

use super::list::{
    CODE, EFFECTIVE, ISSUED, LEVEL, NUMBER, OFFICE, STANDARDS, STATE, SYSTEM, TITLE,
};
use super::system::{LISTED, NAME, PILOT, SYSTEMS, UNDERTAKER};
use crate::form::{Block, Column, Line, Page, Piece, Rows, Sheet, Tally};

pub(super) const SHEET: Sheet = Sheet {
    pages: &[
        Page {
            key: "cover",
            blocks: COVER,
        },
        Page {
            key: "systems",
            blocks: &[
                Block::Heading("一、标准体系框架"),
                Block::Tally(&TREE),
                Block::Rows(&FRAME),
            ],
        },
        Page {
            key: "standards",
            blocks: &[Block::Heading("二、标准明细表"), Block::Rows(&LIST)],
        },
        Page {
            key: "counts",
            blocks: &[Block::Heading("三、标准统计"), Block::Tally(&COUNTS)],
        },
    ],
};

const COVER: &[Block] = &[
    Block::Title(&["社会管理和公共服务综合标准化试点", "标准体系与标准明细表"]),
    Block::Lines(&[
        Line {
            label: "试点名称：",
            pieces: &[Piece::Blank(&PILOT.blank, "")],
        },
        Line {
            label: "试点单位：",
            pieces: &[Piece::Blank(&UNDERTAKER.blank, "")],
        },
        Line {
            label: "编制日期：",
            pieces: &[Piece::Blank(&LISTED.blank, "　　　　年　　月　　日")],
        },
    ]),
];

static TREE: Tally = Tally {
    table: &STANDARDS,
    down: &SYSTEM.blank,
    listed: Some((&SYSTEMS, &NAME.blank)),
    across: &LEVEL.blank,
    tree: true,
};

static FRAME: Rows = Rows {
    table: &SYSTEMS,
    over: None,
    columns: &[Column::Nth("序号", 12), Column::Blank(&NAME.blank, 88)],
    least: 5,
    stubs: &[],
};

/// In small type: three digits of a count, a number of the usual length and 12月31日 stand on one line each.
static LIST: Rows = Rows {
    table: &STANDARDS,
    over: None,
    columns: &[
        Column::Nth("序号", 5),
        Column::Blank(&CODE.blank, 8),
        Column::Blank(&NUMBER.blank, 15),
        Column::Blank(&TITLE.blank, 21),
        Column::Blank(&LEVEL.blank, 6),
        Column::Blank(&STATE.blank, 6),
        Column::Blank(&ISSUED.blank, 10),
        Column::Blank(&EFFECTIVE.blank, 10),
        Column::Blank(&SYSTEM.blank, 11),
        Column::Blank(&OFFICE.blank, 8),
    ],
    least: 10,
    stubs: &[],
};

static COUNTS: Tally = Tally {
    table: &STANDARDS,
    down: &SYSTEM.blank,
    listed: Some((&SYSTEMS, &NAME.blank)),
    across: &LEVEL.blank,
    tree: false,
};
