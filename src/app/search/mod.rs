//! One search over everything: what can be done, pilots, their papers, the blanks, the articles; by words or by first letters of pinyin.

mod initials;

use super::lookup;
use crate::dossier::{Newest, Pilot};
use crate::form::{Form, FormId, Item};
use crate::regulation::text::CHAPTERS;

/// So many hits of one kind are listed.
const MOST: usize = 8;
/// So many pilots are looked at.
const LOOKED_AT: usize = 200;

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub title: String,
    /// Where it stands.
    pub of: String,
    pub to: Target,
}

/// What a hit leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Doing(Doing),
    Pilot(String),
    Years(String),
    Paper(String, FormId),
    /// The pilot, the form, the keys of part and step, and that of the blank.
    Blank(String, FormId, [&'static str; 3]),
    /// An empty form.
    Empty(FormId),
    Article(u8),
}

/// Something that can be done from anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    Home,
    Verify,
    Backup,
    Settings,
    Help,
    Diagnosis,
    Drill,
}

/// What can be done, by every word that somebody may look for.
const DOINGS: [(&str, &str, Doing); 8] = [
    ("新建试点、打开文件", "我的试点", Doing::Home),
    ("验证文件", "签名文件是否完好", Doing::Verify),
    ("备份与恢复", "换电脑、导出全部", Doing::Backup),
    ("大字、对比", "设置", Doing::Settings),
    ("口令、锁定、清除数据", "设置", Doing::Settings),
    ("帮助", "常见退回原因、盖章、份数", Doing::Help),
    ("诊断", "浏览器能不能用", Doing::Diagnosis),
    ("演练", "虚构的试点", Doing::Drill),
];

/// What has every word, kind by kind; the blanks are those of the pilot at hand, else of the one changed last.
pub fn found(pilots: &[Pilot], at_hand: Option<&str>, wanted: &str) -> Vec<Hit> {
    let words: Vec<String> = wanted.split_whitespace().map(str::to_lowercase).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let known = Newest::of(pilots, &[], "", LOOKED_AT).first;
    let at_hand = pilots.iter().find(|pilot| Some(&*pilot.id) == at_hand);
    let at_hand = at_hand.or(known.first());
    let mut hits = first(doings(), &words);
    hits.extend(first(known.iter().flat_map(of_pilot), &words));
    hits.extend(first(papers(&known, at_hand), &words));
    hits.extend(first(at_hand.into_iter().flat_map(blanks), &words));
    hits.extend(articles(wanted.trim()));
    hits
}

fn first(all: impl Iterator<Item = Hit>, words: &[String]) -> Vec<Hit> {
    let fits = all.filter(|hit| {
        let in_title = |word: &String| has(&hit.title, word);
        words.iter().any(in_title)
            && words
                .iter()
                .all(|word| in_title(word) || has(&hit.of, word))
    });
    fits.take(MOST).collect()
}

/// Whether a text has every word that is looked for.
pub fn holds(text: &str, wanted: &str) -> bool {
    let mut words = wanted.split_whitespace().map(str::to_lowercase);
    words.all(|word| has(text, &word))
}

/// Whether a text has a word, or characters in a row whose pinyin begins with its letters.
fn has(text: &str, word: &str) -> bool {
    let letters = word.len() > 1 && word.chars().all(|c| c.is_ascii_alphanumeric());
    text.to_lowercase().contains(word) || letters && initials::stand_in(word, text)
}

fn doings() -> impl Iterator<Item = Hit> {
    DOINGS.iter().map(|(title, of, doing)| Hit {
        title: (*title).to_owned(),
        of: (*of).to_owned(),
        to: Target::Doing(*doing),
    })
}

fn of_pilot(pilot: &Pilot) -> [Hit; 2] {
    let name = pilot.name();
    [
        Hit {
            title: name.to_owned(),
            of: pilot.unit().to_owned(),
            to: Target::Pilot(pilot.id.clone()),
        },
        Hit {
            title: format!("时间表：{name}"),
            of: String::new(),
            to: Target::Years(pilot.id.clone()),
        },
    ]
}

/// The papers of each pilot, those of the pilot at hand first; without a pilot the empty forms.
fn papers<'a>(known: &'a [Pilot], at_hand: Option<&'a Pilot>) -> impl Iterator<Item = Hit> + 'a {
    let others = known
        .iter()
        .filter(move |pilot| at_hand.is_none_or(|at_hand| pilot.id != at_hand.id));
    let of_pilots = at_hand.into_iter().chain(others).flat_map(|pilot| {
        FormId::ALL.iter().map(|form| Hit {
            title: form.form().called(),
            of: pilot.name().to_owned(),
            to: Target::Paper(pilot.id.clone(), *form),
        })
    });
    let empty = FormId::ALL.iter().map(|form| Hit {
        title: format!("空白表：{}", form.form().called()),
        of: "打印".to_owned(),
        to: Target::Empty(*form),
    });
    of_pilots.chain(empty)
}

