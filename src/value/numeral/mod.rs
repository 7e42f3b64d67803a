//! Numerals as official texts write them: 83.5万, ２０２４, 一百零三, 壹佰, 二〇二一.

mod alone;
mod arabic;
mod han;
mod print;

use core::fmt;
use core::str::FromStr;

use nom::IResult;
use nom::error::{Error, ErrorKind};
use rust_decimal::Decimal;

use crate::Script;

pub(crate) use arabic::{digit_value, digits, is_digit};
pub(crate) use han::{han_digit, han_integer, han_run, is_han_numeral};

/// 数词 — an exact numeral and how it was written.
///
/// ```text
/// numeral    = [sign] (arabic / han)
/// sign       = "-" / "－" / "−" / "负"
/// arabic     = (digits / grouped) ["." digits] [scale] / term 1*term
/// grouped    = 1*3digit 1*("," 3digit)
/// scale      = ["十" / "百" / "千"] ["万"] ["亿"]        at least one of them
/// han        = integer / positional / integer "点" 1*digit [scale]
/// positional = 4*digit, or fewer with a 〇 that does not lead
/// ```
///
/// Alone, a decimal may begin with its point (.77), take digits of another script behind 点 (一百点123) or as its end
/// (100万三千, 1万600), stand behind a blank after its sign, and an integer may carry the general measure word 个 or 打
/// (twelve); 一半 is 0.5.
///
/// Both widths of digits, 零 and 〇, 两, 廿, 卅, formal (壹贰叁) and traditional (萬億) signs are read. Spoken short
/// forms (三万五) are refused, because 三万五 may be 35,000 or 30,005.
///
/// ```
/// use gongwen::Numeral;
///
/// let people: Numeral = "83.5万".parse()?;
/// assert_eq!(people.value(), 835_000.into());
/// assert_eq!((people.coefficient().to_string(), people.exponent()), ("83.5".to_string(), 4));
/// assert_eq!("一百九十万零三千九百七十一".parse::<Numeral>()?.value(), 1_903_971.into());
///
/// let error = "三万五".parse::<Numeral>().unwrap_err();
/// assert_eq!(error.to_string(), "expected 零 or a unit at byte 9");
/// # Ok::<(), gongwen::NumeralError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Numeral {
    value: Decimal,
    coefficient: Decimal,
    exponent: u8,
    script: Script,
}

impl Numeral {
    /// The exact value: 835000 for 83.5万.
    ///
    /// ```
    /// let value = "１２．５亿".parse::<gongwen::Numeral>()?.value();
    /// assert_eq!(value.to_string(), "1250000000");
    /// # Ok::<(), gongwen::NumeralError>(())
    /// ```
    #[must_use]
    pub const fn value(&self) -> Decimal {
        self.value
    }

    /// The number before its scale: 83.5 for 83.5万.
    ///
    /// ```
    /// assert_eq!("7.5亿".parse::<gongwen::Numeral>()?.coefficient().to_string(), "7.5");
    /// # Ok::<(), gongwen::NumeralError>(())
    /// ```
    #[must_use]
    pub const fn coefficient(&self) -> Decimal {
        self.coefficient
    }

    /// The scale as a power of ten: 4 for 万, 8 for 亿, 0 without one.
    ///
    /// ```
    /// assert_eq!("7.5亿".parse::<gongwen::Numeral>()?.exponent(), 8);
    /// # Ok::<(), gongwen::NumeralError>(())
    /// ```
    #[must_use]
    pub const fn exponent(&self) -> u8 {
        self.exponent
    }

    /// The digits it is written in.
    ///
    /// ```
    /// use gongwen::{Numeral, Script};
    /// assert_eq!("八十三".parse::<Numeral>()?.script(), Script::Han);
    /// # Ok::<(), gongwen::NumeralError>(())
    /// ```
    #[must_use]
    pub const fn script(&self) -> Script {
        self.script
    }

    /// The Han numeral for `value`, to print it.
    pub(in crate::value) fn han(value: u32) -> Self {
        let value = Decimal::from(value);
        Self { value, coefficient: value, exponent: 0, script: Script::Han }
    }

    /// `coefficient × 10^exponent`, or nothing where a decimal cannot hold it exactly.
    fn scaled(coefficient: Decimal, exponent: u8, script: Script) -> Option<Self> {
        if exponent == 0 {
            return Some(Self { value: coefficient, coefficient, exponent, script });
        }
        let exponent_left = u32::from(exponent).saturating_sub(coefficient.scale());
        let scale = coefficient.scale().saturating_sub(u32::from(exponent));
        let mantissa = coefficient.mantissa().checked_mul(10_i128.checked_pow(exponent_left)?)?;
        let value = Decimal::try_from_i128_with_scale(mantissa, scale).ok()?;
        Some(Self { value, coefficient, exponent, script })
    }

