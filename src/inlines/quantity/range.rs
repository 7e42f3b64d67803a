//! 区间, 比例 — from one number to another: 6-8%, 5万元至10万元, and 3∶2∶1.

use alloc::vec;
use alloc::vec::Vec;

use rust_decimal::Decimal;

use super::number::{Shape, Written, number, power};
use super::unit::{Found, unit};
use crate::Script;
use crate::chars::is_blank;
use crate::value::{is_digit, is_han_numeral, numeral};

/// A range that begins at the start of the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Range {
    /// Its length, unit included.
    pub(super) length: usize,
    pub(super) low: Decimal,
    pub(super) high: Decimal,
    pub(super) last: Written,
    pub(super) unit: Option<Found>,
}

/// `range = number [unit] separator number [unit] / parts separator (parts / number)`, the lower value first. `before`
/// is what stands before it: 由5%到8% is a change, no range.
pub(super) fn range(before: &str, i: &str, first: &Written, first_unit: Option<&Found>) -> Option<Range> {
    let first_length = first.length + first_unit.map_or(0, |it| it.length);
    let rest = i.get(first_length..)?;
    let separator = separator(rest)?;
    let is_word = rest.trim_start_matches(is_blank).starts_with(['至', '到']);
    let is_from = before.trim_end_matches(is_blank).ends_with(['由', '从', '自']);
    if is_from && is_word && first_unit.is_some() {
        return None;
    }
    let rest = rest.get(separator..)?;
    match first.shape {
        Shape::Plain => {}
        Shape::Parts(word) if !is_from => return parts(first, word, rest, first_length + separator),
        _ => return None,
    }
    let last = number(rest).filter(|it| matches!(it.shape, Shape::Plain | Shape::Parts(_)))?;
    let unit = unit(rest.get(last.length..)?);
    let (low, high) = values(first, first_unit, &last)?;
    let is_same = match (first_unit, &unit) {
        (None, None) => last.exponent > 0 && first.script == last.script,
        (None, Some(_)) => true,
        (Some(one), Some(other)) => one.text == other.text,
        (Some(_), None) => false,
    };
    let length = first_length + separator + last.length + unit.as_ref().map_or(0, |it| it.length);
    (is_same && low < high).then_some(Range { length, low, high, last, unit })
}

/// 百分之八十到九十, 百分之八十到百分之九十: the last number, whose unit is the first one's.
fn parts(first: &Written, word: &str, i: &str, length: usize) -> Option<Range> {
    let last = number(i)?;
    let is_same = match last.shape {
        Shape::Parts(other) => other == word,
        Shape::Plain => last.script == first.script && unit(i.get(last.length..)?).is_none(),
        _ => false,
    };
    let (low, high) = (first.value()?, last.value()?);
    let is_rising = low < high && high <= Decimal::ONE_HUNDRED;
    let range = Range { length: length + last.length, low, high, last, unit: unit(word) };
    (is_same && is_rising).then_some(range)
}

/// The two values; an elided scale is the last one's: 5-10万 is 5万 to 10万, 三到五千 3000 to 5000.
fn values(first: &Written, first_unit: Option<&Found>, last: &Written) -> Option<(Decimal, Decimal)> {
    let is_elided = first.exponent == 0 && first_unit.is_none() && first.coefficient < last.coefficient;
    let low = if is_elided {
        let unit = power(last.exponent)?.checked_mul(place(first, last).unwrap_or(Decimal::ONE))?;
        first.coefficient.checked_mul(unit)?.normalize()
    } else {
        first.value()?
    };
    Some((low, last.value()?))
}

/// The 百 or 千 that a Han digit before 到 shares with the one behind it: 1000 for 三到五千.
fn place(first: &Written, last: &Written) -> Option<Decimal> {
    let is_digit = |value: Decimal| value.is_integer() && value < Decimal::TEN;
    let units = [Decimal::ONE_THOUSAND, Decimal::ONE_HUNDRED];
    let unit = units.into_iter().find(|unit| (last.coefficient % unit).is_zero())?;
    let digit = last.coefficient.checked_div(unit)?;
    let is_shared = first.script != Script::Arabic && is_digit(first.coefficient) && is_digit(digit);
    (is_shared && first.coefficient < digit).then_some(unit)
}

/// `separator = "-" / "–" / "—" / "――" / "~" / "～" / "－" / "−" / "至" / "到"`, blanks around it.
pub(super) fn separator(i: &str) -> Option<usize> {
    let word = i.trim_start_matches(is_blank);
    let blank = i.len() - word.len();
    let sign = word.chars().next().filter(|c| opens_separator(*c))?;
    let mut length = sign.len_utf8();
    if is_dash(sign) && word.get(length..)?.starts_with(sign) {
        length += sign.len_utf8();
    }
    let rest = word.get(length..)?;
    let behind = rest.len() - rest.trim_start_matches(is_blank).len();
    (blank <= 3 && behind <= 3).then_some(blank + length + behind)
}

/// Whether a separator begins with `c`.
pub(super) const fn opens_separator(c: char) -> bool {
    matches!(c, '至' | '到') || is_dash(c)
}

pub(super) const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '―' | '~' | '～' | '－' | '−' | '‐' | '‑' | '─')
}

/// What follows digits, a few groups of three, and decimals.
fn behind_digits(i: &str) -> &str {
    let mut rest = i.trim_start_matches(is_digit);
    for _ in 0..10 {
        let group = rest.strip_prefix(',').filter(|it| it.chars().take_while(|c| is_digit(*c)).count() == 3);
        let Some(group) = group else { break };
        rest = group.trim_start_matches(is_digit);
    }
    rest.strip_prefix(['.', '．']).map_or(rest, |places| places.trim_start_matches(is_digit))
}

const fn is_colon(c: char) -> bool {
    matches!(c, '∶' | ':' | '：')
}

/// `proportion = decimal 1*(colon decimal)`; two terms with an ordinary colon only behind 比.
pub(super) fn proportion(before: &str, i: &str) -> Option<(usize, Vec<Decimal>)> {
    if !i.starts_with(is_digit) || !behind_digits(i).starts_with(|c| is_colon(c) || is_han_numeral(c)) {
        return None;
    }
    let (mut rest, first) = numeral(i).ok().filter(|(rest, _)| rest.starts_with(is_colon))?;
    let mut terms = vec![first.value()];
    let mut is_ratio_sign = false;
    while let Some(colon) = rest.chars().next().filter(|c| is_colon(*c)) {
        let after = rest.get(colon.len_utf8()..)?;
        if !after.starts_with(is_digit) || terms.len() > 15 {
            break;
        }
        let (after, term) = numeral(after).ok()?;
        terms.push(term.value());
        is_ratio_sign |= colon == '∶';
        rest = after;
    }
    let window = before.char_indices().rev().nth(23).and_then(|(at, _)| before.get(at..)).unwrap_or(before);
    let is_ratio = match terms.len() {
        0 | 1 => false,
        2 => {
            is_ratio_sign
                || window.contains('比')
                || ["结构", "配"].iter().any(|word| window.contains(word))
                || ["的标准", "的比例", "的配套", "比例", "配套"].iter().any(|word| rest.starts_with(word))
        }
        _ => is_ratio_sign || window.contains(['比', '构', '为', '占', '按', '调']),
    };
    (is_ratio && !rest.starts_with(is_digit)).then(|| (i.len() - rest.len(), terms))
}
