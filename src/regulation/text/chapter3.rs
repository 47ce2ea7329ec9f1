//! Chapter 3 of the regulation, 试点的条件、申请与受理: articles 8 to 13.

use super::article::{Article, Chapter, Paragraph};

pub(super) static CHAPTER: Chapter = Chapter {
    number: 3,
    title: "试点的条件、申请与受理",
    articles: &[
        Article {
            number: 8,
            chapter: 3,
            paragraphs: &[Paragraph::plain(
                "试点单位原则上应当是具有社会管理、公共服务职能的机构或者组织。主要包括政府主导、依法承担对社会事务和社会生活进行管理、规范与协调等职能的机构或者组织，以及由政府主导、具有提供与经济社会发展水平和阶段相适应、旨在保障全体公民生存和发展基本要求等基本公共服务和公共物品的机构或者组织。",
            )],
        },
        Article {
            number: 9,
            chapter: 3,
            paragraphs: &[Paragraph {
                text: "试点单位应当具备下列基本条件：",
                items: &[
                    "（一）具有明确的社会管理、公共服务职能，能够独立承担法律责任；",
                    "（二）具有一定的标准化工作基础，有标准化管理机构及专兼职标准化人员，主要负责人具有较强的标准化意识；",
                    "（三）三年内未发生重大服务质量、安全、环境保护等事故，未受到相关部门的通报批评、行政处分，以及被媒体曝光造成严重社会影响；",
                    "（四）所在地政府重视标准化工作，能够为试点创建提供政策、资金及其他支持。",
                ],
            }],
        },
        Article {
            number: 10,
            chapter: 3,
            paragraphs: &[Paragraph::plain(
                "自愿申请试点的单位应当填写《社会管理和公共服务综合标准化试点申请书》（见附件1）。经试点承担单位、参加单位、保证单位、业务指导单位及管理单位同意后报送。",
            )],
        },
        Article {
            number: 11,
            chapter: 3,
            paragraphs: &[Paragraph::plain(
                "试点由各省、自治区、直辖市相关行业主管部门组织推荐，经审查符合规定的，提交省级联席办公室。",
            )],
        },
        Article {
            number: 12,
            chapter: 3,
            paragraphs: &[Paragraph::plain(
                "省级联席办公室应当组织成员单位对试点申请进行统一审核，确定后以省级联席办公室名义上报部级联席办公室，同时抄送省级人民政府。省级联席会议成员单位可以将有关情况报送国务院相关行政主管部门。",
            )],
        },
        Article {
            number: 13,
            chapter: 3,
            paragraphs: &[Paragraph::plain(
                "部级联席办公室统一受理试点申请。收到省级联席办公室报送的申请后，应当组织相关成员单位进行审核，符合要求并协商一致的，由部级联席办公室下达试点建设任务，也可以由国家标准化管理委员会和国务院相关部门联合下达试点建设任务。",
            )],
        },
    ],
};
