//! Chapter 8 of the regulation, 附则: articles 39 to 40.

use super::article::{Article, Chapter, Paragraph};

pub(super) static CHAPTER: Chapter = Chapter {
    number: 8,
    title: "附则",
    articles: &[
        Article {
            number: 39,
            chapter: 8,
            paragraphs: &[Paragraph::plain(
                "省级社会管理和公共服务综合标准化试点工作，参照本细则执行。",
            )],
        },
        Article {
            number: 40,
            chapter: 8,
            paragraphs: &[Paragraph::plain("本细则自发布之日起实施。")],
        },
    ],
};
