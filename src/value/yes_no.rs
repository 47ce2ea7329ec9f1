//! 有 or 无: whether there was any.

use super::choice;

choice! {
    /// Whether there was any, as the boxes on accidents and criticism ask.
    pub enum YesNo {
        Yes = "有",
        No = "无",
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, Value, YesNo};

    #[test]
    fn the_control_lists_the_words_of_the_form() {
        assert_eq!(YesNo::KIND, Kind::Choice(&["有", "无"]));
        assert_eq!(YesNo::ALL, [YesNo::Yes, YesNo::No]);
    }

    #[test]
    fn an_option_is_read_and_shown_by_its_word() {
        assert_eq!(YesNo::read(" 有 "), Ok(YesNo::Yes));
        assert_eq!(YesNo::read("无"), Ok(YesNo::No));
        assert_eq!(YesNo::No.shown(), "无");
    }

    #[test]
    fn another_word_is_refused_with_the_list() {
        let why = YesNo::read("没有").unwrap_err();
        assert_eq!(why.to_string(), "请从以下选项中选一项：有、无");
    }
}
