//! Draws and listens, decides nothing.
//!
//! | part | what it is |
//! |---|---|
//! | `erase` | one type for each kind of moving part |
//! | `route` | where the user is |
//! | `desk` | what every page shares: store, list, today |
//! | `later` | the second part of the program, and the one door to it |
//! | `session` | the open paper as signals, and everything derived from them |
//! | `build` | which build runs, and how long the browser keeps what is typed |
//! | `page` | one screen each |
//! | `part` | what screens are put together from |
//! | `guard` | the lock, and what is asked before leaving |
//! | `sheet` | the official paper, on screen and in print |

// The component macro writes public items beside each component.
#![allow(unreachable_pub)]
// Components own what they are given.
#![allow(clippy::needless_pass_by_value)]

#[cfg(test)]
mod any_form;
mod app;
mod build;
mod desk;
mod drill;
mod erase;
mod frame;
mod guard;
mod later;
mod open;
mod page;
mod part;
mod route;
mod session;
mod sheet;

/// Mounts the app on the page's body.
pub fn mount() {
    crate::browser::page::panic_hook();
    leptos::mount::mount_to_body(app::App);
    crate::browser::page::started();
}
