//! How far it reaches that something is denied, only planned, or somebody else's doing.

use std::ops::Range;

use super::heading::{self, counts};
use super::letters::{find_last, has_any, starts, starts_any};

/// It is said not to be so.
pub(super) const DENIED: u8 = 1;
/// It is planned, asked for, or an aim.
pub(super) const PLANNED: u8 = 2;
/// A neighbour or another place did it.
pub(super) const ELSEWHERE: u8 = 4;
/// A higher body did it.
pub(super) const ABOVE: u8 = 8;

/// Nothing is said but fine words.
pub(super) const EMPTY: u8 = 16;

/// What takes back each letter of a sentence.
pub(super) fn reach(letters: &[char], asks: bool) -> Vec<u8> {
    let mut doubts = vec![if asks { PLANNED } else { 0 }; letters.len()];
    let clauses = clauses(letters);
    deny(letters, &clauses, &mut doubts);
    plan(letters, &clauses, &mut doubts);
    attribute(letters, &clauses, &mut doubts);
    doubts
}

fn mark(doubts: &mut [u8], range: Range<usize>, bit: u8) {
    for doubt in &mut doubts[range] {
        *doubt |= bit;
    }
}

/// Fine words, which could be said of any work.
pub(super) const SLOGANS: &str = "不折不扣 落地生根 开花结果 丰硕 硕果 卓有成效 精心 周密 圆满成功 亮点纷呈 形式多样 蓬勃 新台阶 新高度 初心 \
    永远 褒奖 金杯 一盘棋 一股绳 喜人 来之不易 倍加 创一流 争一流 从严从实 高标准 严要求 求真务实 真抓实干 久久为功 \
    凝心聚力 踔厉 守正 砥砺 奋进 奋力 谱写 篇章 全力以赴 扎扎实实 扎实推进 扎实开展 扎实有效 稳步推进 有序推进 \
    有力推进 入脑入心 走深走实 落到实处 落实落细 见行见效 良好局面 良好态势 强大合力 齐抓共管 大力弘扬 高质量发展 \
    添砖加瓦 保驾护航 行稳致远 坚定不移 毫不动摇 常抓不懈 一以贯之 锐意进取 与时俱进 开拓创新 追求卓越 \
    气氛融洽 坦诚 人民至上 以人民为中心 重中之重 头等大事 突出位置 永无止境 在路上 更上一层楼 再接再厉 坚实 \
    可喜 长足 令人振奋 实实在在 蔚然成风 热情高涨 干劲 昂扬 饱满 信心百倍 有口皆碑 真心 用心用情 尽心尽力 \
    上下同心 同心协力 齐心协力 众志成城 全面铺开 稳中有进 稳中向好 成绩斐然 成效斐然 深入推进 狠抓落实 抓紧抓实 \
    抓实抓细 抓细抓实 抓出成效 走在前列 勇于担当 敢于担当 主动作为 奋发 务实 高位推动 强力推进 常态长效 \
    再创佳绩 取得实效 取得了显著 取得显著 取得了明显 取得明显 氛围 永不止步 弥足珍贵 焕然一新 放在心上 挂在心上 团结有力 冲锋在前 有目共睹 密切配合 紧密配合 信心 问题导向 \
    总体较好 总体良好 民生事业 前景广阔 不遗余力 义不容辞 责无旁贷 驰而不息 笃行 答卷 最高追求 唯一标准 社会各界 有部署 广泛赞誉 春风 百尺竿头 一张蓝图 只有进行时 取得了良好 取得良好 取得了较好 取得了积极";

/// Whether a sentence has a figure or a name that could be looked up.
pub(super) fn is_concrete(letters: &[char]) -> bool {
    is_exact(letters) || has_any(letters, "“ ‘")
}

/// Whether it has a figure or a title: a word between quotation marks may be an image, as fine words like them.
pub(super) fn is_exact(letters: &[char]) -> bool {
    counts(letters)
        || has_any(
            &letters[heading::mark(letters)..],
            "《 〔 一次 两 三 四 五 六 七 八 九 十 每 任组长",
        )
}

/// The clauses of a sentence: between commas, colons and brackets, before 但, and after 除…外.
fn clauses(letters: &[char]) -> Vec<Range<usize>> {
    let mut clauses = Vec::new();
    let mut from = 0;
    for (at, letter) in letters.iter().enumerate() {
        let turns = at > from
            && matches!(letter, '但' | '然' | '不' | '只' | '可')
            && starts_any(&letters[at..], "但 然而 不过 只是 可是")
            && !"不非".contains(letters[at - 1]);
        let excepts = *letter == '外'
            && starts(&letters[from..], "除")
            && !letters
                .get(at + 1)
                .is_some_and(|c| "地省市县国部来聘出包".contains(*c));
        if matches!(letter, ',' | ':' | '(' | ')') || turns || excepts {
            clauses.push(from..at);
            from = if turns { at } else { at + 1 };
        }
    }
    clauses.push(from..letters.len());
    clauses.retain(|clause| !clause.is_empty());
    clauses
}

/// A word that denies.
struct Negator {
    at: Range<usize>,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// 未, 没有: what follows; and what stands before, where a verb of doing follows.
    Verb,
    /// 无, 缺乏: what follows; and what stands before, where nothing follows.
    Lack,
    /// 停止, 有待: what stands before, and what follows.
    State,
    /// 淡薄, 不力: what stands before alone.
    Flaw,
}

