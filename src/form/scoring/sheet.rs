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
    widths: &[16, 34, 16, 34],
    rows: &[
        &[
            Cell::Label("试点名称", 1),
            Cell::Blank(&[Piece::Blank(&PILOT.blank, "")], 3),
        ],
        &[
            Cell::Label("试点单位", 1),
            Cell::Blank(&[Piece::Blank(&UNDERTAKER.blank, "")], 3),
        ],
        &[
            Cell::Label("计分表来源", 1),
            Cell::Blank(&[Piece::Blank(&SOURCE.blank, "")], 3),
        ],
        &[
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
        Column::Blank(&DEMAND.blank, 24),
        Column::Blank(&POINTS.blank, 8),
        Column::Blank(&BASIS.blank, 20),
        Column::Blank(&GOT.blank, 8),
        Column::Blank(&NOTE.blank, 17),
    ],
    least: 10,
    stubs: &[],
};
