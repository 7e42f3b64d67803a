//! The text of a node: its source slice with soft line breaks joined, and the way back from text to source.

use alloc::borrow::Cow;
use alloc::string::String;

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

/// The last bytes of a text, at most so many, from a character boundary on.
pub(crate) fn tail(text: &str, most: usize) -> &str {
    let mut start = text.len().saturating_sub(most);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    text.get(start..).unwrap_or("")
}

/// The first bytes of a text, at most so many, up to a character boundary.
pub(crate) fn head(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or("")
}

/// The way back from a joined text to the source.
///
/// Byte offsets of the text go in, byte offsets of the source come out. For a text that was borrowed it is one
/// addition.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Origin<'s> {
    source: &'s str,
    span: Span,
    is_joined: bool,
}

impl<'s> Origin<'s> {
    /// The way back for a text that [`join`] made of `span` in `source`.
    pub(crate) fn new(source: &'s str, span: Span, text: &str) -> Self {
        Self { source, span, is_joined: text.len() != span.len() }
    }

    /// The source span of `start..end` of the text. Linear in the sentence when the text was joined.
    pub(crate) fn span(self, start: usize, end: usize) -> Span {
        if !self.is_joined {
            return Span::new(self.span.start + start, self.span.start + end);
        }
        let first = self.locate(start, Side::Start);
        Span::new(first, self.locate(end, Side::End).max(first))
    }

    fn locate(self, offset: usize, side: Side) -> usize {
        let slice = self.span.of(self.source).unwrap_or("");
        let (mut length, mut at, mut ends_latin) = (0, 0, false);
        for piece in slice.split(is_break) {
            let line = if length == 0 { piece } else { piece.trim_start_matches(is_space) };
            let indent = piece.len() - line.len();
            let line = line.trim_end_matches(is_space);
            if ends_latin && line.starts_with(|c: char| c.is_ascii_alphabetic()) {
                length += 1;
            }
            let is_here = match side {
                Side::Start => offset < length + line.len(),
                Side::End => offset <= length + line.len(),
            };
            if is_here {
                return self.span.start + at + indent + offset.saturating_sub(length);
            }
            if !line.is_empty() {
                ends_latin = line.ends_with(|c: char| c.is_ascii_alphabetic());
            }
            length += line.len();
            let rest = slice.get(at + piece.len()..).unwrap_or("");
            at += piece.len() + rest.chars().next().map_or(0, char::len_utf8);
        }
        self.span.end
    }
}

#[derive(Clone, Copy, Debug)]
enum Side {
    Start,
    End,
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
