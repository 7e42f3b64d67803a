//! Figures that compare others: what they changed by, and what they came from.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::chunk::{Kind, Pause};
use super::clause::{Clause, Lead};
use super::compare::{self, Change, FromTo, skip_small};
use super::draft::Draft;
use super::noun::Nouns;
use super::statistic::Reading;
use super::subject::{kind, unit_kind, unit_text};
use super::words::Word;
use crate::inlines::token::Token;
use crate::{Base, Comparison, Direction, Measure, Quantity, Relation, Unit, UnitKind};

impl<'a> Reading<'_, 'a, '_> {
    /// 由X提高到Y: each Y is a statistic that comes from its X.
    pub(super) fn change_from(&mut self, nouns: &Nouns<'_, '_, '_>, found: &FromTo) -> usize {
        let clause = nouns.clause;
        let mut before = nouns.before(skip_small(clause, found.preposition));
        // X占Y的比重由…: the share is the subject.
        let share = before
            .start
            .checked_sub(1)
            .filter(|&at| clause.word(at) == Some(Word::Link(Relation::AccountFor)));
        if let Some(share) = share.filter(|&share| share > clause.begin) {
            before.start = nouns.before(skip_small(clause, share)).start;
        }
        let noun = self.subject_or_topic(nouns, before);
        let mut lead =
            Lead { relation: Some(Relation::Reach), has_verb: true, end: clause.at, ..Lead::default() };
        lead.sharing = found.sharing;
        if let Some(grows) = found.grows {
            lead.relation = Some(compare::relation(grows));
        }
        let mut first_id = None;
        // A proportion cannot be the value that another comes from: it is a statistic of its own.
        let from: Vec<Option<Box<Quantity<'a>>>> = found
            .from
            .iter()
            .map(|&at| match self.measure(at)? {
                Measure::Quantity(quantity) => {
                    Some(if found.is_negative { Box::new(negative(quantity)) } else { quantity.clone() })
                }
                other => {
                    let own = Clause { at, ..*clause };
                    let lead = Lead { relation: Some(Relation::Be), ..lead };
                    first_id = Some(self.push(&own, other, &lead, noun.clone(), None));
                    None
                }
            })
            .collect();
        let pairs = found.from.len() == found.to.len();
        for (index, &at) in found.to.iter().enumerate() {
            let Some(to) = self.measure(at) else { continue };
            let own = Clause { at, ..*clause };
            let start = clause.chunks.get(found.preposition).map_or(0, |chunk| chunk.start);
            let end = clause.chunks.get(at).map_or(0, |chunk| chunk.end);
            let from = if pairs { from.get(index) } else { from.first().filter(|_| index == 0) };
            let from = from.cloned().flatten();
            let direction = by_value(from.as_deref(), to).or(found.direction).unwrap_or(Direction::Unchanged);
            let mut comparison = Comparison::new(self.cx.span(start, end), Base::FromTo, direction);
            comparison.from_statistic = if from.is_none() { first_id } else { None };
            comparison.from = from;
            let id = self.push(&own, to, &lead, noun.clone(), None);
            first_id = first_id.or(Some(id));
            if let Some(last) = self.statistics.last_mut() {
                last.comparisons.push(comparison);
            }
        }
        found.to.last().map_or(clause.at, |last| *last) + 1
    }

    /// A bare change belongs to the level before it; returns whether there is one.
    pub(super) fn add_change(
        &mut self,
        clause: &Clause<'_>,
        quantity: &Quantity<'a>,
        change: &Change,
    ) -> bool {
        let Some(last) = self.statistics.last() else { return false };
        // 名义增长5%，实际增长4%: two changes of one thing.
        // 比上年减少64亿元，比去年同期减少160亿元: an amount is changed by no amount.
        let is_other = matches!(last.relation, Relation::Increase | Relation::Decrease)
            && (change.base == Base::Unstated || !is_rate(unit_kind(quantity)))
            && self.measure(last.at).is_some_and(|level| kind(level) == unit_kind(quantity));
        if is_other || goal(clause).is_some() || !self.is_near(last.at, clause.at) {
            return false;
        }
        let levels = self.levels(clause, row_length(clause));
        let target = levels.first().copied().unwrap_or(self.statistics.len() - 1);
        self.levels = levels;
        self.given = 1;
        self.attach(target, clause, quantity, change.base, change.direction)
    }

