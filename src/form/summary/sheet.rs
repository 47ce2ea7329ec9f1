//! The 总结报告 as it is laid out: a cover, then a box under each heading of Article 18.

use super::{cover, text};
use crate::form::{Block, Cell, Grid, Line, Page, Piece, Sheet};

pub(super) const SHEET: Sheet = Sheet {
    pages: &[
        Page {
            key: "cover",
            blocks: COVER,
        },
        Page {
            key: "text",
            blocks: &[
                Block::Heading("一、组织管理"),
                Block::Grid(&MANAGEMENT),
                Block::Heading("二、标准体系建设"),
                Block::Grid(&SYSTEM),
                Block::Heading("三、标准实施应用"),
                Block::Grid(&USE),
                Block::Heading("四、任务完成情况"),
                Block::Grid(&TASKS),
                Block::Heading("五、试点效果"),
                Block::Grid(&EFFECTS),
            ],
        },
    ],
};

const COVER: &[Block] = &[
    Block::Title(&["社会管理和公共服务综合标准化试点", "总结报告"]),
    Block::Lines(&[
        Line {
            label: "试点名称：",
            pieces: &[Piece::Blank(&cover::PILOT.blank, "")],
        },
        Line {
            label: "试点单位：",
            pieces: &[Piece::Blank(&cover::UNDERTAKER.blank, "")],
        },
    ]),
    Block::Centred(&[Piece::Blank(&cover::DATED.blank, "　　　　年　　月　　日")]),
];

/// One box for one text.
macro_rules! text_box {
    ($text:expr) => {
        Grid {
            widths: &[100],
            rows: &[&[Cell::Tall(&[Piece::Blank(&$text.blank, "")], 1, 80)]],
        }
    };
}

static MANAGEMENT: Grid = text_box!(text::MANAGEMENT);
static SYSTEM: Grid = text_box!(text::SYSTEM);
static USE: Grid = text_box!(text::USE);
static TASKS: Grid = text_box!(text::TASKS);
static EFFECTS: Grid = text_box!(text::EFFECTS);
