//! The ruled paper of 附件3, box by box as the annex prints it.

use super::{cover, outcome, panel, unit};
use crate::form::{Block, Cell, Column, Grid, Line, Page, Piece, Rows, Sheet};

pub(super) const SHEET: Sheet = Sheet {
    pages: &[
        Page {
            key: "cover",
            blocks: COVER,
        },
        Page {
            key: "unit",
            blocks: &[Block::Grid(&UNIT), Block::Rows(&PANEL)],
        },
        Page {
            key: "outcome",
            blocks: &[Block::Grid(&OUTCOME)],
        },
    ],
};

const COVER: &[Block] = &[
    Block::Annex("附件 3"),
    Block::Title(&["社会管理和公共服务综合标准化试点", "评估报告"]),
    Block::Lines(&[
        Line {
            label: "试点名称",
            pieces: &[Piece::Blank(&cover::PILOT.blank, "")],
        },
        Line {
            label: "试点单位",
            pieces: &[Piece::Blank(&cover::UNDERTAKER.blank, "")],
        },
        Line {
            label: "业务指导单位",
            pieces: &[Piece::Blank(&cover::GUIDE.blank, "")],
        },
        Line {
            label: "管理单位",
            pieces: &[Piece::Blank(&cover::SUPERVISOR.blank, "")],
        },
        Line {
            label: "评估日期",
            pieces: &[Piece::Blank(&cover::DATED.blank, "")],
        },
    ]),
];

/// The columns are those at which any of its rows is parted.
static UNIT: Grid = Grid {
    widths: &[18, 20, 12, 16, 12, 22],
    rows: &[
        &[
            Cell::Label("试点名称", 1),
            Cell::Blank(&[Piece::Blank(&cover::PILOT.blank, "")], 5),
        ],
        &[
            Cell::Label("试点单位", 1),
            Cell::Blank(&[Piece::Blank(&cover::UNDERTAKER.blank, "")], 5),
        ],
        &[
            Cell::Label("地 址", 1),
            Cell::Blank(&[Piece::Blank(&unit::ADDRESS.blank, "")], 2),
            Cell::Label("评估时间", 1),
            Cell::Blank(
                &[
                    Piece::Blank(&unit::VISIT_FROM.blank, "　　年　月　日"),
                    Piece::Text("至"),
                    Piece::Blank(&unit::VISIT_TO.blank, "　　年　月　日"),
                ],
                2,
            ),
        ],
        &[
            Cell::Label("法定代表人\n(负责人)", 1),
            Cell::Blank(&[Piece::Blank(&unit::HEAD.blank, "")], 1),
            Cell::Label("联系人", 1),
            Cell::Blank(&[Piece::Blank(&unit::CONTACT.blank, "")], 1),
            Cell::Label("电话", 1),
            Cell::Blank(&[Piece::Blank(&unit::PHONE.blank, "")], 1),
        ],
        &[
            Cell::Label("保 证 单 位", 1),
            Cell::Blank(&[Piece::Blank(&unit::GUARANTOR.blank, "")], 2),
            Cell::Label("业务指导单位", 1),
            Cell::Blank(&[Piece::Blank(&cover::GUIDE.blank, "")], 2),
        ],
    ],
};

static PANEL: Rows = Rows {
    table: &panel::PANEL,
    over: Some("评 估 专 家 组 人 员 名 单"),
    columns: &[
        Column::Blank(&panel::SEAT.blank, 14),
        Column::Blank(&panel::NAME.blank, 16),
        Column::Blank(&panel::POST.blank, 34),
        Column::Blank(&panel::PHONE.blank, 20),
        Column::Pen("签字", 16),
    ],
    least: 7,
    stubs: &["组长", "小组成员"],
};

/// A leaf of its own, so that 目的 and 依据 stay with what follows from them.
static OUTCOME: Grid = Grid {
    widths: &[18, 82],
    rows: &[
        &[
            Cell::Label("评估目的", 1),
            Cell::Tall(&[Piece::Blank(&outcome::PURPOSE.blank, "")], 1, 28),
        ],
        &[
            Cell::Label("评估依据", 1),
            Cell::Tall(&[Piece::Blank(&outcome::BASIS.blank, "")], 1, 28),
        ],
        &[Cell::Tall(
            &[
                Piece::Text("评估综述："),
                Piece::Blank(&outcome::REVIEW.blank, ""),
                Piece::Pen(&["评估专家组长签字：", "年　　月　　日"]),
            ],
            2,
            125,
        )],
    ],
};
