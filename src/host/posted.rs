//! Which notice the page goes by: the one the user opened, else the host's, else none; and why another one is not used.

use std::sync::Arc;

use super::{Fault, Notice, read};

/// The notice the page goes by.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Posted {
    /// What it says; nothing while there is none.
    pub notice: Arc<Notice>,
    /// Whether the user opened it on this machine.
    pub opened: bool,
    /// Why one that is there is not used.
    pub trouble: Option<Trouble>,
}

/// Why a notice that is there is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// One sentence.
    pub says: String,
    /// Every fault of the file.
    pub faults: Vec<Fault>,
}

/// Why it is not known whether the host has a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfetched {
    /// A web page came in its place.
    Page,
    /// Nothing came.
    Nothing,
}

impl Posted {
    /// Decides by what the host has, and by what the user opened before.
    pub fn of(host: Result<Option<&str>, Unfetched>, opened: Option<&str>) -> Posted {
        let mut trouble = None;
        if let Some(text) = opened {
            match read(text.as_bytes()) {
                Ok(notice) => return Posted::good(notice, true),
                Err(faults) => trouble = Some(Trouble::of("您打开的通知文件", faults)),
            }
        }
        match host {
            Ok(None) => {}
            Ok(Some(text)) if text.trim().is_empty() => {}
            Ok(Some(text)) => match read(text.as_bytes()) {
                Ok(notice) => {
                    let good = Posted::good(notice, false);
                    return Posted { trouble, ..good };
                }
                Err(faults) => trouble = Some(Trouble::of("本站的通知文件 notice.json ", faults)),
            },
            Err(why) => trouble = Some(why.trouble()),
        }
        Posted {
            trouble,
            ..Posted::default()
        }
    }

    fn good(notice: Notice, opened: bool) -> Posted {
        Posted {
            notice: Arc::new(notice),
            opened,
            trouble: None,
        }
    }
}

impl Trouble {
    fn of(file: &str, faults: Vec<Fault>) -> Trouble {
        let first = faults.first();
        let place = first.and_then(|fault| fault.at);
        let place = place.map(|(line, column)| format!("第 {line} 行第 {column} 列"));
        let more = match faults.len() {
            0 | 1 => String::new(),
            count => format!("等 {count} 处"),
        };
        let place = place.unwrap_or_default();
        Trouble {
            says: format!("{file}{place}{more}有误，没有采用。"),
            faults,
        }
    }
}

impl Unfetched {
    fn trouble(self) -> Trouble {
        let says = match self {
            Unfetched::Page => {
                "取通知文件 notice.json 时得到的是一个网页，没有采用。没有要设的，请在程序文件夹里放一个只写 {\"notice\": 1} 的 notice.json。"
            }
            Unfetched::Nothing => {
                "这一次没有取到本站的通知文件 notice.json，已按没有通知运行。请检查网络，再刷新本页。"
            }
        };
        Trouble {
            says: says.to_owned(),
            faults: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOST: &str = r#"{"notice": 1, "office": {"name": "某省联席办公室（示例）"}}"#;
    const MINE: &str = r#"{"notice": 1, "office": {"name": "某市培训中心（示例）"}}"#;
    const BAD: &str = "{\"notice\": 1,\n \"offices\": {},\n \"reading\": 3}";

    fn by(posted: &Posted) -> (&str, bool) {
        (posted.notice.by(), posted.opened)
    }

    fn trouble(posted: &Posted) -> &str {
        let trouble = posted.trouble.as_ref();
        trouble.map_or("", |trouble| trouble.says.as_str())
    }

    #[test]
    fn the_notice_of_the_host_is_used_and_none_is_no_trouble() {
        let posted = Posted::of(Ok(Some(HOST)), None);
        assert_eq!(by(&posted), ("某省联席办公室（示例）", false));
        assert_eq!(posted.trouble, None);
        for none in [Ok(None), Ok(Some(" \n")), Ok(Some("{\"notice\": 1}"))] {
            assert_eq!(Posted::of(none, None), Posted::default());
        }
    }

    #[test]
    fn the_one_the_user_opened_goes_before() {
        let posted = Posted::of(Ok(Some(HOST)), Some(MINE));
        assert_eq!(by(&posted), ("某市培训中心（示例）", true));
        let unheard = Posted::of(Err(Unfetched::Nothing), Some(MINE));
        assert_eq!((by(&unheard), &unheard.trouble), (by(&posted), &None));
    }

    #[test]
    fn a_bad_one_is_named_by_its_first_fault_and_what_is_left_is_used() {
        let posted = Posted::of(Ok(Some(BAD)), None);
        assert_eq!(*posted.notice, Notice::default());
        assert_eq!(
            trouble(&posted),
            "本站的通知文件 notice.json 第 1 行第 1 列等 3 处有误，没有采用。"
        );
        let mine = Posted::of(Ok(Some(HOST)), Some("{"));
        assert_eq!(by(&mine), ("某省联席办公室（示例）", false));
        assert_eq!(
            trouble(&mine),
            "您打开的通知文件第 1 行第 1 列有误，没有采用。"
        );
        assert_eq!(mine.trouble.unwrap().faults.len(), 1);
    }

    #[test]
    fn what_did_not_come_is_told_with_a_next_step() {
        let page = Posted::of(Err(Unfetched::Page), None);
        assert_eq!(
            trouble(&page),
            "取通知文件 notice.json 时得到的是一个网页，没有采用。没有要设的，请在程序文件夹里放一个只写 {\"notice\": 1} 的 notice.json。"
        );
        let nothing = Posted::of(Err(Unfetched::Nothing), None);
        assert_eq!(
            trouble(&nothing),
            "这一次没有取到本站的通知文件 notice.json，已按没有通知运行。请检查网络，再刷新本页。"
        );
    }
}
