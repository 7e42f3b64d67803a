//! Numerals in Han characters, plain, formal or positional: 一百零三, 壹佰, 二〇二一, 三点五亿.

use nom::IResult;
use nom::bytes::complete::take_while;
use nom::error::{Error, ErrorKind};
use rust_decimal::Decimal;

use super::arabic::scale;
use super::{Numeral, NumeralError};
use crate::Script;
use crate::han::HanSet;

pub(super) const YI: u64 = 100_000_000;
pub(super) const YI_YI: u64 = YI * YI;

/// The digits 0 to 9, then 十 百 千.
pub(super) type Signs = [char; 13];
pub(super) const PLAIN: Signs =
    ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千'];
pub(super) const FORMAL: Signs =
    ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖', '拾', '佰', '仟'];

/// Signs that stand for a plain one.
const VARIANTS: &[(char, char)] = &[
    ('〇', '零'),
    ('○', '零'),
    ('两', '二'),
    ('兩', '二'),
    ('貳', '贰'),
    ('弍', '贰'),
    ('參', '叁'),
    ('叄', '叁'),
    ('陸', '陆'),
    ('萬', '万'),
    ('億', '亿'),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Digit(u64),
    /// 十 百 千
    Unit(u64),
    /// 廿 卅
    Tens(u64),
    Myriad,
    Yi,
}

/// The signs of numerals but for 〇, which stands among the punctuation.
static NUMERALS: HanSet =
    HanSet::of("零一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟萬億兩貳參叄陸弍");

/// 零 to 九, 十 百 千 万 亿, 两 廿 卅, their formal and traditional forms. ○ is one only inside a number.
#[inline]
pub(crate) const fn is_han_numeral(c: char) -> bool {
    NUMERALS.has(c) || c == '〇'
}

/// The run of Han numeral signs at the start of `i`, whether it is a number or not.
pub(crate) fn han_run(i: &str) -> &str {
    let end = i.find(|c| !is_han_numeral(c)).unwrap_or(i.len());
    i.get(..end).unwrap_or_default()
}

/// One Han integer that takes the whole run of numeral signs: 六一 and 百 are none.
pub(crate) fn han_integer(i: &str) -> IResult<&str, u64> {
    if let Some(found) = below_hundred(i) {
        return Ok(found);
    }
    let (rest, run) = take_while(is_han_numeral)(i)?;
    match integer(run) {
        Ok(value) => Ok((rest, value)),
        Err(_) => Err(nom::Err::Error(Error::new(i, ErrorKind::Digit))),
    }
}

/// `han = positional / integer / integer "点" 1*digit [scale]`
pub(super) fn read(i: &str) -> Result<(&str, Numeral), NumeralError> {
    let run = han_run(i);
    let rest = i.get(run.len()..).unwrap_or_default();
    if is_positional(run) {
        let numeral = positional(run).and_then(|value| Numeral::scaled(value, 0, Script::Positional));
        return numeral.map(|numeral| (rest, numeral)).ok_or(NumeralError::too_large(0));
    }
    let value = integer(run)?;
    let script = if run.chars().any(is_formal) { Script::Formal } else { Script::Han };
    if let Some((rest, coefficient, exponent)) = decimals(rest, value) {
        let numeral = Numeral::scaled(coefficient, exponent, script).ok_or(NumeralError::too_large(0))?;
        return Ok((rest, numeral));
    }
    let exponent = trailing_scale(value);
    let coefficient = Decimal::from(value / 10_u64.pow(u32::from(exponent)));
    let numeral = Numeral::scaled(coefficient, exponent, script).ok_or(NumeralError::too_large(0))?;
    Ok((rest, numeral))
}

/// The scale that a number ends in when it is written: 4 for 三千万, 12 for 三万亿, 0 for 一亿零二万.
const fn trailing_scale(value: u64) -> u8 {
    match value {
        0 | YI_YI.. => 0,
        _ if value % 1_000_000_000_000 == 0 => 12,
        _ if value % YI == 0 => 8,
        _ if value % 10_000 == 0 && value < YI => 4,
        _ => 0,
    }
}

/// `"点" 1*digit [scale]` with a scale of 万 and above, the whole run; 八点三十分 has none.
fn decimals(i: &str, whole: u64) -> Option<(&str, Decimal, u8)> {
    let tail = i.strip_prefix(['点', '點'])?;
    let end = tail.find(|c| !matches!(sign(c), Some(Sign::Digit(_)))).unwrap_or(tail.len());
    let (places, tail) = tail.split_at_checked(end)?;
    let (tail, exponent) = scale(tail).unwrap_or((tail, 0));
    if places.is_empty() || matches!(exponent, 1..4) || tail.starts_with(is_han_numeral) {
        return None;
    }
    let count = u32::try_from(places.chars().count()).ok()?;
    let mantissa = digit_values(places).try_fold(i128::from(whole), push)?;
    Some((tail, Decimal::try_from_i128_with_scale(mantissa, count).ok()?, exponent))
}

