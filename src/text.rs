//! The text of a node: its source slice with soft line breaks joined, and the way back from text to source.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::Span;
use crate::chars::{is_blank, is_break, is_han, is_space};

/// The text of a source slice: borrowed as it is, unless it holds line breaks. A break with the blanks around it
/// is dropped, or becomes one space between Latin words.
pub(crate) fn join(slice: &str) -> Cow<'_, str> {
    if !has_break(slice) {
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

/// The text without the characters of a class that it begins with. No class holds Han characters: a text that begins
/// with one is only looked at.
#[inline]
pub(crate) fn trim_start(text: &str, class: impl Fn(char) -> bool) -> &str {
    if matches!(text.as_bytes(), [0xe4..=0xe9, ..]) {
        return text;
    }
    let mut chars = text.chars();
    loop {
        let rest = chars.as_str();
        if !chars.next().is_some_and(&class) {
            return rest;
        }
    }
}

/// The text without the characters of a class that it ends with. No class holds Han characters.
#[inline]
pub(crate) fn trim_end(text: &str, class: impl Fn(char) -> bool) -> &str {
    if matches!(text.as_bytes(), [.., 0xe4..=0xe9, _, _]) {
        return text;
    }
    let mut chars = text.chars();
    loop {
        let rest = chars.as_str();
        if !chars.next_back().is_some_and(&class) {
            return rest;
        }
    }
}

/// Whether the text ends a sentence or clause.
pub(crate) fn is_closed(text: &str) -> bool {
    let is_closer = |c| matches!(c, '”' | '’' | '）' | ')' | '"' | '」');
    let is_end =
        |c| matches!(c, '。' | '！' | '？' | '!' | '?' | '…' | '；' | ';' | '：' | ':' | '，' | ',' | '、');
    trim_end(text, is_closer).ends_with(is_end)
}

/// How many characters a text has.
pub(crate) fn width(text: &str) -> usize {
    // Sums of one byte, so that the compiler adds many at a time.
    let count = |bytes: &[u8]| bytes.iter().map(|byte| u8::from(!matches!(byte, 0x80..=0xbf))).sum::<u8>();
    text.as_bytes().chunks(usize::from(u8::MAX)).map(|bytes| usize::from(count(bytes))).sum()
}

/// Whether a line break stands in the text.
pub(crate) fn has_break(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr2(b'\n', b'\r', bytes).is_some()
        // NEL, LINE SEPARATOR and PARAGRAPH SEPARATOR begin with one of these.
        || memchr::memchr2(0xc2, 0xe2, bytes).is_some() && text.contains(is_break)
}

/// The last bytes of a text, at most so many, from a character boundary on. CR counts for nothing, so that CR LF reads
/// as LF.
pub(crate) fn tail(text: &str, most: usize) -> &str {
    // Half of what is taken may be CR, which is made up for from before; half of that again.
    const ROUNDS: usize = 10;
    let (mut start, mut left) = (text.len(), most);
    for _ in 0..ROUNDS {
        let next = start.saturating_sub(left);
        left = memchr::memchr_iter(b'\r', text.as_bytes().get(next..start).unwrap_or(&[])).count();
        start = next;
    }
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

    /// The way there: where a source span stands in the text. The inverse of [`Self::span`] for words of the text.
    pub(crate) fn place(&self, span: Span) -> Range<usize> {
        if self.lines.is_empty() {
            return span.start.saturating_sub(self.span.start)..span.end.saturating_sub(self.span.start);
        }
        let first = self.lines.partition_point(|line| line.source + line.length <= span.start);
        let last = self.lines.partition_point(|line| line.source + line.length < span.end);
        let place = |index: usize, offset: usize| {
            self.lines.get(index).map_or(usize::MAX, |line| line.text + offset.saturating_sub(line.source))
        };
        place(first, span.start)..place(last, span.end)
    }

    /// The source slice of `start..end` of the text, where no break stands in it.
    pub(crate) fn slice(&self, start: usize, end: usize) -> Option<&'s str> {
        let span = self.span(start, end);
        let slice = span.of(self.source)?;
        (span.len() == end - start || !slice.contains(is_break)).then_some(slice)
    }

    /// The text without the blanks between its digits (7 4 7 7 2 亿元), and the way back from it.
    pub(crate) fn unspaced(&self, text: &str) -> (String, Self) {
        let mut compact = String::with_capacity(text.len());
        let mut lines: Vec<Line> = Vec::new();
        let mut begin = 0;
        for (at, c) in text.char_indices().filter(|(_, c)| is_blank(*c)) {
            let after = at + c.len_utf8();
            let next = text.get(after..).and_then(|rest| rest.chars().next());
            let last = text.get(..at).and_then(|head| head.chars().next_back());
            if begin < at && parts_digits(last, next) {
                self.push_pieces(&mut lines, compact.len(), begin, at);
                compact.push_str(text.get(begin..at).unwrap_or(""));
                begin = after;
            }
        }
        self.push_pieces(&mut lines, compact.len(), begin, text.len());
        compact.push_str(text.get(begin..).unwrap_or(""));
        (compact, Self { source: self.source, span: self.span, lines })
    }

    /// Adds the pieces of `start..end`, which stands at `at` in the new text.
    fn push_pieces(&self, pieces: &mut Vec<Line>, at: usize, start: usize, end: usize) {
        if self.lines.is_empty() {
            pieces.push(Line { text: at, source: self.span.start + start, length: end - start });
            return;
        }
        let first = self.lines.partition_point(|line| line.text + line.length <= start);
        for line in self.lines.iter().skip(first).take_while(|line| line.text < end) {
            let from = line.text.max(start);
            let to = (line.text + line.length).min(end);
            pieces.push(Line {
                text: at + from - start,
                source: line.source + from - line.text,
                length: to - from,
            });
        }
    }

    fn locate(&self, index: usize, offset: usize) -> usize {
        self.lines.get(index).map_or(self.span.end, |line| line.source + offset.saturating_sub(line.text))
    }
}

/// Whether a blank between these stands inside a number, or between it and its unit.
fn parts_digits(last: Option<char>, next: Option<char>) -> bool {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '０'..='９' | '．');
    let (Some(last), Some(next)) = (last, next) else { return false };
    is_part(last) && (is_part(next) || is_han(next) || matches!(next, '%' | '％'))
        || is_part(next) && is_han(last)
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
            let origin = Origin::new(&source, span, &text);
            let found = origin.span(start, start + join(words).len());
            assert_eq!(found.of(&source), Some(words));
            assert_eq!(origin.place(found), start..start + join(words).len());
        }
    }
}
