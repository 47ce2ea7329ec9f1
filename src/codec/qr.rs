//! A text as a QR code (ISO/IEC 18004), drawn by its path.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

/// The squares of a code, without the white around it.
pub struct Drawn {
    /// How many squares a side has.
    pub side: i32,
    /// The dark ones as the path of an SVG, one unit each.
    pub path: String,
}

/// The code of a text, which is still read where a seventh of it is spoilt; nothing where the text is too long for one.
pub fn drawn(text: &str) -> Option<Drawn> {
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Medium).ok()?;
    let side = code.size();
    let mut path = String::new();
    for y in 0..side {
        let mut x = 0;
        while x < side {
            let from = x;
            // Beside the code all is light.
            while code.get_module(x, y) {
                x += 1;
            }
            if x > from {
                let _ = write!(path, "M{from} {y}h{}v1h-{}z", x - from, x - from);
            }
            x += 1;
        }
    }
    Some(Drawn { side, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_corners_and_nothing_beside_it() {
        let Drawn { side, path } = drawn("内容指纹 0a1b").unwrap();
        assert_eq!((side - 17) % 4, 0);
        for corner in [
            "M0 0h7v1h-7z".to_owned(),
            format!("M{} 0h7v1h-7z", side - 7),
        ] {
            assert!(path.contains(&corner), "{corner}");
        }
        assert!(path.contains(&format!("M0 {}h7v1h-7z", side - 1)));
        assert!(!path.contains(&format!("M{side}")));
    }

    #[test]
    fn what_is_too_long_has_no_code() {
        assert!(drawn(&"字".repeat(1_000)).is_none());
    }
}
