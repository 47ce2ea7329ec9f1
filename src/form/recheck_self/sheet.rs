//! The ruled paper of 附件4, box by box as the annex prints it.

use super::{cover, report, unit};
use crate::form::{Block, Cell, Grid, Line, Page, Piece, Sheet};

pub(super) const SHEET: Sheet = Sheet {
    pages: &[
        Page {
            key: "cover",
            blocks: COVER,
        },
        Page {
            key: "table",
            blocks: &[Block::Grid(&TABLE)],
        },
        Page {
            key: "report",
            blocks: &[Block::Grid(&REPORT)],
        },
    ],
};

const COVER: &[Block] = &[
    Block::Annex("附件 4"),
    Block::Title(&["社会管理和公共服务综合标准化试点", "复查自检报告"]),
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
            label: "自检日期",
            pieces: &[Piece::Blank(&cover::DATED.blank, "")],
        },
    ]),
];

static TABLE: Grid = Grid {
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
            Cell::Label("试点期限", 1),
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
            Cell::Label("通过评估时间", 1),
            Cell::Blank(&[Piece::Blank(&unit::EVALUATED.blank, "")], 3),
        ],
        &[
            Cell::Label("获得“试点合格\n单位”时间及\n文件号", 1),
            Cell::Blank(
                &[
                    Piece::Blank(&unit::PASSED_ON.blank, ""),
                    Piece::Text("　"),
                    Piece::Blank(&unit::PASSED_NUMBER.blank, ""),
                ],
                3,
            ),
        ],
        &[
            Cell::Label(
                "将试点经验在\n相关领域内推广\n情况（含制修订\n相关国家、行业\n和地方标准\n情况）",
                1,
            ),
            Cell::Tall(&[Piece::Blank(&report::SPREAD.blank, "")], 3, 84),
        ],
    ],
};

/// A leaf of its own: below the table there is no room for it.
static REPORT: Grid = Grid {
    widths: &[12, 88],
    rows: &[&[
        Cell::Label("自\n检\n报\n告", 1),
        Cell::Tall(
            &[
                Piece::Blank(&report::REPORT.blank, ""),
                Piece::Pen(&["负责人签字：", "年　　月　　日"]),
            ],
            1,
            180,
        ),
    ]],
};
