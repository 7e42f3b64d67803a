//! The columns of the table of figures, one row each.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::figure::{Figure, first_day, last_day};

/// A column: its name, what it says, and how it is read.
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) meaning: &'static str,
    pub(crate) read: Read,
}

/// How a cell is read; the first of each pair is never null.
pub(crate) enum Read {
    Name(for<'f> fn(&'f Figure<'_>) -> &'f str),
    Text(for<'f> fn(&'f Figure<'_>) -> Option<Cow<'f, str>>),
    Texts(for<'f> fn(&'f Figure<'_>) -> Vec<&'f str>),
    Place(fn(&Figure<'_>) -> i64),
    Integer(fn(&Figure<'_>) -> Option<i64>),
    Decimal(fn(&Figure<'_>) -> Option<Decimal>),
    Day(fn(&Figure<'_>) -> Option<i32>),
    Flag(fn(&Figure<'_>) -> Option<bool>),
}

impl Read {
    /// The type of the column, as data engines call it.
    pub(crate) const fn name(&self) -> &'static str {
        match self {
            Self::Name(_) | Self::Text(_) => "string",
            Self::Texts(_) => "list<string>",
            Self::Place(_) | Self::Integer(_) => "int64",
            Self::Decimal(_) => "decimal(38,6)",
            Self::Day(_) => "date",
            Self::Flag(_) => "bool",
        }
    }
}

const fn column(name: &'static str, read: Read, meaning: &'static str) -> Column {
    Column { name, meaning, read }
}

#[rustfmt::skip]
#[allow(clippy::redundant_closure_for_method_calls, reason = "the lifetime of a method is that of its impl, too early for a pointer")]
pub(crate) const COLUMNS: &[Column] = &[
    column("document", Read::Name(|it| it.document), "the id of the document: its path below the folder"),
    column("statistic", Read::Place(|it| it.statistic.id.into()), "the number of the figure in its document, from zero"),
    column("path", Read::Text(|it| Some(it.path.citation().to_string()).filter(|it| !it.is_empty()).map(Into::into)), "the sections above it, as people cite them: 二、（三）"),
    column("heading", Read::Text(|it| it.heading().map(Into::into)), "the words of the innermost heading above it"),
    column("sentence", Read::Name(|it| &it.sentence.text), "the sentence or heading that it stands in"),
    column("text", Read::Name(|it| &it.statistic.text), "the figure as written"),
    column("subjects", Read::Texts(|it| it.statistic.subjects.iter().map(|it| &*it.text).collect()), "what is measured; more than one where they share the figure"),
    column("relation", Read::Name(|it| it.statistic.relation.name()), "how the figure is said of its subject: be, reach, increase …"),
    column("measure", Read::Name(|it| it.measure()), "quantity, rank or proportion"),
    column("qualifier", Read::Text(|it| it.quantity().map(|it| it.qualifier.name().into())), "exact, more_than, nearly, about, between …; null unless a quantity"),
    column("about", Read::Flag(|it| it.quantity().map(|it| it.about)), "左右 on top of another qualifier"),
    column("value", Read::Decimal(|it| it.value()), "the value, exact; the position of a rank; null for ranges, fractions without finite decimal, proportions, and beyond 6 decimals"),
    column("value_text", Read::Text(|it| it.exact().map(Into::into)), "the value without any bound on its digits: 835000, 2/3, 5:1; null for ranges"),
    column("lower", Read::Decimal(|it| it.quantity()?.lower.map(|it| it.value)), "the lower bound that the qualifier gives"),
    column("lower_closed", Read::Flag(|it| it.quantity()?.lower.map(|it| it.closed)), "whether the bound itself is allowed"),
    column("upper", Read::Decimal(|it| it.quantity()?.upper.map(|it| it.value)), "the upper bound that the qualifier gives"),
    column("upper_closed", Read::Flag(|it| it.quantity()?.upper.map(|it| it.closed)), "whether the bound itself is allowed"),
    column("unit", Read::Text(|it| it.quantity()?.unit.as_ref().map(|it| (&*it.text).into())), "the unit or measure word"),
    column("unit_per", Read::Text(|it| it.quantity()?.unit.as_ref()?.per.as_deref().map(Into::into)), "what it is divided by: 平方米 in 元/平方米"),
    column("unit_kind", Read::Text(|it| it.quantity()?.unit.as_ref().map(|it| it.kind.name().into())), "count, money, ratio, points, area …"),
    column("unit_code", Read::Text(|it| it.quantity()?.unit.as_ref()?.code.as_deref().map(Into::into)), "the unit's code in UCUM, UN/CEFACT or ISO 4217"),
    column("rank_counting", Read::Text(|it| it.counting().map(Into::into)), "of a rank: from_first, among_first (前10位), from_last (倒数)"),
    column("rank_scope", Read::Text(|it| it.scope().map(Into::into)), "of a rank: among whom"),
    column("aggregation", Read::Text(|it| it.statistic.aggregation.map(|it| it.name().into())), "cumulative, average, per_capita … where said"),
    column("basis", Read::Text(|it| it.statistic.basis.map(|it| it.name().into())), "nominal, real, comparable_prices … where said"),
    column("modality", Read::Name(|it| it.statistic.modality.name()), "actual, provisional, estimated, forecast, target, plan or requirement"),
    column("period", Read::Text(|it| it.statistic.period.as_ref().map(|it| (&*it.text).into())), "the time that governs it, as written"),
    column("period_kind", Read::Text(|it| it.statistic.period.as_ref().map(|it| it.kind.name().into())), "year, half, since, deictic …"),
    column("period_start", Read::Day(|it| first_day(it.statistic.period.as_ref()?.start?)), "its first day; null where the text leaves the year open"),
    column("period_end", Read::Day(|it| last_day(it.statistic.period.as_ref()?.end?)), "its last day, inclusive"),
    column("period_closed", Read::Flag(|it| it.statistic.period.as_ref().map(|it| it.closed)), "whether both ends belong to it and are known; 2018年以来 is open"),
    column("role", Read::Name(|it| it.role()), "stand_alone, total, part, share or each"),
    column("role_of", Read::Integer(|it| it.whole()), "of a part or share: the statistic that it belongs to"),
    column("role_count", Read::Integer(|it| it.shared_by()), "of each: how many subjects have the figure"),
    column("respective_index", Read::Integer(|it| it.statistic.respective.map(|it| it.index.into())), "分别: which of the series it is, from zero"),
    column("respective_of", Read::Integer(|it| it.statistic.respective.map(|it| it.of.into())), "分别: of how many"),
    column("comparisons", Read::Place(|it| it.statistic.comparisons.len().try_into().unwrap_or(i64::MAX)), "how many comparisons it has; the columns below hold the first, the JSON all"),
    column("comparison_base", Read::Text(|it| it.comparison().map(|it| it.base.name().into())), "year_on_year, over_previous_year, from_to, unstated …"),
    column("comparison_year", Read::Integer(|it| match it.comparison()?.base { gongwen::Base::OverYear { year } => Some(year.into()), _ => None }), "the year of over_year"),
    column("comparison_direction", Read::Text(|it| it.comparison().map(|it| it.direction.name().into())), "increase, decrease, unchanged, faster or slower"),
    column("comparison_change", Read::Decimal(|it| it.comparison()?.change.as_ref()?.number.value), "by how much, without sign"),
    column("comparison_change_unit", Read::Text(|it| it.comparison()?.change.as_ref()?.unit.as_ref().map(|it| (&*it.text).into())), "its unit: % is a rate, 个百分点 a difference"),
    column("comparison_from", Read::Decimal(|it| it.comparison()?.from.as_ref()?.number.value), "from which value; the target or average that it is compared with"),
    column("comparison_from_unit", Read::Text(|it| it.comparison()?.from.as_ref()?.unit.as_ref().map(|it| (&*it.text).into())), "its unit"),
    column("span_start", Read::Place(|it| it.statistic.span.start.try_into().unwrap_or(i64::MAX)), "where it begins in the text, in bytes"),
    column("span_end", Read::Place(|it| it.statistic.span.end.try_into().unwrap_or(i64::MAX)), "where it ends, exclusive"),
];