/// Words after which a second negator does not deny: 没有发现未整改的问题.
const CANCELS: &str = "不是 并非 不能没有 不可没有 不能缺 不可缺 没有一 没有哪 没有不 无一 未发现 没有发现 没发现 不存在 不允许 杜绝 避免 防止 没有出现 未出现";
/// What must not be without something: 未经培训不得上岗.
const FORBIDS: &str = "不得 不准 不予 不许 不能 不允许 严禁 禁止 一律 概不";
/// What would not be without something: 没有培训，就没有今天的规范.
const UNLESS: &str = "就没有 便没有 就不会 就不可能 就谈不上 就无从 也就没有 哪有 哪来 何来 何谈";
/// After these words the denial ends.
const TURNS: &str = "而是 反而 却 也要 仍然坚持";
/// What comes before a negator without being a subject.
const ADVERBS: &str = "至今目前一直尚仍还都均也却始终从迟暂时已然并现在而且又皆更";
/// With these behind it, a negator speaks of what befell and leaves what stands before it alone.
const BEFALLS: &str = "发生 出现 受 被 因 影响 中断 间断 停 断 遗漏 落下 落空 差错 延误 投诉 漏 脱 违 超 出过 出大 出岔 出问题 出差 \
    放松 走样 走过场 偏 例外 错 丢 打折 辜负 拖 误 涉及 处分 问责 提前 等 花 多 少 照搬 停留 放过 让 留 耽 一个 \
    一次 一起 一例 一人 一件 一笔 一宗 掉 把 以 是 含糊 退 反弹 倒退 松 空 专 怨 用 缺 死角 盲区 事故 批评 安全 \
    重大 任何事故 任何安全 任何投诉";
/// Without these, what stands before has come to nothing: 形象无明显变化.
const STANDSTILL: &str = "明显 变化 提升 改善 进展 成效 起色 改观 提高 下文 着落 实质 说法 先例 头绪 眉目 定论 了解 认识 意识 重视 \
    关注 兴趣 概念 接触 从";

fn deny(letters: &[char], clauses: &[Range<usize>], doubts: &mut [u8]) {
    let mut all_undone = 0;
    for (nth, clause) in clauses.iter().enumerate() {
        let text = &letters[clause.clone()];
        let next = clauses
            .get(nth + 1)
            .map_or(&[][..], |next| &letters[next.clone()]);
        let found = negators(text);
        let Some(first) = found.first() else { continue };
        let behind = &text[first.at.end..];
        let conditional = has_any(behind, UNLESS)
            || has_any(behind, FORBIDS)
            || starts_any(next, UNLESS)
            || starts_any(next, FORBIDS) && !starts_any(next, "不能")
            || starts_any(text, UNLESS);
        if conditional {
            continue;
        }
        let base = clause.start;
        let mut skip = false;
        let mut undone = false;
        for (k, negator) in found.iter().enumerate() {
            if std::mem::take(&mut skip) {
                continue;
            }
            let second = found.get(k + 1).filter(|second| {
                let between = &text[negator.at.start..second.at.start];
                starts_any(between, CANCELS) && !has_any(between, "也 、 又 且")
            });
            if let Some(second) = second {
                mark(
                    doubts,
                    base + negator.at.end..base + second.at.start,
                    DENIED,
                );
                skip = true;
                continue;
            }
            undone |= negator.kind == Kind::State
                || negator.kind != Kind::Flaw && !starts_any(&text[negator.at.end..], BEFALLS);
            let right = match negator.kind {
                Kind::Flaw => negator.at.end,
                _ => right_end(text, negator.at.end),
            };
            mark(doubts, base + negator.at.start..base + right, DENIED);
            if !reaches_back(text, negator) {
                continue;
            }
            mark(doubts, base..base + negator.at.start, DENIED);
            let alone = text[..negator.at.start]
                .iter()
                .all(|c| ADVERBS.contains(*c));
            let before = nth.checked_sub(1).map(|nth| clauses[nth].clone());
            if let Some(before) = before
                .clone()
                .filter(|_| starts_any(text, "其余 其他 其它 剩下"))
            {
                mark(doubts, before, DENIED);
            }
            if let Some(before) =
                before.filter(|_| alone && (behind.len() <= 4 || negator.kind == Kind::State))
            {
                let spoken = &letters[before.clone()];
                if is_bare(spoken) {
                    mark(doubts, before, DENIED);
                }
            }
        }
        all_undone += usize::from(undone);
    }
    if found_concession(letters, clauses, doubts) {
        mark(doubts, 0..letters.len(), DENIED);
    }
    // Where most of a sentence says what is missing, the rest of it does not say the contrary.
    if clauses.len() > 1 && all_undone * 2 > clauses.len() {
        mark(doubts, 0..letters.len(), DENIED);
    }
}

/// Whether a sentence grants something and then takes it back: 虽经提议，但一直没有成立.
fn found_concession(letters: &[char], clauses: &[Range<usize>], doubts: &[u8]) -> bool {
    let grants = has_any(letters, "虽 尽管 原定 原拟 原计划 本来");
    let takes_back = clauses.last().is_some_and(|last| {
        let negator = last.clone().find(|at| doubts[*at] & DENIED > 0);
        negator.is_some_and(|at| has_any(&letters[at..last.end], UNDONE))
    });
    grants && takes_back
}

/// Verbs whose denial says that nothing has come of it.
const UNDONE: &str = "成立 建立 设立 组建 形成 开展 启动 实施 出台 落实 落地 兑现 到位 召开 进行 完成 编 制定 动 写 做 办 用";

/// Whether a clause only names what the next one speaks of.
fn is_bare(clause: &[char]) -> bool {
    clause.len() <= 20 && !has_any(clause, TOLD) && !counts(clause)
}

/// By these words something is told as a fact.
const TOLD: &str = "了 已 均 都 设有 建有 配有 曾 先后 全部";

/// Where the denial of what follows ends.
fn right_end(clause: &[char], from: usize) -> usize {
    (from..clause.len())
        .find(|at| starts_any(&clause[*at..], TURNS))
        .unwrap_or(clause.len())
}

/// Whether what stands before the negator is what is denied: 培训未开展, but not 窗口未发生差错.
fn reaches_back(clause: &[char], negator: &Negator) -> bool {
    let before = &clause[..negator.at.start];
    let behind = &clause[negator.at.end..];
    let told = has_any(before, "了 已 设有 建有 配有 并 且");
    if told && !matches!(negator.kind, Kind::State | Kind::Flaw) {
        return false;
    }
    match negator.kind {
        Kind::Flaw => true,
        Kind::Lack => behind.is_empty() || starts_any(behind, STANDSTILL),
        Kind::State | Kind::Verb => !starts_any(behind, BEFALLS),
    }
}

