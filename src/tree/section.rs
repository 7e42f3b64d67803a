//! Sections: what has a heading, whatever its size, and the marker that opens it.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;

use super::{Paragraph, Sentence};
use crate::Span;

/// What a body is made of: a [`Section`] or a [`Paragraph`].
///
/// ```
/// use gongwen::{Block, Document};
/// let document = Document::parse("先说成绩。\n一、修路\n");
/// assert!(matches!(&document.body[..], [Block::Paragraph(_), Block::Section(_)]));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(tag = "type", rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Block<'a> {
    /// A numbered or titled part with what belongs to it.
    Section(Box<Section<'a>>),
    /// 段落 — running text.
    Paragraph(Paragraph<'a>),
}

impl Block<'_> {
    /// Where the block stands in the source.
    ///
    /// ```
    /// use gongwen::Document;
    /// let text = "先说成绩。\n一、修路\n尽快开工。\n";
    /// let document = Document::parse(text);
    /// assert_eq!(document.body[1].span().of(text), Some("一、修路\n尽快开工。"));
    /// ```
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::Section(section) => section.span,
            Self::Paragraph(paragraph) => paragraph.span,
        }
    }
}

/// 层次 — a part of the document with a heading: 第一章, 一、, （一）, 1., 第一，, 一是, 首先, ——,
/// or a heading without a number.
///
/// ```
/// use gongwen::{Document, Layout};
/// let document = Document::parse("（一）抢抓农时。各乡镇要日报进度。");
/// let section = document.sections().next().unwrap().node;
/// assert_eq!(section.marker.as_ref().unwrap().text, "（一）");
/// assert_eq!(section.heading.as_ref().unwrap().text, "抢抓农时");
/// assert_eq!(section.layout, Layout::RunIn);
/// assert_eq!(section.blocks.len(), 1, "各乡镇要日报进度。");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Section<'a> {
    /// From the marker (or heading) to the end of the last block.
    pub span: Span,
    /// 序号 — the marker; absent for an unnumbered heading.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub marker: Option<Marker<'a>>,
    /// How the heading is set.
    pub layout: Layout,
    /// 标题 — the first sentence without the marker and without final punctuation; absent where the
    /// marker stands alone.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub heading: Option<Sentence<'a>>,
    /// What belongs to the section, in order.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub blocks: Vec<Block<'a>>,
}

impl Section<'_> {
    /// An empty section without marker and heading.
    ///
    /// ```
    /// use gongwen::{Layout, Section, Span};
    /// let section = Section::new(Span::new(0, 0), Layout::Display);
    /// assert!(section.marker.is_none() && section.blocks.is_empty());
    /// ```
    #[must_use]
    pub const fn new(span: Span, layout: Layout) -> Self {
        Self { span, marker: None, layout, heading: None, blocks: Vec::new() }
    }
}

/// 序号 — what opens a section, with its brackets and punctuation: `一、`, `（一）`, `第一，`, `一方面,`.
///
/// ```
/// use gongwen::{Document, Family};
/// let document = Document::parse("十五、修路\n");
/// let marker = document.sections().next().unwrap().node.marker.as_ref().unwrap();
/// assert_eq!((&*marker.text, &marker.family, marker.ordinal), ("十五、", &Family::HanComma, Some(15)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Marker<'a> {
    /// Where the marker stands.
    pub span: Span,
    /// The marker as written.
    pub text: Cow<'a, str>,
    /// The family it belongs to.
    pub family: Family,
    /// The value, or for families without values the position among the siblings, from one.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub ordinal: Option<u32>,
}

impl<'a> Marker<'a> {
    /// A marker without a value.
    ///
    /// ```
    /// use gongwen::{Family, Marker, Span};
    /// let marker = Marker::new(Span::new(0, 6), "——", Family::Dash);
    /// assert_eq!(marker.ordinal, None);
    /// ```
    #[must_use]
    pub fn new(span: Span, text: impl Into<Cow<'a, str>>, family: Family) -> Self {
        Self { span, text: text.into(), family, ordinal: None }
    }
}

/// How a section's heading is set.
///
/// ```
/// use gongwen::{Document, Layout};
/// let document = Document::parse("一、备水\n要做到：一是查渠系；二是备机具。\n");
/// let layouts: Vec<_> = document.sections().map(|it| it.node.layout).collect();
/// assert_eq!(layouts, [Layout::Display, Layout::Inline, Layout::Inline]);
/// assert_eq!(Layout::RunIn.name(), "run_in");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Layout {
    /// 独立成行 — the paragraph holds only the heading: `一、总体要求`.
    Display,
    /// 段旨 — a run-in heading: the marker opens the paragraph, its first sentence is the heading, more text follows:
    /// `（一）加强领导。各乡镇要…`.
    RunIn,
    /// 句中分条 — the marker stands inside a paragraph: `…：一是查渠系；二是备机具。`
    Inline,
}

impl Layout {
    /// The name used in JSON and in the dump.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Display => "display",
            Self::RunIn => "run_in",
            Self::Inline => "inline",
        }
    }
}