/// Digits alone, as a year is written: four and more, or fewer with a zero that does not lead.
fn is_positional(run: &str) -> bool {
    let digits = || run.chars().map(sign);
    let count = run.chars().count();
    count > 1
        && digits().all(|sign| matches!(sign, Some(Sign::Digit(_))))
        && digits().next() != Some(Some(Sign::Digit(0)))
        && (count > 3 || digits().any(|sign| sign == Some(Sign::Digit(0))))
}

fn positional(run: &str) -> Option<Decimal> {
    let value = digit_values(run).try_fold(0, push)?;
    Decimal::try_from_i128_with_scale(value, 0).ok()
}

fn digit_values(run: &str) -> impl Iterator<Item = u64> + '_ {
    run.chars().filter_map(|c| match sign(c) {
        Some(Sign::Digit(digit)) => Some(digit),
        _ => None,
    })
}

fn push(sum: i128, digit: u64) -> Option<i128> {
    sum.checked_mul(10)?.checked_add(i128::from(digit))
}

/// One number from a whole run of signs.
///
/// ```text
/// integer = "零" / [group "亿亿"] [["零"] group "亿"] [["零"] group]
/// group   = [section "万"] [["零"] section]
/// section = [digit "千"] [["零"] digit "百"] [["零"] [digit] "十"] [digit]
/// ```
fn integer(run: &str) -> Result<u64, NumeralError> {
    let mut state = State::default();
    if run.chars().nth(1).is_some() && run.chars().next().and_then(digit) == Some(0) {
        return Err(NumeralError::expected("a digit that is not 零", 0));
    }
    for (offset, c) in run.char_indices() {
        let expected = |what| NumeralError::expected(what, offset);
        let sign = sign(c).ok_or(expected("a numeral"))?;
        state.read(sign).map_err(|problem| NumeralError { problem, offset })?;
        state.before = Some(sign);
    }
    match state.before {
        None => return Err(NumeralError::expected("a numeral", 0)),
        Some(Sign::Digit(0)) if run.chars().count() > 1 => {
            return Err(NumeralError::expected("a digit", run.len()));
        }
        _ => {}
    }
    let at_end = |problem| NumeralError { problem, offset: run.len() };
    if matches!(state.before_digit, Some(Sign::Myriad | Sign::Yi)) && state.digit.is_some() {
        return Err(NumeralError::expected("零 or a unit", run.len()));
    }
    state.close_section().map_err(at_end)?;
    let group = state.group + state.section;
    state.total.checked_add(group).ok_or(NumeralError::too_large(0))
}

/// `below-hundred = [ digit ] "十" [ digit ] / digit`: the numbers that most markers have, at the start of `i`.
fn below_hundred(i: &str) -> Option<(&str, u64)> {
    let (rest, tens) = match digit_from_one(i) {
        Some((rest, digit)) => match rest.strip_prefix('十') {
            Some(rest) => (rest, digit),
            None => return (!rest.starts_with(is_han_numeral)).then_some((rest, digit)),
        },
        None => (i.strip_prefix('十')?, 1),
    };
    let (rest, ones) = digit_from_one(rest).unwrap_or((rest, 0));
    (!rest.starts_with(is_han_numeral)).then_some((rest, 10 * tens + ones))
}

/// 一 to 九 at the start.
fn digit_from_one(i: &str) -> Option<(&str, u64)> {
    let mut chars = i.chars();
    let value = han_digit(chars.next()?)?;
    Some((chars.as_str(), value.into()))
}

