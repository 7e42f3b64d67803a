//! Narrative markers: 一是, 第一，, 首先, 一方面 and their like.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n};
use nom::character::complete::{anychar, char, satisfy};
use nom::combinator::{opt, recognize};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser as _};

use super::{Head, Rule, blanks, error, fail, number, one_of};
use crate::Family;
use crate::chars::is_han;
use crate::lines::mark::Kind;
use crate::lines::words::{self, MUST_NOUNS, ORDINAL_UNITS, VERBS};

/// `narrated = "是" / "要" / "个是" / "方面" / verb`, behind its number.
///
/// 一是一，二是二 says the same number twice, 三要三不要 another one or the same; 二是五官科… is a marker.
pub(super) fn narrated(i: &str, value: u32) -> Rule<'_> {
    let (rest, word) = preceded(blanks, anychar).parse(i)?;
    let is_same = || number(rest).is_ok_and(|(_, next)| next == value);
    match word {
        '是' => narrative(rest, Family::Is, value, is_same()),
        '要' => narrative(rest, Family::Must, value, rest.starts_with(MUST_NOUNS) || number(rest).is_ok()),
        '个' => one_of_them(i, value),
        '方' if value == 1 => aspect(i, 1),
        verb if VERBS.contains(verb) => narrative(rest, Family::Verb, value, true),
        _ => fail(i),
    }
}

/// `narrative = number word [ "，" / "：" / "、" ]`
fn narrative(i: &str, family: Family, value: u32, is_doubtful: bool) -> Rule<'_> {
    let (rest, _) = pause(i)?;
    Ok((rest, Head { is_doubtful, ..Head::sure(family, value) }))
}

/// `one-of-them = ( "一" / "二" … / "另一" ) "个是"`
fn one_of_them(i: &str, value: u32) -> Rule<'_> {
    let (rest, _) = terminated(tag("个是"), pause).parse(i)?;
    Ok((rest, Head { kind: Kind { word: "个", ..Kind::of(Family::Is) }, value, is_doubtful: false }))
}

/// `aspect = ( "一" / "另一" ) "方面" [ "，" ]`; not 一方面军.
pub(super) fn aspect(i: &str, value: u32) -> Rule<'_> {
    let (rest, _) = terminated(tag("方面"), pause).parse(i)?;
    if rest.starts_with(['军', '的']) { fail(i) } else { Ok((rest, Head::sure(Family::Aspect, value))) }
}

/// `other-one = "另一" ( "方面" / "个是" ) / "再一个是"`
pub(super) fn other_one(i: &str) -> Rule<'_> {
    let (rest, _) = alt((tag("另一"), tag("再一"))).parse(i)?;
    one_of_them(rest, 2).or_else(|_| if i.starts_with('另') { aspect(rest, 2) } else { fail(i) })
}

/// `ordinal = "第" number ( structural / "，" / "、" / "：" / "是" / unit )`
pub(super) fn ordinal(i: &str) -> Rule<'_> {
    let (rest, value) = preceded((char('第'), blanks), number).parse(i)?;
    structural(rest, value).or_else(|_| counted(rest, value))
}

/// `framed = "第" number structural`, in brackets.
pub(super) fn framed(i: &str) -> Rule<'_> {
    let (rest, value) = preceded((char('第'), blanks), number).parse(i)?;
    structural(rest, value)
}

/// `structural = "编" / "篇" / "部分" / "章" / "节" / "条" [ "之" number ]`
fn structural(i: &str, value: u32) -> Rule<'_> {
    let (rest, _) = blanks(i)?;
    let (family, word) = match rest.chars().next() {
        Some('条') => (Family::Article, "条"),
        Some('章') => (Family::Chapter, "章"),
        Some('节') => (Family::Section, "节"),
        Some('编') => (Family::Part, "编"),
        Some('篇') => (Family::Part, "篇"),
        _ => (Family::Part, "部分"),
    };
    let (rest, _) = tag(word).parse(rest)?;
    let (rest, _) = opt((char('之'), number)).parse(rest)?;
    let (rest, _) = opt(one_of(['：', ':', '、'])).parse(rest)?;
    Ok((rest, Head::sure(family, value)))
}

/// `counted = [ unit ] ( "，" / "、" / "：" / "是" )`; with a unit, or before 要, it is doubtful.
fn counted(i: &str, value: u32) -> Rule<'_> {
    if i.starts_with('要') {
        return Ok((i, Head::doubtful(Family::Ordinal, value)));
    }
    let (rest, unit) = opt(unit_word).parse(i)?;
    let (rest, sign) = preceded(blanks, one_of(['，', ',', '、', '：', ':', '是'])).parse(rest)?;
    let is_doubtful = unit.is_some() || (sign == '是' && rest.starts_with('第')) || rest.starts_with('第');
    Ok((rest, Head { is_doubtful, ..Head::sure(Family::Ordinal, value) }))
}

/// `unit = "步" / "阶段" / "个" 1*4han …`: what is counted, up to the pause.
fn unit_word(i: &str) -> IResult<&str, &str> {
    let word =
        recognize((satisfy(|c| ORDINAL_UNITS.contains(c)), take_while_m_n(0, 5, |c| is_han(c) && c != '是')));
    { word }.parse(i)
}

/// `among = "其" number ( "，" / "、" / "：" / "是" )`
pub(super) fn among(i: &str) -> Rule<'_> {
    let (rest, value) = preceded(char('其'), number).parse(i)?;
    let (rest, _) = one_of(['，', ',', '、', '：', ':', '是']).parse(rest)?;
    Ok((rest, Head::sure(Family::Ordinal, value)))
}

/// `sequence = ( "首先" / "其次" / "再次" / "再者" / "然后" / "最后" ) [ "，" ]`; 然后 without a pause is doubtful.
pub(super) fn sequence(i: &str) -> Rule<'_> {
    let (value, word) =
        words::SEQUENCE.iter().find(|(_, word)| i.starts_with(word)).ok_or_else(|| error(i))?;
    let (rest, sign) = pause(i.get(word.len()..).unwrap_or(""))?;
    let is_doubtful = *word == "然后" && sign.is_none();
    Ok((rest, Head { is_doubtful, ..Head::sure(Family::Sequence, *value) }))
}

/// An optional pause after a narrative marker.
fn pause(i: &str) -> IResult<&str, Option<char>> {
    opt(preceded(blanks, one_of(['，', ',', '：', ':', '、']))).parse(i)
}
