//! What a figure means: what is measured, how it relates to it, and what it is among others.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;

use super::{Comparison, Proportion, Quantity, Rank, Time};
use crate::Span;

/// 数据 — a figure with its meaning: what is measured, how much, of what kind the statement is.
///
/// ```
/// use gongwen::{Document, FigureRole, Measure, Modality, Relation};
/// let document = Document::parse("今年计划新建学校8所。");
/// let it = document.statistics().next().unwrap().node;
/// assert_eq!((&*it.text, &*it.subjects[0].text), ("8所", "学校"));
/// assert_eq!((it.relation, it.modality), (Relation::Complete, Modality::Plan));
/// assert_eq!(it.period.as_ref().unwrap().text, "今年");
/// assert_eq!(it.role, FigureRole::StandAlone);
/// assert!(matches!(&it.measure, Measure::Quantity(quantity) if quantity.number.value == Some(8.into())));
/// ```
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
    ///
    /// ```
    /// use gongwen::{Measure, Number, Quantity, Relation, Script, Span, Statistic, Subject, SubjectOrigin, Unit, UnitKind};
    ///
    /// // 新建学校8所, built by hand.
    /// let span = Span::new(12, 16);
    /// let mut quantity = Quantity::new(span, "8所", Number::new(Some(8.into()), Script::Arabic));
    /// quantity.unit = Some(Unit::new("所", UnitKind::Count));
    /// let mut statistic = Statistic::new(span, "8所", Measure::Quantity(Box::new(quantity)));
    /// statistic.relation = Relation::Complete;
    /// statistic.subjects.push(Subject::new("学校", Some(Span::new(6, 12)), SubjectOrigin::Before));
    ///
    /// let document = gongwen::Document::parse("新建学校8所。");
    /// let read = document.statistics().next().unwrap().node;
    /// assert_eq!((read.id, &read.subjects), (statistic.id, &statistic.subjects));
    /// ```
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
///
/// ```
/// use gongwen::{Document, Measure};
/// let document = Document::parse("新建学校8所，总数居全市第二位。");
/// let measures: Vec<_> = document.statistics().map(|it| &it.node.measure).collect();
/// assert!(matches!(measures[..], [Measure::Quantity(_), Measure::Rank(_)]));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(tag = "type", rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Measure<'a> {
    /// 数量 — a number with its unit: 在校生`13万余人`.
    Quantity(Box<Quantity<'a>>),
    /// 位次 — a rank: 居全省`第一位`.
    Rank(Box<Rank<'a>>),
    /// 比例 — a proportion: 三次产业比为`8.3∶41.4∶50.3`.
    Proportion(Box<Proportion<'a>>),
}

/// 主体 — what is measured.
///
/// ```
/// use gongwen::{Document, SubjectOrigin};
/// let document = Document::parse("建成教研基地12处。");
/// let subject = &document.statistics().next().unwrap().node.subjects[0];
/// assert_eq!((&*subject.text, subject.origin), ("教研基地", SubjectOrigin::Before));
/// assert_eq!(subject.span.unwrap().of(&document.source), Some("教研基地"));
/// ```
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
///
/// ```
/// use gongwen::{Document, SubjectOrigin};
/// let document = Document::parse("培训1300多位农技员。");
/// let subject = &document.statistics().next().unwrap().node.subjects[0];
/// assert_eq!((&*subject.text, subject.origin), ("农技员", SubjectOrigin::After));
/// ```
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
///
/// 增长5% and 增长到5% mean different things: the first is [`Relation::Increase`], the second [`Relation::Reach`].
///
/// ```
/// use gongwen::{Document, Relation};
/// let document = Document::parse("茶园面积稳定在6.5万亩以上。");
/// assert_eq!(document.statistics().next().unwrap().node.relation, Relation::Keep);
/// assert_eq!(Relation::AccountFor.name(), "account_for");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Relation {
    /// 为, 是, or plain juxtaposition: 财政收入5.2亿元.
    Be,
    /// 共有, 总计 — the sum of all: 共有学校76所.
    Total,
    /// 有, 拥有 — has or there is: 现有林场4个.
    Have,
    /// 完成, 建成, 新建 — something was done or built: 建成泵站12座.
    Complete,
    /// 新增 — something was added: 新增学位3000个.
    Add,
    /// 达到, 提高到 — a value was reached: 森林覆盖率达到41%.
    Reach,
    /// 突破, 超过 — a value was passed: 产值突破30亿元.
    Exceed,
    /// 增长, 提高 — a change upwards *by* the figure: 税收增长8%.
    Increase,
    /// 下降, 减少 — a change downwards *by* the figure: 能耗下降3%.
    Decrease,
    /// 保持, 稳定在 — a value is kept: 茶园稳定在6.5万亩以上.
    Keep,
    /// 占 — a share of something: 党员占57%.
    AccountFor,
    /// 居, 位居, 排名 — a rank is held: 增速居全市第二位.
    Rank,
    /// 覆盖 — something reaches so many: 覆盖32个村.
    Cover,
    /// 投入 — money or work put in: 全年投入1500万元.
    Invest,
    /// 惠及, 服务, 培训 — people served: 惠及群众2万人.
    Serve,
    /// 控制在 — a value is held down: 失业率控制在5.5%以内.
    HoldWithin,
    /// The figure only counts a noun: 16项任务, 清单20条.
    Attributive,
    /// Any other verb: 引进企业17家.
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
///
/// ```
/// use gongwen::{Aggregation, Document};
/// let document = Document::parse("累计完成投资9.4亿元。");
/// assert_eq!(document.statistics().next().unwrap().node.aggregation, Some(Aggregation::Cumulative));
/// assert_eq!(Aggregation::PerCapita.name(), "per_capita");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Aggregation {
    /// 共, 总计 — a total.
    Total,
    /// 累计 — added up over time: 累计完成投资9.4亿元.
    Cumulative,
    /// 平均 — an average: 平均每村2名.
    Average,
    /// 人均 — for each person: 人均住房面积.
    PerCapita,
    /// 单位, 每, 亩均 — for each unit: 亩均产值, 单位能耗.
    PerUnit,
    /// 年均 — an average over years: 年均增长6%.
    AnnualAverage,
    /// 净 — net: 净增就业3万人.
    Net,
    /// 最高 — the greatest: 最高补助5万元.
    Peak,
}

/// 价格基准 — at which prices.
///
/// ```
/// use gongwen::{Basis, Document};
/// let document = Document::parse("扣除价格因素，实际增长5%。");
/// assert_eq!(document.statistics().next().unwrap().node.basis, Some(Basis::Real));
/// assert_eq!(Basis::ConstantPrices.name(), "constant_prices");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Basis {
    /// 名义, 现价 — at the prices of the time.
    Nominal,
    /// 实际, 扣除价格因素 — with the rise of prices taken out.
    Real,
    /// 可比价格 — at comparable prices.
    ComparablePrices,
    /// 不变价 — at constant prices.
    ConstantPrices,
}

