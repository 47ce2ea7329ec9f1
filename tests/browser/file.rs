//! Files dropped, chosen and handed out, and the clipboard.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Object, Promise};
use shidian::browser::file::{self, FileError};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{
    DataTransfer, DragEvent, DragEventInit, Event, File, HtmlAnchorElement, HtmlInputElement,
    HtmlTextAreaElement, Response,
};

use crate::spy::{Replaced, acting, pause, prototype};

const LIMIT: f64 = 2_097_152.0;

fn carrying(texts: &[&str]) -> DataTransfer {
    let carried = DataTransfer::new().unwrap();
    for text in texts {
        let parts = Array::of1(&(*text).into());
        let file = File::new_with_str_sequence(&parts, "申请书.json").unwrap();
        carried.items().add_with_file(&file).unwrap();
    }
    carried
}

async fn text_at(address: &str) -> String {
    let window = web_sys::window().unwrap();
    let answer = JsFuture::from(window.fetch_with_str(address)).await;
    let response: Response = answer.unwrap().unchecked_into();
    let text = JsFuture::from(response.text().unwrap()).await;
    text.unwrap().as_string().unwrap()
}

fn drop_of(texts: &[&str]) -> DragEvent {
    let init = DragEventInit::new();
    init.set_data_transfer(Some(&carrying(texts)));
    init.set_cancelable(true);
    init.set_bubbles(true);
    DragEvent::new_with_event_init_dict("drop", &init).unwrap()
}

/// What a drop on the page gives, file by file; nothing where it was not taken.
async fn dropped(event: &DragEvent) -> Option<Vec<(String, Result<Vec<u8>, FileError>)>> {
    let taken = Rc::new(RefCell::new(None));
    let noted = Rc::clone(&taken);
    let _listening = file::on_drop(|_| {}, move |files| *noted.borrow_mut() = Some(files));
    let body = web_sys::window()
        .unwrap()
        .document()
        .unwrap()
        .body()
        .unwrap();
    body.dispatch_event(event).unwrap();
    let files = taken.borrow_mut().take()?;
    Some(files.read(LIMIT).await)
}

#[wasm_bindgen_test]
async fn all_files_dropped_anywhere_are_read_with_their_names_and_the_page_is_not_left() {
    let event = drop_of(&["试点", "second"]);
    let read = dropped(&event).await.unwrap();
    let named = |text: &str| ("申请书.json".to_owned(), Ok(text.as_bytes().to_vec()));

    assert_eq!(read, [named("试点"), named("second")]);
    assert!(event.default_prevented());
}

#[wasm_bindgen_test]
async fn what_is_no_file_or_is_taken_by_a_part_of_the_page_is_left_alone() {
    let text = drop_of(&[]);
    assert_eq!(dropped(&text).await, None);
    assert!(!text.default_prevented());

    let taken = drop_of(&["试点"]);
    let body = web_sys::window()
        .unwrap()
        .document()
        .unwrap()
        .body()
        .unwrap();
    let by_a_part = wasm_bindgen::closure::Closure::<dyn Fn(Event)>::new(|event: Event| {
        event.prevent_default();
    });
    let hears = by_a_part.as_ref().unchecked_ref();
    body.add_event_listener_with_callback("drop", hears)
        .unwrap();
    assert_eq!(dropped(&taken).await, None);
    body.remove_event_listener_with_callback("drop", hears)
        .unwrap();
}

#[wasm_bindgen_test]
async fn a_file_of_the_limit_is_read_and_one_byte_more_is_not() {
    let full = "x".repeat(2_097_152);
    let read = dropped(&drop_of(&[&full, &format!("{full}x")]))
        .await
        .unwrap();
    assert_eq!(read[0].1.as_ref().unwrap().len(), 2_097_152);

    let told = "文件超过 2 MB，没有打开。请确认选的是本程序保存的文件。";
    assert_eq!(read[1].1.as_ref().unwrap_err().to_string(), told);
}

