//! What a word says of a figure, and the look-up in the table of words.

use super::words_table::WORDS;
use crate::inlines::index::{Heads, Openings, column};
use crate::{Aggregation, Base, Basis, Direction, Modality, Relation};

/// What a word does in a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// A noun that only holds what looks like another word.
    Noun,
    /// 全省, 我们: whose figure it is, but no subject by itself.
    Place,
    /// 打造, 新建: a verb, and what it says of the figure.
    Verb(Relation),
    /// 投资, 培训: a verb that is a noun behind another noun or before 增长.
    NounVerb(Relation),
    /// 达到, 为, 有, 占, 控制在: leads from the subject to the figure.
    Link(Relation),
    /// 增长, 下降
    Change(Direction),
    /// 增至, 下降到: a change and where it arrives.
    Level(Direction),
    /// 到, 至
    To,
    /// 由, 从
    From,
    /// 比, 较
    Than,
    /// 同比, 环比, 年均
    Base(Base),
    /// 共, 累计
    Sum(Aggregation),
    /// 人均, 平均
    Aggregate(Aggregation),
    /// 均, 双双
    Each,
    /// 分别
    Respective,
    /// 力争, 预计, 将
    Modal(Modality),
    /// 可比价
    Prices(Basis),
    /// 的
    Of,
    /// 和, 及
    And,
    /// 等
    Etc,
    /// 其中, 包括
    Among,
    /// 在, 对, 按照
    Preposition,
    /// 基本, 直接: an adverb before a verb, part of a noun before one.
    Attribute,
    /// 已, 稳步, 同时
    Adverb,
}

/// The longest word of the table at the start of `text`, and its length in bytes.
pub(super) fn find(text: &str) -> Option<(usize, Word)> {
    let (row, rest) = HEADS.longest(text)?;
    WORDS.get(row).map(|&(_, word)| (text.len() - rest.len(), word))
}

/// Whether a word of the table may stand at the start of a text; `false` is certain.
#[inline]
pub(super) fn may_open(text: &[u8]) -> bool {
    OPENINGS.may_open(text)
}

/// The words of the table.
pub(super) static BEGINNINGS: [&str; WORDS.len()] = column!(WORDS);
/// What they begin with: most places of a text are told from all of them at once.
static OPENINGS: Openings = Openings::new().and(&BEGINNINGS);
static HEADS: Heads<{ WORDS.len() }> = Heads::new(&BEGINNINGS);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_word_is_found() {
        for rows in WORDS.windows(2) {
            assert!(rows[0].0 < rows[1].0, "{} stands before {}", rows[0].0, rows[1].0);
        }
        for &(word, kind) in WORDS {
            assert!(word.chars().count() > 1, "{word} belongs to small.rs");
            assert_eq!(find(word), Some((word.len(), kind)), "{word}");
        }
        assert_eq!(find("总投资额"), Some(("总投资".len(), Word::Noun)));
        assert_eq!(find("龘"), None);
        assert_eq!(find("abc"), None);
    }
}
