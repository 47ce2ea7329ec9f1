//! The ruled paper of 附件5, box by box as the annex prints it.

use super::{cover, opinion, since, unit};
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
            key: "opinions",
            blocks: &[Block::Grid(&REVIEW)],
        },
    ],
};

const COVER: &[Block] = &[
    Block::Annex("附件 5"),
    Block::Title(&["社会管理和公共服务综合标准化试点", "复查申请表"]),
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
            pieces: &[Piece::Blank(&cover::DATED.blank, "")],
        },
    ]),
];

/// The columns are those at which any of its rows is parted.
static TABLE: Grid = Grid {
    widths: &[17, 13, 8, 14, 10, 8, 12, 18],
    rows: &[
        &[
            Cell::Label("试点名称", 1),
            Cell::Blank(&[Piece::Blank(&cover::PILOT.blank, "")], 7),
        ],
        &[
            Cell::Label("试点单位", 1),
            Cell::Blank(&[Piece::Blank(&cover::UNDERTAKER.blank, "")], 3),
            Cell::Label("组织机构\n代码", 2),
            Cell::Blank(&[Piece::Blank(&unit::CODE.blank, "")], 2),
        ],
        &[
            Cell::Label("法定代表人\n(负责人)", 1),
            Cell::Blank(&[Piece::Blank(&unit::HEAD.blank, "")], 2),
            Cell::Label("法人注册\n地址", 1),
            Cell::Blank(
                &[Piece::Blank(
                    &unit::REGISTERED.blank,
                    "　　　　省(市)　　　　县(区)",
                )],
                4,
            ),
        ],
        &[
            Cell::Label("单位地址", 1),
            Cell::Blank(&[Piece::Blank(&unit::ADDRESS.blank, "")], 7),
        ],
        &[
            Cell::Label("所属行业", 1),
            Cell::Blank(&[Piece::Blank(&unit::INDUSTRY.blank, "")], 2),
            Cell::Label("经济类型", 1),
            Cell::Blank(&[Piece::Blank(&unit::ECONOMY.blank, "")], 2),
            Cell::Label("邮编", 1),
            Cell::Blank(&[Piece::Blank(&unit::POSTCODE.blank, "")], 1),
        ],
        &[
            Cell::Label("联系电话", 1),
            Cell::Blank(&[Piece::Blank(&unit::PHONE.blank, "")], 2),
            Cell::Label("电子邮箱", 1),
            Cell::Blank(&[Piece::Blank(&unit::EMAIL.blank, "")], 4),
        ],
        &[
            Cell::Label("标准化管理\n机构名称", 1),
            Cell::Blank(&[Piece::Blank(&unit::BODY.blank, "")], 3),
            Cell::Label("标准化负责人\n姓名", 2),
            Cell::Blank(&[Piece::Blank(&unit::LEAD.blank, "")], 2),
        ],
        &[
            Cell::Label("业务范围", 1),
            Cell::Tall(&[Piece::Blank(&unit::SCOPE.blank, "")], 7, 30),
        ],
        &[
            Cell::Label("启动标准化\n试点时间", 1),
            Cell::Blank(&[Piece::Blank(&since::STARTED.blank, "")], 1),
            Cell::Label("试点评估\n时间", 1),
            Cell::Blank(&[Piece::Blank(&since::EVALUATED.blank, "")], 1),
            Cell::Label("确定为“试点\n合格单位”\n时间及文件号", 2),
            Cell::Blank(
                &[
                    Piece::Blank(&since::PASSED_ON.blank, ""),
                    Piece::Text("　"),
                    Piece::Blank(&since::PASSED_NUMBER.blank, ""),
                ],
                2,
            ),
        ],
        &[
            Cell::Label("标准体系建立时间", 2),
            Cell::Blank(&[Piece::Blank(&since::SYSTEM_BUILT.blank, "")], 2),
            Cell::Label("标准体系\n运行时间", 2),
            Cell::Blank(&[Piece::Blank(&since::SYSTEM_RUNS.blank, "")], 2),
        ],
        &[
            Cell::Label("近三年是否发生重大服务质量、\n安全、环境保护事故", 4),
            Cell::Blank(
                &[
                    Piece::Blank(&since::ACCIDENT.blank, ""),
                    Piece::Blank(&since::ACCIDENT_NOTE.blank, ""),
                ],
                4,
            ),
        ],
        &[
            Cell::Label("其它需要\n说明事项", 1),
            Cell::Tall(&[Piece::Blank(&since::OTHER.blank, "")], 7, 30),
        ],
    ],
};

/// The columns are those at which any of its rows is parted.
static REVIEW: Grid = Grid {
    widths: &[17, 16, 34, 33],
    rows: &[
        &[
            Cell::Label("试点评估后\n标准化及相\n关工作自我\n评价", 1),
            Cell::Tall(&[Piece::Blank(&since::REVIEW.blank, "")], 3, 120),
        ],
        &[
            Cell::Tall(
                &[
                    Piece::Text("申请单位意见："),
                    Piece::Blank(&opinion::UNIT.blank, ""),
                    Piece::Pen(&["年　　月　　日"]),
                ],
                2,
                60,
            ),
            Cell::Tall(
                &[
                    Piece::Text("业务指导部门意见："),
                    Piece::Blank(&opinion::GUIDE_SAYS.blank, ""),
                    Piece::Pen(&["年　　月　　日"]),
                ],
                1,
                60,
            ),
            Cell::Tall(
                &[
                    Piece::Text("受理部门意见："),
                    Piece::Blank(&opinion::OFFICE.blank, ""),
                    Piece::Pen(&["年　　月　　日"]),
                ],
                1,
                60,
            ),
        ],
    ],
};
