//! The value of a list marker: 十五, ⑫, Ⅳ, 甲, b.

use core::fmt;
use core::str::FromStr;

use super::numeral::{Numeral, digit_value, digits, han_integer, is_digit, is_han_numeral};

/// 天干 — the ten stems.
const STEMS: [char; 10] = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'];

/// Signs of one character that stand for a number: the first of each run, the value of it, and how many follow.
const SIGNS: &[(char, u32, u32)] = &[
    ('①', 1, 20),
    ('㉑', 21, 15),
    ('㊱', 36, 15),
    ('❶', 1, 10),
    ('⑴', 1, 20),
    ('⒈', 1, 20),
    ('㈠', 1, 10),
    ('㊀', 1, 10),
];

/// Roman numerals, the greatest first.
const ROMAN: &[(&str, u32)] = &[
    ("M", 1000),
    ("CM", 900),
    ("D", 500),
    ("CD", 400),
    ("C", 100),
    ("XC", 90),
    ("L", 50),
    ("XL", 40),
    ("X", 10),
    ("IX", 9),
    ("V", 5),
    ("IV", 4),
    ("I", 1),
];

/// 序号 — the value of a list marker, without its brackets and punctuation.
///
/// ```text
/// value  = digits / Han-integer / sign / stem / roman / letter
/// ```
///
/// One letter is a letter (`C` is 3, not 100), except I, V and X.
///
/// ```
/// use gongwen::{MarkerSystem, MarkerValue};
///
/// let value: MarkerValue = "⑫".parse()?;
/// assert_eq!((value.value(), value.system()), (12, MarkerSystem::Circled));
/// assert_eq!("十五".parse::<MarkerValue>()?.value(), 15);
/// assert_eq!("XIV".parse::<MarkerValue>()?.to_string(), "XIV");
/// assert!("六一".parse::<MarkerValue>().is_err());
/// # Ok::<(), gongwen::MarkerValueError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MarkerValue {
    value: u32,
    system: MarkerSystem,
}

/// The numerals in which a marker counts.
///
/// ```
/// use gongwen::{MarkerSystem, MarkerValue};
/// assert_eq!("丙".parse::<MarkerValue>()?.system(), MarkerSystem::Stem);
/// # Ok::<(), gongwen::MarkerValueError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MarkerSystem {
    /// 阿拉伯数字 — 12, １２
    Arabic,
    /// 汉字数字 — 十二
    Han,
    /// 圈码 — ⑫ and the other signs that hold a number: ⑿ ⒓ ㈠
    Circled,
    /// 罗马数字 — Ⅻ, XII
    Roman,
    /// 天干 — 甲
    Stem,
    /// 大写字母 — A
    UpperLetter,
    /// 小写字母 — a
    LowerLetter,
}

impl MarkerValue {
    /// A value to print; the numerals must have a sign for it.
    #[cfg(any(feature = "html", feature = "docx"))]
    pub(crate) const fn new(value: u32, system: MarkerSystem) -> Self {
        Self { value, system }
    }

    /// The value, from one.
    ///
    /// ```
    /// assert_eq!("⑿".parse::<gongwen::MarkerValue>()?.value(), 12);
    /// # Ok::<(), gongwen::MarkerValueError>(())
    /// ```
    #[must_use]
    pub const fn value(&self) -> u32 {
        self.value
    }

    /// The numerals it is written in.
    #[must_use]
    pub const fn system(&self) -> MarkerSystem {
        self.system
    }
}

/// Why a text is no [`MarkerValue`].
///
/// ```
/// let error = "十五号".parse::<gongwen::MarkerValue>().unwrap_err();
/// assert_eq!(error.to_string(), "expected the end of the number at byte 6");
/// assert_eq!(error.offset(), 6);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected} at byte {offset}")]
pub struct MarkerValueError {
    expected: &'static str,
    offset: usize,
}

impl MarkerValueError {
    /// Where the text stops being the value of a marker, in bytes.
    #[must_use]
    pub const fn offset(&self) -> usize {
        self.offset
    }
}

