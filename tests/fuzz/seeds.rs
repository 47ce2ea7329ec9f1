//! Where inputs begin: the conformance corpus, what is stored in the fixtures, and a few texts.

use std::fs;
use std::path::Path;

use qrcodegen::{QrCode, QrCodeEcc};
use serde_json::Value;
use shidian::codec::base64;
use shidian::codec::word_made::parts;
use shidian::codec::workbook_made::workbook;
use shidian::codec::zip::{Entry, Zip};
use shidian::codec::zip_made::zip_of;
use shidian::dossier::Paper;
use shidian::form::FormId;
use shidian::paper::word::{Printout, word};

/// Files of the corpus longer than this make every execution slow and find nothing more.
const LONGEST: usize = 16 * 1024;

/// The files in some folders of the conformance corpus.
pub(crate) fn conformance(folders: &[&str]) -> Vec<Vec<u8>> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance/files");
    let below = |folder: &&str| {
        let entries = fs::read_dir(corpus.join(folder)).unwrap();
        let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths
    };
    let paths = folders.iter().flat_map(below);
    let files = paths.map(|path| fs::read(path).unwrap());
    files.filter(|file| file.len() <= LONGEST).collect()
}

/// The contents of signed files of the corpus, decoded.
pub(crate) fn payloads() -> Vec<Vec<u8>> {
    let files = conformance(&["content-1", "payload"]);
    let payload = |file: Vec<u8>| {
        let file: Value = serde_json::from_slice(&file).ok()?;
        base64::decode(file["payload"].as_str()?).ok()
    };
    files.into_iter().filter_map(payload).collect()
}

/// The texts of records that are stored, of the first build and of backups.
pub(crate) fn stored() -> Vec<Vec<u8>> {
    let fixture: Value =
        serde_json::from_str(include_str!("../fixtures/stored/1/stored.json")).unwrap();
    let mut texts = Vec::new();
    texts_below(&fixture, &mut texts);
    for file in conformance(&["backup", "rescue"]) {
        if let Ok(file) = serde_json::from_slice(&file) {
            texts_below(&file, &mut texts);
        }
    }
    texts.retain(|text| text.starts_with(b"{") && text.len() <= LONGEST);
    texts
}

fn texts_below(value: &Value, texts: &mut Vec<Vec<u8>>) {
    match value {
        Value::String(text) => texts.push(text.clone().into()),
        Value::Array(items) => items.iter().for_each(|item| texts_below(item, texts)),
        Value::Object(members) => members
            .values()
            .for_each(|member| texts_below(member, texts)),
        _ => {}
    }
}

/// The parts of a small workbook: their names and what is in them.
pub(crate) fn parts_of_workbook() -> Vec<(String, Vec<u8>)> {
    let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
    let rows = [
        row(["时间", "任务", "单位"]),
        row(["2027-03", "宣传培训", ""]),
        row(["46023", "=1+1", "某局"]),
    ];
    let bytes = workbook("计划", &rows).unwrap();
    let zip = Zip::read(&bytes).unwrap();
    let part = |entry| (name_of(entry), zip.unpack(entry, 1 << 20).unwrap());
    zip.files().map(part).collect()
}

fn name_of(entry: &Entry) -> String {
    entry.name.clone().unwrap_or_default()
}

/// A small workbook.
pub(crate) fn workbooks() -> Vec<Vec<u8>> {
    vec![workbook("计划", &[vec!["时间".to_owned(), "任务".to_owned()]]).unwrap()]
}

/// The sheets of that workbook.
pub(crate) fn sheets() -> Vec<Vec<u8>> {
    let parts = parts_of_workbook().into_iter();
    let sheets = parts.filter(|(name, _)| name.starts_with("xl/worksheets/"));
    sheets.map(|(_, part)| part).collect()
}

/// Small papers as documents of Word.
pub(crate) fn documents() -> Vec<Vec<u8>> {
    let texts = document_texts().into_iter();
    let packed = texts.map(|text| zip_of(&[("word/document.xml", text.as_slice())], true));
    packed.collect()
}

