//! Byte offsets as lines and columns, for editors and error messages.

use alloc::vec::Vec;

use crate::chars::is_break;

/// Finds the line and column of a byte offset. Every kind of line break counts; CR LF is one.
///
/// ```
/// use gongwen::LineIndex;
/// let index = LineIndex::new("同志们：\r\n𠮷日，会议召开");
/// let position = index.position("同志们：\r\n𠮷日".len());
/// assert_eq!((position.line, position.column, position.utf16_column), (2, 3, 4));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineIndex<'s> {
    source: &'s str,
    starts: Vec<usize>,
}

/// A line and the columns in it, counted from one.
///
/// ```
/// use gongwen::LineIndex;
/// let place = LineIndex::new("一、修路\n二、架桥").position("一、修路\n二、".len());
/// assert_eq!(format!("{}:{}", place.line, place.column), "2:3");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Position {
    /// The line, from one.
    pub line: usize,
    /// The column in characters, from one; a character beyond the basic plane (𠮷) is one.
    pub column: usize,
    /// The column in UTF-16 code units, from one, as editors count; 𠮷 is two.
    pub utf16_column: usize,
}

impl<'s> LineIndex<'s> {
    /// Notes where the lines of `source` begin. Linear in the source.
    ///
    /// ```
    /// use gongwen::{Document, LineIndex};
    /// let document = Document::parse("一、修路\n三、架桥\n");
    /// let lines = LineIndex::new(&document.source);
    /// assert_eq!(lines.position(document.diagnostics[0].span.start).line, 2);
    /// ```
    #[must_use]
    pub fn new(source: &'s str) -> Self {
        let mut starts = alloc::vec![0];
        let mut characters = source.char_indices().peekable();
        while let Some((at, c)) = characters.next() {
            let is_pair = c == '\r' && characters.peek().is_some_and(|&(_, next)| next == '\n');
            if is_break(c) && !is_pair {
                starts.push(at + c.len_utf8());
            }
        }
        Self { source, starts }
    }

    /// How many lines the source has: one more than line breaks.
    ///
    /// ```
    /// assert_eq!(gongwen::LineIndex::new("甲\r\n乙\n").line_count(), 3);
    /// ```
    #[must_use]
    pub fn line_count(&self) -> usize {
        self.starts.len()
    }

    /// The position of the byte at `offset`: of the character that it belongs to, or of the end of the source.
    /// Linear in the line.
    ///
    /// ```
    /// let index = gongwen::LineIndex::new("甲\n乙丙");
    /// assert_eq!(index.position(7).column, 2);
    /// assert_eq!(index.position(999).column, 3, "the end");
    /// ```
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let line = self.starts.partition_point(|&start| start <= offset);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let rest = self.source.get(start..).unwrap_or("");
        let before = rest.char_indices().take_while(|(at, c)| start + at + c.len_utf8() <= offset);
        let (column, utf16_column) =
            before.fold((1, 1), |(column, utf16), (_, c)| (column + 1, utf16 + c.len_utf16()));
        Position { line, column, utf16_column }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_lines_characters_and_utf16_units() {
        let source = "甲\r\n乙a\r\r𠮷丙\u{2028}丁\u{85}";
        let index = LineIndex::new(source);
        for (words, expected) in [
            ("甲", (1, 1, 1)),
            ("\r\n乙", (1, 2, 2)),
            ("\n乙", (1, 3, 3)),
            ("a", (2, 2, 2)),
            ("\r𠮷", (3, 1, 1)),
            ("𠮷", (4, 1, 1)),
            ("丙", (4, 2, 3)),
            ("丁", (5, 1, 1)),
        ] {
            let found = index.position(source.find(words).unwrap());
            assert_eq!((found.line, found.column, found.utf16_column), expected, "{words:?}");
        }
        assert_eq!(index.line_count(), 6);
        let last = index.position(source.len() + 7);
        assert_eq!((last.line, last.column), (6, 1));
        assert_eq!(index.position(1).column, 1, "inside a character");
    }
}
