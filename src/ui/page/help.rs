//! What this is, where the data are, what a signature means, and how to check a file without us.

use leptos::prelude::*;

use super::Title;
use super::notice::NoticeFile;
use crate::ui::build::AboutBuild;
use crate::ui::desk::desk;
use crate::ui::route::{Page, Route};

#[component]
pub(crate) fn Help() -> impl IntoView {
    let desk = desk();
    view! {
        <article class="column">
            <Title text="帮助"/>
            <h2>"数据在哪里"</h2>
            <p>"您填的内容只保存在本机这个浏览器、这个网址之下，不上传。换电脑、换浏览器、换网址都看不到它：请在"<a href="#/backup">"备份与恢复"</a>"页全部导出，到那里再导入；只带一份表，在“定稿、签名”页下载草稿文件。清理浏览器数据会把它一起清掉。"</p>
            <h2>"谁来填、往哪里报"</h2>
            <p>"申请书由试点承担单位填写，经承担、参加、保证、业务指导和管理单位同意后报送（第十条）；由省级行业主管部门推荐（第十一条），省级联席办公室审核上报（第十二条），部级联席办公室受理（第十三条）。具体时间、份数和材料，以当批征集通知为准。"</p>
            <p>"评估申请表、总结报告、复查自检报告和复查申请表由试点承担单位填写；评估报告由评估组、复查报告由复查专家组填写。在试点页选定自己是哪一方，就只引导填自己的表，别的可以打开看。"</p>
            <h2>"试点记录和时间表"</h2>
            <p>"在试点页记下发生了什么、在哪一天，程序按细则推算以后各年的期限、由谁办、依据哪一条，并说现在要做的一件事。记错了可以收回。日期按公历月推算，细则没有规定算法；最后一日遇休假日的，以主管部门口径为准。"</p>
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
