//! The second binary, played by an object of the tests: what is handed over, and what each failure is called.

use js_sys::{Object, Promise, Uint8Array};
use shidian::browser::seal::{self, SealError};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::spy::{Replaced, acting};

/// A shell whose second binary loads as `loaded` says.
fn shell(loaded: Result<JsValue, JsValue>) -> Replaced {
    let shidian = Object::new();
    std::mem::forget(acting(&shidian, "seal", move |_, _| {
        Ok(match &loaded {
            Ok(module) => Promise::resolve(module).into(),
            Err(why) => Promise::reject(why).into(),
        })
    }));
    Replaced::with(&js_sys::global(), "shidian", &shidian)
}

/// A second binary that turns bytes round, and accepts one text only.
fn module() -> JsValue {
    let module = Object::new();
    for name in ["new_key", "sign"] {
        std::mem::forget(acting(&module, name, |_, arguments| {
            let last = arguments.get(arguments.length() - 1);
            let mut bytes = Uint8Array::new(&last).to_vec();
            bytes.reverse();
            Ok(Uint8Array::from(bytes.as_slice()).into())
        }));
    }
    std::mem::forget(acting(&module, "public_jwk", |_, _| Ok("{}".into())));
    std::mem::forget(acting(
        &module,
        "verify",
        |_, arguments| match Uint8Array::new(&arguments.get(0)).to_vec().as_slice() {
            b"good" => Ok(JsValue::UNDEFINED),
            b"bad" => Err("签名与内容不符。".into()),
            _ => Err(js_sys::Error::new("unreachable").into()),
        },
    ));
    module.into()
}

#[wasm_bindgen_test]
async fn what_it_answers_is_handed_on() {
    let _shell = shell(Ok(module()));
    assert_eq!(seal::new_key(&[1, 2]).await, Ok(vec![2, 1]));
    assert_eq!(seal::sign(&[9], &[3, 4]).await, Ok(vec![4, 3]));
    assert_eq!(seal::public_jwk(&[9]).await.as_deref(), Ok("{}"));
    assert_eq!(seal::verify(b"good").await, Ok(()));
}

#[wasm_bindgen_test]
async fn a_refusal_is_a_verdict_and_a_fault_is_none() {
    let _shell = shell(Ok(module()));
    let refused = seal::verify(b"bad").await.unwrap_err();
    assert_eq!(refused, SealError::Refused("签名与内容不符。".to_owned()));
    assert_eq!(refused.to_string(), "签名与内容不符。");

    let broken = seal::verify(b"other").await.unwrap_err();
    let told =
        "签名和加密部分出错（unreachable），没有得出结果。请刷新本页后再试；已填写的内容不会丢失。";
    assert_eq!(broken.to_string(), told);
}

#[wasm_bindgen_test]
async fn a_part_that_does_not_load_is_told_as_such() {
    let nobody = seal::verify(b"good").await;
    assert_eq!(
        nobody,
        Err(SealError::NotLoaded("window.shidian.seal".to_owned()))
    );
    let _shell = shell(Err(js_sys::Error::new("404").into()));
    let told =
        "签名和加密部分没能载入（404）。程序可能已更新，请刷新本页后再试；已填写的内容不会丢失。";
    assert_eq!(seal::verify(b"good").await.unwrap_err().to_string(), told);
}

#[wasm_bindgen_test]
async fn an_older_part_without_a_function_is_told_as_such() {
    let _shell = shell(Ok(Object::new().into()));
    let missing = seal::sign(&[1], &[2]).await;
    assert_eq!(missing, Err(SealError::NotLoaded("sign".to_owned())));
}
