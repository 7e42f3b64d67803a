//! 数量 — the figures of a sentence: numbers with unit and words of bound, ranks, proportions; and what stays silent.

mod build;
mod license;
mod name;
mod number;
mod qualifier;
mod range;
mod rank;
mod series;
#[cfg(test)]
mod tests;
mod traps;
mod unit;
mod units_table;
mod value;

pub(crate) use series::Series;
pub(in crate::inlines) use unit::per_term;
pub use value::{QuantityError, QuantityValue};

use alloc::boxed::Box;

use super::index::Openings;
use super::token::Context;
use crate::chars::is_blank;
use crate::han::HanSet;
use crate::value::{han_digit, han_run, is_digit, is_han_numeral};
use crate::{Measure, Proportion, Rank, UnitKind};
use build::Parts;
use license::Candidate;
use number::Written;
use unit::Found;

/// What was read at a place: a figure, or nothing up to `end`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reading<'a> {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) figure: Option<Measure<'a>>,
}

/// A place in a sentence at which a number may begin.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'c, 'a, 's> {
    pub(crate) context: &'c Context<'a, 's>,
    /// Where the number begins.
    pub(crate) at: usize,
    /// Where the token before ends; a figure begins behind it.
    pub(crate) floor: usize,
}

/// Characters that a figure may begin with, words of bound aside.
pub(crate) const fn is_lead(c: char) -> bool {
    is_digit(c) || is_han_numeral(c) || matches!(c, '半' | '几' | '数' | '上' | '第' | '首' | '前')
}

/// Numerals, and what may stand before one, of three bytes.
#[rustfmt::skip]
pub(crate) const NUMERALS: &[char] = &[
    '零', '〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '亿', '两', '廿', '卅',
    '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖', '拾', '佰', '仟', '萬', '億', '兩', '貳', '參', '叄', '陸', '弍',
    '０', '１', '２', '３', '４', '５', '６', '７', '８', '９', '\u{3000}',
];

/// What the figures begin with that begin with no numeral: 上百, 第五, 首位.
pub(crate) const OPENINGS: Openings = Openings::new()
    .and_pairs(&['上', '几', '数'], NUMERALS)
    .and_pairs(&['第', '前'], NUMERALS)
    .and(&["首位", "数以"]);

/// Whether what follows a Han numeral is a measure word and nothing else, or a length of time, or for numerals of two
/// or more places any measure word: then something is counted, and the numeral is in no name.
pub(crate) fn is_measured(rest: &str, is_large: bool) -> bool {
    let row = unit::longest(rest);
    rest.is_empty()
        || row.is_some_and(|row| is_large || row.0.len() == rest.len() || row.1 == UnitKind::Duration)
}

/// Reads the figure at a place, or says how far there is none.
pub(crate) fn read<'a>(place: Place<'_, 'a, '_>) -> Reading<'a> {
    let text = place.context.text;
    let (before, i) = text.split_at_checked(place.at).unwrap_or((text, ""));
    match i.chars().next() {
        Some('第' | '首' | '前') => ranked(place, before, i),
        Some(c) if c == '上' || is_digit(c) => counted(place, before, i),
        _ => match traps::trap(i).or_else(|| article(before, i)) {
            Some(length) => silent(place, length),
            None => counted(place, before, i),
        },
    }
}

/// The Han numerals that count nothing by themselves.
static DIGITS: HanSet = HanSet::of("一二三四五六七八九两十零壹贰叁肆伍陆柒捌玖拾");

/// What such a numeral goes on with where it is more than a word, or may be: numerals, units, words of bound, and what
/// follows the numerals of a time.
static FOLLOWERS: HanSet =
    HanSet::of("零一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟萬億兩貳參叄陸弍")
        .and_han_heads(&unit::BEGINNINGS)
        .and_han_heads(&qualifier::BEHIND_WORDS)
        .and(&['余', '多', '几', '来', '点', '點', '分', '半', '整', '至', '到', '每'])
        .and(&[
            '年', '月', '日', '号', '天', '季', '大', '届', '时', '期', '以', '末', '初', '中', '世', '周',
            '个',
        ]);