fn negators(clause: &[char]) -> Vec<Negator> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < clause.len() {
        let before = at.checked_sub(1).map(|at| clause[at]);
        match negator(before, &clause[at..]) {
            Some((len, kind)) => {
                found.push(Negator {
                    at: at..at + len,
                    kind,
                });
                at += len;
            }
            None => at += 1,
        }
    }
    found
}

/// Words that say of what stands before and behind them that it does not go on, or is not there.
const STATES: &str = "流于形式 形同虚设 束之高阁 停止 停滞 停用 停留在 停办 停了 停摆 停顿 中断 中止 搁置 搁在 搁着 搁浅 走过场 \
    走低 走形式 废弃 叫停 推迟 各有各 名存实亡 名不副实 名义上 虚设 脱节 落空 谈不上 与否 弱化 荒废 达不到 \
    够不着 做不到 差一大截 差得远 差距较大 跟不上 推诿 各行其是 各说各 从缺 付之阙如 被放弃 已放弃 作罢 夭折 流产 被取消 不多 散了 口头上 嘴上 停在纸 留在纸 纸上 \
    暂缓 应付了事 敷衍 被退回 被否 空白 空缺 空谈 有待 亟待 亟需 急需 尚待 仍待 尚处 当摆设 成摆设 成了摆设 \
    当儿戏 是否 能否 老一套 老办法 老样子 老习惯 旧办法 原来的做法 凭印象 凭习惯 凭老 视情 五花八门 参差不齐 \
    没人 没有人 没下文 没了下文 无人 无下文 无着落 无涉 无关 不在考虑 不在此列 不在范围 不在之列 不作为 \
    不了了之";
/// Words that find fault with what stands before them, and say nothing of what follows.
const FLAWS: &str = "淡薄 淡漠 淡化 薄弱 滞后 模糊 下滑 平平 不升反降 不力 不当 不善 不周 不慎";
/// Words that deny as 没有 does.
const DENIALS: &str =
    "很少 极少 甚少 只列 只搭 只开了 只达到 仅达到 只完成 仅完成 只做到 仅做到 并非 绝非 难以 难于";
/// Words of want.
const WANTS: &str = "缺乏 缺少 欠缺 尚缺 匮乏 缺位 缺失 缺规程 缺标准 缺人 缺经费 拒绝 取消了";
/// The first letters of all these.
const INITIALS: &str = "流形束停中搁走废叫推各名虚脱落谈与弱荒达够做差跟从付散口嘴纸暂应敷被空有亟急尚仍当成是能老旧原凭视五参没无不淡薄滞模下平很极甚只仅并绝难缺欠匮拒取";
/// After 不 these deny; any other word after it may be part of 不断, 不动产 or 一张不丢.
const AFTER_NOT: &str = "够 健全 完善 明确 清 强 到位 具备 具有 是 存在 开展 设 配 了解 执行 落实 规范 统一 齐全 重视 达标 合格 一致 再 做 \
    太 充分 完整 全面 规律 能 以 理想 高 深 知 见 理 愿 熟 多 牢 系统 曾 编 予 符合 归档 检查 成体系 成系统 考核 \
    纳入 搞 参加 属 安排 承担 掌握 要求 提出 追求 考虑 含 包含 涉及 包括 列 把 参与 打 图 过问 提供 关注 支持 拨 作 为 \
    出台 组织 进行 制定 建立 采用 使用 适用 打算 计划 准备 对 响 成文 关心 懂 拟 针对 单独 直接 负责 谋求 求 \
    依据 遵守 遵照 学习 宣传 培训 评价 保存 总结 推广 整改 修订 依托";
/// And these do not.
const AFTER_NOT_SETTLED: &str = "能不 为人知 作罢 高于 多于 再让 见不散 知疲倦 能少 能含糊 能丢 打烊 打折 打扰 对号 对外收 以为苦";
/// After 无 these are part of another word.
const AFTER_NONE: &str = "障碍 理由 论 偿 线 人机 缝 微 接触 烟 纸 差别 感 忧 愧 害 数 锡 为县 形 门 双 尘 私 疑 例外 一例外 毒";
/// With one of these before it, 待 is part of another word: 接待, 对待.
const NOT_AWAITING: &str = "等接对看期善优招虐以";
/// With one of these behind it, 待 leaves open even what is aimed at.
const AWAITED: &str =
    "再 另 后定 提供 完善 填 编写 报 交 撰写 核 插 补 讨论 研究 未定 论证 考虑 出具 确定 公布 审定";

/// The length and kind of the negator that letters begin with.
fn negator(before: Option<char>, letters: &[char]) -> Option<(usize, Kind)> {
    let rest = letters.get(1..)?;
    let after = |letters: &str| before.is_some_and(|c| letters.contains(c));
    match letters[0] {
        '待' => (!after(NOT_AWAITING) && has_any(rest, AWAITED)).then_some((1, Kind::State)),
        '为' => word(letters, "为零 为0 为空")
            .filter(|len| {
                let next = letters.get(*len);
                next.is_none_or(|c| !c.is_ascii_digit() && *c != '.')
            })
            .map(|len| (len, Kind::State)),
        '0' => {
            let counts = starts_any(rest, "次 期 项 人 份 名 件 场 个 万 元");
            let begins = before.is_none_or(|c| !c.is_ascii_alphanumeric() && c != '.');
            (counts && begins).then_some((1, Kind::State))
        }
        '未' => (!starts_any(rest, "来 成年 保 婚 雨 必 知")).then_some((1, Kind::Verb)),
        first if INITIALS.contains(first) => {
            named(before, letters).or_else(|| simple(before, letters))
        }
        _ => None,
    }
}

