//! The grammar of markers: what may open a section, one rule a family.

use alloc::sync::Arc;
use alloc::vec::Vec;

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while_m_n};
use nom::character::complete::{char, one_of};
use nom::combinator::{map, opt, peek, recognize, verify};
use nom::error::{Error, ErrorKind};
use nom::sequence::{delimited, preceded, terminated};
use nom::{Err, IResult, Parser as _};

use super::mark::Kind;
use super::numeral::{self, Digits};
use super::words::{self, LIST_NOUNS, MUST_NOUNS, ORDINAL_UNITS, VERBS};
use crate::Family;
use crate::chars::{is_blank, is_han, is_space};

/// A family that the caller added: `open number close`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CustomFamily {
    pub(crate) name: Arc<str>,
    pub(crate) open: Arc<str>,
    pub(crate) close: Arc<str>,
}

/// What a rule has read: the kind and value, and whether the words around make it doubtful.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Head<'s> {
    pub(crate) kind: Kind<'s>,
    pub(crate) value: u32,
    pub(crate) is_doubtful: bool,
}

impl Head<'_> {
    fn sure(family: Family, value: u32) -> Self {
        Self { kind: Kind::of(family), value, is_doubtful: false }
    }

    fn doubtful(family: Family, value: u32) -> Self {
        Self { is_doubtful: true, ..Self::sure(family, value) }
    }
}

type Rule<'s> = IResult<&'s str, Head<'s>>;

/// The marker that a paragraph begins with, and its length in bytes.
pub(crate) fn at_start<'s>(i: &'s str, custom: &[CustomFamily]) -> Option<(usize, Head<'s>)> {
    let rule = match i.chars().next()? {
        '—' | '─' | '―' => dash(i),
        '●' | '■' | '◆' | '▲' | '★' | '○' | '□' | '◇' | '•' | '·' | '►' | '➢' | '▪' | '◎' | '※' | 'Ø' => {
            bullet(i)
        }
        _ => any(i),
    };
    let rule = rule.or_else(|error| if custom.is_empty() { Err(error) } else { added(i, custom) });
    rule.or_else(|_| named(i)).ok().map(|(rest, head)| (i.len() - rest.len(), head))
}

/// The marker that begins inside a paragraph, and its length in bytes.
pub(crate) fn inside<'s>(i: &'s str, custom: &[CustomFamily]) -> Option<(usize, Head<'s>)> {
    let rule = any(i).or_else(|error| if custom.is_empty() { Err(error) } else { added(i, custom) });
    rule.ok().map(|(rest, head)| (i.len() - rest.len(), head))
}

/// Whether a marker inside a paragraph may begin with that character.
pub(crate) fn may_open(c: char) -> bool {
    matches!(
        c,
        '0'..='9' | '０'..='９' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '（' | '(' | '第'
            | '其' | '首' | '再' | '然' | '最' | '另' | '\u{2460}'..='\u{249b}' | '\u{2776}'..='\u{277f}'
            | '\u{3220}'..='\u{32bf}' | 'Ⅰ'..='ⅿ' | 'A'..='Z' | 'a'..='z' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '甲'..='癸' | '丙'
            | '丁' | '乙' | '己' | '庚' | '壬' | '戊' | '辛'
    )
}

/// The marker of any family that may stand at the start of a paragraph or inside one.
fn any(i: &str) -> Rule<'_> {
    match i.chars().next().unwrap_or(' ') {
        '0'..='9' | '０'..='９' => arabic(i),
        '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' => han(i),
        '（' | '(' => bracketed(i),
        '第' => ordinal(i),
        '其' => alt((among, sequence)).parse(i),
        '首' | '再' | '然' | '最' => sequence(i),
        '另' => other_one(i),
        '\u{2460}'..='\u{249b}'
        | '\u{2776}'..='\u{277f}'
        | '\u{3220}'..='\u{3229}'
        | '\u{3251}'..='\u{325f}'
        | '\u{32b1}'..='\u{32bf}' => one_sign(i),
        'Ⅰ'..='Ⅻ' | 'ⅰ'..='ⅻ' | 'A'..='Z' | 'a'..='z' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => latin(i),
        '甲' | '乙' | '丙' | '丁' | '戊' | '己' | '庚' | '辛' | '壬' | '癸' => stem(i),
        _ => fail(i),
    }
}

