//! The second binary: signs and verifies, fetched once the first input is usable.

#[cfg(target_family = "wasm")]
#[expect(unreachable_pub, reason = "wasm-bindgen exports only what is pub")]
mod door {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The version of the program this part was built with.
    #[wasm_bindgen]
    pub fn version() -> String {
        env!("CARGO_PKG_VERSION").to_owned()
    }
}

fn main() {}
