//! A mark: what looks like a marker, before the outline has decided.

use core::cmp::Ordering;

use crate::Family;

/// What looks like a marker in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mark<'s> {
    /// First byte of the marker.
    pub(crate) start: usize,
    /// One past its last byte, punctuation included.
    pub(crate) end: usize,
    /// The paragraph it stands in.
    pub(crate) paragraph: usize,
    pub(crate) kind: Kind<'s>,
    /// The value; for families without values 1 opens a list and anything else goes on.
    pub(crate) value: u32,
    pub(crate) place: Place,
    /// Whether the words around it could make it plain text.
    pub(crate) is_doubtful: bool,
}

/// What the members of one list have in common.
#[derive(Clone, Debug, Eq)]
pub(crate) struct Kind<'s> {
    pub(crate) family: Family,
    /// Dots of a decimal.
    pub(crate) level: u8,
    /// The word of a named marker: 场景 in 场景一：.
    pub(crate) word: &'s str,
}

impl Kind<'_> {
    pub(crate) const fn of(family: Family) -> Self {
        Self { family, level: 0, word: "" }
    }
}

// By hand, because most kinds have no word to compare.
impl PartialEq for Kind<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Ord for Kind<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_family = self.family.cmp(&other.family).then(self.level.cmp(&other.level));
        by_family
            .then(self.word.len().cmp(&other.word.len()))
            .then_with(|| if self.word.is_empty() { Ordering::Equal } else { self.word.cmp(other.word) })
    }
}

impl PartialOrd for Kind<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Where a mark stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// At the start of its paragraph.
    Start,
    /// After the end of a sentence or clause, or after blanks.
    Inline,
    /// Directly after a word: 职责一是….
    Glued,
}