    /// The levels that a row of so many changes belongs to: a row of 分别, or as many statistics side by side.
    fn levels(&self, clause: &Clause<'_>, count: usize) -> Vec<usize> {
        let row = &self.series.row;
        if count > 1 && row.len() == count {
            return row.clone();
        }
        let is_respective = (clause.begin..clause.at).any(|at| clause.word(at) == Some(Word::Respective));
        let first = self.statistics.len().saturating_sub(count);
        let last = self.statistics.get(first..).unwrap_or(&[]);
        let are_near =
            last.windows(2).all(|pair| matches!(pair, [one, other] if self.is_near(one.at, other.at)));
        if count > 1 && is_respective && last.len() == count && are_near {
            (first..self.statistics.len()).collect()
        } else {
            Vec::new()
        }
    }

    /// 分别增长4.2%、5.3%: further changes of a row go to its levels in their order.
    pub(super) fn goes_on_changes(&mut self, clause: &Clause<'_>, quantity: &Quantity<'a>) -> bool {
        let target = self.levels.get(self.given).copied().filter(|_| clause.goes_on());
        let first = self.levels.first().and_then(|&first| self.statistics.get(first));
        let (Some(target), Some(model)) = (target, first.and_then(|it| it.comparisons.last())) else {
            self.levels.clear();
            return false;
        };
        let (base, direction) = (model.base, model.direction);
        self.given += 1;
        self.attach(target, clause, quantity, base, direction)
    }

    /// The measure of a statistic.
    fn level(&self, statistic: usize) -> Option<&Measure<'a>> {
        self.statistics.get(statistic).and_then(|it| self.measure(it.at))
    }

    /// Gives a change to a statistic.
    fn attach(
        &mut self,
        target: usize,
        clause: &Clause<'_>,
        quantity: &Quantity<'a>,
        base: Base,
        direction: Direction,
    ) -> bool {
        if !self.level(target).is_some_and(|level| is_change_of(quantity, level)) {
            return false;
        }
        let Some(target) = self.statistics.get_mut(target) else { return false };
        match target.comparisons.last_mut() {
            Some(last) if last.base == Base::FromTo && last.change.is_none() && base == Base::Unstated => {
                last.change = Some(Box::new(quantity.clone()));
                last.span.end = last.span.end.max(quantity.span.end);
            }
            _ => {
                let first =
                    (clause.begin..clause.at).find(|&at| !matches!(clause.kind(at), Some(Kind::List)));
                let start = first.and_then(|at| clause.chunks.get(at)).map_or(0, |chunk| chunk.start);
                let end = clause.chunks.get(clause.at).map_or(start, |chunk| chunk.end);
                let mut comparison = Comparison::new(self.cx.span(start, end), base, direction);
                comparison.change = Some(Box::new(quantity.clone()));
                target.comparisons.push(comparison);
            }
        }
        true
    }

    /// 相较去年22件、31人: the earlier values of the statistics before, in their order.
    pub(super) fn is_earlier_value(&mut self, clause: &Clause<'_>, quantity: &Quantity<'a>) -> bool {
        let compares = (clause.begin..clause.at).any(|at| {
            clause.word(at) == Some(Word::Than)
                && matches!(clause.kind(at + 1), Some(Kind::Time(token))
                    if self.tokens.get(token).and_then(Token::time).and_then(compare::base_of) == Some(Base::OverPreviousYear))
        });
        let is_of_value =
            |last: usize| (last + 1..clause.at).all(|at| matches!(clause.kind(at), Some(Kind::List)));
        let frames_value = clause.at > clause.begin
            && matches!(clause.kind(clause.at - 1), Some(Kind::Time(_) | Kind::Word(Word::Of)));
        let goes_on = clause.previous().is_some_and(is_of_value);
        if !compares || !(frames_value || goes_on) {
            return false;
        }
        let fits = |it: &Draft<'a>| match self.measure(it.at) {
            Some(Measure::Quantity(level)) => {
                it.comparisons.is_empty() && unit_text(level) == unit_text(quantity)
            }
            _ => false,
        };
        let nearest = self.statistics.len().saturating_sub(4);
        let last = self.statistics.get(nearest..).unwrap_or(&[]);
        let Some(target) = last.iter().rposition(fits).map(|at| nearest + at) else { return false };
        let direction = self.level(target).and_then(|level| by_value(Some(quantity), level));
        let direction = direction.unwrap_or(Direction::Unchanged);
        let Some(target) = self.statistics.get_mut(target) else { return false };
        let mut comparison = Comparison::new(quantity.span, Base::OverPreviousYear, direction);
        comparison.from = Some(Box::new(quantity.clone()));
        target.comparisons.push(comparison);
        true
    }
}

