//! The ruled paper of 附件2, box by box as the annex prints it.

use super::{check, cover, unit};
use crate::form::{Block, Cell, Grid, Line, Page, Piece, Sheet};

pub(super) const SHEET: Sheet = Sheet {
    pages: &[
        Page {
            key: "cover",
            blocks: COVER,
        },
        Page {
            key: "unit",
            blocks: &[Block::Grid(&UNIT)],
        },
    ],
};

const COVER: &[Block] = &[
    Block::Annex("附件 2"),
    Block::Title(&["社会管理和公共服务综合标准化试点", "评估申请表"]),
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
            label: "申请日期",
            pieces: &[Piece::Blank(&cover::APPLIED.blank, "")],
        },
    ]),
];

static UNIT: Grid = Grid {
    widths: &[22, 30, 20, 28],
    rows: &[
        &[
            Cell::Label("试点名称", 1),
            Cell::Blank(&[Piece::Blank(&cover::PILOT.blank, "")], 3),
        ],
        &[
            Cell::Label("试点单位", 1),
            Cell::Blank(&[Piece::Blank(&cover::UNDERTAKER.blank, "")], 3),
        ],
        &[
            Cell::Label("地 址", 1),
            Cell::Blank(&[Piece::Blank(&unit::ADDRESS.blank, "")], 3),
        ],
        &[
            Cell::Label("所属行业", 1),
            Cell::Blank(&[Piece::Blank(&unit::INDUSTRY.blank, "")], 3),
        ],
        &[
            Cell::Label("标准化管理\n机构名称", 1),
            Cell::Blank(&[Piece::Blank(&unit::BODY.blank, "")], 1),
            Cell::Label("标准化负责人\n姓名", 1),
            Cell::Blank(&[Piece::Blank(&unit::LEAD.blank, "")], 1),
        ],
        &[
            Cell::Label("联系人", 1),
            Cell::Blank(&[Piece::Blank(&unit::CONTACT.blank, "")], 1),
            Cell::Label("电话", 1),
            Cell::Blank(&[Piece::Blank(&unit::PHONE.blank, "")], 1),
        ],
        &[
            Cell::Label("试点实施期限", 1),
            Cell::Blank(
                &[
                    Piece::Blank(&unit::PERIOD_FROM.blank, "　　　　年　　月"),
                    Piece::Text("至"),
                    Piece::Blank(&unit::PERIOD_TO.blank, "　　　　年　　月"),
                ],
                3,
            ),
        ],
        &[
            Cell::Label("试点工作\n涉及范围", 1),
            Cell::Tall(&[Piece::Blank(&unit::REACH.blank, "")], 3, 30),
        ],
        &[
            Cell::Label("自 查 报 告", 1),
            Cell::Tall(&[Piece::Blank(&check::REPORT.blank, "")], 3, 96),
        ],
    ],
};
