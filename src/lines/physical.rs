//! Physical lines: where the source breaks, and what of each line is not blank.

use alloc::vec::Vec;

use crate::chars::{is_blank, is_break};
use crate::{Span, text};

/// A line that is not blank, without its indent, its trailing blanks and its break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) span: Span,
    /// Whether a blank line stands before it.
    pub(crate) after_blank: bool,
    /// Whether a line of zero-width characters stands before it, as page breaks leave behind.
    pub(crate) after_page: bool,
    /// Whether it is indented.
    pub(crate) is_indented: bool,
    /// Whether it ends in the end of a sentence, or a colon.
    pub(crate) ends_sentence: bool,
}

impl Line {
    /// A line of that text, which begins at `start`.
    pub(crate) fn new(text: &str, start: usize) -> Self {
        let span = Span::new(start, start + text.len());
        let ends_sentence = ends_sentence(text);
        Self { span, after_blank: false, after_page: false, is_indented: false, ends_sentence }
    }
}

/// All lines that are not blank.
pub(crate) fn lines(source: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut start, mut after_blank, mut after_page) = (0, false, false);
    let is_rare = has_rare_break(source.as_bytes());
    while start < source.len() {
        let rest = source.get(start..).unwrap_or("");
        let length = match rest.as_bytes() {
            // Every second line is blank in many texts.
            [b'\n' | b'\r', ..] => Some(0),
            _ if is_rare => rest.find(is_break),
            bytes => memchr::memchr2(b'\n', b'\r', bytes),
        };
        let length = length.unwrap_or(rest.len());
        let text = rest.get(..length).unwrap_or("");
        let indented = text::trim_end(text, is_blank);
        let trimmed = text::trim_start(indented, is_blank);
        if trimmed.is_empty() {
            after_blank = true;
            after_page |= text.len() > 2 && text.contains(['\u{200b}', '\u{200c}', '\u{2060}']);
        } else {
            let indent = indented.len() - trimmed.len();
            let line = Line::new(trimmed, start + indent);
            lines.push(Line { after_blank, after_page, is_indented: indent > 0, ..line });
            (after_blank, after_page) = (false, false);
        }
        let after = rest.get(length..).unwrap_or("");
        start += length
            + if after.starts_with("\r\n") { 2 } else { after.chars().next().map_or(0, char::len_utf8) };
    }
    lines
}

/// Whether NEL, LINE SEPARATOR or PARAGRAPH SEPARATOR stands in the source.
fn has_rare_break(source: &[u8]) -> bool {
    memchr::memchr2_iter(0xc2, 0xe2, source).any(|at| {
        let rest = source.get(at..).unwrap_or(&[]);
        matches!(rest, [0xc2, 0x85, ..] | [0xe2, 0x80, 0xa8 | 0xa9, ..])
    })
}

fn ends_sentence(text: &str) -> bool {
    let is_closer = |c| matches!(c, '”' | '’' | '」' | '』' | '）' | ')' | '"' | '】');
    let is_end = |c| matches!(c, '。' | '！' | '？' | '!' | '?' | '…' | '：' | ':');
    text::trim_end(text, is_closer).ends_with(is_end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_break_ends_a_line_and_blank_lines_are_only_remembered() {
        let source = "\u{feff}一\r\n\r\n　　二 \r三\u{2028}四\n\u{200b}\n五";
        let found: Vec<_> =
            lines(source).into_iter().map(|line| (line.span.of(source).unwrap(), line.after_blank)).collect();
        assert_eq!(found, [("一", false), ("二", true), ("三", false), ("四", false), ("五", true)]);
        assert_eq!(lines(" \u{3000}\n\n"), []);
    }
}
