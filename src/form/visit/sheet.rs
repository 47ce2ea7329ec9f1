//! The 现场考核记录 as it is ruled; no annex prints one.

use super::step::{PILOT, SAMPLE, SATISFIED, STAGES, UNDERTAKER};
use crate::form::{Block, Cell, Grid, Page, Piece, Sheet};

pub(super) const SHEET: Sheet = Sheet {
    pages: &[Page {
        key: "steps",
        blocks: &[
            Block::Title(&["社会管理和公共服务综合标准化试点", "现场考核记录"]),
            Block::Grid(&HEAD),
            Block::Grid(&GRID),
        ],
    }],
};

static HEAD: Grid = Grid {
    widths: &[16, 84],
    rows: &[
        &[
            Cell::Label("试点名称", 1),
            Cell::Blank(&[Piece::Blank(&PILOT.blank, "")], 1),
        ],
        &[
            Cell::Label("试点单位", 1),
            Cell::Blank(&[Piece::Blank(&UNDERTAKER.blank, "")], 1),
        ],
    ],
};

/// The row of a step.
macro_rules! row {
    ($nth:literal) => {
        &[
            Cell::Label(STAGES[$nth].number, 1),
            Cell::Label(STAGES[$nth].deed, 1),
            Cell::Blank(&[Piece::Blank(&STAGES[$nth].at.blank, "")], 1),
            Cell::Tall(&[Piece::Blank(&STAGES[$nth].note.blank, "")], 1, 14),
        ]
    };
}

static GRID: Grid = Grid {
    widths: &[10, 26, 19, 45],
    rows: &[
        &[
            Cell::Label("序号", 1),
            Cell::Label("程序", 1),
            Cell::Label("时间", 1),
            Cell::Label("记录", 1),
        ],
        row!(0),
        row!(1),
        row!(2),
        row!(3),
        row!(4),
        &[
            Cell::Label("公众满意程度", 2),
            Cell::Blank(
                &[
                    Piece::Text("调查"),
                    Piece::Blank(&SAMPLE.blank, "　　　"),
                    Piece::Text("人，满意"),
                    Piece::Blank(&SATISFIED.blank, "　　　"),
                    Piece::Text("人"),
                ],
                2,
            ),
        ],
        row!(5),
        row!(6),
        row!(7),
    ],
};