impl FromStr for MarkerValue {
    type Err = MarkerValueError;

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        let (rest, value) =
            read(s).ok_or(MarkerValueError { expected: "a number, sign or letter of a list", offset: 0 })?;
        if rest.is_empty() {
            return Ok(value);
        }
        Err(MarkerValueError { expected: "the end of the number", offset: s.len() - rest.len() })
    }
}

/// The longest value at the start of `i`.
pub(crate) fn read(i: &str) -> Option<(&str, MarkerValue)> {
    let first = i.chars().next()?;
    let of = |system| move |(rest, value)| (rest, MarkerValue { value, system });
    match first {
        _ if is_digit(first) => arabic(i).map(of(MarkerSystem::Arabic)),
        _ if is_han_numeral(first) => han(i).map(of(MarkerSystem::Han)),
        _ if first.is_ascii_alphabetic() => latin(i, first),
        'Ⅰ'..='Ⅻ' => sign(i, first, ('Ⅰ', 1, 12)).map(of(MarkerSystem::Roman)),
        'ⅰ'..='ⅻ' => sign(i, first, ('ⅰ', 1, 12)).map(of(MarkerSystem::Roman)),
        'Ｉ' => sign(i, first, ('Ｉ', 1, 1)).map(of(MarkerSystem::Roman)),
        'Ｖ' => sign(i, first, ('Ｖ', 5, 1)).map(of(MarkerSystem::Roman)),
        'Ｘ' => sign(i, first, ('Ｘ', 10, 1)).map(of(MarkerSystem::Roman)),
        'Ａ'..='Ｚ' => sign(i, first, ('Ａ', 1, 26)).map(of(MarkerSystem::UpperLetter)),
        'ａ'..='ｚ' => sign(i, first, ('ａ', 1, 26)).map(of(MarkerSystem::LowerLetter)),
        _ => SIGNS
            .iter()
            .find_map(|run| sign(i, first, *run))
            .map(of(MarkerSystem::Circled))
            .or_else(|| stem(i, first).map(of(MarkerSystem::Stem))),
    }
}

fn arabic(i: &str) -> Option<(&str, u32)> {
    let (rest, run) = digits(i).ok()?;
    let add = |value: u32, c| value.checked_mul(10)?.checked_add(digit_value(c)?);
    Some((rest, run.chars().try_fold(0, add).filter(|value| *value > 0)?))
}

fn han(i: &str) -> Option<(&str, u32)> {
    let (rest, value) = han_integer(i).ok()?;
    Some((rest, u32::try_from(value).ok().filter(|value| *value > 0)?))
}

fn sign(i: &str, c: char, (first, value, count): (char, u32, u32)) -> Option<(&str, u32)> {
    let index = u32::from(c).checked_sub(first.into()).filter(|index| *index < count)?;
    Some((i.strip_prefix(c)?, value + index))
}

fn stem(i: &str, c: char) -> Option<(&str, u32)> {
    let (_, value) = STEMS.iter().zip(1..).find(|(stem, _)| **stem == c)?;
    Some((i.strip_prefix(c)?, value))
}

fn latin(i: &str, first: char) -> Option<(&str, MarkerValue)> {
    let alone = i.chars().nth(1).is_none_or(|c| !c.is_ascii_alphabetic());
    if alone && !matches!(first, 'I' | 'V' | 'X') {
        let (system, a) = if first.is_ascii_uppercase() {
            (MarkerSystem::UpperLetter, 'A')
        } else {
            (MarkerSystem::LowerLetter, 'a')
        };
        let (rest, value) = sign(i, first, (a, 1, 26))?;
        return Some((rest, MarkerValue { value, system }));
    }
    let (rest, value) = roman(i)?;
    Some((rest, MarkerValue { value, system: MarkerSystem::Roman }))
}

