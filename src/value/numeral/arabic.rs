//! Numerals in Arabic digits of either width, with or without a Han scale: 1,234.5, 83.5万, 1万5千.

use core::fmt;

use nom::bytes::complete::{take_while, take_while1};
use nom::character::complete::{char, one_of};
use nom::combinator::opt;
use nom::sequence::preceded;
use nom::{IResult, Parser};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::han::{canonical, is_han_numeral};
use super::{Numeral, NumeralError};
use crate::Script;
use crate::chars::is_han;

/// The scales that may follow one another in 1亿3000万 or 3百2十5, the greatest first, and their exponents.
const TERMS: &[(u8, u64)] =
    &[(12, 1_000_000_000_000), (8, 100_000_000), (4, 10_000), (3, 1_000), (2, 100), (1, 10), (0, 1)];

/// What follows 千 in the name of a unit: 3千克 is 3 of the unit 千克.
const AFTER_KILO: &[char] = &['克', '米', '瓦', '焦', '赫', '伏', '帕', '卡', '安', '字', '比'];

/// Digits of either width.
pub(crate) const fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

/// The value of a digit of either width.
pub(crate) fn digit_value(c: char) -> Option<u32> {
    match c {
        '０'..='９' => Some(u32::from(c) - u32::from('０')),
        _ => c.to_digit(10),
    }
}

/// `digits = 1*(DIGIT / full-width digit)`
pub(crate) fn digits(i: &str) -> IResult<&str, &str> {
    take_while1(is_digit).parse(i)
}

/// `arabic = simple [scale] / term 1*term`
pub(super) fn read(i: &str) -> Result<(&str, Numeral), NumeralError> {
    let (rest, coefficient) = simple(i)?;
    let too_large = NumeralError::too_large(0);
    let Ok((rest, exponent)) = scale(rest) else {
        let numeral = Numeral::scaled(coefficient, 0, Script::Arabic).ok_or(too_large)?;
        return Ok((rest, numeral));
    };
    if let Some((rest, value)) = further_terms(rest, coefficient, exponent) {
        let numeral = Numeral::scaled(value, 0, Script::Mixed).ok_or(too_large)?;
        return Ok((rest, numeral));
    }
    let script = if exponent % 4 == 0 { Script::Arabic } else { Script::Mixed };
    Ok((rest, Numeral::scaled(coefficient, exponent, script).ok_or(too_large)?))
}

/// `simple = (digits / grouped) ["." digits]`
fn simple(i: &str) -> Result<(&str, Decimal), NumeralError> {
    let (rest, _) = digits(i).map_err(|_| NumeralError::expected("a digit", 0))?;
    let whole_digits = i.len() - rest.len();
    let longest = if rest.starts_with('，') { 3 } else { 9 };
    let rest = if whole_digits <= longest { groups(rest) } else { rest };
    let whole = i.get(..i.len() - rest.len()).unwrap_or_default();
    let fraction = if rest.starts_with(['.', '．']) { fraction(rest) } else { Ok((rest, None)) };
    let (rest, places) = match fraction {
        Ok((rest, Some(places))) => (rest, places),
        _ => (rest, ""),
    };
    let mantissa = mantissa(whole, places).ok_or(NumeralError::too_large(0))?;
    let scale = u32::try_from(places.chars().count()).map_err(|_| NumeralError::too_large(0))?;
    let value = Decimal::try_from_i128_with_scale(mantissa, scale).map_err(|_| NumeralError::too_large(0))?;
    Ok((rest, value))
}

/// More groups of three digits than this make no number that fits.
const MOST_GROUPS: usize = 14;

/// `groups = 1*( ( "," / "，" ) 3DIGIT )`, not before a further digit or group of another length; with the full-width
/// comma, which parts clauses as well, only before a unit: 3，500万吨.
fn groups(i: &str) -> &str {
    let mut rest = i;
    let mut is_wide = false;
    for _ in 0..MOST_GROUPS {
        let Some((3, after)) = rest.strip_prefix([',', '，']).and_then(|tail| {
            let (after, group) = digits(tail).ok()?;
            Some((group.chars().count(), after))
        }) else {
            break;
        };
        is_wide |= rest.starts_with('，');
        rest = after;
    }
    if is_wide && !rest.starts_with(|c| is_han(c) && c != '年') { i } else { rest }
}

/// `fraction = ("." / "．") digits`
fn fraction(i: &str) -> IResult<&str, Option<&str>> {
    opt(preceded(one_of(".．"), digits)).parse(i)
}

fn mantissa(whole: &str, places: &str) -> Option<i128> {
    let mut signs = whole.chars().chain(places.chars()).filter(|c| !matches!(c, ',' | '，'));
    if whole.len() + places.len() <= 18 {
        let sum = signs.try_fold(0_u64, |sum, c| Some(sum * 10 + u64::from(digit_value(c)?)));
        return sum.map(i128::from);
    }
    signs.map(digit_value).try_fold(0_i128, |sum, digit| sum.checked_mul(10)?.checked_add(i128::from(digit?)))
}

