//! The 自查表 as it is ruled; no annex prints one.

use super::check::POINTS;
use super::part::{CHECKED, PILOT, RESULT, UNDERTAKER};
use crate::form::{Block, Cell, Grid, Page, Piece, Sheet};

pub(super) const SHEET: Sheet = Sheet {
    pages: &[Page {
        key: "check",
        blocks: &[
            Block::Title(&["社会管理和公共服务综合标准化试点", "自查表"]),
            Block::Grid(&HEAD),
            Block::Grid(&GRID),
        ],
    }],
};

static HEAD: Grid = Grid {
    widths: &[16, 50, 14, 20],
    rows: &[
        &[
            Cell::Label("试点名称", 1),
            Cell::Blank(&[Piece::Blank(&PILOT.blank, "")], 3),
        ],
        &[
            Cell::Label("试点单位", 1),
            Cell::Blank(&[Piece::Blank(&UNDERTAKER.blank, "")], 1),
            Cell::Label("自查日期", 1),
            Cell::Blank(&[Piece::Blank(&CHECKED.blank, "　　年　月　日")], 1),
        ],
    ],
};

/// The row of a point.
macro_rules! row {
    ($nth:literal) => {
        &[
            Cell::Label(POINTS[$nth].clause, 1),
            Cell::Label(POINTS[$nth].demand, 1),
            Cell::Blank(&[Piece::Blank(&POINTS[$nth].result.blank, "")], 1),
            Cell::Blank(&[Piece::Blank(&POINTS[$nth].basis.blank, "")], 1),
            Cell::Blank(&[Piece::Blank(&POINTS[$nth].day.blank, "")], 1),
        ]
    };
}

static GRID: Grid = Grid {
    widths: &[13, 38, 11, 24, 14],
    rows: &[
        &[
            Cell::Label("条款", 1),
            Cell::Label("要求", 1),
            Cell::Label("结果", 1),
            Cell::Label("依据", 1),
            Cell::Label("日期", 1),
        ],
        row!(0),
        row!(1),
        row!(2),
        row!(3),
        row!(4),
        row!(5),
        row!(6),
        row!(7),
        row!(8),
        row!(9),
        row!(10),
        row!(11),
        row!(12),
        row!(13),
        row!(14),
        &[
            Cell::Label("自查结论", 1),
            Cell::Blank(&[Piece::Blank(&RESULT.blank, "")], 4),
        ],
    ],
};
