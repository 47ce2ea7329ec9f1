//! The ruled paper of 附件1, box by box as the annex prints it.

use super::{base, consent, cover, money, plan, unit};
use crate::form::{Block, Cell, Column, Grid, Line, Page, Piece, Rows, Seal, Sheet};

pub(super) const SHEET: Sheet = Sheet {
    pages: &[
        Page {
            key: "cover",
            blocks: COVER,
        },
        Page {
            key: "notes",
            blocks: &[Block::Notes("填写说明", &NOTES)],
        },
        Page {
            key: "unit",
            blocks: &[Block::Heading("一、承担单位基本信息"), Block::Grid(&UNIT)],
        },
        Page {
            key: "base",
            blocks: &[Block::Heading("二、承担试点的工作基础"), Block::Grid(&BASE)],
        },
        Page {
            key: "goals",
            blocks: &[
                Block::Heading("三、试点预期实现工作目标（包括标准体系建立、实施及实施效果等）"),
                Block::Grid(&GOALS),
            ],
        },
        Page {
            key: "plan",
            blocks: &[
                Block::Heading(
                    "四、计划工作步骤、时间进度、阶段工作内容（包括宣传培训、标准体系建立、组织实施标准、自查、申请评估等）",
                ),
                Block::Rows(&PLAN),
            ],
        },
        Page {
            key: "money",
            blocks: &[Block::Heading("五、经费保障情况"), Block::Grid(&MONEY)],
        },
        Page {
            key: "consent",
            blocks: &[
                Block::Heading("六、试点承担单位、参加单位、保证单位、业务指导单位及管理单位意见"),
                Block::Seals(&SEALS),
            ],
        },
    ],
};

const COVER: &[Block] = &[
    Block::Annex("附件 1"),
    Block::Title(&["社会管理和公共服务综合标准化", "试点申请书"]),
    Block::Lines(&[
        Line {
            label: "试点名称：",
            pieces: &[Piece::Blank(&cover::PILOT.blank, "")],
        },
        Line {
            label: "试点时间：",
            pieces: &[
                Piece::Blank(&cover::PERIOD_FROM.blank, "　　　　年　　月"),
                Piece::Text("至"),
                Piece::Blank(&cover::PERIOD_TO.blank, "　　　　年　　月"),
            ],
        },
        Line {
            label: "试点承担单位：",
            pieces: &[Piece::Blank(&cover::UNDERTAKER.blank, "")],
        },
        Line {
            label: "试点保证单位：",
            pieces: &[Piece::Blank(&cover::GUARANTOR.blank, "")],
        },
        Line {
            label: "业务指导单位：",
            pieces: &[Piece::Blank(&cover::GUIDE.blank, "")],
        },
    ]),
    Block::Centred(&[Piece::Blank(&cover::DATED.blank, "20　　年　　月")]),
];

static NOTES: [&str; 5] = [
    "试点名称：“XXX（社会管理和公共服务）综合标准化试点”。",
    "试点承担单位可以为企事业单位、组织、机构或者地方人民政府等；参加单位是参与试点创建的有关单位；保证单位可以是地方人民政府，省、自治区、直辖市行业主管部门或者标准化行政主管部门。",
    "业务指导单位为省、自治区、直辖市行业主管部门。",
    "试点管理单位为省、自治区、直辖市标准化行政主管部门。",
    "本申请书一式6份，字迹要工整清晰，可以打印。其中试点承担单位2份，业务指导单位1份、试点管理单位1份、部级联席办公室2份。",
];

