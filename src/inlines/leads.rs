//! The characters at which something may begin in a sentence, as a set that is asked for every character.

/// The next character of `text` from `at` on, which is a boundary, with which something may begin.
///
/// It goes over bytes: about one character in ten is such a one, and all others need no decoding.
pub(super) fn next_lead(text: &str, at: usize) -> Option<(usize, char)> {
    let is_set = |word: usize, bit: u8| SET.get(word).is_some_and(|set| set >> (bit & 63) & 1 != 0);
    let mut rest = text.as_bytes().get(at..)?;
    loop {
        let (is_lead, behind) = match rest {
            [a @ 0xe0..=0xef, b, c, behind @ ..] => {
                (is_set(usize::from(a & 0xf) << 6 | usize::from(b & 63), *c), behind)
            }
            [a @ 0..=0x7f, behind @ ..] => (is_set(usize::from(a >> 6), *a), behind),
            [a @ 0..=0xdf, b, behind @ ..] => (is_set(usize::from(a & 0x1f), *b), behind),
            [_, _, _, _, behind @ ..] => (false, behind),
            _ => return None,
        };
        if is_lead {
            let at = text.len() - rest.len();
            return Some((at, text.get(at..)?.chars().next()?));
        }
        rest = behind;
    }
}

/// A bit for every character of up to three bytes.
static SET: [u64; 1024] = set();

#[allow(clippy::indexing_slicing, reason = "constant evaluation; an index out of bounds does not compile")]
const fn set() -> [u64; 1024] {
    let mut set = [0; 1024];
    let mut at = 0;
    while at < LEADS.len() {
        let index = LEADS[at] as usize;
        set[index >> 6] |= 1 << (index & 63);
        at += 1;
    }
    set
}

/// Every character that one of the rules may start with, ASCII first.
#[rustfmt::skip]
const LEADS: &[char] = &[
    '"', '*', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H',
    'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z', '_', 'a',
    'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u',
    'v', 'w', 'x', 'y', 'z', '×', '‘', '’', '“', '”', '╳', '■', '□', '○', '✕', '〇', '《', '「', '」', '『',
    '』', '一', '七', '万', '三', '上', '下', '两', '中', '举', '九', '二', '五', '亿', '今', '仟', '伍', '佰', '億', '党',
    '全', '兩', '八', '六', '再', '冬', '几', '前', '十', '千', '卅', '半', '去', '叁', '參', '叄', '双', '合', '后', '四',
    '壹', '夏', '年', '建', '廿', '弍', '当', '截', '抗', '拾', '捌', '接', '改', '数', '新', '明', '春', '昨', '最', '月',
    '未', '如', '现', '健', '本', '某', '柒', '独', '玖', '百', '目', '秋', '第', '约', '肆', '自', '萬', '貳', '贰', '过', '近', '这', '遵',
    '陆', '陸', '零', '首', '＂', '＊', '０', '１', '２', '３', '４', '５', '６', '７', '８', '９', 'Ｘ', '＿',
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inlines::{abbreviation, placeholder, quantity, quotation, time, title};

    /// The set is the union of what the rules say.
    #[test]
    fn every_rule_has_its_leads() {
        let rules: [fn(char) -> bool; 8] = [
            abbreviation::may_start,
            placeholder::may_start,
            quantity::is_lead,
            |c| quotation::closing(c).is_some(),
            quotation::is_closing,
            time::may_start,
            title::may_start,
            |c| c.is_ascii_alphabetic(),
        ];
        let wanted: alloc::vec::Vec<char> =
            (0..0x1_0000).filter_map(char::from_u32).filter(|c| rules.iter().any(|rule| rule(*c))).collect();
        let found: alloc::vec::Vec<char> = (0..0x1_0000)
            .filter_map(char::from_u32)
            .filter(|c| next_lead(c.encode_utf8(&mut [0; 4]), 0).is_some())
            .collect();
        assert_eq!(found, wanted);
        assert_eq!(next_lead("的，𠀀é一", 0), Some((12, '一')));
        assert_eq!(next_lead("的，𠀀é一", 3 + 12), None);
    }
}