    fn negated(self) -> Self {
        if self.value.is_zero() {
            return self;
        }
        Self { value: -self.value, coefficient: -self.coefficient, ..self }
    }
}

/// Why a text is no [`Numeral`].
///
/// ```
/// let error = "十三x".parse::<gongwen::Numeral>().unwrap_err();
/// assert_eq!(error.offset(), 6);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{problem} at byte {offset}")]
pub struct NumeralError {
    problem: Problem,
    offset: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Problem {
    #[error("expected {0}")]
    Expected(&'static str),
    #[error("number too large")]
    TooLarge,
}

impl NumeralError {
    const fn expected(what: &'static str, offset: usize) -> Self {
        Self { problem: Problem::Expected(what), offset }
    }

    const fn too_large(offset: usize) -> Self {
        Self { problem: Problem::TooLarge, offset }
    }

    /// Where the text stops being a numeral, in bytes.
    #[must_use]
    pub const fn offset(&self) -> usize {
        self.offset
    }

    fn after(self, bytes: usize) -> Self {
        Self { offset: self.offset.saturating_add(bytes), ..self }
    }
}

impl FromStr for Numeral {
    type Err = NumeralError;

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        let unsigned = s.strip_prefix(['-', '－', '−', '负']).unwrap_or(s);
        let sign = s.len() - unsigned.len();
        let numeral = match read(unsigned) {
            Ok(("", numeral)) => numeral,
            read => match (alone::alone(unsigned), read) {
                (Some(numeral), _) => numeral,
                (None, Ok((rest, _))) => {
                    return Err(NumeralError::expected("the end of the numeral", s.len() - rest.len()));
                }
                (None, Err(error)) => return Err(error.after(sign)),
            },
        };
        Ok(if sign == 0 { numeral } else { numeral.negated() })
    }
}

impl fmt::Display for Numeral {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.script {
            Script::Arabic => write!(f, "{}{}", self.coefficient, arabic::Scale(self.exponent)),
            Script::Mixed => arabic::write_mixed(f, self.coefficient, self.exponent),
            Script::Han => print::write(f, self.coefficient, self.exponent, &han::PLAIN),
            Script::Formal => print::write(f, self.coefficient, self.exponent, &han::FORMAL),
            Script::Positional => print::write_positional(f, self.value),
        }
    }
}

/// The longest unsigned numeral at the start of `i`. A run of Han numerals must be one number as a whole: 六一 is none.
pub(crate) fn numeral(i: &str) -> IResult<&str, Numeral> {
    read(i).map_err(|error| {
        let kind = match error.problem {
            Problem::TooLarge => ErrorKind::TooLarge,
            Problem::Expected(_) => ErrorKind::Digit,
        };
        nom::Err::Error(Error::new(i, kind))
    })
}

