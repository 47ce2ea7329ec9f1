//! The app: mounts the interface on the page.

fn main() {
    #[cfg(target_family = "wasm")]
    shidian::ui::mount();
}
