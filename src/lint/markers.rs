//! The punctuation behind markers (GB/T 15834-2011, B.3) and the width of their brackets.

use alloc::format;

use super::Edit;
use super::rule::Sheet;
use super::view::{List, View};
use crate::tree::{Family, Marker};
use crate::{Span, chars};

/// B.3.1: a comma behind 第一, 其一, 首先 …
pub(super) fn ordinal(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    for (marker, sign) in ending(view, &['、']) {
        if matches!(marker.family, Family::Ordinal | Family::Sequence) {
            let fix = Edit::new(sign, "，");
            let (zh, en) = ("“第”“其”字头和“首先”类序次语后用逗号", "a comma follows 第一, 其一, 首先");
            sheet.add_with(marker.span, zh, en, &[], Some(fix));
        }
    }
}

/// B.3.2: 顿号 behind Han numerals and 天干 without brackets.
pub(super) fn han(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    for (marker, sign) in ending(view, &['.', '．']) {
        if matches!(marker.family, Family::HanComma | Family::Stem) && !is_bracketed(marker) {
            let fix = is_word(view, sign.end).then(|| Edit::new(sign, "、"));
            let (zh, en) = ("不带括号的汉字数字、天干做序次语，后用顿号", "、 follows a Han numeral");
            sheet.add_with(marker.span, zh, en, &[], fix);
        }
    }
}

/// B.3.3: 下脚点 behind Arabic digits, letters and Roman numerals without brackets. Before a digit the point
/// would make a decimal: no fix.
pub(super) fn arabic(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    for (marker, sign) in ending(view, &['、']) {
        let is_open = matches!(marker.family, Family::ArabicPoint | Family::Letter | Family::Roman)
            && marker.text.starts_with(|c: char| c.is_ascii_alphanumeric() || is_wide(c) || is_roman(c))
            && !is_bracketed(marker);
        if is_open {
            let is_letter = |c: char| c.is_ascii_alphabetic() && marker.family == Family::ArabicPoint;
            let is_word = |c: char| chars::is_han(c) || matches!(c, '“' | '《') || is_letter(c);
            let fix = view.after(sign.end).is_some_and(is_word).then(|| Edit::new(sign, "."));
            let zh = "不带括号的阿拉伯数字、拉丁字母、罗马数字做序次语，后用下脚点";
            sheet.add_with(
                marker.span,
                zh,
                "a point follows an Arabic numeral, letter or Roman numeral",
                &[],
                fix,
            );
        }
    }
}

/// B.3.4: nothing behind a bracket.
pub(super) fn bracketed(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    for (marker, sign) in ending(view, &['、', '.', '．']) {
        if is_bracketed(marker) {
            let (zh, en) = ("加括号的序次语后不用任何点号", "nothing follows a bracketed marker");
            sheet.add_with(marker.span, zh, en, &[], deletion(view, sign));
        }
    }
}

/// Nothing behind ①; no clause says so, but every example of the standard is written that way.
pub(super) fn circled(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    for (marker, sign) in ending(view, &['、', '.', '．']) {
        if marker.family == Family::Circled {
            let (zh, en) = ("带圈数字做序次语，后不用点号", "nothing follows a circled number");
            sheet.add_with(marker.span, zh, en, &[], deletion(view, sign));
        }
    }
}

/// B.3.5: nothing behind 1.1; the fix waits for a blank that parts the number from its heading.
pub(super) fn decimal(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    for (marker, sign) in ending(view, &['、', '.', '．']) {
        if marker.family == Family::Decimal {
            let is_parted = view.after(sign.end).is_some_and(chars::is_blank);
            let fix = is_parted.then(|| Edit::new(sign, ""));
            let zh = "阿拉伯数字与下脚点结合的章节序次语，末尾不用任何点号";
            sheet.add_with(marker.span, zh, "nothing follows a chapter number such as 1.1", &[], fix);
        }
    }
}

/// B.3.6: a blank behind 第一章, 第一条.
pub(super) fn chapter(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    for (marker, sign) in ending(view, &['、']) {
        if matches!(marker.family, Family::Chapter | Family::Section | Family::Article) {
            let fix = is_word(view, sign.end).then(|| Edit::new(sign, "\u{3000}"));
            let zh = "章节、条款序次语后宜用空格表示停顿";
            sheet.add_with(marker.span, zh, "a blank follows the number of a chapter or article", &[], fix);
        }
    }
}

/// B.3.7: nothing behind 一是.
pub(super) fn narrative(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    for (marker, sign) in ending(view, &['，', ',', '、', '：', ':']) {
        if marker.family == Family::Is {
            let (zh, en) = ("叙述性较强的序次语后不用标点符号", "no punctuation follows 一是");
            sheet.add_with(marker.span, zh, en, &[], deletion(view, sign));
        }
    }
}

