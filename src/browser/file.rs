//! Files and the clipboard: what the applicant takes along and brings back.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, DataTransfer, Document, DragEvent, Event, File, FileList,
    HtmlAnchorElement, HtmlDocument, HtmlElement, HtmlInputElement, HtmlTextAreaElement, Url,
};

use super::clock;
use super::listen::{Guard, listen};

const READING_TIME: i32 = 60_000; // Milliseconds in which the browser has surely read a download.

thread_local! {
    static WAITING: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Hands a text to the browser as a download. Whether it was saved is not told to any page.
///
/// # Errors
/// Where the browser makes no file of it.
pub fn download(name: &str, mime: &str, text: &str) -> Result<(), FileError> {
    offer(name, mime, &text.into()).ok_or(FileError::NotOffered)
}

/// Hands bytes to the browser as a download, as [`download`] does with a text.
///
/// # Errors
/// Where the browser makes no file of them.
pub fn download_bytes(name: &str, mime: &str, bytes: &[u8]) -> Result<(), FileError> {
    let bytes = Uint8Array::from(bytes);
    offer(name, mime, &bytes).ok_or(FileError::NotOffered)
}

/// Lets the applicant choose one file of at most `limit` bytes; nothing where the choice was cancelled.
///
/// To be called on a click. Browsers before Chromium 113 do not tell a cancelling: there it is
/// noticed at the next choice, so nothing should wait for the answer.
///
/// # Errors
/// Where the file is too large or cannot be read.
pub async fn pick(accept: &str, limit: f64) -> Result<Option<(String, Vec<u8>)>, FileError> {
    let files = choose(Some(accept)).await?;
    match files.and_then(|files| files.get(0)) {
        Some(file) => read(file, limit).await.map(Some),
        None => Ok(None),
    }
}

/// Files that were chosen or dropped and not read yet.
#[derive(Clone, Default)]
pub struct Files(Vec<File>);

impl Files {
    /// Reads each, of at most `limit` bytes; the name comes with what was read, or with why it was not.
    pub async fn read(self, limit: f64) -> Vec<(String, Result<Vec<u8>, FileError>)> {
        let mut all = Vec::with_capacity(self.0.len());
        for file in self.0 {
            let name = file.name();
            let bytes = read(file, limit).await.map(|(_, bytes)| bytes);
            all.push((name, bytes));
        }
        all
    }

    fn of(list: Option<FileList>) -> Files {
        let list = list.into_iter();
        Files(
            list.flat_map(|list| (0..list.length()).filter_map(move |nth| list.get(nth)))
                .collect(),
        )
    }
}

/// Lets the applicant choose files of any name; none where the choice was cancelled. As [`pick`] otherwise.
///
/// # Errors
/// Where the browser opens no choice.
pub async fn pick_several() -> Result<Files, FileError> {
    choose(None).await.map(Files::of)
}

/// Takes all files that are dropped anywhere on the page and not taken by a part of it: the browser would
/// leave the page for them. `hovers` is told whether files are held over the page. Texts are left to the boxes.
pub fn on_drop(hovers: impl Fn(bool) + 'static, dropped: impl Fn(Files) + 'static) -> Guard {
    let hovers = Rc::new(hovers);
    let (over, left, ends) = (Rc::clone(&hovers), Rc::clone(&hovers), hovers);
    let window = web_sys::window;
    let held = listen(window(), "dragover", move |event| {
        if let Some(carried) = files_carried(&event) {
            event.prevent_default();
            carried.set_drop_effect("copy");
            over(true);
        }
    });
    let left = listen(window(), "dragleave", move |event| {
        let event: Option<&DragEvent> = event.dyn_ref();
        if event.is_some_and(|event| event.related_target().is_none()) {
            left(false);
        }
    });
    let dropped = listen(window(), "drop", move |event| {
        ends(false);
        if let Some(carried) = files_carried(&event) {
            event.prevent_default();
            // What was dropped is gone once this event is over, so it is taken at once.
            dropped(Files::of(carried.files()));
        }
    });
    held.and(left).and(dropped)
}

/// What an event carries, where it is files that no part of the page has taken yet.
fn files_carried(event: &Event) -> Option<DataTransfer> {
    let event: &DragEvent = event.dyn_ref()?;
    let carried = event
        .data_transfer()
        .filter(|_| !event.default_prevented())?;
    let files = carried.types().includes(&"Files".into(), 0);
    files.then_some(carried)
}

/// Puts a text on the clipboard, on plain HTTP too. To be called on a click.
///
/// # Errors
/// Where the browser refuses both ways.
pub async fn copy(text: &str) -> Result<(), FileError> {
    if by_clipboard(text).await.is_some() || by_selection(text).is_some() {
        Ok(())
    } else {
        Err(FileError::NotCopied)
    }
}

/// What went wrong with a file or the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileError {
    /// The file has more bytes than the limit, here in whole MB.
    TooLarge { limit: u32 },
    /// The browser cannot read the file.
    Unreadable,
    /// The browser opens no choice of files.
    NoChoice,
    /// The browser makes no download.
    NotOffered,
    /// The browser does not let us at the clipboard.
    NotCopied,
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLarge { limit } => {
                return write!(
                    f,
                    "文件超过 {limit} MB，没有打开。请确认选的是本程序保存的文件。"
                );
            }
            Self::Unreadable => {
                "文件读不出来，可能已被移动、改名，或正被别的程序占用。请检查后重新选择。"
            }
            Self::NoChoice => {
                "浏览器没有打开选择文件的窗口。请把文件拖到本页，或把文件内容粘贴进来。"
            }
            Self::NotOffered => "浏览器不让本页保存文件。请复制内容，粘贴到记事本中保存。",
            Self::NotCopied => "没能复制到剪贴板。请在文本框中按 Ctrl+A 全选，再按 Ctrl+C 复制。",
        })
    }
}

