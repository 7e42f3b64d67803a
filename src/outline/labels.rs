//! Announced labels: a sentence that announces short words, and paragraphs that begin with them.

use alloc::vec::Vec;

use super::structure::Structure;
use crate::chars::is_blank;
use crate::lines::{Kind, Mark, Place};
use crate::text::tail;
use crate::{Family, ParagraphRole as Role, Span};

/// How many paragraphs behind the announcement the labels may stand.
const REACH: usize = 24;

/// The announcement stands in so many bytes at the end of its paragraph.
const ANNOUNCEMENT: usize = 240;

/// A label is at most so many bytes.
const LABEL: usize = 24;

/// Adds the marks of announced labels: “人、财、物” and then “人”的问题, “财”的问题, “物”的问题.
pub(crate) fn add(structure: &mut Structure<'_>) {
    let mut found = Vec::new();
    let mut paragraph = 0;
    while paragraph < structure.pieces.len() {
        let has_quote = structure.pieces.get(paragraph).is_some_and(|piece| piece.seen.has_quote);
        let labels = if has_quote && structure.role(paragraph) == Role::Body {
            announced(structure.text(paragraph))
        } else {
            Vec::new()
        };
        let marks = if labels.len() > 1 { members(structure, paragraph + 1, &labels) } else { Vec::new() };
        if let Some(last) = marks.last() {
            paragraph = last.paragraph;
            found.extend(marks);
        }
        paragraph += 1;
    }
    if !found.is_empty() {
        insert(structure, found);
    }
}

/// The labels that the last sentence of a paragraph announces in quotation marks.
///
/// `announcement = … quoted *( [ "、" / "和" / "与" / "及" ] quoted ) …`: the labels stand side by side. Words that are
/// quoted here and there in a sentence announce nothing.
fn announced(text: &str) -> Vec<&str> {
    let end = tail(text, ANNOUNCEMENT).trim_end_matches(['。', '：', ':', '！']);
    let mut labels = Vec::new();
    if !end.contains('“') {
        return labels;
    }
    let start = end.rfind(['。', '！', '？', '；']).map_or(0, |at| at + 3);
    let mut rest = end.get(start..).unwrap_or("");
    while let Some((between, quoted)) = rest.split_once('“') {
        let Some((inside, after)) = quoted.split_once('”') else { break };
        if !labels.is_empty() && !matches!(between, "" | "、" | "和" | "与" | "及" | "以及" | "，") {
            return Vec::new();
        }
        labels.extend(inside.split('、').filter(|label| !label.is_empty()));
        rest = after;
    }
    labels.retain(|label| label.len() <= LABEL);
    labels
}

/// The paragraphs that begin with the labels, in their order; all of them, or none.
fn members<'s>(structure: &Structure<'s>, from: usize, labels: &[&str]) -> Vec<Mark<'s>> {
    let mut marks = Vec::new();
    let mut awaited = labels.iter();
    let Some(mut label) = awaited.next() else { return marks };
    for paragraph in from..structure.scope_end(from).min(from + REACH) {
        let span = structure.pieces.get(paragraph).map_or(Span::default(), |piece| piece.span);
        let Some(length) = begins_with(span.of(structure.source).unwrap_or(""), label) else { continue };
        let start = span.start;
        let value = u32::try_from(marks.len()).unwrap_or(0) + 1;
        marks.push(Mark {
            start,
            end: start + length,
            paragraph,
            kind: Kind::of(Family::Label),
            value,
            place: Place::Start,
            is_doubtful: false,
        });
        match awaited.next() {
            Some(next) => label = next,
            None => return marks,
        }
    }
    Vec::new()
}

/// What goes on behind a label in quotation marks that is the topic of its paragraph.
const TOPIC: &[char] = &['的', '，', ',', '：', ':', '就', '是', '字', '、'];

/// What goes on behind a label without quotation marks.
const AFTER: &[&str] = &["的问题", "方面", "：", "，就是", "，是", "字"];

/// The length of the label, quotation marks included, at the start of a paragraph.
fn begins_with(text: &str, label: &str) -> Option<usize> {
    let quoted = text
        .strip_prefix('“')
        .and_then(|text| text.strip_prefix(label))
        .and_then(|text| text.strip_prefix('”'));
    if let Some(rest) = quoted {
        // “十五五”时期是…: the label is no more than an attribute.
        let next = rest.trim_start_matches(is_blank);
        let is_topic = next.starts_with(TOPIC) || AFTER.iter().any(|word| next.starts_with(word));
        return is_topic.then_some(text.len() - rest.len());
    }
    let rest = text.strip_prefix(label)?.trim_start_matches(is_blank);
    let goes_on = AFTER.iter().any(|word| rest.starts_with(word));
    goes_on.then_some(label.len())
}

/// Puts the marks in their places; other marks of those paragraphs' starts give way.
fn insert<'s>(structure: &mut Structure<'s>, found: Vec<Mark<'s>>) {
    structure.marks.retain(|mark| !found.iter().any(|label| label.start == mark.start));
    structure.marks.extend(found);
    structure.marks.sort_by_key(|mark| mark.start);
    let mut at = 0;
    for (paragraph, piece) in structure.pieces.iter_mut().enumerate() {
        let start = at;
        while structure.marks.get(at).is_some_and(|mark| mark.paragraph == paragraph) {
            at += 1;
        }
        piece.marks = start..at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_announced_in_the_last_sentence() {
        for (text, labels) in [
            ("困难不少，说到底是“水、电、路”问题。", &["水", "电", "路"][..]),
            ("要念好“实”“新”“严”三字经：", &["实", "新", "严"]),
            ("落实“双减”政策。成绩很大。", &[]),
            ("没有引号。", &[]),
            ("“九五”时期的成就和“十五”时期的任务", &[]),
            ("要做到“快”和“准”。", &["快", "准"]),
        ] {
            assert_eq!(announced(text), labels);
        }
        assert_eq!(begins_with("“水”的问题，", "水"), Some(9));
        assert_eq!(begins_with("水利设施不足", "水"), None);
        assert_eq!(begins_with("“九五”时期是关键五年，", "九五"), None);
        assert_eq!(begins_with("“快”方面，要抢先机。", "快"), Some(9));
    }
}
