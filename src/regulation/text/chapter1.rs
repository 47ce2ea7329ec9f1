//! Chapter 1 of the regulation, 总则: articles 1 to 5.

use super::article::{Article, Chapter, Paragraph};

pub(super) static CHAPTER: Chapter = Chapter {
    number: 1,
    title: "总则",
    articles: &[
        Article {
            number: 1,
            chapter: 1,
            paragraphs: &[Paragraph::plain(
                "为促进我国社会管理和公共服务科学化、规范化，发挥标准化对加强和创新社会管理、提升公共服务水平的作用，推动社会管理和公共服务综合标准化试点工作的有序开展，培育社会管理和公共服务标准化品牌，根据有关规定，制定本细则。",
            )],
        },
        Article {
            number: 2,
            chapter: 1,
            paragraphs: &[Paragraph::plain(
                "本细则所称的社会管理和公共服务综合标准化试点是指由国家标准化管理委员会联合国务院有关部门共同组织，采用综合标准化方法，开展以制定标准、组织实施标准、对标准实施进行监督为主要内容，以实现管理规范、服务质量良好、公众满意度高为目标，促进提高社会管理科学化水平、推动基本公共服务均等化、加强保障和改善民生的探索性活动。",
            )],
        },
        Article {
            number: 3,
            chapter: 1,
            paragraphs: &[Paragraph::plain(
                "社会管理和公共服务综合标准化试点工作由国家标准化管理委员会联合国务院有关部门统一部署，制定试点工作相关方针政策、编制规划和计划、组织和协调相关工作。各省、自治区、直辖市质量技术监督局联合有关部门具体实施。",
            )],
        },
        Article {
            number: 4,
            chapter: 1,
            paragraphs: &[
                Paragraph::plain(
                    "社会管理和公共服务标准化联席会议负责审核、确定试点。社会管理和公共服务标准化联席会议办公室（下称部级联席办公室）具体承担发布试点征集、下达试点任务、开展试点监督、确认试点评估结果等相关事宜。",
                ),
                Paragraph::plain(
                    "省、自治区、直辖市质量技术监督局联合有关部门建立省级联席会议制度，并设立省级联席会议办公室（下称省级联席办公室），具体承担辖区内标准化试点的征集、初核、上报、评估等相关管理事宜。",
                ),
            ],
        },
        Article {
            number: 5,
            chapter: 1,
            paragraphs: &[Paragraph::plain(
                "省、自治区、直辖市质量技术监督局应当联合有关部门共同争取省级人民政府对试点工作的政策和资金支持，推动试点建设。试点所在区域的地方人民政府可以作为试点的保证单位或者承担单位，根据实际需要成立试点工作领导小组。",
            )],
        },
    ],
};
