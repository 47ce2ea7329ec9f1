//! Chapter 2 of the regulation, 基本原则: articles 6 to 7.

use super::article::{Article, Chapter, Paragraph};

pub(super) static CHAPTER: Chapter = Chapter {
    number: 2,
    title: "基本原则",
    articles: &[
        Article {
            number: 6,
            chapter: 2,
            paragraphs: &[Paragraph::plain(
                "试点工作应当按照政府推动、部门联合、自愿申报、有序实施的总体要求开展。",
            )],
        },
        Article {
            number: 7,
            chapter: 2,
            paragraphs: &[Paragraph {
                text: "试点工作应当遵循以下原则：",
                items: &[
                    "（一）与创新社会管理，提升公共服务水平，建设服务型政府需求相结合；",
                    "（二）与规范服务行为，提升服务质量，维护服务提供者和公众的合法权益相结合；",
                    "（三）与维护社会公平正义，促进公共服务均等化相结合。",
                ],
            }],
        },
    ],
};
