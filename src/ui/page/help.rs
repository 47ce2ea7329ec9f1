//! A clerk's questions first, then what this is, where the data are, what a signature means, and how to check a file without us.

use leptos::prelude::*;

use super::Title;
use super::notice::NoticeFile;
use super::print::PrintButton;
use crate::app::{SendOff, returned, search};
use crate::browser::page;
use crate::dossier::Paper;
use crate::form::FormId;
use crate::ui::build::AboutBuild;
use crate::ui::desk::desk;
use crate::ui::erase::{CollectAny, handler, words};
use crate::ui::route::{Page, Route};

/// One page to print and keep beside the machine: printing 帮助 prints it alone.
#[component]
fn QuickCard() -> impl IntoView {
    view! {
        <section class="quick-card" aria-labelledby="quick-card">
            <h2 id="quick-card">"一页速查"</h2>
            <ol>
                <li>"填：一步一步填，随填随存。每一处都按细则核对，点“依据”看是哪一条。"</li>
                <li>"查：在“检查全部”看没填的和不合的，点哪一处去改哪一处，改完回到原处。"</li>
                <li>"定稿：没有错误就可以定稿；不符合规定的写明理由，理由随表打印。"</li>
                <li>"送章：下载签名文件留底，打印以后按承担、参加、保证、业务指导、管理的次序送章，签名和日期在纸上写。"</li>
                <li>"报送：份数和送到哪里见“可以送章”一页；当批征集通知另有要求的，以通知为准。"</li>
                <li>"记下来：每办完一步，在试点记录里记日期，以后的期限由此推算。"</li>
                <li>"备份：换电脑以前、定稿以后各备份一次，存到别的盘上。"</li>
            </ol>
            <p>"期限：标准体系运行满半年才能申请评估（第十八条）；合格有效期 3 年（第二十三条）；届满前 3 个月申请复查，逾期视为自动放弃（第三十二条）。"</p>
            <p>"快捷键：Enter 下一处；Ctrl+K 查找；Ctrl+P 打印。"</p>
            <p class="go screen-only"><PrintButton/></p>
        </section>
    }
}

/// Searches this page: whatever does not hold the words is left out of sight.
#[component]
fn Seek() -> impl IntoView {
    let found = RwSignal::new(None::<usize>);
    let seek = move |event: leptos::ev::Event| {
        let wanted = event_target_value(&event);
        let holds = |text: &str| search::holds(text, &wanted);
        let asked: Option<&dyn Fn(&str) -> bool> = (!wanted.trim().is_empty()).then_some(&holds);
        found.set(page::keep_in_sight(".help", asked));
    };
    let says = move || match found.get() {
        None => String::new(),
        Some(0) => "帮助里没有这些字句。请换几个字，或者用 Ctrl+K 查找全部。".to_owned(),
        Some(count) => format!("找到 {count} 处，其余的先不列。"),
    };
    view! {
        <p class="search screen-only">
            <label for="help-search">"在帮助里查找"</label>
            <input id="help-search" class="box" type="search" autocomplete="off" on:input=handler(seek)/>
        </p>
        <p class="hint" role="status">{words(says)}</p>
    }
}

