//! The browser's own decoder of Chinese encodings.

use js_sys::Uint8Array;
use web_sys::{TextDecoder, TextDecoderOptions};

/// The text of bytes in GB18030, GBK or GB 2312; nothing where they are none.
pub fn gb18030(bytes: &[u8]) -> Option<String> {
    let strict = TextDecoderOptions::new();
    strict.set_fatal(true);
    let decoder = TextDecoder::new_with_label_and_options("gb18030", &strict).ok()?;
    // A copy, since the memory of the program may not be shared with the browser.
    decoder
        .decode_with_buffer_source(&Uint8Array::from(bytes))
        .ok()
}
