//! Numeric markers: numbers, signs and letters with their brackets and punctuation.

use nom::branch::alt;
use nom::character::complete::{anychar, satisfy};
use nom::combinator::{opt, peek, recognize, verify};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser as _};

use super::narrative::narrated;
use super::{Head, Rule, blanks, fail, number, one_of, spaces, value};
use crate::chars::{is_han, is_space};
use crate::lines::mark::Kind;
use crate::lines::words::{self, LIST_NOUNS};
use crate::value::is_digit;
use crate::{Family, MarkerSystem, MarkerValue};

/// `arabic = number ( "." [ decimal ] / "、" / ")" / blank )`; before a number, as in 20.2026年…, it is doubtful.
pub(super) fn arabic(i: &str) -> Rule<'_> {
    let (rest, value) = number(i)?;
    let (after, sign) =
        preceded(blanks, one_of(['.', '．', '、', ')', '）'])).parse(rest).or_else(|_| bare_number(rest))?;
    match sign {
        ')' | '）' => Ok((after, Head::sure(Family::ArabicParen, value))),
        '.' | '．' if starts_with_digit(after) => {
            decimal(i).or(Ok((after, Head::doubtful(Family::ArabicPoint, value))))
        }
        '、' if is_listed_noun(value, after) => Ok((after, Head::doubtful(Family::ArabicPoint, value))),
        '.' | '．' | '、' => Ok((after, Head::sure(Family::ArabicPoint, value))),
        _ => Ok((after, Head::doubtful(Family::Decimal, value))),
    }
}

/// `bare-number = blank han`, as in `1　总则`: doubtful without neighbours.
fn bare_number(i: &str) -> IResult<&str, char> {
    let (rest, _) = verify(blanks, |blanks: &str| !blanks.is_empty()).parse(i)?;
    let (_, c) = peek(satisfy(is_han)).parse(rest)?;
    if matches!(c, '年' | '月' | '日' | '个' | '项' | '万' | '亿') { fail(i) } else { Ok((i, ' ')) }
}

/// `decimal = number 1*3( "." number ) ( blank / han )`; the value is the last number, never a year or a measure.
fn decimal(i: &str) -> Rule<'_> {
    let (mut rest, first) = number(i)?;
    let (mut level, mut value) = (0, 0);
    while let Ok((after, next)) = preceded(one_of(['.', '．']), number).parse(rest) {
        (rest, value, level) = (after, next, u8::saturating_add(level, 1));
    }
    let (rest, _) = opt(one_of(['.', '．', '、'])).parse(rest)?;
    let next = rest.chars().next().unwrap_or(' ');
    let is_heading = is_space(next) || (is_han(next) && !words::starts_with_measure(rest));
    if !(1..=3).contains(&level) || first > 99 || value > 99 || !is_heading {
        return fail(i);
    }
    let kind = Kind { level, ..Kind::of(Family::Decimal) };
    Ok((rest, Head { kind, value, is_doubtful: level == 1 && !is_space(next) }))
}

/// `han = number ( "、" / "．" / "，" / narrated )`; with ， it is a kind of its own, and doubtful.
pub(super) fn han(i: &str) -> Rule<'_> {
    let (rest, value) = number(i)?;
    let (after, sign) = preceded(blanks, anychar).parse(rest)?;
    if matches!(sign, '，' | ',') {
        let kind = Kind { word: "，", ..Kind::of(Family::HanComma) };
        return Ok((after, Head { kind, value, is_doubtful: true }));
    }
    if !matches!(sign, '、' | '．' | '.') {
        return narrated(rest, value);
    }
    let is_doubtful = is_listed_noun(value, after) || (sign == '.' && starts_with_digit(after));
    Ok((after, Head { is_doubtful, ..Head::sure(Family::HanComma, value) }))
}

/// `bracketed = "（" ( number / stem / roman / letter ) "）" [ "、" ]`
pub(super) fn bracketed(i: &str) -> Rule<'_> {
    let (rest, head) =
        delimited((one_of(['（', '(']), spaces), inner, (spaces, one_of(['）', ')']))).parse(i)?;
    let (rest, _) = opt(one_of(['、', '．', '.'])).parse(rest)?;
    Ok((rest, head))
}

/// `inner = number / stem / roman / letter`
fn inner(i: &str) -> Rule<'_> {
    let (rest, value) = value(i)?;
    let head = match value.system() {
        MarkerSystem::Han => Head::sure(Family::HanParen, value.value()),
        MarkerSystem::Arabic => {
            Head { is_doubtful: value.value() > 999, ..Head::sure(Family::ArabicParen, value.value()) }
        }
        MarkerSystem::Circled => return fail(i),
        _ => lettered(value),
    };
    Ok((rest, head))
}

/// `sign = "①" / "⑴" / "⒈" / "㈠" … [ "、" / "．" ]`
pub(super) fn sign(i: &str) -> Rule<'_> {
    let family = match i.chars().next().unwrap_or(' ') {
        '⑴'..='⒇' => Family::ArabicParen,
        '⒈'..='⒛' => Family::ArabicPoint,
        '㈠'..='㈩' => Family::HanParen,
        _ => Family::Circled,
    };
    let (rest, value) = value(i)?;
    let (rest, _) = opt(one_of(['、', '．', '.'])).parse(rest)?;
    Ok((rest, Head::sure(family, value.value())))
}

/// `latin = ( roman / letter ) ( "." / "、" / ")" )`, not before a letter or digit.
pub(super) fn latin(i: &str) -> Rule<'_> {
    let (rest, value) = terminated(value, one_of(['.', '．', '、', ')', '）'])).parse(i)?;
    if rest.starts_with(|c: char| c.is_ascii_alphanumeric()) { fail(i) } else { Ok((rest, lettered(value))) }
}

/// `stem = "甲" … "癸" ( "、" / "．" / blank )`
pub(super) fn stem(i: &str) -> Rule<'_> {
    let blank = verify(blanks, |blanks: &str| !blanks.is_empty());
    let (rest, value) = terminated(value, alt((recognize(one_of(['、', '．', '.'])), blank))).parse(i)?;
    Ok((rest, lettered(value)))
}

/// A marker of letters, roman numerals or stems: doubtful without neighbours.
fn lettered(value: MarkerValue) -> Head<'static> {
    let family = match value.system() {
        MarkerSystem::Roman => Family::Roman,
        MarkerSystem::Stem => Family::Stem,
        _ => Family::Letter,
    };
    Head::doubtful(family, value.value())
}

/// Whether the numbers go on and a noun follows: 二年级 after 一、, 四月份 after 三、; not 一年接着一年 after 一、.
fn is_listed_noun(value: u32, i: &str) -> bool {
    let (mut rest, mut last) = (i, value);
    while let Some((after, next)) = listed_number(rest) {
        if next != last + 1 {
            return false;
        }
        last = next;
        if LIST_NOUNS.iter().any(|noun| after.starts_with(noun)) {
            return true;
        }
        let Ok((after, _)) = one_of(['、', '，', ',']).parse(after) else { return false };
        rest = after;
    }
    false
}

/// A number of a list; the 两 behind its last one is none of its digits: 七、八两月.
fn listed_number(i: &str) -> Option<(&str, u32)> {
    number(i).ok().or_else(|| {
        let (end, _) = i.char_indices().take(4).find(|(_, c)| *c == '两')?;
        let (digits, rest) = i.split_at_checked(end)?;
        Some((rest, number(digits).ok()?.1))
    })
}

fn starts_with_digit(i: &str) -> bool {
    i.starts_with(is_digit)
}
