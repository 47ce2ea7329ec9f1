//! Whether two names are the same, and where they are not.

use super::{clusters, fold};

/// Whether two names are the same but for what looks or means the same: width, radicals, accents, middle dots,
/// kinds of brackets and quotation marks, spaces, and what cannot be seen.
pub fn same_name(a: &str, b: &str) -> bool {
    // Most names are usual characters alone, and a table asks for each of its cells: these cost nothing more.
    let usual = |c: char| matches!(c, '0'..='9' | 'A'..='Z' | 'a'..='z' | '\u{4E00}'..='\u{9FFF}');
    let plain = a.chars().chain(b.chars()).all(usual);
    a == b || !plain && compared(a) == compared(b)
}

/// Where two names differ, in a few words, `第 4 字“府”/“腐”`; nothing where they are the same, or so far apart
/// that everybody sees it.
pub fn differing(a: &str, b: &str) -> Option<String> {
    let (a, b) = (signs(a), signs(b));
    let edits = edits(&a, &b)?;
    let spots: Vec<String> = edits.iter().map(|edit| edit.spoken(&a, &b)).collect();
    (!spots.is_empty()).then(|| spots.join("、"))
}

/// A name as it is compared.
fn compared(name: &str) -> String {
    // Between the parts of a name it is a dot like the others; folded it would be the point of a number.
    let folded = fold(&name.replace('．', "·"));
    folded.chars().filter_map(alike).collect()
}

/// The one of several signs that stands for all of them; none for a space.
fn alike(c: char) -> Option<char> {
    Some(match c {
        ' ' => return None,
        '[' | '〔' | '【' | '〖' | '〘' => '(',
        ']' | '〕' | '】' | '〗' | '〙' => ')',
        '“' | '”' | '„' | '‟' | '〝' | '〞' | '〟' | '「' | '」' | '『' | '』' => {
            '"'
        }
        '‘' | '’' | '‛' => '\'',
        '○' | '◯' => '〇',
        _ => c,
    })
}

/// One sign that is compared, and the character it is of.
struct Sign<'a> {
    compared: char,
    /// Counted from 1, as a reader counts.
    place: usize,
    shown: &'a str,
}

fn signs(name: &str) -> Vec<Sign<'_>> {
    let seen = clusters(name).map(|shown| (shown, compared(shown)));
    let seen = seen.filter(|(_, compared)| !compared.is_empty());
    let places = (1..).zip(seen);
    places
        .flat_map(|(place, (shown, compared))| {
            let signs: Vec<char> = compared.chars().collect();
            signs.into_iter().map(move |compared| Sign {
                compared,
                place,
                shown,
            })
        })
        .collect()
}

/// Signs of the one name, in whose place those of the other stand.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Edit {
    here: std::ops::Range<usize>,
    there: std::ops::Range<usize>,
}

impl Edit {
    fn spoken(&self, a: &[Sign], b: &[Sign]) -> String {
        let (here, there) = (&a[self.here.clone()], &b[self.there.clone()]);
        let place = match here {
            [] => a.get(self.here.start).map_or("末尾".to_owned(), |next| {
                format!("第 {} 字前", next.place)
            }),
            [only] => format!("第 {} 字", only.place),
            [first, .., last] => format!("第 {} 至 {} 字", first.place, last.place),
        };
        format!("{place}{}/{}", shown(here), shown(there))
    }
}

/// `“府”`; a letter that may look like another one has its number beside it.
fn shown(signs: &[Sign]) -> String {
    let mut text = String::new();
    let mut told = 0;
    for sign in signs
        .iter()
        .filter(|sign| std::mem::replace(&mut told, sign.place) != sign.place)
    {
        text.push_str(sign.shown);
    }
    let doubtful = |c: char| !c.is_ascii() && c < '\u{2E80}' && c.is_alphabetic();
    match signs {
        [] => "无".to_owned(),
        [only] if doubtful(only.compared) => {
            format!("“{text}”（U+{:04X}）", u32::from(only.compared))
        }
        _ => format!("“{text}”"),
    }
}

/// The fewest edits that make one name of the other, side by side ones as one; nothing where they are many.
fn edits(a: &[Sign], b: &[Sign]) -> Option<Vec<Edit>> {
    /// Longer ones are no names, and marking three signs in them would help nobody.
    const LONGEST: usize = 120;
    const MOST: usize = 3;
    if a.len().max(b.len()) > LONGEST {
        return None;
    }
    let costs = costs(a, b);
    let cost = costs[0][0];
    if cost > MOST || cost * 3 > a.len().max(b.len()) {
        return None;
    }
    let (mut edits, mut here, mut there): (Vec<Edit>, _, _) = (Vec::new(), 0, 0);
    while here < a.len() || there < b.len() {
        let left = costs[here][there];
        let next = match () {
            () if here < a.len() && there < b.len() && a[here].compared == b[there].compared => {
                (here, there) = (here + 1, there + 1);
                continue;
            }
            () if here < a.len() && there < b.len() && costs[here + 1][there + 1] + 1 == left => {
                (here + 1, there + 1)
            }
            () if here < a.len() && costs[here + 1][there] + 1 == left => (here + 1, there),
            () => (here, there + 1),
        };
        match edits.last_mut() {
            Some(last) if (last.here.end, last.there.end) == (here, there) => {
                (last.here.end, last.there.end) = next;
            }
            _ => edits.push(Edit {
                here: here..next.0,
                there: there..next.1,
            }),
        }
        (here, there) = next;
    }
    Some(edits)
}