/// `arabic = number ( "." [ decimal ] / "、" / ")" / blank )`
fn arabic(i: &str) -> Rule<'_> {
    let (rest, (value, _)) = number(i)?;
    let (after, sign) = preceded(blanks, one_of(".．、)）")).parse(rest).or_else(|_| bare_number(rest))?;
    match sign {
        ')' | '）' => Ok((after, Head::sure(Family::ArabicParen, value))),
        '.' | '．' if starts_with_digit(after) => decimal(i).or_else(|_| digit_after_point(after, value)),
        '、' if is_listed_noun(value, after) => Ok((after, Head::doubtful(Family::ArabicPoint, value))),
        '.' | '．' | '、' => Ok((after, Head::sure(Family::ArabicPoint, value))),
        _ => Ok((after, Head::doubtful(Family::Decimal, value))),
    }
}

/// `bare-number = blank han`, as in `1　总则`: doubtful without neighbours.
fn bare_number(i: &str) -> IResult<&str, char> {
    let (rest, _) = verify(blanks, |blanks: &str| !blanks.is_empty()).parse(i)?;
    let (_, c) = peek(nom::character::complete::satisfy(is_han)).parse(rest)?;
    if matches!(c, '年' | '月' | '日' | '个' | '项' | '万' | '亿') { fail(i) } else { Ok((i, ' ')) }
}

/// `20.2026年…`: the marker 20. before a number, if its neighbours agree.
fn digit_after_point(after: &str, value: u32) -> Rule<'_> {
    Ok((after, Head::doubtful(Family::ArabicPoint, value)))
}

/// `decimal = number 1*3( "." number ) ( blank / han )`; the value is the last number, never a year or a measure.
fn decimal(i: &str) -> Rule<'_> {
    let (mut rest, (first, _)) = number(i)?;
    let (mut level, mut value) = (0, 0);
    while let Ok((after, (next, _))) = preceded(one_of(".．"), number).parse(rest) {
        (rest, value, level) = (after, next, u8::saturating_add(level, 1));
    }
    let (rest, _) = opt(one_of(".．、")).parse(rest)?;
    let next = rest.chars().next().unwrap_or(' ');
    let is_heading = is_space(next) || (is_han(next) && !words::is_measure(next));
    if !(1..=3).contains(&level) || first > 99 || value > 99 || !is_heading {
        return fail(i);
    }
    let kind = Kind { level, ..Kind::of(Family::Decimal) };
    Ok((rest, Head { kind, value, is_doubtful: level == 1 && !is_space(next) }))
}

/// `han = number ( "、" / "．" / "是" / "要" / "个是" / "方面" / verb )`
fn han(i: &str) -> Rule<'_> {
    let (rest, (value, _)) = number(i)?;
    let (sign_rest, sign) = preceded(blanks, nom::character::complete::anychar).parse(rest)?;
    match sign {
        '、' | '．' | '.' => {
            let is_doubtful =
                is_listed_noun(value, sign_rest) || (sign == '.' && starts_with_digit(sign_rest));
            Ok((sign_rest, Head { is_doubtful, ..Head::sure(Family::HanComma, value) }))
        }
        '是' => narrative(sign_rest, Family::Is, value, number(sign_rest).is_ok()),
        '要' => narrative(
            sign_rest,
            Family::Must,
            value,
            sign_rest.starts_with(MUST_NOUNS) || number(sign_rest).is_ok(),
        ),
        '个' if sign_rest.starts_with('是') => one_of_them(rest, value),
        '方' if value == 1 && sign_rest.starts_with('面') => aspect(rest, 1),
        verb if VERBS.contains(verb) => narrative(sign_rest, Family::Verb, value, true),
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
fn aspect(i: &str, value: u32) -> Rule<'_> {
    let (rest, _) = terminated(tag("方面"), pause).parse(i)?;
    if rest.starts_with(['军', '的']) { fail(i) } else { Ok((rest, Head::sure(Family::Aspect, value))) }
}

