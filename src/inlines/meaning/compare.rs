//! Comparisons: growth against a base, and from one value to another.

use core::ops::Range;

use super::chunk::Kind;
use super::clause::{Clause, Lead, Sharing};
use super::noun::Nouns;
use super::words::Word;
use crate::inlines::token::{Context, Token};
use crate::{Base, Direction, Relation, Time, TimeKind};

/// What the words before a figure say of change.
#[derive(Clone, Debug)]
pub(super) struct Change {
    pub(super) base: Base,
    pub(super) direction: Direction,
    /// What changes; empty where the clause names nothing.
    pub(super) subject: Range<usize>,
}

/// The relation that a verb of change states.
pub(super) fn relation(direction: Direction) -> Relation {
    match direction {
        Direction::Decrease | Direction::Slower => Relation::Decrease,
        Direction::Unchanged => Relation::Keep,
        _ => Relation::Increase,
    }
}

/// Reads a change by the figure: `[ subject ] [ base ] ( "增长" / "高于" base )`.
pub(super) fn change(cx: &Context<'_, '_>, nouns: &Nouns<'_, '_, '_>, lead: &Lead) -> Option<Change> {
    let clause = nouns.clause;
    if let Some(verb) = lead.change {
        let mut subject = nouns.before(lead.end);
        // 风险|比|没有|…者|高, 收入|比|全省|高: what stands behind 比 is compared with.
        let than = (clause.begin..subject.start).rev().find(|&at| clause.word(at) == Some(Word::Than));
        let is_time = |than: usize| matches!(clause.kind(than + 1), Some(Kind::Time(_)));
        if let Some(than) = than.filter(|&than| !is_time(than)) {
            subject = nouns.before(skip_small(clause, than));
        }
        let base = base(cx, nouns, &subject).unwrap_or(Base::Unstated);
        return Some(Change { base, direction: direction(clause, verb)?, subject });
    }
    let verb = comparing(cx, clause)?;
    let words = cx.slice(clause.chunks.get(verb)?.end, clause.chunks.get(clause.at)?.start);
    let base = named_base(words).unwrap_or(Base::Unstated);
    let subject = nouns.before(skip_small(clause, verb));
    Some(Change { base, direction: direction(clause, verb)?, subject })
}

/// 高于全国平均水平: the verb, where only what it compares with stands between it and the figure.
fn comparing(cx: &Context<'_, '_>, clause: &Clause<'_>) -> Option<usize> {
    let is_object = |at: &usize| {
        matches!(
            clause.kind(*at),
            Some(
                Kind::Noun
                    | Kind::Time(_)
                    | Kind::Word(Word::Place | Word::Of | Word::Aggregate(_) | Word::Base(_))
            )
        )
    };
    let objects = (clause.begin..clause.at).rev().take_while(is_object).count();
    let verb = (clause.at - objects).checked_sub(1).filter(|&verb| verb >= clause.begin)?;
    let chunk = clause.chunks.get(verb)?;
    let is_comparing = cx.slice(chunk.start, chunk.end).ends_with(['于', '出']);
    (objects > 0 && is_comparing && direction(clause, verb).is_some()).then_some(verb)
}

fn direction(clause: &Clause<'_>, verb: usize) -> Option<Direction> {
    match clause.word(verb)? {
        Word::Change(direction) | Word::Level(direction) => Some(direction),
        _ => None,
    }
}

/// One past the chunk that stands before adverbs, times and words of a base.
pub(super) fn skip_small(clause: &Clause<'_>, end: usize) -> usize {
    let is_small = |at: &usize| match clause.kind(*at) {
        Some(Kind::Time(_)) => true,
        Some(Kind::Word(word)) => matches!(
            word,
            Word::Adverb
                | Word::Base(_)
                | Word::Than
                | Word::Sum(_)
                | Word::Each
                | Word::Respective
                | Word::Modal(_)
                | Word::Preposition
                | Word::Prices(_)
        ),
        _ => false,
    };
    end - (clause.begin..end).rev().take_while(is_small).count()
}

/// The base that the words of the clause name, the nearest first; the 年均 inside what changes (年均浓度) names none.
fn base(cx: &Context<'_, '_>, nouns: &Nouns<'_, '_, '_>, subject: &Range<usize>) -> Option<Base> {
    let clause = nouns.clause;
    (clause.begin..clause.at).rev().find_map(|at| match clause.word(at)? {
        Word::Base(Base::MonthOnMonth) if cx.is_quarterly() => Some(Base::QuarterOnQuarter),
        Word::Base(Base::AnnualAverage) if subject.contains(&at) => None,
        Word::Base(base) => Some(base),
        Word::Than => than(cx, nouns, at),
        _ => None,
    })
}

/// `( "比" / "较" ) time`, `"与" time "相比"`, `"比" ( average / target )`.
fn than(cx: &Context<'_, '_>, nouns: &Nouns<'_, '_, '_>, at: usize) -> Option<Base> {
    let clause = nouns.clause;
    let time = |at: usize| match clause.kind(at) {
        Some(Kind::Time(token)) => nouns.tokens.get(token).and_then(Token::time),
        _ => None,
    };
    let after = clause.chunks.get(at)?.end;
    let words = cx.slice(after, clause.chunks.get(clause.at)?.start);
    if let Some(base) = named_base(words) {
        return Some(base);
    }
    let time = time(at + 1).or_else(|| time(at.checked_sub(1)?))?;
    let is_same_period = words.strip_prefix(&*time.text).is_some_and(|rest| rest.starts_with("同期"));
    if is_same_period { Some(Base::YearOnYear) } else { base_of(time) }
}