/// `scale = ["十" / "百" / "千"] ["万"] ["亿"]`, at least one of them, no part of 千克 or 千瓦
pub(super) fn scale(i: &str) -> IResult<&str, u8> {
    if !i.starts_with(is_han_numeral) {
        return Err(nom::Err::Error(nom::error::Error::new(i, nom::error::ErrorKind::Tag)));
    }
    let (rest, small) = opt(small_scale).parse(i)?;
    let (rest, myriad) = take_while(|c| canonical(c) == '万').parse(rest)?;
    let (rest, yi) = opt(char('亿').or(char('億'))).parse(rest)?;
    let exponent = small.unwrap_or(0) + 4 * u8::from(!myriad.is_empty()) + 8 * u8::from(yi.is_some());
    let kilo = exponent == 3 && rest.starts_with(AFTER_KILO);
    if exponent == 0 || kilo || myriad.chars().nth(1).is_some() {
        return Err(nom::Err::Error(nom::error::Error::new(i, nom::error::ErrorKind::Tag)));
    }
    Ok((rest, exponent))
}

/// `small = "十" / "百" / "千"`, plain or formal
fn small_scale(i: &str) -> IResult<&str, u8> {
    let (rest, sign) = one_of("十百千拾佰仟").parse(i)?;
    Ok((
        rest,
        match canonical(sign) {
            '十' => 1,
            '百' => 2,
            _ => 3,
        },
    ))
}

/// `1*(digits scale) [digits]`, each term smaller than the scale before it; bare digits only after 十.
fn further_terms(i: &str, coefficient: Decimal, exponent: u8) -> Option<(&str, Decimal)> {
    let mut limit = power(exponent)?;
    let count =
        coefficient.is_integer().then(|| coefficient.to_u64())?.filter(|count| is_count(*count, exponent))?;
    let mut sum = count.checked_mul(limit)?;
    let mut rest = i;
    while let Some((after, term, next)) = term(rest, limit) {
        sum = sum.checked_add(term)?;
        (rest, limit) = (after, next);
    }
    let several = rest.len() < i.len();
    several.then(|| (rest, Decimal::from(sum)))
}

fn term(i: &str, limit: u64) -> Option<(&str, u64, u64)> {
    let (rest, digits) = digits(i).ok()?;
    let count = mantissa(digits, "").and_then(|count| u64::try_from(count).ok())?;
    let (rest, exponent) = if limit == 10 { (rest, 0) } else { scale(rest).ok()? };
    let unit = power(exponent)?;
    let term = count.checked_mul(unit)?;
    (is_count(count, exponent) && term < limit).then_some((rest, term, unit))
}

/// What counts a unit of a term: a digit before 十 百 千, any number before 万 and 亿.
const fn is_count(count: u64, exponent: u8) -> bool {
    count > 0 && (count < 10 || exponent == 0 || exponent > 3)
}

fn power(exponent: u8) -> Option<u64> {
    TERMS.iter().find(|term| term.0 == exponent).map(|term| term.1)
}

/// The word for a scale: 万 for 4, 百万 for 6, nothing for 0.
pub(super) struct Scale(pub(super) u8);

impl fmt::Display for Scale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 % 4 {
            1 => "十",
            2 => "百",
            3 => "千",
            _ => "",
        })?;
        f.write_str(match self.0 / 4 {
            1 => "万",
            2 => "亿",
            3 => "万亿",
            _ => "",
        })
    }
}

/// Writes 83万5千 or, with an exponent, 3千.
pub(super) fn write_mixed(f: &mut fmt::Formatter<'_>, coefficient: Decimal, exponent: u8) -> fmt::Result {
    if exponent > 0 {
        return write!(f, "{coefficient}{}", Scale(exponent));
    }
    if coefficient.is_sign_negative() {
        f.write_str("-")?;
    }
    let mut rest = coefficient.abs().to_u64().unwrap_or_default();
    for (exponent, unit) in TERMS {
        if rest >= *unit {
            write!(f, "{}{}", rest / unit, Scale(*exponent))?;
            rest %= unit;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales() {
        for (text, exponent) in
            [("万", 4), ("亿", 8), ("万亿", 12), ("百万", 6), ("仟", 3), ("十亿", 9), ("萬億", 12)]
        {
            assert_eq!(scale(text), Ok(("", exponent)), "{text}");
        }
        for text in ["", "元", "千克", "千瓦时", "万万"] {
            assert!(scale(text).is_err(), "{text}");
        }
    }

    #[test]
    fn grouped_digits() {
        for (text, rest) in [
            (",234", ""),
            (",234,567元", "元"),
            (",23", ",23"),
            (",2345", ",2345"),
            (",234,5", ",5"),
            ("，500万吨", "万吨"),
            ("，500", "，500"),
            ("，100，92分", "，100，92分"),
            ("，980年", "，980年"),
        ] {
            assert_eq!(groups(text), rest, "{text}");
        }
    }
}
