//! Sections: what has a heading, whatever its size, and the marker that opens it.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;

use super::{Paragraph, Sentence};
use crate::Span;

/// What a body is made of: a [`Section`] or a [`Paragraph`].
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
    #[must_use]
    pub const fn new(span: Span, layout: Layout) -> Self {
        Self { span, marker: None, layout, heading: None, blocks: Vec::new() }
    }
}

/// 序号 — what opens a section, with its brackets and punctuation: `一、`, `（一）`, `第一，`, `一方面,`.
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
    #[must_use]
    pub fn new(span: Span, text: impl Into<Cow<'a, str>>, family: Family) -> Self {
        Self { span, text: text.into(), family, ordinal: None }
    }
}

/// How a section's heading is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Layout {
    /// The paragraph holds only the heading.
    Display,
    /// The marker opens the paragraph, its first sentence is the heading, more text follows.
    RunIn,
    /// The marker stands inside a paragraph (一是…；二是…).
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
    /// `一、` `十五、` `一．`
    HanComma,
    /// `（一）` `(一)` `㈠`
    HanParen,
    /// `1.` `1、` `１．` `⒈`
    ArabicPoint,
    /// `（1）` `(1)` `1)` `⑴`
    ArabicParen,
    /// `1.1` `1.1.2`
    Decimal,
    /// `①` … `㊿`
    Circled,
    /// `A.` `a.` `A、` `a)`
    Letter,
    /// 天干 — `甲、` `乙、` `（甲）`
    Stem,
    /// `Ⅰ.` `I.` `（Ⅱ）`
    Roman,
    /// `第一，` `第一、` `第一是` `其一，` `第一阶段` `第一个问题：`
    Ordinal,
    /// `一是` `二是` … `一个是` `另一个是`
    Is,
    /// `一要` `二要`
    Must,
    /// `一抓` `二抓` … · `一看` `二查` `三问`: a numeral and a verb
    Verb,
    /// `场景一：` `专栏1` `问题二：`
    Named,
    /// `首先` `其次` `再次` `然后` `最后`
    Sequence,
    /// `一方面` `另一方面`
    Aspect,
    /// Announced words: `“人”`的问题, `“财”`的问题
    Label,
    /// `——` at the start of a paragraph
    Dash,
    /// `●` `■` `◆` `·`
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
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Custom(name) => name,
            known => NAMES.iter().find(|(family, _)| family == known).map_or("", |&(_, name)| name),
        }
    }

    /// The family of that name; a name that is not built in is a [`Family::Custom`].
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
