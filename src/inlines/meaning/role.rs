//! What a figure is among others: total, part, share, each, or one of a respective series.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::chunk::{Kind, Pause};
use super::clause::{Clause, Sharing};
use super::draft::Draft;
use super::subject::{kind, names_share};
use super::words::Word;
use crate::{FigureRole, Measure, Relation, Respective, UnitKind};

/// The open total of a sentence, and the open series of 分别.
#[derive(Debug, Default)]
pub(super) struct Series<'a> {
    last: Option<Counted<'a>>,
    total: Option<Counted<'a>>,
    /// 分别: how many subjects there are.
    subjects: u32,
    /// The statistics of the series so far, as positions among those of the sentence.
    pub(super) row: Vec<usize>,
    /// One past the last figure's chunk.
    end: usize,
}

/// A figure that could have parts.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Counted<'a> {
    id: u32,
    unit: Cow<'a, str>,
}

impl<'a> Series<'a> {
    /// Gives a statistic its role; statistics come in order.
    pub(super) fn role(
        &mut self,
        clause: &Clause<'_>,
        sharing: Sharing,
        index: usize,
        measure: &Measure<'a>,
        statistic: &mut Draft<'a>,
    ) {
        let counted = counted(measure, statistic.id);
        let gap = self.end..clause.at;
        let ends = |at: usize| matches!(clause.kind(at), Some(Kind::Pause(Pause::Semicolon | Pause::Stop)));
        if gap.clone().any(ends) {
            self.total = None;
            self.row.clear();
            self.last = None;
        }
        let last = self.last.take();
        if gap.clone().any(|at| introduces_parts(clause, at)) {
            self.total = last.or(self.total.take());
        }
        statistic.role = match (&self.total, &counted) {
            _ if sharing == Sharing::Each => {
                FigureRole::Each { count: u32::try_from(statistic.subjects.len()).unwrap_or(1) }
            }
            _ if is_share(measure, statistic) => FigureRole::Share { of: None },
            (Some(total), Some(own)) if total.unit == own.unit => FigureRole::Part { of: Some(total.id) },
            _ => FigureRole::StandAlone,
        };
        self.respective(clause, sharing, index, statistic);
        self.last = counted;
        self.end = clause.at + 1;
    }

    /// Whether a series of 分别 waits for further values.
    pub(super) fn is_open(&self) -> bool {
        !self.row.is_empty() && (self.row.len() as u64) < u64::from(self.subjects)
    }

    /// How many subjects share the open series.
    pub(super) fn count(&self) -> Option<usize> {
        usize::try_from(self.subjects).ok().filter(|_| self.is_open())
    }

    /// 分别: the i-th value belongs to the i-th subject.
    fn respective(&mut self, clause: &Clause<'_>, sharing: Sharing, index: usize, statistic: &mut Draft<'a>) {
        let of = u32::try_from(statistic.subjects.len()).unwrap_or(0);
        if sharing == Sharing::Respective && of > 1 && !(self.is_open() && clause.goes_on()) {
            self.subjects = of;
            self.row.clear();
        } else if !self.is_open() || clause.previous().is_none() {
            self.row.clear();
            self.subjects = 0;
        }
        if self.subjects == 0 {
            return;
        }
        let place = u32::try_from(self.row.len()).unwrap_or(0);
        statistic.respective = Some(Respective::new(place, self.subjects));
        self.row.push(index);
    }
}

/// A figure that could be a total or a part: a count or an amount.
fn counted<'a>(measure: &Measure<'a>, id: u32) -> Option<Counted<'a>> {
    let Measure::Quantity(quantity) = measure else { return None };
    let unit = quantity.unit.as_ref()?;
    let adds_up =
        !matches!(unit.kind, UnitKind::Ratio | UnitKind::Points | UnitKind::Multiple | UnitKind::Duration);
    adds_up.then(|| Counted { id, unit: unit.text.clone() })
}

/// 其中, 包括, 含; 分别为 behind a pause: parts of the figure before follow.
fn introduces_parts(clause: &Clause<'_>, at: usize) -> bool {
    match clause.word(at) {
        Some(Word::Among) => true,
        Some(Word::Respective) => {
            at.checked_sub(1).is_some_and(|before| matches!(clause.kind(before), Some(Kind::Pause(_))))
                && clause.word(at + 1) == Some(Word::Link(Relation::Be))
        }
        _ => false,
    }
}

/// 占…的85%, 占比85%, 占比保持在85%.
fn is_share(measure: &Measure<'_>, statistic: &Draft<'_>) -> bool {
    kind(measure) == UnitKind::Ratio
        && match statistic.relation {
            Relation::AccountFor => true,
            Relation::Reach | Relation::Keep => {
                statistic.subjects.last().is_some_and(|subject| names_share(&subject.text))
            }
            _ => false,
        }
}
