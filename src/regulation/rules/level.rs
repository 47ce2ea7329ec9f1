//! The level at which a body stands, as far as its name tells.

use super::bodies::plain;

/// Where a body stands, as far as its name says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// 省、自治区、直辖市, or 新疆生产建设兵团.
    Province,
    /// Plainly of a city, a county or a place below.
    Below,
    /// The name does not say.
    Unknown,
}

/// The word that ends the name of a province-level division.
const PROVINCES: [&str; 7] = [
    "省",
    "自治区",
    "北京市",
    "天津市",
    "上海市",
    "重庆市",
    "兵团",
];

/// Provinces as they are called for short at the head of a name.
const SHORT: [&str; 31] = [
    "北京",
    "天津",
    "上海",
    "重庆",
    "河北",
    "山西",
    "内蒙古",
    "辽宁",
    "吉林",
    "黑龙江",
    "江苏",
    "浙江",
    "安徽",
    "福建",
    "江西",
    "山东",
    "河南",
    "湖北",
    "湖南",
    "广东",
    "广西",
    "海南",
    "四川",
    "贵州",
    "云南",
    "西藏",
    "陕西",
    "甘肃",
    "青海",
    "宁夏",
    "新疆",
];

/// How the names of administrative bodies end.
const BODIES: [char; 12] = [
    '厅', '局', '委', '办', '院', '会', '队', '部', '署', '社', '室', '处',
];

/// Words that a division below the province carries in full.
const DIVISIONS: [&str; 5] = ["自治州", "镇人民政府", "乡人民政府", "街道", "行政公署"];

/// A sign of such a division, the characters that make another word of it when they stand before,
/// and the words that do so when they stand behind.
const SIGNS: [(char, &str, &[&str]); 5] = [
    (
        '市',
        "城都超股门夜集全各",
        &[
            "场",
            "容",
            "值",
            "域",
            "级",
            "民热线",
            "民服务",
            "政公用",
            "政工程",
            "政管理",
            "政设施",
            "政园林",
        ],
    ),
    ('县', "各全市", &["域", "级", "乡"]),
    (
        '区',
        "社园林景灾小片特辖战军库牧郊校发范护验税地治分矿能",
        &["域", "块", "划", "级"],
    ),
    ('旗', "国党", &[]),
    ('盟', "联同", &[]),
];

/// The level a name tells.
pub(super) fn level(name: &str) -> Level {
    let name = plain(name);
    match below_province(&name) {
        Some("") => Level::Unknown,
        Some(rest) if names_a_division(rest) => Level::Below,
        Some(rest) if rest.ends_with(BODIES) => Level::Province,
        None if names_a_division(&name) => Level::Below,
        Some(_) | None => Level::Unknown,
    }
}

/// What follows the name of a province; none if none is named.
fn below_province(name: &str) -> Option<&str> {
    let full = PROVINCES
        .iter()
        .filter_map(|word| name.find(word).map(|at| at + word.len()))
        .min();
    if let Some(end) = full {
        return Some(&name[end..]);
    }
    let rest = SHORT.iter().find_map(|short| name.strip_prefix(short))?;
    // 吉林市 and 海南州 are not the provinces of that name.
    (!rest.starts_with(['市', '州', '县', '区'])).then_some(rest)
}

fn names_a_division(name: &str) -> bool {
    let division_of_corps = name.starts_with('第') && name.contains("师") && !name.contains("师范");
    division_of_corps
        || is_prefecture(name)
        || DIVISIONS.iter().any(|word| name.contains(word))
        || bears_a_sign(name)
}

/// 阿里地区民政局, but not 民航华东地区管理局.
fn is_prefecture(name: &str) -> bool {
    let Some((stem, rest)) = name.split_once("地区") else {
        return false;
    };
    !stem.is_empty() && !name.contains("民航") && !rest.is_empty() && !rest.starts_with("管理局")
}

fn bears_a_sign(name: &str) -> bool {
    SIGNS.iter().any(|(sign, before, behind)| {
        name.match_indices(*sign).any(|(at, _)| {
            let rest = &name[at + sign.len_utf8()..];
            let stem = name[..at].chars().last();
            stem.is_some_and(|c| !before.contains(c))
                && !behind.iter().any(|word| rest.starts_with(word))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn all(due: Level, names: &[&str]) {
        for name in names {
            assert_eq!(level(name), due, "{name}");
        }
    }

    #[test]
    fn bodies_of_a_province_are_known_by_their_names() {
        all(
            Level::Province,
            &[
                "江苏省民政厅",
                "某省民政厅（示例）",
                "省民政厅",
                "江苏省政务服务管理办公室",
                "江苏省省级机关事务管理局",
                "中共江苏省委政法委员会",
                "国家税务总局江苏省税务局",
                "广西壮族自治区人力资源和社会保障厅",
                "广西民政厅",
                "新疆生产建设兵团民政局",
                "北京市城市管理委员会",
                "上海市绿化和市容管理局",
                "重庆市市场监督管理局",
                "天津市 民政局",
                "北京市市政管理委员会",
                "四川省高级人民法院",
                "浙江省消防救援总队",
                "湖南省住房和城乡建设厅",
                "云南省社区建设办公室",
            ],
        );
    }

    #[test]
    fn bodies_of_a_city_or_a_county_are_known_by_theirs() {
        all(
            Level::Below,
            &[
                "苏州市民政局",
                "江苏省苏州市民政局",
                "张家港市人民政府",
                "某市政务服务管理局（示例）",
                "重庆市万州区民政局",
                "上海市浦东新区民政局",
                "四川天府新区管理委员会",
                "吉林市民政局",
                "恩施土家族苗族自治州民政局",
                "延边朝鲜族自治州教育局",
                "阿里地区民政局",
                "锡林郭勒盟民政局",
                "内蒙古自治区达拉特旗民政局",
                "新疆生产建设兵团第八师民政局",
                "国家税务总局张家港市税务局",
                "某县卫生健康局",
            ],
        );
    }

    #[test]
    fn of_other_names_nothing_is_said() {
        all(
            Level::Unknown,
            &[
                "民航华东地区管理局",
                "中国铁路上海局集团有限公司",
                "南京海关",
                "市民政局",
                "民政厅",
                "江苏省人民政府",
                "江苏省",
                "某某经济技术开发区管理委员会",
                "无",
            ],
        );
    }
}
