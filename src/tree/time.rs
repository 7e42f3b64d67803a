//! Time expressions.

use alloc::borrow::Cow;

use crate::{PartialDate, Span};

/// 时间 — a date, a period or a relative time.
///
/// ```
/// use gongwen::{Document, TimeKind};
/// let document = Document::parse("2018年以来，新建学校8所。");
/// let time = document.times().next().unwrap().node;
/// assert_eq!((&*time.text, time.kind, time.closed), ("2018年以来", TimeKind::Since, false));
/// assert_eq!(time.start.unwrap().year, Some(2018));
/// assert_eq!(time.end, None);
/// ```
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
    ///
    /// ```
    /// use gongwen::{Span, Time, TimeKind};
    /// let time = Time::new(Span::new(0, 6), "今年", TimeKind::Deictic);
    /// assert!(time.start.is_none() && !time.closed);
    /// ```
    #[must_use]
    pub fn new(span: Span, text: impl Into<Cow<'a, str>>, kind: TimeKind) -> Self {
        Self { span, text: text.into(), kind, start: None, end: None, closed: false }
    }
}

/// The kinds of [`Time`].
///
/// ```
/// use gongwen::{Document, TimeKind};
/// let document = Document::parse("今年一季度开工，6月底前完工。");
/// let kinds: Vec<_> = document.times().map(|it| it.node.kind).collect();
/// assert_eq!(kinds.last(), Some(&TimeKind::Deadline));
/// assert_eq!(TimeKind::MonthsToDate.name(), "months_to_date");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum TimeKind {
    /// 日期 — a day: 2018年9月10日, 9月10日.
    Date,
    /// 月 — a month: 2018年3月.
    Month,
    /// 季度 — a quarter: 一季度.
    Quarter,
    /// 半年 — a half: 上半年.
    Half,
    /// 年 — a year: 2021年.
    Year,
    /// 起止年份 — years from … to, both included: 2016—2020年.
    YearRange,
    /// 累计月份 — months from January on: 1—8月.
    MonthsToDate,
    /// 以来 — since a date; the end is open: 2018年以来.
    Since,
    /// 以来 — since an event: 党的十八大以来.
    SinceEvent,
    /// 截至 — the state at a date: 截至6月底, 年末.
    AsOf,
    /// 五年规划 — the years of a five-year plan: “十四五”时期 (2021 to 2025).
    Plan,
    /// 今年, 去年, 近五年 — counted from the day of speaking; has dates only with
    /// [`Parser::reference_date`](crate::Parser::reference_date).
    Deictic,
    /// 季节 — a season: 春季, 今冬明春.
    Season,
    /// 任期 — a term of office: 本届, 五年来.
    Term,
    /// 周年 — an anniversary: 建党100周年.
    Anniversary,
    /// 时间戳 — a time stamp, as pages carry it: 2022-06-02 19:55:02.
    Timestamp,
    /// 起止日期 — days from … to, both included: 8月5日至8日.
    DateRange,
    /// 期限 — a deadline: 30日内, 6月底前.
    Deadline,
    /// A time counted from another: 三年后.
    Relative,
    /// 时段 — a length of time that frames other facts: 3年, in 3年建成12座. As a figure of its own (工作了37年) it
    /// is a [`Statistic`](crate::Statistic).
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
