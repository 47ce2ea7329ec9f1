//! The minutes of the recheck as a ruled paper of our own; no annex prints them.

use super::step;
use crate::form::{Block, Cell, Grid, Page, Piece, Sheet};

pub(super) const SHEET: Sheet = Sheet {
    pages: &[Page {
        key: "minutes",
        blocks: &[
            Block::Title(&["社会管理和公共服务综合标准化试点", "复查记录"]),
            Block::Grid(&UNIT),
            Block::Grid(&STEPS),
        ],
    }],
};

static UNIT: Grid = Grid {
    widths: &[24, 76],
    rows: &[
        &[
            Cell::Label("试点名称", 1),
            Cell::Blank(&[Piece::Blank(&step::PILOT.blank, "")], 1),
        ],
        &[
            Cell::Label("接受复查单位", 1),
            Cell::Blank(&[Piece::Blank(&step::UNDERTAKER.blank, "")], 1),
        ],
    ],
};

static STEPS: Grid = Grid {
    widths: &[24, 20, 56],
    rows: &[
        &[
            Cell::Label("步骤", 1),
            Cell::Label("日期", 1),
            Cell::Label("记录", 1),
        ],
        &[
            Cell::Label("（一）成立复查专家组", 1),
            Cell::Blank(&[Piece::Blank(&step::ON1.blank, "")], 1),
            Cell::Tall(&[Piece::Blank(&step::NOTE1.blank, "")], 1, 32),
        ],
        &[
            Cell::Label("（二）申请材料评价", 1),
            Cell::Blank(&[Piece::Blank(&step::ON2.blank, "")], 1),
            Cell::Tall(&[Piece::Blank(&step::NOTE2.blank, "")], 1, 32),
        ],
        &[
            Cell::Label("（三）现场复查", 1),
            Cell::Blank(&[Piece::Blank(&step::ON3.blank, "")], 1),
            Cell::Tall(&[Piece::Blank(&step::NOTE3.blank, "")], 1, 32),
        ],
        &[
            Cell::Label("（四）形成复查结论", 1),
            Cell::Blank(&[Piece::Blank(&step::ON4.blank, "")], 1),
            Cell::Tall(&[Piece::Blank(&step::NOTE4.blank, "")], 1, 32),
        ],
    ],
};
