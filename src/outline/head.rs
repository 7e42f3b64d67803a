//! Where a heading ends and the text begins.

use super::structure::Structure;
use crate::chars::{is_blank, is_space};
use crate::han::{HanSet, Words};
use crate::lines::{Mark, StopKind};
use crate::{Family, Span, text};

/// The cut of an item's text: its heading and the rest.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Head {
    pub(crate) heading: Option<Span>,
    pub(crate) body: Span,
}

/// A law's article has a heading only if its text is as short as this.
const ARTICLE_TITLE: usize = 20;

/// Cuts the text of an item.
///
/// `heading = 1*char ( "。" / "！" / "？" / "；" )` outside quotations, or all of it; a colon ends it before a list
/// or a definition.
pub(crate) fn cut(structure: &Structure<'_>, mark: &Mark<'_>, text: Span) -> Head {
    let text = trim(structure.source, text);
    let empty = Span::new(text.end, text.end);
    if text.is_empty() {
        return Head { heading: None, body: empty };
    }
    let stops = structure.stops_in(mark.paragraph, text);
    let ends = stops.iter().find(|stop| !stop.is_quoted && stop.kind != StopKind::Colon);
    let whole = text.of(structure.source).unwrap_or("");
    let is_sentence = || {
        ends.is_some()
            || whole.ends_with(['：', ':'])
            || !super::line::is_within(&text::join(whole), ARTICLE_TITLE)
    };
    if mark.kind.family == Family::Article && is_sentence() {
        return Head { heading: None, body: text };
    }
    let colon = stops.iter().find(|stop| !stop.is_quoted && stop.kind == StopKind::Colon);
    let defines = colon.filter(|colon| {
        let term = structure.source.get(text.start..colon.start).unwrap_or("");
        let after = structure.source.get(colon.end..text.end).unwrap_or("").trim_start_matches(is_blank);
        term.len() <= 60 && (after.starts_with("指") || after.starts_with("是指"))
    });
    let end = defines.or(ends).map_or(text.end, |stop| stop.end);
    let end = lost_break(structure.source, mark, Span::new(text.start, end)).unwrap_or(end);
    let heading = without_final_punctuation(structure.source, Span::new(text.start, end));
    let body = trim(structure.source, Span::new(end, text.end));
    Head { heading: (!heading.is_empty()).then_some(heading), body }
}

/// All of the text as the heading.
pub(crate) fn whole(source: &str, text: Span) -> Head {
    let heading = without_final_punctuation(source, text);
    Head { heading: (!heading.is_empty()).then_some(heading), body: Span::new(text.end, text.end) }
}

/// A heading whose line break was lost is at most so many bytes.
const LOST_HEADING: usize = 150;

/// Words that headings end in, and their last characters, by which most places fail.
const HEADING_WORDS: &[&str] = &[
    "意义", "工作", "情况", "总结", "计划", "打算", "措施", "建议", "问题", "要求", "任务", "目标", "成效",
    "思路", "矛盾", "简介", "现状", "不足", "安排", "重点",
];
static LAST: HanSet = HanSet::of("义作况结划算施议题求务标效路盾介状足排点");

/// What opens a sentence behind a heading.
static OPENERS: Words = Words::of(&[
    "今年来",
    "今年以来",
    "近年来",
    "当前，",
    "近年，",
    "党的十",
    "目前，",
    "我省",
    "我市",
    "我区",
    "我县",
    "我局",
    "一年来",
    "过去",
    "在看到",
    "在市委",
    "在省委",
    "在区委",
    "在县委",
    "按照",
    "根据",
    "全面贯彻",
    "为深入",
    "为贯彻",
    "截至",
    "截止",
    "随着",
]);
const YEARS: &[&str] = &["2019年", "2020年", "2021年", "2022年", "2023年", "2024年", "2025年"];

/// Where a heading ends whose line break was lost: a heading word directly before the opener of a sentence.
fn lost_break(source: &str, mark: &Mark<'_>, sentence: Span) -> Option<usize> {
    if sentence.len() < 90
        || !matches!(mark.kind.family, Family::HanComma | Family::HanParen | Family::ArabicPoint)
    {
        return None;
    }
    let text = text::head(sentence.of(source)?, LOST_HEADING);
    if text::has_break(text) {
        return None;
    }
    let ends_in_word = |at: usize| {
        let before = text::trim_end(text.get(..at).unwrap_or(""), is_blank);
        before.ends_with(|c| LAST.has(c)) && HEADING_WORDS.iter().any(|word| before.ends_with(word))
    };
    let is_year = |at: &usize| {
        let rest = text.get(*at..).unwrap_or("");
        YEARS.iter().any(|year| rest.starts_with(year))
    };
    let start = text.char_indices().nth(3).map_or(text.len(), |(at, _)| at);
    let is_behind_word = |at: &usize| *at >= start && ends_in_word(*at);
    let word = OPENERS.places(text).find(is_behind_word);
    let year = memchr::memchr_iter(b'2', text.as_bytes()).filter(is_year).find(is_behind_word);
    let opener = word.into_iter().chain(year).min();
    let found = opener.or_else(|| time_clause(text).filter(|&at| ends_in_word(at)));
    found.map(|at| sentence.start + at)
}

/// Where a clause that says when begins behind a heading word: 防控工作｜疫情发生后，….
///
/// `clause = 3*14char ( "发生后" / "以来" / "的同时" ) "，"`, not in a phrase that opens the sentence.
fn time_clause(text: &str) -> Option<usize> {
    const ENDS: &[&str] = &["发生后", "以来", "的同时"];
    const PHRASES: &[char] = &['在', '当', '随', '自', '从', '通', '根', '按'];
    let (clause, _) = text.split_once('，')?;
    if clause.starts_with(PHRASES) || !ENDS.iter().any(|end| clause.ends_with(end)) {
        return None;
    }
    let words = ["工作", "情况", "问题", "活力", "任务", "重点", "精神"];
    let at = words.iter().filter_map(|word| clause.rfind(word).map(|at| at + word.len())).max()?;
    let goes_on = clause.get(at..).is_some_and(|rest| rest.starts_with(['的', '和', '与', '及', '、']));
    (!goes_on && (9..=60).contains(&(clause.len() - at))).then_some(at)
}

/// The span without blanks at its ends.
#[inline]
pub(crate) fn trim(source: &str, span: Span) -> Span {
    trim_ends(source, span, is_space, is_space)
}

/// The span without the punctuation that a heading does not keep.
fn without_final_punctuation(source: &str, span: Span) -> Span {
    let is_opening = |c| is_space(c) || matches!(c, '，' | ',' | '：' | ':' | '、' | '。' | '；');
    let is_final = |c| is_space(c) || matches!(c, '。' | '；' | ';' | '：' | ':' | '，' | ',' | '、' | '．');
    trim_ends(source, span, is_opening, is_final)
}

/// The span without the characters of one class at its start, and of another at its end.
#[inline]
fn trim_ends(source: &str, span: Span, start: impl Fn(char) -> bool, end: impl Fn(char) -> bool) -> Span {
    let text = text::trim_end(span.of(source).unwrap_or(""), end);
    let kept = text::trim_start(text, start).len();
    Span::new(span.start + text.len() - kept, span.start + text.len())
}
