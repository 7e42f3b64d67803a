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

/// Real text has a line in so many bytes or more.
const BYTES_A_LINE: usize = 128;

/// All lines that are not blank; those that stand for whole pages are cut.
pub(crate) fn lines(source: &str) -> Vec<Line> {
    let mut lines = Vec::with_capacity(source.len() / BYTES_A_LINE);
    let wide_blank = memchr::memmem::Finder::new(WIDE_BLANK);
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
            if trimmed.len() >= PAGE && wide_blank.find(trimmed.as_bytes()).is_some() {
                cut_page(trimmed, start + indent, gap, &mut lines);
            } else {
                let line = Line::new(trimmed, start + indent);
                lines.push(Line { gap, is_indented: indent > 0, ..line });
            }
            gap = Gap::Break;
        }
        let after = rest.get(length..).unwrap_or("");
        start += length
            + if after.starts_with("\r\n") { 2 } else { after.chars().next().map_or(0, char::len_utf8) };
    }
    lines
}

/// A line of so many bytes may stand for a whole page.
const PAGE: usize = 600;
const WIDE_BLANK: &str = "\u{3000}";

/// Cuts a line that stands for a whole page at runs of blanks of which one is U+3000.
fn cut_page(text: &str, base: usize, gap: Gap, lines: &mut Vec<Line>) {
    let mut push = |start, end, gap| {
        let part = Line::new(text.get(start..end).unwrap_or(""), base + start);
        lines.push(Line { gap, is_indented: true, ..part });
    };
    let (mut start, mut at) = (0, 0);
    let mut gap = if gap == Gap::Break { Gap::Break } else { Gap::Blank };
    while let Some(found) = text.get(at..).and_then(|rest| rest.find(is_blank)) {
        let begin = at + found;
        let rest = text.get(begin..).unwrap_or("");
        let blanks = rest.get(..rest.len() - rest.trim_start_matches(is_blank).len()).unwrap_or("");
        at = begin + blanks.len();
        let is_separator = blanks.contains(WIDE_BLANK) && blanks.chars().count() > 1;
        if is_separator {
            push(start, begin, gap);
            (start, gap) = (at, Gap::Blank);
        }
    }
    if start < text.len() {
        push(start, text.len(), gap);
    }
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