#[wasm_bindgen_test]
async fn a_chosen_file_is_read_and_a_cancelled_choice_is_none() {
    let inputs = prototype("HTMLInputElement");
    let choosing = acting(&inputs, "click", |input, _| {
        let input: &HtmlInputElement = input.unchecked_ref();
        assert_eq!(
            (input.type_().as_str(), input.accept().as_str()),
            ("file", ".json")
        );
        input.set_files(carrying(&["{}"]).files().as_ref());
        input.dispatch_event(&Event::new("change")?)?;
        Ok(JsValue::UNDEFINED)
    });
    let chosen = file::pick(".json", LIMIT).await;
    assert_eq!(chosen, Ok(Some(("申请书.json".to_owned(), b"{}".to_vec()))));
    drop(choosing);

    let _cancelling = acting(&inputs, "click", |input, _| {
        let input: &HtmlInputElement = input.unchecked_ref();
        input.dispatch_event(&Event::new("cancel")?)?;
        Ok(JsValue::UNDEFINED)
    });
    assert_eq!(file::pick(".json", LIMIT).await, Ok(None));
    let left = web_sys::window().unwrap().document().unwrap();
    assert!(left.query_selector("input").unwrap().is_none());
}

#[wasm_bindgen_test]
async fn a_choice_never_answered_ends_with_the_next_one() {
    let inputs = prototype("HTMLInputElement");
    let _silent = acting(&inputs, "click", |_, _| Ok(JsValue::UNDEFINED));
    let answers = Rc::new(RefCell::new(Vec::new()));
    for turn in ["first", "second"] {
        let noted = Rc::clone(&answers);
        wasm_bindgen_futures::spawn_local(async move {
            let answer = file::pick(".json", LIMIT).await;
            noted.borrow_mut().push((turn, answer));
        });
        pause(30).await;
    }

    assert_eq!(*answers.borrow(), [("first", Ok(None))]);
}

#[wasm_bindgen_test]
async fn a_download_carries_name_kind_and_text() {
    let seen = Rc::new(RefCell::new(None));
    let noted = Rc::clone(&seen);
    let links = prototype("HTMLAnchorElement");
    let clicking = acting(&links, "click", move |link, _| {
        let link: &HtmlAnchorElement = link.unchecked_ref();
        *noted.borrow_mut() = Some((link.download(), link.href()));
        Ok(JsValue::UNDEFINED)
    });
    file::download("申请书.json", "application/json", "{\"a\":\"试点\"}").unwrap();
    drop(clicking);
    let (name, address) = seen.take().unwrap();

    assert_eq!(name, "申请书.json");
    assert_eq!(text_at(&address).await, "{\"a\":\"试点\"}");
}

#[wasm_bindgen_test]
async fn a_browser_that_makes_no_file_is_told_as_such() {
    let _missing = Replaced::with(&js_sys::global(), "Blob", &JsValue::UNDEFINED);
    let refused = file::download("a.json", "application/json", "{}").unwrap_err();
    let told = "浏览器不让本页保存文件。请复制内容，粘贴到记事本中保存。";
    assert_eq!(refused.to_string(), told);
}

#[wasm_bindgen_test]
async fn a_copied_text_goes_to_the_clipboard_where_there_is_one() {
    let clipboard = Object::new();
    let copied = Rc::new(RefCell::new(None));
    let noted = Rc::clone(&copied);
    let _write = acting(&clipboard, "writeText", move |_, arguments| {
        *noted.borrow_mut() = arguments.get(0).as_string();
        Ok(Promise::resolve(&JsValue::UNDEFINED).into())
    });
    let _secure = Replaced::with(&prototype("Navigator"), "clipboard", &clipboard);
    file::copy("试点").await.unwrap();

    assert_eq!(copied.borrow().as_deref(), Some("试点"));
}

#[wasm_bindgen_test]
async fn on_plain_http_a_text_is_copied_by_selection() {
    let _plain = Replaced::with(&prototype("Navigator"), "clipboard", &JsValue::UNDEFINED);
    let selected = Rc::new(RefCell::new(None));
    let noted = Rc::clone(&selected);
    let documents = prototype("Document");
    let command = acting(&documents, "execCommand", move |document, _| {
        let document: &web_sys::Document = document.unchecked_ref();
        let area = document.active_element().unwrap();
        *noted.borrow_mut() = Some(area.unchecked_into::<HtmlTextAreaElement>().value());
        Ok(true.into())
    });
    file::copy("试\n点").await.unwrap();
    assert_eq!(selected.borrow().as_deref(), Some("试\n点"));
    drop(command);

    let _refusing = acting(&documents, "execCommand", |_, _| Ok(false.into()));
    let refused = file::copy("试点").await;
    assert_eq!(refused, Err(FileError::NotCopied));
    let told = "没能复制到剪贴板。请在文本框中按 Ctrl+A 全选，再按 Ctrl+C 复制。";
    assert_eq!(FileError::NotCopied.to_string(), told);
}
