//! The ruled paper of 附件6, box by box as the annex prints it.

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
    Block::Annex("附件 6"),
    Block::Title(&["社会管理和公共服务综合标准化试点", "复查报告"]),
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
            label: "复查日期",
            pieces: &[Piece::Blank(&cover::DATED.blank, "")],
        },
    ]),
];

/// The columns are those at which any of its rows is parted.
static UNIT: Grid = Grid {
    widths: &[15, 19, 13, 17, 10, 8, 18],
    rows: &[
        &[
            Cell::Label("试点名称", 1),
            Cell::Blank(&[Piece::Blank(&cover::PILOT.blank, "")], 6),
        ],
        &[
            Cell::Label("接受复查\n单位", 1),
            Cell::Blank(&[Piece::Blank(&cover::UNDERTAKER.blank, "")], 6),
        ],
        &[
            Cell::Label("地址", 1),
            Cell::Blank(&[Piece::Blank(&unit::ADDRESS.blank, "")], 2),
            Cell::Label("复查时间", 1),
            Cell::Blank(
                &[
                    Piece::Blank(&unit::VISIT_FROM.blank, "　　年　月　日"),
                    Piece::Text("至"),
                    Piece::Blank(&unit::VISIT_TO.blank, "　　年　月　日"),
                ],
                3,
            ),
        ],
        &[
            Cell::Label("法定代表人\n(负责人)", 1),
            Cell::Blank(&[Piece::Blank(&unit::HEAD.blank, "")], 1),
            Cell::Label("联系人", 1),
            Cell::Blank(&[Piece::Blank(&unit::CONTACT.blank, "")], 1),
            Cell::Label("电话", 1),
            Cell::Blank(&[Piece::Blank(&unit::PHONE.blank, "")], 2),
        ],
        &[
            Cell::Label("试点期限", 1),
            Cell::Blank(
                &[
                    Piece::Blank(&unit::PERIOD_FROM.blank, "　　年　月"),
                    Piece::Text("至"),
                    Piece::Blank(&unit::PERIOD_TO.blank, "　　年　月"),
                ],
                1,
            ),
            Cell::Label("试点评估\n时间", 1),
            Cell::Blank(&[Piece::Blank(&unit::EVALUATED.blank, "")], 1),
            Cell::Label("确定为“试点\n合格单位”\n时间及文件号", 2),
            Cell::Blank(
                &[
                    Piece::Blank(&unit::PASSED_ON.blank, ""),
                    Piece::Text("　"),
                    Piece::Blank(&unit::PASSED_NUMBER.blank, ""),
                ],
                1,
            ),
        ],
    ],
};

static PANEL: Rows = Rows {
    table: &panel::PANEL,
    over: Some("复 查 专 家 组 人 员 名 单"),
    columns: &[
        Column::Blank(&panel::SEAT.blank, 14),
        Column::Blank(&panel::NAME.blank, 16),
        Column::Blank(&panel::POST.blank, 34),
        Column::Blank(&panel::PANEL_PHONE.blank, 20),
        Column::Pen("签字", 16),
    ],
    least: 7,
    stubs: &["组长", "小组成员"],
};

static OUTCOME: Grid = Grid {
    widths: &[18, 82],
    rows: &[
        &[
            Cell::Label("复查目的", 1),
            Cell::Tall(&[Piece::Blank(&outcome::PURPOSE.blank, "")], 1, 28),
        ],
        &[
            Cell::Label("复查依据", 1),
            Cell::Tall(&[Piece::Blank(&outcome::BASIS.blank, "")], 1, 28),
        ],
        &[Cell::Tall(
            &[
                Piece::Text("复查报告："),
                Piece::Blank(&outcome::REPORT.blank, ""),
                Piece::Pen(&["复查专家组组长签字：", "年　　月　　日"]),
            ],
            2,
            125,
        )],
    ],
};
