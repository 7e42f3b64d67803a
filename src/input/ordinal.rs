//! Automatic numbers of lists, written out.

use alloc::format;
use alloc::string::{String, ToString};

use crate::value::{MarkerSystem, MarkerValue};

/// 地支 — the twelve branches.
const BRANCHES: [char; 12] = ['子', '丑', '寅', '卯', '辰', '巳', '午', '未', '申', '酉', '戌', '亥'];

const FORMAL_DIGITS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];

/// How a list counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(all(feature = "html", feature = "docx")),
    allow(dead_code, reason = "pages and Word files count in their own ways")
)]
pub(super) enum Counting {
    /// 1 2 3
    Arabic,
    /// 01 02 03
    ArabicZero,
    /// １ ２ ３
    ArabicWide,
    /// 一 二 三 … 十一
    Han,
    /// 一 二 三 … 一〇 一一
    HanDigits,
    /// 壹 贰 叁 … 壹拾壹
    HanFormal,
    /// 甲 乙 丙
    Stem,
    /// 子 丑 寅
    Branch,
    /// A B C … Z AA BB
    UpperLetter,
    /// a b c … z aa bb
    LowerLetter,
    /// A B C … Z AA AB
    UpperAlphabet,
    /// a b c … z aa ab
    LowerAlphabet,
    /// I II III
    UpperRoman,
    /// i ii iii
    LowerRoman,
    /// ① ② ③
    Circled,
    /// ⑴ ⑵ ⑶
    Parenthesized,
    /// ⒈ ⒉ ⒊
    Stopped,
    /// ㊀ ㊁ ㊂
    HanCircled,
    /// Nothing is shown.
    Hidden,
}

impl Counting {
    /// The number as the list shows it; in Arabic digits where the list runs out of signs.
    pub(super) fn write(self, value: i64) -> String {
        u32::try_from(value)
            .ok()
            .filter(|value| *value > 0 || self == Self::Hidden)
            .and_then(|value| self.sign(value))
            .unwrap_or_else(|| value.to_string())
    }

    fn sign(self, value: u32) -> Option<String> {
        let marker = |system| MarkerValue::new(value, system).to_string();
        let one = |first, count| sign(first, count, value).map(String::from);
        match self {
            Self::Arabic => Some(value.to_string()),
            Self::ArabicZero => Some(format!("{value:02}")),
            Self::ArabicWide => Some(digits(value, |digit| char::from_u32(u32::from('０') + digit))),
            Self::Han => Some(marker(MarkerSystem::Han)),
            Self::HanDigits => {
                Some(digits(value, |digit| "〇一二三四五六七八九".chars().nth(digit as usize)))
            }
            Self::HanFormal => (value < 10_000).then(|| formal(value)),
            Self::Stem => (value <= 10).then(|| marker(MarkerSystem::Stem)),
            Self::Branch => BRANCHES.get(value.checked_sub(1)? as usize).map(|&branch| branch.into()),
            Self::UpperLetter => letters('A', value),
            Self::LowerLetter => letters('a', value),
            Self::UpperAlphabet => alphabet('A', value),
            Self::LowerAlphabet => alphabet('a', value),
            Self::UpperRoman => (value < 4000).then(|| marker(MarkerSystem::Roman)),
            Self::LowerRoman => (value < 4000).then(|| marker(MarkerSystem::Roman).to_lowercase()),
            Self::Circled => one('①', 20).or_else(|| (value <= 50).then(|| marker(MarkerSystem::Circled))),
            Self::Parenthesized => one('⑴', 20),
            Self::Stopped => one('⒈', 20),
            Self::HanCircled => one('㊀', 10),
            Self::Hidden => Some(String::new()),
        }
    }
}

/// One of `count` signs that follow each other, the first of which is one.
fn sign(first: char, count: u32, value: u32) -> Option<char> {
    (value <= count).then_some(())?;
    char::from_u32(u32::from(first) + value.checked_sub(1)?)
}

