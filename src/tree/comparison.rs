//! What a figure is compared with.

use alloc::boxed::Box;

use super::Quantity;
use crate::Span;

/// 比较 — what a figure is compared with.
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
    #[must_use]
    pub const fn new(span: Span, base: Base, direction: Direction) -> Self {
        Self { span, base, direction, change: None, from: None, from_statistic: None }
    }
}

/// 基期 — with what a figure is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(tag = "type", rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Base {
    /// 同比 · 比上年同期
    YearOnYear,
    /// 比上年
    OverPreviousYear,
    /// 环比 of months
    MonthOnMonth,
    /// 环比 of quarters
    QuarterOnQuarter,
    /// 比2015年
    OverYear {
        /// The year compared with.
        year: i32,
    },
    /// 比“十二五”末
    OverPlanEnd,
    /// 比目标
    OverTarget,
    /// 比全省平均
    OverAverage,
    /// 由X到Y
    FromTo,
    /// 年均
    AnnualAverage,
    /// 2018年以来
    Since,
    /// 增长5.5% with no base named
    Unstated,
}

/// Which way a figure changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Direction {
    /// 增长 提高 上升
    Increase,
    /// 下降 减少
    Decrease,
    /// 持平
    Unchanged,
    /// 快于 高于
    Faster,
    /// 慢于 低于
    Slower,
}
