//! What a figure is: a number with its unit and bounds, a rank, a proportion.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use rust_decimal::Decimal;

use crate::Span;

/// 数量 — a number with its unit and its words of bound.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Quantity<'a> {
    /// Where it stands, words of bound included.
    pub span: Span,
    /// The quantity as written.
    pub text: Cow<'a, str>,
    /// The number.
    pub number: Number,
    /// The unit, if one is written.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub unit: Option<Unit<'a>>,
    /// Exact, about, more than …
    pub qualifier: Qualifier,
    /// The lower bound that follows from the qualifier.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub lower: Option<Bound>,
    /// The upper bound that follows from the qualifier.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub upper: Option<Bound>,
    /// 左右 on top of another qualifier: 8-9个月左右.
    pub about: bool,
}

impl<'a> Quantity<'a> {
    /// An exact quantity without a unit.
    #[must_use]
    pub fn new(span: Span, text: impl Into<Cow<'a, str>>, number: Number) -> Self {
        Self {
            span,
            text: text.into(),
            number,
            unit: None,
            qualifier: Qualifier::Exact,
            lower: None,
            upper: None,
            about: false,
        }
    }
}

/// 数 — an exact number, and how it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Number {
    /// The value: 835000 for 83.5万; absent for ranges and where a fraction has no finite decimal.
    #[cfg_attr(
        feature = "serde",
        serde(default, with = "super::decimal::option", skip_serializing_if = "Option::is_none")
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<alloc::string::String>"))]
    pub value: Option<Decimal>,
    /// The number before its scale: 83.5 for 83.5万; absent for ranges.
    #[cfg_attr(
        feature = "serde",
        serde(default, with = "super::decimal::option", skip_serializing_if = "Option::is_none")
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<alloc::string::String>"))]
    pub coefficient: Option<Decimal>,
    /// The scale as a power of ten: 4 for 万, 8 for 亿.
    pub exponent: u8,
    /// 分数 — numerator and denominator of 三分之二.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub fraction: Option<Fraction>,
    /// The digits it is written in.
    pub script: Script,
}

impl Number {
    /// A number without scale.
    #[must_use]
    pub const fn new(value: Option<Decimal>, script: Script) -> Self {
        Self { value, coefficient: value, exponent: 0, fraction: None, script }
    }
}

/// 分数 — an exact fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Fraction {
    /// 分子
    #[cfg_attr(feature = "serde", serde(with = "super::decimal"))]
    #[cfg_attr(feature = "schema", schemars(with = "alloc::string::String"))]
    pub numerator: Decimal,
    /// 分母
    #[cfg_attr(feature = "serde", serde(with = "super::decimal"))]
    #[cfg_attr(feature = "schema", schemars(with = "alloc::string::String"))]
    pub denominator: Decimal,
}

impl Fraction {
    /// A fraction.
    #[must_use]
    pub const fn new(numerator: Decimal, denominator: Decimal) -> Self {
        Self { numerator, denominator }
    }
}

/// The digits a number is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Script {
    /// 83.5, ８３．５
    Arabic,
    /// 八十三
    Han,
    /// 捌拾叁
    Formal,
    /// 二〇二一
    Positional,
    /// 83万5千, 3千
    Mixed,
}

/// 单位 — a unit or measure word.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Unit<'a> {
    /// The unit, normalised: ％ is %, digits and letters half width.
    pub text: Cow<'a, str>,
    /// What it measures.
    pub kind: UnitKind,
    /// Its code: UCUM, UN/CEFACT or ISO 4217.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub code: Option<Cow<'a, str>>,
    /// What it is divided by: 平方米 in 元/平方米, 10万 in 304.96/10万.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub per: Option<Cow<'a, str>>,
}

impl<'a> Unit<'a> {
    /// A unit of that kind without code.
    #[must_use]
    pub fn new(text: impl Into<Cow<'a, str>>, kind: UnitKind) -> Self {
        Self { text: text.into(), kind, code: None, per: None }
    }
}

/// What a [`Unit`] measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum UnitKind {
    /// 人 所 个 项 — a measure word
    Count,
    /// 元 美元
    Money,
    /// % ‰ 成 折
    Ratio,
    /// 个百分点
    Points,
    /// 倍 番
    Multiple,
    /// 公里 米
    Length,
    /// 亩 公顷 平方米
    Area,
    /// 立方米 升
    Volume,
    /// 吨 公斤
    Mass,
    /// 年 个月 天 小时
    Duration,
    /// 千瓦时 吨标准煤
    Energy,
    /// 千瓦
    Power,
    /// 公里/小时
    Speed,
    /// 摄氏度
    Temperature,
    /// 字节 兆 比特每秒
    Data,
    /// Anything else.
    Other,
}

/// How exact a quantity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Qualifier {
    /// n
    Exact,
    /// 余 多 超过 突破
    MoreThan,
    /// 以上 不低于 至少
    AtLeast,
    /// 近 将近 接近
    Nearly,
    /// 不到 不足
    LessThan,
    /// 以下 以内 不超过
    AtMost,
    /// 约 左右
    About,
    /// N—M, 三五(百)
    Between,
    /// 几百 数十 十几
    Several,
    /// 上百 成千上万
    Order,
}

/// 界 — one end of what a quantity may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Bound {
    /// The value of the bound.
    #[cfg_attr(feature = "serde", serde(with = "super::decimal"))]
    #[cfg_attr(feature = "schema", schemars(with = "alloc::string::String"))]
    pub value: Decimal,
    /// Whether the value itself is allowed.
    pub closed: bool,
    /// Whether it follows from the form only: the upper bound of 13万余.
    pub implied: bool,
}

impl Bound {
    /// A bound that the text states.
    #[must_use]
    pub const fn new(value: Decimal, closed: bool) -> Self {
        Self { value, closed, implied: false }
    }
}

/// 位次 — a rank: 第5位, 首位, 前10位.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Rank<'a> {
    /// Where the ordinal stands, without its scope.
    pub span: Span,
    /// The ordinal as written.
    pub text: Cow<'a, str>,
    /// The place, from one.
    pub position: u32,
    /// Whether it means "among the first": 前10位.
    pub top: bool,
    /// 倒数 — whether the place is counted from the last one: 倒数第2名.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "core::ops::Not::not"))]
    pub reverse: bool,
    /// Among whom: 全省 in 居全省第一位.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub scope: Option<Cow<'a, str>>,
}

impl<'a> Rank<'a> {
    /// A rank without scope.
    #[must_use]
    pub fn new(span: Span, text: impl Into<Cow<'a, str>>, position: u32) -> Self {
        Self { span, text: text.into(), position, top: false, reverse: false, scope: None }
    }
}

/// 比例 — a proportion: 8.3∶41.4∶50.3.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Proportion<'a> {
    /// Where it stands.
    pub span: Span,
    /// The proportion as written.
    pub text: Cow<'a, str>,
    /// The terms, in order.
    #[cfg_attr(feature = "serde", serde(with = "super::decimal::list"))]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<alloc::string::String>"))]
    pub terms: Vec<Decimal>,
}

impl<'a> Proportion<'a> {
    /// A proportion of those terms.
    #[must_use]
    pub fn new(span: Span, text: impl Into<Cow<'a, str>>, terms: Vec<Decimal>) -> Self {
        Self { span, text: text.into(), terms }
    }
}