/// A roman numeral below 4000 in its one right form: IIII and IC are none.
fn roman(i: &str) -> Option<(&str, u32)> {
    let (mut rest, mut value) = (i, 0_u32);
    for (sign, worth) in ROMAN {
        let most = if sign.starts_with(['M', 'C', 'X', 'I']) && sign.len() == 1 { 3 } else { 1 };
        for _ in 0..most {
            let Some(after) = rest.strip_prefix(sign) else { break };
            (rest, value) = (after, value + worth);
        }
    }
    let is_right = written_roman(i, value) == Some(rest);
    (value > 0 && is_right).then_some((rest, value))
}

/// What follows the right form of `value`, which `i` begins with.
fn written_roman(i: &str, value: u32) -> Option<&str> {
    let (mut rest, mut left) = (i, value);
    for (sign, worth) in ROMAN {
        while left >= *worth {
            (rest, left) = (rest.strip_prefix(sign)?, left - worth);
        }
    }
    Some(rest)
}

impl fmt::Display for MarkerValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = match self.system {
            MarkerSystem::Arabic => return write!(f, "{}", self.value),
            MarkerSystem::Han => return Numeral::han(self.value).fmt(f),
            MarkerSystem::Roman => return write_roman(f, self.value),
            MarkerSystem::Circled => SIGNS.iter().find_map(|(first, value, count)| {
                let index = self.value.checked_sub(*value).filter(|index| index < count)?;
                char::from_u32(u32::from(*first) + index)
            }),
            MarkerSystem::Stem => {
                STEMS.iter().zip(1..).find(|(_, value)| *value == self.value).map(|(stem, _)| *stem)
            }
            MarkerSystem::UpperLetter => char::from_u32(u32::from('A') + self.value - 1),
            MarkerSystem::LowerLetter => char::from_u32(u32::from('a') + self.value - 1),
        };
        write!(f, "{}", shown.ok_or(fmt::Error)?)
    }
}

fn write_roman(f: &mut fmt::Formatter<'_>, value: u32) -> fmt::Result {
    let mut rest = value;
    for (sign, worth) in ROMAN {
        while rest >= *worth {
            f.write_str(sign)?;
            rest -= worth;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn values_of_every_system() {
        use MarkerSystem::{Arabic, Circled, Han, LowerLetter, Roman, Stem, UpperLetter};
        let table = [
            ("１２", 12, Arabic),
            ("130", 130, Arabic),
            ("十五", 15, Han),
            ("五十一", 51, Han),
            ("⑳", 20, Circled),
            ("㉑", 21, Circled),
            ("㊿", 50, Circled),
            ("㈠", 1, Circled),
            ("⒈", 1, Circled),
            ("Ⅻ", 12, Roman),
            ("XIV", 14, Roman),
            ("V", 5, Roman),
            ("Ｘ", 10, Roman),
            ("Ｃ", 3, UpperLetter),
            ("甲", 1, Stem),
            ("癸", 10, Stem),
            ("b", 2, LowerLetter),
            ("C", 3, UpperLetter),
        ];
        for (text, value, system) in table {
            let marker: MarkerValue = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!((marker.value(), marker.system()), (value, system), "{text}");
            assert_eq!(marker.to_string().parse(), Ok(marker), "{text} as {marker}");
        }
    }

    #[test]
    fn texts_that_are_none() {
        let table = [
            ("", "expected a number, sign or letter of a list at byte 0"),
            ("0", "expected a number, sign or letter of a list at byte 0"),
            ("XCX", "expected a number, sign or letter of a list at byte 0"),
            ("六一", "expected a number, sign or letter of a list at byte 0"),
            ("百", "expected a number, sign or letter of a list at byte 0"),
            ("十五、", "expected the end of the number at byte 6"),
            ("IIII", "expected the end of the number at byte 3"),
            ("①②", "expected the end of the number at byte 3"),
            ("99999999999", "expected a number, sign or letter of a list at byte 0"),
            ("子", "expected a number, sign or letter of a list at byte 0"),
        ];
        for (text, message) in table {
            assert_eq!(text.parse::<MarkerValue>().unwrap_err().to_string(), message, "{text}");
        }
    }
}