fn digits(value: u32, sign: impl Fn(u32) -> Option<char>) -> String {
    value.to_string().chars().filter_map(|c| sign(c.to_digit(10)?)).collect()
}

/// A … Z, AA, BB …: the letter is repeated.
fn letters(first: char, value: u32) -> Option<String> {
    const MOST: u32 = 26 * 30;
    let index = value.checked_sub(1).filter(|index| *index < MOST)?;
    let letter = char::from_u32(u32::from(first) + index % 26)?;
    Some(core::iter::repeat_n(letter, index as usize / 26 + 1).collect())
}

/// A … Z, AA, AB …: digits to the base of 26 without a zero.
fn alphabet(first: char, value: u32) -> Option<String> {
    let (mut rest, mut text) = (value, String::new());
    while rest > 0 {
        text.insert(0, char::from_u32(u32::from(first) + (rest - 1) % 26)?);
        rest = (rest - 1) / 26;
    }
    Some(text)
}

/// 壹拾贰, 壹佰零叁
fn formal(value: u32) -> String {
    let mut text = String::new();
    let (mut rest, mut has_gap) = (value, false);
    for (unit, name) in [(1000, "仟"), (100, "佰"), (10, "拾"), (1, "")] {
        let digit = rest / unit;
        rest %= unit;
        if digit == 0 {
            has_gap = !text.is_empty();
            continue;
        }
        if has_gap {
            text.push('零');
        }
        has_gap = false;
        text.extend(FORMAL_DIGITS.get(digit as usize));
        text.push_str(name);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_lists_show_them() {
        for (counting, row) in [
            (Counting::Arabic, [(1, "1"), (12, "12"), (0, "0"), (-3, "-3")]),
            (Counting::ArabicZero, [(1, "01"), (12, "12"), (123, "123"), (0, "0")]),
            (Counting::ArabicWide, [(1, "１"), (12, "１２"), (90, "９０"), (-1, "-1")]),
            (Counting::Han, [(1, "一"), (10, "十"), (21, "二十一"), (101, "一百零一")]),
            (Counting::HanDigits, [(1, "一"), (10, "一〇"), (21, "二一"), (101, "一〇一")]),
            (Counting::HanFormal, [(1, "壹"), (12, "壹拾贰"), (103, "壹佰零叁"), (1010, "壹仟零壹拾")]),
            (Counting::Stem, [(1, "甲"), (10, "癸"), (11, "11"), (2, "乙")]),
            (Counting::Branch, [(1, "子"), (12, "亥"), (13, "13"), (2, "丑")]),
            (Counting::UpperLetter, [(1, "A"), (26, "Z"), (27, "AA"), (1_000_000, "1000000")]),
            (Counting::LowerLetter, [(1, "a"), (28, "bb"), (54, "bbb"), (0, "0")]),
            (Counting::UpperAlphabet, [(26, "Z"), (27, "AA"), (28, "AB"), (703, "AAA")]),
            (Counting::LowerAlphabet, [(1, "a"), (52, "az"), (53, "ba"), (0, "0")]),
            (Counting::UpperRoman, [(4, "IV"), (12, "XII"), (3999, "MMMCMXCIX"), (4000, "4000")]),
            (Counting::LowerRoman, [(4, "iv"), (9, "ix"), (40, "xl"), (2_000_000_000, "2000000000")]),
            (Counting::Circled, [(1, "①"), (20, "⑳"), (21, "㉑"), (51, "51")]),
            (Counting::Parenthesized, [(1, "⑴"), (20, "⒇"), (21, "21"), (2, "⑵")]),
            (Counting::Stopped, [(1, "⒈"), (20, "⒛"), (21, "21"), (2, "⒉")]),
            (Counting::HanCircled, [(1, "㊀"), (10, "㊉"), (11, "11"), (2, "㊁")]),
            (Counting::Hidden, [(1, ""), (12, ""), (0, ""), (7, "")]),
        ] {
            for (value, expected) in row {
                assert_eq!(counting.write(value), expected, "{counting:?} {value}");
            }
        }
    }
}
