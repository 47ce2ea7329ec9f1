//! What a finalised paper says of the file it was printed from, and how a paper in the hand is held against a file.

use std::fmt;

use crate::signing::Opened;
use crate::value::fold;

/// The fingerprints that stand on a finalised paper, in groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperCode {
    /// That of the signed content.
    pub content: String,
    /// That of the key, where it is known.
    pub key: Option<String>,
}

impl PaperCode {
    /// What the code on the cover says: words, so that any telephone that reads it shows what can be compared by eye.
    pub fn text(&self) -> String {
        let content = format!("{CONTENT} {}", self.content);
        match &self.key {
            Some(key) => format!("{content}\n{KEY} {key}"),
            None => content,
        }
    }
}

const CONTENT: &str = "内容指纹";
const KEY: &str = "钥匙指纹";
/// The digits of a fingerprint, and as few of them as are worth comparing: their first two groups.
const DIGITS: usize = 20;
const FEW: usize = 8;

/// What was typed off a paper, or read off a photograph of its cover: digits without spaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnPaper {
    content: String,
    key: Option<String>,
}

/// Why nothing can be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    /// Too few digits, here so many.
    Short(usize),
    /// Too many.
    Long(usize),
    /// A character that no fingerprint has.
    Strange(char),
    /// No code was found in the picture.
    NoCode,
    /// Codes were found, none of them ours.
    OtherCode,
}

/// How a paper stands to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// All that was read is the same; whether that includes the key.
    Whole { key: bool },
    /// So many digits were read, and they are the same.
    Part(usize),
    /// The content is another one.
    OtherContent { on_paper: String, in_file: String },
    /// The same content under another key.
    OtherKey { on_paper: String, in_file: String },
}

/// What a comparison cannot show.
pub const NOT_PROVED: &str = "这只说明封面与文件出自同一次签名。封面后面的各页是不是照原样，要与下面的各页逐页对看：看每页页脚的指纹、页数，再看内容。公章是真是假、谁盖的，也不由它证明。";

impl OnPaper {
    /// Reads what was typed: in groups or not, its head alone too, letters that look like digits as these.
    ///
    /// # Errors
    /// Where that is no fingerprint, or less than its first two groups.
    pub fn typed(text: &str) -> Result<OnPaper, Misread> {
        let text = fold(text).to_lowercase();
        let text = text.trim().trim_start_matches(CONTENT);
        let mut content = String::new();
        for c in text.chars() {
            match c {
                '0'..='9' | 'a'..='f' => content.push(c),
                'o' => content.push('0'),
                'i' | 'l' => content.push('1'),
                ' ' | '-' | ':' | '：' | '.' | '。' | ',' | '，' => {}
                other => return Err(Misread::Strange(other)),
            }
        }
        match content.len() {
            few if few < FEW => Err(Misread::Short(few)),
            many if many > DIGITS => Err(Misread::Long(many)),
            _ => Ok(OnPaper { content, key: None }),
        }
    }

    /// Finds ours among the codes of a picture.
    ///
    /// # Errors
    /// Where there is none.
    pub fn scanned(codes: &[String]) -> Result<OnPaper, Misread> {
        if codes.is_empty() {
            return Err(Misread::NoCode);
        }
        let ours = codes.iter().find_map(|code| OnPaper::of_code(code));
        ours.ok_or(Misread::OtherCode)
    }

    fn of_code(code: &str) -> Option<OnPaper> {
        let mut lines = code.lines();
        let content = digits(lines.next()?, CONTENT)?;
        let key = match lines.next() {
            Some(line) => Some(digits(line, KEY)?),
            None => None,
        };
        lines.next().is_none().then_some(OnPaper { content, key })
    }

    /// Holds it against a file.
    pub fn held(&self, file: &Opened) -> Held {
        self.held_against(&file.digest.groups(), &file.key)
    }

    fn held_against(&self, content: &str, key: &str) -> Held {
        let bare = |text: &str| text.replace(' ', "");
        if !bare(content).starts_with(&self.content) {
            return Held::OtherContent {
                on_paper: groups(&self.content),
                in_file: content.to_owned(),
            };
        }
        match &self.key {
            Some(other) if *other != bare(key) => Held::OtherKey {
                on_paper: groups(other),
                in_file: key.to_owned(),
            },
            _ if self.content.len() < DIGITS => Held::Part(self.content.len()),
            read => Held::Whole {
                key: read.is_some(),
            },
        }
    }
}

/// The digits of a whole fingerprint behind its name.
fn digits(line: &str, name: &str) -> Option<String> {
    let digits = line.strip_prefix(name)?.replace(' ', "");
    let all = digits
        .bytes()
        .all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'));
    (all && digits.len() == DIGITS).then_some(digits)
}

fn groups(digits: &str) -> String {
    let groups: Vec<&str> = (0..digits.len())
        .step_by(4)
        .map(|at| &digits[at..digits.len().min(at + 4)])
        .collect();
    groups.join(" ")
}

impl Held {
    /// Whether that is well; of a part nothing is said either way.
    pub const fn good(&self) -> Option<bool> {
        match self {
            Held::Whole { .. } => Some(true),
            Held::Part(_) => None,
            Held::OtherContent { .. } | Held::OtherKey { .. } => Some(false),
        }
    }
}

