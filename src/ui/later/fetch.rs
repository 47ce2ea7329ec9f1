//! Fetches the second part of the program, once, and says where it does not come.

use leptos::prelude::*;

use super::Later;
use super::table::LATER;
use crate::edge::fetch::FetchError;
use crate::ui::desk::Desk;
use crate::ui::erase::spawn;

impl Desk {
    /// Sets out to fetch the second part, if it is not there.
    pub(crate) fn want_later(self) {
        if self.later.with_untracked(Option::is_some) {
            return;
        }
        self.missing.set(None);
        spawn(async move {
            self.have_later().await.ok();
        });
    }

    /// The second part, once it is there.
    pub(crate) async fn have_later(self) -> Result<&'static Later, FetchError> {
        if let Some(later) = self.later.get_untracked() {
            return Ok(later);
        }
        let come = come().await;
        match &come {
            // Who came second must not have everything drawn anew.
            Ok(_) if self.later.with_untracked(Option::is_some) => {}
            Ok(later) => {
                self.later.set(Some(later));
                (later.came)(self);
            }
            Err(why) => self.missing.set(Some(format!(
                "填表、核对和其他页面要用的那部分程序还没有取到。{why}"
            ))),
        }
        come
    }

    /// Sets out to fetch the second part as soon as what is shown now has been painted.
    pub(crate) fn want_later_soon(self) {
        request_animation_frame(move || request_animation_frame(move || self.want_later()));
    }
}

#[cfg(feature = "split")]
async fn come() -> Result<&'static Later, FetchError> {
    crate::edge::fetch::chunk("later").await?;
    // It came as it should; where it still cannot be joined, it does not belong to this build.
    table().await.map_err(|_| FetchError::Altered)
}

// The macro has its own failure come out here.
#[cfg(feature = "split")]
#[allow(clippy::unnecessary_wraps)]
#[wasm_split_helpers::wasm_split(later, fallible)]
fn table() -> Result<&'static Later, wasm_split_helpers::SplitLoaderError> {
    Ok(&LATER)
}

/// A build that is not split has it all at once.
#[cfg(not(feature = "split"))]
#[allow(clippy::unused_async)]
async fn come() -> Result<&'static Later, FetchError> {
    Ok(&LATER)
}
