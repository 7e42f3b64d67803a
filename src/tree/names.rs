//! The names of the small enums of statistics, as they stand in JSON and in the dump.

use super::{Aggregation, Base, Basis, Direction, Qualifier, UnitKind};

impl Qualifier {
    /// The name used in JSON and in the dump.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::MoreThan => "more_than",
            Self::AtLeast => "at_least",
            Self::Nearly => "nearly",
            Self::LessThan => "less_than",
            Self::AtMost => "at_most",
            Self::About => "about",
            Self::Between => "between",
            Self::Several => "several",
            Self::Order => "order",
        }
    }
}

impl UnitKind {
    /// The name used in JSON and in the dump.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Money => "money",
            Self::Ratio => "ratio",
            Self::Points => "points",
            Self::Multiple => "multiple",
            Self::Length => "length",
            Self::Area => "area",
            Self::Volume => "volume",
            Self::Mass => "mass",
            Self::Duration => "duration",
            Self::Energy => "energy",
            Self::Power => "power",
            Self::Speed => "speed",
            Self::Temperature => "temperature",
            Self::Data => "data",
            Self::Other => "other",
        }
    }
}

impl Aggregation {
    /// The name used in JSON and in the dump.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Total => "total",
            Self::Cumulative => "cumulative",
            Self::Average => "average",
            Self::PerCapita => "per_capita",
            Self::PerUnit => "per_unit",
            Self::AnnualAverage => "annual_average",
            Self::Net => "net",
            Self::Peak => "peak",
        }
    }
}

impl Basis {
    /// The name used in JSON and in the dump.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nominal => "nominal",
            Self::Real => "real",
            Self::ComparablePrices => "comparable_prices",
            Self::ConstantPrices => "constant_prices",
        }
    }
}

impl Base {
    /// The name used in JSON and in the dump.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::YearOnYear => "year_on_year",
            Self::OverPreviousYear => "over_previous_year",
            Self::MonthOnMonth => "month_on_month",
            Self::QuarterOnQuarter => "quarter_on_quarter",
            Self::OverYear { .. } => "over_year",
            Self::OverPlanEnd => "over_plan_end",
            Self::OverTarget => "over_target",
            Self::OverAverage => "over_average",
            Self::FromTo => "from_to",
            Self::AnnualAverage => "annual_average",
            Self::Since => "since",
            Self::Unstated => "unstated",
        }
    }
}

impl Direction {
    /// The name used in JSON and in the dump.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Increase => "increase",
            Self::Decrease => "decrease",
            Self::Unchanged => "unchanged",
            Self::Faster => "faster",
            Self::Slower => "slower",
        }
    }
}
