//! The root of the tree.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::{Block, Diagnostic, Paragraph, ParagraphRole};

/// 公文 — a document: front matter, body, back matter.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Document<'a> {
    /// The version of this shape: [`Document::VERSION`].
    pub version: u32,
    /// The text that was parsed; empty after [`Document::without_source`].
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "str::is_empty"))]
    pub source: Cow<'a, str>,
    /// 版头 — what stands before the body: banners, title, byline, salutation.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub front: Vec<Paragraph<'a>>,
    /// 正文 — the body.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub body: Vec<Block<'a>>,
    /// 版记 — what stands after the body: peroration, signature, date, related links.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub back: Vec<Block<'a>>,
    /// What looked wrong in the structure, sorted by span.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub diagnostics: Vec<Diagnostic<'a>>,
}

impl<'a> Document<'a> {
    /// The version of the tree's shape, as it stands in JSON.
    pub const VERSION: u32 = 1;

    /// An empty document over `source`.
    #[must_use]
    pub fn new(source: impl Into<Cow<'a, str>>) -> Self {
        Self {
            version: Self::VERSION,
            source: source.into(),
            front: Vec::new(),
            body: Vec::new(),
            back: Vec::new(),
            diagnostics: Vec::new(),
        }
    }

    /// Reads a text with the default options. Every string is a document.
    #[must_use]
    pub fn parse(source: &'a str) -> Self {
        crate::Parser::new().parse(source)
    }

    /// The title of the document; where it stands more than once, the one above the text.
    pub(crate) fn main_title(&self) -> Option<&Paragraph<'a>> {
        self.front.iter().rfind(|it| it.role == ParagraphRole::Title)
    }

    /// The tree without its text, for those who keep the text elsewhere.
    #[must_use]
    pub fn without_source(mut self) -> Self {
        self.source = Cow::Borrowed("");
        self
    }
}
