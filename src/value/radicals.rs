//! Radicals and strokes that stand in texts taken out of PDF files where the character of the same shape is meant.

/// U+2E80 to U+2EF3, CJK Radicals Supplement, each as its unified ideograph; a space where Unicode names none.
const RADICALS: &str = "\u{20}厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵\u{20}旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";
/// U+31CF to U+31E1, CJK Strokes.
const STROKES: &str = "乀一丨丿丿丶𠃍乛𠃊𠃎𠄌亅𡿨𠃋乀𠃑乚乙𠄎";

/// The usual character of a radical or stroke, after `EquivalentUnifiedIdeograph` of the Unicode character database.
/// The Kangxi radicals, U+2F00 to U+2FD5, are not here: NFKC knows them.
pub(super) fn unified(c: char) -> char {
    let found = match c {
        '\u{2E80}'..='\u{2EF3}' => nth(RADICALS, '\u{2E80}', c),
        '\u{31CF}'..='\u{31E1}' => nth(STROKES, '\u{31CF}', c),
        _ => None,
    };
    found.unwrap_or(c)
}

fn nth(row: &str, first: char, c: char) -> Option<char> {
    let place = u32::from(c).checked_sub(u32::from(first))?;
    let found = row.chars().nth(usize::try_from(place).ok()?)?;
    (found != ' ').then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_is_as_long_as_its_range() {
        assert_eq!(RADICALS.chars().count(), 0x2EF3 - 0x2E80 + 1);
        assert_eq!(STROKES.chars().count(), 0x31E1 - 0x31CF + 1);
    }

    #[test]
    fn radicals_and_strokes_become_the_character_of_their_shape() {
        let pairs = [
            ('\u{2E81}', '厂'),
            ('\u{2E9B}', '旡'),
            ('\u{2EA0}', '民'),
            ('\u{2ED3}', '长'),
            ('\u{2ED4}', '门'),
            ('\u{2EDB}', '风'),
            ('\u{2EF3}', '龟'),
            ('\u{31D0}', '一'),
            ('\u{31E1}', '𠄎'),
        ];
        for (radical, usual) in pairs {
            assert_eq!(unified(radical), usual);
        }
    }

    #[test]
    fn what_has_no_usual_character_stays() {
        for c in ['\u{2E80}', '\u{2E9A}', '\u{2EF4}', '\u{31E2}', '民', 'a'] {
            assert_eq!(unified(c), c);
        }
    }
}
