//! What goes to the offices in one file: the signed file, the paper for office programs, a copy that any browser shows, and what is to be done with them.

use super::SendOff;
use super::sign::Made;
use crate::codec::page_made::page;
use crate::codec::word_made::{Block, Cell, Document, Paragraph, Row, Style, Table, parts};
use crate::codec::zip_made::Filed;
use crate::dossier::{Paper, SignedMark};

/// A paper that was signed, and what goes with it.
pub struct Outgoing<'a> {
    /// The signed file.
    pub made: &'a Made,
    /// The paper it was made of, laid out.
    pub document: Document,
    /// Who seals it in which order, and where it goes.
    pub way: &'a SendOff,
    /// What a PDF of it is to be called.
    pub printed: &'a str,
}

/// Whether a paper still is what a signed file was made of.
pub fn is_as_signed(paper: &Paper, mark: Option<&SignedMark>, made: &Made) -> bool {
    mark.is_some_and(|mark| mark.fingerprint == made.digest && mark.covers(paper))
}

impl Outgoing<'_> {
    /// The files, each by its name: all of one stem, and the list.
    pub fn files(self) -> Vec<(String, Filed)> {
        let stem = self.made.name.strip_suffix(".json");
        let stem = stem.unwrap_or(&self.made.name).to_owned();
        let (written, shown) = (format!("{stem}.docx"), format!("{stem}.html"));
        let list = page(&self.list(&written, &shown));
        let copy = page(&self.copy());
        let slips = self.slips().map(|slips| page(&slips));
        let parts = parts(&self.document).into_iter();
        let parts = parts.map(|(name, text)| (name.to_owned(), text)).collect();
        let mut files = vec![
            (self.made.name.clone(), Filed::Text(self.made.text.clone())),
            (written, Filed::Packed(parts)),
            (shown, Filed::Text(copy)),
            (LIST.to_owned(), Filed::Text(list)),
        ];
        files.extend(slips.map(|slips| (SLIPS.to_owned(), Filed::Text(slips))));
        files
    }

    /// A slip for each copy, to be cut out and clipped to it: which it is of how many, and for whom; nothing where the law does not say.
    fn slips(&self) -> Option<Document> {
        let shares = &self.way.shares;
        let all: usize = shares.iter().map(|share| share.copies).sum();
        let each = shares
            .iter()
            .flat_map(|share| std::iter::repeat_n(share, share.copies));
        let slip = |(share, nth): (&super::Share, usize)| Cell {
            paragraphs: vec![
                Paragraph::of(Style::Centred, format!("第 {nth} 份　共 {all} 份")),
                Paragraph::of(Style::Heading, share.says()),
                Paragraph::of(Style::Written, &self.document.title),
                Paragraph::of(Style::Note, format!("内容指纹 {}", self.made.digest)),
                Paragraph::of(Style::Written, "送出日期：　　　　　　收件人："),
            ],
            ..Cell::default()
        };
        let slips: Vec<Cell> = each.zip(1..).map(slip).collect();
        let row = |cells: &[Cell]| Row {
            whole: true,
            cells: (0..SIDE_BY_SIDE)
                .map(|nth| cells.get(nth).cloned().unwrap_or_default())
                .collect(),
            ..Row::default()
        };
        let table = Table {
            widths: vec![1; SIDE_BY_SIDE],
            ruled: true,
            rows: slips.chunks(SIDE_BY_SIDE).map(row).collect(),
            ..Table::default()
        };
        let says = "沿线剪开，每份夹一张。份数和给谁，按细则附件1填写说明5；征集通知另有要求的，以通知为准。";
        (all > 0).then(|| Document {
            title: format!("{} 份签", self.document.title),
            blocks: vec![
                Block::Paragraph(Paragraph::of(Style::Note, says)),
                Block::Table(table),
            ],
            head: self.document.head.clone(),
            ..Document::default()
        })
    }

    /// The paper as it is laid out, under what it is and what it is not.
    fn copy(&self) -> Document {
        let Made {
            name, digest, key, ..
        } = self.made;
        let says = [
            format!("可读副本：内容与签名文件“{name}”相同，用任何浏览器都能看。本页没有签名，以签名文件和盖章的纸件为准。"),
            format!("内容指纹 {digest}"),
            format!("钥匙指纹 {key}"),
            "要核对，在试点助手的“验证文件”里打开签名文件，看那里的内容指纹与这里、与纸件页脚的是否相同。".to_owned(),
        ];
        let mut document = self.document.clone();
        let says = says.map(|line| Block::Paragraph(Paragraph::of(Style::Note, line)));
        document.blocks.splice(0..0, says);
        document
    }

    fn list(&self, written: &str, shown: &str) -> Document {
        let title = &self.document.title;
        let mut blocks = vec![Paragraph::of(Style::Title, LIST.trim_end_matches(".html"))];
        blocks.push(Paragraph::of(Style::Dated, title));
        let mut say = |heading: &str, lines: Vec<String>| {
            if !lines.is_empty() {
                blocks.push(Paragraph::of(Style::Heading, heading));
                blocks.extend(lines.iter().map(|line| Paragraph::of(Style::Running, line)));
            }
        };
        say(
            "这里有哪些文件",
            vec![
                format!(
                    "{}：签名文件，报送和留存用，收到的人用试点助手验证。",
                    self.made.name
                ),
                format!(
                    "{written}：同一份内容的 Word 文件，可以用 Word、WPS 打开；改了就不再是签名的内容。"
                ),
                format!("{shown}：可读副本，用任何浏览器都能看。"),
            ],
        );
        let shares = self.way.shares.iter().map(|share| {
            let copies = share.copies;
            format!("□ {}：{copies} 份", share.says())
        });
        let shares: Vec<String> = shares.collect();
        let mut print = vec!["在试点助手里打开这份表，选“打印”；每页页脚印有内容指纹和页数，有封面的表封面印有二维码。".to_owned()];
        print.extend(self.way.copies.map(str::to_owned));
        print.push(format!("要交 PDF 的，打印时另存为：{}", self.printed));
        if !shares.is_empty() {
            print.push(format!(
                "打印窗口里份数填 {}，勾选“逐份打印”和“双面”；先看第二份是不是从正面开始。{SLIPS}里每份一张，剪开夹在封面上。",
                self.way.shares.iter().map(|share| share.copies).sum::<usize>()
            ));
        }
        say("打印", print);
        say("各份给谁（盖章、签名以后分）", shares);
        let hands = self.way.by_hand.iter().zip(1..);
        let hand = |(hand, nth): (&super::ByHand, usize)| {
            let names = hand.names.join("、");
            let names = if names.is_empty() {
                names
            } else {
                format!("（{names}）")
            };
            format!("□ {nth}. {}{names}", hand.line)
        };
        say("盖章、签名的次序", hands.map(hand).collect());
        let carry = self.way.carry.iter().map(|line| format!("□ {line}"));
        say("带什么、送到哪里", carry.collect());
        Document {
            title: format!("{title} {}", LIST.trim_end_matches(".html")),
            blocks: blocks.into_iter().map(Block::Paragraph).collect(),
            head: self.document.head.clone(),
            foot: "勾选只是备忘，不代表任何机关已经收到或者同意。内容是否属实，各单位是否同意，由他们决定。".to_owned(),
            ..Document::default()
        }
    }
}