/// A negator that is a word of its own.
fn named(before: Option<char>, letters: &[char]) -> Option<(usize, Kind)> {
    let undone = before.is_some_and(|c| "未没不得准禁绝免止许防".contains(c));
    let lists = [
        (STATES, Kind::State),
        (FLAWS, Kind::Flaw),
        (DENIALS, Kind::Verb),
        (WANTS, Kind::Lack),
    ];
    let state = |kind: Kind| kind == Kind::State;
    lists
        .into_iter()
        .filter(|(_, kind)| !(undone && state(*kind)))
        .find_map(|(words, kind)| Some((word(letters, words)?, kind)))
}

/// 没, 无 and 不, by what follows them.
fn simple(before: Option<char>, letters: &[char]) -> Option<(usize, Kind)> {
    let rest = &letters[1..];
    let after = |letters: &str| before.is_some_and(|c| letters.contains(c));
    match letters[0] {
        '没' if after("淹沉埋出") => None,
        '没' if rest.first() == Some(&'有') => Some((2, Kind::Verb)),
        '没' => (!starts_any(rest, "收 过 落")).then_some((1, Kind::Verb)),
        '无' => (!starts_any(rest, AFTER_NONE)).then_some((1, Kind::Lack)),
        '不' if rest.first() == Some(&'到') && after("查找搜") => Some((1, Kind::Verb)),
        '不' if *rest == ['到'] && before.is_some() => Some((2, Kind::State)),
        '不' => {
            let denies = starts_any(rest, AFTER_NOT) && !starts_any(rest, AFTER_NOT_SETTLED);
            (denies && before != Some('永')).then_some((1, Kind::Verb))
        }
        '取' if *rest == ['消'] => Some((2, Kind::State)),
        '尚' | '仍' if rest.first() == Some(&'在') && starts_any(&rest[1..], DRAFTED) => {
            Some((2, Kind::State))
        }
        _ => None,
    }
}

/// How long the word is that letters begin with.
fn word(letters: &[char], words: &str) -> Option<usize> {
    let word = words.split(' ').find(|word| starts(letters, word))?;
    Some(word.chars().count())
}

/// How far a word that plans reaches.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// Its clause.
    Clause,
    /// From it to the end of its clause.
    Behind,
    /// Its clause and the rest of the sentence, until something is told as done.
    Onward,
}

/// With a plan, this leaves even the aim open.
const UNDECIDED: &str = "酝酿 会商 磋商 商议 洽谈 未定 没有定 没定 另行 另定 再定 再议 会后 择日 改日 再行 再作 补写 补充 下一稿 第二稿 视情 研究后 讨论后 论证后";
/// What tells of something done.
const DONE: &str = "已 了 先后 曾 截至 累计";

/// What leaves a whole sentence open, but for what it tells as done.
const OPEN: &str = "过几天 第二天再 次日再 改日再 带回去 在印 处于准备 处于筹备 处于起草 处于规划 处于策划 处于设想 处于酝酿 处于论证 处于谋划 准备阶段 筹备阶段 再定 草稿 才能用 才能开始 才开始 上会通过 上会后 上会审 待上会 先不 尚早 \
    为时过早 八字 只是在 还只是 批下来就 批下来再 到货 初稿";

fn plan(letters: &[char], clauses: &[Range<usize>], doubts: &mut [u8]) {
    if has_any(letters, OPEN) {
        let told = |clause: &&Range<usize>| {
            let text = &letters[(*clause).clone()];
            has_any(text, TOLD) && !has_any(text, OPEN) || counts(text)
        };
        for clause in clauses.iter().filter(|clause| !told(clause)) {
            mark(doubts, clause.clone(), PLANNED);
        }
    }
    let mut onward = false;
    let mut undecided = false;
    for (nth, clause) in clauses.iter().enumerate() {
        let text = &letters[clause.clone()];
        let scopes = (0..text.len()).filter_map(|at| {
            let before = at.checked_sub(1).map(|at| text[at]);
            Some((at, scope(before, &text[at..])?))
        });
        let mut found = None;
        let mut first_at = None;
        for (at, scope) in scopes {
            first_at = first_at.or(Some(at));
            match scope {
                Scope::Behind => mark(doubts, clause.start + at..clause.end, PLANNED),
                Scope::Clause | Scope::Onward => {
                    found = if found == Some(Scope::Onward) {
                        found
                    } else {
                        Some(scope)
                    };
                }
            }
        }
        let opens = found == Some(Scope::Onward) && first_at.is_some_and(|at| at <= 1);
        let fronted = nth.checked_sub(1).map(|nth| clauses[nth].clone());
        let waits = starts_any(text, "等待 正待 只待");
        if let Some(fronted) =
            fronted.filter(|before| waits || opens && is_bare(&letters[before.clone()]))
        {
            let undecided = has_any(text, "再 另 研究 讨论 论证 补");
            mark(
                doubts,
                fronted,
                if undecided { PLANNED | DENIED } else { PLANNED },
            );
        }
        if onward && found.is_none() && has_any(text, DONE) {
            onward = false;
        }
        onward |= found == Some(Scope::Onward);
        if onward || found.is_some() {
            undecided = has_any(text, UNDECIDED) || onward && undecided;
            mark(
                doubts,
                clause.clone(),
                if undecided { PLANNED | DENIED } else { PLANNED },
            );
        }
    }
}

/// What is still being drawn up.
const DRAFTED: &str =
    "测算 设计 征集 研究 讨论 酝酿 起草 编 审 查找 征求 摸索 论证 洽谈 汇总 统计 制 筹 商";