/// `other-one = "另一" ( "方面" / "个是" )`
fn other_one(i: &str) -> Rule<'_> {
    let (rest, _) = tag("另一").parse(i)?;
    one_of_them(rest, 2).or_else(|_| aspect(rest, 2))
}

/// `bracketed = "（" ( number / stem / roman / letter ) "）" [ "、" ]`
fn bracketed(i: &str) -> Rule<'_> {
    let (rest, head) = delimited((one_of("（("), spaces), inner, (spaces, one_of("）)"))).parse(i)?;
    let (rest, _) = opt(one_of("、．.")).parse(rest)?;
    Ok((rest, head))
}

/// `inner = number / stem / roman / letter`
fn inner(i: &str) -> Rule<'_> {
    let han_or_arabic = map(number, |(value, digits)| match digits {
        Digits::Han => Head::sure(Family::HanParen, value),
        Digits::Arabic => Head { is_doubtful: value > 999, ..Head::sure(Family::ArabicParen, value) },
    });
    alt((han_or_arabic, stem_sign, roman_sign, letter_sign)).parse(i)
}

/// `ordinal = "第" number ( structural / "，" / "、" / "：" / "是" / unit )`
fn ordinal(i: &str) -> Rule<'_> {
    let (rest, (value, _)) = preceded((char('第'), blanks), number).parse(i)?;
    structural(rest, value).or_else(|_| counted(rest, value))
}

/// `structural = "编" / "篇" / "部分" / "章" / "节" / "条" [ "之" number ]`
fn structural(i: &str, value: u32) -> Rule<'_> {
    let word = preceded(blanks, alt((tag("部分"), tag("编"), tag("篇"), tag("章"), tag("节"), tag("条"))));
    let (rest, word) = { word }.parse(i)?;
    let family = match word {
        "章" => Family::Chapter,
        "节" => Family::Section,
        "条" => Family::Article,
        _ => Family::Part,
    };
    let (rest, _) = opt((tag("之"), number)).parse(rest)?;
    let (rest, _) = opt(one_of("：:、")).parse(rest)?;
    Ok((rest, Head::sure(family, value)))
}

/// `counted = [ unit ] ( "，" / "、" / "：" / "是" )`; with a unit, or before 要, it is doubtful.
fn counted(i: &str, value: u32) -> Rule<'_> {
    if i.starts_with('要') {
        return Ok((i, Head::doubtful(Family::Ordinal, value)));
    }
    let (rest, unit) = opt(unit_word).parse(i)?;
    let (rest, sign) = preceded(blanks, one_of("，,、：:是")).parse(rest)?;
    let is_doubtful = unit.is_some() || (sign == '是' && rest.starts_with('第')) || rest.starts_with('第');
    Ok((rest, Head { is_doubtful, ..Head::sure(Family::Ordinal, value) }))
}

/// `unit = "步" / "阶段" / "个" 1*4han …`: what is counted, up to the pause.
fn unit_word(i: &str) -> IResult<&str, &str> {
    let word = recognize((one_of(ORDINAL_UNITS), take_while_m_n(0, 5, |c| is_han(c) && c != '是')));
    { word }.parse(i)
}

/// `among = "其" number ( "，" / "、" / "：" / "是" )`
fn among(i: &str) -> Rule<'_> {
    let (rest, (value, _)) = preceded(char('其'), number).parse(i)?;
    let (rest, _) = one_of("，,、：:是").parse(rest)?;
    Ok((rest, Head::sure(Family::Ordinal, value)))
}

/// `sequence = ( "首先" / "其次" / "再次" / "再者" / "然后" / "最后" ) [ "，" ]`
fn sequence(i: &str) -> Rule<'_> {
    let (value, word) =
        words::SEQUENCE.iter().find(|(_, word)| i.starts_with(word)).ok_or_else(|| error(i))?;
    let (rest, _) = pause(i.get(word.len()..).unwrap_or(""))?;
    Ok((rest, Head::sure(Family::Sequence, *value)))
}

