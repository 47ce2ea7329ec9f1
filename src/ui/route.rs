//! Where the user is: the address after the `#`, both ways.

use crate::form::FormId;

/// Which store a page works on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Db {
    /// The user's own pilots.
    #[default]
    Real,
    /// 演练, which can never be mistaken for the real thing.
    Drill,
}

/// A page with its stable address.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) enum Page {
    /// The list of pilots.
    #[default]
    Home,
    /// A pilot: what is next, its papers, its years, its record.
    Pilot(String),
    /// The years of a pilot: every date and duty.
    Years(String),
    /// A page of one paper.
    Paper {
        pilot: String,
        form: FormId,
        view: View,
    },
    /// Checking a signed file.
    Verify,
    /// The regulation, opened at an article.
    Law(Option<u8>),
    /// An empty form to print.
    Blank(FormId),
    /// What this is, where the data are, how to check a file.
    Help,
    /// The passphrase, the lock, removing everything.
    Settings,
    /// What this browser can do, and whether the program computes right in it.
    Diagnosis,
    /// Taking everything along, and bringing it back.
    Backup,
    /// No page of the program: the address as it was written.
    Nowhere(String),
}

/// What is shown of a paper.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) enum View {
    /// The task list.
    #[default]
    Tasks,
    /// A step, by the keys of part and step, the place to go to in it, and the page to come back to.
    Step {
        part: String,
        step: String,
        at: Option<String>,
        back: Option<Back>,
    },
    /// The whole sheet, to be written on.
    Whole,
    /// Everything on one page, problems first.
    Review,
    /// What bars the step for now.
    Barred,
    /// Finalising and signing.
    Finish,
    /// The paper, to be printed.
    Print,
    /// Earlier versions.
    Versions,
}

/// A page that leads to single blanks, to which one comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Back {
    Review,
    Finish,
}

/// A store and a page.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Route {
    pub(crate) db: Db,
    pub(crate) page: Page,
}

impl Db {
    /// The name of the database.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Db::Real => "shidian",
            Db::Drill => "shidian-drill",
        }
    }
}

/// No form is called so.
const YEARS: &str = "years";

impl Route {
    /// A page of the store that another page is of.
    pub(crate) fn to(db: Db, page: Page) -> String {
        Route { db, page }.write()
    }

    /// Reads an address; of one that is not known the page says so.
    pub(crate) fn read(hash: &str) -> Route {
        let words: Vec<&str> = hash.trim_start_matches(['#', '/']).split('/').collect();
        match words.split_first() {
            Some((&"drill", rest)) => Route {
                db: Db::Drill,
                page: page(rest),
            },
            _ => Route {
                db: Db::Real,
                page: page(&words),
            },
        }
    }

    /// The address.
    pub(crate) fn write(&self) -> String {
        let db = match self.db {
            Db::Real => "#/",
            Db::Drill => "#/drill/",
        };
        format!("{db}{}", self.page.write())
    }
}

impl Page {
    fn write(&self) -> String {
        match self {
            Page::Home => String::new(),
            Page::Pilot(pilot) => format!("p/{pilot}"),
            Page::Years(pilot) => format!("p/{pilot}/{YEARS}"),
            Page::Paper { pilot, form, view } => {
                format!("p/{pilot}/{}{}", form.key(), view.write())
            }
            Page::Verify => "verify".to_owned(),
            Page::Law(None) => "law".to_owned(),
            Page::Law(Some(article)) => format!("law/{article}"),
            Page::Blank(form) => format!("blank/{}", form.key()),
            Page::Help => "help".to_owned(),
            Page::Settings => "settings".to_owned(),
            Page::Diagnosis => "diagnosis".to_owned(),
            Page::Backup => "backup".to_owned(),
            Page::Nowhere(words) => words.clone(),
        }
    }
}

impl Back {
    const ALL: [Back; 2] = [Back::Review, Back::Finish];

    /// The page itself.
    pub(crate) const fn view(self) -> View {
        match self {
            Back::Review => View::Review,
            Back::Finish => View::Finish,
        }
    }

    /// What it is called where one goes back to it.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Back::Review => "检查",
            Back::Finish => "定稿",
        }
    }
}

impl View {
    fn write(&self) -> String {
        match self {
            View::Tasks => String::new(),
            View::Step {
                part,
                step,
                at,
                back,
            } => {
                let at = at.iter().map(|at| format!("/{at}"));
                let back = back.iter().map(|back| back.view().write());
                format!("/{part}/{step}{}", at.chain(back).collect::<String>())
            }
            View::Whole => "/whole".to_owned(),
            View::Review => "/review".to_owned(),
            View::Barred => "/barred".to_owned(),
            View::Finish => "/finish".to_owned(),
            View::Print => "/print".to_owned(),
            View::Versions => "/versions".to_owned(),
        }
    }
}

fn page(words: &[&str]) -> Page {
    match words {
        ["p", pilot] => Page::Pilot((*pilot).to_owned()),
        ["p", pilot, YEARS] => Page::Years((*pilot).to_owned()),
        ["p", pilot, form, rest @ ..] => match FormId::from_key(form) {
            Some(form) => Page::Paper {
                pilot: (*pilot).to_owned(),
                form,
                view: view(rest),
            },
            None => nowhere(words),
        },
        ["verify"] => Page::Verify,
        ["law"] => Page::Law(None),
        ["law", article] => Page::Law(article.parse().ok()),
        ["blank", form] => FormId::from_key(form).map_or_else(|| nowhere(words), Page::Blank),
        ["help"] => Page::Help,
        ["settings"] => Page::Settings,
        ["diagnosis"] => Page::Diagnosis,
        ["backup"] => Page::Backup,
        [] | [""] => Page::Home,
        _ => nowhere(words),
    }
}

fn nowhere(words: &[&str]) -> Page {
    Page::Nowhere(words.join("/"))
}

fn view(words: &[&str]) -> View {
    match words {
        ["whole"] => View::Whole,
        ["review"] => View::Review,
        ["barred"] => View::Barred,
        ["finish"] => View::Finish,
        ["print"] => View::Print,
        ["versions"] => View::Versions,
        [part, step] => View::Step {
            part: (*part).to_owned(),
            step: (*step).to_owned(),
            at: None,
            back: None,
        },
        [part, step, at, rest @ ..] => View::Step {
            part: (*part).to_owned(),
            step: (*step).to_owned(),
            at: Some((*at).to_owned()),
            back: Back::ALL.into_iter().find(|back| view(rest) == back.view()),
        },
        _ => View::Tasks,
    }
}
