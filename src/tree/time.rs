//! Time expressions.

use alloc::borrow::Cow;

use crate::{PartialDate, Span};

/// 时间 — a date, a period or a relative time.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Time<'a> {
    /// Where it stands.
    pub span: Span,
    /// The expression as written (截至 and both halves of 自…起 belong to it, 到 由 从 在 于 至 do not).
    pub text: Cow<'a, str>,
    /// What kind of expression it is.
    pub kind: TimeKind,
    /// The first day, month or year that it covers.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub start: Option<PartialDate>,
    /// The last one, inclusive.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub end: Option<PartialDate>,
    /// Whether both ends belong to it and are known; 2018年以来 is open.
    pub closed: bool,
}

impl<'a> Time<'a> {
    /// An open expression without dates.
    #[must_use]
    pub fn new(span: Span, text: impl Into<Cow<'a, str>>, kind: TimeKind) -> Self {
        Self { span, text: text.into(), kind, start: None, end: None, closed: false }
    }
}

/// The kinds of [`Time`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum TimeKind {
    /// 2018年9月10日 · 9月10日
    Date,
    /// 2018年3月
    Month,
    /// 一季度
    Quarter,
    /// 上半年
    Half,
    /// 2021年
    Year,
    /// 2016—2020年
    YearRange,
    /// 1—8月
    MonthsToDate,
    /// 2018年以来
    Since,
    /// 党的十八大以来
    SinceEvent,
    /// 截至6月底 · 年末
    AsOf,
    /// 十四五时期
    Plan,
    /// 今年 · 去年 · 近五年
    Deictic,
    /// 春季 · 今冬明春
    Season,
    /// 本届 · 五年来
    Term,
    /// 建党100周年
    Anniversary,
    /// 2022-06-02 19:55:02
    Timestamp,
    /// 8月5日至8日
    DateRange,
    /// 30日内 · 6月底前
    Deadline,
    /// 三年后
    Relative,
    /// 3年, where it frames other facts
    Duration,
}

impl TimeKind {
    /// The name used in JSON and in the dump.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Half => "half",
            Self::Year => "year",
            Self::YearRange => "year_range",
            Self::MonthsToDate => "months_to_date",
            Self::Since => "since",
            Self::SinceEvent => "since_event",
            Self::AsOf => "as_of",
            Self::Plan => "plan",
            Self::Deictic => "deictic",
            Self::Season => "season",
            Self::Term => "term",
            Self::Anniversary => "anniversary",
            Self::Timestamp => "timestamp",
            Self::DateRange => "date_range",
            Self::Deadline => "deadline",
            Self::Relative => "relative",
            Self::Duration => "duration",
        }
    }
}
