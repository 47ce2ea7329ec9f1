//! What a file is by its first bytes, whatever it is called; only where one beginning serves several programs does the name decide.

/// A kind of file that people have beside ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// .docx, .doc, .wps, .odt, .rtf.
    Document,
    /// .xlsx, .xls, .et, .ods.
    Spreadsheet,
    /// .pptx, .ppt, .dps, .odp.
    Slides,
    /// .pdf.
    Pdf,
    /// .ofd, the fixed layout of Chinese offices.
    Ofd,
    /// A photograph, scan or screenshot.
    Picture,
    /// A page as a browser saves it.
    WebPage,
    /// .zip, which may hold anything.
    Zip,
    /// .rar, .7z, .gz: packed in a way we do not unpack.
    Packed,
    /// A program.
    Program,
}

impl FileKind {
    /// The kind; nothing where the beginning is none of theirs.
    pub fn of(name: &str, bytes: &[u8]) -> Option<FileKind> {
        let begins = |kind: &&(&[u8], FileKind)| bytes.starts_with(kind.0);
        if let Some((_, kind)) = BEGINNINGS.iter().find(begins) {
            return Some(*kind);
        }
        if bytes.starts_with(COMPOUND) {
            return Some(of_ending(name).unwrap_or(FileKind::Document));
        }
        if matches!(bytes.get(4..8), Some(b"ftyp")) || is_webp(bytes) {
            return Some(FileKind::Picture);
        }
        is_web_page(bytes).then_some(FileKind::WebPage)
    }

    /// What a zip is by the names in it: office programs and others pack their files so.
    pub fn of_zip<'a>(names: impl Iterator<Item = &'a str>) -> FileKind {
        for name in names {
            match name {
                "OFD.xml" => return FileKind::Ofd,
                name if name.starts_with("word/") => return FileKind::Document,
                name if name.starts_with("xl/") => return FileKind::Spreadsheet,
                name if name.starts_with("ppt/") => return FileKind::Slides,
                "META-INF/manifest.xml" => return FileKind::Document,
                _ => {}
            }
        }
        FileKind::Zip
    }
}

/// Office programs up to 2003, and WPS, begin all their files so.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

const BEGINNINGS: [(&[u8], FileKind); 16] = [
    (b"%PDF-", FileKind::Pdf),
    (b"PK\x03\x04", FileKind::Zip),
    (b"PK\x05\x06", FileKind::Zip),
    (b"{\\rtf", FileKind::Document),
    (b"\x89PNG\r\n", FileKind::Picture),
    (b"\xff\xd8\xff", FileKind::Picture),
    (b"GIF8", FileKind::Picture),
    (b"BM", FileKind::Picture),
    (b"II*\0", FileKind::Picture),
    (b"MM\0*", FileKind::Picture),
    (b"Rar!", FileKind::Packed),
    (b"7z\xbc\xaf\x27\x1c", FileKind::Packed),
    (b"\x1f\x8b", FileKind::Packed),
    (b"MZ", FileKind::Program),
    (b"\x7fELF", FileKind::Program),
    (b"<?xml", FileKind::WebPage),
];

fn of_ending(name: &str) -> Option<FileKind> {
    let (_, ending) = name.rsplit_once('.')?;
    match ending.to_ascii_lowercase().as_str() {
        "xls" | "xlt" | "et" | "ett" => Some(FileKind::Spreadsheet),
        "ppt" | "pps" | "dps" | "dpt" => Some(FileKind::Slides),
        _ => None,
    }
}

fn is_webp(bytes: &[u8]) -> bool {
    bytes.starts_with(b"RIFF") && matches!(bytes.get(8..12), Some(b"WEBP"))
}

fn is_web_page(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(256)).unwrap_or_default();
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let head = head.trim_start_matches(['\u{feff}', ' ', '\r', '\n', '\t']);
    ["<!doctype", "<html", "<head", "<!--"]
        .iter()
        .any(|tag| head.starts_with(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_beginning_whatever_it_is_called() {
        for (bytes, kind) in [
            (&b"%PDF-1.7"[..], FileKind::Pdf),
            (b"PK\x03\x04....", FileKind::Zip),
            (b"\xff\xd8\xff\xe0JFIF", FileKind::Picture),
            (b"\x89PNG\r\n\x1a\n", FileKind::Picture),
            (b"\0\0\0\x18ftypheic", FileKind::Picture),
            (b"RIFF\0\0\0\0WEBP", FileKind::Picture),
            (b"Rar!\x1a\x07", FileKind::Packed),
            (b"{\\rtf1", FileKind::Document),
            (b"\xef\xbb\xbf\r\n<!DOCTYPE html>", FileKind::WebPage),
            (b"<HTML>", FileKind::WebPage),
        ] {
            assert_eq!(FileKind::of("a.json", bytes), Some(kind), "{bytes:?}");
        }
        for bytes in [&b"{\"kind\":1}"[..], b"", b"\xc4\xb3"] {
            assert_eq!(FileKind::of("a.pdf", bytes), None);
        }
    }

    #[test]
    fn files_of_older_office_programs_are_told_apart_by_their_name() {
        for (name, kind) in [
            ("表.doc", FileKind::Document),
            ("表.WPS", FileKind::Document),
            ("表.XLS", FileKind::Spreadsheet),
            ("表.et", FileKind::Spreadsheet),
            ("表.ppt", FileKind::Slides),
            ("表", FileKind::Document),
        ] {
            assert_eq!(FileKind::of(name, COMPOUND), Some(kind), "{name}");
        }
    }

    #[test]
    fn what_is_packed_tells_what_a_zip_is() {
        let of = |names: &[&'static str]| FileKind::of_zip(names.iter().copied());
        assert_eq!(
            of(&["[Content_Types].xml", "word/document.xml"]),
            FileKind::Document
        );
        assert_eq!(
            of(&["[Content_Types].xml", "xl/workbook.xml"]),
            FileKind::Spreadsheet
        );
        assert_eq!(
            of(&["_rels/.rels", "ppt/slides/slide1.xml"]),
            FileKind::Slides
        );
        assert_eq!(of(&["OFD.xml", "Doc_0/Document.xml"]), FileKind::Ofd);
        assert_eq!(of(&["某市.draft.json", "readme.txt"]), FileKind::Zip);
    }
}
