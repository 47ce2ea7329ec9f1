//! What a printed paper says of itself.

use super::PaperCode;
use crate::dossier::{Paper, SignedMark};

/// What a printed paper says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperMark {
    /// Never signed, or changed since.
    Draft,
    /// As it was signed, with what its cover says of the file.
    Signed(PaperCode),
    /// An exercise: never anything else, signed or not.
    Demonstration,
}

impl PaperMark {
    /// What is to be said of a paper that was signed as the mark says.
    pub fn of(signed: Option<&SignedMark>, paper: &Paper) -> PaperMark {
        match signed {
            Some(mark) if mark.covers(paper) => PaperMark::Signed(PaperCode {
                content: mark.fingerprint.clone(),
                key: mark.key.clone(),
            }),
            _ => PaperMark::Draft,
        }
    }

    /// What stands across every sheet, if anything does.
    pub const fn across(&self) -> Option<&'static str> {
        match self {
            PaperMark::Draft => Some("草稿"),
            PaperMark::Demonstration => Some("演示"),
            PaperMark::Signed(_) => None,
        }
    }

    /// The foot of every printed page.
    pub fn foot(&self) -> String {
        match self {
            PaperMark::Draft => "草稿，未定稿".to_owned(),
            PaperMark::Demonstration => "演示，不能报送".to_owned(),
            PaperMark::Signed(code) => format!("内容指纹 {}", code.content),
        }
    }

    /// Whether its pages are counted at their foot: 第 x 页 共 y 页 tells that none is missing, which no draft need do.
    pub const fn counts_pages(&self) -> bool {
        matches!(self, PaperMark::Signed(_))
    }

    /// What the code on its cover says.
    pub const fn code(&self) -> Option<&PaperCode> {
        match self {
            PaperMark::Signed(code) => Some(code),
            PaperMark::Draft | PaperMark::Demonstration => None,
        }
    }

    /// What the page above the sheet says.
    pub fn words(&self) -> String {
        match self {
            PaperMark::Draft => "现在的内容还没有定稿签名，打印出来每页带“草稿”字样。".to_owned(),
            PaperMark::Demonstration => "这是演练，打印出来每页带“演示”字样，不能报送。".to_owned(),
            PaperMark::Signed(code) => format!(
                "与刚签名的文件内容一致，每页页脚印内容指纹 {}和页数，封面印二维码，收到的人可以用它核对纸件与文件。",
                code.content
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Place, Stamp};

    #[test]
    fn a_paper_is_called_signed_until_a_letter_of_it_changes() {
        let mut paper = Paper::default();
        paper.write(Place::blank("unit.name"), "某局（示例）");
        let mark = SignedMark::of(&paper, Stamp::default(), "ABCD EFGH".to_owned())
            .by("1234 5678".to_owned());
        let signed = PaperMark::Signed(PaperCode {
            content: "ABCD EFGH".to_owned(),
            key: Some("1234 5678".to_owned()),
        });
        assert_eq!(PaperMark::of(Some(&mark), &paper), signed);
        assert_eq!(
            (signed.across(), signed.foot()),
            (None, "内容指纹 ABCD EFGH".to_owned())
        );
        assert!(signed.counts_pages() && signed.code().is_some());
        paper.write(Place::blank("unit.name"), "某局（示例） ");
        assert_eq!(PaperMark::of(Some(&mark), &paper), PaperMark::Draft);
        assert_eq!(PaperMark::of(None, &paper).across(), Some("草稿"));
        assert_eq!(PaperMark::Demonstration.across(), Some("演示"));
        for mark in [PaperMark::Draft, PaperMark::Demonstration] {
            assert!(!mark.counts_pages() && mark.code().is_none());
        }
        let unsure = SignedMark {
            content: String::new(),
            ..mark
        };
        assert_eq!(PaperMark::of(Some(&unsure), &paper), PaperMark::Draft);
    }
}
