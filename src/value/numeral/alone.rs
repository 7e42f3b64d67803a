//! Writings that are a numeral only where they are all of the text: in a sentence they may be something else.

use rust_decimal::Decimal;

use super::han::{self, is_formal};
use super::{Numeral, is_digit, read};
use crate::Script;
use crate::chars::is_blank;

/// No number that fits is written longer; what is longer is not read part by part.
const LONGEST: usize = 150;

/// The unsigned numeral that is all of `s`, where [`read`] does not take all of it.
///
/// ```text
/// alone    = numeral ("个" / "打") / "一半" / "." digits / signs "点" digits / mixed / 2*formal-digit
/// mixed    = numeral ["零"] (numeral / 3*4digit)              ; the second below the last scale of the first
/// ```
///
/// In a sentence 十点30 is a time of the day, 1万600 may be two numbers and 壹壹 two digits.
pub(super) fn alone(s: &str) -> Option<Numeral> {
    let s = s.trim_start_matches(is_blank);
    if s.len() > LONGEST {
        return None;
    }
    if s == "一半" {
        return Numeral::scaled(Decimal::new(5, 1), 0, Script::Han);
    }
    whole(s)
        .or_else(|| whole(s.strip_suffix('个')?).filter(|it| it.value.is_integer()))
        .or_else(|| dozens(s))
        .or_else(|| decimals(s))
        .or_else(|| mixed(s))
        .or_else(|| signs(s).filter(|_| s.chars().all(is_formal)))
}

fn whole(s: &str) -> Option<Numeral> {
    read(s).ok().filter(|(rest, _)| rest.is_empty()).map(|(_, numeral)| numeral)
}

/// 五打 is 60.
fn dozens(s: &str) -> Option<Numeral> {
    let count = whole(s.strip_suffix('打')?).filter(|it| it.value.is_integer())?;
    Numeral::scaled(count.value.checked_mul(Decimal::from(12))?, 0, Script::Arabic)
}

/// `.77`, 零零点零零二八五, 一七二零点一, 一百点123
fn decimals(s: &str) -> Option<Numeral> {
    let (head, places) = if let Some(places) = s.strip_prefix(['.', '．']) {
        (None, places)
    } else {
        let (head, places) = s.split_once(['点', '點'])?;
        (Some(whole(head).or_else(|| signs(head))?), places)
    };
    let fraction = signs(places)?.value;
    let scale = u32::try_from(places.chars().count()).ok()?;
    let fraction = Decimal::try_from_i128_with_scale(fraction.mantissa(), scale).ok()?;
    let value = head.map_or(Decimal::ZERO, |it| it.value).checked_add(fraction)?;
    // A sum of more places than a decimal holds would be rounded.
    if value.scale() != fraction.scale() {
        return None;
    }
    Numeral::scaled(value, 0, head.map_or(Script::Arabic, |it| plain(it.script)))
}

/// A number with a point is printed as one.
const fn plain(script: Script) -> Script {
    match script {
        Script::Positional | Script::Mixed => Script::Arabic,
        other => other,
    }
}

/// The rank of 亿 among the units.
const YI: usize = 4;

/// The rank of a unit, which the first part of a mixed numeral ends in.
fn rank(c: char) -> Option<usize> {
    const UNITS: [[char; 2]; 5] = [['十', '拾'], ['百', '佰'], ['千', '仟'], ['万', '萬'], ['亿', '億']];
    UNITS.iter().position(|signs| signs.contains(&c))
}

/// 100万三千, 200亿零四千230, 1万600
fn mixed(s: &str) -> Option<Numeral> {
    let (rest, head) = read(s).ok()?;
    let last = s.get(..s.len() - rest.len())?.chars().next_back().and_then(rank)?;
    // 5000千500万 says the 万 of both; 3万亿500亿 does not.
    let largest = rest.chars().filter_map(rank).max();
    if largest.is_some_and(|largest| largest >= last && last < YI) {
        return None;
    }
    let rest = rest.strip_prefix(['零', '〇']).unwrap_or(rest);
    let count = rest.chars().take_while(|c| is_digit(*c)).count();
    let is_bare = count == rest.chars().count();
    let tail = match whole(rest) {
        Some(_) if is_bare && !(3..5).contains(&count) => return None,
        Some(tail) => tail,
        None => mixed(rest)?,
    };
    // 8亿3.5万; but 1十2.0十 is nothing that anyone wrote.
    let may_have_point = head.exponent >= 4 || tail.coefficient.scale() == 0;
    let is_lower = may_have_point
        && head.coefficient.scale() == 0
        && !tail.value.is_zero()
        && tail.value.is_integer()
        && tail.value < last_unit(head.value)?;
    let value = head.value.checked_add(tail.value).filter(|_| is_lower)?;
    Numeral::scaled(value, 0, Script::Arabic)
}

/// The power of ten that an integer ends in: 10000 for 1200000.
fn last_unit(value: Decimal) -> Option<Decimal> {
    let mut unit = Decimal::ONE;
    while !value.is_zero() && (value % unit.checked_mul(Decimal::TEN)?).is_zero() {
        unit *= Decimal::TEN;
    }
    Some(unit)
}

/// Digits one after another, of whatever script.
fn signs(s: &str) -> Option<Numeral> {
    let digit = |c: char| han::digit(c).or_else(|| super::digit_value(c).map(u64::from));
    let value =
        s.chars().try_fold(0_i128, |sum, c| sum.checked_mul(10)?.checked_add(i128::from(digit(c)?)))?;
    let value = Decimal::try_from_i128_with_scale(value, 0).ok().filter(|_| !s.is_empty())?;
    Numeral::scaled(value, 0, Script::Arabic)
}