/// Verbs that show 将 and 计划 to speak of what is to come.
const COMING: &str = "积极 大力 切实 尽快 尽早 认真 深入 努力 分批 分步 统一 于 在 会 要 成立 设立 组织 组建 建立 建成 构建 搭建 \
    继续 进一步 着手 启动 开展 从 对 以 加强 探索 适时 逐步 陆续 全面 配备 招 制定 编制 修订 打造 申报 申请 争取 \
    每 再 用 明年 为 选派 邀请 引进 力争 持续 通过 按 投入 安排 出台 到 设 抽 请 围绕 归纳 把 编 引 招聘 委托 \
    另行 一并 列出 给予 由 逐 集中 派员 赴 前往 完成 实现 逐项 形成 达到 优化 强化 推动 推进 推广 提升 提高 拓展 扩大 研究 视情 \
    视 着力 结合 采取 采用 充分 选择 招募 购置 依托 借助 参照 制作 举办 召开 起草 报 自 与 同";

/// Words that speak of what is to come, whatever stands around them.
const AHEAD: &str = "下一步 下阶段 下一阶段 下步 下一年 下个月 下月 下半年将 今后 往后 接下来 明年 明后年 来年 未来 即将 有望 有意 力争 打算 \
    条件允许 条件成熟 条件具备 暂定 初定 初步设想 初步打算 初步考虑 初步计划 列入下 列入了下 列入明 列入了明 列入来年 \
    列入后续 列入议题 列入待 可望 时机成熟 起草中 编制中 编写中 洽谈中 商议中 申报中 申请中 办理中 联系中 策划中 到时 \
    到那时 届时 日后 一旦 设想 目标是 目标为 留待 留到 筹备 筹划 筹建";
/// The first letters of all these.
const AHEAD_INITIALS: &str = "下今往接明来未即有力打条暂初列可时起编洽商申办联策到届日一设目留筹";

/// How far the word reaches that letters begin with, if it plans.
fn scope(before: Option<char>, letters: &[char]) -> Option<Scope> {
    let any = |words: &str| starts_any(letters, words);
    let behind =
        |skip: usize, words: &str| starts_any(letters.get(skip..).unwrap_or_default(), words);
    let after = |letters: &str| before.is_some_and(|c| letters.contains(c));
    let onward = |holds: bool| holds.then_some(Scope::Onward);
    if AHEAD_INITIALS.contains(letters[0]) && any(AHEAD) {
        return Some(Scope::Onward);
    }
    match letters[0] {
        '争' => onward(any(
            "争取在 争取于 争取年 争取到20 争取用 争取早 争取创 争取获 争取把 争取让 争取两年 争取三年 争取一年",
        )),
        '拟' => onward(!after("模虚草比所") && !behind(1, "定了 订了 稿 人")),
        '准' => onward(
            any("准备")
                && letters.len() > 2
                && !behind(
                    2,
                    "工作 了 好 充分 、 材料 情况 就绪 度 期 程 室 和 与 不 过 的",
                )
                && !after("作做好备前精会")
                && (behind(2, COMING) || before.is_none_or(|c| !"，、".contains(c))),
        ),
        '预' => onward(any("预计 预备") && !after("比较原")),
        '酝' | '谋' => onward(any("酝酿 谋划") && !behind(2, "了")),
        '等' => onward(
            any("等待")
                || before.is_none_or(|c| "要需须得还在".contains(c))
                    && !any("等级 等候 等次 等于 等额")
                    && has_any(letters, "后 再 才 时 我们 研究 到位 定"),
        ),
        '要' => onward(any("要到 要等 要待") && has_any(letters, "才 再 方")),
        '会' => onward(after("们") && !behind(1, "议 员 场 计 务 谈 同 诊 签")),
        '改' | '推' | '延' => {
            onward(any("改到 改在 推到 推迟到 推迟至 延到 延至") && behind_time(letters))
        }
        '放' => onward(
            any("放到年底 放到最后 放到项目 放到验收 放到收尾")
                || any("放在 放到") && behind_time(letters),
        ),
        '想' => onward(any("想把 想用 想在 想请") && !after("思理设构联感")),
        '待' if before.is_none() => onward(!any("待遇 待办 待人 待岗 待客")),
        '待' => {
            (!after(NOT_AWAITING) && !any("待遇 待办 待人 待岗 待客") && has_any(letters, "后 再"))
                .then_some(Scope::Clause)
        }
        '正' | '仍' | '尚' | '还' => is_drafting(letters).then_some(Scope::Clause),
        '考' => {
            onward(any("考虑") && !after("不未经综") && (after("再拟正在") || behind(2, COMING)))
        }
        '安' | '排' | '定' => any("安排在 排在 定于 定在").then_some(Scope::Clause),
        '获' | '批' | '立' => {
            onward(any("获批后 获批以后 批准后 批复后 立项后") && !after("经"))
        }
        '将' => onward(!after("即并") && behind(1, COMING)),
        '计' => onward(
            any("计划")
                && !after("作度训施按照原化总年期项该本据查检产案和与、入了")
                && behind(2, COMING),
        ),
        '应' => (!after("反相适供响效对顺呼因回") && !any("应用 应急 应对 应诉 应届 应邀 应聘 应知 应会 应答 应考 应到 应有尽 应归 应急 应交 应发 应检"))
            .then_some(Scope::Behind),
        '须' => (!after("必")).then_some(Scope::Behind),
        '需' => (any("需要 需进一步 需加 需尽 需建 需配 需补")).then_some(Scope::Behind),
        '建' => (any("建议") && before.is_none() && !has_any(letters, "合格 通过 认定"))
            .then_some(Scope::Clause),
        '希' | '期' => (any("希望 期望 期待")).then_some(Scope::Behind),
        '呼' => (any("呼吁")).then_some(Scope::Behind),
        '是' => any("是否").then_some(Scope::Behind),
        '如' | '若' | '假' => {
            (any("如果 若 假如 倘若 如能") && before.is_none()).then_some(Scope::Clause)
        }
        '为' => {
            let aims = "了 进一步 更好 加强 提高 提升 推动 推进 做好 确保 落实 打造 树立 规范 深入 贯彻 切实 解决 保障 此";
            (before.is_none() && behind(1, aims) && !behind(1, "规范化 此"))
                .then_some(Scope::Clause)
        }
        '到' => {
            let digits = letters[1..]
                .iter()
                .take_while(|c| c.is_ascii_digit())
                .count();
            onward(
                before.is_none()
                    && digits == 4
                    && letters.get(5) == Some(&'年')
                    && !has_any(letters, DONE),
            )
        }
        _ => None,
    }
}

