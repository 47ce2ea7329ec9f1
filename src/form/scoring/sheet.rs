//! The 评估计分表 as it is ruled; the official one was issued separately, so only its columns stand here.

use super::scores::{
    BASIS, BRANCH, DEMAND, FULL, GOT, NOTE, PASS, PILOT, POINTS, PROJECT, SCORES, SOURCE,
    UNDERTAKER,
};
use crate::form::{Block, Cell, Column, Grid, Page, Piece, Rows, Sheet};

pub(super) const SHEET: Sheet = Sheet {
    pages: &[Page {
        key: "scores",
        blocks: &[
            Block::Title(&["社会管理和公共服务综合标准化试点", "评估计分表"]),
            Block::Grid(&HEAD),
            Block::Rows(&ROWS),
        ],
    }],
};

pub(super) const MID_TERM: Sheet = Sheet {
    pages: &[Page {
        key: "scores",
        blocks: &[
            Block::Title(&["社会管理和公共服务综合标准化", "试点中期评估计分表"]),
            Block::Grid(&HEAD),
            Block::Rows(&ROWS),
        ],
    }],
};

static HEAD: Grid = Grid {
    widths: &[11, 39, 8, 17, 8, 17],
    rows: &[
        &[
            Cell::Label("试点名称", 1),
            Cell::Blank(&[Piece::Blank(&PILOT.blank, "")], 5),
        ],
        &[
            Cell::Label("试点单位", 1),
            Cell::Blank(&[Piece::Blank(&UNDERTAKER.blank, "")], 5),
        ],
        &[
            Cell::Label("计分表来源", 1),
            Cell::Blank(&[Piece::Blank(&SOURCE.blank, "")], 1),
            Cell::Label("满分", 1),
            Cell::Blank(&[Piece::Blank(&FULL.blank, "")], 1),
            Cell::Label("合格线", 1),
            Cell::Blank(&[Piece::Blank(&PASS.blank, "")], 1),
        ],
    ],
};

static ROWS: Rows = Rows {
    table: &SCORES,
    over: None,
    columns: &[
        Column::Blank(&PROJECT.blank, 11),
        Column::Blank(&BRANCH.blank, 12),
        Column::Blank(&DEMAND.blank, 26),
        Column::Blank(&POINTS.blank, 6),
        Column::Blank(&BASIS.blank, 23),
        Column::Blank(&GOT.blank, 6),
        Column::Blank(&NOTE.blank, 16),
    ],
    least: 6,
    stubs: &[],
};
