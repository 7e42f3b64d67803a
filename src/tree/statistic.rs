//! Figures and what they mean.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;

use rust_decimal::Decimal;

use super::Time;
use crate::Span;

/// 数据 — a figure with its meaning: what is measured, how much, of what kind the statement is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Statistic<'a> {
    /// Where the figure stands, from its first to its last word (近1万人, 各1处).
    pub span: Span,
    /// The figure as written.
    pub text: Cow<'a, str>,
    /// Its position among the statistics of the document, from zero; roles and comparisons refer to it.
    pub id: u32,
    /// What is measured; references into the text, which may lie outside `span`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub subjects: Vec<Subject<'a>>,
    /// How the figure is said of its subject.
    pub relation: Relation,
    /// How much.
    pub measure: Measure<'a>,
    /// 累计, 平均, 人均 … where said.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub aggregation: Option<Aggregation>,
    /// 可比价格, 不变价 … where said.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub basis: Option<Basis>,
    /// Fact, estimate, target, plan or requirement.
    pub modality: Modality,
    /// The time expression that governs it; a reference.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub period: Option<Box<Time<'a>>>,
    /// What it is compared with.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub comparisons: Vec<Comparison<'a>>,
    /// Whether it is a total, a part, a share.
    pub role: FigureRole,
    /// 分别 — which subject and value of the series it is.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub respective: Option<Respective>,
}

impl<'a> Statistic<'a> {
    /// A statistic with nothing said but its measure.
    #[must_use]
    pub fn new(span: Span, text: impl Into<Cow<'a, str>>, measure: Measure<'a>) -> Self {
        Self {
            span,
            text: text.into(),
            id: 0,
            subjects: Vec::new(),
            relation: Relation::Be,
            measure,
            aggregation: None,
            basis: None,
            modality: Modality::Actual,
            period: None,
            comparisons: Vec::new(),
            role: FigureRole::StandAlone,
            respective: None,
        }
    }
}

/// What a statistic says how much of.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(tag = "type", rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Measure<'a> {
    /// 13万余人
    Quantity(Box<Quantity<'a>>),
    /// 居全省第一位
    Rank(Box<Rank<'a>>),
    /// 8.3∶41.4∶50.3
    Proportion(Box<Proportion<'a>>),
}

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

/// 主体 — what is measured.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Subject<'a> {
    /// The noun phrase.
    pub text: Cow<'a, str>,
    /// Where it stands; absent when implied (城乡 → 城镇).
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub span: Option<Span>,
    /// How it was found.
    pub origin: SubjectOrigin,
}

impl<'a> Subject<'a> {
    /// A subject; `span` is `None` when it is implied.
    #[must_use]
    pub fn new(text: impl Into<Cow<'a, str>>, span: Option<Span>, origin: SubjectOrigin) -> Self {
        Self { text: text.into(), span, origin }
    }
}

/// How a [`Subject`] was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum SubjectOrigin {
    /// It stands before the figure: 教职工近1万人.
    Before,
    /// It stands after it: 1300多位幼儿园园长.
    After,
    /// It is the subject of a figure before.
    Inherited,
    /// It is not in the text as such: 城乡 for 城镇 and 乡村.
    Implied,
}

/// How the figure is said of its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Relation {
    /// 为, 是, or plain juxtaposition
    Be,
    /// 共有 总计
    Total,
    /// 有 拥有
    Have,
    /// 完成 建成 新建
    Complete,
    /// 新增
    Add,
    /// 达到
    Reach,
    /// 突破 超过
    Exceed,
    /// 增长 提高
    Increase,
    /// 下降 减少
    Decrease,
    /// 保持 稳定在
    Keep,
    /// 占
    AccountFor,
    /// 居 位居
    Rank,
    /// 覆盖
    Cover,
    /// 投入
    Invest,
    /// 惠及 培训
    Serve,
    /// 控制在
    HoldWithin,
    /// 16项任务, 清单20条
    Attributive,
    /// Anything else.
    Other,
}

impl Relation {
    /// The name used in JSON and in the dump.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Be => "be",
            Self::Total => "total",
            Self::Have => "have",
            Self::Complete => "complete",
            Self::Add => "add",
            Self::Reach => "reach",
            Self::Exceed => "exceed",
            Self::Increase => "increase",
            Self::Decrease => "decrease",
            Self::Keep => "keep",
            Self::AccountFor => "account_for",
            Self::Rank => "rank",
            Self::Cover => "cover",
            Self::Invest => "invest",
            Self::Serve => "serve",
            Self::HoldWithin => "hold_within",
            Self::Attributive => "attributive",
            Self::Other => "other",
        }
    }
}

/// How the single values were put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Aggregation {
    /// 共 总计
    Total,
    /// 累计
    Cumulative,
    /// 平均
    Average,
    /// 人均
    PerCapita,
    /// 单位 每 亩均
    PerUnit,
    /// 年均
    AnnualAverage,
    /// 净
    Net,
    /// 最高
    Peak,
}

/// 价格基准 — at which prices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Basis {
    /// 名义 现价
    Nominal,
    /// 实际 扣除价格因素
    Real,
    /// 可比价格
    ComparablePrices,
    /// 不变价
    ConstantPrices,
}

/// 语气 — fact, estimate, target, plan or requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Modality {
    /// A fact.
    Actual,
    /// 初步核算
    Provisional,
    /// 预计
    Estimated,
    /// 预计 of the future
    Forecast,
    /// 目标 力争 确保
    Target,
    /// 拟 计划 将 安排
    Plan,
    /// 要 必须 不得
    Requirement,
}

impl Modality {
    /// The name used in JSON and in the dump.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Actual => "actual",
            Self::Provisional => "provisional",
            Self::Estimated => "estimated",
            Self::Forecast => "forecast",
            Self::Target => "target",
            Self::Plan => "plan",
            Self::Requirement => "requirement",
        }
    }
}

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

/// What a figure is among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(tag = "type", rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum FigureRole {
    /// None of the others.
    StandAlone,
    /// 共76处: parts follow.
    Total,
    /// 其中普通高中4处
    Part {
        /// The id of the total.
        #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
        of: Option<u32>,
    },
    /// 占…的85%
    Share {
        /// The id of what it is a share of.
        #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
        of: Option<u32>,
    },
    /// 各1处
    Each {
        /// How many subjects share the figure.
        count: u32,
    },
}

/// 分别 — the i-th value belongs to the i-th subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Respective {
    /// Which one, from zero.
    pub index: u32,
    /// Of how many.
    pub of: u32,
}

impl Respective {
    /// The `index`-th (from zero) of `of`.
    #[must_use]
    pub const fn new(index: u32, of: u32) -> Self {
        Self { index, of }
    }
}