/// Whether the bytes begin with a Han numeral that is part of a word, by what follows it: 一定, 三是; `false` where
/// nothing is known.
pub(super) fn opens_word(bytes: &[u8]) -> bool {
    match bytes {
        [a0, a1, a2, b0 @ 0xe4..=0xe9, b1, b2, ..] => {
            DIGITS.has_bytes([*a0, *a1, *a2]) && !FOLLOWERS.has_bytes([*b0, *b1, *b2])
        }
        _ => false,
    }
}

/// 一定, 三是, 零售; 一项制度, 两条措施: the length of a single Han numeral that counts nothing, with its measure word.
///
/// Nothing stands behind it that could make a figure of it: most Han numerals are told apart here.
fn article(before: &str, i: &str) -> Option<usize> {
    let digit = i.chars().next().filter(|c| DIGITS.has(*c))?;
    let goes_on =
        |c: char| is_blank(c) || range::opens_separator(c) || matches!(c, '半' | '多' | '/' | '／' | '每');
    let rest = i.get(digit.len_utf8()..)?;
    if rest.starts_with(|c| goes_on(c) || is_han_numeral(c) || number::goes_on(c)) {
        return None;
    }
    let is_counted = |kind| is_han_digit(digit) && matches!(kind, UnitKind::Count | UnitKind::Other);
    let (length, rest) = match unit::word(rest) {
        None if unit::currency(before).is_some() => return None,
        None => (0, rest),
        Some((row, behind)) if is_counted(row.1) => (row.0.len(), behind),
        Some(_) => return None,
    };
    (!rest.starts_with(goes_on) && !qualifier::may_be_behind(rest)).then_some(digit.len_utf8() + length)
}

const fn is_han_digit(c: char) -> bool {
    c == '两' || han_digit(c).is_some()
}

fn silent<'a>(place: Place<'_, 'a, '_>, length: usize) -> Reading<'a> {
    Reading { start: place.at, end: place.at + length, figure: None }
}

/// A rank; an ordinal that is none is passed over with its number and measure word.
fn ranked<'a>(place: Place<'_, 'a, '_>, before: &str, i: &str) -> Reading<'a> {
    let context = place.context;
    if let Some(rank) = rank::rank(before, i) {
        let end = place.at + rank.length;
        let span = context.span(place.at, end);
        let mut found = Rank::new(span, context.cow(place.at, end), rank.position);
        (found.top, found.reverse) = (rank.top, rank.reverse);
        found.scope = rank.scope.map(|scope| {
            let start = before.rfind(scope).unwrap_or(0);
            context.cow(start, start + scope.len())
        });
        return Reading { start: place.at, end, figure: Some(Measure::Rank(Box::new(found))) };
    }
    let length = if i.starts_with('第') { ordinal_length(i) } else { 3 };
    silent(place, length)
}

/// `"第" [blank] number [ separator [ "第" ] number ] [unit]`: 第440-455页 is one ordinal.
fn ordinal_length(i: &str) -> usize {
    let rest = i.get(3..).unwrap_or("");
    let blank = rest.len() - rest.trim_start_matches(is_blank).len();
    let rest = rest.get(blank..).unwrap_or("");
    let number = |i: &str| i.find(|c| !is_digit(c)).unwrap_or(i.len()).max(han_run(i).len());
    let mut digits = number(rest);
    if digits == 0 {
        return 3;
    }
    let after = rest.get(digits..).unwrap_or("");
    if let Some(separator) = range::separator(after) {
        let last = after.get(separator..).unwrap_or("");
        let word = last.len() - last.trim_start_matches('第').len();
        let length = number(last.get(word..).unwrap_or(""));
        digits += if length > 0 { separator + word + length } else { 0 };
    }
    let word = unit::longest(rest.get(digits..).unwrap_or("")).map_or(0, |row| row.0.len());
    3 + blank + digits + word
}

/// A number, alone or in a range or proportion, with what belongs to it.
fn counted<'a>(place: Place<'_, 'a, '_>, before: &str, i: &str) -> Reading<'a> {
    if let Some((length, terms)) = range::proportion(before, i) {
        let end = place.at + length;
        let found =
            Proportion::new(place.context.span(place.at, end), place.context.cow(place.at, end), terms);
        return Reading { start: place.at, end, figure: Some(Measure::Proportion(Box::new(found))) };
    }
    let Some(number) = number::number(i) else { return silent(place, run(i)) };
    let rest = i.get(number.length..).unwrap_or("");
    let unit = unit::unit(unit_in(before, rest));
    if let Some(range) = range::range(before, i, &number, unit.as_ref()) {
        return bounded(place, before, i, Parts::of_range(&number, range));
    }
    if is_code(before, i, &number, unit.as_ref()) {
        return silent(place, run(i));
    }
    bounded(place, before, i, Parts::of_number(number, unit))
}