/// `one-sign = "①" / "⑴" / "⒈" / "㈠" …`
fn one_sign(i: &str) -> Rule<'_> {
    let (rest, c) = nom::character::complete::anychar(i)?;
    let from = |first: u32, base: u32| c as u32 - first + base;
    let (family, value) = match c {
        '\u{2460}'..='\u{2473}' => (Family::Circled, from(0x2460, 1)),
        '\u{2474}'..='\u{2487}' => (Family::ArabicParen, from(0x2474, 1)),
        '\u{2488}'..='\u{249b}' => (Family::ArabicPoint, from(0x2488, 1)),
        '\u{2776}'..='\u{277f}' => (Family::Circled, from(0x2776, 1)),
        '\u{3220}'..='\u{3229}' => (Family::HanParen, from(0x3220, 1)),
        '\u{3251}'..='\u{325f}' => (Family::Circled, from(0x3251, 21)),
        '\u{32b1}'..='\u{32bf}' => (Family::Circled, from(0x32b1, 36)),
        _ => return fail(i),
    };
    let (rest, _) = opt(one_of("、．.")).parse(rest)?;
    Ok((rest, Head::sure(family, value)))
}

/// `latin = ( roman / letter ) ( "." / "、" / ")" )`, not before a letter or digit.
fn latin(i: &str) -> Rule<'_> {
    let (rest, head) = terminated(alt((roman_sign, letter_sign)), one_of(".．、)）")).parse(i)?;
    let next = rest.chars().next().unwrap_or(' ');
    if next.is_ascii_alphanumeric() { fail(i) } else { Ok((rest, head)) }
}

/// `roman-sign = "Ⅰ" … "Ⅻ" / 1*4( "I" / "V" / "X" )`
fn roman_sign(i: &str) -> Rule<'_> {
    if let Some(c @ ('Ⅰ'..='Ⅻ' | 'ⅰ'..='ⅻ')) = i.chars().next() {
        let base = if c >= 'ⅰ' { 'ⅰ' } else { 'Ⅰ' };
        let rest = i.get(c.len_utf8()..).unwrap_or("");
        return Ok((rest, Head::doubtful(Family::Roman, c as u32 - base as u32 + 1)));
    }
    let (rest, letters) = take_while_m_n(1, 4, |c| matches!(c, 'I' | 'V' | 'X')).parse(i)?;
    let value = words::ROMAN.iter().position(|&roman| roman == letters).ok_or_else(|| error(i))?;
    Ok((rest, Head::doubtful(Family::Roman, u32::try_from(value).unwrap_or(0) + 1)))
}

/// `letter-sign = "A" … "Z" / "a" … "z"`, half or full width.
fn letter_sign(i: &str) -> Rule<'_> {
    let (rest, c) = nom::character::complete::anychar(i)?;
    let base = match c {
        'A'..='Z' => 'A',
        'a'..='z' => 'a',
        'Ａ'..='Ｚ' => 'Ａ',
        'ａ'..='ｚ' => 'ａ',
        _ => return fail(i),
    };
    Ok((rest, Head::doubtful(Family::Letter, c as u32 - base as u32 + 1)))
}

/// `stem = "甲" … "癸" ( "、" / "．" / blank )`
fn stem(i: &str) -> Rule<'_> {
    let blank = verify(blanks, |blanks: &str| !blanks.is_empty());
    terminated(stem_sign, alt((recognize(one_of("、．.")), blank))).parse(i)
}

/// `stem-sign = "甲" / "乙" / … / "癸"`
fn stem_sign(i: &str) -> Rule<'_> {
    let (rest, c) = nom::character::complete::anychar(i)?;
    let value = "甲乙丙丁戊己庚辛壬癸".chars().position(|stem| stem == c).ok_or_else(|| error(i))?;
    Ok((rest, Head::doubtful(Family::Stem, u32::try_from(value).unwrap_or(0) + 1)))
}