/// Whether a time stands behind the word that letters begin with: 放在六月初, 改到雨停以后.
fn behind_time(letters: &[char]) -> bool {
    let near = &letters[..letters.len().min(8)];
    has_any(near, "月 季度 年底 下半年 下周 明年 以后 之后")
}

/// Whether letters tell of something being drawn up: 正在起草, 正由某局制定.
fn is_drafting(letters: &[char]) -> bool {
    const DRAWS: &str = "征集 构思 整理 设计 联系 采集 准备 物色 挑选 走流程 走程序 找 起草 编制 制定 酝酿 筹 审 征求 修改 商 讨论 论证 研究 报批 申报 谈 招 着手 草拟 编写 谋划";
    let begins = letters.get(1).is_some_and(|c| "在由拟".contains(*c));
    let from = if begins { 2 } else { 1 };
    let near = letters.get(from..).unwrap_or_default();
    let near = &near[..near.len().min(9)];
    (begins && has_any(near, DRAWS)) || starts_any(near, "着手")
}

/// Words by which a unit speaks of itself.
const OWN: &str = "我 全体 咱 申报单位 自身";
/// Bodies that stand above or beside a unit.
const BODIES: &str = "局 厅 委 政府 集团 协会 学会 研究院 公司 系统 联席 水协 水司 标准院 质标院 研究所 总站 总队 工会 部门";

/// Whose doing a sentence tells of, clause by clause.
fn attribute(letters: &[char], clauses: &[Range<usize>], doubts: &mut [u8]) {
    const NEIGHBOURS: &str = "合作的 龙头 行业龙头 有家 同一栋 对面 另外 日本 美国 德国 英国 新加坡 香港 澳门 台湾 通报显示 试点单位对评估 对口 结对 据报 报载 外单位 外系统 姊妹 姐妹 高校 大学 国外 境外 海外 东部 南边 北边 西边 东边 南方 北方 附近 省外 市外 \
        县外 区外 与我们一 与我馆一 与我站一 与我院一 供应商 厂家 厂商 开发商 软件公司 软件商 承建方 施工队 监理 咨询公司 设计公司 检测机构 检测公司 培训机构 辅导机构 运营商 银行 记者 媒体记者 电视里 报纸上 \
        纪检组 同日 同城 上一批 前一批 上批 中标 邻 兄弟 外省 外市 外县 外地 周边 相邻 其他街道 其他乡镇 其他社区 区里其他 市里其他 县里其他 省里其他 其他试点 其他馆 其他院 其他站 其他机构 其他县 其他市 其他省 其他地 \
        其他单位 其它 别的 友邻 先进地区 发达地区 沿海 毗邻 同类 同级 同行 同期 另一 有的地方 一些地方 许多地方 某些 \
        不少地方 不少单位 不少同行 多数同行 省内多数 省内其他 省内另 另两家 另一家 同批 另一试点 省内许多 \
        省内不少 省内同 国内 省城 隔壁 试点单位自行 试点单位汇报 试点单位自 试点单位在自查 乙市 乙县 乙区 丙市 丙县 丙区 \
        市统计局 省统计局 统计局 深圳 杭州 上海 北京 浙江 江苏 广东 物业公司 承包 供应商 施工单位 合作单位";
    const SUPERIORS: &str = "国家层面 国家级层面 省级层面 市级层面 行业协会 上级 中国 文旅部 公安部 财政部 交通部 总公司 总部 集团总部 总局 教育部 司法部 住建部 上头 主管部门 \
        行业主管 市局 县局 区局 省 市里 市级 市市场 市质 国家标准委 国家标准化 国标委 民政部 国务院 中央 全国标 \
        协会 部里";
    const EVERYWHERE: &str = "全国 全省 全市 全县 全区";
    const MANY: &str = "群众 市民 公众 窗口 行业 系统 居民 各市 各县 各地 平均 同行 机构 企业 部门 试点 未 没 共 已";
    const LEARNS: &str = "学习 借鉴 参观 考察 观摩 对标 参照";
    const AWAY: &str = "外省 外地 外市 外县 兄弟 先进 邻 同行 各地 其他";
    const SERVES: &str = "来我 来人 来指 来讲 来查 前来 派员 派人 派驻 派来 批准 认可 肯定 表彰 评为 授予 授牌 授了 采访 刊 报道";
    const COPIES: &str = "我 来我 来人 来访 来学 来看 也来 索取 取经 照搬 效仿 慕名 照此 愿意 前来";
    let mut others = whole(letters, clauses);
    for (nth, clause) in clauses.iter().enumerate() {
        let text = &letters[clause.clone()];
        let begin = without_time(text);
        let head = begin.get(..6.min(begin.len())).unwrap_or_default();
        let saves_time = starts_any(begin, "省时 省心 省力 省钱 省去 省下 省得 省报 省台");
        let behind = begin.get(2..9.min(begin.len())).unwrap_or_default();
        let superior = starts_any(begin, SUPERIORS) && !saves_time
            || is_an_office(begin)
            || starts_any(begin, EVERYWHERE) && has_any(behind, MANY)
            || is_done_by_a_body(text);
        if starts_any(begin, NEIGHBOURS) {
            others = if has_any(text, COPIES) { 0 } else { ELSEWHERE };
        } else if superior {
            others = if others == ELSEWHERE { others } else { ABOVE };
        } else if nth > 0 && (names_itself(head) || starts_any(begin, "试点单位")) {
            others = 0;
        }
        if others == ELSEWHERE || (others == ABOVE && !has_any(text, SERVES) && !names_itself(text))
        {
            mark(doubts, clause.clone(), others);
        }
        let learnt = (0..text.len()).find(|at| {
            matches!(text[*at], '学' | '借' | '参' | '考' | '观' | '对')
                && starts_any(&text[*at..], LEARNS)
        });
        if let Some(at) = learnt.filter(|at| has_any(&text[*at..], AWAY)) {
            mark(doubts, clause.start + at..clause.end, ELSEWHERE);
        }
    }
}

