//! Talk between two windows, here two seats in one.

use std::cell::RefCell;
use std::rc::Rc;

use shidian::app::editor::Said;
use shidian::browser::tabs::Tabs;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::BroadcastChannel;

use crate::spy::{Replaced, pause};

type Heard = Rc<RefCell<Vec<Said>>>;

fn seat(name: &str) -> (Tabs, Heard) {
    let heard = Heard::default();
    let noted = Rc::clone(&heard);
    let tabs = Tabs::join(name, move |said| noted.borrow_mut().push(said));
    (tabs, heard)
}

#[wasm_bindgen_test]
async fn the_others_hear_what_is_said_and_the_speaker_does_not() {
    let tab = "0123456789abcdef".to_owned();
    let said = [
        Said::Here { tab: tab.clone() },
        Said::Held { tab: tab.clone() },
        Said::Take { tab },
    ];
    let (one, own) = seat("shidian-test-talk");
    let (_two, heard) = seat("shidian-test-talk");
    let (_elsewhere, other) = seat("shidian-test-other");
    for said in &said {
        one.say(said);
    }
    pause(100).await;

    assert_eq!(*heard.borrow(), said);
    assert!(own.borrow().is_empty() && other.borrow().is_empty());
}

fn take() -> Said {
    Said::Take {
        tab: "a1".to_owned(),
    }
}

#[wasm_bindgen_test]
async fn what_is_not_ours_is_ignored() {
    let (_seat, heard) = seat("shidian-test-hostile");
    let stranger = BroadcastChannel::new("shidian-test-hostile").unwrap();
    for text in ["", "here", "here ", "here <b>", "saved 1", "shut 1", "{}"] {
        stranger.post_message(&text.into()).unwrap();
    }
    stranger.post_message(&JsValue::from(7)).unwrap();
    stranger.post_message(&"take a1".into()).unwrap();
    pause(100).await;
    stranger.close();

    assert_eq!(*heard.borrow(), [take()]);
}

#[wasm_bindgen_test]
async fn who_left_hears_nothing_more() {
    let (one, _) = seat("shidian-test-left");
    let (two, heard) = seat("shidian-test-left");
    drop(two);
    one.say(&take());
    pause(50).await;

    assert!(heard.borrow().is_empty());
}

#[wasm_bindgen_test]
fn without_channels_there_is_silence() {
    let _missing = Replaced::with(&js_sys::global(), "BroadcastChannel", &JsValue::UNDEFINED);
    let (one, _) = seat("shidian-test-none");
    one.say(&take());
}
