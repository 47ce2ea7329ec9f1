//! The normal forms are the browser's own: they must be those that the native tests know.

use shidian::value::{fold, nfc, nfkc, same_name};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn the_browser_normalises_as_the_native_tests_do() {
    assert_eq!(nfc("Cre\u{300}me ㈱ Ａ \u{F9B5}"), "Cr\u{E8}me ㈱ Ａ 例");
    assert_eq!(
        nfkc("e\u{301} ㈱ Ａ ﬁ ⽉ Ⅻ𠮷\u{1F468}"),
        "\u{E9} (株) A fi 月 XII𠮷\u{1F468}"
    );
}

#[wasm_bindgen_test]
fn names_that_look_alike_are_read_alike() {
    assert_eq!(fold("⼈⺠政府⾏政服务中⼼"), "人民政府行政服务中心");
    assert!(same_name("Cafe\u{301}•艾力", "Caf\u{E9}·艾力"));
    assert!(!same_name("人民政府", "人民政腐"));
}
