//! Every change from the copy of the regulation, so that a reader can judge it.

/// One change from the copy.
#[derive(Debug)]
pub struct Correction {
    /// Where: an article with its paragraph or item, or an annex. 全文 where it is done throughout.
    pub place: &'static str,
    /// As the copy has it, line breaks included.
    pub copied: &'static str,
    /// As given here.
    pub given: &'static str,
    /// The reason, in Chinese.
    pub why: &'static str,
}

const HALF_WIDTH: &str = "该页标点在副本中误作半角，与全文不一，改回全角。";
const PAGE_BREAK: &str = "换页处断成两段，接回。";
const LOST_NUMBER: &str = "附件标号在副本中缺失，依条文所引补出。";

/// All changes, in the order of the text. Those for 全文 touch only blanks, lines and marks of the lay-out, no character.
pub static CORRECTIONS: &[Correction] = &[
    Correction {
        place: "全文",
        copied: "一般为 2 至 3 年",
        given: "一般为2至3年",
        why: "数字两侧的空格、标题和表格标签内的空格与换行不录。",
    },
    Correction {
        place: "全文",
        copied: "- （一）社会管理",
        given: "（一）社会管理",
        why: "第十四条、第十五条、第二十一条各项前的列表短横是副本的排版痕迹，不录。",
    },
    Correction {
        place: "全文",
        copied: "试点名称：_____",
        given: "试点名称：",
        why: "各附件的填写横线与表格标记不录，只录文字。",
    },
    Correction {
        place: "第四条第一款",
        copied: "（下称部级联\n\n席办公室)具体承担",
        given: "（下称部级联席办公室）具体承担",
        why: "换页处断成两段，接回；右括号误作半角，改回全角。",
    },
    Correction {
        place: "第四条第二款",
        copied: "省级联席会议制度,并设立省级联席会议办公室(下称省级联席办公室),具体承担",
        given: "省级联席会议制度，并设立省级联席会议办公室（下称省级联席办公室），具体承担",
        why: HALF_WIDTH,
    },
    Correction {
        place: "第五条",
        copied: "政策和资金支持,推动试点建设",
        given: "政策和资金支持，推动试点建设",
        why: HALF_WIDTH,
    },
    Correction {
        place: "第五条",
        copied: "承担单位,根据实际需要",
        given: "承担单位，根据实际需要",
        why: HALF_WIDTH,
    },
    Correction {
        place: "第七条",
        copied: "应当遵循以下原则:",
        given: "应当遵循以下原则：",
        why: HALF_WIDTH,
    },
    Correction {
        place: "第七条第一项",
        copied: "(一)与创新社会管理,提升公共服务水平,建设服务型政府需求相结合;",
        given: "（一）与创新社会管理，提升公共服务水平，建设服务型政府需求相结合；",
        why: HALF_WIDTH,
    },
    Correction {
        place: "第七条第二项",
        copied: "(二)与规范服务行为,提升服务质量,维护服务提供者和公众的合法权益相结合;",
        given: "（二）与规范服务行为，提升服务质量，维护服务提供者和公众的合法权益相结合；",
        why: HALF_WIDTH,
    },
    Correction {
        place: "第七条第三项",
        copied: "(三)与维护社会公平正义,促进",
        given: "（三）与维护社会公平正义，促进",
        why: HALF_WIDTH,
    },
    Correction {
        place: "第十五条第五项",
        copied: "内部检查 and 自我评价",
        given: "内部检查和自我评价",
        why: "“和”在副本中误作英文 and。",
    },
    Correction {
        place: "第十八条第一款",
        copied: "报部级联\n\n席办公室",
        given: "报部级联席办公室",
        why: PAGE_BREAK,
    },
    Correction {
        place: "第三十四条第三项",
        copied: "有效运行实施\n\n和持续改进",
        given: "有效运行实施和持续改进",
        why: PAGE_BREAK,
    },
    Correction {
        place: "附件3",
        copied: "社会管理和公共服务综合标准化试点 评估报告",
        given: "附件3 社会管理和公共服务综合标准化试点评估报告",
        why: LOST_NUMBER,
    },
    Correction {
        place: "附件5",
        copied: "社会管理和公共服务综合标准化试点 复查申请表",
        given: "附件5 社会管理和公共服务综合标准化试点复查申请表",
        why: LOST_NUMBER,
    },
    Correction {
        place: "附件6",
        copied: "社会管理和公共服务综合标准化试点 复查报告",
        given: "附件6 社会管理和公共服务综合标准化试点复查报告",
        why: LOST_NUMBER,
    },
];