/// `dash = 1*( "—" / "─" / "―" )`; what follows is its text.
fn dash(i: &str) -> Rule<'_> {
    let (rest, _) = take_while_m_n(1, 4, |c| matches!(c, '—' | '─' | '―')).parse(i)?;
    if rest.trim_start_matches(is_blank).is_empty() {
        fail(i)
    } else {
        Ok((rest, Head::sure(Family::Dash, 0)))
    }
}

/// `bullet = "●" / "■" / …`, `Ø` only before a blank.
fn bullet(i: &str) -> Rule<'_> {
    let (rest, c) = nom::character::complete::anychar(i)?;
    let is_text = rest.is_empty() || rest.starts_with(c) || (c == 'Ø' && !rest.starts_with(is_blank));
    if is_text { fail(i) } else { Ok((rest, Head::sure(Family::Bullet, 0))) }
}

/// `named = 2*4han number ( "：" / blank )`, as in 场景一：, 专栏1 ….
fn named(i: &str) -> Rule<'_> {
    let length: usize = i.chars().take(4).take_while(|&c| is_name_char(c)).map(char::len_utf8).sum();
    let (word, rest) = i.split_at_checked(length).unwrap_or(("", i));
    if length < 6 || words::NOT_NAMED.contains(&word) {
        return fail(i);
    }
    let (rest, (value, _)) = number(rest)?;
    let (rest, _) =
        alt((recognize(one_of("：:")), verify(blanks, |blanks: &str| !blanks.is_empty()))).parse(rest)?;
    Ok((rest, Head { kind: Kind { word, ..Kind::of(Family::Named) }, value, is_doubtful: true }))
}

fn is_name_char(c: char) -> bool {
    is_han(c)
        && !matches!(c, '一'..='丁' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '第')
}

/// A family that the caller added.
fn added<'s>(i: &'s str, custom: &[CustomFamily]) -> Rule<'s> {
    let read = |family: &CustomFamily| {
        let (rest, (value, _)) = number(i.strip_prefix(&*family.open)?).ok()?;
        let rest = rest.strip_prefix(&*family.close)?;
        Some((rest, Head::sure(Family::Custom(family.name.clone()), value)))
    };
    custom.iter().find_map(read).ok_or_else(|| error(i))
}

/// `number = arabic / han`
fn number(i: &str) -> IResult<&str, (u32, Digits)> {
    let (length, value, digits) = numeral::number(i).ok_or_else(|| error(i))?;
    Ok((i.get(length..).unwrap_or(""), (value, digits)))
}

/// Whether the numbers go on and a noun follows: 二年级 after 一、, 四月份 after 三、; not 一年接着一年 after 一、.
fn is_listed_noun(value: u32, i: &str) -> bool {
    let (mut rest, mut last) = (i, value);
    while let Ok((after, (next, _))) = number(rest) {
        if next != last + 1 {
            return false;
        }
        last = next;
        if LIST_NOUNS.iter().any(|noun| after.starts_with(noun)) {
            return true;
        }
        let Ok((after, _)) = one_of::<_, _, Error<&str>>("、，,").parse(after) else { return false };
        rest = after;
    }
    false
}

fn starts_with_digit(i: &str) -> bool {
    i.starts_with(|c| numeral::digit(c).is_some())
}

/// An optional pause after a narrative marker.
fn pause(i: &str) -> IResult<&str, Option<char>> {
    opt(preceded(blanks, one_of("，,：:、"))).parse(i)
}

fn blanks(i: &str) -> IResult<&str, &str> {
    take_while(is_blank).parse(i)
}

fn spaces(i: &str) -> IResult<&str, &str> {
    take_while(is_space).parse(i)
}

fn error(i: &str) -> Err<Error<&str>> {
    Err::Error(Error { input: i, code: ErrorKind::Fail })
}

fn fail<T>(i: &str) -> IResult<&str, T> {
    Err(error(i))
}

