//! Markers that stand directly behind a word, because a line break or a comma was lost.

use super::mark::{Mark, Place};
use super::marker::{self, CustomFamily};
use super::scan::{Findings, mark};
use crate::Family;
use crate::chars::is_han;
use crate::value::is_digit;

/// The first marker of a list that goes on in the same paragraph, directly behind a word: 支部班子一是…。二是….
pub(super) fn lost_first<'s>(
    text: &'s str,
    base: usize,
    index: usize,
    first_mark: usize,
    custom: &[CustomFamily],
    findings: &mut Findings<'s>,
) {
    const FIRST: &[(Family, &[&str])] = &[(Family::Is, &["一是"]), (Family::HanParen, &["（一）", "(一)"])];
    for (family, signs) in FIRST {
        let marks = findings.marks.get(first_mark..).unwrap_or(&[]);
        let is_alike = |mark: &&Mark<'_>| mark.kind.family == *family && mark.kind.word.is_empty();
        let is_sure = |mark: &&Mark<'_>| mark.value == 2 && mark.place == Place::Inline && !mark.is_doubtful;
        let Some(second) = marks.iter().find(is_alike).filter(is_sure) else { continue };
        let before = text.get(..second.start - base).unwrap_or("");
        let Some(at) = signs.iter().find_map(|sign| before.find(sign)) else { continue };
        let is_word = |c: char| is_han(c) && !NOT_BEFORE.contains(c);
        let rest = text.get(..at).filter(|stem| stem.ends_with(is_word)).and(text.get(at..));
        let first = rest.and_then(|rest| marker::inside(rest, custom)).filter(|(_, head)| !head.is_doubtful);
        let place = first_mark + marks.partition_point(|mark| mark.start < base + at);
        if let Some((length, head)) = first {
            findings.marks.insert(place, mark(base + at, length, head, Place::Glued, index));
        }
    }
}

/// What makes a number behind it part of a word: 万一是, 统一是, 之一是.
const NOT_BEFORE: &str = "第其另唯统专单划万之同逐";

fn is_numeral(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十') || is_digit(c)
}

/// Markers directly behind a word, in a text that lost its line breaks: 职责一是….
pub(super) fn glued<'s>(
    text: &'s str,
    base: usize,
    index: usize,
    custom: &[CustomFamily],
    findings: &mut Findings<'s>,
) {
    for sign in ["是", "、", ".", "．"] {
        for at in memchr::memmem::find_iter(text.as_bytes(), sign) {
            let before = text.get(..at).unwrap_or("");
            if !before.ends_with(is_numeral) {
                continue;
            }
            let stem = before.trim_end_matches(is_numeral);
            let is_glued = stem.ends_with(|c| is_han(c) && !NOT_BEFORE.contains(c));
            let rest = text.get(stem.len()..).filter(|_| is_glued);
            let Some((length, head)) = rest.and_then(|rest| marker::inside(rest, custom)) else { continue };
            if stem.len() + length == at + sign.len() {
                findings.marks.push(mark(base + stem.len(), length, head, Place::Glued, index));
            }
        }
    }
    ordinals(text, base, index, custom, findings);
}

/// What makes a rank of the ordinal behind it: 名列第二，全省第一，.
const RANKED: &str = "列居位名占获得夺是为之省市县区国州队界球业组级列跃升到至在于";

/// 摄|第二，: ordinals before a comma that stand directly behind a word.
fn ordinals<'s>(
    text: &'s str,
    base: usize,
    index: usize,
    custom: &[CustomFamily],
    findings: &mut Findings<'s>,
) {
    for at in memchr::memmem::find_iter(text.as_bytes(), "第") {
        let (before, rest) = text.split_at_checked(at).unwrap_or_default();
        let is_glued = before.ends_with(|c| is_han(c) && !RANKED.contains(c));
        let found = if is_glued { marker::inside(rest, custom) } else { None };
        let pauses = |length| {
            let number = rest.get(..length).and_then(|sign| sign.strip_suffix('，'));
            number.is_some_and(|number| number.ends_with(is_numeral))
        };
        if let Some((length, head)) = found.filter(|&(length, _)| pauses(length)) {
            findings.marks.push(mark(base + at, length, head, Place::Glued, index));
        }
    }
}
