//! The third binary, which reads and writes files of office programs: the shell's `window.shidian.sheets()` loads it once.

use js_sys::{Array, Uint8Array};

use super::part::{self, PartError};
use super::picture::Grey;
use crate::codec::word::Written;
use crate::codec::workbook::Sheet;
use crate::codec::zip_made::Filed;

/// The sheet of an .xlsx workbook in which something stands first.
///
/// # Errors
/// As [`SheetsError`] says.
pub async fn read(bytes: &[u8]) -> Result<Sheet, SheetsError> {
    let part = part::load("sheets").await?;
    let sheet = part::apply(&part, "read", &Array::of1(&Uint8Array::from(bytes)))?;
    let sheet = sheet.as_string().unwrap_or_default();
    serde_json::from_str(&sheet).map_err(|why| SheetsError(PartError::Broken(why.to_string())))
}

/// The bytes of an .xlsx workbook of one sheet with these rows.
///
/// # Errors
/// As [`SheetsError`] says.
pub async fn write(name: &str, rows: &[Vec<String>]) -> Result<Vec<u8>, SheetsError> {
    let part = part::load("sheets").await?;
    let rows = serde_json::to_string(rows);
    let rows = rows.map_err(|why| SheetsError(PartError::Broken(why.to_string())))?;
    let made = part::apply(&part, "write", &Array::of2(&name.into(), &rows.into()))?;
    Ok(part::bytes_of("write", made)?)
}

/// What a .docx says.
///
/// # Errors
/// As [`SheetsError`] says.
pub async fn read_document(bytes: &[u8]) -> Result<Written, SheetsError> {
    let part = part::load("sheets").await?;
    let file = Array::of1(&Uint8Array::from(bytes));
    let written = part::apply(&part, "read_document", &file)?;
    let written = written.as_string().unwrap_or_default();
    serde_json::from_str(&written).map_err(|why| SheetsError(PartError::Broken(why.to_string())))
}

/// The bytes of one file of these, each by its name: a document of its parts, or a zip.
///
/// # Errors
/// As [`SheetsError`] says.
pub async fn pack(files: &[(String, Filed)]) -> Result<Vec<u8>, SheetsError> {
    let part = part::load("sheets").await?;
    let files = serde_json::to_string(files);
    let files = files.map_err(|why| SheetsError(PartError::Broken(why.to_string())))?;
    let made = part::apply(&part, "pack", &Array::of1(&files.into()))?;
    Ok(part::bytes_of("pack", made)?)
}

/// What the QR codes of a picture say.
///
/// # Errors
/// As [`SheetsError`] says.
pub async fn read_codes(picture: &Grey) -> Result<Vec<String>, SheetsError> {
    let part = part::load("sheets").await?;
    let pixels = Uint8Array::from(picture.pixels.as_slice());
    let asked = Array::of2(&picture.width.into(), &pixels);
    let codes = part::apply(&part, "read_codes", &asked)?;
    let codes = codes.as_string().unwrap_or_default();
    serde_json::from_str(&codes).map_err(|why| SheetsError(PartError::Broken(why.to_string())))
}

/// Why no file was read or written.
pub struct SheetsError(PartError);

/// What was read or written.
#[derive(Clone, Copy)]
pub enum Work {
    Workbook,
    Document,
    Photograph,
}

impl Work {
    /// What the part does, by a word and in whole, and what can be done where it does not.
    const fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Work::Workbook => ("读写", "读写 Excel 文件", "也可以复制粘贴，或者用 CSV"),
            Work::Document => ("读写", "读写 Word 文件", "也可以直接打印"),
            Work::Photograph => ("识读", "识读二维码", "也可以输入页脚的内容指纹"),
        }
    }
}

impl SheetsError {
    /// The reason, for the file of that name.
    pub fn about(&self, work: Work, name: &str) -> String {
        let (does, work, otherwise) = work.words();
        match &self.0 {
            PartError::Refused(why) => format!("“{name}”{why}"),
            PartError::NotLoaded(why) => {
                format!("{work}的部分没有装进来（{why}）。请检查网络后再试一次；{otherwise}。")
            }
            PartError::Broken(why) => format!(
                "{does}“{name}”时程序出错（{why}）。已填写的内容不受影响；请再试一次，{otherwise}。"
            ),
        }
    }
}

impl From<PartError> for SheetsError {
    fn from(why: PartError) -> Self {
        SheetsError(why)
    }
}