/// The value of 一 to 九.
pub(crate) const fn han_digit(c: char) -> Option<u8> {
    Some(match c {
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// What was read of an integer so far.
#[derive(Default)]
struct State {
    /// A digit that waits for its unit, and the sign before it.
    digit: Option<u64>,
    before_digit: Option<Sign>,
    before: Option<Sign>,
    /// The last unit in this section, zero before the first.
    unit: u64,
    section: u64,
    group: u64,
    total: u64,
}

impl State {
    fn read(&mut self, sign: Sign) -> Result<(), super::Problem> {
        match sign {
            Sign::Digit(_) if self.digit.is_some() => Err(super::Problem::Expected("a unit")),
            Sign::Digit(0) => Ok(()),
            Sign::Digit(digit) => {
                (self.digit, self.before_digit) = (Some(digit), self.before);
                Ok(())
            }
            Sign::Unit(unit) => self.unit(unit),
            Sign::Tens(tens) if self.digit.is_none() => {
                self.digit = Some(tens);
                self.unit(10)
            }
            Sign::Tens(_) => Err(super::Problem::Expected("a unit")),
            Sign::Myriad => self.myriad(),
            Sign::Yi => self.yi(),
        }
    }

    fn unit(&mut self, unit: u64) -> Result<(), super::Problem> {
        if self.unit != 0 && unit >= self.unit {
            return Err(super::Problem::Expected("a smaller unit"));
        }
        let count = self.digit.take().or((unit == 10).then_some(1));
        self.section += count.ok_or(super::Problem::Expected("a digit"))? * unit;
        self.unit = unit;
        Ok(())
    }

    /// Adds the digit that ends a section: 三 in 十三, 零三 or 三 alone, not in 一百三.
    fn close_section(&mut self) -> Result<(), super::Problem> {
        if let Some(digit) = self.digit.take() {
            if matches!(self.before_digit, Some(Sign::Unit(100 | 1000))) {
                return Err(super::Problem::Expected("零 or a unit"));
            }
            self.section += digit;
        }
        self.unit = 0;
        Ok(())
    }

    fn myriad(&mut self) -> Result<(), super::Problem> {
        self.close_section()?;
        if self.section == 0 {
            return Err(super::Problem::Expected("a digit"));
        }
        if self.group != 0 {
            return Err(super::Problem::Expected("a smaller unit"));
        }
        self.group = self.section * 10_000;
        self.section = 0;
        Ok(())
    }

    fn yi(&mut self) -> Result<(), super::Problem> {
        self.close_section()?;
        let doubled = self.before == Some(Sign::Yi) && self.total < YI_YI;
        let group = if doubled { core::mem::take(&mut self.total) } else { self.group + self.section };
        if group == 0 {
            return Err(super::Problem::Expected("a digit"));
        }
        if self.total % YI_YI != 0 {
            return Err(super::Problem::Expected("a smaller unit"));
        }
        let value = group.checked_mul(YI).and_then(|value| value.checked_add(self.total));
        self.total = value.ok_or(super::Problem::TooLarge)?;
        (self.group, self.section) = (0, 0);
        Ok(())
    }
}

fn sign(c: char) -> Option<Sign> {
    plain_sign(c).or_else(|| plain_sign(canonical(c)))
}

const fn plain_sign(c: char) -> Option<Sign> {
    Some(match c {
        '零' | '〇' => Sign::Digit(0),
        '一' => Sign::Digit(1),
        '二' | '两' => Sign::Digit(2),
        '三' => Sign::Digit(3),
        '四' => Sign::Digit(4),
        '五' => Sign::Digit(5),
        '六' => Sign::Digit(6),
        '七' => Sign::Digit(7),
        '八' => Sign::Digit(8),
        '九' => Sign::Digit(9),
        '十' => Sign::Unit(10),
        '百' => Sign::Unit(100),
        '千' => Sign::Unit(1000),
        '廿' => Sign::Tens(2),
        '卅' => Sign::Tens(3),
        '万' => Sign::Myriad,
        '亿' => Sign::Yi,
        _ => return None,
    })
}

/// The value of a Han digit.
pub(super) fn digit(c: char) -> Option<u64> {
    match sign(c) {
        Some(Sign::Digit(value)) => Some(value),
        _ => None,
    }
}

/// The plain sign for a formal, traditional or variant one.
pub(super) fn canonical(c: char) -> char {
    let c = VARIANTS.iter().find(|variant| variant.0 == c).map_or(c, |variant| variant.1);
    FORMAL.iter().zip(PLAIN).find(|(formal, _)| **formal == c).map_or(c, |(_, plain)| plain)
}

pub(super) fn is_formal(c: char) -> bool {
    canonical(c) != c && !matches!(c, '〇' | '两' | '兩' | '萬' | '億')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_of_a_whole_run() {
        for (text, value) in
            [("十二、", 12), ("一百零三条", 103), ("一千〇五十", 1050), ("两千", 2000), ("卅一", 31)]
        {
            assert_eq!(han_integer(text).map(|(_, value)| value), Ok(value), "{text}");
        }
        for text in
            ["六一", "百", "百、千", "三五", "十百", "一百零", "二十十", "二〇二一", "条", "一亿二千亿"]
        {
            assert!(han_integer(text).is_err(), "{text}");
        }
    }

    #[test]
    fn years_are_positional_and_pairs_are_not() {
        for text in ["二〇二一", "一九四九", "二〇〇"] {
            assert!(is_positional(text), "{text}");
        }
        for text in ["三五", "九一八", "〇五", "一百二", "三"] {
            assert!(!is_positional(text), "{text}");
        }
    }
}