/// What follows a number, from its unit on: 个点 are percentage points behind a change (下降2个点), else 点 is a noun.
fn unit_in<'i>(before: &str, rest: &'i str) -> &'i str {
    const CHANGES: &[char] =
        &['增', '降', '升', '高', '低', '涨', '跌', '落', '减', '扩', '缩', '差', '少', '回'];
    const NEAR: usize = 18;
    let changes = || crate::text::tail(before, NEAR).contains(CHANGES);
    if rest.starts_with("个点") && !changes() { "个" } else { rest }
}

/// Takes the words of bound into the figure, if it is one.
fn bounded<'a>(place: Place<'_, 'a, '_>, before: &str, i: &str, mut parts: Parts) -> Reading<'a> {
    parts.read_tail(i);
    let floor = before.get(place.floor..).unwrap_or("");
    parts.read_head(floor);
    if place.context.has_each() {
        parts.read_each(floor);
    }
    if i.starts_with("半数") {
        parts.read_half(floor);
    }
    let start = place.at - parts.head;
    let candidate = Candidate {
        before: before.get(..before.len() - parts.head).unwrap_or(""),
        text: i,
        number: &parts.number,
        unit: parts.unit.as_ref(),
        bound: parts.bound(),
        rest: i.get(parts.length..).unwrap_or(""),
    };
    let is_range = parts.is_range() && i.starts_with(is_digit) && !license::is_day(&candidate);
    let is_figure = is_range || license::is_figure(&candidate);
    let end = place.at + parts.length;
    if !is_figure {
        return silent(place, parts.length.max(run(i)));
    }
    parts.read_apart(floor);
    match parts.quantity(place.context, start, end) {
        Some(quantity) => Reading { start, end, figure: Some(Measure::Quantity(Box::new(quantity))) },
        None => silent(place, parts.length),
    }
}

/// How far a run of numeral signs reaches that is no figure: 2021.6.1, 12-34, 5G, 一百百.
fn run(i: &str) -> usize {
    let first = i.chars().next();
    if !first.is_some_and(is_digit) {
        return han_run(i).len().max(first.map_or(1, char::len_utf8));
    }
    let mut end = 0;
    let mut joint = 0;
    for (at, c) in i.char_indices() {
        let next = at + c.len_utf8();
        if is_digit(c) || c.is_ascii_alphanumeric() {
            end = next;
            joint = 0;
        } else if joint == 0 && is_joint(c) {
            joint = 1;
        } else {
            break;
        }
    }
    end
}

/// What joins digits to a code, a date or a version.
const fn is_joint(c: char) -> bool {
    matches!(c, '.' | '．' | '·' | '+' | '＋' | '/' | ':' | '：' | '_' | '*') || range::is_dash(c)
}

/// 5G, 1+20, 2021.6.1, 〔2021〕, %86%: a number that is part of a code.
fn is_code(before: &str, i: &str, number: &Written, unit: Option<&Found>) -> bool {
    if !i.starts_with(is_digit) || matches!(number.shape, number::Shape::Fraction(_)) {
        return false;
    }
    if before.ends_with(['〔', '[', '【', '#', '+', '＋', '·', '_', '@'])
        || before.ends_with(|c: char| c.is_ascii_alphabetic())
        || before.ends_with('%') && i.get(number.length..).unwrap_or("").starts_with('%')
    {
        return true;
    }
    let mut rest = i.get(number.length..).unwrap_or("").chars();
    let (first, second) = (rest.next(), rest.next());
    unit.is_none_or(|unit| unit.per.is_some() && unit.text.is_empty())
        && number.exponent == 0
        && match first {
            Some(c) if c.is_ascii_alphabetic() => true,
            Some(c) if is_joint(c) => second.is_some_and(|c| is_digit(c) || c.is_ascii_alphabetic()),
            _ => false,
        }
}