fn read(i: &str) -> Result<(&str, Numeral), NumeralError> {
    match i.chars().next() {
        Some(c) if is_digit(c) => arabic::read(i),
        Some(c) if is_han_numeral(c) => han::read(i),
        _ => Err(NumeralError::expected("a numeral", 0)),
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn texts_and_their_values() {
        let table = [
            ("0", "0", Script::Arabic),
            ("13万", "130000", Script::Arabic),
            ("83.5万", "835000", Script::Arabic),
            ("16.4亿", "1640000000", Script::Arabic),
            ("3.2万亿", "3200000000000", Script::Arabic),
            ("1,234,567", "1234567", Script::Arabic),
            ("２０２４", "2024", Script::Arabic),
            ("８３．５", "83.5", Script::Arabic),
            ("3千", "3000", Script::Mixed),
            ("5百万", "5000000", Script::Mixed),
            ("1万5千", "15000", Script::Mixed),
            ("1亿3000万", "130000000", Script::Mixed),
            ("3百2十5", "325", Script::Mixed),
            ("零", "0", Script::Han),
            ("十", "10", Script::Han),
            ("十亿", "1000000000", Script::Han),
            ("二十万亿", "20000000000000", Script::Han),
            ("三万亿", "3000000000000", Script::Han),
            ("一万五千亿", "1500000000000", Script::Han),
            ("一百九十万零三千九百七十一", "1903971", Script::Han),
            ("一亿零二万", "100020000", Script::Han),
            ("两千万", "20000000", Script::Han),
            ("一百十五", "115", Script::Han),
            ("廿三", "23", Script::Han),
            ("一亿亿", "10000000000000000", Script::Han),
            ("三点五", "3.5", Script::Han),
            ("三点五万亿", "3500000000000", Script::Han),
            ("三萬億", "3000000000000", Script::Han),
            ("壹佰贰拾叁", "123", Script::Formal),
            ("二〇二一", "2021", Script::Positional),
            ("一九四九", "1949", Script::Positional),
            ("三〇", "30", Script::Positional),
            ("-3.5", "-3.5", Script::Arabic),
            ("负二十", "-20", Script::Han),
            ("负 1,200", "-1200", Script::Arabic),
            (".77", "0.77", Script::Arabic),
            ("-.5", "-0.5", Script::Arabic),
            ("零零点零零二八五", "0.00285", Script::Arabic),
            ("一七二零点一", "1720.1", Script::Arabic),
            ("一百点123", "100.123", Script::Han),
            ("100万三千", "1003000", Script::Arabic),
            ("200亿零四千230", "20000004230", Script::Arabic),
            ("1万600", "10600", Script::Arabic),
            ("壹壹", "11", Script::Arabic),
            ("三个", "3", Script::Han),
            ("五打", "60", Script::Arabic),
            ("一半", "0.5", Script::Han),
        ];
        for (text, value, script) in table {
            let numeral: Numeral = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(numeral.value(), value.parse::<Decimal>().unwrap(), "{text}");
            assert_eq!(numeral.script(), script, "{text}");
            assert_eq!(numeral.to_string().parse(), Ok(numeral), "{text} as {numeral}");
        }
    }

    #[test]
    fn texts_that_are_no_numeral() {
        let table = [
            ("", "expected a numeral at byte 0"),
            ("数", "expected a numeral at byte 0"),
            ("六一", "expected a unit at byte 3"),
            ("百", "expected a digit at byte 0"),
            ("百万", "expected a digit at byte 0"),
            ("万", "expected a digit at byte 0"),
            ("三万五", "expected 零 or a unit at byte 9"),
            ("一百二", "expected 零 or a unit at byte 9"),
            ("一百零", "expected a digit at byte 9"),
            ("十千", "expected a smaller unit at byte 3"),
            ("三百千", "expected a smaller unit at byte 6"),
            ("一百、千", "expected the end of the numeral at byte 6"),
            ("3.5个", "expected the end of the numeral at byte 3"),
            ("1万60", "expected the end of the numeral at byte 4"),
            ("50000千500万", "expected the end of the numeral at byte 8"),
            ("1110十2.0十", "expected the end of the numeral at byte 7"),
            ("〇十", "expected a digit that is not 零 at byte 0"),
            ("1百0百", "expected the end of the numeral at byte 4"),
            ("0十8", "expected the end of the numeral at byte 4"),
            ("83.5万十", "expected the end of the numeral at byte 7"),
            ("10十8", "expected the end of the numeral at byte 5"),
            ("11101111111111112万亿1333.3", "expected the end of the numeral at byte 23"),
            ("20七", "expected the end of the numeral at byte 2"),
            ("3千6000", "expected the end of the numeral at byte 4"),
            ("一百点", "expected the end of the numeral at byte 6"),
            (".", "expected a numeral at byte 0"),
            ("点一", "expected a numeral at byte 0"),
            ("个", "expected a numeral at byte 0"),
            ("三五个", "expected a unit at byte 3"),
            ("1.2.3", "expected the end of the numeral at byte 3"),
            ("1,23", "expected the end of the numeral at byte 1"),
            ("-", "expected a numeral at byte 1"),
            ("99999999999999999999999999999999", "number too large at byte 0"),
            ("9999999999999999999999999999万", "number too large at byte 0"),
            ("九千九百九十九亿亿", "number too large at byte 24"),
        ];
        for (text, message) in table {
            assert_eq!(text.parse::<Numeral>().unwrap_err().to_string(), message, "{text}");
        }
    }

    #[test]
    fn prefixes() {
        let table = [
            ("3千克以上", "3", "千克以上"),
            ("100万千瓦", "100万", "千瓦"),
            ("三点建议", "三", "点建议"),
            ("八点三十分", "八", "点三十分"),
            ("5亿元", "5亿", "元"),
            ("1万5人", "1万", "5人"),
        ];
        for (text, written, rest) in table {
            assert_eq!(numeral(text).unwrap(), (rest, written.parse().unwrap()), "{text}");
        }
        assert!(numeral("六一儿童节").is_err());
        assert!(numeral("百分之三").is_err());
    }
}