impl std::error::Error for FileError {}

fn offer(name: &str, mime: &str, content: &JsValue) -> Option<()> {
    let document = document()?;
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let parts = Array::of1(content);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = element(&document, "a")?;
    link.set_href(&address);
    link.set_download(name);
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    let revoke = clock::after(READING_TIME, move || {
        // An address that is gone already needs no revoking.
        let _ = Url::revoke_object_url(&address);
    });
    std::mem::forget(revoke);
    Some(())
}

/// One file of some kinds, or several of any.
async fn choose(accept: Option<&str>) -> Result<Option<FileList>, FileError> {
    let input = document().and_then(|document| {
        let input: HtmlInputElement = element(&document, "input")?;
        document.body()?.append_child(&input).ok()?;
        Some(input)
    });
    let input = input.ok_or(FileError::NoChoice)?;
    input.set_type("file");
    match accept {
        Some(accept) => input.set_accept(accept),
        None => input.set_multiple(true),
    }
    input.set_hidden(true);
    chosen(&input).await;
    input.remove();
    Ok(input.files())
}

/// Opens the choice and waits for its end, or for the beginning of the next one.
async fn chosen(input: &HtmlInputElement) {
    let mut listening = Vec::new();
    let end = Promise::new(&mut |resolve, _| {
        for name in ["change", "cancel"] {
            let resolve = resolve.clone();
            listening.push(listen(Some(input), name, move |_| finish(&resolve)));
        }
        if let Some(earlier) = WAITING.replace(Some(resolve)) {
            finish(&earlier);
        }
    });
    input.click();
    // The promise is never rejected.
    let _ = JsFuture::from(end).await;
}

fn finish(resolve: &Function) {
    let _ = resolve.call0(&JsValue::UNDEFINED);
}

async fn read(file: File, limit: f64) -> Result<(String, Vec<u8>), FileError> {
    if file.size() > limit {
        return Err(FileError::TooLarge {
            limit: megabytes(limit),
        });
    }
    let bytes = JsFuture::from(file.array_buffer()).await;
    let bytes = bytes.map_err(|_| FileError::Unreadable)?;
    Ok((file.name(), Uint8Array::new(&bytes).to_vec()))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a limit is a small whole number of MB"
)]
fn megabytes(bytes: f64) -> u32 {
    (bytes / 1_048_576.0) as u32
}

async fn by_clipboard(text: &str) -> Option<()> {
    let clipboard = web_sys::window()?.navigator().clipboard();
    // It is missing on plain HTTP.
    if clipboard.is_undefined() {
        return None;
    }
    JsFuture::from(clipboard.write_text(text))
        .await
        .ok()
        .map(drop)
}

/// The old way: a selected text box and the browser's own copy command.
fn by_selection(text: &str) -> Option<()> {
    let document = document()?;
    let focused = document.active_element();
    let area: HtmlTextAreaElement = element(&document, "textarea")?;
    area.set_value(text);
    area.style().set_property("position", "fixed").ok()?;
    area.style().set_property("opacity", "0").ok()?;
    document.body()?.append_child(&area).ok()?;
    area.select();
    let copied = document
        .dyn_into::<HtmlDocument>()
        .ok()?
        .exec_command("copy");
    area.remove();
    if let Some(focused) = focused.and_then(|focused| focused.dyn_into::<HtmlElement>().ok()) {
        let _ = focused.focus();
    }
    matches!(copied, Ok(true)).then_some(())
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn element<T: JsCast>(document: &Document, name: &str) -> Option<T> {
    document.create_element(name).ok()?.dyn_into().ok()
}