impl fmt::Display for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Held::Whole { key: true } => {
                f.write_str("对得上：封面上的内容指纹、钥匙指纹都与这份文件相同。")
            }
            Held::Whole { key: false } => f.write_str("对得上：纸件上的内容指纹与这份文件相同。"),
            Held::Part(digits) => write!(
                f,
                "输入的前 {digits} 位与这份文件相同，后面 {} 位还没有核对。要核对完，请把 {DIGITS} 位都输入。",
                DIGITS - digits
            ),
            Held::OtherContent { on_paper, in_file } => write!(
                f,
                "对不上：纸件上是 {on_paper}，这份文件是 {in_file}。这张纸不是由这份文件打印的。手工输入的，请先看有没有输错；否则请向对方要打印这张纸时的那份文件。"
            ),
            Held::OtherKey { on_paper, in_file } => write!(
                f,
                "内容指纹相同，钥匙指纹不同：封面上是 {on_paper}，这份文件是 {in_file}。同一内容由两把钥匙签过，请向对方问明以哪一份为准。"
            ),
        }
    }
}

impl fmt::Display for Misread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Misread::Short(0) => f.write_str("请输入纸件页脚的内容指纹，至少前两组，共 8 位。"),
            Misread::Short(few) => write!(
                f,
                "只有 {few} 位，太少，不足以核对。请至少输入前两组，共 8 位。"
            ),
            Misread::Long(many) => write!(
                f,
                "有 {many} 位，多了：内容指纹是五组，共 {DIGITS} 位。请对照纸件看一遍。"
            ),
            Misread::Strange(c) => write!(
                f,
                "“{c}”不会出现在指纹里：指纹只有数字和字母 a 到 f。请对照纸件看一遍。"
            ),
            Misread::NoCode => f.write_str(
                "照片里没有找到二维码。请把封面右上角的二维码照满画面、照清楚，再选一次；也可以输入页脚的内容指纹。",
            ),
            Misread::OtherCode => f.write_str(
                "照片里有二维码，但不是试点助手印在封面上的。请照封面右上角的那一个。",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DIGEST: &str = "0a1b 2c3d 4e5f 6071 8293";
    const THUMB: &str = "e94a 16c0 30a4 2e35 7427";

    fn typed(text: &str) -> Result<Held, Misread> {
        OnPaper::typed(text).map(|on_paper| on_paper.held_against(DIGEST, THUMB))
    }

    #[test]
    fn what_is_typed_is_read_as_people_type_it() {
        for text in [
            "0a1b 2c3d 4e5f 6071 8293",
            "内容指纹 0A1B2C3D4E5F60718293",
            "０ａ１ｂ－２ｃ３ｄ－４ｅ５ｆ－６０７１－８２９３",
            " oalb 2c3d 4e5f 6o7l 8293 ",
        ] {
            assert_eq!(typed(text), Ok(Held::Whole { key: false }), "{text}");
        }
        assert_eq!(typed("0a1b 2c3d"), Ok(Held::Part(8)));
        assert_eq!(typed("0a1b 2c3d").unwrap().good(), None);
    }

    #[test]
    fn another_file_is_told_from_the_first_groups_on() {
        let held = typed("0a1b 2c3e").unwrap();
        assert_eq!(held.good(), Some(false));
        assert!(
            held.to_string()
                .contains("0a1b 2c3e，这份文件是 0a1b 2c3d 4e5f")
        );
    }

    #[test]
    fn what_cannot_be_compared_says_why() {
        for (text, why) in [
            ("", Misread::Short(0)),
            ("0a1b", Misread::Short(4)),
            ("0a1b 2c3d 4e5f 6071 8293 0", Misread::Long(21)),
            ("0a1b 2c3x", Misread::Strange('x')),
        ] {
            assert_eq!(typed(text), Err(why), "{text}");
        }
    }

    #[test]
    fn the_code_of_a_cover_is_read_back_and_others_are_not_taken_for_it() {
        let code = |content: &str, key: Option<&str>| PaperCode {
            content: content.to_owned(),
            key: key.map(str::to_owned),
        };
        let held = |code: &PaperCode| {
            let codes = ["https://example.cn".to_owned(), code.text()];
            OnPaper::scanned(&codes)
                .unwrap()
                .held_against(DIGEST, THUMB)
        };
        assert_eq!(held(&code(DIGEST, Some(THUMB))), Held::Whole { key: true });
        assert_eq!(held(&code(DIGEST, None)), Held::Whole { key: false });
        let other = held(&code("0a1b 2c3d 4e5f 6071 8294", Some(THUMB)));
        assert!(matches!(other, Held::OtherContent { .. }));
        let key = held(&code(DIGEST, Some("e94a 16c0 30a4 2e35 7428")));
        assert!(matches!(&key, Held::OtherKey { .. }) && key.good() == Some(false));
        assert_eq!(OnPaper::scanned(&[]), Err(Misread::NoCode));
        for other in [
            "https://example.cn",
            "内容指纹 0a1b",
            "内容指纹 0a1b 2c3d 4e5f 6071 829x",
        ] {
            assert_eq!(
                OnPaper::scanned(&[other.to_owned()]),
                Err(Misread::OtherCode)
            );
        }
    }
}
