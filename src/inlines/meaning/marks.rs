//! Words that are asked for in the clause of every figure, found in one pass over the sentence.

use alloc::vec::Vec;
use core::ops::Range;

use super::words::{AGGREGATIONS, BASES, MODALITIES};
use crate::inlines::index::{Heads, column};

/// A word at a place of the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) start: usize,
    end: usize,
    pub(crate) word: Word,
}

/// Which word it is: a row of a table of `words.rs`, or a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    Modality(usize),
    Aggregation(usize),
    Basis(usize),
    /// 季度
    Quarter,
    /// A full stop or a semicolon.
    Stop,
}

/// The words of one sentence, in order; kept from one sentence to the next for its room.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    found: Vec<Mark>,
    /// Whether 预计 stands anywhere.
    pub(crate) has_estimate: bool,
    /// Whether 季度 stands anywhere.
    pub(crate) is_quarterly: bool,
}

const SIGNS: &[(&str, Word)] =
    &[("季度", Word::Quarter), ("。", Word::Stop), ("；", Word::Stop), (";", Word::Stop)];
const COUNT: usize = SIGNS.len() + MODALITIES.len() + AGGREGATIONS.len() + BASES.len();
const WORDS: [(&str, Word); COUNT] = words();
static HEADS: Heads<COUNT> = Heads::new(&column!(WORDS));

#[allow(clippy::indexing_slicing, reason = "constant evaluation; an index out of bounds does not compile")]
const fn words() -> [(&'static str, Word); COUNT] {
    let mut words = [("", Word::Stop); COUNT];
    let mut at = 0;
    while at < COUNT {
        let aggregation = at.wrapping_sub(MODALITIES.len());
        let basis = aggregation.wrapping_sub(AGGREGATIONS.len());
        words[at] = if at < MODALITIES.len() {
            (MODALITIES[at].0, Word::Modality(at))
        } else if aggregation < AGGREGATIONS.len() {
            (AGGREGATIONS[aggregation].0, Word::Aggregation(aggregation))
        } else if basis < BASES.len() {
            (BASES[basis].0, Word::Basis(basis))
        } else {
            SIGNS[basis - BASES.len()]
        };
        at += 1;
    }
    words
}

impl Marks {
    /// Reads another sentence.
    pub(crate) fn read(&mut self, text: &str) {
        self.found.clear();
        let marks = HEADS.places(text).filter_map(|(start, row)| {
            let (word, what) = WORDS.get(row)?;
            Some(Mark { start, end: start + word.len(), word: *what })
        });
        self.found.extend(marks);
        let estimate = MODALITIES.iter().position(|(word, _)| *word == "预计");
        let has = |wanted| self.found.iter().any(|mark| mark.word == wanted);
        self.has_estimate = estimate.is_some_and(|row| has(Word::Modality(row)));
        self.is_quarterly = has(Word::Quarter);
    }

    /// The words that stand in a range of the sentence, all of them in it.
    pub(crate) fn within(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = &Mark> {
        let first = self.found.partition_point(|mark| mark.start < range.start);
        let last = self.found.partition_point(|mark| mark.start < range.end);
        let marks = self.found.get(first..last).unwrap_or(&[]);
        marks.iter().filter(move |mark| mark.end <= range.end)
    }

    /// The least of the rows that `row` picks from the words of a range.
    pub(crate) fn first_row(&self, range: Range<usize>, row: fn(Word) -> Option<usize>) -> Option<usize> {
        self.within(range).filter_map(|mark| row(mark.word)).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found_at_its_place() {
        let mut marks = Marks::default();
        let rows = MODALITIES.iter().map(|it| it.0).chain(AGGREGATIONS.iter().map(|it| it.0));
        for word in rows.chain(BASES.iter().map(|it| it.0)) {
            marks.read(&alloc::format!("甲{word}乙"));
            let found = marks.within(3..3 + word.len()).any(|mark| mark.end == 3 + word.len());
            assert!(found && marks.within(3..2 + word.len()).all(|mark| mark.end < 3 + word.len()), "{word}");
        }
        marks.read("一季度预计达到5%；");
        assert!(marks.is_quarterly && marks.has_estimate);
        assert_eq!(marks.within(0..100).last().map(|mark| mark.word), Some(Word::Stop));
        marks.read("今年将达到5%");
        assert!(!marks.is_quarterly && !marks.has_estimate);
    }
}