/// 5.1.3: the two brackets of a marker are of one width.
pub(super) fn bracket_width(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    for marker in markers(view) {
        let Some((open, close)) = brackets(view, marker) else { continue };
        let fix = match (width(view, open), width(view, close)) {
            (Some(true), Some(false)) => Edit::new(close, "）"),
            (Some(false), Some(true)) => Edit::new(open, "（"),
            _ => continue,
        };
        let (zh, en) = ("序次语的两个括号应同为全角", "both brackets of a marker are full-width");
        sheet.add_with(marker.span, zh, en, &[], Some(fix));
    }
}

/// The markers of one list have brackets of one width.
pub(super) fn list_bracket_width(view: &View<'_, '_>, sheet: &mut Sheet<'_>) {
    for list in &view.lists {
        let Some(wide) = first_of_width(view, list, true) else { continue };
        if first_of_width(view, list, false).is_none() {
            continue;
        }
        for marker in list.items().filter_map(|it| it.marker.as_ref()) {
            let Some((open, close)) = pair_of_width(view, marker, false) else { continue };
            let inner = Span::new(open.end, close.start).of(view.source).unwrap_or("");
            let fix = Edit::new(Span::new(open.start, close.end), format!("（{inner}）"));
            let zh = "同一层次序次语的括号应同为全角";
            let en = "the brackets of one list are of one width";
            sheet.add_with(marker.span, zh, en, &[wide.span], Some(fix));
        }
    }
}

fn first_of_width<'t, 'a>(view: &View<'_, '_>, list: &List<'t, 'a>, is_wide: bool) -> Option<&'t Marker<'a>> {
    let mut markers = list.items().filter_map(|it| it.marker.as_ref());
    markers.find(|marker| pair_of_width(view, marker, is_wide).is_some())
}

/// The brackets of a marker, where both are of that width.
fn pair_of_width(view: &View<'_, '_>, marker: &Marker<'_>, is_wide: bool) -> Option<(Span, Span)> {
    let (open, close) = brackets(view, marker)?;
    let is_it = |span| width(view, span) == Some(is_wide);
    (is_it(open) && is_it(close)).then_some((open, close))
}

fn markers<'v, 't, 'a>(view: &'v View<'t, 'a>) -> impl Iterator<Item = &'t Marker<'a>> + use<'v, 't, 'a> {
    view.sections.iter().filter_map(|it| it.marker.as_ref())
}

/// The markers that end in one of these signs, and where the sign stands.
fn ending<'v, 't, 'a>(
    view: &'v View<'t, 'a>,
    signs: &'static [char],
) -> impl Iterator<Item = (&'t Marker<'a>, Span)> + use<'v, 't, 'a> {
    markers(view).filter_map(move |marker| {
        let sign = view.before(marker.span.end).filter(|sign| signs.contains(sign))?;
        let is_own = marker.text.ends_with(sign) && !is_in_number(view, marker);
        let start = marker.span.end.checked_sub(sign.len_utf8())?;
        is_own.then_some((marker, Span::new(start, marker.span.end)))
    })
}

/// Whether the marker is the rest of a number: the 2、 of 1.2、.
fn is_in_number(view: &View<'_, '_>, marker: &Marker<'_>) -> bool {
    let before = view.before(marker.span.start);
    before.is_some_and(|c| c.is_ascii_digit() || matches!(c, '.' | '．'))
}

/// Deletes a sign, where a word follows it.
fn deletion(view: &View<'_, '_>, sign: Span) -> Option<Edit> {
    is_word(view, sign.end).then(|| Edit::new(sign, ""))
}

/// Whether a word stands there that no number before it could swallow.
fn is_word(view: &View<'_, '_>, at: usize) -> bool {
    view.after(at).is_some_and(|c| {
        matches!(c, '“' | '《' | '‘') || chars::is_han(c) && !"〇零一二三四五六七八九十百千万亿".contains(c)
    })
}

/// Where the brackets of a marker stand.
fn brackets(view: &View<'_, '_>, marker: &Marker<'_>) -> Option<(Span, Span)> {
    let text = marker.span.of(view.source)?;
    let open = text.chars().next().filter(|c| matches!(c, '（' | '('))?;
    let close = text.find(['）', ')'])?;
    let sign = text.get(close..)?.chars().next()?;
    let start = marker.span.start;
    let close = Span::new(start + close, start + close + sign.len_utf8());
    Some((Span::new(start, start + open.len_utf8()), close))
}

/// Whether the bracket is full-width.
fn width(view: &View<'_, '_>, bracket: Span) -> Option<bool> {
    bracket.of(view.source).map(|sign| !sign.is_ascii())
}

fn is_bracketed(marker: &Marker<'_>) -> bool {
    marker.text.contains(|c| matches!(c, '）' | ')' | '⑴'..='⒇' | '㈠'..='㈩'))
}

const fn is_wide(c: char) -> bool {
    matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}

const fn is_roman(c: char) -> bool {
    matches!(c, 'Ⅰ'..='ⅿ')
}
