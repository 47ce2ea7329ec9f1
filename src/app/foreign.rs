//! Files that people open and that are none of ours: what each is, and what to do instead.

use crate::codec::FileKind;

/// What a file is that is none of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// One of the files of an office.
    Office(FileKind),
    /// A zip with nothing of ours in it.
    NothingInside,
    /// JSON of another program.
    OtherData,
    /// A text.
    Text,
    /// A file of ours of a kind that this build does not know.
    Newer,
    /// Nothing that is known here.
    Unknown,
}

impl Foreign {
    /// What it is, and what to do, behind the name of the file.
    pub const fn says(self) -> &'static str {
        match self {
            Foreign::Office(kind) => of_kind(kind),
            Foreign::NothingInside => {
                "是压缩包，里面没有试点助手的文件，没有打开。请核对是否选错了压缩包，或者先解压，再打开里面的文件。"
            }
            Foreign::OtherData => {
                "是别的程序写的数据文件，不是试点助手的草稿、签名文件或备份，没有打开。请选择从试点助手下载的文件。"
            }
            Foreign::Text => {
                "是文字文件，不是试点助手的文件，没有打开。请选择从试点助手下载的文件；其中的文字请复制后粘贴到要填的栏目里。"
            }
            Foreign::Newer => {
                "是试点助手的文件，但由较新的程序写成，本程序不认识它，没有打开。请换用新版程序打开。"
            }
            Foreign::Unknown => {
                "不是试点助手的文件，也认不出是什么，没有打开。请选择从试点助手下载的草稿、签名文件或备份。"
            }
        }
    }
}

const fn of_kind(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Document => {
            "是文字文档（Word、WPS 等），没有打开。如果是填好的申请书等表，请打开要填的那张表，在“打印”页按“从 Word 读入”（旧格式的 .doc、.wps 请先用 Word 或 WPS 另存为 .docx）；其他文字请复制后粘贴到要填的栏目里。"
        }
        FileKind::Spreadsheet => {
            "是电子表格（Excel、WPS 等），不是试点助手的文件，没有打开。要用其中的行，请复制后粘贴到要填的那张表里。"
        }
        FileKind::Slides => {
            "是演示文稿（PowerPoint、WPS 等），不是试点助手的文件，没有打开。请选择从试点助手下载的文件。"
        }
        FileKind::Pdf => {
            "是 PDF，只供阅读和打印，没有打开。要接着填写，请打开草稿文件；要核对签名，请打开与它同时下载的签名文件。"
        }
        FileKind::Ofd => {
            "是 OFD 版式文件，只供阅读和打印，没有打开。请选择从试点助手下载的草稿、签名文件或备份。"
        }
        FileKind::Picture => "是图片，没有打开。请选择从试点助手下载的草稿、签名文件或备份。",
        FileKind::WebPage => {
            "是网页，不是试点助手的文件，没有打开；多半是下载链接失效了，或者要先登录。请重新下载，或请对方重发。"
        }
        FileKind::Zip | FileKind::Packed => {
            "是压缩包（RAR、7Z 等），这里不能解开，没有打开。请先解压，再打开里面的文件。"
        }
        FileKind::Program => {
            "是程序，不是试点助手的文件，没有打开。如果不是自己要下载的，请勿运行它。"
        }
    }
}