/// What stands in them.
pub(crate) fn document_texts() -> Vec<Vec<u8>> {
    let forms = [
        FormId::Application,
        FormId::Evaluation,
        FormId::RecheckVisit,
    ];
    let texts = forms.map(|id| {
        let paper = Paper::default();
        let document = word(&Printout {
            form: id.form(),
            answers: &paper.indexed(),
            regions: None,
            reasons: &[],
            across: None,
            foot: "",
            counted: false,
        });
        let text = parts(&document)
            .into_iter()
            .find(|(name, _)| *name == "word/document.xml");
        text.unwrap().1.into_bytes()
    });
    texts.into()
}

/// Tables as texts.
/// The pixels of a row of those pictures.
pub(crate) const WIDTH_OF_CODE: usize = 29 * 3;

/// Pictures of QR codes, each square three pixels wide.
pub(crate) fn codes() -> Vec<Vec<u8>> {
    let picture = |text: &&str| {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
        let at = |pixel: usize| i32::try_from(pixel / 3).unwrap() - 4;
        let pixel = |nth: usize| {
            let dark = code.get_module(at(nth % WIDTH_OF_CODE), at(nth / WIDTH_OF_CODE));
            if dark { 20 } else { 240 }
        };
        (0..WIDTH_OF_CODE * WIDTH_OF_CODE).map(pixel).collect()
    };
    ["0A1B", "12345", "abcd efgh"].iter().map(picture).collect()
}

pub(crate) fn tables() -> Vec<Vec<u8>> {
    bytes_of(&[
        "时间,任务,单位\r\n2027-03至2027-05,宣传培训,\"某局，\"\"各科室\"\"\"\r\n",
        "a;b;c\n1;2;3\n\"多\n行\";;\n",
        "sep=|\na|b\n1|2\n",
        "时间\t任务\n2027-03\t宣传\n\"2027-05\t体系\n",
        "\u{feff}序号,标准号,名称\n1,GB/T 1.1—2020,标准化工作导则\n",
        ",,,\n,,,\n",
        "=1+1,-2,@x,+3\n'=1,\"\"\"\"\n",
    ])
}

/// Tables as pages have them on the clipboard.
pub(crate) fn pages() -> Vec<Vec<u8>> {
    bytes_of(&[
        "<table><tr><th>时间<th>任务</tr><tr><td rowspan=2>2027-03<td>宣传</tr><tr><td>体系</table>",
        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><body><!--StartFragment--><table><col width=72><tr><td x:num=\"46023\">2026/1/1</td><td colspan=\"3\">a&nbsp;b<br>c</td></tr></table><!--EndFragment--></body></html>",
        "<meta charset='utf-8'><google-sheets-html-origin><table><tbody><tr><td data-sheets-value='{\"1\":2}'>甲</td></tr></tbody></table>",
        "<table><tr><td><p>一</p><p>二</p></td><td><table><tr><td>内</td></tr></table></td></tr></table>",
        "<p>没有表格</p><script>alert(1)</script><style>td{}</style>",
        "<TABLE BORDER=1><TR><TD ALIGN=\"left\">&#20013;&#x6587;&amp;&lt;</TD></TR></TABLE>",
    ])
}

/// What people write into blanks.
pub(crate) fn words() -> Vec<Vec<u8>> {
    bytes_of(&[
        "2027-03",
        "2027年3月",
        "二〇二七年三月",
        "2027.3.5",
        "２０２７／０３",
        "计划2027年11月底前",
        "2027-03至2027-05",
        "2027年3月至5月",
        "2027年第一季度",
        "上半年",
        "至今",
        "已运行三年",
        "2026-11-25 14:30",
        "下午2点半",
        "明年三月",
        "0512-58672345",
        "13800138000",
        "+86 512 5867 2345 转 801",
        "12320582MB12345625",
        "12345678-9",
        "215600",
        "bzh@example.gov.cn",
        "GB/T 1.1—2020",
        "DB32/T 4100-2021",
        "江苏省 张家港市",
        "95.5",
        "1，234",
        "三百二十一",
        "有",
        "没有",
        "无",
        "合格",
        "某某市“一站式”政务服务",
        "44927",
        "2月30日",
        "2024.2.29-2025.2.28",
        "民国一一五年",
        "2027 年 3 月 1 日—— 5 月 31 日",
        "  ",
        "\u{200b}",
        "e\u{301}\u{301}👨‍👩‍👧",
        "①②③",
        "㎡",
    ])
}

fn bytes_of(texts: &[&str]) -> Vec<Vec<u8>> {
    texts.iter().map(|text| text.as_bytes().to_vec()).collect()
}