/// What a unit says of those whom it learns from.
const LOOKS_UP: &str = "是我们学习 我们学习的 值得我们 值得我馆 值得我院 值得我站 值得学习 值得借鉴 可供借鉴 可供今后 供我们参考 学习的榜样 \
    我们的榜样 令人印象深刻 令人羡慕 给我们很多启发 给我们启发 我们看过 未被采用 以备我方 前往考察 我们常去";

/// Whose doing a whole sentence tells of, where its beginning and its end show it.
fn whole(letters: &[char], clauses: &[Range<usize>]) -> u8 {
    const ORDERS: &str = "要求各 要求全 规定各 供各 通报全 全市机关 全县机关";
    const EVERYBODY: &str = "全市 全县 全区 各县 各区 各地 各市 各单位";
    let orders = begins_with_a_place(letters) && !names_itself(letters) && has_any(letters, ORDERS);
    if speaks_of_another(letters, clauses) || is_set_apart(letters) || has_any(letters, LOOKS_UP) {
        ELSEWHERE
    } else if orders || is_a_body(letters) && has_any(letters, EVERYBODY) {
        ABOVE
    } else {
        0
    }
}

/// Whether letters say that something is none of the pilot's: 与本馆试点没有关联.
pub(super) fn is_set_apart(letters: &[char]) -> bool {
    const APART: &str = "不在本 不属本 没有关联 没有关系 没有联系 无关 不相干 未单列 不归本 不归我 不是一回事 未采用";
    (names_itself(letters) || has_any(letters, "本次 本试点 本项")) && has_any(letters, APART)
}

/// Whether a unit speaks of itself: 我馆, 本站, but not 基本 or 文本.
pub(super) fn names_itself(letters: &[char]) -> bool {
    let own = |at: usize| {
        let before = at.checked_sub(1).map(|at| letters[at]);
        letters[at] == '本'
            && !before.is_some_and(|c| "基根文样成资剧范课版书原".contains(c))
            && !starts_any(&letters[at + 1..], "次 着 身 科 地 市 县 省 届 质 期")
    };
    has_any(letters, OWN) || (0..letters.len()).any(own)
}

/// Whether letters begin with an office or an association of a place, which is hardly ever the unit itself.
fn is_an_office(begin: &[char]) -> bool {
    const OFFICES: &str = "局 委 厅 协会 学会 研究院 研究所 联席会议 联席办 政府 党校 纪委 热线办 标准院 商会 联合会 高校";
    const BREAKS: &str = "按由的与和对将把以在为于等及、依、";
    let place = starts_any(begin, "省 市 县 区 州 国家 全国 自治区")
        && !starts_any(begin, "市民 区域 国家标准");
    let name = begin
        .iter()
        .take(14)
        .take_while(|c| !BREAKS.contains(**c))
        .count();
    let name = &begin[..name];
    if has_any(&name[..name.len().min(9)], "协会 学会 研究院 党校") && !names_itself(name)
    {
        return true;
    }
    let bureau = (2..name.len().min(7)).any(|at| {
        name[at] == '办'
            && begin
                .get(at + 1)
                .is_some_and(|c| !"理法公事证结学好成件".contains(*c))
    });
    place && (bureau || has_any(name, OFFICES))
}

/// Whether letters begin with a body of a place and not with the unit itself: 市公交集团, 县档案局.
fn is_a_body(letters: &[char]) -> bool {
    let begin = without_time(letters);
    let head = begin.get(..12.min(begin.len())).unwrap_or_default();
    begins_with_a_place(letters) && has_any(head, BODIES) && !names_itself(head)
}

/// Whether letters begin with a place or a body above: 县图书馆, 省里, 民政部.
pub(super) fn begins_with_a_place(letters: &[char]) -> bool {
    let begin = without_time(letters);
    starts_any(
        begin,
        "省 市 县 区 州 盟 国 全省 全市 全县 全区 全国 集团总部 总公司 总部 总局 民政部 教育部 上级",
    ) && !starts_any(begin, "市民 区域 国家标准 国标 省时 省心 省力 省去")
}

/// Whether a clause names another body as the one who does it: 由市民政局制定.
fn is_done_by_a_body(clause: &[char]) -> bool {
    let by = clause.iter().position(|c| *c == '由');
    let agent = by.map_or(&[][..], |at| &clause[at + 1..clause.len().min(at + 10)]);
    starts_any(
        agent,
        "省 市 县 区 国 民政 上级 主管 各级 村委 居委 镇政府 乡政府 街道 委托",
    ) && has_any(agent, "局 厅 委 部门 院 工会 协会 政府 街道")
        && !has_any(agent, "局长 厅长 院长 委员 我 本")
}

/// Whether letters say of the unit itself that it has no part in something, or but looked on.
pub(super) fn stands_aside(letters: &[char]) -> bool {
    first_aside(letters, std::iter::once(0)).is_some()
}

/// The first of some places from which on letters say so. Words are looked for once, from the end, and not from each
/// place anew: of brackets alone there are as many places as letters.
fn first_aside(letters: &[char], mut places: impl Iterator<Item = usize>) -> Option<usize> {
    const ASIDE: &str = "是成员 成员之一 列席 旁听 没有 未 不 仅 只 派员 派人 前往 考察 作了学习 暂 尚 受其 无 属其 曾请 另行 学习 参照 正在";
    let aside = find_last(letters, ASIDE)?;
    let only = find_last(letters, "仅提供 仅受 仅负责");
    places.find(|at| {
        let head = &letters[*at..letters.len().min(at + 4)];
        *at <= aside && (only.is_some_and(|only| *at <= only) || names_itself(head))
    })
}

