//! Chapter 6 of the regulation, 试点的管理: articles 25 to 28.

use super::article::{Article, Chapter, Paragraph};

pub(super) static CHAPTER: Chapter = Chapter {
    number: 6,
    title: "试点的管理",
    articles: &[
        Article {
            number: 25,
            chapter: 6,
            paragraphs: &[Paragraph::plain(
                "省级联席办公室应当组织成员单位加强对试点工作的过程管理，指导试点单位按照有关要求推动试点的有效实施。部级联席办公室组织相关成员单位可以适时派出观察员，督导试点进度和质量。",
            )],
        },
        Article {
            number: 26,
            chapter: 6,
            paragraphs: &[Paragraph::plain(
                "省级联席办公室应当组织成员单位对试点合格单位跟踪考核，发现不符合标准或者发生重大责任事故的，应当责令限期整改，并报部级联席办公室。部级联席办公室应当组织成员单位进行审核，视情节分别做出书面警告、通报批评或者撤销合格的处理。经撤销合格的单位，两年内不得重新申请试点。",
            )],
        },
        Article {
            number: 27,
            chapter: 6,
            paragraphs: &[Paragraph::plain(
                "省级联席办公室应当组织成员单位总结试点成果，宣传推广标准体系建设及标准实施等经验，并向部级联席办公室及其成员单位提出工作建议和意见。",
            )],
        },
        Article {
            number: 28,
            chapter: 6,
            paragraphs: &[Paragraph::plain(
                "部级联席办公室应当组织成员单位建立国家级社会管理和公共服务标准化工作专家库，为试点项目审查、试点评估和复审等工作提供智力支持。专家可以从标准化管理部门、标准化科研单位、专业标准化技术委员会和相关行业中遴选。专家一般应当具备本科以上学历和高级以上技术职称，具有较扎实的专业知识，并且从事标准化或者相关业务工作5年以上。",
            )],
        },
    ],
};
