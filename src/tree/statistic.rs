//! What a figure means: what is measured, how it relates to it, and what it is among others.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;

use super::{Comparison, Proportion, Quantity, Rank, Time};
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