/// What papers are sent back for, by the text.
#[component]
fn Returned() -> impl IntoView {
    let ground = |(checks, article): (&'static str, String)| {
        view! { <li>{checks}<span class="aside">{article}</span></li> }
    };
    let paper = move |(form, grounds): (FormId, Vec<(&'static str, String)>)| {
        view! {
            <details class="others">
                <summary>{format!("{}：要做到的 {} 条", form.form().called(), grounds.len())}</summary>
                <ul>{grounds.into_iter().map(ground).collect_any()}</ul>
            </details>
        }
    };
    view! {
        <h2>"常见退回原因"</h2>
        <p class="hint">"由细则条文推出，不是退件的统计：下面各条有一条没有做到，材料就站不住。"</p>
        {returned().into_iter().map(paper).collect_any()}
    }
}

/// How many copies of a paper, and who seals and signs it in which order.
fn by_hand(form: FormId) -> Option<AnyView> {
    let form = form.form();
    let way = SendOff::of(form, &Paper::default());
    let hands: Vec<&str> = way.by_hand.iter().map(|hand| hand.line).collect();
    let copies = way.copies.into_iter().chain(hands);
    let said = copies.collect::<Vec<_>>().join("；");
    (!said.is_empty())
        .then(|| view! { <li>{format!("{}：{said}。", form.called())}</li> }.into_any())
}

#[component]
pub(crate) fn Help() -> impl IntoView {
    let desk = desk();
    view! {
        <article class="column help">
            <Title text="帮助"/>
            <Seek/>
            <QuickCard/>
            <Returned/>
            <h2>"份数、盖章的先后、骑缝章"</h2>
            <ul>{FormId::ALL.iter().copied().filter_map(by_hand).collect_any()}</ul>
            <p>"盖章的先后：细则只列出各单位，没有定先后；表上的次序是承担、参加、保证、业务指导、管理。惯例是先自己、后上级，前一家盖好再送下一家。"</p>
            <p>"骑缝章：细则没有要求。惯例是一份多页的材料由承担单位加盖骑缝章，防止换页；当地主管部门另有要求的照办。"</p>
            <h2>"换了电脑、换了浏览器怎么办"</h2>
            <p>"先在旧电脑上打开"<a href="#/backup">"备份与恢复"</a>"，下载备份，再到新电脑上恢复。旧电脑已经打不开的，用此前下载的备份、草稿或签名文件；只有签名文件的，打开后选“以它为底稿，做新的修改稿”。签名用的钥匙，备份时勾选“连同签名钥匙”才带走；不带也不影响以前签的文件，新电脑会生成一把新的。"</p>
            <h2>"数据在哪里"</h2>
            <p>"您填的内容只保存在本机这个浏览器、这个网址之下，不上传。换电脑、换浏览器、换网址都看不到它：请在"<a href="#/backup">"备份与恢复"</a>"页全部导出，到那里再导入；只带一份表，在“定稿、签名”页下载草稿文件。清理浏览器数据会把它一起清掉。"</p>
            <h2>"口令和共用电脑"</h2>
            <p>"在“设置”里可以设口令：本机的试点、草稿、版本、签名钥匙和输入记录从此加密保存，一段时间没有操作自动锁定。口令防的是别人翻看，不防别人删除或替换；忘了谁也恢复不了。双击文件打开时，本机的网页文件共用一个存储区，所以开头就请您选：用口令加密，或者只记在内存里、存成文件带走。"</p>
            <p>"用完共用的电脑，在“设置”里可以一次清除本程序的全部内容，并当场查看是否清干净。下载的文件和打印件要自己收好。"</p>
            <h2>"谁来填、往哪里报"</h2>
            <p>"申请书由试点承担单位填写，经承担、参加、保证、业务指导和管理单位同意后报送（第十条）；由省级行业主管部门推荐（第十一条），省级联席办公室审核上报（第十二条），部级联席办公室受理（第十三条）。具体时间、份数和材料，以当批征集通知为准。"</p>
            <p>"评估申请表、总结报告、复查自检报告和复查申请表由试点承担单位填写；评估报告由评估组、复查报告由复查专家组填写。在试点页选定自己是哪一方，就只引导填自己的表，别的可以打开看。"</p>
            <h2>"试点记录和时间表"</h2>
            <p>"在试点页记下发生了什么、在哪一天，程序按细则推算以后各年的期限、由谁办、依据哪一条，并说现在要做的一件事。记错了可以改，也可以收回。日期按公历月推算，细则没有规定算法；最后一日遇休假日的，以主管部门口径为准。"</p>
            <h2>"演练"</h2>
            <p>"演练里有四个虚构的试点，日期可以拨动，与真实试点分开存放；从那里生成的文件和打印件都注明“演示”。"</p>
            <h2>"四种提示"</h2>
            <ul>
                <li>"错误：缺了必填的，或者填的读不懂，改好才能定稿。"</li>
                <li>"不符合规定：与细则不合，可以写明理由后定稿，理由随表打印。"</li>
                <li>"提醒：请再看一眼，不影响定稿。"</li>
                <li>"信息：供参考。"</li>
            </ul>
            <h2>"签名是什么"</h2>
            <p>"第一次签名时，本机自动生成一把钥匙并留在这个浏览器里。签名证明文件自签名后一字未改、由持有这把钥匙的设备生成；不证明签名人是谁，不是可靠的电子签名，也不代替公章。"</p>
            <h2>"不用本程序也能验证"</h2>
            <p>"签名文件是 JWS 通用 JSON 格式（RFC 7515），算法 ES256，公钥在文件里。任何支持它的工具都能验证，例如："</p>
            <pre tabindex="0" aria-label="命令"><code>"jose jws ver -i 文件.json -k 公钥.jwk -O-"</code></pre>
            <h2>"用起来不对"</h2>
            <p>"打开"<a href=move || Route::to(desk.db.get(), Page::Diagnosis)>"诊断"</a>"：看这个浏览器缺什么、存储和签名是否正常，并可复制一份不含填写内容的报告，交给提供程序的单位。"</p>
            <NoticeFile/>
            <AboutBuild/>
        </article>
    }
}
