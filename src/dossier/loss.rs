//! What to say where stored pilots are gone: the count that was noted apart from them is all that is left.

use crate::value::Day;

/// How many pilots were stored, and on which day that was noted.
pub type Noted = Option<(u32, Option<Day>)>;

/// The list is empty, and was not when it was noted.
pub fn emptied(noted: Noted, found: usize) -> Option<String> {
    let there = had(noted).filter(|_| found == 0)?;
    Some(format!(
        "{there}，现在读不到：浏览器数据可能被清理。请打开此前下载的备份、草稿或签名文件恢复。"
    ))
}

/// The database cannot be opened for good.
pub fn damaged(noted: Noted) -> String {
    let there = had(noted).map_or_else(String::new, |there| format!("{there}，现在读不出来。"));
    format!(
        "本机数据库已损坏，打不开。{there}请先点“下载全部草稿”，把还读得出的文字留底，再点“重新打开”试一次。仍打不开，需在浏览器设置中清除本站数据，再用此前下载的备份、草稿或签名文件恢复。也可以先接着用：新填的内容只在这个窗口里，离开前请下载草稿文件。"
    )
}

fn had(noted: Noted) -> Option<String> {
    let (count, day) = noted.filter(|(count, _)| *count > 0)?;
    let on = day.map_or_else(String::new, |day| format!("（{}）", day.iso()));
    Some(format!("本机原有 {count} 个试点{on}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noted(count: u32) -> (u32, Option<Day>) {
        (count, Day::from_ymd(2026, 11, 25))
    }

    #[test]
    fn an_empty_list_that_once_held_pilots_is_a_loss() {
        assert_eq!(
            emptied(Some(noted(3)), 0).as_deref(),
            Some(
                "本机原有 3 个试点（2026-11-25），现在读不到：浏览器数据可能被清理。请打开此前下载的备份、草稿或签名文件恢复。"
            )
        );
    }

    #[test]
    fn a_list_that_was_empty_or_is_not_is_none() {
        assert_eq!(emptied(Some(noted(0)), 0), None);
        assert_eq!(emptied(None, 0), None);
        assert_eq!(emptied(Some(noted(3)), 1), None);
    }

    #[test]
    fn a_damaged_database_says_what_it_held_where_that_is_known() {
        assert!(damaged(Some(noted(2))).starts_with(
            "本机数据库已损坏，打不开。本机原有 2 个试点（2026-11-25），现在读不出来。请先点“下载全部草稿”"
        ));
        assert!(damaged(None).starts_with("本机数据库已损坏，打不开。请先点“下载全部草稿”"));
        assert!(damaged(Some((1, None))).contains("本机原有 1 个试点，现在读不出来。"));
    }
}