/// 语气 — fact, estimate, target, plan or requirement.
///
/// ```
/// use gongwen::{Document, Modality};
/// let document = Document::parse("加工产值力争突破30亿元。");
/// assert_eq!(document.statistics().next().unwrap().node.modality, Modality::Target);
/// assert_eq!(Modality::Requirement.name(), "requirement");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Modality {
    /// A fact, or nothing is said: 建成泵站12座.
    Actual,
    /// 初步核算 — a fact that may still be corrected.
    Provisional,
    /// 预计 — an estimate of what is or was.
    Estimated,
    /// 预计 — a forecast of what will be: 预计2030年突破1200万.
    Forecast,
    /// 目标, 力争, 确保 — a target: 力争突破30亿元.
    Target,
    /// 拟, 计划, 将, 安排 — a plan: 计划新建8所.
    Plan,
    /// 要, 必须, 不得 — a requirement: 合格率要保持在98%以上.
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
///
/// ```
/// use gongwen::{Document, FigureRole};
/// let document = Document::parse("全区共有学校46所，其中小学40所，中学6所。");
/// let roles: Vec<_> = document.statistics().map(|it| it.node.role).collect();
/// let part = FigureRole::Part { of: Some(0) };
/// assert_eq!(roles, [FigureRole::Total, part, part]);
/// assert_eq!(part.of(), Some(0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(tag = "type", rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum FigureRole {
    /// None of the others: the figure stands for itself.
    StandAlone,
    /// 总数 — parts follow: 共76处,其中….
    Total,
    /// 分项 — a part of a total, counts and amounts that could add up: 其中普通高中4处.
    Part {
        /// The id of the total.
        #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
        of: Option<u32>,
    },
    /// 占比 — a share: 占总数的85%.
    Share {
        /// The id of what it is a share of.
        #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
        of: Option<u32>,
    },
    /// 各, 均 — the figure holds for each of several subjects: 三镇各1处.
    Each {
        /// How many subjects share the figure.
        count: u32,
    },
}

/// 分别 — the i-th value belongs to the i-th subject, which is the subject of the statistic; all of them where they are
/// not as many as the values.
///
/// ```
/// use gongwen::{Document, Respective};
/// let document = Document::parse("教师、医生分别为120名、80名。");
/// let second = document.statistics().nth(1).unwrap().node;
/// let it: Respective = second.respective.unwrap();
/// assert_eq!((it.index, it.of), (1, 2));
/// assert_eq!(second.subjects[0].text, "医生");
/// ```
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