#[cfg(test)]
mod tests {
    use super::super::{ANNEXES, ArticleNo, CHAPTERS, NOTICE, Place, numeral};
    use super::*;

    const COPY: &str = include_str!("../../../tests/fixtures/regulation.txt");

    /// The copy's characters alone: no white space, list dash, rule to write on, or mark of a table.
    fn bare(text: &str) -> String {
        let lines = text
            .lines()
            .map(|line| line.strip_prefix("- ").unwrap_or(line));
        let plain = lines
            .collect::<String>()
            .replace("<p>", "")
            .replace("</p>", "");
        plain
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '_')
            .collect()
    }

    fn articles() -> String {
        let mut all = String::new();
        for chapter in CHAPTERS {
            all += &chapter.heading();
            for article in chapter.articles {
                all += &ArticleNo::new(article.number).unwrap().cite();
                for paragraph in article.paragraphs {
                    all += paragraph.text;
                    all.extend(paragraph.items.iter().copied());
                }
            }
        }
        all
    }

    fn annexes() -> String {
        let annex = |a: &super::super::Annex| {
            let places: String = a.places.iter().map(Place::text).collect();
            format!("附件{}{}{places}", a.number, a.title)
        };
        ANNEXES.iter().map(annex).collect()
    }

    fn as_copied(given: &str) -> String {
        let mut text = bare(given);
        for correction in CORRECTIONS {
            let (from, to) = (bare(correction.given), bare(correction.copied));
            if from != to {
                assert_eq!(text.matches(&from).count(), 1, "{from} stands once");
                text = text.replace(&from, &to);
            }
        }
        text
    }

    #[test]
    fn with_the_corrections_turned_back_the_text_is_the_copy_to_the_letter() {
        let head = [NOTICE.addressees, NOTICE.body, NOTICE.date, NOTICE.title].concat();
        assert_eq!(as_copied(&(head + &articles() + &annexes())), bare(COPY));
    }

    #[test]
    fn the_copy_really_has_what_each_correction_says_it_has() {
        for correction in CORRECTIONS {
            assert!(COPY.contains(correction.copied), "{}", correction.copied);
            assert_ne!(correction.copied, correction.given);
        }
    }

    #[test]
    fn the_corrections_for_the_whole_text_change_no_character() {
        for correction in CORRECTIONS.iter().filter(|c| c.place == "全文") {
            assert_eq!(bare(correction.copied), bare(correction.given));
        }
    }

    #[test]
    fn each_correction_stands_in_the_article_it_names() {
        for correction in CORRECTIONS.iter().filter(|c| c.place.starts_with('第')) {
            let cited = |n: u8| correction.place.starts_with(&format!("第{}条", numeral(n)));
            let article = CHAPTERS
                .iter()
                .flat_map(|c| c.articles)
                .find(|a| cited(a.number))
                .unwrap();
            let stands = |text: &&str| text.contains(correction.given);
            let mut texts = article
                .paragraphs
                .iter()
                .flat_map(|p| p.items.iter().copied().chain([p.text]));
            assert!(texts.any(|text| stands(&text)), "{}", correction.place);
        }
    }

    #[test]
    fn no_white_space_and_no_half_width_mark_is_left_in_the_articles() {
        let text = articles();
        let wrong: Vec<char> = text.chars().filter(|c| ",;:()- ".contains(*c)).collect();
        assert_eq!(
            wrong,
            vec![' '; 8],
            "but for the space in each chapter heading"
        );
    }
}
