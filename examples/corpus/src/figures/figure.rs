//! A figure with where it stands, and the questions that need more than a field.

use gongwen::{
    Comparison, Document, Event, FigureRole, Inline, Measure, NodeRef, PartialDate, Path, Quantity, Sentence,
    Statistic,
};
use jiff::civil::Date;
use rust_decimal::Decimal;

/// A statistic and its place.
#[derive(Debug)]
pub(crate) struct Figure<'d> {
    pub(crate) document: &'d str,
    pub(crate) path: Path<'d, 'd>,
    pub(crate) sentence: &'d Sentence<'d>,
    pub(crate) statistic: &'d Statistic<'d>,
}

/// The figures of a document, in its order.
pub(crate) fn all<'d>(id: &'d str, document: &'d Document<'d>) -> impl Iterator<Item = Figure<'d>> {
    document.sentences().flat_map(move |located| {
        let statistics = NodeRef::Sentence(located.node).walk().filter_map(|event| match event {
            Event::Enter(NodeRef::Inline(Inline::Statistic(it))) => Some(&**it),
            _ => None,
        });
        let place = (located.path, located.node);
        statistics.map(move |statistic| Figure {
            document: id,
            path: place.0.clone(),
            sentence: place.1,
            statistic,
        })
    })
}

impl<'d> Figure<'d> {
    pub(crate) fn quantity(&self) -> Option<&'d Quantity<'d>> {
        if let Measure::Quantity(it) = &self.statistic.measure { Some(it) } else { None }
    }

    /// The innermost heading above it.
    pub(crate) fn heading(&self) -> Option<&'d str> {
        self.path.sections().iter().rev().find_map(|it| it.heading.as_ref()).map(|it| &*it.text)
    }

    pub(crate) fn measure(&self) -> &'static str {
        match self.statistic.measure {
            Measure::Quantity(_) => "quantity",
            Measure::Rank(_) => "rank",
            Measure::Proportion(_) => "proportion",
            _ => "other",
        }
    }

    pub(crate) fn value(&self) -> Option<Decimal> {
        match &self.statistic.measure {
            Measure::Quantity(it) => it.number.value,
            Measure::Rank(it) => Some(it.position.into()),
            _ => None,
        }
    }

    /// The value without any bound on its digits: a decimal, `2/3`, `8.3:41.4:50.3`.
    pub(crate) fn exact(&self) -> Option<String> {
        match &self.statistic.measure {
            Measure::Proportion(it) => {
                Some(it.terms.iter().map(ToString::to_string).collect::<Vec<_>>().join(":"))
            }
            Measure::Quantity(it) if it.number.value.is_none() => {
                it.number.fraction.map(|it| format!("{}/{}", it.numerator, it.denominator))
            }
            _ => self.value().map(|it| it.to_string()),
        }
    }

    /// How a rank counts.
    pub(crate) fn counting(&self) -> Option<&'static str> {
        let Measure::Rank(rank) = &self.statistic.measure else { return None };
        Some(match (rank.top, rank.reverse) {
            (true, _) => "among_first",
            (false, true) => "from_last",
            (false, false) => "from_first",
        })
    }

    pub(crate) fn scope(&self) -> Option<&'d str> {
        if let Measure::Rank(it) = &self.statistic.measure { it.scope.as_deref() } else { None }
    }

    pub(crate) fn role(&self) -> &'static str {
        match self.statistic.role {
            FigureRole::StandAlone => "stand_alone",
            FigureRole::Total => "total",
            FigureRole::Part { .. } => "part",
            FigureRole::Share { .. } => "share",
            FigureRole::Each { .. } => "each",
            _ => "other",
        }
    }

    /// The statistic that it is a part or a share of.
    pub(crate) fn whole(&self) -> Option<i64> {
        match self.statistic.role {
            FigureRole::Part { of } | FigureRole::Share { of } => of.map(i64::from),
            _ => None,
        }
    }

    pub(crate) fn shared_by(&self) -> Option<i64> {
        if let FigureRole::Each { count } = self.statistic.role { Some(count.into()) } else { None }
    }

    pub(crate) fn comparison(&self) -> Option<&'d Comparison<'d>> {
        self.statistic.comparisons.first()
    }
}

/// The first day of a date of which the year is known, in days since 1970.
pub(crate) fn first_day(date: PartialDate) -> Option<i32> {
    days(civil(date.year?, date.month.unwrap_or(1), date.day.unwrap_or(1))?)
}

/// The last day of a date of which the year is known, in days since 1970.
pub(crate) fn last_day(date: PartialDate) -> Option<i32> {
    let first = civil(date.year?, date.month.unwrap_or(12), date.day.unwrap_or(1))?;
    days(if date.day.is_some() { first } else { first.last_of_month() })
}

fn civil(year: i32, month: u8, day: u8) -> Option<Date> {
    Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
}

fn days(date: Date) -> Option<i32> {
    Some(jiff::civil::date(1970, 1, 1).until(date).ok()?.get_days())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_partial_date_covers_days() {
        for (date, first, last) in [
            (PartialDate::new(Some(1970), None, None), Some(0), Some(364)),
            (PartialDate::new(Some(1972), Some(2), None), Some(761), Some(789)),
            (PartialDate::new(Some(1969), Some(12), Some(31)), Some(-1), Some(-1)),
            (PartialDate::new(None, Some(9), Some(10)), None, None),
        ] {
            assert_eq!((first_day(date), last_day(date)), (first, last), "{date}");
        }
    }
}