/// A family of markers: numeral system, brackets and class of punctuation. Full-width and half-width forms
/// are one family.
///
/// The levels of an official document are 一、, （一）, 1. and （1） (GB/T 9704-2012, 7.3.3); real texts know many more,
/// and in any order.
///
/// ```
/// use gongwen::{Document, Family};
/// let document = Document::parse("(一)修路。今年开工。\n(二)架桥。明年开工。\n");
/// let section = document.sections().next().unwrap().node;
/// assert_eq!(section.marker.as_ref().unwrap().family, Family::HanParen);
/// assert_eq!(Family::from_name("han_paren"), Family::HanParen);
/// assert_eq!(Family::HanParen.to_string(), "han_paren");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Family {
    /// 编 — `第一编` `第一篇` `第一部分`
    Part,
    /// 章 — `第一章`
    Chapter,
    /// 节 — `第一节`
    Section,
    /// 条 — `第一条` `第十条之一`
    Article,
    /// 一级序数 — `一、` `十五、` `一．`
    HanComma,
    /// 二级序数 — `（一）` `(一)` `㈠`
    HanParen,
    /// 三级序数 — `1.` `1、` `１．` `⒈`
    ArabicPoint,
    /// 四级序数 — `（1）` `(1)` `1)` `⑴`
    ArabicParen,
    /// 多级编号 — `1.1` `1.1.2`
    Decimal,
    /// 圈码 — `①` … `㊿`
    Circled,
    /// 字母 — `A.` `a.` `A、` `a)`
    Letter,
    /// 天干 — `甲、` `乙、` `（甲）`
    Stem,
    /// 罗马数字 — `Ⅰ.` `I.` `（Ⅱ）`
    Roman,
    /// 第一，第二 — `第一，` `第一、` `第一是` `其一，` `第一阶段` `第一个问题：`
    Ordinal,
    /// 一是，二是 — `一是` `二是` … `一个是` `另一个是`
    Is,
    /// 一要，二要 — `一要` `二要`
    Must,
    /// 数词加动词 — a numeral and a verb: `一抓` `二抓` …, or `一看` `二查` `三问`
    Verb,
    /// 名词加序数 — a noun and its number: `场景一：` `专栏1` `问题二：`
    Named,
    /// 先后 — words of sequence: `首先` `其次` `再次` `然后` `最后`
    Sequence,
    /// 两方面 — `一方面` `另一方面`
    Aspect,
    /// 关键词 — words that a sentence before announced: `“人”`的问题, `“财”`的问题 after “人、财、物”三个字
    Label,
    /// 破折号 — `——` at the start of a paragraph
    Dash,
    /// 项目符号 — `●` `■` `◆` `·`
    Bullet,
    /// A family added by the caller, under the caller's name.
    Custom(Arc<str>),
}

/// The names of the built-in families, as they stand in JSON and in the dump.
const NAMES: &[(Family, &str)] = &[
    (Family::Part, "part"),
    (Family::Chapter, "chapter"),
    (Family::Section, "section"),
    (Family::Article, "article"),
    (Family::HanComma, "han_comma"),
    (Family::HanParen, "han_paren"),
    (Family::ArabicPoint, "arabic_point"),
    (Family::ArabicParen, "arabic_paren"),
    (Family::Decimal, "decimal"),
    (Family::Circled, "circled"),
    (Family::Letter, "letter"),
    (Family::Stem, "stem"),
    (Family::Roman, "roman"),
    (Family::Ordinal, "ordinal"),
    (Family::Is, "is"),
    (Family::Must, "must"),
    (Family::Verb, "verb"),
    (Family::Named, "named"),
    (Family::Sequence, "sequence"),
    (Family::Aspect, "aspect"),
    (Family::Label, "label"),
    (Family::Dash, "dash"),
    (Family::Bullet, "bullet"),
];

impl Family {
    /// The name used in JSON and in the dump: `han_comma`, `is` …; for [`Family::Custom`] the caller's name.
    ///
    /// ```
    /// assert_eq!(gongwen::Family::ArabicPoint.name(), "arabic_point");
    /// ```
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Custom(name) => name,
            known => NAMES.iter().find(|(family, _)| family == known).map_or("", |&(_, name)| name),
        }
    }

    /// The family of that name; a name that is not built in is a [`Family::Custom`].
    ///
    /// ```
    /// use gongwen::Family;
    /// assert_eq!(Family::from_name("is"), Family::Is);
    /// assert_eq!(Family::from_name("measure"), Family::Custom("measure".into()));
    /// ```
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        let known = NAMES.iter().find(|(_, known)| *known == name);
        known.map_or_else(|| Self::Custom(name.into()), |(family, _)| family.clone())
    }
}

impl fmt::Display for Family {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Family {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Family {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = <Cow<'_, str> as serde::Deserialize>::deserialize(deserializer)?;
        Ok(Self::from_name(&name))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Family {
    fn schema_name() -> Cow<'static, str> {
        "Family".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <alloc::string::String as schemars::JsonSchema>::json_schema(generator)
    }
}