fn blanks(pilot: &Pilot) -> impl Iterator<Item = Hit> + '_ {
    let forms = FormId::ALL.iter().map(|form| form.form());
    forms.flat_map(|form| of_form(&pilot.id, form))
}

fn of_form(pilot: &str, form: &'static Form) -> Vec<Hit> {
    let steps = form.steps().flat_map(|(part, step)| {
        step.items.iter().map(move |item| {
            let (title, key) = match item {
                Item::Blank(blank) => (blank.asks(), blank.key),
                Item::Table(table) => (table.label, table.key),
            };
            Hit {
                title: title.to_owned(),
                of: format!("{} · {}", form.short, step.title),
                to: Target::Blank(pilot.to_owned(), form.id, [part.key, step.key, key]),
            }
        })
    });
    steps.collect()
}

fn articles(wanted: &str) -> Vec<Hit> {
    let all = CHAPTERS.iter().flat_map(|chapter| {
        let articles = chapter.articles.iter();
        articles.map(|article| (chapter.heading(), article))
    });
    let found = all.filter(|(_, article)| lookup::is_found(article, wanted));
    let hits = found.map(|(chapter, article)| Hit {
        title: lookup::cite(article),
        of: chapter,
        to: Target::Article(article.number),
    });
    hits.take(MOST).collect()
}

impl Target {
    /// What kind of thing it is.
    pub const fn kind(&self) -> &'static str {
        match self {
            Target::Doing(_) => "可以做的",
            Target::Pilot(_) | Target::Years(_) => "试点",
            Target::Paper(..) | Target::Empty(_) => "表",
            Target::Blank(..) => "要填的地方",
            Target::Article(_) => "细则",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Stamp;

    fn pilot(id: &str, name: &str, minute: u32) -> Pilot {
        let at = Stamp::new(format!("2026-11-25T09:{minute:02}:00+08:00"));
        let mut pilot = Pilot::new(id.to_owned(), at);
        pilot.title = Some(name.to_owned());
        pilot.rev = 1;
        pilot
    }

    fn pilots() -> Vec<Pilot> {
        vec![
            pilot("a1", "某某市养老服务综合标准化试点", 1),
            pilot("b2", "某某县政务服务综合标准化试点", 2),
        ]
    }

    fn titles(wanted: &str) -> Vec<(String, &'static str)> {
        let hits = found(&pilots(), None, wanted).into_iter();
        hits.map(|hit| (hit.title, hit.to.kind())).collect()
    }

    #[test]
    fn a_pilot_is_found_by_its_words_and_by_first_letters() {
        for wanted in ["养老", "ylfw"] {
            assert_eq!(
                titles(wanted),
                [
                    ("某某市养老服务综合标准化试点".to_owned(), "试点"),
                    ("时间表：某某市养老服务综合标准化试点".to_owned(), "试点"),
                ],
                "{wanted}"
            );
        }
    }

    #[test]
    fn a_paper_is_found_with_its_pilot_the_one_at_hand_first() {
        let papers = |at_hand, wanted: &str| -> Vec<Target> {
            let hits = found(&pilots(), at_hand, wanted).into_iter();
            let papers = hits.filter(|hit| hit.to.kind() == "表");
            papers.map(|hit| hit.to).collect()
        };
        let form = FormId::Application;
        let paper = |id: &str| Target::Paper(id.to_owned(), form);
        let all = [paper("b2"), paper("a1"), Target::Empty(form)];
        assert_eq!(papers(None, "附件1"), all);
        assert_eq!(papers(Some("a1"), "fj1")[0], paper("a1"));
        assert_eq!(papers(None, "养老 申请书"), [paper("a1")]);
    }

    #[test]
    fn a_blank_an_article_and_a_deed_are_found() {
        let hits = found(&pilots(), None, "dwdz");
        let of: Vec<_> = hits.iter().map(|hit| (&*hit.title, &*hit.of)).collect();
        assert!(of.contains(&("单位地址", "申请书 · 单位身份")), "{of:?}");
        assert!(titles("未满半年").contains(&("第十八条".to_owned(), "细则")));
        assert_eq!(titles("bf")[0], ("备份与恢复".to_owned(), "可以做的"));
        assert_eq!(titles("  "), []);
        assert_eq!(titles("没有这样的东西"), []);
    }

    #[test]
    fn without_a_pilot_there_are_still_deeds_empty_forms_and_articles() {
        let hits = found(&[], None, "申请书");
        assert_eq!(hits[0].to, Target::Empty(FormId::Application));
    }
}
