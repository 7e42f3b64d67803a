//! What a figure is among others: total, part, share, each, or one of a respective series.

use alloc::vec::Vec;
use core::ops::Range;

use super::clause::Clause;
use super::phrase::{Before, Sharing};
use crate::inlines::token::Context;
use crate::{FigureRole, Measure, Respective, Statistic, UnitKind};

/// The open total of a sentence, and the open series of 分别.
#[derive(Debug, Default)]
pub(crate) struct Series {
    last: Option<Counted>,
    total: Option<Counted>,
    /// 分别: how many subjects there are, and how many values have been read.
    respective: Option<(u32, u32)>,
    end: usize,
}

/// A figure that could have parts.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Counted {
    id: u32,
    unit: alloc::string::String,
}

impl Series {
    /// Gives a statistic its role; statistics come in order.
    pub(crate) fn role(
        &mut self,
        cx: &Context<'_, '_>,
        clause: &Clause,
        before: &Before,
        is_each: bool,
        statistic: &mut Statistic<'_>,
    ) {
        let gap = cx.slice(self.end, clause.before.end);
        let counted = counted(statistic);
        if gap.contains(['；', ';', '。']) {
            self.total = None;
            self.respective = None;
        }
        if let Some(last) = self.last.take().filter(|_| introduces_parts(gap)) {
            self.total = Some(last);
        }
        statistic.role = match (&self.total, &counted) {
            _ if is_each => FigureRole::Each { count: u32::try_from(statistic.subjects.len()).unwrap_or(1) },
            _ if is_share(cx, clause, statistic) => FigureRole::Share { of: None },
            (Some(total), Some(own)) if total.unit == own.unit => FigureRole::Part { of: Some(total.id) },
            _ => FigureRole::StandAlone,
        };
        self.respective(clause, before, statistic);
        self.last = counted;
        self.end = clause.after.start;
    }

    /// Whether a series of 分别 is open.
    pub(crate) fn is_respective(&self) -> bool {
        self.respective.is_some_and(|(of, index)| index < of)
    }

    /// 分别: the i-th value belongs to the i-th subject.
    fn respective(&mut self, clause: &Clause, before: &Before, statistic: &mut Statistic<'_>) {
        let of = u32::try_from(statistic.subjects.len()).unwrap_or(0);
        if before.sharing == Sharing::Respective && of > 1 {
            self.respective = Some((of, 0));
        } else if !clause.goes_on {
            self.respective = None;
        }
        let Some((of, index)) = self.respective.filter(|(of, index)| index < of) else { return };
        statistic.respective = Some(Respective::new(index, of));
        self.respective = Some((of, index + 1));
    }
}

/// A figure that could be a total or a part: a count or an amount.
fn counted(statistic: &Statistic<'_>) -> Option<Counted> {
    let Measure::Quantity(quantity) = &statistic.measure else { return None };
    let unit = quantity.unit.as_ref()?;
    let adds_up =
        !matches!(unit.kind, UnitKind::Ratio | UnitKind::Points | UnitKind::Multiple | UnitKind::Duration);
    adds_up.then(|| Counted { id: statistic.id, unit: unit.text.clone().into_owned() })
}

/// Whether the words between two figures say that parts of the first follow.
fn introduces_parts(gap: &str) -> bool {
    let gap =
        gap.trim_start_matches(|c: char| matches!(c, '，' | ',' | '（' | '(') || crate::chars::is_blank(c));
    ["其中", "包括", "含", "分别为", "分别是"].iter().any(|word| gap.starts_with(word))
}

/// 占…的85%, 占比85%, 比重85%.
fn is_share(cx: &Context<'_, '_>, clause: &Clause, statistic: &Statistic<'_>) -> bool {
    let words = cx.slice(clause.before.start, clause.before.end);
    let is_ratio = matches!(&statistic.measure, Measure::Quantity(it) if it.number.fraction.is_some() || it.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Ratio));
    is_ratio
        && (words.contains('占')
            || words.ends_with("比重")
            || words.ends_with("比重为")
            || words.ends_with("比重达"))
}

/// The members of a list of nouns.
pub(crate) fn members(cx: &Context<'_, '_>, noun: &Range<usize>) -> Vec<Range<usize>> {
    let text = cx.slice(noun.start, noun.end);
    let mut members = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let joint = ["以及", "、", "和", "及", "与"].iter().find(|joint| rest.starts_with(**joint));
        match joint {
            Some(joint) => {
                members.push(noun.start + start..noun.start + at);
                at += joint.len();
                start = at;
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    members.push(noun.start + start..noun.end);
    members.retain(|member| !member.is_empty());
    members
}