/// The columns are those at which any of its rows is parted.
static UNIT: Grid = Grid {
    widths: &[17, 8, 10, 15, 19, 6, 5, 20],
    rows: &[
        &[
            Cell::Label("单位名称", 1),
            Cell::Blank(&[Piece::Blank(&unit::NAME.blank, "")], 3),
            Cell::Label("组织机构代码", 1),
            Cell::Blank(&[Piece::Blank(&unit::CODE.blank, "")], 3),
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
            Cell::Blank(&[Piece::Blank(&unit::ECONOMY.blank, "")], 1),
            Cell::Label("邮编", 2),
            Cell::Blank(&[Piece::Blank(&unit::POSTCODE.blank, "")], 1),
        ],
        &[
            Cell::Label("联系电话", 1),
            Cell::Blank(&[Piece::Blank(&unit::PHONE.blank, "")], 3),
            Cell::Label("电子邮箱", 1),
            Cell::Blank(&[Piece::Blank(&unit::EMAIL.blank, "")], 3),
        ],
        &[
            Cell::Label("标准化机构(或者\n协调组织)名称", 2),
            Cell::Blank(&[Piece::Blank(&unit::BODY.blank, "")], 2),
            Cell::Label("标准化负责人\n姓名", 1),
            Cell::Blank(&[Piece::Blank(&unit::LEAD.blank, "")], 3),
        ],
        &[
            Cell::Label("业务范围", 1),
            Cell::Tall(&[Piece::Blank(&unit::SCOPE.blank, "")], 7, 30),
        ],
        &[
            Cell::Label("近三年是否发生重大服务质量、\n安全、环境保护事故", 4),
            Cell::Blank(
                &[
                    Piece::Blank(&unit::ACCIDENT.blank, ""),
                    Piece::Blank(&unit::ACCIDENT_NOTE.blank, ""),
                ],
                4,
            ),
        ],
        &[
            Cell::Label("标准体系建立时间", 2),
            Cell::Blank(&[Piece::Blank(&unit::SYSTEM_BUILT.blank, "")], 2),
            Cell::Label("标准体系运行时间", 2),
            Cell::Blank(&[Piece::Blank(&unit::SYSTEM_RUNS.blank, "")], 2),
        ],
        &[
            Cell::Label("标准化工作\n自我评价", 1),
            Cell::Tall(&[Piece::Blank(&unit::REVIEW.blank, "")], 7, 66),
        ],
    ],
};

static BASE: Grid = Grid {
    widths: &[17, 83],
    rows: &[
        &[
            Cell::Label("现状及\n与试点应\n具备条件\n符合性", 1),
            Cell::Tall(&[Piece::Blank(&base::FIT.blank, "")], 1, 106),
        ],
        &[
            Cell::Label("目前标准化\n工作情况", 1),
            Cell::Tall(&[Piece::Blank(&base::WORK.blank, "")], 1, 104),
        ],
    ],
};

static GOALS: Grid = Grid {
    widths: &[100],
    rows: &[&[Cell::Tall(&[Piece::Blank(&base::GOALS.blank, "")], 1, 200)]],
};

static PLAN: Rows = Rows {
    table: &plan::PLAN,
    over: None,
    columns: &[
        Column::Blank(&plan::TIME.blank, 27),
        Column::Blank(&plan::TASK.blank, 45),
        Column::Blank(&plan::BODIES.blank, 28),
    ],
    least: 14,
    stubs: &[],
};

static MONEY: Grid = Grid {
    widths: &[100],
    rows: &[
        &[Cell::Tall(
            &[
                Piece::Text("1. 经费主要投入方向"),
                Piece::Blank(&money::USE.blank, ""),
            ],
            1,
            105,
        )],
        &[Cell::Tall(
            &[
                Piece::Text("2. 经费来源（包括当地政府、有关单位经费投入等）"),
                Piece::Blank(&money::SOURCE.blank, ""),
            ],
            1,
            105,
        )],
    ],
};

static SEALS: [Seal; 5] = [
    Seal::One(
        "承担单位（盖章）：",
        &cover::UNDERTAKER.blank,
        &consent::UNDERTAKER_OPINION.blank,
    ),
    Seal::Each(
        "参加单位（盖章）：",
        &consent::PARTICIPANTS,
        &consent::PARTICIPANT.blank,
        &consent::PARTICIPANT_OPINION.blank,
    ),
    Seal::One(
        "保证单位（盖章）：",
        &cover::GUARANTOR.blank,
        &consent::GUARANTOR_OPINION.blank,
    ),
    Seal::One(
        "业务指导单位（盖章）：",
        &cover::GUIDE.blank,
        &consent::GUIDE_OPINION.blank,
    ),
    Seal::One(
        "管理单位（盖章）：",
        &consent::SUPERVISOR.blank,
        &consent::SUPERVISOR_OPINION.blank,
    ),
];