/// Whether a sentence begins with what another body did, and ends with the unit standing aside.
fn speaks_of_another(letters: &[char], clauses: &[Range<usize>]) -> bool {
    let behind = clauses.iter().skip(1).map(|clause| clause.start);
    let Some(aside) = first_aside(letters, behind) else {
        return false;
    };
    let before = &letters[..aside];
    let place = starts_any(
        without_time(before),
        "省里 市里 县里 区里 全省 全市 全县 全区 全国",
    );
    (place || begins_with_a_place(before)) && !names_itself(before)
}

/// A clause without the time it begins with: 近年来, 2023年, 目前.
fn without_time(clause: &[char]) -> &[char] {
    const TIMES: &str =
        "近年来 近年 目前 去年 今年 前年 此前 据了解 据悉 据说 听说 据 每年 早在 近日 其中";
    let digits = clause
        .iter()
        .take_while(|c| c.is_ascii_digit() || "年月日".contains(**c))
        .count();
    let mut rest = &clause[digits..];
    if let Some(time) = TIMES.split(' ').find(|time| starts(rest, time)) {
        rest = &rest[time.chars().count()..];
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words between brackets as they are taken back: `-` denied, `>` planned, `~` elsewhere, `^` above.
    fn marked(text: &str) -> String {
        let letters: Vec<char> = text.chars().collect();
        let doubts = reach(&letters, false);
        let sign = |doubt: &u8| match *doubt {
            0 => '.',
            DENIED => '-',
            PLANNED => '>',
            ELSEWHERE => '~',
            ABOVE => '^',
            _ => '#',
        };
        doubts.iter().map(sign).collect()
    }

    #[test]
    fn a_negator_reaches_to_the_end_of_its_clause() {
        assert_eq!(marked("尚未建立制度,有人负责"), "------.....");
        assert_eq!(marked("没有专职人员,兼职5人"), "------.....");
    }

    #[test]
    fn what_was_not_done_is_denied_before_the_negator_too() {
        assert_eq!(marked("培训没有开展"), "------");
        assert_eq!(marked("标准体系,至今未建"), "----.----");
    }

    #[test]
    fn what_did_not_befall_leaves_the_subject_alone() {
        assert_eq!(marked("窗口未发生事故"), "..-----");
        assert_eq!(marked("运行从未中断"), "...---");
    }

    #[test]
    fn exceptions_and_conditions_are_not_denied() {
        assert_eq!(marked("除标准科外没有专人"), ".....----");
        assert_eq!(marked("没有培训,就没有规范"), "..........");
        assert_eq!(marked("未经培训不得上岗"), "........");
        assert_eq!(marked("没有发现未整改的"), "..--....");
        assert_eq!(marked("不断完善无障碍设施"), ".........");
    }

    #[test]
    fn plans_reach_onward_until_something_is_done() {
        assert_eq!(marked("拟开展培训,编制标准"), ">>>>>.>>>>");
        assert_eq!(marked("将任务分解到科室"), "........");
        assert_eq!(marked("将开展培训"), ">>>>>");
        assert_eq!(marked("按计划开展培训"), ".......");
    }

    #[test]
    fn what_stays_undone_takes_its_subject_back() {
        assert_eq!(marked("机制没有延续"), "------");
        assert_eq!(marked("任务无人督促"), "------");
        assert_eq!(marked("形象无明显变化"), "-------");
        assert_eq!(marked("目标有五项,其余未完成"), "-----.-----");
        assert_eq!(marked("因处置不力受到通报"), "-----....");
        assert_eq!(marked("不以打造品牌为目标"), "---------");
        assert_eq!(marked("未经登记,不能担责"), "---------");
    }

    #[test]
    fn most_of_a_sentence_denied_denies_the_rest() {
        assert_eq!(
            marked("计分表缺页,测评未完成,没有形成分数")
                .matches('.')
                .count(),
            0
        );
        assert_eq!(marked("标准在用,从未中断"), "......---");
    }

    #[test]
    fn a_plan_takes_back_what_was_named_before_it() {
        assert_eq!(marked("方案正由市里起草"), ">>>>>>>>");
        assert_eq!(marked("归档范围,拟于明年确定"), ">>>>.>>>>>>");
        assert_eq!(marked("接待规范,对待群众热情"), "...........");
    }

    #[test]
    fn what_others_did_is_not_ones_own() {
        assert_eq!(marked("邻县设有机构,我县设有机构"), "~~~~~~.......");
        assert_eq!(marked("市局开展检查"), "^^^^^^");
        assert_eq!(marked("市局派人来培训"), ".......");
        assert_eq!(marked("市集团提出目标,我中心没有提出").find('.'), Some(7));
        assert_eq!(marked("基本建成体系"), "......");
        assert_eq!(marked("标准由市民政局制定"), "^^^^^^^^^");
    }

    #[test]
    fn what_is_granted_and_taken_back_is_denied() {
        assert_eq!(marked("小组虽经提议,但一直没有成立").find('.'), None);
        assert_eq!(marked("小组虽小,但一直在运行").find('-'), None);
    }

    #[test]
    fn what_waits_for_something_else_is_only_planned() {
        assert_eq!(marked("等标准发布后再培训"), ">>>>>>>>>");
        assert_eq!(marked("培训放在六月初"), ">>>>>>>");
        assert_eq!(marked("档案放在柜子里"), ".......");
        assert_eq!(marked("标准执行处于准备阶段"), ">>>>>>>>>>");
    }

    #[test]
    fn offices_vendors_and_those_looked_up_to_are_others() {
        assert_eq!(marked("县市场监管局开展宣传"), "^^^^^^^^^^");
        assert_eq!(marked("供应商开展培训"), "~~~~~~~");
        assert_eq!(marked("那里有明细表,是我们学习的对象").find('.'), Some(6));
        assert_eq!(marked("县自来水公司成立小组"), "..........");
    }
}
