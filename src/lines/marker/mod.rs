//! The grammar of markers: what may open a section, one rule a family.

mod narrative;
mod numeric;

use alloc::sync::Arc;

use nom::branch::alt;
use nom::bytes::complete::{take_while, take_while_m_n};
use nom::character::complete::{anychar, satisfy};
use nom::combinator::{map, recognize, verify};
use nom::error::{Error, ErrorKind};
use nom::sequence::delimited;
use nom::{Err, IResult, Parser as _};

use super::mark::Kind;
use super::words;
use crate::chars::{is_blank, is_han, is_space};
use crate::han::HanSet;
use crate::value::marker_value;
use crate::{Family, MarkerSystem, MarkerValue};

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
        '【' | '〖' => framed(i),
        'l' | 'n' | 'u' | 'v' | 'ü' | '²' | '§' => symbol(i).or_else(|_| any(i)),
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

/// The Han characters that a marker inside a paragraph may begin with.
pub(crate) static HAN_OPENERS: HanSet =
    HanSet::of("一二三四五六七八九十百第其首再然最另甲乙丙丁戊己庚辛壬癸");

/// Whether a marker inside a paragraph may begin with that character.
#[inline]
pub(crate) fn may_open(c: char) -> bool {
    match c {
        '\u{4000}'..='\u{9fff}' => HAN_OPENERS.has(c),
        _ => matches!(
            c,
            '0'..='9' | '０'..='９' | '（' | '(' | '\u{2460}'..='\u{249b}' | '\u{2776}'..='\u{277f}'
                | '\u{3220}'..='\u{32bf}' | 'Ⅰ'..='ⅿ' | 'A'..='Z' | 'a'..='z' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ'
        ),
    }
}

/// The marker of any family that may stand at the start of a paragraph or inside one.
fn any(i: &str) -> Rule<'_> {
    match i.chars().next().unwrap_or(' ') {
        '0'..='9' | '０'..='９' => numeric::arabic(i),
        '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' => {
            numeric::han(i)
        }
        '（' | '(' => numeric::bracketed(i),
        '第' => narrative::ordinal(i),
        '其' => alt((narrative::among, narrative::sequence)).parse(i),
        '首' | '然' | '最' => narrative::sequence(i),
        '再' => alt((narrative::sequence, narrative::other_one)).parse(i),
        '另' => narrative::other_one(i),
        '\u{2460}'..='\u{249b}'
        | '\u{2776}'..='\u{277f}'
        | '\u{3220}'..='\u{3229}'
        | '\u{3251}'..='\u{325f}'
        | '\u{32b1}'..='\u{32bf}' => numeric::sign(i),
        'Ⅰ'..='Ⅻ' | 'ⅰ'..='ⅻ' | 'A'..='Z' | 'a'..='z' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => {
            numeric::latin(i)
        }
        '甲' | '乙' | '丙' | '丁' | '戊' | '己' | '庚' | '辛' | '壬' | '癸' => numeric::stem(i),
        _ => fail(i),
    }
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
    let (rest, c) = anychar(i)?;
    let is_text = rest.is_empty() || rest.starts_with(c) || (c == 'Ø' && !rest.starts_with(is_blank));
    if is_text { fail(i) } else { Ok((rest, Head::sure(Family::Bullet, 0))) }
}

/// `framed = ( "【" / "〖" ) ordinal ( "】" / "〗" )`: 【第三条】.
fn framed(i: &str) -> Rule<'_> {
    delimited(one_of(['【', '〖']), narrative::framed, one_of(['】', '〗'])).parse(i)
}

/// `symbol = ( "l" / "n" / "u" / "v" / "ü" / "²" / "§" ) ( 2*blank / tab )`: bullets of a symbol font that was lost. Each
/// sign is a kind of its own.
fn symbol(i: &str) -> Rule<'_> {
    let (rest, sign) = recognize(anychar).parse(i)?;
    let (rest, gap) = blanks(rest)?;
    let is_apart = gap.starts_with('\t') || gap.chars().nth(1).is_some();
    if !is_apart || rest.is_empty() {
        return fail(i);
    }
    let after = i.get(sign.len()..).unwrap_or("");
    Ok((after, Head { kind: Kind { word: sign, ..Kind::of(Family::Bullet) }, value: 0, is_doubtful: false }))
}

