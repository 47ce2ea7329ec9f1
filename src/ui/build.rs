//! Which build is running, and how long the browser keeps what is typed: as the foot and 帮助 say it.

use leptos::prelude::*;

use super::erase::{block, spawn};
use super::route::Db;
use crate::archive::Lasting;
use crate::browser::{build, lasting, prefs};

const VERSION: &str = env!("CARGO_PKG_VERSION");
/// So many digits tell builds apart at a glance.
const SHORT: usize = 12;
const ASKED: &str = "storage.asked";

/// Version and fingerprint in a few words.
pub(crate) fn in_short() -> String {
    let fingerprint = build::fingerprint();
    let short = fingerprint.as_deref().and_then(|whole| whole.get(..SHORT));
    format!("版本 {VERSION}（构建 {}）", short.unwrap_or("开发中"))
}

/// Asks the browser once to keep our storage: after the first paper that was typed in earnest.
pub(crate) fn ask_to_last(db: Db) {
    if db != Db::Real || prefs::get(ASKED).is_some() {
        return;
    }
    // Where this cannot be noted nothing else can be kept either, and asking again does no harm.
    prefs::set(ASKED, "yes").ok();
    spawn(async {
        lasting::ask().await;
    });
}

/// The sections of 帮助.
#[component]
pub(crate) fn AboutBuild() -> impl IntoView {
    let fingerprint = build::fingerprint().unwrap_or_else(|| "开发中的构建没有指纹".to_owned());
    view! {
        <h2 id="lasting">"浏览器会不会自动清理"</h2>
        <WillItLast/>
        <h2 id="build">"核对程序"</h2>
        <p>{format!("本程序是版本 {VERSION}，构建指纹：")}<code class="fingerprint">{fingerprint}</code></p>
        <p>"构建指纹由程序文件夹里各个文件的名称和内容算出，单文件 shidian.html 也算在内，两种用法显示同一个指纹。不算在内的有：主办单位可以改的 notice.json，单文件里留给主办单位填的通知（id 为 notice 的一段），由文件清单生成的 sw.js，以及压缩副本（.br、.gz）。"</p>
        <p>"指纹由页面自己显示，只用来分清是哪一次构建。要知道文件有没有被改动，请计算它的 SHA-256，与发布单位另行公布的 SHA256SUMS 里同名的一行比较：一个字符都不差，文件才没有改动。主办单位填过通知的，那个文件自然不同。"</p>
        <p>"Windows 在命令提示符里，单文件和文件夹里的文件都一样，一次算一个："</p>
        <pre tabindex="0" aria-label="Windows 命令"><code>"certutil -hashfile shidian.html SHA256\ncertutil -hashfile shidian\\index.html SHA256"</code></pre>
        <p>"Linux 在 SHA256SUMS 所在的文件夹里，可以算一个，也可以一次核对全部："</p>
        <pre tabindex="0" aria-label="Linux 命令"><code>"sha256sum shidian.html shidian/index.html\nsha256sum -c SHA256SUMS"</code></pre>
    }
}

#[component]
fn WillItLast() -> impl IntoView {
    let said = RwSignal::new(None::<Lasting>);
    spawn(async move {
        let granted = lasting::granted().await;
        said.try_set(Some(Lasting::of(granted, prefs::get(ASKED).is_some())));
    });
    let words = block(move || said.get().map(|lasting| lasting.to_string()));
    view! { <p role="status">{words}</p> }
}
