//! The normal forms of Unicode: NFC, and NFKC, which also takes forms kept for older standards as the usual ones.
//!
//! In the page the browser's own `normalize` does it, natively the crate `unicode-normalization`: its tables
//! would weigh 60 KB in the page, and both follow the same stable standard. Callers let it see only the few
//! characters that may change, since each call crosses over to JavaScript.

use imp::normalised;

/// `text` with each letter and its accents composed: one way of writing what looks and means the same.
pub fn nfc(text: &str) -> String {
    normalised(text, "NFC")
}

/// The same, and ligatures, circled and squared letters, radicals and the like as the usual characters.
pub fn nfkc(text: &str) -> String {
    normalised(text, "NFKC")
}

#[cfg(target_family = "wasm")]
mod imp {
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = ["String", "prototype", "normalize"], js_name = call)]
        pub(super) fn normalised(text: &str, form: &str) -> String;
    }
}

#[cfg(not(target_family = "wasm"))]
mod imp {
    use unicode_normalization::UnicodeNormalization;

    pub(super) fn normalised(text: &str, form: &str) -> String {
        match form {
            "NFC" => text.nfc().collect(),
            _ => text.nfkc().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn composing_keeps_the_forms_of_older_standards() {
        assert_eq!(nfc("Cre\u{300}me ㈱ Ａ"), "Cr\u{E8}me ㈱ Ａ");
        assert_eq!(nfc("\u{F9B5}"), "例");
    }

    #[test]
    fn forms_of_older_standards_become_the_usual_ones() {
        assert_eq!(nfkc("e\u{301} ㈱ Ａ ﬁ ⽉ Ⅻ"), "\u{E9} (株) A fi 月 XII");
    }
}
