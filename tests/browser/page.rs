//! The page's address, focus, end and panic, and the print events.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use shidian::browser::{page, print};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, Window};

use crate::spy::{Replaced, pause};

fn window() -> Window {
    web_sys::window().unwrap()
}

#[wasm_bindgen_test]
async fn addresses_are_gone_to_replaced_and_heard() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let noted = Rc::clone(&heard);
    let guard = page::on_hash(move |address| noted.borrow_mut().push(address));
    let length = window().history().unwrap().length().unwrap();
    page::go("/pilot/1");
    pause(30).await;
    assert_eq!(page::hash(), "/pilot/1");
    page::replace("/pilot/2");
    pause(30).await;
    assert_eq!(page::hash(), "/pilot/2");
    drop(guard);
    page::replace("/");
    pause(30).await;

    assert_eq!(*heard.borrow(), ["/pilot/1", "/pilot/2"]);
    assert_eq!(window().history().unwrap().length().unwrap(), length + 1);
}

#[wasm_bindgen_test]
fn title_focus_and_view_follow_what_is_asked() {
    let document = window().document().unwrap();
    let button = document.create_element("button").unwrap();
    button.set_id("test-button");
    document.body().unwrap().append_child(&button).unwrap();
    page::title("试点助手：申请书");
    assert_eq!(document.title(), "试点助手：申请书");
    assert!(page::focus("test-button") && page::scroll_to("test-button"));
    assert_eq!(document.active_element().unwrap().id(), "test-button");

    button.remove();
    assert!(!page::focus("test-button") && !page::scroll_to("test-button"));
}

#[wasm_bindgen_test]
fn leaving_and_hiding_are_heard_while_the_guard_lives() {
    let count = Rc::new(Cell::new(0));
    let noted = Rc::clone(&count);
    let guard = page::on_hide(move || noted.set(noted.get() + 1));
    let leave = |name| window().dispatch_event(&Event::new(name).unwrap()).unwrap();
    let document = window().document().unwrap();
    let turn = || {
        document
            .dispatch_event(&Event::new("visibilitychange").unwrap())
            .unwrap()
    };
    leave("pagehide");
    assert_eq!(count.get(), 1);
    turn();
    assert_eq!(count.get(), 1, "the page is still visible");
    let hidden = Replaced::with(&document, "visibilityState", &"hidden".into());
    turn();
    assert_eq!(count.get(), 2);
    drop((hidden, guard));
    leave("pagehide");

    assert_eq!(count.get(), 2);
}

#[wasm_bindgen_test]
fn printing_is_announced_before_and_after() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let note = |word: &'static str| {
        let heard = Rc::clone(&heard);
        move || heard.borrow_mut().push(word)
    };
    let _before = print::before_print(note("before"));
    let _after = print::after_print(note("after"));
    let dialogue = Closure::<dyn Fn()>::new(note("dialogue")).into_js_value();
    let _print = Replaced::with(&window(), "print", &dialogue);
    for name in ["beforeprint", "afterprint"] {
        window().dispatch_event(&Event::new(name).unwrap()).unwrap();
    }
    print::print().unwrap();

    assert_eq!(*heard.borrow(), ["before", "after", "dialogue"]);
}

#[wasm_bindgen_test]
fn a_browser_that_prints_nothing_is_told_as_such() {
    let _missing = Replaced::with(&window(), "print", &JsValue::UNDEFINED);
    let told = "浏览器没有打开打印窗口。请按 Ctrl+P，或从浏览器菜单中选“打印”。";
    assert_eq!(print::print().unwrap_err().to_string(), told);
}

#[wasm_bindgen_test]
fn the_shell_is_told_of_the_start_where_it_listens() {
    page::started();
    let count = Rc::new(Cell::new(0));
    let noted = Rc::clone(&count);
    let listening = Closure::<dyn Fn()>::new(move || noted.set(noted.get() + 1));
    let _shell = Replaced::with(&window(), "shidianStarted", &listening.into_js_value());
    page::started();

    assert_eq!(count.get(), 1);
}
