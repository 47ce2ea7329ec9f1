//! Fetches the parts of the program that come behind the first, each once, and says where one does not come.

use leptos::prelude::*;

use super::table::{LATER, REST};
use super::{Later, Rest};
use crate::browser::fetch::FetchError;
use crate::ui::desk::Desk;
use crate::ui::erase::spawn;

impl Desk {
    /// Sets out to fetch the second part, if it is not there.
    pub(crate) fn want_later(self) {
        if self.later.with_untracked(Option::is_none) {
            self.missing.set(None);
            spawn(async move {
                self.have_later().await.ok();
            });
        }
    }

    /// The second part, once it is there.
    pub(crate) async fn have_later(self) -> Result<&'static Later, FetchError> {
        if let Some(later) = self.later.get_untracked() {
            return Ok(later);
        }
        let come = come("later", later).await;
        let later = self.joined(self.later, come, "填表要用的那部分程序")?;
        if let Some(later) = later {
            (later.came)(self);
        }
        self.later.get_untracked().ok_or(FetchError::Altered)
    }

    /// Sets out to fetch the third part, if it is not there.
    pub(crate) fn want_rest(self) {
        if self.rest.with_untracked(Option::is_none) {
            self.missing.set(None);
            spawn(async move {
                self.have_rest().await.ok();
            });
        }
    }

    /// The third part, once it is there.
    pub(crate) async fn have_rest(self) -> Result<&'static Rest, FetchError> {
        if let Some(rest) = self.rest.get_untracked() {
            return Ok(rest);
        }
        let come = come("rest", rest).await;
        let rest = self.joined(
            self.rest,
            come,
            "检查、定稿、打开文件和其他页面要用的那部分程序",
        )?;
        if let Some(rest) = rest {
            (rest.came)(self);
        }
        self.rest.get_untracked().ok_or(FetchError::Altered)
    }

    /// Sets out to fetch the second part as soon as what is shown now has been painted.
    pub(crate) fn want_later_soon(self) {
        painted(move || self.want_later());
    }

    /// Sets out to fetch the third part as soon as what is shown now has been painted.
    pub(crate) fn want_rest_soon(self) {
        painted(move || self.want_rest());
    }

    /// Tries again to fetch what did not come.
    pub(crate) fn want_missing(self) {
        match self.later.get_untracked() {
            None => self.want_later(),
            Some(later) => (later.want_rest)(self),
        }
    }

    /// Keeps a part that came, and gives it where nobody else had brought it meanwhile: nothing is drawn anew for
    /// whoever came second. Says why where it did not come.
    fn joined<T: Sync + 'static>(
        self,
        there: RwSignal<Option<&'static T>>,
        come: Result<&'static T, FetchError>,
        what: &str,
    ) -> Result<Option<&'static T>, FetchError> {
        match come {
            Ok(_) if there.with_untracked(Option::is_some) => Ok(None),
            Ok(part) => {
                there.set(Some(part));
                Ok(Some(part))
            }
            Err(why) => {
                self.missing.set(Some(format!("{what}还没有取到。{why}")));
                Err(why)
            }
        }
    }
}

fn painted(act: impl FnOnce() + 'static) {
    request_animation_frame(move || request_animation_frame(act));
}

/// Has a part fetched and checked, then joined.
#[cfg(feature = "split")]
async fn come<T: 'static, F>(name: &str, join: impl FnOnce() -> F) -> Result<&'static T, FetchError>
where
    F: Future<Output = Result<&'static T, wasm_split_helpers::SplitLoaderError>>,
{
    crate::browser::fetch::chunk(name).await?;
    // It came as it should; where it still cannot be joined, it does not belong to this build.
    join().await.map_err(|_| FetchError::Altered)
}

// The macro has its own failure come out here.
#[cfg(feature = "split")]
#[allow(clippy::unnecessary_wraps)]
#[wasm_split_helpers::wasm_split(later, fallible)]
fn later() -> Result<&'static Later, wasm_split_helpers::SplitLoaderError> {
    Ok(&LATER)
}

#[cfg(feature = "split")]
#[allow(clippy::unnecessary_wraps)]
#[wasm_split_helpers::wasm_split(rest, fallible)]
fn rest() -> Result<&'static Rest, wasm_split_helpers::SplitLoaderError> {
    Ok(&REST)
}

/// A build that is not split has it all at once.
#[cfg(not(feature = "split"))]
#[allow(clippy::unused_async)]
async fn come<T: 'static>(
    _: &str,
    join: impl FnOnce() -> &'static T,
) -> Result<&'static T, FetchError> {
    Ok(join())
}

#[cfg(not(feature = "split"))]
fn later() -> &'static Later {
    &LATER
}

#[cfg(not(feature = "split"))]
fn rest() -> &'static Rest {
    &REST
}
