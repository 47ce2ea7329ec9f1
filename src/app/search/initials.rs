//! The first letters of how characters are spoken, for those that stand in our own names and often in the names of pilots.

/// Characters by the letter their pinyin begins with; one that is read in two ways stands twice.
const BY_LETTER: [(char, &str); 22] = [
    ('a', "安按案"),
    ('b', "便保八别办备布帮并报本标步版白编表被部殡"),
    (
        'c',
        "产促册出创参场城处存层成才承抽持措材村查次残测础称程窗草裁采长除重",
    ),
    (
        'd',
        "代典到动单地多大定对导度当得打担断档段点独电的督第等订调道",
    ),
    ('e', "二儿"),
    ('f', "份分发否复妇封放方服法符范访负费防附"),
    ('g', "个估供光公共关各告国工广归改故构果格沟稿管规过馆高"),
    ('h', "会划化号合后含和婚恢慧或户护核汇海环获话行"),
    (
        'j',
        "九交件价具兼几加及圾均基境家将就局建急据接救教机架检济监籍级经结节街见解计记近进间阶集系校降",
    ),
    ('k', "况口可开框科空考会"),
    ('l', "了令六力垃录律料旅来林理疗立类练老联落论量领"),
    ('m', "名媒明民没满目码贸门面"),
    ('n', "内农哪年纳能"),
    ('p', "品培平批曝牌评"),
    ('q', "七全其切前区取启情期权气求清确签请起齐"),
    ('r', "人任入容日热"),
    (
        's',
        "三上书事使势十升受司商善四声始实审少属市师式所收数施时是树水涉熟生申省社税设识试说身述锁随参",
    ),
    ('t', "体厅听团图填它态投推提条特童通题调"),
    ('w', "为五位务卫围完我握文无污物网问"),
    (
        'x',
        "乡信修兴协县向响型姓学宣小序形心性悉效新校消现相箱系线细续血行训象限需项",
    ),
    (
        'y',
        "一与业严于以优依养医印原员因园域姻宜已幼应影意易月有游源演用育要议运邮阅院预验",
    ),
    (
        'z',
        "走专中主争仲众作值准则制助在址子字展张总执指振掌政整智止治注照状真知站组织综置者职自至葬证诊责质资足逐造重针镇障骤长种",
    ),
];

/// Whether letters stand in a text one after another as the first letters of its characters.
pub(super) fn stand_in(letters: &str, text: &str) -> bool {
    let spoken: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    let wanted: Vec<char> = letters.chars().collect();
    let begins = |(spoken, wanted): (&char, &char)| begins_with(*spoken, *wanted);
    let mut windows = spoken.windows(wanted.len().max(1));
    windows.any(|window| window.iter().zip(&wanted).all(begins))
}

fn begins_with(spoken: char, letter: char) -> bool {
    if spoken.is_ascii() {
        return spoken.eq_ignore_ascii_case(&letter);
    }
    let mut groups = BY_LETTER.iter();
    groups.any(|(first, all)| *first == letter && all.contains(spoken))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::FormId;
    use std::collections::BTreeSet;

    #[test]
    fn every_character_of_our_own_names_has_its_letter() {
        let known = |c: &char| BY_LETTER.iter().any(|(_, all)| all.contains(*c));
        let han = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c);
        let mut unknown = BTreeSet::new();
        for form in FormId::ALL {
            let form = form.form();
            let blanks = form.blanks().map(|blank| blank.asks().to_owned());
            let steps = form.steps().map(|(_, step)| step.title.to_owned());
            for name in blanks.chain(steps).chain([form.called()]) {
                unknown.extend(name.chars().filter(han).filter(|c| !known(c)));
            }
        }
        assert_eq!(String::from_iter(unknown), "");
    }

    #[test]
    fn letters_are_the_first_of_characters_in_a_row() {
        assert!(stand_in("sqs", "附件1 申请书") && stand_in("fj1", "附件1 申请书"));
        assert!(stand_in("zwfw", "某某市政务服务中心") && !stand_in("zwzx", "某某市政务服务中心"));
        assert!(stand_in("hy", "所属行业") && stand_in("xz", "行政审批"));
        assert!(!stand_in("abc", "") && !stand_in("s", ""));
    }
}
