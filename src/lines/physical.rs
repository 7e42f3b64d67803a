//! Physical lines: where the source breaks, and what of each line is not blank.

use alloc::vec::Vec;

use crate::Span;
use crate::chars::{is_blank, is_break};

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
}

/// All lines that are not blank.
pub(crate) fn lines(source: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut start, mut after_blank, mut after_page) = (0, false, false);
    let is_rare = memchr::memmem::find(source.as_bytes(), "\u{2028}".as_bytes()).is_some()
        || memchr::memmem::find(source.as_bytes(), "\u{2029}".as_bytes()).is_some()
        || memchr::memmem::find(source.as_bytes(), "\u{85}".as_bytes()).is_some();
    while start < source.len() {
        let rest = source.get(start..).unwrap_or("");
        let length =
            if is_rare { rest.find(is_break) } else { memchr::memchr2(b'\n', b'\r', rest.as_bytes()) };
        let length = length.unwrap_or(rest.len());
        let text = rest.get(..length).unwrap_or("");
        let trimmed = trim(text);
        if trimmed.is_empty() {
            after_blank = true;
            after_page |= text.len() > 2 && text.contains(['\u{200b}', '\u{200c}', '\u{2060}']);
        } else {
            let begin = start + (trimmed.as_ptr() as usize - text.as_ptr() as usize);
            let span = Span::new(begin, begin + trimmed.len());
            lines.push(Line { span, after_blank, after_page, is_indented: begin > start });
            (after_blank, after_page) = (false, false);
        }
        let after = rest.get(length..).unwrap_or("");
        start += length
            + if after.starts_with("\r\n") { 2 } else { after.chars().next().map_or(0, char::len_utf8) };
    }
    lines
}

/// The text without blanks at both ends; looks at the first and last byte before it decodes anything.
fn trim(text: &str) -> &str {
    text.trim_start_matches(is_blank).trim_end_matches(is_blank)
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
