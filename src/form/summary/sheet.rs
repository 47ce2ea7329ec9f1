//! The 总结报告 as it is laid out: a cover, then the running text under the headings of Article 18.

use super::{cover, text};
use crate::form::{Block, Line, Page, Piece, Sheet};

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
                Block::Running(&text::MANAGEMENT.blank),
                Block::Heading("二、标准体系建设"),
                Block::Running(&text::SYSTEM.blank),
                Block::Heading("三、标准实施应用"),
                Block::Running(&text::USE.blank),
                Block::Heading("四、任务完成情况"),
                Block::Running(&text::TASKS.blank),
                Block::Heading("五、试点效果"),
                Block::Running(&text::EFFECTS.blank),
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
