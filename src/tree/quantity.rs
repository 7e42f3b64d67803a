//! What a figure is: a number with its unit and bounds, a rank, a proportion.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use rust_decimal::Decimal;

use crate::Span;

/// 数量 — a number with its unit and its words of bound.
///
/// ```
/// use gongwen::{Document, Measure, Qualifier};
/// let document = Document::parse("在校生13万余人。");
/// let Measure::Quantity(it) = &document.statistics().next().unwrap().node.measure else { panic!() };
/// assert_eq!((&*it.text, it.qualifier), ("13万余人", Qualifier::MoreThan));
/// assert_eq!(it.lower.unwrap().value, 130_000.into());
/// assert_eq!(it.upper.unwrap().value, 140_000.into());
/// ```
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
///
/// Values are exact decimals ([`rust_decimal::Decimal`]); a number that they cannot hold is no figure.
///
/// ```
/// use gongwen::QuantityValue;
/// let quantity: QuantityValue = "83.5万人次".parse()?;
/// let number = quantity.number();
/// assert_eq!(number.value.unwrap(), 835_000.into());
/// assert_eq!((number.coefficient.unwrap().to_string(), number.exponent), ("83.5".to_string(), 4));
/// # Ok::<(), gongwen::QuantityError>(())
/// ```
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
///
/// ```
/// use gongwen::QuantityValue;
/// let number = *"三分之二".parse::<QuantityValue>()?.number();
/// let fraction = number.fraction.unwrap();
/// assert_eq!((fraction.numerator, fraction.denominator), (2.into(), 3.into()));
/// assert_eq!(number.value, None, "0.666… has no end");
/// # Ok::<(), gongwen::QuantityError>(())
/// ```
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
///
/// ```
/// use gongwen::{Numeral, Script};
/// assert_eq!("二〇二一".parse::<Numeral>()?.script(), Script::Positional);
/// assert_eq!("捌拾叁".parse::<Numeral>()?.script(), Script::Formal);
/// # Ok::<(), gongwen::NumeralError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Script {
    /// 阿拉伯数字 — digits of either width: 83.5, ８３．５.
    Arabic,
    /// 汉字数字 — Han numerals with their places: 八十三.
    Han,
    /// 大写数字 — the formal numerals of money: 捌拾叁.
    Formal,
    /// Han digits side by side, as in years: 二〇二一.
    Positional,
    /// Digits mixed with Han places other than a final 万 or 亿: 83万5千, 3千.
    Mixed,
}

/// 单位 — a unit or measure word.
///
/// ```
/// use gongwen::QuantityValue;
/// let price: QuantityValue = "5000元/平方米".parse()?;
/// let unit = price.unit().unwrap();
/// assert_eq!((&*unit.text, unit.per.as_deref()), ("元", Some("平方米")));
/// let sum: QuantityValue = "9.4亿元".parse()?;
/// assert_eq!(sum.unit().unwrap().code.as_deref(), Some("CNY"));
/// # Ok::<(), gongwen::QuantityError>(())
/// ```
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
///
/// ```
/// use gongwen::{QuantityValue, UnitKind};
/// let points: QuantityValue = "1.4个百分点".parse()?;
/// assert_eq!(points.unit().unwrap().kind, UnitKind::Points);
/// assert_eq!(UnitKind::Money.name(), "money");
/// # Ok::<(), gongwen::QuantityError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum UnitKind {
    /// 量词 — a measure word that counts: 人, 所, 个, 项.
    Count,
    /// 货币 — money: 元, 美元; the code is that of ISO 4217.
    Money,
    /// 比率 — a ratio to one: %, ‰, 成 (a tenth), 折.
    Ratio,
    /// 百分点 — a difference of two percentages: 个百分点.
    Points,
    /// 倍数 — a multiple: 倍, 番 (a doubling).
    Multiple,
    /// 长度 — length: 公里, 米.
    Length,
    /// 面积 — area: 亩, 公顷, 平方米.
    Area,
    /// 体积 — volume: 立方米, 升.
    Volume,
    /// 质量 — mass: 吨, 公斤.
    Mass,
    /// 时长 — a length of time: 年, 个月, 天, 小时.
    Duration,
    /// 能量 — energy: 千瓦时, 吨标准煤.
    Energy,
    /// 功率 — power: 千瓦.
    Power,
    /// 速度 — speed: 公里/小时.
    Speed,
    /// 温度 — temperature: 摄氏度.
    Temperature,
    /// 数据量 — data and data rates: 兆字节, 比特每秒.
    Data,
    /// Anything else.
    Other,
}

/// How exact a quantity is.
///
/// 以上, 以下 and 以内 include the number, 超过 and 不满 exclude it (Civil Code, article 1259).
///
/// ```
/// use gongwen::{Qualifier, QuantityValue};
/// assert_eq!("近1万人".parse::<QuantityValue>()?.qualifier(), Qualifier::Nearly);
/// assert_eq!("不超过5万元".parse::<QuantityValue>()?.qualifier().name(), "at_most");
/// # Ok::<(), gongwen::QuantityError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Qualifier {
    /// The number itself, with no word of bound or only 达, 达到, 为: `建成8所`.
    Exact,
    /// More than the number: `13万余人`, `2500多节`, `突破30亿元`. 余 and 多 imply an upper bound as well, one unit of
    /// the last place that is written.
    MoreThan,
    /// The number or more: `98%以上`, `不少于6家`, `至少3次`.
    AtLeast,
    /// A little less than the number: `近2万吨`, `接近八成`.
    Nearly,
    /// Less than the number: `不到4名`, `不足10%`.
    LessThan,
    /// The number or less: `5亩以下`, `30日以内`, `不超过5万元`.
    AtMost,
    /// About the number, how far off is not said: `约300人`, `25%左右`.
    About,
    /// Between two numbers, both included: `10至15家`, `6%-8%`, `三五百人`.
    Between,
    /// Several of a scale: `几百人`, `数十家`, `十几天`.
    Several,
    /// At least of that order: `上百人`.
    Order,
}

/// 界 — one end of what a quantity may be.
///
/// ```
/// use gongwen::QuantityValue;
/// let upper = "2500多节".parse::<QuantityValue>()?.upper().unwrap();
/// assert_eq!((upper.value, upper.closed, upper.implied), (2600.into(), false, true));
/// # Ok::<(), gongwen::QuantityError>(())
/// ```
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
///
/// ```
/// use gongwen::{Document, Measure};
/// let document = Document::parse("增速居全市第二位。");
/// let Measure::Rank(it) = &document.statistics().next().unwrap().node.measure else { panic!() };
/// assert_eq!((&*it.text, it.position, it.scope.as_deref()), ("第二位", 2, Some("全市")));
/// ```
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
///
/// ```
/// use gongwen::{Document, Measure};
/// let document = Document::parse("城乡收入比缩小到2.1∶1。");
/// let Measure::Proportion(it) = &document.statistics().next().unwrap().node.measure else { panic!() };
/// assert_eq!(it.terms.iter().map(ToString::to_string).collect::<Vec<_>>(), ["2.1", "1"]);
/// ```
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