/// 目标（较上年下降10%）: the noun before the bracket, where the change is that of a goal.
pub(super) fn goal(clause: &Clause<'_>) -> Option<usize> {
    let noun = clause.begin.checked_sub(2).filter(|_| clause.pause_before() == Some(Pause::Bracket))?;
    let ends = ["目标", "任务", "要求", "计划"].iter().any(|word| clause.text_at(noun).ends_with(word));
    ends.then_some(noun)
}

/// How many figures go on with the one of the clause, itself included.
pub(super) fn row_length(clause: &Clause<'_>) -> usize {
    let mut count = 1;
    let mut at = clause.at + 1;
    while matches!(clause.kind(at), Some(Kind::List | Kind::Word(Word::And)))
        && matches!(clause.kind(at + 1), Some(Kind::Figure(_)))
    {
        count += 1;
        at += 2;
    }
    count
}

/// The quantity below zero: 下降2.3% where the other value grows.
fn negative<'a>(quantity: &Quantity<'a>) -> Quantity<'a> {
    let mut quantity = quantity.clone();
    quantity.number.value = quantity.number.value.map(|value| -value);
    quantity.number.coefficient = quantity.number.coefficient.map(|coefficient| -coefficient);
    quantity
}

/// Which way the values go, where both are known.
fn by_value(from: Option<&Quantity<'_>>, to: &Measure<'_>) -> Option<Direction> {
    let Measure::Quantity(to) = to else { return None };
    let (from, to) = (from?.number.value?, to.number.value?);
    Some(match from.cmp(&to) {
        core::cmp::Ordering::Less => Direction::Increase,
        core::cmp::Ordering::Greater => Direction::Decrease,
        core::cmp::Ordering::Equal => Direction::Unchanged,
    })
}

/// 5%, 2个百分点, 3倍
const fn is_rate(kind: UnitKind) -> bool {
    matches!(kind, UnitKind::Ratio | UnitKind::Points | UnitKind::Multiple)
}

/// Whether the quantity can be a change of the level: a rate, points, a multiple, or the same unit.
fn is_change_of(quantity: &Quantity<'_>, level: &Measure<'_>) -> bool {
    let unit = quantity.unit.as_ref();
    let is_rate = unit.is_none_or(|unit| is_rate(unit.kind));
    match level {
        Measure::Quantity(level) => {
            let is_alike = |unit: &Unit<'_>| {
                level.unit.as_ref().is_some_and(|level| level.text == unit.text || level.kind == unit.kind)
            };
            is_rate || unit.is_some_and(is_alike)
        }
        Measure::Rank(_) => is_rate || unit.is_some_and(|unit| unit.text == "位" || unit.text == "名"),
        Measure::Proportion(_) => false,
    }
}
