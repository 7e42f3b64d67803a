//! Physical lines: where the source breaks, and what of each line is not blank.

use alloc::vec::Vec;

use crate::chars::{is_blank, is_break};
use crate::{Span, text};

/// A line that is not blank, without its indent, its trailing blanks and its break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) span: Span,
    /// What stands between it and the line before.
    pub(crate) gap: Gap,
    /// Whether it is indented.
    pub(crate) is_indented: bool,
    /// Whether it ends in the end of a sentence, or a colon.
    pub(crate) ends_sentence: bool,
    /// How many characters it has; 0 where it is too long to have been wrapped by hand.
    pub(crate) width: usize,
}

/// What stands between two lines that are not blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gap {
    /// Nothing but a break.
    Break,
    /// Blank lines.
    Blank,
    /// Blank lines, of which one holds zero-width characters, as page breaks leave behind.
    Page,
}

/// A line that was wrapped by hand has fewer characters.
pub(crate) const WIDEST: usize = 120;

impl Line {
    /// A line of that text, which begins at `start`.
    pub(crate) fn new(text: &str, start: usize) -> Self {
        let span = Span::new(start, start + text.len());
        let ends_sentence = ends_sentence(text);
        let width = if text.len() > 3 * WIDEST { 0 } else { text::width(text) };
        Self { span, gap: Gap::Break, is_indented: false, ends_sentence, width }
    }

    /// Whether a blank line stands before it.
    pub(crate) fn after_blank(&self) -> bool {
        self.gap != Gap::Break
    }
}

/// All lines that are not blank.
pub(crate) fn lines(source: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut start, mut gap) = (0, Gap::Break);
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
            let is_page = text.len() > 2 && text.contains(['\u{200b}', '\u{200c}', '\u{2060}']);
            gap = if is_page || gap == Gap::Page { Gap::Page } else { Gap::Blank };
        } else {
            let indent = indented.len() - trimmed.len();
            let line = Line::new(trimmed, start + indent);
            lines.push(Line { gap, is_indented: indent > 0, ..line });
            gap = Gap::Break;
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
            lines(source).into_iter().map(|line| (line.span.of(source).unwrap(), line.gap)).collect();
        let expected = [
            ("一", Gap::Break),
            ("二", Gap::Blank),
            ("三", Gap::Break),
            ("四", Gap::Break),
            ("五", Gap::Page),
        ];
        assert_eq!(found, expected);
        assert_eq!(lines(" \u{3000}\n\n"), []);
    }
}