/// The added families of a parser, checked: none may look like a number alone.
pub(crate) type CustomFamilies = Vec<CustomFamily>;

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(alloc::string::String, u32, &str, bool)> {
        let (length, head) = at_start(text, &[])?;
        Some((head.kind.family.name().into(), head.value, &text[..length], head.is_doubtful))
    }

    #[test]
    fn every_family_is_read_in_both_widths() {
        for (text, family, value, marker) in [
            ("第一编 总论", "part", 1, "第一编"),
            ("第二部分：任务", "part", 2, "第二部分："),
            ("第三章　附则", "chapter", 3, "第三章"),
            ("第一节 总则", "section", 1, "第一节"),
            ("第十条之一 补充", "article", 10, "第十条之一"),
            ("一、抓落实", "han_comma", 1, "一、"),
            ("十五．抓落实", "han_comma", 15, "十五．"),
            ("（五十一）保供", "han_paren", 51, "（五十一）"),
            ("( 三 )保供", "han_paren", 3, "( 三 )"),
            ("（⏎二）保供", "han_paren", 2, ""),
            ("㈢保供", "han_paren", 3, "㈢"),
            ("12、修路", "arabic_point", 12, "12、"),
            ("１．修路", "arabic_point", 1, "１．"),
            ("⒉修路", "arabic_point", 2, "⒉"),
            ("（1）修路", "arabic_paren", 1, "（1）"),
            ("3)修路", "arabic_paren", 3, "3)"),
            ("⑷修路", "arabic_paren", 4, "⑷"),
            ("1.2.3 修路", "decimal", 3, "1.2.3"),
            ("⑫修路", "circled", 12, "⑫"),
            ("㉑修路", "circled", 21, "㉑"),
            ("B.修路", "letter", 2, "B."),
            ("乙、修路", "stem", 2, "乙、"),
            ("（丙）修路", "stem", 3, "（丙）"),
            ("Ⅳ．修路", "roman", 4, "Ⅳ．"),
            ("II.修路", "roman", 2, "II."),
            ("第一，修路", "ordinal", 1, "第一，"),
            ("第二是修路", "ordinal", 2, "第二是"),
            ("第一阶段：修路", "ordinal", 1, "第一阶段："),
            ("其三,修路", "ordinal", 3, "其三,"),
            ("一是修路", "is", 1, "一是"),
            ("另一个是修路", "is", 2, "另一个是"),
            ("三要修路", "must", 3, "三要"),
            ("二抓修路", "verb", 2, "二抓"),
            ("场景一：修路", "named", 1, "场景一："),
            ("首先，修路", "sequence", 1, "首先，"),
            ("另一方面,修路", "aspect", 2, "另一方面,"),
            ("——修路", "dash", 0, "——"),
            ("●修路", "bullet", 0, "●"),
        ] {
            let found = read(text);
            if marker.is_empty() {
                assert_eq!(found, None, "{text}");
                continue;
            }
            let (found_family, found_value, found_marker, _) = found.unwrap_or_else(|| panic!("{text}"));
            assert_eq!((&*found_family, found_value, found_marker), (family, value, marker), "{text}");
        }
    }

    #[test]
    fn words_around_a_number_make_it_doubtful() {
        for text in [
            "一、二年级的孩子",
            "三、四月份雨水多",
            "一、二、三产业融合",
            "20.2026年的实事",
            "一要素齐全",
            "三要三不要",
            "一是一，二是二",
            "甲、乙两村",
        ] {
            assert!(read(text).unwrap_or_else(|| panic!("{text}")).3, "{text}");
        }
        for text in ["一、一年接着一年干", "一是二期工程开工"] {
            assert_eq!(read(text).map(|found| found.3), Some(text.starts_with("一是")), "{text}");
        }
    }

    #[test]
    fn what_is_no_marker_stays_text() {
        for text in [
            "六一、七一前后",
            "百、千、万工程",
            "2021年工作要点",
            "3个教研项目",
            "第一书记到村",
            "第一时间处置",
            "一方面军的旧址",
            "首创精神",
            "一批项目",
            "2021.6.1起施行",
            "100.5%的完成率",
        ] {
            let found = read(text);
            assert!(found.as_ref().is_none_or(|found| found.3), "{text}: {found:?}");
        }
    }
}
