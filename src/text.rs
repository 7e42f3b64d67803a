//! The text of a node: its source slice with soft line breaks joined, and the way back from text to source.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use crate::Span;
use crate::chars::{is_break, is_space};

/// The text of a source slice: borrowed as it is, unless it holds line breaks. A break with the blanks around it
/// is dropped, or becomes one space between Latin words.
pub(crate) fn join(slice: &str) -> Cow<'_, str> {
    if !slice.contains(is_break) {
        return Cow::Borrowed(slice);
    }
    let mut text = String::with_capacity(slice.len());
    for line in slice.split(is_break) {
        let line = if text.is_empty() { line } else { line.trim_start_matches(is_space) };
        let line = line.trim_end_matches(is_space);
        let latin = |c: char| c.is_ascii_alphabetic();
        if line.starts_with(latin) && text.ends_with(latin) {
            text.push(' ');
        }
        text.push_str(line);
    }
    Cow::Owned(text)
}

/// The way back from a joined text to the source.
///
/// Byte offsets of the text go in, byte offsets of the source come out. For a text that was borrowed it is one
/// addition, else a binary search among the lines that were joined.
#[derive(Clone, Debug)]
pub(crate) struct Origin<'s> {
    source: &'s str,
    span: Span,
    lines: Vec<Line>,
}

/// A line of a joined text: where it begins there, where it begins in the source, and its length.
#[derive(Clone, Copy, Debug)]
struct Line {
    text: usize,
    source: usize,
    length: usize,
}

impl<'s> Origin<'s> {
    /// The way back for a text that [`join`] made of `span` in `source`.
    pub(crate) fn new(source: &'s str, span: Span, text: &str) -> Self {
        let lines = if text.len() == span.len() { Vec::new() } else { lines(source, span) };
        Self { source, span, lines }
    }

    /// The source span of `start..end` of the text.
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        if self.lines.is_empty() {
            return Span::new(self.span.start + start, self.span.start + end);
        }
        let first = self.locate(self.lines.partition_point(|line| line.text + line.length <= start), start);
        let last = self.locate(self.lines.partition_point(|line| line.text + line.length < end), end);
        Span::new(first, last.max(first))
    }

    /// The source slice of `start..end` of the text, where it is the same words without a break.
    pub(crate) fn slice(&self, start: usize, end: usize) -> Option<&'s str> {
        let span = self.span(start, end);
        if span.len() == end - start { span.of(self.source) } else { None }
    }

    fn locate(&self, index: usize, offset: usize) -> usize {
        self.lines.get(index).map_or(self.span.end, |line| line.source + offset.saturating_sub(line.text))
    }
}

/// The lines that [`join`] joins.
fn lines(source: &str, span: Span) -> Vec<Line> {
    let slice = span.of(source).unwrap_or("");
    let (mut lines, mut length, mut at, mut ends_latin) = (Vec::new(), 0, 0, false);
    for piece in slice.split(is_break) {
        let line = if length == 0 { piece } else { piece.trim_start_matches(is_space) };
        let indent = piece.len() - line.len();
        let line = line.trim_end_matches(is_space);
        if ends_latin && line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            length += 1;
        }
        if !line.is_empty() {
            ends_latin = line.ends_with(|c: char| c.is_ascii_alphabetic());
            lines.push(Line { text: length, source: span.start + at + indent, length: line.len() });
        }
        length += line.len();
        let rest = slice.get(at + piece.len()..).unwrap_or("");
        at += piece.len() + rest.chars().next().map_or(0, char::len_utf8);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_join_without_a_trace_between_han_and_with_a_space_between_latin_words() {
        for (slice, text) in [
            ("没有换行 的", "没有换行 的"),
            ("青川区\n  教育", "青川区教育"),
            ("近1万\r\n\u{3000}\u{3000}人", "近1万人"),
            ("Open \n Data", "Open Data"),
            ("PM\n2.5", "PM2.5"),
            ("74.4\n\n万亿元", "74.4万亿元"),
            ("一\r\r二", "一二"),
        ] {
            assert_eq!(join(slice), text);
        }
    }

    #[test]
    fn origins_lead_back_to_the_same_words() {
        for (slice, words) in [
            ("共有中小学 近1万\n  人，教职工", "近1万\n  人"),
            ("见Open\nData平台", "Open\nData"),
            ("  前\n  后", "后"),
            ("甲\r\n乙\r\n丙丁", "丙"),
        ] {
            let source = alloc::format!("序{slice}");
            let span = Span::new(3, source.len());
            let text = join(slice);
            let start = text.find(&*join(words)).unwrap();
            let found = Origin::new(&source, span, &text).span(start, start + join(words).len());
            assert_eq!(found.of(&source), Some(words));
        }
    }
}
