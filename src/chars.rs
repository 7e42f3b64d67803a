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

/// A set of Han characters of three bytes, one bit for each, so that a character costs one look.
#[derive(Debug)]
pub(crate) struct HanSet([u64; 6 * 64]);

impl HanSet {
    /// The set of the characters of a text, U+4000 to U+9FFF.
    pub(crate) const fn of(members: &str) -> Self {
        let (mut words, mut rest) = ([0_u64; 6 * 64], members.as_bytes());
        while let [first @ 0xe4..=0xe9, second, third, behind @ ..] = rest {
            let at = (*first as usize - 0xe4) * 64 + (*second as usize - 0x80);
            if let Some((_, [word, ..])) = words.split_at_mut_checked(at) {
                *word |= 1 << (*third & 0x3f);
            }
            rest = behind;
        }
        assert!(rest.is_empty(), "only Han characters of three bytes");
        Self(words)
    }

    /// Where the members stand in a text.
    pub(crate) fn places<'t>(&'t self, text: &'t str) -> impl Iterator<Item = usize> + 't {
        let mut rest = text.as_bytes();
        core::iter::from_fn(move || {
            loop {
                let at = text.len() - rest.len();
                if let [first @ 0xe4..=0xe9, second, third, behind @ ..] = rest {
                    rest = behind;
                    if self.has_bytes([*first, *second, *third]) {
                        return Some(at);
                    }
                } else {
                    rest = rest.split_first()?.1;
                }
            }
        })
    }

    /// Whether the character of these bytes is a member.
    #[inline]
    pub(crate) fn has_bytes(&self, [first, second, third]: [u8; 3]) -> bool {
        let row = usize::from(first.wrapping_sub(0xe4)) * 64 + usize::from(second & 0x3f);
        self.0.get(row).is_some_and(|word| word >> (third & 0x3f) & 1 == 1)
    }

    /// Whether the character is a member.
    #[inline]
    pub(crate) const fn has(&self, c: char) -> bool {
        let (row, bit) = ((c as usize >> 6).wrapping_sub(0x100), c as u32 & 0x3f);
        matches!(self.0.split_at_checked(row), Some((_, [word, ..])) if *word >> bit & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn a_set_has_its_members_and_no_other_character() {
        const SET: HanSet = HanSet::of("一九\u{4000}\u{9fff}");
        for c in '\0'..=char::MAX {
            assert_eq!(SET.has(c), matches!(c, '一' | '九' | '\u{4000}' | '\u{9fff}'), "{c:?}");
        }
        assert_eq!(SET.places("（九）二一1九").collect::<Vec<_>>(), [3, 12, 16]);
    }
}