const LIST: &str = "报送清单.html";
const SLIPS: &str = "份签.html";
/// So many slips stand in a row.
const SIDE_BY_SIDE: usize = 2;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::zip::Zip;
    use crate::codec::zip_made::bundle;
    use crate::dossier::{Place, Stamp};
    use crate::form::FormId;
    use crate::paper::word::{Printout, word};

    fn made() -> Made {
        Made {
            name: "某某试点_附件1_2026-11-25_0a1b2c.json".to_owned(),
            text: "{\"payload\":\"\"}".to_owned(),
            digest: "0A1B 2C3D".to_owned(),
            digest_hex: "0a1b2c3d".to_owned(),
            key: "4E5F 6071".to_owned(),
        }
    }

    fn paper() -> Paper {
        let mut paper = Paper::default();
        paper.write(Place::blank("cover.undertaker"), "某某中心<示例>");
        paper.write(Place::blank("cover.guide"), "某某市市场监督管理局（示例）");
        paper
    }

    fn files() -> Vec<(String, Vec<u8>)> {
        let (form, paper, made) = (FormId::Application.form(), paper(), made());
        let document = word(&Printout {
            form,
            answers: &paper,
            regions: None,
            reasons: &[],
            across: None,
            foot: "内容指纹 0A1B 2C3D",
            counted: true,
        });
        let way = SendOff::of(form, &paper);
        let outgoing = Outgoing {
            made: &made,
            document,
            way: &way,
            printed: "某某试点_附件1.pdf",
        };
        let zip = bundle(&outgoing.files());
        let zip = Zip::read(&zip).unwrap();
        zip.files()
            .map(|entry| {
                (
                    entry.name.clone().unwrap(),
                    zip.unpack(entry, 10_000_000).unwrap(),
                )
            })
            .collect()
    }

    #[test]
    fn the_file_holds_what_was_signed_and_the_same_for_every_program() {
        let files = files();
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        let stem = "某某试点_附件1_2026-11-25_0a1b2c";
        let same = ["json", "docx", "html"].map(|ending| format!("{stem}.{ending}"));
        assert_eq!(names[..3], same);
        assert_eq!(names[3..], [LIST, SLIPS]);
        assert_eq!(files[0].1, made().text.into_bytes());
        assert!(Zip::read(&files[1].1).is_ok());
    }

    #[test]
    fn the_copy_says_what_it_is_and_every_answer_as_text() {
        let files = files();
        let copy = String::from_utf8(files[2].1.clone()).unwrap();
        assert!(copy.contains("某某中心&lt;示例&gt;") && !copy.contains("<示例>"));
        for says in [
            "本页没有签名",
            "内容指纹 0A1B 2C3D",
            "钥匙指纹 4E5F 6071",
            "社会管理和公共服务综合标准化试点",
        ] {
            assert!(copy.contains(says), "{says}");
        }
    }

    #[test]
    fn the_list_names_copies_hands_in_order_and_the_printed_file() {
        let files = files();
        let list = String::from_utf8(files[3].1.clone()).unwrap();
        let way = SendOff::of(FormId::Application.form(), &paper());
        let mut from = 0;
        for hand in &way.by_hand {
            let at = list[from..].find(hand.line).unwrap();
            from += at;
        }
        assert!(list.contains("（某某中心&lt;示例&gt;）"));
        assert!(list.contains("另存为：某某试点_附件1.pdf"));
        assert!(list.contains(way.copies.unwrap()));
        assert!(
            way.carry
                .iter()
                .all(|line| list.contains(&format!("□ {line}")))
        );
    }

    #[test]
    fn each_copy_has_a_slip_that_says_for_whom_it_is() {
        let files = files();
        let slips = String::from_utf8(files[4].1.clone()).unwrap();
        for nth in 1..=6 {
            assert_eq!(slips.matches(&format!("第 {nth} 份　共 6 份")).count(), 1);
        }
        for (whom, copies) in [
            ("承担单位（某某中心&lt;示例&gt;）</p>", 2),
            ("业务指导单位（某某市市场监督管理局（示例））</p>", 1),
            (">管理单位</p>", 1),
            ("部级联席办公室</p>", 2),
        ] {
            assert_eq!(slips.matches(whom).count(), copies, "{whom}");
        }
        let list = String::from_utf8(files[3].1.clone()).unwrap();
        assert!(list.contains("份数填 6") && list.contains("□ 部级联席办公室：2 份"));
    }

    #[test]
    fn a_paper_changed_since_is_not_what_was_signed() {
        let (mut paper, made) = (paper(), made());
        let mark = SignedMark::of(&paper, Stamp::default(), made.digest.clone());
        assert!(is_as_signed(&paper, Some(&mark), &made));
        let other = Made {
            digest: "FFFF".to_owned(),
            ..made.clone()
        };
        assert!(!is_as_signed(&paper, Some(&mark), &other));
        paper.write(Place::blank("cover.guide"), "另一个局（示例）");
        assert!(!is_as_signed(&paper, Some(&mark), &made));
        assert!(!is_as_signed(&paper, None, &made));
    }
}
