//! Sets of Han characters, and tables of words that begin with them.

/// A set of Han characters of three bytes, U+4000 to U+9FFF: one bit for each, so that a character costs one look.
#[derive(Debug)]
pub(crate) struct HanSet([u64; 6 * 64]);

impl HanSet {
    /// The set of the characters of a text.
    pub(crate) const fn of(members: &str) -> Self {
        let (mut set, mut rest) = (Self([0; 6 * 64]), members.as_bytes());
        while let Some((member, behind)) = rest.split_at_checked(3) {
            set = set.with(member);
            rest = behind;
        }
        set
    }

    /// The set with the first characters of words.
    pub(crate) const fn and_heads(mut self, words: &[&str]) -> Self {
        let mut rest = words;
        while let [word, behind @ ..] = rest {
            self = self.with(word.as_bytes());
            rest = behind;
        }
        self
    }

    /// The set with the first characters of those words that begin with a Han one.
    pub(crate) const fn and_han_heads(mut self, words: &[&str]) -> Self {
        let mut rest = words;
        while let [word, behind @ ..] = rest {
            if let [0xe4..=0xe9, ..] = word.as_bytes() {
                self = self.with(word.as_bytes());
            }
            rest = behind;
        }
        self
    }

    /// The set with more characters.
    pub(crate) const fn and(mut self, chars: &[char]) -> Self {
        let mut rest = chars;
        while let [c, behind @ ..] = rest {
            self = self.with(c.encode_utf8(&mut [0; 4]).as_bytes());
            rest = behind;
        }
        self
    }

    /// The set with the character that the bytes begin with; no other than a Han one compiles.
    const fn with(mut self, bytes: &[u8]) -> Self {
        assert!(matches!(bytes, [0xe4..=0xe9, _, _, ..]), "only Han characters of three bytes");
        if let [first, second, third, ..] = bytes {
            let row = (*first as usize - 0xe4) * 64 + (*second & 0x3f) as usize;
            if let Some((_, [word, ..])) = self.0.split_at_mut_checked(row) {
                *word |= 1 << (*third & 0x3f);
            }
        }
        self
    }

    /// Whether the character is a member.
    #[inline]
    pub(crate) const fn has(&self, c: char) -> bool {
        let (row, bit) = ((c as usize >> 6).wrapping_sub(0x100), c as u32 & 0x3f);
        matches!(self.0.split_at_checked(row), Some((_, [word, ..])) if *word >> bit & 1 == 1)
    }

    /// Whether the character of these bytes is a member.
    #[inline]
    pub(crate) fn has_bytes(&self, [first, second, third]: [u8; 3]) -> bool {
        let row = usize::from(first.wrapping_sub(0xe4)) * 64 + usize::from(second & 0x3f);
        self.0.get(row).is_some_and(|word| word >> (third & 0x3f) & 1 == 1)
    }

    /// Whether the text begins with a member.
    #[inline]
    pub(crate) fn begins(&self, text: &str) -> bool {
        matches!(text.as_bytes(), [first, second, third, ..] if self.has_bytes([*first, *second, *third]))
    }

    /// Where the members stand in a text.
    fn places<'t>(&'t self, text: &'t str) -> impl Iterator<Item = usize> + 't {
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
}

/// A table of words that begin with two Han characters, and these: a text without them is told at a glance.
#[derive(Debug)]
pub(crate) struct Words {
    table: &'static [&'static str],
    first: HanSet,
    second: HanSet,
}

impl Words {
    /// The table of these words.
    pub(crate) const fn of(words: &'static [&'static str]) -> Self {
        let (mut first, mut second, mut rest) = (HanSet::of(""), HanSet::of(""), words);
        while let [word, behind @ ..] = rest {
            if let Some((one, other)) = word.as_bytes().split_at_checked(3) {
                (first, second) = (first.with(one), second.with(other));
            }
            rest = behind;
        }
        Self { table: words, first, second }
    }

    /// Whether one of the words stands in a text.
    pub(crate) fn stand_in(&self, text: &str) -> bool {
        self.places(text).next().is_some()
    }

    /// Where the words begin in a text.
    pub(crate) fn places<'t>(&'t self, text: &'t str) -> impl Iterator<Item = usize> + 't {
        self.first.places(text).filter(|&at| {
            let rest = text.get(at..).unwrap_or("");
            rest.chars().nth(1).is_some_and(|c| self.second.has(c))
                && self.table.iter().any(|word| rest.starts_with(word))
        })
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn a_set_has_its_members_and_no_other_character() {
        const SET: HanSet = HanSet::of("一九\u{4000}\u{9fff}");
        const MORE: HanSet = SET.and(&['甲']).and_heads(&["乙丙"]);
        for c in '\0'..=char::MAX {
            assert_eq!(SET.has(c), matches!(c, '一' | '九' | '\u{4000}' | '\u{9fff}'), "{c:?}");
        }
        assert_eq!(SET.places("（九）二一1九").collect::<Vec<_>>(), [3, 12, 16]);
        assert!("甲乙丙丁".chars().map(|c| MORE.has(c)).eq([true, true, false, false]));
        assert!(MORE.begins("乙丁") && !MORE.begins("丁乙") && !MORE.begins("") && !MORE.begins("a"));
    }

    #[test]
    fn words_are_found_where_they_begin() {
        const WORDS: Words = Words::of(&["水库", "水利局", "桥梁"]);
        for (text, places) in [
            ("水库和桥梁", &[0, 9][..]),
            ("（水利局）", &[3]),
            ("水利工程", &[]),
            ("桥，桥头", &[]),
            ("水", &[]),
        ] {
            assert_eq!(WORDS.places(text).collect::<Vec<_>>(), places, "{text}");
        }
    }
}