/// The base that a time names.
pub(super) fn base_of(time: &Time<'_>) -> Option<Base> {
    let text = &*time.text;
    match time.kind {
        _ if text.ends_with("同期") => Some(Base::YearOnYear),
        _ if PREVIOUS.contains(&text) => Some(Base::OverPreviousYear),
        TimeKind::Plan => Some(Base::OverPlanEnd),
        TimeKind::Year | TimeKind::AsOf | TimeKind::Month | TimeKind::Quarter | TimeKind::Half => {
            let year = time.start.or(time.end).and_then(|date| date.year)?;
            Some(Base::OverYear { year })
        }
        _ => None,
    }
}

/// Times that name the year before.
pub(super) const PREVIOUS: &[&str] =
    &["上年", "去年", "上一年", "前一年", "上年度", "去年底", "上年末", "去年末", "上年底"];

/// 平均水平, 预期目标: what is no time and is compared with.
fn named_base(words: &str) -> Option<Base> {
    if ["平均", "均值", "年均"].iter().any(|word| words.contains(word)) {
        return Some(Base::OverAverage);
    }
    ["目标", "计划", "预期"].iter().any(|word| words.contains(word)).then_some(Base::OverTarget)
}

/// 由X提高到Y: the values before the verb and those behind it, as positions among the chunks.
#[derive(Clone, Debug)]
pub(super) struct FromTo {
    pub(super) from: alloc::vec::Vec<usize>,
    pub(super) to: alloc::vec::Vec<usize>,
    pub(super) direction: Option<Direction>,
    /// 由, 从
    pub(super) preposition: usize,
    pub(super) sharing: Sharing,
    /// A value that fell is negative: 由下降2%转为增长3%.
    pub(super) is_negative: bool,
    /// 转为增长: the second value is a change as well.
    pub(super) grows: Option<Direction>,
}

/// ```text
/// from-to = ( "由" / "从" ) [ time / noun ] value *( ( 、 / 和 ) value ) change ( "到" / "至" / "为" ) [ time ] value *( 、 value )
/// ```
pub(super) fn from_to(clause: &Clause<'_>) -> Option<FromTo> {
    let is_frame = |at: &usize| {
        matches!(
            clause.kind(*at),
            Some(
                Kind::Noun
                    | Kind::Name
                    | Kind::Quote
                    | Kind::Time(_)
                    | Kind::Word(
                        Word::Of
                            | Word::Place
                            | Word::Adverb
                            | Word::Attribute
                            | Word::Change(_)
                            | Word::NounVerb(_)
                            | Word::Aggregate(_)
                            | Word::Modal(_)
                    )
            )
        )
    };
    // 从|建|区初期|的|11万人: a verb may stand before 的.
    let of = clause.at.checked_sub(1).filter(|&at| clause.word(at) == Some(Word::Of));
    let is_inside = |at: &usize| {
        is_frame(at) || of.is_some_and(|of| *at < of) && matches!(clause.word(*at), Some(Word::Verb(_)))
    };
    let framed = (clause.begin..clause.at).rev().take_while(is_inside).count();
    let preposition = (clause.at - framed).checked_sub(1).filter(|&at| at >= clause.begin)?;
    if clause.word(preposition) != Some(Word::From) {
        return None;
    }
    let changed = (preposition..clause.at).find_map(|at| direction(clause, at));
    let from = values(clause, clause.at);
    let (first, direction, grows) = arrival(clause, from.last()? + 1)?;
    if changed.is_some() && grows.is_none() {
        return None;
    }
    let is_respective = (clause.begin..preposition).any(|at| clause.word(at) == Some(Word::Respective));
    Some(FromTo {
        from,
        to: values(clause, first),
        direction,
        preposition,
        sharing: if is_respective { Sharing::Respective } else { Sharing::Together },
        is_negative: changed == Some(Direction::Decrease),
        grows,
    })
}

/// The figures of a series: parted by 、 and 和 only.
fn values(clause: &Clause<'_>, first: usize) -> alloc::vec::Vec<usize> {
    let mut values = alloc::vec![first];
    let mut at = first;
    while matches!(clause.kind(at + 1), Some(Kind::List | Kind::Word(Word::And)))
        && matches!(clause.kind(at + 2), Some(Kind::Figure(_)))
    {
        at += 2;
        values.push(at);
    }
    values
}

/// The verb that leads to the second value: where that value stands, which way the verb goes, and whether another
/// change follows it (转为增长).
fn arrival(clause: &Clause<'_>, from: usize) -> Option<(usize, Option<Direction>, Option<Direction>)> {
    let (mut arrives, mut way, mut grows) = (false, None, None);
    let (mut is_named, mut moves) = (false, false);
    for at in from..clause.end.min(from + 12) {
        match clause.kind(at)? {
            // 从30个小时的婴儿到100多岁的老人: two things, not one that moves.
            Kind::Figure(_) => return (arrives && (moves || !is_named)).then_some((at, way, grows)),
            Kind::Time(_) => {}
            Kind::Word(word) => match word {
                Word::Level(direction) => (arrives, way, moves) = (true, Some(direction), true),
                Word::Change(direction) if arrives => grows = Some(direction),
                Word::Change(direction) => (way, moves) = (Some(direction), true),
                Word::To => arrives = true,
                Word::Link(Relation::Be | Relation::Reach) => (arrives, moves) = (true, true),
                Word::Verb(_) => {
                    arrives |= clause.text_at(at).ends_with('为');
                    moves = true;
                }
                Word::NounVerb(_) => moves = true,
                Word::Of | Word::Adverb | Word::Place | Word::Sum(_) => {}
                _ => return None,
            },
            Kind::Noun if arrives || at > from || clause.text_at(at) == "人" => {
                is_named |= !arrives && clause.word(at.wrapping_sub(1)) == Some(Word::Of);
            }
            _ => return None,
        }
    }
    None
}
