//! Character classes: every set of characters that the rules ask for, with its members.

/// Blanks inside a line: space, tab, no-break and every Unicode space, and the invisible signs that pasted text
/// carries (zero-width spaces and joiners, BOM). Line breaks are not among them.
#[inline]
pub(crate) const fn is_blank(c: char) -> bool {
    !is_beyond_spaces(c)
        && matches!(
            c,
            ' ' | '\t' | '\u{b}' | '\u{c}' | '\u{a0}' | '\u{1680}' | '\u{2000}'
                ..='\u{200d}' | '\u{202f}' | '\u{205f}' | '\u{2060}' | '\u{3000}' | '\u{feff}' | '\u{ad}'
        )
}

/// Han characters and their punctuation: one comparison tells them from all spaces.
const fn is_beyond_spaces(c: char) -> bool {
    c > '\u{3000}' && c != '\u{feff}'
}

/// Line breaks: LF, CR, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR.
#[inline]
pub(crate) const fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A blank or a line break.
#[inline]
pub(crate) const fn is_space(c: char) -> bool {
    !is_beyond_spaces(c) && (is_blank(c) || is_break(c))
}

/// 汉字 — Han characters, 〇 included.
#[inline]
pub(crate) const fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3fffd}' | '〇')
}

/// What may lie between the leaves of a tree: blanks, line breaks, `，,、。；;：:．.`, and closing brackets and quotes.
pub(crate) const fn is_separator(c: char) -> bool {
    is_space(c)
        || matches!(c, '，' | ',' | '、' | '。' | '；' | ';' | '：' | ':' | '．' | '.')
        || matches!(
            c,
            ')' | '）' | ']' | '］' | '】' | '〕' | '》' | '〉' | '」' | '』' | '”' | '’' | '"' | '\''
        )
}
