//! What is recognised inside a sentence.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;

use super::{Statistic, Time};
use crate::{DocumentNumber, Span};

/// Something recognised in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(tag = "type", rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Inline<'a> {
    /// A figure with its meaning.
    Statistic(Box<Statistic<'a>>),
    /// A date, period or relative time.
    Time(Box<Time<'a>>),
    /// 书名号 — the title of a document or work.
    Title(Box<Title<'a>>),
    /// 引号 — a quotation.
    Quotation(Box<Quotation<'a>>),
    /// A place where something was removed.
    Placeholder(Box<Placeholder<'a>>),
    /// 数字略语 — a numeral that is a name.
    Abbreviation(Box<Abbreviation<'a>>),
}

impl<'a> Inline<'a> {
    /// Where it stands in the source.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::Statistic(it) => it.span,
            Self::Time(it) => it.span,
            Self::Title(it) => it.span,
            Self::Quotation(it) => it.span,
            Self::Placeholder(it) => it.span,
            Self::Abbreviation(it) => it.span,
        }
    }

    /// Its text.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Statistic(it) => &it.text,
            Self::Time(it) => &it.text,
            Self::Title(it) => &it.text,
            Self::Quotation(it) => &it.text,
            Self::Placeholder(it) => &it.text,
            Self::Abbreviation(it) => &it.text,
        }
    }

    /// The inlines inside it; only a [`Quotation`] has any.
    #[must_use]
    pub fn inlines(&self) -> &[Inline<'a>] {
        match self {
            Self::Quotation(it) => &it.inlines,
            _ => &[],
        }
    }
}

/// 《…》 — the title of a document or work, with its marks, nested 〈…〉 included.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Title<'a> {
    /// Where it stands, from 《 to 》 (not the document number behind it).
    pub span: Span,
    /// The title with its marks.
    pub text: Cow<'a, str>,
    /// What kind of document it names.
    pub kind: TitleKind,
    /// 发文字号 — the number that follows in brackets: （国发〔2019〕2号）.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub number: Option<DocumentNumber>,
}

impl<'a> Title<'a> {
    /// A title without a document number.
    #[must_use]
    pub fn new(span: Span, text: impl Into<Cow<'a, str>>, kind: TitleKind) -> Self {
        Self { span, text: text.into(), kind, number: None }
    }
}

/// 文种 — the kind of document that a [`Title`] names, from its last word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum TitleKind {
    /// 意见
    Opinion,
    /// 通知
    Notice,
    /// 方案 规划 计划
    Plan,
    /// 规则 细则 办法 规定 条例
    Rules,
    /// 法
    Law,
    /// 报告
    Report,
    /// Anything else.
    Other,
}

impl TitleKind {
    /// The name used in JSON and in the dump.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Opinion => "opinion",
            Self::Notice => "notice",
            Self::Plan => "plan",
            Self::Rules => "rules",
            Self::Law => "law",
            Self::Report => "report",
            Self::Other => "other",
        }
    }
}

/// “…” — a quotation with its marks; it may contain others.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Quotation<'a> {
    /// Where it stands, marks included; to the end of the sentence when it is not closed there.
    pub span: Span,
    /// The quotation with its marks.
    pub text: Cow<'a, str>,
    /// What was recognised inside it.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub inlines: Vec<Inline<'a>>,
}

impl<'a> Quotation<'a> {
    /// A quotation in which nothing was recognised.
    #[must_use]
    pub fn new(span: Span, text: impl Into<Cow<'a, str>>) -> Self {
        Self { span, text: text.into(), inlines: Vec::new() }
    }
}

/// `****`, `××`, `XX`, `某某`, `__` — a place where something was removed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Placeholder<'a> {
    /// Where it stands.
    pub span: Span,
    /// The signs that stand for what was removed.
    pub text: Cow<'a, str>,
}

impl<'a> Placeholder<'a> {
    /// A placeholder.
    #[must_use]
    pub fn new(span: Span, text: impl Into<Cow<'a, str>>) -> Self {
        Self { span, text: text.into() }
    }
}

/// 数字略语 — a numeral that is a name, not a count: 十四五, 七一, 两会, 四个意识, 5G.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Abbreviation<'a> {
    /// Where it stands, without quotation marks.
    pub span: Span,
    /// The name.
    pub text: Cow<'a, str>,
    /// What kind of name it is.
    pub kind: AbbreviationKind,
}

impl<'a> Abbreviation<'a> {
    /// An abbreviation of that kind.
    #[must_use]
    pub fn new(span: Span, text: impl Into<Cow<'a, str>>, kind: AbbreviationKind) -> Self {
        Self { span, text: text.into(), kind }
    }
}

/// The kinds of [`Abbreviation`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum AbbreviationKind {
    /// 四个意识, 两个维护, 双减, 三农, 一带一路
    Formula,
    /// 十九大, 十九届六中全会, 两会
    Congress,
    /// 十四五
    Plan,
    /// 七一, 五四, 九一八
    DateName,
    /// 5G, G20, PM2.5
    Code,
    /// 万无一失
    Idiom,
}

impl AbbreviationKind {
    /// The name used in JSON and in the dump.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Formula => "formula",
            Self::Congress => "congress",
            Self::Plan => "plan",
            Self::DateName => "date_name",
            Self::Code => "code",
            Self::Idiom => "idiom",
        }
    }
}
