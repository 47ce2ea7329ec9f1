//! Random bytes from the browser, which gives them on plain HTTP too.

use std::fmt;

/// `N` random bytes fit for keys.
///
/// # Errors
/// Where the browser has no source of randomness.
pub fn bytes<const N: usize>() -> Result<[u8; N], EntropyError> {
    let mut bytes = [0; N];
    web_sys::window()
        .and_then(|window| window.crypto().ok())
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok())
        .ok_or(EntropyError)?;
    Ok(bytes)
}

/// A new identifier: 16 lowercase hexadecimal digits.
///
/// # Errors
/// As [`bytes`].
pub fn id() -> Result<String, EntropyError> {
    bytes().map(|bytes| format!("{:016x}", u64::from_be_bytes(bytes)))
}

/// The browser gives no random numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EntropyError;

impl fmt::Display for EntropyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "这个浏览器不能生成安全的随机数，无法新建试点或签名钥匙。请换用新版浏览器打开本页。",
        )
    }
}

impl std::error::Error for EntropyError {}
