//! A passphrase for whoever cannot think of one: six syllables of pinyin, each drawn from 256.

/// So many syllables, of eight bits each.
pub const SYLLABLES: usize = 6;

/// Pinyin without tones or umlauts: typed on any keyboard, and no input method is needed in a box that hides it.
const LIST: &str = "\
    bai ban bang bao bei ben beng bian biao bin bing cai can cang cao ceng \
    cha chai chan chang chao che chen cheng chi chong chou chu chuan chuang chui chun \
    cong cun cuo dai dan dang dao deng dian diao die ding dong dou duan dui \
    duo fan fang fen feng gai gan gang gao gen gong gou gua guai guan guang \
    gui guo hai han hang hao hen heng hong hou hua huai huan huang hui huo \
    jia jian jiang jiao jie jin jing jiu juan jue jun kai kan kang kao ken \
    kong kou kua kuai kuan kuang kun kuo lai lan lang lao lei leng lian liang \
    liao lie lin ling liu long lou luan lun luo mai man mang mao mei men \
    meng mian miao min ming nai nan nao neng nian ning niu nong nuan nuo pai \
    pan pao pei pen peng pian pin ping qian qiang qiao qie qin qing qiu quan \
    que qun ran rang rao ren rong rou rui run ruo sai san sang sen sha \
    shan shang shao she shen sheng shi shou shu shuai shuang shui shun shuo song sun \
    suo tai tan tang tao teng tian tiao tie ting tong tou tuan tui tuo wai \
    wan wang wei wen xia xian xiang xiao xie xin xing xiong xiu xuan xue xun \
    yan yang yao yin ying yong you yuan yue yun zai zang zao zeng zha zhai \
    zhan zhang zhao zhen zheng zhi zhong zhou zhu zhuan zhuang zhun zhuo zong zou zuo";

/// The passphrase that so many random bytes spell.
pub fn spelt(entropy: [u8; SYLLABLES]) -> String {
    let list: Vec<&str> = LIST.split(' ').collect();
    entropy.map(|byte| list[usize::from(byte)]).join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::Passphrase;

    #[test]
    fn there_are_256_different_syllables_and_each_byte_has_its_own() {
        let mut list: Vec<&str> = LIST.split(' ').collect();
        assert_eq!(list.len(), 256);
        let alphabetical = list.clone();
        list.sort_unstable();
        list.dedup();
        assert_eq!(list, alphabetical);
        assert!(list.iter().all(|word| (2..=6).contains(&word.len())));
        assert!(
            list.concat()
                .bytes()
                .all(|letter| letter.is_ascii_lowercase())
        );
    }

    #[test]
    fn what_is_drawn_is_a_passphrase_that_is_taken() {
        assert_eq!(spelt([0, 1, 2, 253, 254, 255]), "bai ban bang zong zou zuo");
        let drawn = spelt([3, 141, 59, 26, 53, 58]);
        assert!(Passphrase::chosen(&drawn, &drawn).is_ok());
    }
}
