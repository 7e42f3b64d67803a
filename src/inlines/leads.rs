//! The places at which something may begin in a sentence: the other characters are passed over as bytes.

use super::index::Openings;
use super::{abbreviation, quantity, time};

/// The next place in `text` from `at` on, which is a boundary, where something may begin, and its character.
///
/// It goes over bytes: few characters begin something, and all others need no decoding.
pub(super) fn next_lead(text: &str, at: usize) -> Option<(usize, char)> {
    let mut rest = text.as_bytes().get(at..)?;
    loop {
        rest = behind_ordinary(rest);
        let (is_lead, behind) = match rest {
            [0xe0..=0xef, _, _, behind @ ..] => (is_lead(rest) && !is_part(text, rest), behind),
            [a @ 0..=0x7f, behind @ ..] => (LEADS.has(CharSet::one(*a)), behind),
            [a @ 0..=0xdf, b, behind @ ..] => (LEADS.has(CharSet::two(*a, *b)), behind),
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

/// What follows the characters of three bytes that begin nothing: most of a text is such.
fn behind_ordinary(bytes: &[u8]) -> &[u8] {
    let is_other = |three: &[u8]| match three {
        [a, b, c] => !ORDINARY.has(CharSet::three(*a, *b, *c)),
        _ => true,
    };
    let mut chars = bytes.chunks_exact(3);
    match chars.position(is_other) {
        Some(count) => bytes.get(3 * count..).unwrap_or_default(),
        None => chars.remainder(),
    }
}

/// Whether something may begin with the character of three bytes that the bytes begin with.
fn is_lead(bytes: &[u8]) -> bool {
    LEADS.may_open(bytes) && (STRONG_LEADS.may_open(bytes) || is_opening(bytes))
}

/// Whether the rest of a text begins with a numeral that is part of a word and of no name: 一定, 三是. Most numerals are.
///
/// Only behind a Han character or a comma: quotation marks make a name of what they hold, a sign of currency an amount.
fn is_part(text: &str, rest: &[u8]) -> bool {
    let before = || text.as_bytes().get(..text.len() - rest.len())?.last_chunk();
    quantity::opens_word(rest)
        && matches!(before(), Some([0xe4..=0xe9, _, _] | [0xef, 0xbc, 0x8c]))
        && !OPENINGS.may_open(rest)
}

/// Whether a weak lead begins a word, or stands before a digit or a blank.
fn is_opening(bytes: &[u8]) -> bool {
    OPENINGS.may_open(bytes) || matches!(bytes.get(3), Some(..0xe0))
}

/// A set of characters of up to three bytes, asked by their bytes.
#[derive(Debug)]
struct CharSet([u64; 1024]);

impl CharSet {
    const fn of(chars: &[char]) -> Self {
        Self([0; 1024]).and(chars)
    }

    /// Adds characters.
    #[allow(
        clippy::indexing_slicing,
        reason = "constant evaluation; an index out of bounds does not compile"
    )]
    const fn and(mut self, chars: &[char]) -> Self {
        let mut at = 0;
        while at < chars.len() {
            let place = chars[at] as usize;
            self.0[place / 64] |= 1 << (place % 64);
            at += 1;
        }
        self
    }

    /// The characters that it does not hold.
    #[allow(clippy::indexing_slicing, reason = "as above")]
    const fn others(mut self) -> Self {
        let mut at = 0;
        while at < self.0.len() {
            self.0[at] = !self.0[at];
            at += 1;
        }
        self
    }

    /// Whether the set holds the character that has this place.
    fn has(&self, (word, bit): (usize, u8)) -> bool {
        self.0.get(word).is_some_and(|set| set >> bit & 1 != 0)
    }

    /// Whether the set holds the character of three bytes that the bytes begin with.
    fn may_open(&self, bytes: &[u8]) -> bool {
        matches!(bytes, [a @ 0xe0..=0xef, b, c, ..] if self.has(Self::three(*a, *b, *c)))
    }

    /// The place of a character of one byte.
    const fn one(a: u8) -> (usize, u8) {
        ((a >> 6) as usize, a & 63)
    }

    /// The place of a character of two bytes.
    const fn two(a: u8, b: u8) -> (usize, u8) {
        ((a & 0x1f) as usize, b & 63)
    }

    /// The place of a character of three bytes; outside the set for the bytes of others.
    const fn three(a: u8, b: u8, c: u8) -> (usize, u8) {
        (((a as usize) << 6 | (b & 63) as usize).wrapping_sub(0xe0 << 6), c & 63)
    }
}

const LEADS: CharSet = CharSet::of(STRONG).and(WEAK);
static ORDINARY: CharSet = LEADS.others();
static STRONG_LEADS: CharSet = CharSet::of(STRONG);
static OPENINGS: Openings = time::OPENINGS.join(&abbreviation::OPENINGS).join(&quantity::OPENINGS);

/// Characters that one of the rules may start with, whatever follows them, ASCII first.
#[rustfmt::skip]
const STRONG: &[char] = &[
    '"', '*', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I',
    'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z', '_', 'a', 'b', 'c',
    'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x',
    'y', 'z', '×', '‘', '’', '“', '”', '╳', '■', '□', '○', '✕', '〇', '《', '「', '」', '『', '』', '一',
    '七', '万', '三', '两', '九', '二', '五', '亿', '仟', '伍', '佰', '億', '兩', '八', '六', '十', '千',
    '卅', '半', '叁', '參', '叄', '四', '壹', '廿', '弍', '拾', '捌', '某', '柒', '玖', '百', '双', '肆',
    '自', '萬', '貳', '贰', '陆', '陸', '零', '＂', '＊', '０', '１', '２', '３', '４', '５', '６', '７',
    '８', '９', 'Ｘ', '＿',
];

/// Characters that begin the words of [`OPENINGS`], or stand before a digit, and begin nothing else.
#[rustfmt::skip]
const WEAK: &[char] = &[
    '上', '下', '中', '举', '今', '健', '党', '全', '再', '冬', '几', '前', '去', '合', '后', '夏', '如',
    '年', '建', '当', '截', '抗', '接', '改', '数', '新', '明', '春', '昨', '最', '月', '未', '本', '独',
    '现', '目', '秋', '第', '约', '过', '近', '这', '遵', '首',
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Span;
    use crate::inlines::token::{Context, Follows};
    use crate::inlines::{placeholder, quotation, title};

    /// The sets are the union of what the rules say.
    #[test]
    fn every_rule_has_its_leads() {
        let rules: [fn(char) -> bool; 8] = [
            abbreviation::may_start,
            placeholder::may_start,
            quantity::is_lead,
            |c| quotation::closing(c).is_some(),
            quotation::only_closes,
            time::may_start,
            title::may_start,
            |c| c.is_ascii_alphabetic(),
        ];
        for c in (0..0x1_0000).filter_map(char::from_u32) {
            let is_lead = STRONG.contains(&c) || WEAK.contains(&c);
            assert_eq!(is_lead, rules.iter().any(|rule| rule(c)), "{c}");
            let found = next_lead(c.encode_utf8(&mut [0; 4]), 0);
            assert_eq!(found.is_some(), STRONG.contains(&c), "{c}");
        }
        assert_eq!(next_lead("的，𠀀é一", 0), Some((12, '一')));
        assert_eq!(next_lead("的，𠀀é一", 3 + 12), None);
    }

    /// What is passed over at a glance is nothing to the rules either.
    #[test]
    fn a_numeral_that_opens_a_word_is_nothing() {
        for c in
            ('\u{4e00}'..='\u{9fff}').filter(|c| quantity::opens_word(alloc::format!("一{c}").as_bytes()))
        {
            for digit in "一五十零".chars() {
                let text = alloc::format!("{digit}{c}年以上");
                assert_eq!(time::time(&text, None, &time::TimeContext::default()), None, "{text}");
                let context = Context::new(&text, Span::new(0, text.len()), &text, Follows::NewParagraph);
                let read = quantity::read(quantity::Place { context: &context, at: 0, floor: 0 });
                assert_eq!((read.end, read.figure), (digit.len_utf8(), None), "{text}");
                let is_name = abbreviation::abbreviation(&text, None).is_some();
                assert!(!is_name || is_opening(text.as_bytes()), "{text}");
            }
        }
    }

    /// A sign of one byte may open the text: what stands before the numeral must be seen, not missed.
    #[test]
    fn a_numeral_behind_a_sign_of_currency_is_a_lead() {
        for text in ["$三其他", "¥三其他", "￥三其他", "三其他"] {
            let at = text.find('三').unwrap_or_default();
            assert_eq!(next_lead(text, 0), Some((at, '三')), "{text}");
        }
        assert_eq!(next_lead("有三其他", 0), None);
    }

    #[test]
    fn every_word_is_a_lead() {
        for word in time::words().chain(abbreviation::words()) {
            assert_eq!(next_lead(word, 0), Some((0, word.chars().next().unwrap())), "{word}");
        }
    }
}
