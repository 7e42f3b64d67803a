//! What is recognised inside a sentence.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;

use super::{Statistic, Time};
use crate::{DocumentNumber, Span};

/// Something recognised in a sentence.
///
/// ```
/// use gongwen::{Document, Inline};
/// let document = Document::parse("今年，落实《节水方案》，新建泵站12座。");
/// let inlines = &document.sentences().next().unwrap().node.inlines;
/// assert!(matches!(&inlines[..], [Inline::Time(_), Inline::Title(_), Inline::Statistic(_)]));
/// let texts: Vec<_> = inlines.iter().map(Inline::text).collect();
/// assert_eq!(texts, ["今年", "《节水方案》", "12座"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(tag = "type", rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Inline<'a> {
    /// 数据 — a figure with its meaning: `13万余人`.
    Statistic(Box<Statistic<'a>>),
    /// 时间 — a date, period or relative time: `去年`, `2016—2020年`.
    Time(Box<Time<'a>>),
    /// 书名号 — the title of a document or work: `《青川区乡村产业三年行动方案》`.
    Title(Box<Title<'a>>),
    /// 引号 — a quotation: `“青川云雾”`.
    Quotation(Box<Quotation<'a>>),
    /// 脱敏 — a place where something was removed: `****`, `××`.
    Placeholder(Box<Placeholder<'a>>),
    /// 数字略语 — a numeral that is a name: `三农`, `5G`.
    Abbreviation(Box<Abbreviation<'a>>),
}

impl<'a> Inline<'a> {
    /// Where it stands in the source.
    ///
    /// ```
    /// use gongwen::Document;
    /// let text = "新建泵站12座。";
    /// let document = Document::parse(text);
    /// assert_eq!(document.sentences().next().unwrap().node.inlines[0].span().of(text), Some("12座"));
    /// ```
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
    ///
    /// ```
    /// use gongwen::Document;
    /// let document = Document::parse("会议强调“今年要新建泵站12座”。");
    /// let quotation = &document.sentences().next().unwrap().node.inlines[0];
    /// assert_eq!(quotation.inlines().len(), 2, "今年, 12座");
    /// ```
    #[must_use]
    pub fn inlines(&self) -> &[Inline<'a>] {
        match self {
            Self::Quotation(it) => &it.inlines,
            _ => &[],
        }
    }
}

/// 《…》 — the title of a document or work, with its marks, nested 〈…〉 included.
///
/// ```
/// use gongwen::{Document, TitleKind};
/// let document = Document::parse("印发《关于做好春灌的通知》（青政办发〔2019〕2号）。");
/// let title = document.titles().next().unwrap().node;
/// assert_eq!((&*title.text, title.kind), ("《关于做好春灌的通知》", TitleKind::Notice));
/// assert_eq!(title.number.as_ref().unwrap().number, 2);
/// ```
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
///
/// ```
/// use gongwen::{Document, TitleKind};
/// let document = Document::parse("学习《临江市渡口管理办法》和《青川日报》。");
/// let kinds: Vec<_> = document.titles().map(|it| it.node.kind).collect();
/// assert_eq!(kinds, [TitleKind::Rules, TitleKind::Other]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum TitleKind {
    /// 意见 — opinions: `《关于稳定粮食生产的意见》`.
    Opinion,
    /// 通知 — a notice: `《关于做好春灌的通知》`.
    Notice,
    /// 方案, 规划, 计划 — a plan: `《青川区节水行动方案》`.
    Plan,
    /// 规则, 细则, 办法, 规定, 条例 — rules: `《临江市渡口管理办法》`.
    Rules,
    /// 法 — a law: `《森林法》`.
    Law,
    /// 报告 — a report: `《云岭县政府工作报告》`.
    Report,
    /// Anything else: `《青川日报》`.
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
///
/// ```
/// use gongwen::{Document, Inline};
/// let document = Document::parse("卡在“人、地、钱”三个字上。");
/// let Inline::Quotation(it) = &document.sentences().next().unwrap().node.inlines[0] else { panic!() };
/// assert_eq!(it.text, "“人、地、钱”");
/// ```
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
///
/// ```
/// use gongwen::{Document, Inline};
/// let document = Document::parse("****茶业公司已经投产。");
/// let Inline::Placeholder(it) = &document.sentences().next().unwrap().node.inlines[0] else { panic!() };
/// assert_eq!(it.text, "****");
/// ```
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
///
/// ```
/// use gongwen::{AbbreviationKind, Document, Inline};
/// let document = Document::parse("做好三农工作。");
/// let Inline::Abbreviation(it) = &document.sentences().next().unwrap().node.inlines[0] else { panic!() };
/// assert_eq!((&*it.text, it.kind), ("三农", AbbreviationKind::Formula));
/// ```
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
///
/// ```
/// use gongwen::{Document, Inline};
/// let document = Document::parse("建成5G基站。");
/// let Inline::Abbreviation(it) = &document.sentences().next().unwrap().node.inlines[0] else { panic!() };
/// assert_eq!(it.kind.name(), "code");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum AbbreviationKind {
    /// 数字套语 — a formula of politics with a number in it: 双减, 三农, 四个意识.
    Formula,
    /// 会议 — a congress or session: 十九大, 两会.
    Congress,
    /// 五年规划 — a five-year plan named without saying when: 十四五.
    Plan,
    /// 纪念日 — a day that has become a name: 七一, 五四.
    DateName,
    /// 代号 — a code of letters and digits: 5G, PM2.5.
    Code,
    /// 成语 — an idiom: 万无一失.
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
