//! The kinds of body that positions 1 and 2 of a unit code name, after GB 32100-2015.

/// The two characters, and the kind in words. Kinds whose words are not known here are left out.
const KINDS: &[(&str, &str)] = &[
    ("11", "机关"),
    ("12", "事业单位"),
    ("13", "编办直管群众团体"),
    ("31", "律师事务所"),
    ("32", "公证处"),
    ("33", "基层法律服务所"),
    ("34", "司法鉴定机构"),
    ("35", "仲裁委员会"),
    ("51", "社会团体"),
    ("52", "民办非企业单位"),
    ("53", "基金会"),
    ("91", "企业"),
    ("92", "个体工商户"),
    ("93", "农民专业合作社"),
    ("N1", "组级集体经济组织"),
    ("N2", "村级集体经济组织"),
    ("N3", "乡镇级集体经济组织"),
];

/// The kind of body in words, for the first two characters of a unit code.
pub(super) fn kind_of_body(start: &str) -> Option<&'static str> {
    let mut kinds = KINDS.iter();
    kinds
        .find(|(code, _)| *code == start)
        .map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_registering_authority_and_the_second_character_name_the_kind() {
        assert_eq!(kind_of_body("12"), Some("事业单位"));
        assert_eq!(kind_of_body("31"), Some("律师事务所"));
        assert_eq!(kind_of_body("52"), Some("民办非企业单位"));
        assert_eq!(kind_of_body("91"), Some("企业"));
    }

    #[test]
    fn an_unlisted_kind_has_no_words() {
        assert_eq!(kind_of_body("Y1"), None);
    }
}