/// `named = 2*4han number ( "：" / blank )`, as in 场景一：, 专栏1 ….
fn named(i: &str) -> Rule<'_> {
    // Most paragraphs are text: no number stands near their start.
    if i.chars().skip(2).take(4).all(is_plain_name_char) {
        return fail(i);
    }
    let length: usize = i.chars().take(4).take_while(|&c| is_name_char(c)).map(char::len_utf8).sum();
    let (word, rest) = i.split_at_checked(length).unwrap_or(("", i));
    if length < 6 || words::NOT_NAMED.contains(&word) {
        return fail(i);
    }
    let (rest, value) = number(rest)?;
    let (rest, _) = alt((recognize(one_of(['：', ':'])), verify(blanks, |blanks: &str| !blanks.is_empty())))
        .parse(rest)?;
    Ok((rest, Head { kind: Kind { word, ..Kind::of(Family::Named) }, value, is_doubtful: true }))
}

fn is_name_char(c: char) -> bool {
    is_han(c)
        && !matches!(c, '一'..='丁' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '第')
}

/// A Han character that is no number.
fn is_plain_name_char(c: char) -> bool {
    is_han(c) && !matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

/// A family that the caller added.
fn added<'s>(i: &'s str, custom: &[CustomFamily]) -> Rule<'s> {
    let read = |family: &CustomFamily| {
        let (rest, value) = number(i.strip_prefix(&*family.open)?).ok()?;
        let rest = rest.strip_prefix(&*family.close)?;
        Some((rest, Head::sure(Family::Custom(family.name.clone()), value)))
    };
    custom.iter().find_map(read).ok_or_else(|| error(i))
}

/// `number = arabic / han`
fn number(i: &str) -> IResult<&str, u32> {
    let is_number = |value: &MarkerValue| matches!(value.system(), MarkerSystem::Arabic | MarkerSystem::Han);
    map(verify(value, is_number), |value| value.value()).parse(i)
}

/// The value of a marker in any system.
fn value(i: &str) -> IResult<&str, MarkerValue> {
    marker_value(i).ok_or_else(|| error(i))
}

/// One of a few signs, which are compared as characters.
fn one_of<'s, const N: usize>(
    signs: [char; N],
) -> impl nom::Parser<&'s str, Output = char, Error = Error<&'s str>> {
    satisfy(move |c| signs.contains(&c))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(alloc::string::String, u32, &str, bool)> {
        let (length, head) = at_start(text, &[])?;
        Some((head.kind.family.name().into(), head.value, text.get(..length)?, head.is_doubtful))
    }

    #[test]
    fn every_family_is_read_in_both_widths() {
        for (text, family, value, marker) in [
            ("第一编 总论", "part", 1, "第一编"),
            ("第二部分：任务", "part", 2, "第二部分："),
            ("第三章　附则", "chapter", 3, "第三章"),
            ("第一节 总则", "section", 1, "第一节"),
            ("第十条之一 补充", "article", 10, "第十条之一"),
            ("【第八条】补充", "article", 8, "【第八条】"),
            ("〖第二章〗补充", "chapter", 2, "〖第二章〗"),
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
            ("再一个是修路", "is", 2, "再一个是"),
            ("三要修路", "must", 3, "三要"),
            ("二抓修路", "verb", 2, "二抓"),
            ("场景一：修路", "named", 1, "场景一："),
            ("首先，修路", "sequence", 1, "首先，"),
            ("另一方面,修路", "aspect", 2, "另一方面,"),
            ("——修路", "dash", 0, "——"),
            ("●修路", "bullet", 0, "●"),
            ("l   修路", "bullet", 0, "l"),
            ("²\t修路", "bullet", 0, "²"),
            ("1.1项目名称：修路", "decimal", 1, "1.1"),
            ("2.3条件齐备", "decimal", 3, "2.3"),
            ("一，修路", "han_comma", 1, "一，"),
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
            "七、八两月多雨",
            "20.2026年的实事",
            "一要素齐全",
            "三要三不要",
            "一是一，二是二",
            "二是二",
            "然后再推广",
            "甲、乙两村",
        ] {
            assert!(read(text).unwrap_or_else(|| panic!("{text}")).3, "{text}");
        }
        for text in ["一、一年接着一年干", "一是二期工程开工", "二是五官科改建", "二是十项实事办结"]
        {
            assert_eq!(read(text).map(|found| found.3), Some(false), "{text}");
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
            "1.5项次以上",
            "3.5万户受益",
            "l 修路",
            "【摘要】修路",
            "【第一时间】修路",
            "love  修路",
        ] {
            let found = read(text);
            assert!(found.as_ref().is_none_or(|found| found.3), "{text}: {found:?}");
        }
    }
}
