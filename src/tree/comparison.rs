//! What a figure is compared with.

use alloc::boxed::Box;

use super::Quantity;
use crate::Span;

/// 比较 — what a figure is compared with.
///
/// ```
/// use gongwen::{Base, Direction, Document};
/// let document = Document::parse("冷库容量从3000吨增加到1.1万吨。");
/// let it = &document.statistics().next().unwrap().node.comparisons[0];
/// assert_eq!((it.base, it.direction), (Base::FromTo, Direction::Increase));
/// assert_eq!(it.from.as_ref().unwrap().number.value, Some(3000.into()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Comparison<'a> {
    /// Where the comparison stands, from its first word (同比, 由) to its last figure.
    pub span: Span,
    /// With what.
    pub base: Base,
    /// Which way.
    pub direction: Direction,
    /// By how much.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub change: Option<Box<Quantity<'a>>>,
    /// From which value; also a target or average that it is compared with.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub from: Option<Box<Quantity<'a>>>,
    /// The statistic whose from-value this one shares (从101人降至31人、19人).
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub from_statistic: Option<u32>,
}

impl Comparison<'_> {
    /// A comparison that says only with what and which way.
    ///
    /// ```
    /// use gongwen::{Base, Comparison, Direction, Span};
    /// let comparison = Comparison::new(Span::new(0, 6), Base::YearOnYear, Direction::Increase);
    /// assert!(comparison.change.is_none() && comparison.from.is_none());
    /// ```
    #[must_use]
    pub const fn new(span: Span, base: Base, direction: Direction) -> Self {
        Self { span, base, direction, change: None, from: None, from_statistic: None }
    }
}

/// 基期 — with what a figure is compared.
///
/// ```
/// use gongwen::{Base, Document};
/// let document = Document::parse("税收5.2亿元，同比增长8%。");
/// let it = &document.statistics().next().unwrap().node.comparisons[0];
/// assert_eq!(it.base, Base::YearOnYear);
/// assert_eq!(it.change.as_ref().unwrap().text, "8%");
/// assert_eq!(Base::FromTo.name(), "from_to");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(tag = "type", rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Base {
    /// 同比, 比上年同期 — the same months a year before.
    YearOnYear,
    /// 比上年 — the year before.
    OverPreviousYear,
    /// 环比 — the month before.
    MonthOnMonth,
    /// 环比 — the quarter before, where the sentence speaks of quarters.
    QuarterOnQuarter,
    /// 比2015年 — a year that is named.
    OverYear {
        /// The year compared with.
        year: i32,
    },
    /// 比“十二五”末 — the end of a five-year plan.
    OverPlanEnd,
    /// 比目标, 高于预期目标 — a target.
    OverTarget,
    /// 比全省平均水平 — an average.
    OverAverage,
    /// 由X提高到Y, 从X降至Y — the value before, in [`Comparison::from`].
    FromTo,
    /// 年均 — the rate of each year over several.
    AnnualAverage,
    /// 2018年以来, 自…以来 — the beginning of a period.
    Since,
    /// A change with no base named: 增长5.5%.
    Unstated,
}

/// Which way a figure changed.
///
/// ```
/// use gongwen::{Direction, Document};
/// let document = Document::parse("增速比上年加快0.8个百分点。");
/// let it = &document.statistics().next().unwrap().node.comparisons[0];
/// assert_eq!(it.direction, Direction::Faster);
/// assert_eq!(Direction::Faster.name(), "faster");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Direction {
    /// 增长, 提高, 上升 — upwards.
    Increase,
    /// 下降, 减少 — downwards.
    Decrease,
    /// 持平 — no change.
    Unchanged,
    /// 快于, 高于, 加快 — faster or higher than what it is compared with.
    Faster,
    /// 慢于, 低于, 放缓 — slower or lower than what it is compared with.
    Slower,
}