/// How many signs must be changed, put in or left out from each pair of places on, to the ends.
fn costs(a: &[Sign], b: &[Sign]) -> Vec<Vec<usize>> {
    let mut costs = vec![vec![0; b.len() + 1]; a.len() + 1];
    for here in (0..=a.len()).rev() {
        for there in (0..=b.len()).rev() {
            costs[here][there] = match (a.get(here), b.get(there)) {
                (None, _) => b.len() - there,
                (_, None) => a.len() - here,
                (Some(x), Some(y)) if x.compared == y.compared => costs[here + 1][there + 1],
                _ => {
                    1 + costs[here + 1][there + 1]
                        .min(costs[here + 1][there])
                        .min(costs[here][there + 1])
                }
            };
        }
    }
    costs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_same_but_for_brackets_spaces_and_width() {
        assert!(same_name("甲市民政局（本级）", "甲市民政局 (本级)"));
        assert!(same_name("Ａ区\u{3000}中心", "A区中心"));
        assert!(!same_name("甲市民政局", "甲市民政局（本级）"));
    }

    #[test]
    fn names_are_the_same_that_look_alike() {
        for (a, b) in [
            ("某某市⼈⺠政府⾏政服务中⼼", "某某市人民政府行政服务中心"),
            ("\u{F9B5}会", "例会"),
            ("Cafe\u{301}", "Caf\u{E9}"),
            ("葛\u{E0100}城", "葛城"),
            ("国标委发〔2023〕1号", "国标委发[2023]1号"),
            ("国标委发［2023］1号", "国标委发（2023）1号"),
            ("国标委发【2023】 1 号", "国标委发(2023)1号"),
            ("二○二七年“一站式”", "二〇二七年\"一站式\""),
            ("某\u{202E}局\u{202C}\u{FEFF}", "某局"),
            ("服务 中心\n本级", "服务中心本级"),
        ] {
            assert!(same_name(a, b), "{a} {b}");
        }
    }

    #[test]
    fn every_middle_dot_parts_a_name_alike() {
        for dot in ['•', '‧', '・', '･', '．', '⋅', '∙'] {
            assert!(
                same_name("买买提·艾力", &format!("买买提{dot}艾力")),
                "{dot}"
            );
        }
        assert!(!same_name("买买提·艾力", "买买提艾力"));
        assert!(!same_name("买买提·艾力", "买买提。艾力"));
    }

    #[test]
    fn names_that_differ_in_a_letter_are_not_the_same() {
        assert!(!same_name("人民政府", "人民政腐"));
        assert!(!same_name("甲", "乙"));
        assert!(!same_name("10²", "102"));
    }

    fn told(a: &str, b: &str) -> String {
        differing(a, b).unwrap_or_default()
    }

    #[test]
    fn the_characters_in_which_near_names_differ_are_told() {
        assert_eq!(told("人民政府", "人民政腐"), "第 4 字“府”/“腐”");
        assert_eq!(
            told("某市政务服务中心", "某市民政务服务中心"),
            "第 3 字前无/“民”"
        );
        assert_eq!(
            told("某市民政务服务中心", "某市政务服务中心"),
            "第 3 字“民”/无"
        );
        assert_eq!(
            told("某市政务服务中心", "某市政务服务中心站"),
            "末尾无/“站”"
        );
        assert_eq!(
            told("某某市政务服务中心", "某某县政务服各中心"),
            "第 3 字“市”/“县”、第 7 字“务”/“各”"
        );
        assert_eq!(
            told("某某市政务服务中心", "某某行审服务中心"),
            "第 3 至 5 字“市政务”/“行审”"
        );
        assert_eq!(told("0512-58672345", "0512-58672346"), "第 13 字“5”/“6”");
    }

    #[test]
    fn places_are_counted_as_a_reader_counts_and_only_over_what_counts() {
        assert_eq!(
            told(" 某 \u{202E}局甲", "某\u{3000}局乙"),
            "第 3 字“甲”/“乙”"
        );
        assert_eq!(told("葛\u{E0100}城县", "葛城市"), "第 3 字“县”/“市”");
        assert_eq!(told("㈱山田甲", "(株)山田乙"), "第 4 字“甲”/“乙”");
    }

    #[test]
    fn a_letter_that_looks_like_another_one_has_its_number() {
        assert_eq!(
            told("А区服务中心", "A区服务中心"),
            "第 1 字“А”（U+0410）/“A”"
        );
    }

    #[test]
    fn nothing_is_told_of_the_same_name_or_of_another_one() {
        for (a, b) in [
            ("某局", "某局"),
            ("人民政府", "⼈⺠政府"),
            ("甲", "乙"),
            ("张三", "李四"),
            ("某市民政局", "某县卫生健康委员会"),
            ("", "某局"),
        ] {
            assert_eq!(differing(a, b), None, "{a} {b}");
        }
        let long = "长".repeat(121);
        assert_eq!(differing(&long, &format!("{long}短")), None);
    }
}
