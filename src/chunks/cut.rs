//! Where a passage ends: whole siblings of one section as far as they fit, whole paragraphs if they do not, then whole
//! sentences.

use super::units::{Edge, Kind, Unit};

/// How long a passage may be, in characters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    pub(super) most: usize,
    pub(super) target: usize,
}

/// How good an end is; the better ones come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// Whole blocks, up to the target.
    Blocks,
    /// Whole blocks, beyond the target.
    LongBlocks,
    /// Sentences of a paragraph that is too long.
    Sentences,
    LongSentences,
    /// Less than a quarter of the target.
    Short,
    /// A section that was begun is not finished, though one before it is.
    Torn,
}

/// An end of a passage: the unit behind it.
#[derive(Clone, Copy, Debug)]
struct End {
    unit: usize,
    rank: Rank,
    /// How deep the unit behind it stands; 0 at the end of the document.
    level: usize,
    size: Size,
}

/// The unit behind the passage that begins with character `start`, at or inside unit `first`; none if the rest of that
/// unit alone is too long. Looks at the units that fit only.
pub(super) fn end(units: &[Unit<'_, '_>], first: usize, start: usize, limits: Limits) -> Option<usize> {
    let outer = units.get(first)?.level;
    let mut best: Option<End> = None;
    // The last two ends that would part a heading or announcement from its text.
    let (mut head, mut head_before) = (None, None);
    // The outermost block that began behind a text.
    let (mut lowest, mut has_text) = (usize::MAX, false);
    for (index, last) in units.iter().enumerate().skip(first) {
        let size = last.characters.end.saturating_sub(start);
        if size > limits.most {
            break;
        }
        let next = units.get(index + 1);
        let edge = next.map_or(Edge::Part, |it| it.edge);
        let level = next.map_or(0, |it| it.level);
        let is_last = edge == Edge::Part || level < outer;
        has_text |= last.kind == Kind::Text;
        if last.kind == Kind::Text || is_last {
            let size = Size { is_over: size > limits.target, is_short: size * 4 < limits.target && !is_last };
            let end = End { unit: index + 1, rank: rank(edge, level > lowest, size), level, size };
            best = best.filter(|best| !end.is_better_than(*best)).or(Some(end));
        } else {
            (head_before, head) = (head, Some(index + 1));
        }
        let is_enough = best.is_some_and(|best| {
            let is_over = size > limits.target;
            is_over && best.rank <= Rank::LongBlocks || size > limits.target.saturating_mul(2)
        });
        if is_last || is_enough {
            break;
        }
        lowest = if has_text { lowest.min(level) } else { lowest };
    }
    let head_alone = || {
        // The heading that stands nearest to the text stays with it.
        let is_heading = units.get(head?.saturating_sub(1)).is_some_and(|it| it.kind == Kind::Head);
        head_before.filter(|_| is_heading).or(head)
    };
    best.map(|it| it.unit).or_else(head_alone)
}

/// How a passage's length stands to the target.
#[derive(Clone, Copy, Debug)]
struct Size {
    is_over: bool,
    is_short: bool,
}

fn rank(next: Edge, is_torn: bool, size: Size) -> Rank {
    match next {
        _ if is_torn => Rank::Torn,
        _ if size.is_short => Rank::Short,
        Edge::Sentence if size.is_over => Rank::LongSentences,
        Edge::Sentence => Rank::Sentences,
        _ if size.is_over => Rank::LongBlocks,
        _ => Rank::Blocks,
    }
}

impl End {
    /// Among ends of one rank the one between outer blocks is better, then the later one, but beyond the target the
    /// earlier one.
    fn is_better_than(self, best: Self) -> bool {
        if self.rank != best.rank {
            return self.rank < best.rank;
        }
        match self.rank {
            Rank::Blocks | Rank::Short => self.level <= best.level,
            _ => !self.size.is_over,
        }
    }
}
